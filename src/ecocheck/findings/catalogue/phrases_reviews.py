"""Pieces of messages about reviews."""

from __future__ import annotations

from types import MappingProxyType

from ecocheck.findings.entry import Text

REVIEWS: MappingProxyType[str, Text] = MappingProxyType(
    {
        "opinions_free": Text(
            "是复核意见的，应当是 {write}；不是的，移到 reviews 外面。",
            "A file of reviews belongs at {write}; move anything else out of reviews.",
        ),
        "opinions_taken": Text(
            "已经有 {write}，不要盖掉它：这一份里有它没有的意见，请复核人用 ecocheck review 重新记，"
            "再把这一份移到 reviews 外面。",
            "There is {write} already, so replace nothing: where this one holds opinions that it lacks have the "
            "reviewer record them anew with ecocheck review, then move this one out of reviews.",
        ),
        "not_in_plan": Text("方案没有这一项，复核的是按方案所作的判定", "the plan has no such criterion"),
        "not_for_region": Text("这一项不适用于本地区", "it does not apply to the region"),
        "no_data_of_year": Text("没有这一年的数据文件", "there is no data file of that year"),
        "opinion_agreed": Text("同意", "agreed"),
        "opinion_returned": Text("退回", "returned"),
        "opinion_doubted": Text("存疑", "doubted"),
    }
)

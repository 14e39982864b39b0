"""Words that people write for the keys of the files, in addition to the keys' titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SAID_FOR: Final[Mapping[str, tuple[str, ...]]] = {
    "单位": ("unit",),
    "目标": ("planned", "targets"),
    "目标值": ("planned",),
    "计划": ("planned",),
    "现状": ("value",),
    "现状值": ("value",),
    "实际值": ("value",),
    "完成值": ("value",),
    "值": ("value",),
    "数据来源": ("source",),
    "出处": ("source",),
    "名称": ("title", "name"),
    "name": ("title",),
    "标题": ("title",),
    "文号": ("document",),
    "number": ("document",),
    "原文": ("quote",),
    "摘录": ("quote",),
    "时间": ("period", "date"),
    "期间": ("period",),
    "日期": ("date", "published"),
    "date": ("year",),
    "截至": ("as_of",),
    "截止日期": ("as_of", "expires"),
    "备注": ("note",),
    "佐证": ("evidence",),
    "材料": ("evidence",),
    "文件": ("file", "document"),
    "附件": ("file",),
    "路径": ("file",),
    "方法": ("method",),
    "样本": ("sample",),
    "样本数": ("sample",),
    "size": ("sample",),
    "机构": ("agency",),
    "填报单位": ("reported_by", "prepared_by"),
    "填报人": ("person",),
    "审核": ("reviewer",),
    "原因": ("reason",),
    "年度": ("year",),
    "县区": ("region",),
    "数据": ("measurements",),
}
"""Other words for keys, in addition to their titles. Of the keys of a word, the one that the model has is meant."""

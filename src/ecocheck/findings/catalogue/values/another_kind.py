"""ECO540–542 and 550, values: targets as results, figures of another time, and bases that a criterion does not have."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import FOREST_WITH_PERIOD
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO540",
        Text("目标不能当作结果", "A target is not a result"),
        Text(
            "“{id}”（{name}）的来源标明是目标（kind: target），不能作为结果填写。",
            'The source of "{id}" ({name}) is a target (kind: target), and no result.',
        ),
        Text(
            "有实际结果的，value 填结果，目标移到这一项的 planned（计划值）下面；还没有结果的，整项删去。",
            "Write the result as value and move the target to planned; without a result leave the whole item out.",
        ),
        Text("把目标当结果，判断就成了自己证明自己。", "Judged by itself every target is met."),
        """\
measurements:
  10-1:
    value: 72
    unit: "%"
    source:
      title: 2024年国土绿化方案
      kind: target
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    planned:
      value: 72
      unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    error(
        "ECO541",
        Text("时段不在本年", "A period outside the year"),
        Text(
            "“{id}”（{name}）的时段是 {written}，这个文件是 {year} 年的。",
            '"{id}" ({name}) covers {written}, and this file is of {year}.',
        ),
        Text(
            "移到那一年的文件；想作对照的，放到 also 或 compare 下面。",
            "Move it to the file of that year; for comparison put it under also or compare.",
        ),
        Text("别的年份的数不能用来判断本年。", "A figure of another year does not decide this one."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2023
    source:
      title: 2023年林草资源年报
""",
        FOREST_WITH_PERIOD,
        cause=("written", "year"),
        many=Text(
            "这些项的时段是 {written}，所在的文件是 {year} 年的。",
            "The period of these is {written}, in a file of {year}.",
        ),
    ),
    error(
        "ECO542",
        Text("截至日期在本年之前", "As of a day before the year"),
        Text(
            "“{id}”（{name}）截至 {written}，这个文件是 {year} 年的。",
            '"{id}" ({name}) is as of {written}, and this file is of {year}.',
        ),
        Text("移到那一年的文件，或者改正日期。", "Move it to the file of that year, or mend the date."),
        Text("本年开始之前的数不能用来判断本年。", "What was so before the year began does not decide it."),
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    as_of: 2023-12-31
    source:
      title: 2023年林草资源年报
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    as_of: 2024-12-31
    source:
      title: 2024年林草资源年报
""",
    ),
    error(
        "ECO550",
        Text("没有这个口径", "No such 口径"),
        Text("“{id}”（{name}）没有“{written}”这个口径。", '"{id}" ({name}) has no basis "{written}".'),
        Text(
            "可以写的口径有：{known}；来源没有说的写“未说明”。",
            "Its bases are: {known}; where the source does not say write 未说明.",
        ),
        Text(
            "口径不同的数不能互相比较，所以名称要统一。",
            "Figures of different bases cannot be compared, so bases have fixed names.",
        ),
        """\
measurements:
  7-1:
    value: 98.3
    unit: "%"
    basis: 扣沙后
    source:
      title: 2024年环境质量报告
""",
        """\
measurements:
  7-1:
    value: 98.3
    unit: "%"
    basis: 剔除沙尘
    source:
      title: 2024年环境质量报告
""",
    ),
)

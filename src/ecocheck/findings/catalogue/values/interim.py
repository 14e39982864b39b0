"""ECO590–594, values: figures of months and quarters beside the year's figure."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

_RIGHT = """\
interim:
  24-1:
    2024Q1:
      value: 97.1
      unit: "%"
      source:
        title: 2024年一季度城镇排水统计季报
        published: 2024-04-18
"""
_COUNTS = """\
interim:
  14-2:
    2024-03:
      value: 2
      unit: 起
    2024Q1:
      value: 1
      unit: 起
"""

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO590",
        Text("interim 下的键不是本年的月份", "A key under interim that names no months of the year"),
        Text(
            "“{id}”下的“{written}”不能用：{phrase}。",
            'Under "{id}", {written} cannot be used: {phrase}.',
        ),
        Text(
            "键写 {year}年里的月份：{year}-03（3月）、{year}Q1（一季度）、{year}-01/{year}-06（1至6月）；"
            "全年的数写在 measurements 下。",
            "Keys are months of {year}: {year}-03, {year}Q1 or {year}-01/{year}-06. The year's figure stands under "
            "measurements.",
        ),
        Text(
            "interim 只放一年里一部分月份的数，供对照，不作判定。",
            "interim holds figures of parts of the year, which are shown and never judged.",
        ),
        _RIGHT.replace("2024Q1", '"2024"'),
        _RIGHT,
    ),
    error(
        "ECO591",
        Text("年内数据的月份写重了或者对不上", "Months that are said twice or otherwise"),
        Text("“{id}”的 {key}：{phrase}。", '"{id}", {key}: {phrase}.'),
        Text(
            "月份以键为准：period 删去；同几个月只留一条，照来源核对留哪一条。",
            "The key says the months: take out period, and keep one entry of the same months.",
        ),
        Text("月份不清的数，说明不了到哪个月是什么情况。", "A figure of unclear months tells nothing of any."),
        _RIGHT.replace("      value: 97.1\n", "      value: 97.1\n      period: 2024-02\n"),
        _RIGHT,
    ),
    error(
        "ECO592",
        Text("年内数据和本项不是同一种数", "A figure of months of another quantity"),
        Text("“{id}”（{name}）的 {key}：{phrase}。", '"{id}" ({name}), {key}: {phrase}.'),
        Text(
            "照来源核对，写成本项的单位和口径；没有这样的数的，删去这一条。",
            "Check it with the source, and write it in the criterion's unit and basis; else take the entry out.",
        ),
        Text(
            "年内数据要对照本项的标准说明阶段情况，单位、口径须相同。一项里有一条不能用，各条都不拿来对照。",
            "It is compared with the criterion's line to tell how things stand. While one entry is unsound none is.",
        ),
        _RIGHT.replace('"%"', "万吨"),
        _RIGHT,
    ),
    error(
        "ECO593",
        Text("年内数据的月份还没有过完", "Months that are not over"),
        Text("“{id}”的 {key}：{phrase}。", '"{id}", {key}: {phrase}.'),
        Text(
            "等月份过完、数公布以后再填；核对键和发布日期有没有写错。",
            "Record it once the months are over and the figure is published; see that key and date are right.",
        ),
        Text("没有过完的月份，没有人知道它的数。", "Nobody knows the figure of months that are not over."),
        _RIGHT.replace("2024-04-18", "2024-03-05"),
        _RIGHT,
    ),
    error(
        "ECO594",
        Text("累计数比其中几个月的还少", "A count below that of its months"),
        Text(
            "“{id}”的 {key} 填的是 {written}，其中几个月已有 {parts}。",
            '"{id}", {key} says {written}, and parts of it come to {parts} already.',
        ),
        Text(
            "照来源核对：累计数漏了的补上，月份多填了的改少。",
            "Check with the source which of them is wrong.",
        ),
        Text(
            "一个月里发生的，就是这个季度、这一年里发生的，累计数不会更少。",
            "What happened in a month happened in its quarter and year.",
        ),
        _COUNTS,
        _COUNTS.replace("value: 1\n", "value: 2\n"),
    ),
)

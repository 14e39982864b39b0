"""ECO52x, values: numerators and denominators."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import NO_WASTE, SEWAGE_IN_PARTS
from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO520",
        Text("数值和分子、分母对不上", "Value and parts disagree"),
        Text(
            "“{id}”（{name}）填的是 {written}，分子 {numerator}、分母 {denominator} 算出来是 {ratio}。",
            '"{id}" ({name}) says {written}, but {numerator} and {denominator} make {ratio}.',
        ),
        Text(
            "请填报单位核对三个数，改正写错的；核对不清的，整项删去。比例可以不写，由软件按分子、分母算。",
            "Have the reporting office check the three and mend the wrong one; if that stays unclear leave the item "
            "out. The ratio may be left out: it is computed.",
        ),
        Text(
            "三个数里至少有一个错了，不知道该信哪一个，所以不判断。",
            "At least one of them is wrong, so none is judged.",
        ),
        """\
measurements:
  24-1:
    value: 99.4
    numerator: 2460
    denominator: 2500
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    value: 98.4
    numerator: 2460
    denominator: 2500
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    error(
        "ECO521",
        Text("分母不能为零", "The denominator cannot be zero"),
        Text(
            "“{id}”（{name}）的分母是 0，这一项的分母不会是零。",
            'The denominator of "{id}" ({name}) is 0, which cannot be.',
        ),
        Text("填实际的分母；还没有数据的，整项不写。", "Write the real denominator, or leave the entry out."),
        Text(
            "用 0 占位，会把“没有数据”变成“没有对象”。", "A zero as a placeholder turns no data into nothing to count."
        ),
        """\
measurements:
  24-1:
    numerator: 0
    denominator: 0
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        SEWAGE_IN_PARTS,
    ),
    error(
        "ECO522",
        Text("分母是零，分子却不是零", "A numerator over zero"),
        Text("“{id}”（{name}）的分母是 0，分子却是 {numerator}。", '"{id}" ({name}) has {numerator} over 0.'),
        Text(
            "核对分子和分母；本来就没有对象的，两个都写 0，并在 zero 里写明原因。",
            "Check both; where there is nothing to count both are 0, and zero says why.",
        ),
        Text("总数是零，其中一部分不会是别的数。", "A part of nothing is nothing."),
        """\
measurements:
  12-1:
    numerator: 3
    denominator: 0
    unit: "%"
    zero: 全年没有产生危险废物
    source:
      title: 2024年固体废物管理年报
""",
        NO_WASTE,
    ),
    error(
        "ECO523",
        Text("分母是零，不能再填比例", "A ratio over zero"),
        Text(
            "“{id}”（{name}）的分母是 0，却又填了比例 {value}。",
            '"{id}" ({name}) has a denominator of 0 and yet the ratio {value}.',
        ),
        Text(
            "删去 value，只留分子 0、分母 0，并在 zero 里写明原因。",
            "Take value out; keep 0 and 0, and say why in zero.",
        ),
        Text(
            "没有对象，就没有比例，既不是 0% 也不是 100%；这一项显示为不适用。",
            "Without anything to count there is no ratio, neither 0 nor 100 %.",
        ),
        """\
measurements:
  12-1:
    value: 100
    numerator: 0
    denominator: 0
    unit: "%"
    zero: 全年没有产生危险废物
    source:
      title: 2024年固体废物管理年报
""",
        NO_WASTE,
    ),
    error(
        "ECO524",
        Text("分母是零，没有写原因", "A zero without a reason"),
        Text(
            "“{id}”（{name}）的分母是 0，没有写明为什么没有对象。",
            'The denominator of "{id}" ({name}) is 0, and nothing says why.',
        ),
        Text("加一行 zero: 写明原因，例如“全年没有产生危险废物”。", "Add zero: with the reason."),
        Text("分母为零可以，但要说得清楚，否则和漏填分不开。", "A zero may be right, but must not look like a gap."),
        """\
measurements:
  12-1:
    numerator: 0
    denominator: 0
    unit: "%"
    source:
      title: 2024年固体废物管理年报
""",
        NO_WASTE,
    ),
    error(
        "ECO525",
        Text("没有对象，却填了比例", "A ratio although there was nothing to count"),
        Text(
            "“{id}”（{name}）填的是 {written}，旁边却写“{words}”。",
            '"{id}" ({name}) says {written} beside the words "{words}".',
        ),
        Text(
            "没有对象的，不填 0，也不填 100：删去 value，写 numerator: 0、denominator: 0，"
            "加一行 zero: 写明没有什么，判为不适用。有对象的，照来源填分子、分母，改写这句话。",
            "Without anything to count it is neither 0 nor 100: take value out, write numerator: 0, denominator: 0 "
            "and a line zero: that says what there was none of; the criterion is then not applicable. Where there was "
            "something, write both parts as the source has them, and mend these words.",
        ),
        Text(
            "没有对象就没有比例，“视同100%”是自己给的，不是统计出来的。",
            "Without anything to count there is no ratio; one that is assumed was not counted.",
        ),
        """\
measurements:
  12-1:
    value: 100
    unit: "%"
    source:
      title: 2024年固体废物管理年报
    note: 全年没有产生危险废物，视同100%
""",
        NO_WASTE,
    ),
)

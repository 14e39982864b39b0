"""ECO530–534, values: numbers that are too large, too small or negative."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import FOREST
from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO530",
        Text("超过 100%，口径不对", "More than all of it"),
        Text(
            "“{id}”（{name}）是 {written}%，超过了 100%。",
            '"{id}" ({name}) is {written} %, which is more than all of it.',
        ),
        Text(
            "核对分子、分母是不是同一范围、同一时段{phrase_more}。",
            "See whether both parts cover the same things and months{phrase_more}.",
        ),
        Text(
            "应做的全部做完就是 100%。超过说明口径不一致，不算不达标，也不算达标。",
            "All of it is 100 %; more shows that the parts were counted in different ways.",
        ),
        """\
measurements:
  12-1:
    numerator: 105
    denominator: 100
    unit: "%"
    source:
      title: 2024年固体废物管理年报
""",
        """\
measurements:
  12-1:
    numerator: 100
    denominator: 100
    unit: "%"
    source:
      title: 2024年固体废物管理年报
""",
    ),
    error(
        "ECO531",
        Text("不会是负数", "It cannot be negative"),
        Text("“{id}”（{name}）填成了负数 {written}。", '"{id}" ({name}) is negative: {written}.'),
        Text(
            "核对来源；要表示下降的，看这一项填的是不是水平，而不是变化。",
            "Check the source; where a fall is meant, see whether the level belongs here.",
        ),
        Text(
            "这一项是面积、浓度、比例一类的量，不会小于零。", "Areas, concentrations and shares are never below zero."
        ),
        """\
measurements:
  10-1:
    value: -71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        FOREST,
    ),
    error(
        "ECO532",
        Text("比例超过 100%", "A share above 100 %"),
        Text(
            "“{id}”（{name}）是 {written}%，比例不会超过 100%。",
            '"{id}" ({name}) is {written} %; a share is at most 100 %.',
        ),
        Text(
            "核对小数点和分子、分母：是不是颠倒了，是不是一个以吨计、一个以万吨计。",
            "Check the decimal point and the parts: the wrong way round, or one in tons and one in 10,000 tons?",
        ),
        Text("部分不会大于全部。", "A part is never more than the whole."),
        """\
measurements:
  10-1:
    value: 715
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
        FOREST,
    ),
    error(
        "ECO533",
        Text("数值明显过大或过小，疑似单位有误", "A figure that is out of scale"),
        Text(
            "“{id}”（{name}）填的是 {written}{unit}，是{phrase_what}（{bound}{unit}）的{phrase_times}，{phrase_like}。"
            "核对以前不判断。",
            '"{id}" ({name}) is {written} {unit}, {phrase_times} {phrase_what} ({bound} {unit}), {phrase_like}. '
            "It is not judged until that is checked.",
        ),
        Text(
            "{phrase_how}{phrase_units}。{phrase_check}写了 note 也不判断。",
            "{phrase_how}{phrase_units}. {phrase_check}A note does not help.",
        ),
        Text(
            "达到要求的数，土地面积不会是基线的两倍、水域面积不会是四倍，每人、每万元多少的数不会比考核目标、上年数好四倍，"
            "指数不会是标准、上年数的两倍；不论好坏，都不会差到自己的基线、考核目标、上年数的八倍，每人、每万元多少的数不会"
            "差到标准的一百倍。差这么多，是单位、小数点错了，或者分子、分母没有用同一个量级。面积确有这样扩大的，"
            "上级批准后写进基线的 adjusted。",
            "No area of land is twice its baseline and no area of water four times, no amount per person four times "
            "better than its target or last year's figure, no index twice its line or last year's figure; and whether "
            "better or worse, nothing is eight times its own baseline, target or last year's figure, or an amount per "
            "person a hundred times its line. A unit, a decimal point or a part is wrong; an area that really grew so "
            "much is approved from above and goes into adjusted.",
        ),
        """\
measurements:
  28-1:
    numerator: 1496000
    denominator: 9.5
    unit: 平方米/人
    source:
      title: 2024年城市建设统计年报
""",
        """\
measurements:
  28-1:
    numerator: 149.6
    denominator: 9.5
    unit: 平方米/人
    source:
      title: 2024年城市建设统计年报
""",
    ),
    warning(
        "ECO534",
        Text("下降率填成了负数", "A rate of fall below zero"),
        Text(
            "“{id}”（{name}）问的是下降多少，填的是 {written}{unit}，意思是上升了 {less}{unit}。",
            '"{id}" ({name}) asks for a fall; {written} {unit} says that it rose by {less} {unit}.',
        ),
        Text(
            "是下降 {less}{unit} 的，去掉负号，写成 {less}；确是上升的，在 note 里写明，就不再提醒。",
            "For a fall of {less} {unit} drop the minus sign: {less}; if it did rise say so in note.",
        ),
        Text(
            "表格里的 -5.5% 多半说的是下降 5.5%，下降率却要写正数。",
            "In a spreadsheet -5.5 % mostly means a fall, but a rate of fall is positive.",
        ),
        """\
measurements:
  19-1:
    value: -5.5
    unit: "%"
    source:
      title: 2024年建设用地统计
      quote: 单位国内生产总值建设用地使用面积下降5.5%
""",
        """\
measurements:
  19-1:
    value: 5.5
    unit: "%"
    source:
      title: 2024年建设用地统计
      quote: 单位国内生产总值建设用地使用面积下降5.5%
""",
    ),
)

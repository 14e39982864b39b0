"""ECO53x, ECO54x and ECO550, values: impossible numbers, targets as results, times outside the year, unknown bases."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import FOREST, FOREST_WITH_PERIOD
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
            "核对分子、分母是不是同一范围、同一时段；例如分子里有上年结转的，要去掉。",
            "See whether both parts cover the same things and months; what was carried over does not count.",
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
        Text("好得离谱的数，像是差了“万”", "A figure that is out of scale"),
        Text(
            "“{id}”（{name}）是 {written}{unit}，和要比的数 {bound}{unit} 相差 {times} 倍，不会是真的。",
            '"{id}" ({name}) is {written} {unit}, {times} times off the {bound} {unit} that it is compared with.',
        ),
        Text(
            "看分子、分母各以什么计，写成同一个量级：以平方米计的面积除以人数，以万平方米计的除以万人数；"
            "只填了 value 的，核对单位和小数点。核对以前不判断，写了 note 也一样。",
            "Look at what each part is counted in, and write both in one multiple: square metres over people, or "
            "10,000 square metres over 10,000 people; where value stands alone check unit and decimal point. Until "
            "then nothing is judged, whatever the note says.",
        ),
        Text(
            "每人、每万元多少的数，不会比标准、目标或上年好一百倍；差这么多，是分子、分母没有用同一个量级。",
            "No amount per person or per 10,000 yuan is a hundred times better than its line, target or last year's.",
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
    error(
        "ECO540",
        Text("目标不能当作结果", "A target is not a result"),
        Text(
            "“{id}”（{name}）的来源标明是目标（kind: target），不能作为结果填写。",
            'The source of "{id}" ({name}) is a target (kind: target), and no result.',
        ),
        Text(
            "移到这一项的 planned（计划值）下面；有了实际结果再填 value。",
            "Move it to planned; write value once there is a result.",
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

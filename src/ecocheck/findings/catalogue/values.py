"""ECO5xx, values: figures that cannot be what they are said to be."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text
from ecocheck.findings.finding import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "ECO501",
        Severity.ERROR,
        Text("这一项要填是否", "A fact is expected"),
        Text(
            "“{id}”（{name}）问的是有没有做到，要填 true 或 false，现在是 {written}。",
            '"{id}" ({name}) asks for a fact: true or false, not {written}.',
        ),
        Text(
            "做到了写 value: true 并写明文件；没有做到写 value: false。",
            "Write value: true with its document, or value: false.",
        ),
        Text("这一项没有数值要求，填了数也判断不了。", "There is no number to compare with."),
        """\
measurements:
  4-1:
    value: 100
    source:
      title: 演练区河湖长制实施方案
""",
        """\
measurements:
  4-1:
    value: true
    source:
      title: 演练区河湖长制实施方案
""",
    ),
    Entry(
        "ECO502",
        Severity.ERROR,
        Text("这一项要填数", "A number is expected"),
        Text("“{id}”（{name}）要填数，现在是 {written}。", '"{id}" ({name}) takes a number, not {written}.'),
        Text(
            '填实际数值和单位，例如 value: 98.6、unit: "%"；没有数据的整项不写。',
            "Write the figure and its unit; leave the entry out where there are no data.",
        ),
        Text(
            "“达标了”是判断的结果，要由数值得出，不能自己填。", "Whether the line is met is worked out from the number."
        ),
        """\
measurements:
  24-1:
    value: true
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    Entry(
        "ECO503",
        Severity.ERROR,
        Text("这里要填个数", "A count is expected"),
        Text(
            "“{id}”（{name}）要填发生了几起、有几个，应是 0 或正整数，现在是 {written}。",
            '"{id}" ({name}) takes a count, 0 or a positive whole number, not {written}.',
        ),
        Text(
            "没有发生写 value: 0，发生了几起写几；不写 true、false，也不写比例。",
            "Write 0 where nothing happened, else how many; no true or false, no ratio.",
        ),
        Text(
            "起数、个数没有小数和负数；true 分不清是“有”还是“没有”。",
            "Counts have no decimals; true may mean that there were some, or none.",
        ),
        """\
measurements:
  14-2:
    value: false
    unit: 起
    source:
      title: 2024年突发环境事件统计
""",
        """\
measurements:
  14-2:
    value: 0
    unit: 起
    source:
      title: 2024年突发环境事件统计
""",
    ),
    Entry(
        "ECO510",
        Severity.ERROR,
        Text("缺少计量单位", "No unit"),
        Text("“{id}”（{name}）没有写计量单位，应为“{unit}”。", '"{id}" ({name}) has no unit; it is "{unit}".'),
        Text(
            '加一行 unit: "{unit}"；数据不是这个单位的，先由填报单位核实。',
            'Add unit: "{unit}", once it is certain that the figure is in it.',
        ),
        Text("不写单位，就不知道 98 是百分之九十八还是 98 个。", "Without it nobody knows what 98 means."),
        """\
measurements:
  24-1:
    value: 98.6
    source:
      title: 2024年城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    Entry(
        "ECO511",
        Severity.ERROR,
        Text("计量单位不对", "Wrong unit"),
        Text(
            "“{id}”（{name}）的单位应为“{unit}”，现在是“{written}”。",
            '"{id}" ({name}) is measured in "{unit}", not in "{written}".',
        ),
        Text("{phrase}", "{phrase}"),
        Text(
            "单位不同的数不能比较：10 公顷是 0.1 平方公里。",
            "Figures in other units cannot be compared: 10 公顷 is 0.1 平方公里.",
        ),
        """\
measurements:
  15-1:
    value: 81250
    unit: 公顷
    source:
      title: 生态保护红线年度核查
""",
        """\
measurements:
  15-1:
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线年度核查
""",
    ),
    Entry(
        "ECO512",
        Severity.WARNING,
        Text("计量单位换一种写法", "Another spelling of the unit"),
        Text("计量单位“{written}”通常写成“{write}”。", 'The unit "{written}" is usually written "{write}".'),
        Text("改成“{write}”；数不用改。", 'Write "{write}"; the figure stays as it is.'),
        Text(
            "是同一个单位，照常判断；写法统一，表格里才不会看成两种单位。",
            "It is the same unit and is judged as such; one spelling reads better in tables.",
        ),
        """\
measurements:
  28-1:
    value: 15.6
    unit: m²/人
    source:
      title: 2024年城市建设统计年报
""",
        """\
measurements:
  28-1:
    value: 15.6
    unit: 平方米/人
    source:
      title: 2024年城市建设统计年报
""",
    ),
    Entry(
        "ECO513",
        Severity.WARNING,
        Text("目标和数据的单位不一样", "Target and figure in different units"),
        Text(
            "“{id}”（{name}）的考核目标单位是“{written}”，填报数据是“{unit}”。",
            'The target of "{id}" ({name}) is in "{written}", its figure in "{unit}".',
        ),
        Text(
            "对照下达文件，改成同一个单位；目标没有写单位的补上。",
            "Look at the document that handed the target down; use one unit, and state it with the target.",
        ),
        Text(
            "这一项的单位随下达的目标，两处不一样就不能比较。",
            "The unit of this criterion comes with its target; the two must agree.",
        ),
        """\
measurements:
  7-2:
    value: 23
    unit: 微克/立方米
    source:
      title: 2024年环境质量报告
assigned:
  7-2:
    at_most: 0.025
    unit: 毫克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        """\
measurements:
  7-2:
    value: 23
    unit: 微克/立方米
    source:
      title: 2024年环境质量报告
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
    ),
    Entry(
        "ECO520",
        Severity.ERROR,
        Text("数值和分子、分母对不上", "Value and parts disagree"),
        Text(
            "“{id}”（{name}）填的是 {written}，分子 {numerator}、分母 {denominator} 算出来是 {ratio}。",
            '"{id}" ({name}) says {written}, but {numerator} and {denominator} make {ratio}.',
        ),
        Text(
            "核对三个数；只留分子和分母也可以，比例由软件算。",
            "Check the three; numerator and denominator alone will do.",
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
    Entry(
        "ECO521",
        Severity.ERROR,
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
        """\
measurements:
  24-1:
    numerator: 2460
    denominator: 2500
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    Entry(
        "ECO522",
        Severity.ERROR,
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
        """\
measurements:
  12-1:
    numerator: 0
    denominator: 0
    unit: "%"
    zero: 全年没有产生危险废物
    source:
      title: 2024年固体废物管理年报
""",
    ),
    Entry(
        "ECO523",
        Severity.ERROR,
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
        """\
measurements:
  12-1:
    numerator: 0
    denominator: 0
    unit: "%"
    zero: 全年没有产生危险废物
    source:
      title: 2024年固体废物管理年报
""",
    ),
    Entry(
        "ECO524",
        Severity.ERROR,
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
        """\
measurements:
  12-1:
    numerator: 0
    denominator: 0
    unit: "%"
    zero: 全年没有产生危险废物
    source:
      title: 2024年固体废物管理年报
""",
    ),
    Entry(
        "ECO530",
        Severity.ERROR,
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
    Entry(
        "ECO531",
        Severity.ERROR,
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
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO532",
        Severity.ERROR,
        Text("比例超过 100%", "A share above 100 %"),
        Text(
            "“{id}”（{name}）是 {written}%，比例不会超过 100%。",
            '"{id}" ({name}) is {written} %; a share is at most 100 %.',
        ),
        Text(
            "核对小数点和分子、分母，看是不是颠倒了。",
            "Check the decimal point, and whether the parts are the wrong way round.",
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
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO540",
        Severity.ERROR,
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
    Entry(
        "ECO541",
        Severity.ERROR,
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
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2024
    source:
      title: 2024年林草资源年报
""",
    ),
    Entry(
        "ECO542",
        Severity.ERROR,
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
    Entry(
        "ECO550",
        Severity.ERROR,
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

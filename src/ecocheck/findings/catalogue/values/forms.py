"""ECO50x and ECO51x, values: facts, numbers, counts, and their units."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import FACT, SEWAGE
from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO501",
        Text("这一项要填是否", "A fact is expected"),
        Text(
            "“{id}”（{name}）问的是有没有做到，要填 true 或 false，现在是 {written}。",
            '"{id}" ({name}) asks for a fact: true or false, not {written}.',
        ),
        Text("{phrase}。", "{phrase}."),
        Text("这一项没有数值要求，填了数也判断不了。", "There is no number to compare with."),
        """\
measurements:
  4-1:
    value: 100
    source:
      title: 演练区河湖长制实施方案
""",
        FACT,
    ),
    error(
        "ECO502",
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
        SEWAGE,
    ),
    error(
        "ECO503",
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
    error(
        "ECO510",
        Text("缺少计量单位", "No unit"),
        Text("“{id}”（{name}）没有写计量单位，应为“{unit}”。", '"{id}" ({name}) has no unit; it is "{unit}".'),
        Text(
            '加一行 unit: "{unit}"{phrase_more_below}；数据不是这个单位的，先由填报单位核实。',
            'Add unit: "{unit}"{phrase_more_below}, once it is certain that the figure is in it.',
        ),
        Text("不写单位，就不知道 98 是百分之九十八还是 98 个。", "Without it nobody knows what 98 means."),
        """\
measurements:
  24-1:
    value: 98.6
    source:
      title: 2024年城镇污水处理统计表
""",
        SEWAGE,
        cause=("unit", "phrase_more_below", "below"),
        many=Text("这些项没有写单位“{unit}”。", 'These places lack the unit "{unit}".'),
    ),
    error(
        "ECO511",
        Text("计量单位不对", "Wrong unit"),
        Text(
            "“{id}”（{name}）的单位应为“{unit}”，现在{phrase_now}。",
            '"{id}" ({name}) is measured in "{unit}", and here {phrase_now}.',
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
        cause=("written", "unit", "phrase"),
        many=Text(
            "这些项的单位应为“{unit}”，现在是“{written}”。", 'The unit of these should be "{unit}" and is "{written}".'
        ),
    ),
    warning(
        "ECO512",
        Text("计量单位换一种写法", "Another spelling of the unit"),
        Text("计量单位“{written}”通常写成“{write}”。", 'The unit "{written}" is usually written "{write}".'),
        Text(
            "改成“{write}”；数不用改，validate --fix 可以代改。",
            'Write "{write}"; the figure stays as it is. validate --fix does it.',
        ),
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
    warning(
        "ECO513",
        Text("目标和数据的单位不一样", "Target and figure in different units"),
        Text("“{id}”（{name}）{phrase}。", 'Of "{id}" ({name}) {phrase}.'),
        Text("{phrase_how}{phrase_more}", "{phrase_how}{phrase_more}"),
        Text(
            "这一项的单位随下达的目标，两处不一样就不能比较。",
            "The unit of this criterion comes with its target; the two must agree.",
        ),
        """\
measurements:
  17-1:
    value: 0.51
    unit: 吨标准煤/万元
    source:
      title: 2024年能耗统计公报
assigned:
  17-1:
    at_least: 3
    unit: "%"
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
        """\
measurements:
  17-1:
    value: 3.2
    unit: "%"
    source:
      title: 2024年能耗统计公报
assigned:
  17-1:
    at_least: 3
    unit: "%"
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
""",
    ),
)

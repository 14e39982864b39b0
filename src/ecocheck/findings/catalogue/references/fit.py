"""ECO435–440, references: entries in data files that do not fit the region, the rule or the section."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import BASELINE
from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO435",
        Text("这一项不适用于本地区", "Does not apply to this region"),
        Text(
            "“{id}”（{name}）不适用于{region}，填了也不参加判断。",
            '"{id}" ({name}) does not apply to {region}; it is not judged.',
        ),
        Text(
            "确认没有填错编号；确实是别的地区的数，移到那个地区的文件。",
            "Make sure of the id; a figure of another region goes into that region's file.",
        ),
        Text(
            "有的项只判市一级或县一级，有的只判市区或县城；方案没有的项，按方案也不判。",
            "Some criteria are the city's alone or the counties', some those of urban areas or county towns; and what "
            "the plan lacks is not judged by it.",
        ),
        """\
measurements:
  24-2:
    value: 95.2
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
        """\
measurements:
  24-1:
    value: 98.2
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
""",
    ),
    warning(
        "ECO436",
        Text("这一项不按下达的目标判断", "Not judged by an assigned target"),
        Text(
            "“{id}”（{name}）按方案里的数判断，这里登记的考核目标不起作用。",
            '"{id}" ({name}) is judged by the plan\'s own line; an assigned target changes nothing.',
        ),
        Text(
            "确认没有填错编号；上级另有更高要求的，写进这一项的 note。",
            "Make sure of the id; a stricter demand from above goes into note.",
        ),
        Text("方案写明了数值的，不因另行下达的数而改变。", "Where the plan gives a number, that number decides."),
        """\
assigned:
  10-1:
    at_least: 70
    unit: "%"
    document: 演林发〔2024〕1号
    issuer: 演练市林草局
""",
        """\
assigned:
  25-1:
    at_least: 40
    unit: "%"
    document: 演环发〔2024〕1号
    issuer: 演练市生态环境局
""",
    ),
    warning(
        "ECO437",
        Text("这一项不按基线判断", "Not judged by a baseline"),
        Text(
            "“{id}”（{name}）不和基线比较，这里登记的基线不起作用。",
            '"{id}" ({name}) is not judged by a baseline; this one changes nothing.',
        ),
        Text(
            "确认没有填错编号；上年的数写在上年的文件里。",
            "Make sure of the id; last year's figure goes into last year's file.",
        ),
        Text(
            "只有生态保护红线、自然保护地、水域面积这类“不减少”的项才和基线比较。",
            "Only areas that must not shrink are compared with a baseline.",
        ),
        """\
baselines:
  10-1:
    year: 2020
    value: 68.1
    unit: "%"
    source:
      title: 2020年林草资源年报
""",
        BASELINE,
    ),
    warning(
        "ECO438",
        Text("没有这个分项计数", "No such count"),
        Text("这一项没有“{name}”这个分项计数。", 'This criterion has no count "{name}".'),
        Text("可以填的分项有：{known}。其他的写进 note。", "Its counts are: {known}. Put others into note."),
        Text(
            "分项计数用来说明“全部达标”是几个里的几个，名称统一才能汇总。",
            "Counts say how many there are in all; they add up only under one name.",
        ),
        """\
measurements:
  8-1:
    value: 100
    unit: "%"
    counts:
      市考断面: 3
    source:
      title: 2024年地表水质量报告
""",
        """\
measurements:
  8-1:
    value: 100
    unit: "%"
    counts:
      国考断面: 3
    source:
      title: 2024年地表水质量报告
""",
    ),
    error(
        "ECO439",
        Text("任务的目标放错了位置", "A task's target in a wrong place"),
        Text(
            "“{id}”是任务 {task} 的目标，应写在 tasks › {task} › targets 下面。",
            '"{id}" is a target of {task} and belongs under tasks › {task} › targets.',
        ),
        Text(
            "{phrase_above}{phrase}{whole}（一对引号是一行，行首的空格照写）。",
            "{phrase_above}{phrase}{whole} (a line in each pair of quotes).",
        ),
        Text("放在别处没有人读。", "Elsewhere it is read by nobody."),
        """\
measurements:
  T72-1:
    value: 100
    unit: "%"
    source:
      title: 农村人居环境整治总结
""",
        """\
tasks:
  T72:
    targets:
      T72-1:
        value: 100
        unit: "%"
        source:
          title: 农村人居环境整治总结
""",
    ),
    error(
        "ECO440",
        Text("写在了别的部分", "In the wrong section"),
        Text("“{id}”应写在“{section}”部分。", '"{id}" belongs to the section "{section}".'),
        Text("整块移到“{section}:”下面。", 'Move the whole block below "{section}:".'),
        Text(
            "指标的数据写在 measurements，下达的目标写在 assigned，任务的进展写在 tasks，放错了没有人读。",
            "Figures of criteria stand under measurements, targets from above under assigned, progress under tasks.",
        ),
        """\
tasks:
  7-1:
    status: done
""",
        """\
tasks:
  T72:
    status: done
""",
    ),
)

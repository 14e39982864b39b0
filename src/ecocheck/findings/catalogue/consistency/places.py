"""ECO625–628, 631, 656 and 690, consistency: baselines, and two places that disagree: tasks, criteria, counties."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO625",
        Text("基准年不在本年之前", "A baseline of the year itself or later"),
        Text(
            "“{id}”的基准年是 {written}，不在本年（{year}）之前，不能用来比较。",
            'The baseline of "{id}" is of {written}, which is not before {year}; nothing is compared with it.',
        ),
        Text(
            "核对基准年，写以前年份的基线和出处；当年的数写到 measurements。",
            "Write the baseline of an earlier year with its source; the year's own figure goes under measurements.",
        ),
        Text("基线是以前的水平，用来看有没有减少。", "A baseline is what was there before."),
        """\
baselines:
  15-1:
    year: 2024
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
    ),
    warning(
        "ECO626",
        Text("基线调整没有写批准文件", "An adjustment without its approval"),
        Text("“{id}”的基线调整缺少：{missing}。", 'The adjustment of the baseline of "{id}" lacks: {missing}.'),
        Text("补上 document（批准文件）和 approved_by（批准单位）。", "Add document and approved_by."),
        Text(
            "红线和保护地只有经批准才能调整，没有批准的减少就是减少。",
            "A baseline only changes by an approval; without one it shrank.",
        ),
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2024-05-20
        value: 810.2
""",
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2024-05-20
        value: 810.2
        document: 演政函〔2024〕8号
        approved_by: 演练市人民政府
""",
    ),
    error(
        "ECO631",
        Text("调整日期早于基准年", "An adjustment before its baseline"),
        Text(
            "“{id}”的基线是 {written} 年的，调整日期 {date} 比它还早，不能用来比较。",
            'The baseline of "{id}" is of {written}, and the adjustment of {date} lies before it.',
        ),
        Text(
            "核对调整日期和基准年；基准年之前的调整已经算在基线里，删去这一条。",
            "Check both; what was adjusted before is part of the baseline already and is to be taken out.",
        ),
        Text("先有基线，才能调整。", "A baseline is there before it is adjusted."),
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2019-05-20
        value: 810.2
        document: 演政函〔2019〕8号
        approved_by: 演练市人民政府
""",
        """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2024-05-20
        value: 810.2
        document: 演政函〔2024〕8号
        approved_by: 演练市人民政府
""",
    ),
    warning(
        "ECO627",
        Text("基线和上年文件里的不一样", "The baseline moved"),
        Text(
            "“{id}”的基线本年写的是 {written}，上年文件里是 {before}。",
            'The baseline of "{id}" is {written}, and was {before} in last year\'s file.',
        ),
        Text(
            "改回原来的基线；经批准调整过的，写在 adjusted 里，不改 value。",
            "Put it back; an approved change goes under adjusted and leaves value as it is.",
        ),
        Text("基线每年跟着现状改，就永远不会减少了。", "A baseline that follows the figure never shows a loss."),
        """\
# 上年文件里 15-1 的基线是 812.5
baselines:
  15-1:
    year: 2020
    value: 790
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
        """\
# 上年文件里 15-1 的基线是 812.5
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
""",
    ),
    warning(
        "ECO628",
        Text("任务的数和判定项的数不一样", "A task and a criterion give two figures for one thing"),
        Text(
            "“{id}”（{name}）和判定项 {criterion} 是同一个数，这里填的是 {written}{unit}，那里填的是 {other}{unit}。",
            (
                '"{id}" ({name}) and criterion {criterion} are one figure; here it is {written}{unit}, '
                "there {other}{unit}."
            ),
        ),
        Text(
            "核对哪一个是对的，改成一样；或者只在判定项填一次，把任务里的这个数删去。",
            "Find out which one is right; or write it once, under the criterion, and take it out of the task.",
        ),
        Text(
            "任务自己填的数优先，判定项的数只在任务没有填时用。两处不一样，任务和指标会得出不同的判定。",
            (
                "What the task reports goes first; the criterion's figure serves only where there is none. Two "
                "figures give task and indicator two verdicts."
            ),
        ),
        """\
# 登记册里 T80-1 写了 criterion: 24-1
measurements:
  24-1:
    value: 97.6
    unit: "%"
    source:
      title: 2024年城镇排水统计年报
tasks:
  T80:
    targets:
      T80-1:
        value: 98
        unit: "%"
        source:
          title: 2024年任务总结
""",
        """\
# 登记册里 T80-1 写了 criterion: 24-1
measurements:
  24-1:
    value: 97.6
    unit: "%"
    source:
      title: 2024年城镇排水统计年报
""",
    ),
    warning(
        "ECO690",
        Text("市里的数和县区合计对不上", "The city's figure is not its counties' sum"),
        Text(
            "“{criterion}”（{name}）市里是 {stated}{unit}，各县区合计是 {summed}{unit}（{arithmetic}）。",
            (
                '"{criterion}" ({name}) is {stated}{unit} for the city, and {summed}{unit} over its counties '
                "({arithmetic})."
            ),
        ),
        Text(
            "请牵头单位核对两边的数；哪个县区没有按同一范围、同一时段填报。",
            "Ask the lead office which county counted other things or other months.",
        ),
        Text(
            "市里的数由牵头单位给出，不用合计代替；但两边应当对得上。",
            "The city's figure is its own and is never replaced, but the two should agree.",
        ),
        """\
# 两个县区合计：180 ÷ 200 × 100 = 90
measurements:
  12-1:
    value: 95
    unit: "%"
    source:
      title: 2024年固体废物管理年报
""",
        """\
# 两个县区合计：190 ÷ 200 × 100 = 95
measurements:
  12-1:
    value: 95
    unit: "%"
    source:
      title: 2024年固体废物管理年报
""",
    ),
    warning(
        "ECO656",
        Text("两个数不会同时成立", "Both cannot be true"),
        Text(
            "“{id}”（{name}）填了做到，同一文件里“{other}”（{missed}）却没有达到，两者不会同时成立。",
            (
                "“{id}” ({name}) is reported as done, but “{other}” ({missed}) in the same file is missed: both "
                "cannot be true."
            ),
        ),
        Text(
            "核对两处的来源，改正错的一处；确有道理的，在 note 里说明，报牵头单位。",
            (
                "Check both sources and mend the one that is wrong; where there is a reason, say so in note and tell "
                "the lead office."
            ),
        ),
        Text(
            "一处说没有问题，另一处记着问题，评审先看这里。",
            "Reviewers look first where one line denies what another records.",
        ),
        """\
measurements:
  8-1:
    numerator: 11
    denominator: 12
    unit: "%"
    source:
      title: 2024年水环境质量年报
      document: 演环发〔2025〕2号
  4-1:
    value: true
    source:
      title: 2024年水环境质量年报
      document: 演环发〔2025〕2号
""",
        """\
measurements:
  8-1:
    numerator: 11
    denominator: 12
    unit: "%"
    source:
      title: 2024年水环境质量年报
      document: 演环发〔2025〕2号
  4-1:
    value: false
    source:
      title: 2024年水环境质量年报
      document: 演环发〔2025〕2号
""",
    ),
)

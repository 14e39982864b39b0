"""ECO628, 656 and 690, consistency: the same quantity in two places: tasks, criteria, sums of counties."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
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
            "“{id}”（{name}）市里是 {stated}{unit}，各县区合计是 {summed}{unit}（{arithmetic}）。",
            '"{id}" ({name}) is {stated}{unit} for the city, and {summed}{unit} over its counties ({arithmetic}).',
        ),
        Text(
            "先看县区的数里有没有错误；没有的，看 units.yaml 里县区列全没有；列全了的，请牵头单位核对两边的数，"
            "哪个县区没有按同一范围、同一时段填报。",
            "See that the counties' figures have no errors and that units.yaml lists every county; then ask the lead "
            "office which counted other things or months.",
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
        cause=(),
        many=Text(
            "市里有 {count} 个数和县区合计对不上。", "{count} figures of the city are not the sums of its counties."
        ),
    ),
    warning(
        "ECO656",
        Text("两项数据不能同时成立", "Both cannot be true"),
        Text(
            "“{id}”（{name}）填报已完成，同一文件里“{other}”（{missed}）却未达到，两者不能同时成立。",
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

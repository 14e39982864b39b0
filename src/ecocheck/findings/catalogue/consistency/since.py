"""ECO576–579, consistency: the day from which a state is in force."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, notice, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO576",
        Text("所列文件已经过期或废止", "The document named is over"),
        Text(
            "“{id}”（{name}）填的是正在施行，来源却写着“{said}”。",
            '"{id}" ({name}) is said to be in force, and the words beside it say “{said}”.',
        ),
        Text(
            "换成现在施行的那份文件；没有接续文件的，value 写 false。",
            "Name the document that is in force now; where there is none, write false.",
        ),
        Text(
            "废止了的、年限已过的文件，证明不了现在还在施行，不判定达标。",
            "What was repealed, or was for years that are over, does not show that anything is in force.",
        ),
        """\
measurements:
  4-1:
    value: true
    since: 2017-03-01
    source:
      title: 演练区河湖长制规划（2016—2020年）
""",
        """\
measurements:
  4-1:
    value: true
    since: 2021-03-01
    source:
      title: 演练区河湖长制规划（2021—2025年）
""",
    ),
    warning(
        "ECO577",
        Text("施行日期在结束以后", "In force only after the end"),
        Text(
            "“{id}”（{name}）自 {written} 起施行，{phrase}。", '"{id}" ({name}) is in force from {written}, {phrase}.'
        ),
        Text(
            "对照文件改正 since 和 valid_until；当年还没有施行的，value 写 false。",
            "See the document and mend since and valid_until; what is not in force that year has value: false.",
        ),
        Text("没有施行的规划、制度不算做到。", "What is not in force yet has not been done."),
        """\
measurements:
  4-1:
    value: true
    since: 2027-01-01
    source:
      title: 演练区河湖长制工作方案
""",
        """\
measurements:
  4-1:
    value: true
    since: 2022-01-01
    source:
      title: 演练区河湖长制工作方案
""",
    ),
    warning(
        "ECO578",
        Text("施行日期早于所列文件", "In force before the document that made it so"),
        Text(
            "“{id}”（{name}）自 {written} 起施行，所列文件却不早于 {issued}。",
            '"{id}" ({name}) is in force from {written}, but the document named is of {issued} at the earliest.',
        ),
        Text(
            "来源写发布这项规划、制度的那份文件；文件写错的改文件，日期写错的改 since。",
            "Name the document that put it in force; mend the document or since, whichever is wrong.",
        ),
        Text(
            "后来的文件证明不了以前就在施行，从文件之日起算时间不够的，不判定达标。",
            "A later document does not prove the time before it; counted from its day the time may be too short.",
        ),
        """\
measurements:
  4-1:
    value: true
    since: 2020-01-01
    source:
      title: 演练区河湖长制工作方案
      document: 演政办发〔2024〕8号
""",
        """\
measurements:
  4-1:
    value: true
    since: 2020-03-01
    source:
      title: 演练区河湖长制工作方案
      document: 演政办发〔2020〕8号
""",
    ),
    notice(
        "ECO579",
        Text("没有写自何时起施行", "Nobody says since when it is in force"),
        Text(
            "“{id}”（{name}）的规则要求施行满 {months} 个月，这里没有写 since（自何时起施行），不能判达标。",
            'The rule of "{id}" ({name}) asks for {months} months in force, and since is missing.',
        ),
        Text(
            "照文件写明自哪一天起施行，例如 since: 2023-05-01。",
            "Write the day from which it is in force, such as since: 2023-05-01.",
        ),
        Text(
            "不知道从哪一天算起，就不知道满没满。",
            "Without the first day nobody knows how long it has been.",
        ),
        """\
measurements:
  4-1:
    value: true
    source: {title: 关于印发生态文明建设规划的通知, document: 演政发〔2023〕7号}
""",
        """\
measurements:
  4-1:
    value: true
    since: 2023-05-01
    source: {title: 关于印发生态文明建设规划的通知, document: 演政发〔2023〕7号}
""",
    ),
)

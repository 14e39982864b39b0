"""ECO803–807 and 815: contradictions of the plan, and settlements of them."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import SETTLED
from ecocheck.findings.entry import Entry, Text, error, notice, warning

ENTRIES: tuple[Entry, ...] = (
    notice(
        "ECO803",
        Text("方案表述不一致，尚未处理", "The plan contradicts itself"),
        Text(
            "方案中“{topic}”前后不一致（{id}），还没有处理意见。",
            "The plan contradicts itself on “{topic}” ({id}), and nobody has settled it.",
        ),
        Text(
            (
                "请市领导小组办公室定下来，写进这一条的 settled：by 谁定的、document 哪份文件、date 日期、decision 怎"
                "么定，effects 逐处写明改什么。"
            ),
            (
                "Ask the leading group's office to decide, then write by, document, date, decision and effects under "
                "settled."
            ),
        ),
        Text("前后说法不同，按哪一处办，要有人定下来。", "Where two places differ somebody must say which one counts."),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled: null
""",
        SETTLED,
        cause=(),
        many=Text(
            "方案表述不一致的有{count}处，待明确；逐条列出用 ecocheck list contradictions。",
            "{count} contradictions of the plan itself are not settled: ecocheck list contradictions shows each.",
        ),
    ),
    warning(
        "ECO804",
        Text("处理意见没有写对各处的影响", "A settlement without effects"),
        Text(
            "“{topic}”（{id}）写了处理意见，没有写 effects，各项仍按原来的规则判定，这一条仍算没有处理。",
            "“{topic}” ({id}) has a decision but no effects: everything is judged as before, and it stays open.",
        ),
        Text(
            (
                "在 effects 里逐处写：哪个目标自哪一年起按什么规则，单位改成谁，时限改到何时；不作改动的写 place 和"
                " none: true。"
            ),
            (
                "Write under effects, for each place, the rule and its year, the offices or the due date; where "
                "nothing changes, place and none: true."
            ),
        ),
        Text("只写一句意见，软件不知道哪一项改成什么。", "One sentence does not tell the program what changes."),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
""",
        SETTLED,
    ),
    warning(
        "ECO805",
        Text("处理意见没有依据", "A settlement without ground"),
        Text(
            "“{topic}”（{id}）的处理意见{phrase}，不起作用，这一条仍算没有处理。",
            "The settlement of “{topic}” ({id}) {phrase}: it has no effect, and the contradiction stays open.",
        ),
        Text(
            "补上谁、依据哪份文件、定了什么；还没有定的，删去 settled。",
            "Name who decided what in which document; where nothing is decided yet take settled out.",
        ),
        Text(
            "改动方案的要求，要查得到是谁在哪份文件里定的。",
            "Whoever changes what the plan asks must be found with his document.",
        ),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 待补
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-1, effective: 2023, rule: {at_least: 90}}
      - {place: 二、（十）36, none: true}
""",
        SETTLED,
    ),
    warning(
        "ECO806",
        Text("处理意见不是市级作出的", "Settled by a county"),
        Text(
            "“{topic}”（{id}）的处理意见由“{by}”作出，{phrase}，不起作用。",
            "“{topic}” ({id}) was settled by “{by}”: {phrase}, so it has no effect.",
        ),
        Text(
            "报市领导小组办公室处理，by 和 document 写它的名称和文件；还没有定的，删去 settled。",
            "Have the city's leading group decide, and name its office and document; until then take settled out.",
        ),
        Text(
            "各县区按同一个要求判定，被判定的单位不能自己改要求。",
            "All counties are judged by one line, and whoever is judged does not change it.",
        ),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 演练区人民政府
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-1, effective: 2023, rule: {at_least: 90}}
      - {place: 二、（十）36, none: true}
""",
        SETTLED,
    ),
    warning(
        "ECO815",
        Text("处理日期不对", "A settlement of a wrong day"),
        Text(
            "“{topic}”（{id}）的处理日期是 {date}，{phrase}，不起作用，这一条仍算没有处理。",
            "The settlement of “{topic}” ({id}) is dated {date}, {phrase}: it has no effect.",
        ),
        Text(
            "对照处理文件改正 date；确实还没有定的，删去 settled，定了再写。",
            "See the document and write its date; where nothing is decided yet take settled out.",
        ),
        Text(
            "以后才定的事，现在不能照它判；方案印发以前的文件，不能处理方案表述不一致之处。",
            "What is not decided yet changes no line today, and no document older than the plan settles it.",
        ),
        """\
# 今天是 2025-06-30
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2026-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-1, effective: 2023, rule: {at_least: 90}}
      - {place: 二、（十）36, none: true}
""",
        """\
# 今天是 2025-06-30
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-1, effective: 2023, rule: {at_least: 90}}
      - {place: 二、（十）36, none: true}
""",
    ),
    error(
        "ECO807",
        Text("处理意见指的编号或出处没有", "An effect of nothing"),
        Text(
            "{id}的处理意见写了“{name}”，登记册里没有这个编号，或者这一条矛盾没有这个出处。",
            "The settlement of {id} names “{name}”: there is no such id, or no such place in this contradiction.",
        ),
        Text(
            "{phrase_more}编号照 indicators.yaml、tasks.yaml 写，出处照这一条的 places 一字不差地写。",
            "{phrase_more}Write the id as the registry has it, and the place just as under places.",
        ),
        Text("写错一个编号，定下来的要求就落空了。", "With a wrong id the decision comes to nothing."),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-9, effective: 2023, rule: {at_least: 90}}
      - {place: 二、（十）36, none: true}
""",
        SETTLED,
    ),
)

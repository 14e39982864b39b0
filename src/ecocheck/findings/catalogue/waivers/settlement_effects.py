"""ECO808–811: the effects of a settlement."""

from __future__ import annotations

from ecocheck.findings.catalogue.sound import SETTLED
from ecocheck.findings.entry import Entry, Text, error, notice

ENTRIES: tuple[Entry, ...] = (
    notice(
        "ECO808",
        Text("方案表述不一致之处只处理了一部分", "Partly settled"),
        Text(
            "“{topic}”（{id}）涉及{places}处，还有{left}处（{where}）没有写处理结果，这一条仍列为待明确。",
            "“{topic}” ({id}) concerns {places} places; {left} ({where}) have no effect yet, so it stays open.",
        ),
        Text(
            "在 effects 里补上其余各处；不作改动的写 place 和 none: true。",
            "Add the other places under effects; where nothing changes, place and none: true.",
        ),
        Text(
            "每一处都有了说法，才算处理完。已经写明的照处理意见判定。",
            "It is settled when every place has its answer. What is written already holds.",
        ),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-1, effective: 2023, rule: {at_least: 90}}
""",
        SETTLED,
    ),
    error(
        "ECO809",
        Text("一条处理结果写得不全", "An effect that is not whole"),
        Text("这一条处理结果的各行凑不成一种写法。", "The keys of this effect do not make one of the forms."),
        Text(
            (
                "只能是下列之一：criterion 或 target 加 effective、rule；target 加 due；indicator 加 lead、support；"
                "task 加 responsible；place 加 none: true。"
            ),
            (
                "Write one of: criterion or target with effective and rule; target with due; indicator with lead, "
                "support; task with responsible; place with none: true."
            ),
        ),
        Text(
            "一条只说一件事：哪一项，改成什么，从哪一年起。",
            "One effect says one thing: of what, what, and from which year.",
        ),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-1, rule: {at_least: 90}}
      - {place: 二、（十）36, none: true}
""",
        SETTLED,
    ),
    error(
        "ECO810",
        Text("同一件事定了两次", "Decided twice"),
        Text(
            "“{name}”在处理意见里写了两次（{id}），不知道按哪一次。",
            "“{name}” is decided twice ({id}); nobody can tell which counts.",
        ),
        Text(
            "只留一条；后来又改的，effective 写改动的那一年。",
            "Keep one; where it was changed later, give the year of the change as effective.",
        ),
        Text("两条都照办，后一条会不声不响地盖过前一条。", "The second would silently take the place of the first."),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-1, effective: 2023, rule: {at_least: 90}}
      - {target: T86-1, effective: 2023, rule: {at_least: 80}}
      - {place: 二、（十）36, none: true}
""",
        SETTLED,
    ),
    error(
        "ECO811",
        Text("处理意见改了不相干的项", "An effect on something else"),
        Text(
            "{id}的处理意见写了“{name}”，这一条矛盾没有涉及{parent}。",
            "The settlement of {id} names “{name}”, but the contradiction does not concern {parent}.",
        ),
        Text(
            "只写这一条 indicators、tasks 里列出的；确实涉及的，先补进去。",
            "Name only what is listed under its indicators and tasks; where it does concern it, add it there.",
        ),
        Text("处理一处矛盾，不能顺带改别的要求。", "Settling one contradiction changes no other line."),
        """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {criterion: 24-1, effective: 2023, rule: {at_least: 90}}
      - {place: 二、（十）36, none: true}
""",
        SETTLED,
    ),
)

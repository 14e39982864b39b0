"""ECO448 and ECO449, references: compounds in which one rule stands twice."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO448",
        Text("几项里有相同的", "Parts that are counted and are the same"),
        Text(
            "“{id}”的 {key} 里有 {count} 项是同一条规则，看的是同一个数：一个数就当成做到了 {count} 项。",
            'Of the parts of {key} in "{id}" {count} are the same rule: one figure counts as {count} of them.',
        ),
        Text(
            "每一项先各立一个判定项，各报各的数，这里写 meets 和它们的编号：of: [{{meets: 4-1}}, {{meets: 4-2}}, …]。",
            "Give each part a criterion and a figure of its own, and name them here: of: [{{meets: 4-1}}, "
            "{{meets: 4-2}}, …].",
        ),
        Text(
            "三项里做到一项，就成了三项都做到。",
            "One part of three would be all three.",
        ),
        """\
rule:
  at_least_of:
    n: 2
    of: [{done: true}, {done: true}, {done: true}]
""",
        """\
rule:
  at_least_of:
    n: 2
    of: [{meets: 4-1}, {meets: 4-2}, {meets: 4-3}]
""",
    ),
    warning(
        "ECO449",
        Text("同一条规则写了几遍", "One rule that stands several times"),
        Text(
            "“{id}”的 {key} 里有 {count} 项是同一条规则，多写的不起作用。",
            'Of the parts of {key} in "{id}" {count} are the same rule; the others add nothing.',
        ),
        Text(
            "对照文件：抄重了的删去，抄错了的改正；说的是几件事的，每件各立一个判定项，这里写 meets 和它们的编号。",
            "See the document: remove what was copied twice, mend what was copied wrong; several things are several "
            "criteria, which meets names here.",
        ),
        Text(
            "两件事写成了同一条规则，一个数就答了两件。",
            "Two things under one rule are answered by one figure.",
        ),
        """\
rule:
  all_of: [{at_least: 90}, {at_least: 90}]
""",
        """\
rule:
  all_of: [{at_least: 90}, {improves: higher}]
""",
    ),
)

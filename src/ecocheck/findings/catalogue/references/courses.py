"""ECO479 and ECO480, references: rules that ask for another course, span or unit than their words."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO479",
        Text("规则和所引原文相反", "A rule against the words that it cites"),
        Text(
            "“{id}”的规则和所引原文不合：原文说“{said}”，规则写的是 {written}。",
            'The rule of "{id}" does not fit its words: they say "{said}", and the rule {written}.',
        ),
        Text(
            "对照文件，原文没有抄错的，规则写成 {write}。",
            "See the document; if the words are right, write {write}.",
        ),
        Text(
            "升降、正负、百分点和百分比写反了，好的判成坏的，坏的判成好的。",
            "With the side, the sign or the unit turned round, good counts as bad and bad as good.",
        ),
        """\
rule:
  improves: higher
citation:
  document: 演政办发〔2023〕80号
  clause: 第32项
  quote: 一次性消费品人均使用量逐步下降
""",
        """\
rule:
  improves: lower
citation:
  document: 演政办发〔2023〕80号
  clause: 第32项
  quote: 一次性消费品人均使用量逐步下降
""",
    ),
    warning(
        "ECO480",
        Text("规则的种类和所引原文多半不合", "A kind of rule that its words hardly mean"),
        Text("“{id}”的规则和依据多半不合：{phrase}。", 'The rule of "{id}" may not fit: {phrase}.'),
        Text(
            "对照文件改正规则；原文就是这个意思的，把这样理解的理由写进 assumption（任务目标是 note）。",
            "See the document and mend the rule; where the words mean just that, give the reason in assumption (for a "
            "task's target in note).",
        ),
        Text(
            "比一年还是几年、比数值还是变化、是百分点还是百分比，判定不一样。",
            "One year or several, a level or a change, points or percent: the verdicts differ.",
        ),
        """\
rule:
  at_least: 80
citation:
  document: 演政办发〔2023〕80号
  clause: 第7项
  quote: 优良天数比例近三年平均不低于80%
""",
        """\
rule:
  at_least: 80
  averaged: 3
citation:
  document: 演政办发〔2023〕80号
  clause: 第7项
  quote: 优良天数比例近三年平均不低于80%
""",
    ),
)

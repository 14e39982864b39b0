"""ECO443–445, references: rules that do not fit the sentence that they cite, and sentences that are not the plan's."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO443",
        Text("规则与所引原文不符", "A rule unlike the words that it cites"),
        Text("“{id}”的规则和依据不合：{phrase_of}{phrase}。", 'The rule of "{id}" does not fit: {phrase_of}{phrase}.'),
        Text("{phrase_fix}。", "{phrase_fix}."),
        Text(
            "所有地区都按登记册的规则判定，一个数、一个方向写错，全市的判定都错。",
            "Every region is judged by the registry, so that one wrong number or side is wrong for all.",
        ),
        """\
rule:
  at_most: 93
citation:
  document: 演政办发〔2023〕80号
  clause: 第24项
  quote: 县城污水处理率不低于93%
""",
        """\
rule:
  at_least: 93
citation:
  document: 演政办发〔2023〕80号
  clause: 第24项
  quote: 县城污水处理率不低于93%
""",
    ),
    warning(
        "ECO444",
        Text("执行年份早于依据", "A rule in force before its document"),
        Text(
            "“{id}”的规则自 {effective} 年起执行，{phrase}。",
            'The rule of "{id}" is in force from {effective}, but {phrase}.',
        ),
        Text(
            "核对文件，effective 写成 {year}；文件写明追溯到 {effective} 年的，把那句话写进 assumption。",
            "See the document and write effective: {year}; where it says that it holds from {effective}, put that "
            "into assumption.",
        ),
        Text(
            "提前一年，已报送的年份就按新标准重新判定。",
            "One year too early judges a year that was reported already by the new line.",
        ),
        """\
effective: 2025
rule:
  at_least: 95
citation:
  document: 演政办发〔2026〕12号
  clause: 第3项
  quote: 到2026年，县城污水处理率不低于95%
""",
        """\
effective: 2026
rule:
  at_least: 95
citation:
  document: 演政办发〔2026〕12号
  clause: 第3项
  quote: 到2026年，县城污水处理率不低于95%
""",
    ),
    warning(
        "ECO445",
        Text("原文或条款和方案文本不一样", "A sentence or clause unlike the plan"),
        Text("“{id}”{phrase}{phrase_near}。", '"{id}"{phrase}{phrase_near}.'),
        Text("{phrase_fix}。", "{phrase_fix}."),
        Text(
            "报告里的依据照登记册写，少一个字就不是方案的话了。",
            "Reports cite the plan as the registry does, and one character makes another sentence.",
        ),
        """\
citation:
  document: 演政办发〔2023〕80号
  clause: 第24项
  quote: 县城污水处理率不低93%
""",
        """\
citation:
  document: 演政办发〔2023〕80号
  clause: 第24项
  quote: 县城污水处理率不低于93%
""",
    ),
)

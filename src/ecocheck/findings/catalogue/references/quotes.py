"""ECO443–445, ECO475–478, references: rules unlike the sentence that they cite, and sentences unlike the plan."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, notice, warning

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
    warning(
        "ECO475",
        Text("规则的数在所引原文里没有", "A number of a rule that its words lack"),
        Text(
            "“{id}”的规则写了 {key}: {number}，所依据的话里没有这个数。",
            'The rule of "{id}" has {key}: {number}, which the words that it rests on do not state.',
        ),
        Text(
            "对照文件，数抄错了的改规则，原文摘得不全的补全；文件没有写、由我们假定的，"
            "在这一版的 assumption（任务目标是 note）里写明这个数和理由。",
            "See the document and mend the rule or complete the sentence; where the number is assumed, give it and the "
            "reason in assumption (for a task's target in note).",
        ),
        Text(
            "连续几年、几项之中的几项、多大比例，差一个数，判定就不一样。",
            "One year, one item or one share more or less gives other verdicts.",
        ),
        """\
rule:
  at_least: 35
citation:
  document: 演政办发〔2023〕80号
  clause: 第28项
  quote: 按国家有关标准执行
""",
        """\
rule:
  at_least: 35
citation:
  document: 演政办发〔2023〕80号
  clause: 第28项
  quote: 城镇人均公园绿地面积不低于35平方米
""",
    ),
    warning(
        "ECO476",
        Text("原文里的这个数说的不是本项", "A number that the words state of something else"),
        Text(
            "“{id}”的规则和依据多半不合：{phrase_of}{phrase}。", 'The rule of "{id}" may not fit: {phrase_of}{phrase}.'
        ),
        Text("{phrase_fix}。", "{phrase_fix}."),
        Text(
            "一句话里有几个数的，抄成旁边的那个，看上去也有出处。",
            "Of a sentence with several numbers the wrong one looks cited too.",
        ),
        """\
name: 市区污水处理率
rule:
  at_least: 93
citation:
  document: 演政办发〔2023〕80号
  clause: 第24项
  quote: 市区污水处理率不低于98%，县城污水处理率不低于93%
""",
        """\
name: 市区污水处理率
rule:
  at_least: 98
citation:
  document: 演政办发〔2023〕80号
  clause: 第24项
  quote: 市区污水处理率不低于98%，县城污水处理率不低于93%
""",
    ),
    notice(
        "ECO477",
        Text("规则的数是假定的", "A number that is assumed"),
        Text(
            "“{id}”的规则写的 {number} 不在所依据的话里，是 {key} 里写明的假定。",
            'The {number} in the rule of "{id}" is not in the words that it rests on; {key} gives it as an assumption.',
        ),
        Text(
            "有文件写明这个数的，摘那一句，改 citation；没有的，留着这一条提示。",
            "Where a document states the number, cite its sentence; else this notice stays.",
        ),
        Text(
            "假定的数不是方案的话，用它判定时应当知道。",
            "An assumed number is not the plan's word, and whoever reads the verdict should know.",
        ),
        """\
rule:
  equals: 100
assumption: “达到考核标准”理解为达标断面的比例为100%
citation:
  document: 演政办发〔2023〕80号
  clause: 第8项
  quote: 地表水断面达到考核标准
""",
        """\
rule:
  equals: 100
assumption: null
citation:
  document: 演政办发〔2023〕80号
  clause: 第8项
  quote: 地表水断面达标比例达到100%
""",
    ),
    warning(
        "ECO478",
        Text("完成时限和原文的年份不同", "A due year that the words lack"),
        Text(
            "“{id}”的完成时限写 {year} 年、由正文写明（due_from: text），{phrase}。",
            'The target "{id}" is due in {year} by the text (due_from: text), but {phrase}.',
        ),
        Text(
            "对照文件改正 due；由清单标题推定的，写 due_from: title；另有依据的，在 note 里写明年份和理由。",
            "See the document and mend due; where the list's title gives it, write due_from: title; for another ground "
            "give the year and the reason in note.",
        ),
        Text(
            "时限晚一年，逾期的就不算逾期。",
            "One year more, and what is late is not late.",
        ),
        """\
id: T5-1
rule:
  done: true
due: 2024
due_from: text
quote: 2023年底完成统一确权登记
""",
        """\
id: T5-1
rule:
  done: true
due: 2023
due_from: text
quote: 2023年底完成统一确权登记
""",
    ),
)

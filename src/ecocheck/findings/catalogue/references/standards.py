"""ECO416 to ECO420: further standards beside the plan's."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO416",
        Text("规则版本写了没有登记的标准", "A revision of an unknown standard"),
        Text("standards 里没有登记编号为“{id}”的标准。", 'No standard with the id "{id}" stands under standards.'),
        Text(
            "已登记的标准有：{known}。改成其中一个，或者先在文件开头的 standards 里登记；方案自己的规定不写 standard。",
            "Registered: {known}. Use one of these, or add it under standards at the top; the plan's own "
            "revisions leave standard out.",
        ),
        Text(
            "不知道是哪份文件、用于哪一级、原文核对过没有，就不能按它判断。",
            "Without the document, its level and whether its text was checked, nothing can be judged by it.",
        ),
        """\
standards:
  - id: STD-1
revisions:
  - effective: 2024
    standard: STD-2
""",
        """\
standards:
  - id: STD-1
revisions:
  - effective: 2024
    standard: STD-1
""",
    ),
    error(
        "ECO417",
        Text("写了已核对，没写谁在哪天核对", "Checked by nobody, or on no day"),
        Text(
            "标准“{id}”写了原文已核对，没有写核对日期或核对人。",
            'The standard "{id}" is marked as checked, without the day or without the person.',
        ),
        Text(
            "补上 checked_on 和 checked_by；没有对照原文核对过的，写 checked: false。",
            "Add checked_on and checked_by; if nobody compared the text with the original, write checked: false.",
        ),
        Text(
            "标准的数字抄错一个，所有地区都会判错；谁核对、哪天核对，要能问得到。",
            "One wrong figure of a standard misjudges every region, so whoever checked it must be known.",
        ),
        """\
standards:
  - id: STD-1
    checked: true
""",
        """\
standards:
  - id: STD-1
    checked: true
    checked_on: 2024-03-01
    checked_by: 市生态环境局
""",
    ),
    error(
        "ECO418",
        Text("规则版本的级别不是该标准的级别", "A revision for a level that its standard does not have"),
        Text(
            "这版规则只用于{level}级，它的标准登记的级别是：{known}。",
            'This revision is for level "{level}"; the levels of its standard are: {known}.',
        ),
        Text(
            "改成标准已有的级别，或者把这一级补进标准的 level；方案自己的规定不写 level，适用于谁由 line 说明。",
            "Use a level of the standard, or add it there; the plan's own revisions have no level, their line says it.",
        ),
        Text(
            "国家和省的标准常分市、县两级，数字不同；级别写错，这版规则就谁也用不上。",
            "Standards often differ for cities and counties; with a wrong level the revision is used for nobody.",
        ),
        """\
standards:
  - id: STD-1
    level: 县
revisions:
  - effective: 2024
    standard: STD-1
    level: 市
""",
        """\
standards:
  - id: STD-1
    level: 县
revisions:
  - effective: 2024
    standard: STD-1
    level: 县
""",
    ),
    error(
        "ECO419",
        Text("方案的判定项记成了方案以外的", "Of the plan, but filed beside it"),
        Text("“{id}”{phrase}。", '"{id}"{phrase}.'),
        Text(
            "方案有这一项的，补上方案的规则（不写 standard 的一版）；确实只是别的标准的，改正写明的这一处。",
            "If the plan has it, add the plan's rule (a revision without standard); if only other standards have it, "
            "correct what is named here.",
        ),
        Text(
            "方案没有的判定项，按方案既不判也不计数；方案的一项误记在别的标准名下，就从结果里消失了。",
            "By the plan, what it lacks is neither judged nor counted, so a criterion of the plan filed under another "
            "standard would vanish from every result.",
        ),
        """\
plan:
  number: 演政发〔2023〕1号
revisions:
  - effective: 2024
    standard: STD-1
    citation:
      document: 演政发〔2023〕1号
""",
        """\
plan:
  number: 演政发〔2023〕1号
revisions:
  - effective: 2024
    standard: STD-1
    citation:
      document: 演省发〔2024〕1号
""",
    ),
    error(
        "ECO420",
        Text("标准编号占用了方案的名称", "A standard that takes the name of the plan"),
        Text("标准编号不能用“{id}”，它指方案自己。", 'The id "{id}" means the plan itself; no standard can have it.'),
        Text("换一个编号，例如 GB-2024。", "Choose another id, such as GB-2024."),
        Text(
            "用 --standard plan 指明按方案判断，重名就分不清。",
            "With --standard plan the plan is asked for, and the two could not be told apart.",
        ),
        """\
standards:
  - id: plan
""",
        """\
standards:
  - id: STD-1
""",
    ),
)

"""The words of the form: instructions to those who fill it in."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

DRILL: Final = Text("演练数据：本文件全部数字均为虚构", "Drill data: every figure in this file is invented")
EVIDENCE: Final = ("evidence: [{file: 路径, sha256: 校验值}]", "evidence: {held_by: 存放单位, archive_no: 档号}")
"""The two ways to write evidence, ready to be copied."""
HOW: Final = (
    Text(
        "两个 # 后面是说明。要填的一项：把它各行开头的一个 # 删去，在冒号后面空一格写。没有数据的，不动它。",
        "Behind ## is what explains. To fill in an entry, delete the # of its lines and write after the colons.",
    ),
    Text(
        "数只写数（98.5），不带单位和符号；没有单位的，删去 unit 一行。写完运行 ecocheck validate。",
        "Numbers alone (98.5), no units or signs; drop unit where there is none. Then run ecocheck validate.",
    ),
    Text(
        "来源只有比例的，numerator、denominator 两行换成一行 value；有分子分母的，也可以倒过来换。",
        "Where the source has the rate alone: value instead of numerator and denominator; and the other way round.",
    ),
    Text(
        "title 写文件的全名，有文号的加一行 document。做到、达到的，不写明文件不算数；没做到、没达到的，照写就算。",
        "title is the document's full name; document is its number, if it has one. A success without a document does "
        "not count; an admission does.",
    ),
    Text(
        "用得着的再加，同 value 对齐写，不用的不写：",
        "Where it is needed, add in line with value:",
    ),
)
OPTIONAL: Final = (
    ("period: {year}-01/{year}-09", Text("不是全年的，写时段", "the months, where not the whole year")),
    ("valid_until: {year}-12-31", Text("文件有有效期的，写到哪一天", "the last day, where the document expires")),
    (
        "survey: {{agency: 机构, method: 方法, sample: 样本量, date: 日期}}",
        Text("由调查得出的", "where a survey found it"),
    ),
    (
        "compare: {{year: {last}, value: 数}}",
        Text("要同上年比较、上年没有文件的", "last year's value, where there is no file of it"),
    ),
    ("plan: 计划安排", Text("下一步怎么做", "what is done next")),
    (
        "reported_by: {{agency: 单位, person: 填报人, reviewer: 审核人}}",
        Text("谁填、谁审", "who reported and reviewed"),
    ),
    (
        EVIDENCE[0].replace("{", "{{").replace("}", "}}"),
        Text(
            "佐证材料存进项目的；ecocheck evidence add 复制文件、算好校验值、写好这一行",
            "evidence kept in the project; ecocheck evidence add copies the file, hashes it and writes this",
        ),
    ),
    (
        EVIDENCE[1].replace("{", "{{").replace("}", "}}"),
        Text("佐证材料原件在别处的", "evidence whose original is elsewhere"),
    ),
)
"""What an entry may hold too: how it is written, for `format` with `year` and `last`, and when."""
WORDS: Final = {
    "rule": Text("要求：{rule}。", "Asked: {rule}. "),
    "compared": Text("这是全市的线，县区只作比较：{rule}。", "A line of the whole city, only compared with: {rule}. "),
    "no_rule": Text("这一年方案还没有定线，只作记录。", "No line in force in this year; for the record. "),
    "lead": Text("牵头：{lead}。", "Lead: {lead}. "),
    "fact": Text("做到了写 true，没做到写 false。", "true or false. "),
    "count": Text("写件数，没有发生写 0。", "How many; 0 for none. "),
    "of_year": Text("须是当年的文件。", "The document must be of that year. "),
    "of_years": Text("文件最早是{year}年的。", "The document may be of {year} at the earliest. "),
    "ratio": Text("分子：{numerator}；分母：{denominator}。", "Numerator: {numerator}; denominator: {denominator}. "),
    "survey": Text("由调查得出的，加 survey。", "Add survey. "),
    "bases": Text("口径可写：{bases}。", "Bases: {bases}. "),
    "accepted": Text("{name}（按此判定）", "{name} (judged)"),
    "last": Text("上年填的是 {last}。", "Last year: {last}. "),
    "no_last": Text("要同上年比较。", "Compared with last year. "),
    "baseline": Text("上年登记的是{year}年 {last}。", "Last year's file says {last} of {year}. "),
    "target": Text("{ways}。", "{ways}. "),
    "at_least": Text("不低于留 at_least", "keep at_least for a floor"),
    "at_most": Text("不高于留 at_most", "keep at_most for a ceiling"),
    "at_least_in": Text("按 {unit} 下达的写 at_least（不低于）", "in {unit} at_least"),
    "at_most_in": Text("按 {unit} 下达的写 at_most（不高于）", "in {unit} at_most"),
    "target_basis": Text("口径：{bases}。", "Bases: {bases}. "),
    "responsible": Text("责任：{offices}。", "Responsible: {offices}. "),
    "other_tasks": Text(
        "别的任务只报进展的，照这样写；编号用 ecocheck list tasks 查看",
        "the progress of any other task; for the ids see ecocheck list tasks",
    ),
    "waiver": Text(
        "编号写要豁免的那一项。approved_by 写批准单位，须是上级；expires 写到哪一天为止（年-月-日）；"
        "covers 写豁免什么：verdict（判定）、evidence（佐证）、plan（计划），可以写几个。豁免不改变判定。",
        "The id is that of the criterion. approved_by is an office above; expires is the last day (YYYY-MM-DD); covers "
        "says what is waived: verdict, evidence, plan. A waiver changes no verdict.",
    ),
    "lasting": Text(
        "以前登记过、现在还算数的，不用再填；有变化的，写到 measurements 下面：",
        "Recorded earlier and still good; write it under measurements only where it has changed:",
    ),
    "held": Text("：沿用{year}年登记（{file}）", ": as recorded in {year} ({file})"),
    "fragment": Text(
        "{file} 还缺下面这些。要填的，抄到那个文件里同名的一段（measurements、assigned、baselines、tasks）下面。",
        "What {file} still lacks. Copy what is to be filled in under the section of the same name in that file.",
    ),
    "complete": Text("{file} 里应填的判定项都有了。", "{file} has every criterion that it should."),
}
SECTIONS: Final = {
    "measurements": Text("数据", "Measurements"),
    "assigned": Text(
        "上级下达的考核目标。不是当年一年的目标，加一行 period 写时段；下达文件写明口径的，加一行 basis",
        "Targets handed down. Add period where it is not for the year alone, basis where the document states one",
    ),
    "baselines": Text("基线：写基准年和那一年的数", "Baselines: the year and its value"),
    "tasks": Text(
        "任务的目标。同 targets 对齐，还可以写 status（进展，写 未开始、进行中、已完成 或 暂停）、"
        "as_of（截至哪一天）、note",
        "Targets of tasks. In line with targets may stand status (not_started, in_progress, done or suspended), as_of "
        "and note",
    ),
    "waivers": Text(
        "豁免：上级批准暂不列入差距的，没有就不动", "Waivers: gaps that somebody above has allowed for a time"
    ),
}
"""The words above each section of a data file."""

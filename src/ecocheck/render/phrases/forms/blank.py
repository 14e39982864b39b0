"""The words of the form: instructions to those who fill it in."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

DRILL: Final = Text("演练数据：本文件全部数字均为虚构", "Drill data: every figure in this file is invented")
EVIDENCE: Final = ("evidence: [{file: 路径, sha256: 校验值}]", "evidence: {held_by: 存放单位, archive_no: 档号}")
"""The two ways to write evidence, ready to be copied."""
HOW: Final = (
    Text(
        "## 后为说明。填报某项时，删去该项各行行首的一个 #，在冒号后空一格填写。没有数据的项不作改动。",
        "Behind ## is what explains. To fill in an entry, delete the # of its lines and write after the colons.",
    ),
    Text(
        "数值只写数字（98.5），不带单位和符号；无单位的，删去 unit 一行。填完运行 ecocheck validate。",
        "Numbers alone (98.5), no units or signs; drop unit where there is none. Then run ecocheck validate.",
    ),
    Text(
        "来源只有比例的，以 value 一行代替 numerator、denominator 两行；有分子、分母的，反之亦可。",
        "Where the source has the rate alone: value instead of numerator and denominator; and the other way round.",
    ),
    Text(
        "title 写文件全名，有文号的加 document 一行。填报已完成、已达到的，未注明文件不予采信；"
        "未完成、未达到的，按填报认定。",
        "title is the document's full name; document is its number, if it has one. A success without a document does "
        "not count; an admission does.",
    ),
    Text(
        "以下按需要填写，与 value 对齐：",
        "Where it is needed, add in line with value:",
    ),
)
OPTIONAL: Final = (
    ("period: {year}-01/{year}-09", Text("不足全年的，写时段", "the months, where not the whole year")),
    ("valid_until: {year}-12-31", Text("文件有有效期的，写截止日期", "the last day, where the document expires")),
    (
        "survey: {{agency: 机构, method: 方法, sample: 样本量, date: 日期}}",
        Text("由调查得出的", "where a survey found it"),
    ),
    (
        "compare: {{year: {last}, value: 数}}",
        Text("须与上年比较、无上年文件的", "last year's value, where there is no file of it"),
    ),
    ("plan: 计划安排", Text("下一步措施", "what is done next")),
    (
        "reported_by: {{agency: 单位, person: 填报人, reviewer: 审核人}}",
        Text("填报人、审核人", "who reported and reviewed"),
    ),
    (
        EVIDENCE[0].replace("{", "{{").replace("}", "}}"),
        Text(
            "佐证材料存入项目的；ecocheck evidence add 复制文件、计算校验值并写入本行",
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
    "compared": Text("这是全市标准，县区仅作比较：{rule}。", "A line of the whole city, only compared with: {rule}. "),
    "no_rule": Text("方案未定该年标准，仅作记录。", "No line in force in this year; for the record. "),
    "lead": Text("牵头：{lead}。", "Lead: {lead}. "),
    "fact": Text("已完成写 true，未完成写 false。", "true or false. "),
    "count": Text("填件数，未发生填 0。", "How many; 0 for none. "),
    "of_year": Text("须是当年的文件。", "The document must be of that year. "),
    "of_years": Text("文件最早是{year}年的。", "The document may be of {year} at the earliest. "),
    "ratio": Text("分子：{numerator}；分母：{denominator}。", "Numerator: {numerator}; denominator: {denominator}. "),
    "survey": Text("由调查得出的，加 survey。", "Add survey. "),
    "since": Text(
        "since 写自哪一天起施行，如 2023-05-01。", "since is the day from which it is in force: 2023-05-01. "
    ),
    "earlier": Text("还须有{years}年的数据文件和此项数值。", "The figures of {years} must be on file too. "),
    "bases": Text("口径可写：{bases}。", "Bases: {bases}. "),
    "accepted": Text("{name}（按此判定）", "{name} (judged)"),
    "last": Text("上年填报 {last}。", "Last year: {last}. "),
    "no_last": Text("须与上年比较。", "Compared with last year. "),
    "baseline": Text("上年登记为{year}年 {last}。", "Last year's file says {last} of {year}. "),
    "target": Text("{ways}。", "{ways}. "),
    "at_least": Text("不低于留 at_least", "keep at_least for a floor"),
    "at_most": Text("不高于留 at_most", "keep at_most for a ceiling"),
    "at_least_in": Text("按 {unit} 下达的写 at_least（不低于）", "in {unit} at_least"),
    "at_most_in": Text("按 {unit} 下达的写 at_most（不高于）", "in {unit} at_most"),
    "target_basis": Text("口径：{bases}。", "Bases: {bases}. "),
    "responsible": Text("责任：{offices}。", "Responsible: {offices}. "),
    "other_tasks": Text(
        "其他任务只报进展的，照此填写；编号用 ecocheck list tasks 查看",
        "the progress of any other task; for the ids see ecocheck list tasks",
    ),
    "waiver": Text(
        "编号写所豁免的事项。approved_by 写批准单位，须为上级；expires 写截止日期（年-月-日）；"
        "covers 写豁免范围：verdict（判定）、evidence（佐证）、plan（计划），可写多项。豁免不改变判定。",
        "The id is that of the criterion. approved_by is an office above; expires is the last day (YYYY-MM-DD); covers "
        "says what is waived: verdict, evidence, plan. A waiver changes no verdict.",
    ),
    "lasting": Text(
        "以前已登记、目前仍有效的，不必再填；有变化的，写在 measurements 下：",
        "Recorded earlier and still good; write it under measurements only where it has changed:",
    ),
    "held": Text("：沿用{year}年登记（{file}）", ": as recorded in {year} ({file})"),
    "fragment": Text(
        "{file} 尚缺以下各项。需填报的，抄入该文件同名部分（measurements、assigned、baselines、wider、tasks）。",
        "What {file} still lacks. Copy what is to be filled in under the section of the same name in that file.",
    ),
    "complete": Text("{file} 应填的判定项均已填报。", "{file} has every criterion that it should."),
}
SECTIONS: Final = {
    "measurements": Text("数据", "Measurements"),
    "assigned": Text(
        "上级下达的考核目标。非当年一年的目标，加 period 一行写时段；下达文件写明口径的，加 basis 一行",
        "Targets handed down. Add period where it is not for the year alone, basis where the document states one",
    ),
    "baselines": Text("基线：写基准年和该年数值", "Baselines: the year and its value"),
    "wider": Text(
        "上级地区全年的平均水平，各县区的判定同它比较；年终公布以后填，title 写公布文件",
        "Means of wider regions for the whole year, with which counties are compared; title is the document that "
        "published them",
    ),
    "tasks": Text(
        "任务的目标。可与 targets 对齐填写 status（进展：未开始、进行中、已完成 或 暂停）、as_of（截至日期）、note",
        "Targets of tasks. In line with targets may stand status (not_started, in_progress, done or suspended), as_of "
        "and note",
    ),
    "waivers": Text(
        "豁免：上级批准暂不列入差距的事项，没有的不作改动", "Waivers: gaps that somebody above has allowed for a time"
    ),
}
"""The words above each section of a data file."""

"""The words of the form: instructions to those who fill it in."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

DRILL: Final = Text("演练数据：本文件全部数字均为虚构", "Drill data: every figure in this file is invented")
EVIDENCE: Final = ("evidence: [{file: 路径, sha256: 校验值}]", "evidence: {held_by: 存放单位, archive_no: 档号}")
"""The two ways to write evidence, ready to be copied."""
HOW: Final = (
    Text(
        "两个 # 开头的是说明。要填的一项：把它各行开头的一个 # 删去，在冒号后面空一格写。没有数据的，不动它。",
        "Lines with ## explain. To fill in an entry, delete the # of its lines and write after the colons.",
    ),
    Text(
        "数只写数（98.5），不带单位和符号。写完运行 ecocheck validate。",
        "Numbers alone (98.5), no units or signs. Then run ecocheck validate.",
    ),
    Text(
        "title 写文件的全名，有文号的加一行 document。做到、达到的，不写明文件不算数；没做到、没达到的，照写就算。",
        "title is the document's full name; document is its number, if it has one. A success without a document does "
        "not count; an admission does.",
    ),
    Text(
        "每一项还可以写：period（不是全年的写时段）、plan（计划安排）、evidence（佐证材料）、reported_by（填报和审核）。",
        "An entry may also hold period (where not the whole year), plan, evidence, reported_by.",
    ),
    Text(
        f"佐证材料有两种写法：存进项目的，{EVIDENCE[0]}；原件在别处的，{EVIDENCE[1]}。",
        f"Evidence is written in two ways: kept in the project, {EVIDENCE[0]}; the original elsewhere, {EVIDENCE[1]}.",
    ),
)
WORDS: Final = {
    "rule": Text("要求：{rule}。", "Asked: {rule}. "),
    "compared": Text("这是全市的线，县区只作比较：{rule}。", "A line of the whole city, only compared with: {rule}. "),
    "no_rule": Text("这一年方案还没有定线，只作记录。", "No line in force in this year; for the record. "),
    "lead": Text("牵头：{lead}。", "Lead: {lead}."),
    "fact": Text(
        "做到了写 true，没做到写 false；文件标题写在 title。", "true or false; the document's title under title."
    ),
    "count": Text(
        "写件数，没有发生写 0；文件标题写在 title。", "How many; 0 for none; the document's title under title."
    ),
    "valid_until": Text(
        "文件有有效期的，在 valid_until 写到哪一天（年-月-日）；长期有效的，删去这一行。",
        "Where the document expires, valid_until is its last day (YYYY-MM-DD); drop the line otherwise. ",
    ),
    "waiver": Text(
        "编号写要豁免的那一项。approved_by 写批准单位，须是上级；expires 写到哪一天为止（年-月-日）；"
        "covers 写豁免什么：verdict（判定）、evidence（佐证）、plan（计划），可以写几个。豁免不改变判定。",
        "The id is that of the criterion. approved_by is an office above; expires is the last day (YYYY-MM-DD); covers "
        "says what is waived: verdict, evidence, plan. A waiver changes no verdict.",
    ),
    "of_year": Text("须是当年的文件。", "The document must be of that year. "),
    "of_years": Text("文件最早是{year}年的。", "The document may be of {year} at the earliest. "),
    "ratio": Text(
        "分子：{numerator}；分母：{denominator}。来源只有比例的，两行换成一行 value。",
        "Numerator: {numerator}; denominator: {denominator}. Where the source has the rate alone: one line, value.",
    ),
    "percent": Text(
        "有分子分母的，换成 numerator 和 denominator 两行。",
        "With both parts: numerator and denominator instead of value.",
    ),
    "bases": Text("口径可写：{bases}。", "Bases: {bases}. "),
    "accepted": Text("{name}（按此判定）", "{name} (judged)"),
    "unit": Text("没有单位的，删去 unit 一行。", "Drop unit where there is none. "),
    "last": Text("上年填的是 {last}。", "Last year: {last}. "),
    "no_last": Text(
        "要同上年比较；上年没有文件的，加一项 compare，写 year 和 value。",
        "Compared with last year; without last year's file, add compare with year and value. ",
    ),
    "new_baseline": Text("基线，写基准年和那一年的数。", "The baseline: its year and value. "),
    "baseline": Text(
        "基线，写基准年和那一年的数；上年登记的是{year}年 {last}。",
        "The baseline: its year and value; last year's file says {last} of {year}. ",
    ),
    "target": Text("下达的考核目标：{ways}。", "The target handed down: {ways}. "),
    "at_least": Text("不低于留 at_least", "keep at_least for a floor"),
    "at_most": Text("不高于留 at_most", "keep at_most for a ceiling"),
    "at_least_in": Text("按 {unit} 下达的写 at_least（不低于）", "in {unit} at_least"),
    "at_most_in": Text("按 {unit} 下达的写 at_most（不高于）", "in {unit} at_most"),
    "span": Text("不是当年一年的目标，加一行 period 写时段。", "Where it is not for the year alone, add its period. "),
    "target_basis": Text(
        "下达文件写明口径的，加一行 basis：{bases}。", "Where the document states a basis, add it as basis: {bases}. "
    ),
    "lasting": Text(
        "以前登记过、现在还算数的，不用再填；有变化的，写到 measurements 下面：",
        "Recorded earlier and still good; write it under measurements only where it has changed:",
    ),
    "held": Text("：沿用{year}年登记（{file}）", ": as recorded in {year} ({file})"),
    "fragment": Text(
        "{file} 还缺下面这些。要填的，抄到那个文件里同名的一段（measurements、assigned、baselines）下面。",
        "What {file} still lacks. Copy what is to be filled in under the section of the same name in that file.",
    ),
    "complete": Text("{file} 里应填的判定项都有了。", "{file} has every criterion that it should."),
}
SECTIONS: Final = (
    Text("数据", "Measurements"),
    Text("上级下达的考核目标", "Targets handed down"),
    Text("基线", "Baselines"),
    Text("任务进展：编号和内容用 ecocheck list tasks 查看", "Tasks: see ecocheck list tasks"),
    Text("豁免：上级批准暂不列入差距的，没有就不动", "Waivers: gaps that somebody above has allowed for a time"),
)

"""The words of a seal's cover."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

TITLE: Final = Text("{city}{years}年度申报材料封装件", "{city}: submission for {years}")
SUBJECT: Final = Text("《{title}》（{number}）", "《{title}》 ({number})")
WHAT_IT_IS: Final = Text("所依据的方案", "the plan")
YEARS: Final = Text("年度", "Years")
REGIONS: Final = Text("地区", "Regions")
DAY: Final = Text("期限判定截止日", "Judged as of")
DAY_SAID: Final = Text(
    "{day}，由封装单位选定。此日以后到期的任务不计逾期，此日以后发布的数据不予采用。",
    "{day}, chosen by who sealed. A task due later is not late, and no figure published later counts.",
)
PROGRAM: Final = Text("封装所用程序", "Sealed by")
PROGRAM_SAID: Final = Text("ecocheck {version}", "ecocheck {version}")
REVISIONS: Final = Text("版本标识", "Revisions")
REVISIONS_SAID: Final = Text("登记册 {rules}，数据 {data}", "registry {rules}, data {data}")
ADDRESSEE: Final = Text("主送", "To")
SENDER: Final = Text("报送单位", "From")

GAPS: Final = Text("尚存差距", "Gaps at the time of sealing")
GAPS_SAID: Final = Text(
    "封装时下列差距尚未消除，封装不表示达标。已豁免的也计入。",
    "These gaps were open when this was sealed; a seal is no pass. Waived ones are counted too.",
)
NO_GAPS: Final = Text(
    "封装时没有未达标、现状不清和缺材料佐证的事项。",
    "When this was sealed nothing was missed, unclear or without evidence.",
)
SUM: Final = Text(
    "未达标和逾期共 {n} 项：{parts}{without}。缺计划安排、缺材料佐证按判定项计，没有数据的也计入。",
    "Missed or late are {n}: {parts}{without}. Criteria without a plan or evidence are counted with or without data.",
)
NOT_IN_SUM: Final = Text("（{kinds}不在其中）", " (not in it: {kinds})")
COUNT: Final = Text("项数", "count")
OF_THEM_WAIVED: Final = Text("其中已豁免", "of them waived")
WARNINGS: Final = Text("数据检查的警告", "warnings of validate")
NOT_JUDGED: Final = Text(
    "没有一项达标，也没有一项不达标：所列年度没有可以判定的事项，不能据此认为没有问题。",
    "Nothing is met and nothing missed: nothing of these years could be judged, which does not mean that all is well.",
)
OWN: Final = Text(
    "判定项：达标 {met} 项（其中有佐证 {evidenced} 项），不达标 {not_met} 项，现状不清 {undetermined} 项，"
    "不适用 {not_applicable} 项；与全市标准比较：达到 {city} 项（其中有佐证 {city_evidenced} 项），"
    "未达到 {city_not_met} 项。",
    "Criteria: {met} met ({evidenced} of them with evidence), {not_met} not met, {undetermined} undetermined, "
    "{not_applicable} not applicable. Against lines of the city: {city} reached ({city_evidenced} of them with "
    "evidence), {city_not_met} missed.",
)
MISSED: Final = Text("未达标事项", "What is missed")

HELD: Final = Text("未随卷的材料", "Documents that do not travel")
HELD_NONE: Final = Text(
    "数据和整改记录所列的佐证材料全部随卷。", "All evidence that figures and actions name is in the seal."
)
HELD_SAID: Final = Text(
    "下列 {n} 份佐证材料未随卷，只报校验值。",
    "These {n} documents do not travel; their digests alone do.",
)
UNSEEN: Final = Text(
    "有 {n} 项达标（{rows}）所登记的材料全部未随卷，收件单位无从查看，须向报送单位调阅。",
    "{n} successes ({rows}) rest on documents that all stayed behind: who receives this cannot see them.",
)
ROW: Final = Text("{region} {year}年 {id}", "{region} {year} {id}")
WHY: Final = Text("原因", "why")
SIZE: Final = Text("大小（字节）", "size in bytes")
HELD_WHY: Final = {
    "hashes": Text("佐证材料一律只报校验值", "no evidence travels"),
    "restricted": Text("限制公开：{why}", "restricted: {why}"),
}
STAYS: Final = {
    "hashes": Text("未随卷，只报校验值", "not in the seal; its digests are"),
    "restricted": Text("限制公开，未随卷，只报校验值", "restricted, not in the seal; its digests are"),
}
RESTRICTED_HERE: Final = Text(
    "封装件含限制公开的材料 {n} 份（{files}），不得转送、公开。",
    "This seal holds {n} restricted documents ({files}); it must not be passed on.",
)

TO_KNOW: Final = Text("其他须说明的事项", "What else has to be known")
NEWER: Final = Text(
    "项目中还有 {years} 年的数据，未纳入封装件。", "The project has data of {years} too, which is not in this seal."
)
NAMES_OUT: Final = Text(
    "{n} 个文件中的人名已用代号替换，同一人用同一代号。佐证材料的内容未作处理。",
    "In {n} files names of persons were replaced by stand-ins, one for each person. Evidence was left as it is.",
)
NAMES_LEFT: Final = Text(
    "另有 {n} 处文字或文件名中仍有这些人名。",
    "At {n} further places in texts or names of files these names still stand.",
)
OWN_TEMPLATES: Final = Text(
    "封装件里的报告用的是项目自备的模板（{names}），报告的文字和版式可能与程序所带的不同；本封面不用自备模板。",
    "The reports were written with the project's own templates ({names}), whose words may differ from the program's; "
    "this cover was not.",
)
STANDARD: Final = Text(
    "判定按另行选定的标准，不是按方案。未达方案要求的，见按方案封装的封装件。",
    "Judged by another standard than the plan; what the plan asks is told in a seal by the plan.",
)
SETTLED: Final = Text(
    "方案表述不一致之处，已按登记的处理意见判定 {n} 处。",
    "{n} contradictions of the plan were judged as decided on record.",
)
NO_PLAN_TEXT: Final = Text(
    "项目没有方案全文（docs/plan），登记册所摘的标准没有与原文核对。",
    "The project has no text of the plan (docs/plan), so the lines in the registry were not compared with it.",
)
NO_DATA: Final = Text(
    "没有任何数据文件的：{regions}，各项均为现状不清。", "No data file of {regions}: all of it is undetermined."
)
NOTHING: Final = Text("无其他须说明的事项。", "Nothing else.")
STAMP: Final = Text(
    "封装件里的文件未被改动，可用 ecocheck verify 核验；它就是报送的那一份，由盖章的校验页证明。",
    "ecocheck verify shows that no file was changed; only the stamped page of digests shows that this very seal was "
    "handed in.",
)

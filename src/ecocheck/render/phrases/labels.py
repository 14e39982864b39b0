"""Labels and heads of columns that several places use, each written once in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.findings import Lang, Severity

CHECKSUM: Final = Text("校验值", "checksum")
NOT_APPLICABLE: Final = Text("不适用", "not applicable")
ADDRESS: Final = Text("网址", "address")
ALIASES: Final = Text("别名", "aliases")
AREAS: Final = Text("区域", "areas")
ARITHMETIC: Final = Text("算式", "arithmetic")
ASSUMED: Final = Text("假定", "assumed")
BACKING: Final = Text("佐证程度", "backing")
REVIEW: Final = Text("复核", "review")
OPINIONS: Final = Text("复核意见", "opinions of reviewers")
BASIS: Final = Text("口径", "basis")
BINDING: Final = Text("必须", "binding")
CITATION: Final = Text("依据", "citation")
CODE: Final = Text("代码", "code")
COVER: Final = Text("首页", "Cover")
CRITERIA: Final = Text("判定项", "criteria")
CRITERION: Final = Text("判定项", "criterion")
DATA: Final = Text("数据支撑", "data")
DATE: Final = Text("日期", "date")
DATUM_AT: Final = Text("数据位置", "datum at")
DENOMINATOR: Final = Text("分母", "denominator")
DOCUMENT: Final = Text("文号", "document")
DOMAIN: Final = Text("领域", "domain")
DEADLINE: Final = Text("整改时限", "deadline")
DUE: Final = Text("期限", "due")
EVIDENCE: Final = Text("佐证材料", "evidence")
PROOF: Final = Text("材料佐证", "evidence")
FILE: Final = Text("文件", "file")
FINDING: Final = Text("问题", "finding")
FROM_YEAR: Final = Text("自{year}年起", "from {year} on")
GROUP: Final = Text("分组", "group")
ID: Final = Text("编号", "id")
INDICATOR: Final = Text("指标", "indicator")
INDICATORS: Final = Text("指标", "indicators")
INDICATOR_OR_TASK: Final = Text("指标或任务", "indicator or task")
IN_EACH_REGION: Final = Text("各地区情况", "state in each region")
JUDGED_BY: Final = Text("判断依据", "judged by")
KIND: Final = Text("类别", "kind")
LATE: Final = Text("逾期", "late")
LEAD: Final = Text("牵头", "lead")
LEAD_OFFICE: Final = Text("牵头单位", "lead office")
LINE: Final = Text("标准", "line")
MAIN_TASK: Final = Text("重点任务", "main task")
MARGIN: Final = Text("差距", "margin")
SIGNED_MARGIN: Final = Text("差距（负数为未达到）", "margin (negative: missed)")
UNIT_OF_MARGIN: Final = Text("差距单位", "unit of margin")
TO_BE_MET: Final = Text("达标条件", "what would meet it")
MISSED: Final = Text("待整改事项", "To be put right")
MISSED_SINCE: Final = Text("不达标起始时间", "missed since")
UNDATED: Final = Text("方案未定期限", "the plan sets no day")
MATTER: Final = Text("事项", "matter")
MEASURES: Final = Text("整改措施", "measures")
MEND: Final = Text("改法：", "Mend: ")
NAME: Final = Text("名称", "name")
NAMED: Final = Text("{id} {name}", "{id} {name}")
NO: Final = Text("否", "no")
NO_SOURCE: Final = Text("未注明来源", "no source given")
NONE: Final = Text("无", "none")
NOTES: Final = Text("说明", "notes")
NOT_RECORDED: Final = Text("未登记", "not recorded")
NUMERATOR: Final = Text("分子", "numerator")
OFFICE: Final = Text("单位", "office")
PERIOD: Final = Text("时段", "period")
PERSON: Final = Text("责任人", "person")
PLACE: Final = Text("位置", "place")
PROGRESS: Final = Text("完成情况", "progress")
PLAN: Final = Text("计划安排", "plan")
QUOTE: Final = Text("原文", "quote")
ANOTHER_YEAR: Final = Text("数据年份（不是本年的）", "figure of another year")
BECAUSE: Final = Text("原因", "because")
REASON: Final = Text("原因", "reason")
REASONS_AND_NOTES: Final = Text("原因和说明", "reasons, notes")
RECEIVED: Final = Text("收件情况", "Who has handed in")
REGION: Final = Text("地区", "region")
REPORTED: Final = Text("填报", "reported")
RESPONSIBLE: Final = Text("责任单位", "responsible")
RETURNED: Final = Text("退回", "returned")
RIGHT: Final = Text("正确的写法", "Right")
RULE_AT: Final = Text("规则位置", "rule at")
SEARCH: Final = Text("查找", "Search")
SELF_REPORTED: Final = Text("自报进展", "self-reported")
SEVERITY: Final = Text("程度", "severity")
SOURCE: Final = Text("来源", "source")
SO_FAR_AND_GROUNDS: Final = Text("阶段情况和依据", "so far, grounds")
STAGE: Final = Text("阶段", "stage")
STATE_OF_DATA: Final = Text("数据性质", "state of the data")
STANDING_OF_SOURCE: Final = Text("性质", "standing")
STRENGTH: Final = Text("约束力", "strength")
TO_FILL_IN: Final = Text("填报内容", "what to fill in")
TO_DO: Final = Text("更正办法", "what to do")
STRIVE: Final = Text("力争", "strive")
SUPPORT: Final = Text("配合", "support")
SUPPORT_OFFICE: Final = Text("配合单位", "support")
NATURE: Final = Text("指标性质", "nature")
TARGET: Final = Text("目标", "target")
TASK: Final = Text("任务", "task")
TOTAL: Final = Text("合计", "total")
UNIT: Final = Text("单位", "unit")
UNIT_OF_MEASURE: Final = Text("计量单位", "unit")
VALUE: Final = Text("数值", "value")
VERDICT: Final = Text("判定", "verdict")
WAIVED: Final = Text("已豁免", "waived")
WAIVER: Final = Text("豁免", "waiver")
WHAT_IS_ASKED: Final = Text("要求", "what is asked")
WHOSE_LINE: Final = Text("适用", "whose line")
WRONG: Final = Text("错误的写法", "Wrong")
YEAR: Final = Text("年份", "year")
OF_YEAR: Final = Text("{year}年", "{year}")
COUNTIES: Final = Text("县区", "counties")
WIDER: Final = Text("上级地区或全市的数", "the figure of the wider region or the city")
YES: Final = Text("是", "yes")

DRILL = Text("演练数据", "DRILL DATA")

SEVERITIES: dict[str, Text] = {
    "error": Text("错误", "error"),
    "warning": Text("警告", "warning"),
    "notice": Text("提示", "notice"),
}

STATUSES: dict[str, Text] = {
    "not_started": Text("未开始", "not started"),
    "in_progress": Text("进行中", "in progress"),
    "done": Text("已完成", "done"),
    "suspended": Text("暂停", "suspended"),
}

NO_DATA = Text(
    "项目里还没有任何数据文件（data/地区/年份.yaml）。运行 ecocheck form --county 地区 --year 年份 --write 建填报表",
    "The project has no data files yet (data/REGION/YEAR.yaml). Make one to fill in with "
    "ecocheck form --county REGION --year YEAR --write",
)


def severity_word(severity: Severity, lang: Lang) -> str:
    """The severity in words."""
    return SEVERITIES[severity.value].of(lang)

"""The words of reports for what the view models say by code, and forms that take a value."""

from __future__ import annotations

from ecocheck.app.verdicts.needs import Need
from ecocheck.app.verdicts.row import Papers
from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.codes import CITY_LINE_VERDICTS, VERDICTS
from ecocheck.verdict.outcome import Verdict

STANDINGS: dict[Standing, Text] = {
    Standing.NOT_MET: VERDICTS[Verdict.NOT_MET],
    Standing.CITY_NOT_MET: CITY_LINE_VERDICTS[Verdict.NOT_MET],
    Standing.UNDETERMINED: VERDICTS[Verdict.UNDETERMINED],
    Standing.FLASH_MET: Text("达标（快报）", "met (flash figure)"),
    Standing.CITY_FLASH_MET: Text("达到全市要求（快报）", "reaches city line (flash figure)"),
    Standing.MET: VERDICTS[Verdict.MET],
    Standing.CITY_MET: CITY_LINE_VERDICTS[Verdict.MET],
    Standing.NOT_APPLICABLE: VERDICTS[Verdict.NOT_APPLICABLE],
}
"""The worst first."""

NEEDS: dict[Need, Text] = {
    Need.NOTHING: Text(
        "没有可用的规则（该年早于方案，或所选标准没有规定这一项），不必补报",
        "there is no rule (a year before the plan, or nothing in the standard asked for); nothing to supply",
    ),
    Need.FIX: Text("更正数据文件中的错误（见“数据问题”）", "mend the error in the data file (see the findings)"),
    Need.FACT: Text("写明是否做到，以及所依据的文件", "state whether it is done, with the document"),
    Need.COUNT: Text("报全年发生数（没有的报0）和来源文件", "report the year's count (0 where none) and its source"),
    Need.NUMBER: Text("报全年数值、单位和来源文件", "report the year's figure, its unit and source"),
    Need.RATIO: Text(
        "报全年比例（最好连同分子、分母）和来源文件", "report the year's rate (best with both parts) and its source"
    ),
    Need.DOCUMENT: Text("补文件依据：报“已完成”或“零”须有文件名称", "name the document behind the claim"),
    Need.PERIOD: Text("写明数据是哪几个月的", "state which months the figure covers"),
    Need.WHOLE_YEAR: Text(
        "补报全年数据（现有的不到全年）", "report the whole year (the present figure covers part of it)"
    ),
    Need.UNIT: Text("按规定的计量单位报", "report in the unit of the criterion"),
    Need.BASIS: Text("改报本指标口径的数据", "report on the criterion's own basis"),
    Need.SAME_BASIS: Text("写明口径，并与上年口径一致", "state the basis, the same as the year before"),
    Need.TARGET_BASIS: Text(
        "写明口径，并与考核目标的口径一致", "state the basis, the same as that of the target handed down"
    ),
    Need.TARGET_CITY: Text(
        "登记国家、省下达的考核目标（数值、单位、年度、文号、下达单位）",
        "record the target handed down (number, unit, year, document, issuer)",
    ),
    Need.TARGET_COUNTY: Text(
        "由牵头单位把考核目标下达到本地（数值、单位、年度、文号）",
        "the lead office hands the target down to the county (number, unit, year, document)",
    ),
    Need.TARGET_DUE: Text(
        "考核期满后报整个考核期的数；另有到本年的阶段目标的，登记下达文件",
        "report the whole span once it is over; record a target up to this year, if one was handed down",
    ),
    Need.PRIOR: Text("补上年同口径的数值", "supply the figure of the year before on the same basis"),
    Need.BASELINE: Text("登记基线（基准年、数值、来源）", "record the baseline (year, value, source)"),
    Need.INTERPRETATION: Text(
        "方案没有写明数值或有两种读法，请牵头单位书面明确",
        "the plan gives no number or two readings: ask the lead office",
    ),
}

LINE_KINDS: dict[str, Text] = {
    "each": Text("各县区都要达到", "binds each county"),
    "city": Text("全市的标准，县区只作比较", "line of the whole city"),
    "city_only": Text("只判市级", "the city alone"),
    "handed": Text("按下达到本地的目标", "by the target handed down"),
}

PAPERS: dict[Papers, Text] = {
    Papers.PRESENT: Text("{n}份", "{n}"),
    Papers.MISSING: Text("无", "none"),
    Papers.ALTERED: Text("与登记的校验值不符", "differs from its hash"),
}

STATUSES: dict[str, Text] = {
    "not_started": Text("未开始", "not started"),
    "in_progress": Text("进行中", "in progress"),
    "done": Text("完成", "done"),
    "suspended": Text("暂停", "suspended"),
}

FORMS: dict[str, Text] = {
    "title": Text("{places}{years}年度对照检查报告", "Compliance report: {places}, {years}"),
    "all_title": Text("{city}及各县区{years}年度对照检查报告", "Compliance report: {city} and its counties, {years}"),
    "work_title": Text("{agencies}{years}年度工作清单", "Work list: {agencies}, {years}"),
    "some": Text("{first}等{n}个地区", "{first} and others ({n})"),
    "nothing_missed": Text(
        "已有的数据没有显示不达标、逾期或未达全市要求的项目。",
        "The data at hand show no line missed, no task late, nothing below a city line.",
    ),
    "nothing_known": Text(
        "适用的{total}个判定项都没有可以判定的数据，不能据此认为没有问题；请谁提供什么，见下一节。",
        "None of the {total} criteria that apply has data to judge it by, so nothing says that all is well; "
        "the next section says who must supply what.",
    ),
    "little_known": Text(
        "适用的{total}个判定项中只有{n}个有可以判定的数据，其余{unclear}个现状不清，见下一节，不能据此认为没有问题。",
        "Only {n} of the {total} criteria that apply have data to judge them by; {unclear} are undetermined, see the "
        "next section, so nothing says that all is well.",
    ),
    "partly_known": Text(
        "适用的{total}个判定项中有{n}个有可以判定的数据，其余{unclear}个现状不清，见下一节，不能据此认为没有问题。",
        "{n} of the {total} criteria that apply have data to judge them by; {unclear} are undetermined, see the "
        "next section, so nothing says that all is well.",
    ),
    "short_parts": Text("按现有分母，分子至少还差{n}", "{n} short in the numerator at the present denominator"),
    "city_line": Text("（全市线）", " (city line)"),
    "prior": Text("（上年{bound}）", " ({bound})"),
    "comes_to": Text("（即{bound}）", " (that is {bound})"),
    "baseline": Text("（{bound}）", " ({bound})"),
    "waiver": Text("豁免范围：{covers}；有效期至{until}", "waives {covers} until {until}"),
    "trend_years": Text("{first}—{last}", "{first}–{last}"),
    "undrawn": Text("没有画出的：{said}。", "Not drawn: {said}."),
    "undrawn_facts": Text(
        "按事实判定或没有单一数值标准的{n}项", "{n} decided by a fact or by a rule without one single number"
    ),
    "undrawn_undetermined": Text("现状不清的{n}项", "{n} undetermined"),
    "undrawn_apart": Text("不适用的{n}项", "{n} that do not apply"),
}

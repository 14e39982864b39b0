"""The words for verdicts: standings, reasons, missing inputs, kinds of lines and kinds of gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verdicts.needs import Need
from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Lang, Text
from ecocheck.render.phrases import labels
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.standard import Nature

VERDICTS = {
    Verdict.MET: Text("达标", "met"),
    Verdict.NOT_MET: Text("不达标", "not met"),
    Verdict.UNDETERMINED: Text("现状不清", "undetermined"),
    Verdict.NOT_APPLICABLE: labels.NOT_APPLICABLE,
}

CITY_LINE_VERDICTS = {
    Verdict.MET: Text("达到全市要求", "reaches city line"),
    Verdict.NOT_MET: Text("未达全市要求", "misses city line"),
}
"""The verdicts of a county that is compared with a line of the whole city."""

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
"""The words of each standing, the worst first."""

REASONS = {
    Reason.NO_RULE: Text("该年没有生效的规则", "no rule in force that year"),
    Reason.NO_MEASUREMENT: Text("没有数据", "no measurement"),
    Reason.UNUSABLE_VALUE: Text("数据有误，不能使用", "the value cannot be used"),
    Reason.NO_DOCUMENT: Text("缺少文件依据", "no document behind the claim"),
    Reason.PERIOD_UNKNOWN: Text("数据时段不明", "period unknown"),
    Reason.PARTIAL_PERIOD: Text("不是全年数据", "not the whole year"),
    Reason.UNIT_MISMATCH: Text("计量单位不一致", "unit of measurement differs"),
    Reason.BASIS_MISMATCH: Text("口径不一致", "basis differs"),
    Reason.NO_ASSIGNED_TARGET: Text("考核目标未下达", "no target handed down"),
    Reason.TARGET_NOT_DUE: Text("考核期未满", "the target is not due yet"),
    Reason.NO_PRIOR_YEAR: Text("没有可用的上年数据", "no usable figure for the year before"),
    Reason.NO_BASELINE: Text("没有可用的基线数据", "no usable baseline"),
    Reason.NO_WIDER_FIGURE: Text("没有可用的上级地区平均水平", "no usable mean of the wider region"),
    Reason.CONDITION_UNKNOWN: Text("适用哪种情形不明", "not known which case applies"),
    Reason.OTHER_UNDECIDED: Text("所依据的其他判定现状不清", "another verdict that it rests on is undetermined"),
    Reason.AMBIGUOUS_RULE: Text("方案未明确数值或存在两种理解", "the plan gives no number, or allows two readings"),
}

NEEDS: dict[Need, Text] = {
    Need.NOTHING: Text(
        "无适用规则（该年早于方案，或所选标准未规定此项），不必补报",
        "there is no rule (a year before the plan, or nothing in the standard asked for); nothing to supply",
    ),
    Need.FIX: Text("更正数据文件中的错误（见“数据问题”）", "mend the error in the data file (see the findings)"),
    Need.FIX_TARGET: Text(
        "更正登记的考核目标（见“数据问题”）", "mend the error in the target on record (see the findings)"
    ),
    Need.FIX_PRIOR: Text(
        "更正上年数据文件中此项的错误（见 ecocheck validate）",
        "mend the error in the figure of the year before (see ecocheck validate)",
    ),
    Need.FIX_EARLIER: Text(
        "更正以前年份数据文件中此项的错误（见 ecocheck validate）",
        "mend the error in the figure of the earlier year (see ecocheck validate)",
    ),
    Need.FIX_BASELINE: Text(
        "更正登记的基线（见“数据问题”）", "mend the error in the baseline on record (see the findings)"
    ),
    Need.FIX_WIDER: Text(
        "更正市级文件登记的上级地区平均水平或全市数值（对市运行 ecocheck validate）",
        "mend the mean of the wider region, or the city's figure, in the city's file (see ecocheck validate)",
    ),
    Need.FACT: Text("说明是否完成，并附依据文件", "state whether it is done, with the document"),
    Need.COUNT: Text(
        "报送全年发生数（未发生的填0）和来源文件", "report the year's count (0 where none) and its source"
    ),
    Need.NUMBER: Text("报送全年数值、单位和来源文件", "report the year's figure, its unit and source"),
    Need.RATIO: Text(
        "报送全年比例（宜附分子、分母）和来源文件", "report the year's rate (best with both parts) and its source"
    ),
    Need.DOCUMENT: Text("补充文件依据（填报“已完成”或“零”的，须注明文件名称）", "name the document behind the claim"),
    Need.PERIOD: Text("注明数据所属月份", "state which months the figure covers"),
    Need.WHOLE_YEAR: Text(
        "补报全年数据（现有数据不足全年）", "report the whole year (the present figure covers part of it)"
    ),
    Need.UNIT: Text("按规定的计量单位报送", "report in the unit of the criterion"),
    Need.BASIS: Text("改按本指标口径报送", "report on the criterion's own basis"),
    Need.SAME_BASIS: Text("注明口径，并与上年口径一致", "state the basis, the same as the year before"),
    Need.TARGET_BASIS: Text(
        "注明口径，并与考核目标口径一致", "state the basis, the same as that of the target handed down"
    ),
    Need.TARGET_CITY: Text(
        "登记上级下达的考核目标（数值、单位、年度、文号、下达单位）",
        "record the target handed down (number, unit, year, document, issuer)",
    ),
    Need.TARGET_COUNTY: Text(
        "由牵头单位把考核目标下达到本地（数值、单位、年度、文号）",
        "the lead office hands the target down to the county (number, unit, year, document)",
    ),
    Need.TARGET_DUE: Text(
        "考核期满后报送整个考核期的数据；另有截至本年的阶段目标的，登记下达文件",
        "report the whole span once it is over; record a target up to this year, if one was handed down",
    ),
    Need.TARGET_SPAN: Text(
        "按登记的考核目标的时段报累计数，或由牵头单位下达当年目标并登记（数值、单位、年度、文号）",
        "report the figure of the whole span of the target on record, or record a target for the year, once one is "
        "handed down (number, unit, year, document)",
    ),
    Need.TARGET_DOCUMENT: Text(
        "登记的考核目标补写下达文件和上级下达单位",
        "name the document of the target on record, and the office above that issued it",
    ),
    Need.PRIOR: Text("补报上年同口径数值", "supply the figure of the year before on the same basis"),
    Need.PRIOR_DOCUMENT: Text("补充上年数值的文件依据", "name the document behind the figure of the year before"),
    Need.EARLIER: Text(
        "补报缺少的以前年份同口径数值", "supply the figures of the earlier years that lack, on the same basis"
    ),
    Need.EARLIER_DOCUMENT: Text(
        "补充以前年份数值的文件依据", "name the documents behind the figures of the earlier years"
    ),
    Need.SAMPLE: Text(
        "注明调查样本量（不足规定的，按规定样本量重新调查）",
        "state the sample of the survey (one that is too small is made again)",
    ),
    Need.SINCE: Text("注明自何时起施行（since）", "state since when it is in force"),
    Need.BASELINE_DOCUMENT: Text(
        "补充基线的文件依据（下调的，注明上级批准单位和文件）",
        "name the document behind the baseline (of one lowered, the office above and its document)",
    ),
    Need.BASELINE: Text("登记基线（基准年、数值、来源）", "record the baseline (year, value, source)"),
    Need.WIDER: Text(
        "由市级登记上级地区当年的平均水平，或填报全市数值（单位、口径与本项一致，注明公布文件）",
        "the city records the wider region's mean of the year, or its own figure (same unit and basis, with the "
        "document that published it)",
    ),
    Need.WIDER_DOCUMENT: Text(
        "市级文件登记的上级地区平均水平或全市数值补写公布文件",
        "name the document that published the wider region's mean, or the city's figure, in the city's file",
    ),
    Need.CONDITION: Text(
        "补齐决定适用哪种情形的数据（另一判定项的数值，或地区的类别）",
        "supply what tells which case applies (the figure of another criterion, or the region's class)",
    ),
    Need.OTHER: Text("先补齐所依据的其他判定项", "first supply what the other criteria lack"),
    Need.OTHER_COUNTIES: Text("请现状不清的县区补齐该项", "the counties of which it is undetermined supply it"),
    Need.CONFIRMATION: Text(
        "由上级单位发文确认本地区不涉及，写明确认单位（approved_by）和文件",
        "an office above confirms in a document that the region is not concerned; name both (approved_by, source)",
    ),
    Need.INTERPRETATION: Text(
        "方案未明确数值或存在两种理解，请牵头单位书面明确",
        "the plan gives no number or two readings: ask the lead office",
    ),
}

_CITY_ALONE = Text("只判市级", "the city alone")
_COUNTIES_ALONE = Text("只判县区", "the counties alone")
LINES: dict[str, Text] = {
    "each": Text("各县区", "each county"),
    "city": Text("全市标准", "city line"),
    "city_only": _CITY_ALONE,
    "county_only": _COUNTIES_ALONE,
    "handed": Text("下达目标", "handed down"),
}

NATURES: dict[str, Text] = {
    "约束性": Text("约束性", "binding"),
    "参考性": Text("参考性", "for reference"),
}
"""Whether a document binds to a line or gives it for reference."""

ONLY_CITED = Text("只供引用", "only asked for by others")
_NO_NATURE = Text("未注明性质", "nature not stated")

LINE_KINDS: dict[str, Text] = {
    "each": Text("市和各县区均须达到", "binds the city and each county"),
    "city": Text("全市标准，县区仅作比较", "line of the whole city"),
    "city_only": _CITY_ALONE,
    "county_only": _COUNTIES_ALONE,
    "handed": Text("按下达本地的目标", "by the target handed down"),
}

_SOME_AREAS = Text("有此类区域的地区均须达到", "binds each region that has such an area")


def line_kind_words(line: str, areas: Sequence[str], lang: Lang) -> str:
    """For whom a line is; one of `each` that is for kinds of area binds no region without them, be it the city."""
    return (_SOME_AREAS if line == "each" and areas else LINE_KINDS[line]).of(lang)


GAP_KINDS: dict[str, Text] = {
    "line_missed": VERDICTS[Verdict.NOT_MET],
    "undetermined": VERDICTS[Verdict.UNDETERMINED],
    "no_plan": Text("有数据、缺计划安排", "figure without a plan"),
    "no_evidence": Text("有数据、缺材料佐证", "figure without evidence"),
    "evidence_stale": Text("佐证材料已变动", "evidence altered"),
    "totals_disagree": Text("市县数据不一致", "totals disagree"),
    "task_late": Text("任务目标逾期未完成", "target of a task late"),
    "task_missed": Text("任务目标不达标（方案未定期限）", "target of a task missed (the plan sets no day)"),
    "task_undetermined": Text("任务目标现状不清", "target of a task undetermined"),
    "contradiction": Text("方案表述不一致，待明确", "contradiction of the plan"),
    "review_returned": Text("复核退回", "returned by a reviewer"),
    "review_stale": Text("复核失效", "changed since it was reviewed"),
}


def verdict_word(verdict: Verdict, lang: Lang, *, city_line: bool = False) -> str:
    """The verdict in words; `city_line`: a county is compared with a line of the whole city."""
    words = CITY_LINE_VERDICTS.get(verdict, VERDICTS[verdict]) if city_line else VERDICTS[verdict]
    return words.of(lang)


def reason_word(reason: Reason, lang: Lang) -> str:
    """The reason in words."""
    return REASONS[reason].of(lang)


_TARGET_REASONS = {
    NoteCode.OTHER_TARGET_SPAN: Text("考核目标与数据时段不同", "the target is for another period"),
    NoteCode.BARE_TARGET: Text("考核目标没有写明下达文件或单位", "the target has no document or no issuer"),
    NoteCode.UNUSED_TARGET: Text("登记的考核目标不能采用", "the target on record cannot be used"),
}
"""Where a target is on record and does not count, nobody is told that none was handed down."""


_SAMPLE = Text("调查样本量不足", "the sample of the survey is too small")


def row_reasons(row: Row, lang: Lang) -> list[str]:
    """The reasons of a verdict in words, with what its notes tell of a target on record or of a sample."""
    codes = {note.code for note in row.notes}
    better = {Reason.NO_ASSIGNED_TARGET: next((said for code, said in _TARGET_REASONS.items() if code in codes), None)}
    if NoteCode.SMALL_SAMPLE in codes:
        better[Reason.BASIS_MISMATCH] = _SAMPLE
    return [reason_word(one, lang) if (said := better.get(one)) is None else said.of(lang) for one in row.reasons]


def by_standing(rows: Sequence[Row]) -> list[tuple[Standing, list[Row]]]:
    """Rows of one criterion by their standing, the worst first."""
    groups: dict[Standing, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.standing, []).append(row)
    return [(one, groups[one]) for one in STANDINGS if one in groups]


def nature_word(nature: Nature | None, lang: Lang) -> str:
    """The nature of a line, also where its document does not state one."""
    return (_NO_NATURE if nature is None else NATURES[nature]).of(lang)

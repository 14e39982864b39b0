"""The words for remarks beside a verdict: notes, waivers, and why a waiver has no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Lang, Text, filled
from ecocheck.quantity import parse_period
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import COLON, dated, joined
from ecocheck.render.phrases.notes.beyond import BEYOND
from ecocheck.render.phrases.notes.of_rules import NOTES_OF_RULES, WEIGHTY_OF_RULES
from ecocheck.render.phrases.numbers import FALLEN
from ecocheck.render.phrases.periods import period_word
from ecocheck.render.phrases.rules.numbers import compared_words
from ecocheck.render.phrases.standings import REASONS, VERDICTS
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable


NOTES = NOTES_OF_RULES | {
    NoteCode.CARRIED: Text("沿用{year}年目标，方案未另定", "the line of {year} is carried on; the plan sets no other"),
    NoteCode.PUBLIC_REPORT: Text(
        "公开报道，未经牵头单位确认", "from public reporting, not confirmed by the lead office"
    ),
    NoteCode.NO_SOURCE: labels.NO_SOURCE,
    NoteCode.UNTITLED_SOURCE: Text("来源名称未记录", "the source has no title on record"),
    NoteCode.BASIS_UNSTATED: Text("口径未说明", "basis not stated"),
    NoteCode.ASSUMPTION: Text("假定：{text}", "assumption: {text}"),
    NoteCode.ROUNDED: Text(
        "按规则修约到{digits}位小数：{value}→{rounded}", "rounded to {digits} places by the rule: {value} → {rounded}"
    ),
    NoteCode.ZERO: Text("分母为零：{reason}", "denominator is zero: {reason}"),
    NoteCode.WORD: Text("方案仅有“{word}”的定性表述，无量化数值", "the plan only says “{word}” and gives no number"),
    NoteCode.TARGETS: Text("考核目标{target}（{issuer}，{document}）", "target {target} ({issuer}, {document})"),
    NoteCode.COMPARED: Text("与{year}年{value}比较", "compared with {value} of {year}"),
    NoteCode.PRELIMINARY: Text("{stage}数据，尚未核定", "preliminary figure ({stage})"),
    NoteCode.OTHER_UNIT: Text(
        "上年计量单位为{before}，本年为{now}", "the unit of the year before is {before}, this year's is {now}"
    ),
    NoteCode.ADJUSTED: Text(
        "基线经批准由{before}调整为{after}（{about}）",
        "the baseline was adjusted with approval from {before} to {after} ({about})",
    ),
    NoteCode.UNCHECKED: Text(
        "《{name}》（{document}）的条文未与原文核对",
        "the text of “{name}” ({document}) has not been checked against the original",
    ),
    NoteCode.NOT_IN_STANDARD: Text(
        "《{name}》该年对{level}级未规定此项，不以其他标准代替",
        "“{name}” says nothing of this for level {level} that year; no other standard takes its place",
    ),
    NoteCode.OTHER_LEVEL: Text("《{name}》此项不适用于{level}级", "“{name}” does not ask this of level {level}"),
    NoteCode.STANDARD_TO_COME: Text(
        "《{name}》自{date}起施行，该年不按其判断", "“{name}” is valid from {date} and judges no earlier year"
    ),
    NoteCode.STANDARD_OVER: Text(
        "《{name}》有效至{date}，该年不再按其判断", "“{name}” was valid until {date} and judges no later year"
    ),
    NoteCode.STANDARD_REPLACED: Text(
        "《{name}》有效至{date}，该年不再按其判断，由{id}接替",
        "“{name}” was valid until {date} and judges no later year; {id} takes its place",
    ),
    NoteCode.STANDARD_ENDED: Text("《{name}》已于{date}失效", "the validity of “{name}” ended on {date}"),
    NoteCode.ROUNDED_AS_BEFORE: Text(
        "上年数据无分子、分母，本年比值{value}先按上年数据末位修约：{rounded}",
        "last year's figure has no parts, so this year's ratio {value} is first rounded to its last place: {rounded}",
    ),
    NoteCode.ADMITTED: Text(
        "填报为{written}，文件别处写明{count}，按{count}判定",
        "{written} was filled in, the file itself says {count}, which decides",
    ),
    NoteCode.SECTIONS: Text(
        "分母填报为{written}，分项合计{count}，按{judged}判定",
        "the denominator says {written}, its sections sum to {count}, and {judged} decides",
    ),
    NoteCode.SPOKEN_BASIS: Text(
        "来源表述为“{found}”，未注明口径", "the source speaks of “{found}”, and no basis is stated"
    ),
    NoteCode.SPOKEN_SPAN: Text("文字表述为“{found}”，未注明时段", "the words say “{found}”, and no period is stated"),
    NoteCode.STATED_SPAN: Text(
        "文字表述为“{found}”，与填报时段{stated}不符",
        "the words say “{found}”, which is not the period stated, {stated}",
    ),
    NoteCode.OLD_DOCUMENT: Text(
        "所列文件为{found}年，须附当年文件，可补情况说明",
        "the document named is of {found}; one of the year itself is needed, such as an official statement",
    ),
    NoteCode.OLD_SURVEY: Text(
        "所列文件为{found}年，须附{first}年以来的文件，可补情况说明",
        "the document named is of {found}; one of {first} or later is needed, such as an official statement",
    ),
    NoteCode.DOCUMENT_TO_COME: Text(
        "所列文件日期为{date}，尚未到期，不能作为依据",
        "the document named is dated {date}, which has not come, so nobody holds it yet",
    ),
    NoteCode.TARGET_TO_COME: Text(
        "考核目标下达日期为{date}，尚未到期，目标未生效",
        "the target was handed down on {date}, which has not come, so it is not in force yet",
    ),
    NoteCode.OTHER_TARGET_SPAN: Text(
        "已登记的考核目标{target}（{document}）是{span}的，判定的是{own}的数，时段不同，不能比较；"
        "报{span}的累计数，或登记下达的{own}目标",
        "the target on record, {target} ({document}), is for {span}, and {own} is judged: report the figure of "
        "{span}, or record a target handed down for {own}",
    ),
    NoteCode.BARE_TARGET: Text(
        "已登记的考核目标{target}没有写明下达文件或上级下达单位，不能采用",
        "the target on record, {target}, names no document or no office above, so it does not count",
    ),
    NoteCode.UNUSED_TARGET: Text(
        "已登记的考核目标{target}有误，不能采用，见 ecocheck validate",
        "the target on record, {target}, has an error and does not count; see ecocheck validate",
    ),
    NoteCode.HELD: Text("沿用{year}年登记", "as recorded in {year}"),
    NoteCode.EXPIRED: Text("有效期至{until}，不到年底", "valid until {until}, and not to the end of the year"),
    NoteCode.BARE_PRIOR: Text(
        "{year}年数据未注明依据文件，不能据以判定达标",
        "no document is named for the figure of {year}, so it proves nothing",
    ),
    NoteCode.BARE_BASELINE: Text(
        "基线未注明依据文件，或下调基线未注明上级批准单位和文件，不能据以判定达标",
        "the baseline, or its lowering by an office above, has no document, so it proves nothing",
    ),
    NoteCode.BAD_BASELINE: Text(
        "基线或其调整有误（基准年{year}），无法比较，见 ecocheck validate",
        "the baseline ({year}) or an adjustment of it cannot be right, so nothing is compared; see ecocheck validate",
    ),
    NoteCode.MOVED_BASELINE: Text(
        "{year}年文件所列基线为{before}，此后调低而未注明经批准的调整，不能据以判定达标",
        "the baseline in the file of {year} is {before}; it is lower now without an approved change and proves nothing",
    ),
    NoteCode.DECIDED: Text(
        "依据处理意见：{decision}（{id}，{by}，{document}，{date}）",
        "as decided: {decision} ({id}, {by}, {document}, {date})",
    ),
    NoteCode.UNCONFIRMED: Text("仅凭填报，{ids}尚待核实", "as reported only: {ids} is still open"),
    NoteCode.CONTRADICTED: Text(
        "与{ids}不达标相矛盾，两者不能同时成立，待核实",
        "{ids} is not met, and both cannot be true: to be checked",
    ),
    NoteCode.OTHER_LINE_MET: Text(
        "同一数值对照{id}的标准（{line}）已达到，方案表述不一致（{contradictions}），待明确",
        "the same figure meets the line of {id} ({line}); the plan contradicts itself ({contradictions})",
    ),
    NoteCode.OTHER_LINE_MISSED: Text(
        "同一数值对照{id}的标准（{line}）未达到，方案表述不一致（{contradictions}），待明确",
        "the same figure misses the line of {id} ({line}); the plan contradicts itself ({contradictions})",
    ),
    NoteCode.PARTS_DECIDE: Text(
        "填报为{written}，按分子、分母计算为{ratio}，分居标准两侧，按{ratio}判定",
        "{written} was filled in, the parts come to {ratio}, on the other side of the line; {ratio} decides",
    ),
    NoteCode.OUT_OF_SCALE: Text(
        "与对照数相差{times}倍，疑似单位、小数点或分子、分母的量级有误，核实前不作判定",
        "{times} times off what it is compared with, as if unit, decimal point or a part were wrong; not judged until "
        "that is checked",
    ),
    NoteCode.FRACTION: Text(
        "疑似{meant}%写成小数（{year}年为{before}%），核实前不作判定",
        "as if {meant}% were written as a fraction ({before}% in {year}); not judged until that is checked",
    ),
    NoteCode.SURVEY_OF_ANOTHER_YEAR: Text(
        "调查时间为{date}，非本年调查", "the survey was made on {date}, so it is not about the year"
    ),
    NoteCode.OF_ANOTHER_COUNTY: Text(
        "来源为{county}数据，非本地区数据", "the source is about {county}, so the figure is not the region's own"
    ),
    NoteCode.QUOTED: Text(
        "所附文字为{quoted}，与填报数不符，核实前不判定达标",
        "the words beside the figure say {quoted} instead; not counted as met",
    ),
    NoteCode.REFUSED_TARGET: Text("登记的考核目标有误", "the target on record is what has the error"),
    NoteCode.REFUSED_PRIOR: Text("{year}年数据有误", "the figure of {year} is what has the error"),
    NoteCode.REFUSED_BASELINE: Text("登记的基线有误", "the baseline on record is what has the error"),
    NoteCode.BASELINE_UNIT: Text(
        "登记的基线有误：单位为{written}，应为{unit}", "the baseline is what has the error: {written} instead of {unit}"
    ),
    NoteCode.COMPARED_WIDER: Text("与{of}{year}年{value}比较", "compared with {value} of {of} in {year}"),
    NoteCode.BARE_WIDER: Text(
        "{of}的数没有写明公布文件，不能据以判定达标",
        "no document is named for the figure of {of}, so it proves nothing",
    ),
    NoteCode.UNUSED_WIDER: Text(
        "市级文件里{of}{year}年的数不能用来比较，对市运行 ecocheck validate 查看",
        "the {year} figure of {of} in the city's file cannot be compared with; see ecocheck validate for the city",
    ),
    NoteCode.WIDER_UNIT: Text(
        "{of}的数单位为{theirs}，本项为{now}", "the figure of {of} is in {theirs}, this one in {now}"
    ),
    NoteCode.WIDER_ITSELF: Text(
        "标准就是{of}自己的数，不同自己比", "the line is the figure of {of} itself, which is no comparison"
    ),
    NoteCode.REFUSED_WIDER: Text(
        "市级文件里{of}{year}年的数有误", "the {year} figure of {of} in the city's file is what has the error"
    ),
    NoteCode.COUNTIES_TOTAL: Text(
        "{n}个县区已报送分子、分母，合计{arithmetic}，由市级核实后填报",
        "counties ({n}) gave both parts, which come to {arithmetic}; the city checks it and reports itself",
    ),
    NoteCode.COUNTIES_MISSING: Text(
        "{regions}无可用的分子、分母，其余{n}个县区已报，报齐后即可合计",
        "{regions} gave no usable parts, the other {n} counties did; with them the counties can be summed",
    ),
    **BEYOND,
}

WEIGHTY = WEIGHTY_OF_RULES | frozenset({
    NoteCode.COUNTIES_TOTAL, NoteCode.COUNTIES_MISSING,
    NoteCode.NO_BRANCH, NoteCode.OPEN_BRANCHES, NoteCode.CONDITION_OPEN, NoteCode.CLASS_UNKNOWN, NoteCode.CLASSES_BOTH,
    NoteCode.OTHER_OPEN, NoteCode.OTHER_MISSED, NoteCode.COUNTIES_MEET, NoteCode.COUNTIES_LACK, NoteCode.COUNTIES_OPEN,
    NoteCode.COUNTIES_MISSED,
    NoteCode.SOME_HOLD, NoteCode.SOME_LACK, NoteCode.NOT_CONCERNED, NoteCode.NOT_CONCERNED_BY_WHOM,
    NoteCode.NOT_CONCERNED_BY_NOBODY,
    NoteCode.NOT_CONCERNED_NO_PAPER,
    NoteCode.ADMITTED, NoteCode.SECTIONS, NoteCode.PARTS_DECIDE, NoteCode.OLD_DOCUMENT, NoteCode.OLD_SURVEY,
    NoteCode.HELD, NoteCode.EXPIRED, NoteCode.BARE_PRIOR, NoteCode.BARE_BASELINE, NoteCode.BAD_BASELINE,
    NoteCode.MOVED_BASELINE,
    NoteCode.DECIDED, NoteCode.UNCONFIRMED, NoteCode.CONTRADICTED, NoteCode.OTHER_LINE_MET, NoteCode.OTHER_LINE_MISSED,
    NoteCode.SPOKEN_BASIS, NoteCode.SPOKEN_SPAN, NoteCode.STATED_SPAN, NoteCode.PUBLIC_REPORT,
    NoteCode.DOCUMENT_TO_COME, NoteCode.TARGET_TO_COME,
    NoteCode.OTHER_TARGET_SPAN, NoteCode.BARE_TARGET, NoteCode.UNUSED_TARGET,
    NoteCode.OUT_OF_SCALE, NoteCode.FRACTION, NoteCode.QUOTED, NoteCode.OF_ANOTHER_COUNTY,
    NoteCode.SURVEY_OF_ANOTHER_YEAR,
    NoteCode.REFUSED_TARGET, NoteCode.REFUSED_PRIOR, NoteCode.REFUSED_BASELINE, NoteCode.BASELINE_UNIT,
    NoteCode.BARE_WIDER, NoteCode.UNUSED_WIDER, NoteCode.WIDER_UNIT, NoteCode.WIDER_ITSELF,
    NoteCode.REFUSED_WIDER,
})  # fmt: skip # a table, read by rows
"""Notes without which a verdict is misread; they are shown beside it, not only with its source."""

_BRANCH = Text("第{n}种{verdict}", "case {n} {verdict}")
_REASONS = frozenset(Reason)
_COMPARISONS = frozenset({"target", "line", "from"})
_SPANS = frozenset({"span", "own"})
"""The params of a note that are comparisons with signs."""

PARTLY = Text("已处理一部分", "partly settled")
"""Said of a contradiction that was decided for some of its places, not for all."""


def handed_targets(notes: Iterable[Note], lang: Lang, *, fall: bool) -> list[str]:
    """The assigned targets that count, as 不低于15%; if they ask for a `fall`, as 下降不低于15%."""
    said = [compared_words(note.params["target"], lang) for note in notes if note.code is NoteCode.TARGETS]
    return [FALLEN.of(lang).format(by=one) for one in said] if fall else said


def handed_words(notes: Iterable[Note], lang: Lang, *, fall: bool) -> str:
    """The assigned targets, as `：不低于15%`, to follow the words of the rule; empty where no target counts."""
    targets = handed_targets(notes, lang, fall=fall)
    return COLON.of(lang) + joined(targets, lang) if targets else ""


def note_words(note: Note, lang: Lang) -> str:
    """The note in words."""
    params = {key: _param(key, said, lang) for key, said in note.params.items()}
    return filled(NOTES[note.code].of(lang), {key: dated(said, lang) for key, said in params.items()})


def _branch_words(said: str, lang: Lang) -> str:
    """A branch by its place, with the verdict it would give, as 第2种不达标."""
    place, _, verdict = said.partition(":")
    return _BRANCH.of(lang).format(n=place, verdict=VERDICTS[Verdict(verdict)].of(lang))


def _param(key: str, said: str, lang: Lang) -> str:
    if key in _COMPARISONS:
        return compared_words(said, lang)
    if key == "why":
        return REASONS[Reason(said)].of(lang) if said in _REASONS else VERDICTS[Verdict(said)].of(lang) if said else ""
    if key == "branches":
        return joined((_branch_words(one, lang) for one in said.split("、")), lang)
    period = parse_period(said) if key in _SPANS else None
    return said if period is None else period_word(period, lang)

"""Words for trials: their mark, what was tried, and which verdicts it turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.trial.asked import VALUE
from ecocheck.app.trial.placing import row_in
from ecocheck.app.trial.views import Kind
from ecocheck.findings.entry import Text
from ecocheck.model.rule_kinds.base import Form
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.banner import standard_short
from ecocheck.render.phrases.diff.causes import kind_words
from ecocheck.render.phrases.diff.head import COUNT
from ecocheck.render.phrases.diff.moves import DIRECTIONS, TO
from ecocheck.render.phrases.joins import COLON, bracketed, clauses, joined, with_unit
from ecocheck.render.phrases.numbers import FACTS, as_written, margin_words, parts_words, value_words
from ecocheck.render.phrases.verdicts import (
    judged_words,
    line_words,
    reasons_words,
    remarks_words,
)
from ecocheck.source.written.truth_words import truth_of
from ecocheck.verdict.outcome import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.diff.views import AnyRow
    from ecocheck.app.trial.asked import Asked
    from ecocheck.app.trial.views import Basis, Flip, Trial, TriedItem
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

TRIAL: Final = Text("试算", "TRIAL")
NOT_REAL: Final = Text("试算，不是填报结果", "trial, not a reported result")
NOW: Final = Text("现判定", "as it is")
_MARKED: Final = Text("{said}〔试算〕", "{said} [trial]")
_ASSUMED: Final = Text("{said}〔试算，文件待核〕", "{said} [trial, document wanting]")
"""Said of a success by an assumed figure, which no document states."""
_SET: Final = Text(
    "试算，不是填报结果：所列试算判定出自假设的数，没有写入任何文件，不得引用",
    "TRIAL, not a reported result: it rests on assumed figures, and no file was written; do not quote it",
)
_RULES: Final = Text(
    "试算，不是现行判定：已填报的数另按{year}年有效的规定判定，同现行判定对照",
    "TRIAL, not the verdicts in force: the figures by the rules of {year}, beside the verdicts in force",
)
_STANDARD: Final = Text(
    "试算，不是本次判定：已填报的数另按{other}判定，同按{one}的判定对照",
    "TRIAL, not the verdicts asked for: the figures by {other}, beside those by {one}",
)
_TITLES: Final[Mapping[Kind, Text]] = {
    Kind.SET: Text("试算：{regions} {years}年", "Trial: {regions} {years}"),
    Kind.RULES: Text("试算：{years}年的数按{rules_of}年的规定", "Trial: {years} by the rules of {rules_of}"),
    Kind.STANDARD: Text("试算：{years}年的数另按{standard}", "Trial: {years} by {standard}"),
}
_KEYS: Final[Mapping[str, Text]] = {
    VALUE: labels.VALUE,
    "numerator": labels.NUMERATOR,
    "denominator": labels.DENOMINATOR,
    "unit": labels.UNIT_OF_MEASURE,
    "basis": labels.BASIS,
    "period": labels.PERIOD,
}
_ONE_SET: Final = Text("{what}设为{value}", "{what} set to {value}")
_FACT_SET: Final = Text("设为“{value}”", "set to “{value}”")
_FACT_RECORDED: Final = Text("登记的是“{value}”", "recorded: “{value}”")
_RECORDED: Final = Text("登记的是{value}", "recorded: {value}")
_NOTHING: Final = Text("没有登记", "nothing recorded")
_AS_RECORDED: Final = Text("与登记的相同，判定不变", "as recorded, so nothing changes")
_OF_ITS_SOURCE: Final = Text(
    "判为达标，以原登记的来源也写明此数为前提；正式填报须有写明此数的文件",
    "met only if the source on record states this figure too; a report needs a document that does",
)
_NO_EVIDENCE: Final = Text(
    "原有佐证材料佐证的是原数，试算不计", "the evidence on file is of the recorded figure and does not count here"
)
_NO_DOCUMENT: Final = Text(
    "所设的值达到标准，但没有写明它的文件，不能判为达标；试算不虚设文件，补上文件方可",
    "the value reaches the line, but no document states it: it is not met without one, and a trial invents none",
)
_NOT_JUDGED: Final = Text("不能判定：{why}", "not judged: {why}")
_BY_FIGURES: Final = {
    Verdict.MET: Text("仅就所设的值看达到标准，但不能判定：{why}", "the value alone reaches the line, but: {why}"),
    Verdict.NOT_MET: Text("仅就所设的值看未达到标准，但不能判定：{why}", "the value alone misses the line, but: {why}"),
}
_DOES_NOT_APPLY: Final = Text("本地不适用，所设的数不起作用", "it does not apply here, so the figure has no effect")
_FOUND: Final = Text("所设的值：{message}", "of the value: {message}")
_COUNTED: Final = Text(
    "判定变动{n}项{which}；{beside}其余{same}个判定项不受影响", "{n} verdicts turn{which}; {beside}{same} criteria stay"
)
_NO_RULES: Final = Text(
    "{year}年还没有生效的规定，不能按那一年的规定判定", "no rule was in force in {year}, so nothing can be judged by it"
)
_SAME_RULES: Final = Text(
    "{year}年与{years}年的规定相同（自{since}年起执行的），所以没有变动",
    "{year} and {years} have the same rules (in force from {since}), so nothing turns",
)
_NOT_SET: Final = Text(
    "{year}年没有另定，按自{since}年起执行的规定，与{years}年相同",
    "nothing else is set for {year}: the rules in force from {since} hold, as in {years}",
)
_BESIDE: Final[Mapping[bool, Text]] = {
    True: Text("判定未变而数值、差距有变{n}项；", "{n} keep the verdict with another figure or distance; "),
    False: Text("标准有变而判定未变{n}项；", "{n} keep the verdict under another line; "),
}
"""Key: whether figures were set."""
BESIDE_HEADING: Final[Mapping[bool, Text]] = {
    True: Text("判定未变，数值或差距有变", "The same verdict, another figure or distance"),
    False: Text("标准有变，判定未变", "Another line, the same verdict"),
}
SAME: Final = Text("不受影响", "As it is")
_THROUGH: Final = Text("因{what}有变", "through {what}")


def mark_words(trial: Trial, lang: Lang) -> str:
    """What stands before and after everything that a trial shows."""
    return basis_words(trial.basis, trial, lang)


def basis_words(basis: Basis, trial: Trial, lang: Lang) -> str:
    """By what the trial judges, and that it is one."""
    match basis.kind:
        case Kind.SET:
            return _SET.of(lang)
        case Kind.RULES:
            return _RULES.of(lang).format(year=basis.rules_of)
        case Kind.STANDARD:
            one, other = (standard_short(each, lang) for each in (trial.real.standard, basis.standard))
            return _STANDARD.of(lang).format(one=one, other=other)


def title_words(trial: Trial, lang: Lang) -> str:
    """The title of a trial, which says that it is one."""
    selection = trial.real.selection
    return (
        _TITLES[trial.basis.kind]
        .of(lang)
        .format(
            regions=joined((place.name for place in selection.places), lang),
            years=joined(selection.years, lang),
            rules_of=trial.basis.rules_of,
            standard=standard_short(trial.basis.standard, lang),
        )
    )


def counts_words(trial: Trial, lang: Lang) -> str:
    """How many verdicts turn, by direction; how many keep the verdict; how many stay as they are."""
    turned = trial.turned
    numbers = ((text, sum(one.direction is direction for one in turned)) for direction, text in DIRECTIONS.items())
    which = joined((COUNT.of(lang).format(what=text.of(lang).lower(), n=n) for text, n in numbers if n), lang)
    beside = len(trial.flips) - len(turned)
    return _COUNTED.of(lang).format(
        n=len(turned),
        which=bracketed(which, lang) if which else "",
        beside=_BESIDE[bool(trial.items)].of(lang).format(n=beside) if beside else "",
        same=len(trial.same),
    )


def rules_words(trial: Trial, lang: Lang) -> str:
    """Why the rules of another year turn nothing, or that there were none; empty where that is plain."""
    year, years = trial.basis.rules_of, trial.real.selection.years
    if trial.basis.kind is not Kind.RULES or year is None:
        return ""
    since = joined(trial.in_force, lang)
    if not since:
        return _NO_RULES.of(lang).format(year=year)
    if trial.flips:
        return ""
    text = _NOT_SET if year > max(years) else _SAME_RULES
    return text.of(lang).format(year=year, years=joined(years, lang), since=since)


def tried_words(found: AnyRow | None, lang: Lang) -> str:
    """The verdict of the trial with its distance, marked as one."""
    if found is None:
        return labels.NONE.of(lang)
    row = row_in(found)
    mark = _ASSUMED if row.verdict is Verdict.MET and row.backing is None else _MARKED
    return mark.of(lang).format(said=verdict_words(row, lang))


def verdict_words(row: Row, lang: Lang) -> str:
    """The verdict with its distance where it is missed."""
    margin = margin_words(row, lang) if row.verdict is Verdict.NOT_MET else ""
    return judged_words(row, lang) + (bracketed(margin, lang) if margin else "")


def why_words(one: Flip, lang: Lang) -> str:
    """Why the trial's verdict is what it is: its reasons, and what it comes through where that is another figure."""
    through = [kind_words(cause, lang) for cause in one.causes if cause.key != one.row.id and not cause.direct]
    said = _THROUGH.of(lang).format(what=joined(through, lang)) if through else ""
    return clauses((reasons_words(one.row, lang), said), lang)


def item_title(one: TriedItem, lang: Lang) -> str:
    """What was set of one criterion or target, beside what is recorded."""
    tried = one.tried
    said = joined((_one_set(asked, one, lang) for asked in tried.asked), lang)
    return f"{tried.id} {tried.subject.name}{COLON.of(lang)}{said}{bracketed(_recorded(one, lang), lang)}"


def _one_set(asked: Asked, one: TriedItem, lang: Lang) -> str:
    subject = one.tried.subject
    if subject.form is Form.FACT and asked.key == VALUE:
        return _FACT_SET.of(lang).format(value=FACTS[truth_of(asked.text)[0] == "true"].of(lang))
    value, unit = asked.text, subject.unit
    if asked.key == VALUE and unit is not None:
        value = with_unit(value.removesuffix(unit).strip(), unit, lang)
    return _ONE_SET.of(lang).format(what=_KEYS[asked.key].of(lang), value=value)


def _recorded(one: TriedItem, lang: Lang) -> str:
    if one.before is None or row_in(one.before).measurement is None:
        return _NOTHING.of(lang)
    row = row_in(one.before)
    if row.fact is not None:
        return _FACT_RECORDED.of(lang).format(value=FACTS[row.fact].of(lang))
    written = (one.tried.present or {}).get(VALUE)
    value = with_unit(as_written(written), row.value_unit, lang) if written is not None else value_words(row, lang)
    return _RECORDED.of(lang).format(value=joined(filter(None, (parts_words(row), value)), lang))


def item_lines(one: TriedItem, lang: Lang) -> Iterator[str]:
    """What comes of it: the verdict without and with it, and what keeps it from being a real one."""
    if not one.tried.settings:
        yield _AS_RECORDED.of(lang)
        return
    if one.after is None or row_in(one.after).verdict is Verdict.NOT_APPLICABLE:
        yield _DOES_NOT_APPLY.of(lang)
        return
    row = row_in(one.after)
    before = labels.NONE.of(lang) if one.before is None else verdict_words(row_in(one.before), lang)
    yield TO.of(lang).format(before=before, after=tried_words(one.after, lang))
    yield from _conditions(one, row, lang)
    remarks = remarks_words(row, lang)
    yield from ((remarks,) if remarks else ())
    yield from (_FOUND.of(lang).format(message=message) for message in messages(one, lang))


def _conditions(one: TriedItem, row: Row, lang: Lang) -> Iterator[str]:
    """What would still be needed, since a trial has no documents of its own."""
    if row.verdict is Verdict.MET and one.tried.new_figure:
        yield _OF_ITS_SOURCE.of(lang)
    elif row.verdict is Verdict.UNDETERMINED and one.by_figures in _BY_FIGURES:
        if one.by_figures is Verdict.MET and row.reason is Reason.NO_DOCUMENT:
            yield _NO_DOCUMENT.of(lang)
        else:
            yield _BY_FIGURES[one.by_figures].of(lang).format(why=reasons_words(row, lang))
    elif row.verdict is Verdict.UNDETERMINED:
        yield _NOT_JUDGED.of(lang).format(why=reasons_words(row, lang))
    if "evidence" in one.tried.without and row.verdict is Verdict.MET:
        yield _NO_EVIDENCE.of(lang)


def messages(one: TriedItem, lang: Lang) -> Iterator[str]:
    """What `validate` would say of the value."""
    from ecocheck.findings.catalogue import message_of

    yield from (message_of(finding, lang) for finding in one.findings)


def line_and_verdict(row: Row, said: str, lang: Lang) -> str:
    """The line, and below it the verdict."""
    return "\n".join(filter(None, (line_words(row, lang), said)))


def figure_and_verdict(row: Row, said: str, lang: Lang) -> str:
    """The figure, and below it the verdict."""
    return "\n".join(filter(None, (value_words(row, lang), said)))

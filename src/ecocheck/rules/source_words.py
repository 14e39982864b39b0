"""ECO640, 642–646, 649: what a file says beside a figure that contradicts it; judging uses the same readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Related
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Amount
from ecocheck.rules.periods import to_come
from ecocheck.source.written.characters import shown
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.inputs.admitted import admission
from ecocheck.verdict.inputs.defects import refuses
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.sources.documents import impossible_year
from ecocheck.verdict.words.another_span import other_span, unstated_span
from ecocheck.verdict.words.undone import undone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.model.measurement import Measurement
    from ecocheck.rules.context import Item


def eco640_parts_on_another_side(item: Item) -> Iterator[Finding]:
    """The written value and its parts lie on different sides of the line."""
    one, rule = item.measurement, item.rule_in_force
    if one.value is None or not one.denominator or rule is None or refuses(item.defects) or item.amount is None:
        return
    stated = one.model_copy(update={"numerator": None, "denominator": None})
    judged = evaluate(rule, item.inputs(one))
    if judged.verdict is evaluate(rule, item.inputs(stated)).verdict:
        return
    ratio = Amount(item.amount.exact).short(Amount.of(one.value), judged.bound)
    parts = {"numerator": f"{one.numerator:f}", "denominator": f"{one.denominator:f}"}
    yield item.find("ECO640", ("value",), "value", item.rule("name"), written=f"{one.value:f}", ratio=ratio, **parts)


def eco649_reached_but_undone(item: Item) -> Iterator[Finding]:
    """A figure that meets its line stands beside words that say that the work is not done."""
    one, rule = item.measurement, item.rule_in_force
    found = undone(one, item.context.figures.year) if item.subject.form is Form.NUMBER else None
    if found is None or rule is None or refuses(item.defects):
        return
    if evaluate(rule, item.inputs(one)).verdict is Verdict.MET:
        route, word = found
        yield item.find("ECO649", route, word=shown(word))


def words_of_another_span(item: Item) -> Iterator[Finding]:
    """ECO642 if words give another span than the file's year, ECO643 if they give another than the period stated."""
    year, timeless = item.context.figures.year, item.subject.form in {Form.FACT, Form.WORD}
    found = None if timeless else other_span(item.measurement, year, deed=item.subject.document_of != "any")
    if found is None or to_come(item) is not None or year > item.context.as_of.year:
        return  # ECO610 reports a span that is not over
    if item.measurement.period is None:
        last = "last_years_words" if found.said.startswith(f"{year - 1}年") else "nothing"
        told = _copied(item)
        more = {"phrase_first": "nothing", "phrase_more": last} if told is None else told
        yield item.find("ECO642", found.route, said=shown(found.said), year=str(year), **more)
    else:
        stated = str(item.measurement.period)
        refused = unstated_span(item.measurement, item.subject, year) is not None
        refusing = "months_left_out" if found.left_out else "title_of_another_year"
        phrase = refusing if refused else "judged_as_stated"
        yield item.find("ECO643", found.route, said=shown(found.said), stated=stated, phrase=phrase)


def _copied(item: Item) -> dict[str, str] | None:
    """The params for an entry whose figure and title are those of last year's file; None if it is another."""
    before, past, one = item.context.before, item.past, item.measurement
    titled = one.source is not None and one.source.title is not None
    if before is None or past is None or not titled or _copyable(past) != _copyable(one):
        return None
    spot = before.document.spot(("measurements", item.subject.id, past.figure_key))
    return {"phrase_first": "copied_from_before", "phrase_more": "nothing", "place": f"{spot.file}:{spot.line}"}


def _copyable(one: Measurement) -> tuple[object, ...]:
    """What a clerk copies: the figure, and the title of its document."""
    return one.value, one.numerator, one.denominator, None if one.source is None else one.source.title


def eco646_document_of_another_year(item: Item) -> Iterator[Finding]:
    """A document cannot contain figures of a year after it."""
    one, year = item.measurement, item.context.figures.year
    if item.subject.form in {Form.FACT, Form.WORD} or item.subject.document_of != "any":
        return  # for deeds, `eco630_document_too_old` checks the age of the document
    if other_span(one, year) is not None:
        return
    found = impossible_year(one.source, year)
    if found is not None:
        key = "document" if found < year and one.source is not None and one.source.document is not None else "title"
        yield item.find("ECO646", ("source", key), found=str(found), year=str(year))


def admitted_otherwise(item: Item) -> Iterator[Finding]:
    """ECO644 if the file admits events beside a zero, ECO645 if its sections have another sum than the denominator."""
    found = admission(item.measurement, item.subject, item.context.figures.year)
    if found is None:
        return
    params = {"written": found.written, "count": found.count, "judged": found.judged}
    key = "denominator" if found.sections else item.figure_key
    related = (Related(item.context.document.spot((*item.route, *found.route)), "other"),)
    yield item.find("ECO645" if found.sections else "ECO644", (key,), "value", related, **params)


SPAN_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (words_of_another_span, eco646_document_of_another_year)

UNDONE_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (eco649_reached_but_undone,)

ADMITTED_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (eco640_parts_on_another_side, admitted_otherwise)

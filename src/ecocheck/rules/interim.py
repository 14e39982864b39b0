"""ECO590–594: figures of months and quarters, which stand beside the year's figure and never for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import same_unit
from ecocheck.source.written.characters import shown
from ecocheck.verdict.inputs.datum import published_early
from ecocheck.verdict.inputs.defects import JUDGED_ELSEWHERE, Defect, defects
from ecocheck.verdict.inputs.interim import Span, counts_in, more_in_parts, most, part_of, spans
from ecocheck.verdict.reading import amount_of
from ecocheck.verdict.words.bases import known_basis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion
    from ecocheck.rules.context import DataContext
    from ecocheck.verdict.subject import Subject

_SECTION: Final = "interim"
_OF_TIME: Final = frozenset({Defect.YEAR_TO_COME, Defect.DAY_TO_COME, Defect.OTHER_PERIOD})


def _entries(context: DataContext) -> Iterator[tuple[Criterion, Subject, dict[str, Measurement]]]:
    criteria = context.index.of_year(context.figures.year)
    for key, found in context.figures.interim.items():
        if key in criteria:
            yield (*criteria[key], dict(found))


def _spans(context: DataContext) -> Iterator[tuple[Criterion, Subject, Route, Span, Measurement]]:
    """Every figure whose key is a part of the year, as it is compared and as it is written."""
    for criterion, subject, entries in _entries(context):
        for one in spans(entries, subject, context.figures.year):
            yield criterion, subject, (_SECTION, criterion.id, one.key), one, entries[one.key]


def eco590_no_part_of_the_year(context: DataContext) -> Iterator[Finding]:
    """The key is a month, a quarter or a span of months of the file's year; the year's own figure stands elsewhere."""
    year = context.figures.year
    for criterion, _, entries in _entries(context):
        for key in entries:
            if part_of(key, year) is None:
                said = {"id": criterion.id, "written": shown(key), "year": str(year)}
                phrase = "interim_whole_year" if key == str(year) else "interim_keys"
                yield context.find("ECO590", (_SECTION, criterion.id, key), "key", **said, phrase=phrase)


def eco591_other_months(context: DataContext) -> Iterator[Finding]:
    """An entry is of the months of its key, and no two entries are of the same months."""
    for criterion, subject, entries in _entries(context):
        seen: dict[object, str] = {}
        for one in spans(entries, subject, context.figures.year):
            route, said = (_SECTION, criterion.id, one.key), {"id": criterion.id, "key": one.key}
            stated = entries[one.key].period
            if stated not in {None, one.period}:
                written = {"written": str(stated), "phrase": "interim_other_period"}
                yield context.find("ECO591", (*route, "period"), **said, **written)
            if one.period in seen:
                yield context.find("ECO591", route, "key", **said, other=seen[one.period], phrase="interim_twice")
            seen.setdefault(one.period, one.key)


def eco592_another_quantity(context: DataContext) -> Iterator[Finding]:
    """The figure is of the criterion's form, unit and basis, and may be what it says."""
    year = context.figures.year
    for criterion, subject, route, one, _ in _spans(context):
        found = [each for each in defects(one.measurement, subject, year, context.as_of) if each not in _OF_TIME]
        said = {"id": criterion.id, "name": criterion.name, "key": one.key}
        measurement, at = one.measurement, (*route, one.measurement.figure_key)
        if isinstance(measurement.value, bool) or subject.form is Form.FACT:
            yield context.find("ECO592", at, "key", **said, phrase="interim_fact")
        elif Defect.UNKNOWN_BASIS in found:
            known = "、".join(item.name for item in subject.bases) or "—"
            basis = known_basis(measurement.basis, subject) or ""
            yield context.find("ECO592", (*route, "basis"), **said, written=basis, known=known, phrase="interim_basis")
        elif subject.unit is not None and not same_unit(measurement.unit, subject.unit):
            at = (*route, "unit") if measurement.unit is not None else at
            units = {"written": measurement.unit or "—", "unit": subject.unit}
            yield context.find("ECO592", at, **said, **units, phrase="interim_unit")
        elif not JUDGED_ELSEWHERE.issuperset(found):
            yield context.find("ECO592", at, **said, phrase="interim_unsound")


def eco593_too_early(context: DataContext) -> Iterator[Finding]:
    """The months are over, and the source was published after they were and before today."""
    for criterion, subject, route, one, _ in _spans(context):
        end, source = one.period.last.last_day, one.measurement.source
        said = {"id": criterion.id, "key": one.key, "end": end.isoformat(), "today": context.as_of.isoformat()}
        out = source.out_since if source is not None else None
        stated = one.measurement.as_of
        if end > context.as_of:
            yield context.find("ECO593", route, "key", **said, phrase="interim_to_come")
        elif stated is not None and stated > context.as_of:
            date = {"date": stated.isoformat(), "phrase": "interim_ahead"}
            yield context.find("ECO593", (*route, "as_of"), **said, **date)
        elif out is not None and (out > context.as_of or published_early(one.measurement, subject, end)):
            date = {"date": str(source.published) if source is not None else ""}
            phrase = "interim_ahead" if out > context.as_of else "interim_published_early"
            yield context.find("ECO593", (*route, "source", "published"), **said, **date, phrase=phrase)


def eco594_less_than_its_parts(context: DataContext) -> Iterator[Finding]:
    """What happened in a part of a span happened in the span: its count is not below the sum of its parts."""
    year = context.figures.year
    for criterion, subject, entries in _entries(context):
        if subject.form is not Form.COUNT:
            continue
        keys = {one.period: one.key for one in spans(entries, subject, year)}
        known = counts_in(entries, subject, year)
        for period, count in known.items():
            parts = most({other: known[other] for other in known if other != period and other.inside(period)})
            if count < parts:
                route, said = (_SECTION, criterion.id, keys[period], "value"), {"written": str(count)}
                yield context.find("ECO594", route, id=criterion.id, key=keys[period], parts=str(parts), **said)
        own = context.figures.measurements.get(criterion.id)
        more = None if own is None else more_in_parts(subject, own, context.figures, year)
        whole = None if own is None else amount_of(own, subject.unit)
        if more is not None and whole is not None:
            said = {"key": str(year), "written": whole.shown, "parts": str(more)}
            yield context.find("ECO594", ("measurements", criterion.id, "value"), id=criterion.id, **said)


INTERIM_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    eco590_no_part_of_the_year,
    eco591_other_months,
    eco592_another_quantity,
    eco593_too_early,
    eco594_less_than_its_parts,
)

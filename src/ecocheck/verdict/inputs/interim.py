"""Figures of months and quarters in a year's file. They are never judged; they give 阶段情况 and a line to read.

Of a criterion's figures none counts while one of them is unsound: the one that
is left out may be the worse one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Period, parse_period, same_unit
from ecocheck.verdict.inputs.admitted import as_admitted
from ecocheck.verdict.inputs.datum import published_early
from ecocheck.verdict.inputs.defects import defects, refuses
from ecocheck.verdict.reading import amount_of
from ecocheck.verdict.sources.documents import dated_ahead

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures
    from ecocheck.model.measurement import Measurement
    from ecocheck.verdict.subject import Subject


class Span(NamedTuple):
    """A figure of part of the year: the key as it is written, the months, the entry with these as its period."""

    key: str
    period: Period
    measurement: Measurement


def part_of(text: str, year: int) -> Period | None:
    """The months that a key names; None unless they lie in the year and are shorter than it."""
    found = parse_period(text)
    return found if isinstance(found, Period) and found.within(year) and not found.is_year(year) else None


def spans(entries: Mapping[str, Measurement], subject: Subject, year: int) -> tuple[Span, ...]:
    """The entries whose key is a part of the year, as they are compared."""
    found = ((key, part_of(key, year), one) for key, one in entries.items())
    return tuple(
        Span(key, period, as_admitted(one.model_copy(update={"period": period}), subject, year))
        for key, period, one in found
        if period is not None
    )


def too_early(span: Span, subject: Subject, as_of: datetime.date) -> bool:
    """Whether the months were not over on the day of the question, or when the source was published."""
    one, end = span.measurement, span.period.last.last_day
    early = end > as_of or (one.as_of is not None and one.as_of > as_of)
    return early or dated_ahead(one.source, as_of) or published_early(one, subject, end)


def sound(span: Span, written: Measurement, subject: Subject, year: int, as_of: datetime.date) -> bool:
    """Whether the figure may be shown: of the criterion's unit and form, of its own months, and not too early."""
    one = span.measurement
    if written.period not in {None, span.period} or too_early(span, subject, as_of):
        return False
    if refuses(defects(one, subject, year, as_of)) or amount_of(one, subject.unit) is None:
        return False
    return subject.unit is None or same_unit(one.unit, subject.unit)


def counts_in(entries: Mapping[str, Measurement], subject: Subject, year: int) -> dict[Period, int]:
    """The whole numbers that the entries count, by span."""
    found = ((one.period, amount_of(one.measurement, subject.unit)) for one in spans(entries, subject, year))
    return {
        period: int(amount.exact)
        for period, amount in found
        if amount is not None and amount.exact == int(amount.exact) and amount.exact >= 0
    }


def most(counts: Mapping[Period, int]) -> int:
    """The largest sum of counts whose spans do not overlap, by the month in which they end."""
    best = {0: 0}
    for month in range(1, 13):
        ending = [best[one.first.month - 1] + count for one, count in counts.items() if one.last.month == month]
        best[month] = max(best[month - 1], *ending, 0)
    return best[12]


def more_in_parts(subject: Subject, own: Measurement, figures: Figures, year: int) -> int | None:
    """How many the parts of the year count, where the count of the whole year is lower; None where it is not."""
    entries = figures.interim.get(subject.id)
    if not entries or subject.form is not Form.COUNT or own.period not in {None, Period.of_year(year)}:
        return None
    amount, parts = amount_of(own, subject.unit), most(counts_in(entries, subject, year))
    return parts if amount is not None and amount.exact < parts else None


def interim_of(
    subject: Subject, figures: Figures, year: int, as_of: datetime.date
) -> tuple[tuple[Period, Measurement], ...]:
    """A criterion's figures of parts of the year, those first that end last and, of these, the longest."""
    entries = figures.interim.get(subject.id)
    if not entries or figures.unreadable or figures.refuses("interim", subject.id):
        return ()
    found = spans(entries, subject, year)
    whole = len({one.period for one in found}) == len(entries)
    if not whole or not all(sound(one, entries[one.key], subject, year, as_of) for one in found):
        return ()
    ordered = sorted(found, key=lambda one: (one.period.last, one.period.months), reverse=True)
    return tuple((one.period, one.measurement) for one in ordered)

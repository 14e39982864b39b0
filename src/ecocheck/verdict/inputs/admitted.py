"""What a file states against its own figure: events beside a zero, sections with another sum than the denominator.

Such an admission replaces the figure if it makes the figure worse, because
nobody makes his own figures look worse than they are. A sum of sections that
would make the share higher replaces nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Period, total
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.reading import is_percent
from ecocheck.verdict.words.events import events_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import Measurement, Reading
    from ecocheck.verdict.subject import Subject


@dataclass(frozen=True, slots=True)
class Admission:
    """The figure to judge, corrected if need be, and the route of what contradicts it."""

    measurement: Measurement
    route: tuple[str | int, ...]
    written: str
    count: str
    judged: str
    """The one of the two numbers by which the figure is judged."""
    sections: bool
    """The counts are the sections of a denominator; if false, they are events."""

    @property
    def note(self) -> Note:
        """The note about the admission, shown beside the verdict."""
        code = NoteCode.SECTIONS if self.sections else NoteCode.ADMITTED
        return Note(code, {"written": self.written, "count": self.count, "judged": self.judged})


def admission(one: Measurement, subject: Subject, year: int) -> Admission | None:
    """The admission that contradicts the figure; None if there is none."""
    if subject.form is Form.COUNT:
        return _events(one, subject, year)
    return _sections(one, subject) if subject.form is Form.NUMBER and subject.counts and one.counts else None


def as_admitted(one: Measurement, subject: Subject, year: int) -> Measurement:
    """The measurement to judge: corrected by an admission, or unchanged."""
    found = admission(one, subject, year)
    return one if found is None else found.measurement


def _events(one: Measurement, subject: Subject, year: int) -> Admission | None:
    if one.value is None or isinstance(one.value, bool) or one.value != 0:
        return None
    found = max(_admitted(one, subject, year), key=lambda pair: pair[1], default=None)
    if found is None or found[1] <= 0:
        return None
    route, count = found
    corrected = one.model_copy(update={"value": count, "numerator": None, "denominator": None})
    told = format(count, "f")
    return Admission(corrected, route, format(one.value, "f"), told, told, sections=False)


def _admitted(one: Measurement, subject: Subject, year: int) -> Iterator[tuple[tuple[str | int, ...], Decimal]]:
    """Every count of events that the file gives beside the value."""
    whole = _sum(list(one.counts.values()))
    if whole is not None:
        yield ("counts",), whole
    for place, other in enumerate(one.also):
        count = other.value
        if isinstance(count, Decimal) and _of_year(other, year) and count == count.to_integral_value():
            yield ("also", place, "value"), count
    told = events_told(one, subject.name)
    if told is not None:
        yield told[0], Decimal(told[1])


def _of_year(other: Reading, year: int) -> bool:
    return other.period is None or (isinstance(other.period, Period) and other.period.within(year))


def _sections(one: Measurement, subject: Subject) -> Admission | None:
    """The figure with the sum of its sections as denominator, or unchanged if the smaller sum would raise the share.

    A smaller sum counts only if all sections are named. It replaces the
    denominator only if the numerator is larger still, which refuses the figure.
    """
    named = [one.counts[name] for name in subject.counts if name in one.counts]
    whole = _sum(named)
    if one.denominator is None or one.numerator is None or whole is None or whole == one.denominator:
        return None
    if len(named) < len(subject.counts) and whole < one.denominator:
        return None
    written, count = format(one.denominator, "f"), format(whole, "f")
    impossible = one.numerator > whole and is_percent(one, subject.unit)
    if whole < one.denominator and not impossible:
        return Admission(one, ("counts",), written, count, written, sections=True)
    corrected = one.model_copy(update={"value": None, "denominator": whole, "zero": None})
    return Admission(corrected, ("counts",), written, count, count, sections=True)


def _sum(counts: list[Decimal]) -> Decimal | None:
    """The sum of the counts; None if there are none, or if one is negative or not whole."""
    if not counts or any(count < 0 or count != count.to_integral_value() for count in counts):
        return None
    return Decimal(int(total(counts)))

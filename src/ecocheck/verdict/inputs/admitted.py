"""What a file itself admits beside its figure: events beside a zero, more sections than the denominator says.

An admission decides over the figure that it stands beside: nobody makes
himself look worse than he is.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ecocheck.model.rule_kind import Form
from ecocheck.quantity import Period, total
from ecocheck.verdict.outcome import Note, NoteCode
from ecocheck.verdict.words.events import events_told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import Measurement, Reading
    from ecocheck.verdict.subject import Subject


@dataclass(frozen=True, slots=True)
class Admission:
    """The figure as it has to be judged, and where the file admits it."""

    measurement: Measurement
    route: tuple[str | int, ...]
    written: str
    count: str
    sections: bool
    """The sections of a denominator, and not events."""

    @property
    def note(self) -> Note:
        """What is said beside the verdict."""
        code = NoteCode.SECTIONS if self.sections else NoteCode.ADMITTED
        return Note(code, {"written": self.written, "count": self.count})


def admission(one: Measurement, subject: Subject, year: int) -> Admission | None:
    """What the file admits over the figure; None where nothing contradicts it."""
    if subject.form is Form.COUNT:
        return _events(one, subject, year)
    return _sections(one, subject) if subject.form is Form.NUMBER and subject.counts and one.counts else None


def as_admitted(one: Measurement, subject: Subject, year: int) -> Measurement:
    """The measurement as it has to be judged."""
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
    return Admission(corrected, route, format(one.value, "f"), format(count, "f"), sections=False)


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
    """The sum of the sections in the place of the denominator; of some sections only, if it is more already."""
    named = [one.counts[name] for name in subject.counts if name in one.counts]
    whole = _sum(named)
    if one.denominator is None or whole is None or whole == one.denominator:
        return None
    if len(named) < len(subject.counts) and whole < one.denominator:
        return None
    corrected = one.model_copy(update={"value": None, "denominator": whole, "zero": None})
    return Admission(corrected, ("counts",), format(one.denominator, "f"), format(whole, "f"), sections=True)


def _sum(counts: list[Decimal]) -> Decimal | None:
    """The sum of whole counts; None where one of them is no count."""
    if not counts or any(count < 0 or count != count.to_integral_value() for count in counts):
        return None
    return Decimal(int(total(counts)))

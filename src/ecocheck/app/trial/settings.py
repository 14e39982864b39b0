"""What a trial sets in the entry of a criterion or target, beside what the data file has there."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.filling.values import raw_at
from ecocheck.app.trial.asked import PARTS, VALUE, WORDS, Bad, BadTrialError
from ecocheck.model.rule_kinds.base import Form
from ecocheck.source.setting.edit import REMOVED
from ecocheck.source.written.scalars import MAX_DIGITS, NUMBER
from ecocheck.source.written.truth_words import truth_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.app.trial.asked import Asked
    from ecocheck.findings import Route
    from ecocheck.model.figures import Figures
    from ecocheck.source.setting.edit import Wanted
    from ecocheck.verdict.subject import Subject

OF_ANOTHER_FIGURE: Final = (("evidence",), ("zero",), ("source", "quote"))
"""What speaks of the recorded figure alone: its proofs, why there was nothing to count, the sentence it is from."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What is tried of one criterion or target."""

    subject: Subject
    route: Route
    """Where its entry stands in the data file."""
    asked: tuple[Asked, ...]
    present: Mapping[str, Any] | None
    """Its entry as it is; None where nothing is recorded."""
    settings: Mapping[Route, Wanted] = field(default_factory=dict)
    """What is set or taken away; empty where all is recorded just so."""

    @property
    def id(self) -> str:
        """The id of the criterion or target."""
        return self.subject.id

    @property
    def without(self) -> tuple[str, ...]:
        """What the trial leaves out of the entry, by the last key, since it speaks of the recorded figure."""
        return tuple(str(route[-1]) for route, value in self.settings.items() if value is REMOVED)

    @property
    def new_figure(self) -> bool:
        """Whether the figure itself is another than the recorded one."""
        return any(route[-1] in {VALUE, *PARTS} and value is not REMOVED for route, value in self.settings.items())


def tried(
    subject: Subject, route: Route, asked: Sequence[Asked], data: Any, years: tuple[Figures | None, Figures | None]
) -> Tried:
    """What is set for one id; `data` is the raw content of the data file. Raises BadTrialError.

    `years` are the figures of the year and of the year before, as far as there are any.
    """
    found = raw_at(data, route)
    present = found if isinstance(found, dict) else None
    wanted = {one.key: _value(one, subject) for one in asked}
    entry = present or {}
    changed = {key: value for key, value in wanted.items() if not _same(entry.get(key), value)}
    settings = dict(_settings(subject, changed, entry, years)) if changed else {}
    return Tried(subject, route, tuple(asked), present, {(*route, *keys): value for keys, value in settings.items()})


def _settings(
    subject: Subject,
    changed: Mapping[str, Wanted],
    entry: Mapping[str, Any],
    years: tuple[Figures | None, Figures | None],
) -> Iterator[tuple[Route, Wanted]]:
    """The keys of the entry with their new values; a value takes the place of the parts, and these of a value."""
    yield from (((key,), value) for key, value in changed.items())
    figure = [key for key in (VALUE, *PARTS) if key in changed]
    if not figure:
        return
    left = PARTS if VALUE in changed else (VALUE,)
    gone: tuple[tuple[str, ...], ...] = (*((key,) for key in left), *OF_ANOTHER_FIGURE)
    yield from ((keys, REMOVED) for keys in gone if raw_at(entry, keys) is not None)
    if VALUE not in changed:
        for key in PARTS:
            if key not in changed and entry.get(key) is None:
                raise BadTrialError(Bad.PARTNER, subject.id, key=key)
    unit = _unit(subject, *years)
    if subject.form is not Form.FACT and "unit" not in changed and entry.get("unit") is None and unit is not None:
        yield ("unit",), unit


def _unit(subject: Subject, figures: Figures | None, before: Figures | None) -> str | None:
    """The unit of the registry; where it has none, that of the assigned targets, or of last year's figure."""
    if subject.unit is not None:
        return subject.unit
    units = {one.unit for one in figures.assigned.get(subject.id, ())} if figures is not None else set()
    past = before.measurements.get(subject.id) if before is not None else None
    return units.pop() if len(units) == 1 else past.unit if past is not None else None


def _value(one: Asked, subject: Subject) -> Wanted:
    if one.key in WORDS:
        return int(one.text) if one.text.isascii() and one.text.isdecimal() else one.text
    if subject.form is Form.FACT:
        said, sure = truth_of(one.text)
        if said is None or not sure or one.key != VALUE:
            raise BadTrialError(Bad.FACT, one.id)
        return said == "true"
    number = _number(one.text, subject.unit)
    if number is None:
        raise BadTrialError(Bad.NUMBER, one.id, written=one.text)
    if subject.form is Form.COUNT and (one.key != VALUE or number != number.to_integral_value()):
        raise BadTrialError(Bad.COUNT, one.id)
    return number if "." in format(number, "f") else int(number)


def _number(text: str, unit: str | None) -> Decimal | None:
    """The number; the unit of the registry may stand behind it."""
    plain = unicodedata.normalize("NFKC", text).strip()
    bare = plain.removesuffix(unicodedata.normalize("NFKC", unit)).strip() if unit is not None else plain
    return Decimal(bare) if NUMBER.fullmatch(bare) and len(bare) <= MAX_DIGITS else None


def _same(recorded: Any, wanted: Wanted) -> bool:
    """Whether the file says just this, however it is written."""
    if isinstance(recorded, bool) or isinstance(wanted, bool):
        return recorded is wanted
    if isinstance(recorded, int | Decimal) and isinstance(wanted, int | Decimal):
        return Decimal(recorded) == Decimal(wanted)
    return recorded is not None and str(recorded) == str(wanted)

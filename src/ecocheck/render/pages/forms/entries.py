"""The lines of one entry of a form: its keys, each with one `#`, and the units and figures that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import same_unit
from ecocheck.quantity.comparing import AT_LEAST, AT_MOST, toward
from ecocheck.regex import regex
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.forms import Blank
    from ecocheck.model.measurement import Measurement

_PLAIN_UNIT = regex(r"[^\W\d_][\w/]*")


def entry(key: str, said: str, lines: Iterable[str]) -> Iterator[str]:
    """One entry, each line with one `#`; what is said of it stands behind its key."""
    yield f"  #{key}:  ## {shown(said)}".rstrip() if said else f"  #{key}:"
    yield from (f"  #  {line}" for line in lines)


def figure_keys(form: Form, units: tuple[str | None, ...], *, parts: bool) -> list[str]:
    """The lines of a figure with its source."""
    keys = ["numerator:", "denominator:"] if parts else ["value:"]
    if form is not Form.FACT:
        keys += [unit_line(unit) for unit in units]
    return [*keys, "source:", "  title:"]


def units_of(blank: Blank) -> tuple[str | None, ...]:
    """The unit of the figure; None where the clerk states it; empty for a figure without a unit."""
    if blank.form is Form.FACT:
        return ()
    if blank.criterion.unit is not None:
        return (blank.criterion.unit,)
    if blank.last is None:
        return (None,)
    return () if blank.last.unit is None else (blank.last.unit,)


_EITHER: Final = ((None, AT_LEAST.name), (None, AT_MOST.name))


def sides(blank: Blank) -> tuple[tuple[str | None, str], ...]:
    """The units in which the target may be stated, each with the key of its right side; last year's where it is listed.

    Where the registry does not say which direction is better, both keys are given, and the document decides.
    """
    listed = tuple((unit, toward(better).name) for unit, better in blank.criterion.better.items())
    last = None if blank.last is None else blank.last.unit
    return (
        tuple((unit, side) for unit, side in listed if last is not None and same_unit(unit, last)) or listed or _EITHER
    )


def one_of(units: Iterator[str | None]) -> str | None:
    """The unit, where all units are the same; else None."""
    found = set(units)
    return found.pop() if len(found) == 1 else None


def recorded(measurement: Measurement) -> str:
    """A figure as it was written: both parts where they are given, else the value with its unit."""
    if measurement.numerator is not None and measurement.denominator is not None:
        return f"{measurement.numerator:f}/{measurement.denominator:f}"
    value = measurement.value
    if isinstance(value, bool) or value is None:
        return str(value).lower()
    return f"{value:f}{measurement.unit or ''}"


def unit_line(unit: str | None) -> str:
    """The line of a unit, empty behind the colon where the clerk states it."""
    return f"unit: {_unit(unit)}".rstrip()


def _unit(unit: str | None) -> str:
    """The unit as YAML, quoted unless it is a plain word; empty where there is no unit yet."""
    if not unit:
        return ""
    return unit if _PLAIN_UNIT.fullmatch(unit) else f'"{unit}"'

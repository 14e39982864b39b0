"""Judges the same figures by the rules of another year, or by another standard, beside those that are in force."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.checking import check
from ecocheck.app.diff.state import Direction, direction_of
from ecocheck.app.trial.placing import key_of, row_in
from ecocheck.app.trial.views import Basis, Flip, Kind, Trial
from ecocheck.app.verdicts.row import TargetRow

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.diff.views import AnyRow
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection

_ORDER: Final = tuple(Direction)


def try_rules(opened: Opened, selection: Selection, as_of: datetime.date, year: int) -> Trial:
    """The figures that were asked for by the rules in force in that year, beside those of their own years."""
    return _beside(opened, selection, replace(selection, rules_of=year), as_of, Kind.RULES)


def try_standard(opened: Opened, selection: Selection, as_of: datetime.date, other: Selection) -> Trial:
    """The figures that were asked for by another standard, beside the one that was asked for.

    `other` is the same question to the other standard, which may have other criteria.
    """
    return _beside(opened, selection, other, as_of, Kind.STANDARD)


def _beside(opened: Opened, selection: Selection, other: Selection, as_of: datetime.date, kind: Kind) -> Trial:
    real, tried = check(opened, selection, as_of), check(opened, other, as_of)
    flips = tuple(_paired(real, tried))
    moved = [one for one in flips if one.of_verdict or _asked_otherwise(one)]
    return Trial(
        Basis(kind, other.rules_of, tried.standard),
        real,
        tried,
        items=(),
        flips=tuple(sorted(moved, key=lambda one: (not one.of_verdict, _ORDER.index(one.direction)))),
        same=tuple(one for one in flips if one not in moved and not isinstance(one.after, TargetRow)),
    )


def _paired(real: Checked, tried: Checked) -> Iterator[Flip]:
    before = {key_of(one): one for one in _all(real)}
    for after in _all(tried):
        yield paired(before.pop(key_of(after), None), after)
    yield from (Flip(one, None, Direction.OTHER, of_verdict=True) for one in before.values())


def _all(checked: Checked) -> Iterable[AnyRow]:
    return (*checked.rows, *checked.targets)


def paired(before: AnyRow | None, after: AnyRow) -> Flip:
    """One verdict by both rules."""
    if before is None:
        return Flip(before, after, Direction.OTHER, of_verdict=True)
    was, now = row_in(before).standing, row_in(after).standing
    direction = Direction.OTHER if was is now else direction_of(was, now)
    return Flip(before, after, direction, of_verdict=was is not now)


def _asked_otherwise(one: Flip) -> bool:
    """Whether the rule or its number is another, though the verdict stays."""
    if one.before is None or one.after is None:
        return True
    was, now = row_in(one.before), row_in(one.after)
    return was.rule != now.rule or was.bound != now.bound

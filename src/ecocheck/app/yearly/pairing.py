"""How one verdict moved between two years, and what else differs, so that it says nothing of the region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.diff.state import Direction, direction_of
from ecocheck.app.yearly.views import Apart, Course, Nearer, YearMove
from ecocheck.model.rule import compares_with
from ecocheck.model.rule_kinds.base import Against
from ecocheck.model.rule_kinds.facts import NoEvents
from ecocheck.quantity import Period, same_unit
from ecocheck.verdict.outcome import Reason, Verdict
from ecocheck.verdict.reading import as_of_before_the_end
from ecocheck.verdict.words.another_span import judged_period
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.verdicts.row import Row
    from ecocheck.quantity.comparing import Better

_DECIDED = frozenset({Verdict.MET, Verdict.NOT_MET})
_OF_PERIOD = frozenset({Reason.PARTIAL_PERIOD, Reason.PERIOD_UNKNOWN})


def paired(before: Row, after: Row, *, unended: bool = False) -> YearMove:
    """The same criterion in two years; `unended`: the later year is not over."""
    apart = tuple(_apart(before, after, unended=unended))
    course = Course.APART if _awaited(after, unended=unended) else _course(before, after, apart)
    return YearMove(before, after, course, apart, None if apart else _nearer(before, after))


def _awaited(after: Row, *, unended: bool) -> bool:
    """Whether it cannot be judged yet, since its year is not over."""
    return unended and after.verdict is Verdict.UNDETERMINED


def _course(before: Row, after: Row, apart: tuple[Apart, ...]) -> Course:
    """The direction; `APART` where what differs may be the whole reason.

    A verdict that can no longer be given for another reason, or that events
    decide, is told under its direction even where the figures cannot be compared.
    """
    if before.verdict is after.verdict:
        return Course.UNCHANGED
    found = _direction(before, after)
    if found is Course.OTHER or not apart:
        return found
    if {Apart.RULE, Apart.LINE} & set(apart):
        return Course.APART
    if {Apart.BASIS, Apart.UNIT} & set(apart) and found in {Course.BETTER, Course.WORSE}:
        return Course.APART
    events = {before.verdict, after.verdict} == _DECIDED and isinstance(after.rule, NoEvents)
    return Course.APART if Apart.PERIOD in apart and not events else found


def _direction(before: Row, after: Row) -> Course:
    """The direction of `diff`; what could not be judged before is not called better for being met now."""
    if before.verdict is Verdict.UNDETERMINED and after.verdict is Verdict.MET:
        return Course.NEWLY_MET
    moved = direction_of(before.standing, after.standing)
    return Course.OTHER if moved is Direction.NO_LONGER_COUNTED else Course(moved.value)


def _apart(before: Row, after: Row, *, unended: bool) -> Iterator[Apart]:
    if before.rule != after.rule:
        yield Apart.RULE
    elif _another_line(before, after):
        yield Apart.LINE
    if _another_basis(before, after):
        yield Apart.BASIS
    if _numbers(before, after) and not same_unit(before.value_unit, after.value_unit):
        yield Apart.UNIT
    if _awaited(after, unended=unended) or _another_period(before, after):
        yield Apart.PERIOD


def _numbers(before: Row, after: Row) -> bool:
    return before.value is not None and after.value is not None


def _another_line(before: Row, after: Row) -> bool:
    """Whether a number set from above differs, and the later figure has another verdict by the earlier number."""
    if not {Against.TARGET, Against.BASELINE} & set(compares_with(after.rule)):
        return False
    if before.bound is None or after.bound is None or after.value is None or after.verdict not in _DECIDED:
        return False
    if before.value_unit is not None and not same_unit(before.value_unit, after.value_unit):
        return False
    better = _better(after) or _better(before)
    if before.bound.exact == after.bound.exact or better is None:
        return False
    margin = after.value.exact - before.bound.exact
    return ((margin if better == "higher" else -margin) >= 0) is not (after.verdict is Verdict.MET)


def _better(row: Row) -> Better | None:
    """The better side of the line, as its margin shows; None where the figure stands just on it."""
    if row.bound is None or row.value is None or not row.margin:
        return None
    return "higher" if row.margin == row.value.exact - row.bound.exact else "lower"


def _another_basis(before: Row, after: Row) -> bool:
    """Whether both figures say by which 口径 they are, and not the same."""
    names = [
        None if row.measurement is None else basis_of(row.measurement, row.subject).known for row in (before, after)
    ]
    return None not in names and names[0] != names[1]


def _another_period(before: Row, after: Row) -> bool:
    """Whether one figure is of part of its year or of several years, and the other is not; a fact has no length."""
    if _fact(before) and _fact(after):
        return False
    if any(row.measurement is not None and _OF_PERIOD & set(row.reasons) for row in (before, after)):
        return True
    if not _numbers(before, after):
        return False
    return _months(before) != _months(after)


def _fact(row: Row) -> bool:
    return row.measurement is not None and isinstance(row.measurement.value, bool)


def _months(row: Row) -> int | None:
    """How many months a figure covers; None where they are not all known."""
    one = row.measurement
    if one is None or as_of_before_the_end(one, row.figure_year):
        return None
    period = judged_period(one, row.subject, row.figure_year)
    return period.months if isinstance(period, Period) else None


def _nearer(before: Row, after: Row) -> Nearer | None:
    """Whether the distance of a line missed in both years shrank; a line that moved may be the whole reason."""
    if before.verdict is not Verdict.NOT_MET or after.verdict is not Verdict.NOT_MET:
        return None
    if before.margin is None or after.margin is None or before.bound is None or after.bound is None:
        return None
    if before.bound.exact != after.bound.exact:
        return None
    if before.margin == after.margin:
        return Nearer.SAME
    return Nearer.NEARER if after.margin > before.margin else Nearer.FARTHER

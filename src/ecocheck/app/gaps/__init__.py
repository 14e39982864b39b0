"""Gaps: everything that must be closed before submission, worst first, with the offices that must act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.gaps.finder import Finder
from ecocheck.app.gaps.grouping import answers_for, group_gaps
from ecocheck.app.gaps.quantity import Quantity
from ecocheck.app.gaps.ranking import rank
from ecocheck.app.gaps.views import Gap, GapKind, Pace

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps.grouping import By, Group

__all__ = ["Gap", "GapKind", "Gaps", "Pace", "Quantity", "find_gaps", "list_gaps"]


def find_gaps(checked: Checked, until: datetime.date | None = None) -> tuple[Gap, ...]:
    """Every gap, waived gaps too, worst first; equal gaps keep the order of regions, years and registry.

    With `until`, each gap that has an amount gets the amount to be done a month.
    """
    finder = Finder(checked, until)
    found = [gap for row in checked.rows for gap in finder.of_row(row)]
    found += [gap for target in checked.targets for gap in finder.of_target(target)]
    found += [*finder.totals(), *finder.contradictions()]
    return tuple(sorted(found, key=rank))


@dataclass(frozen=True, slots=True)
class Gaps:
    """The result of `ecocheck gaps`."""

    checked: Checked
    until: datetime.date | None
    all: tuple[Gap, ...]
    by: By | None
    groups: tuple[Group, ...]
    """Empty where no grouping was asked for."""

    @property
    def by_part(self) -> tuple[tuple[Gap, ...], tuple[Gap, ...]]:
        """What the offices asked for answer for, and what they only support; without offices, all is of the first."""
        project, offices = self.checked.project, self.checked.selection.agencies
        led = tuple(gap for gap in self.all if any(answers_for(project, one, gap) for one in offices) or not offices)
        return led, tuple(gap for gap in self.all if gap not in led)


def list_gaps(checked: Checked, *, until: datetime.date | None = None, by: By | None = None) -> Gaps:
    """Every gap of a check, and the groups by `by` if given."""
    from ecocheck.app.actions.held import with_actions

    found = with_actions(checked, find_gaps(checked, until))
    return Gaps(checked, until, found, by, group_gaps(checked, found, by) if by is not None else ())

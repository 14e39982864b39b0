"""Actions as pages and reports show them: data alone, nothing that could read a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.actions.judging import Verdicts
from ecocheck.app.actions.listing import first_mistake, in_order, rows_of
from ecocheck.app.actions.states import ActionState
from ecocheck.app.opening import Opened
from ecocheck.source.actions import read_actions

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection

    from ecocheck.app.actions.listing import ActionRow, Listed
    from ecocheck.app.checking import Checked
    from ecocheck.app.selection import Selection
    from ecocheck.findings import Spot


@dataclass(frozen=True, slots=True)
class ShownActions:
    """What a template sees; those that are late come first."""

    drill: bool
    as_of: datetime.date
    all: tuple[ActionRow, ...]
    shown: tuple[ActionRow, ...]
    """All of them, or only those that are late or open again."""
    only_overdue: bool
    unread: tuple[Spot, ...]
    """Where the first mistake is in each file of which some action could not be read."""
    region: str | None = None
    """The region whose report shows them, so that its name need not be told; None where there may be several."""

    def of_state(self, state: ActionState) -> tuple[ActionRow, ...]:
        """Those in that state."""
        return tuple(one for one in self.all if one.state is state)

    def held_for(self, region: str, year: int, key: str) -> ActionRow | None:
        """The action for a line that was missed: of several the most pressing that is not closed.

        One for a gap of an earlier year goes on holding, as it opens again by itself.
        """
        found = [
            one
            for one in self.all
            if (one.action.gap.region, one.action.gap.key) == (region, key) and one.action.gap.year <= year
        ]
        still = (one for one in found if one.state is not ActionState.CLOSED)
        return next(still, found[0] if found else None)


def shown_of(listed: Listed) -> ShownActions:
    """The list as templates see it."""
    return ShownActions(
        listed.project.drill, listed.as_of, listed.all, listed.shown, listed.only_overdue, listed.unread
    )


def kept_actions(checked: Checked) -> ShownActions | None:
    """Every action of the project on the day of the check; None where it keeps none.

    None also under a further standard, whose gaps are not those of the plan.
    """
    project = checked.project
    if checked.standard.further:
        return None
    found = read_actions(project.root)
    if not found.paths:
        return None
    gaps = [one.action.gap for one in found.actions]
    verdicts = Verdicts(Opened(project, (), project), gaps, checked.as_of, judged=checked)
    rows = tuple(in_order(project, rows_of(project, found.actions, verdicts, checked.as_of)))
    unread = tuple(first_mistake(file, found.findings) for file in found.unread)
    return ShownActions(project.drill, checked.as_of, rows, rows, only_overdue=False, unread=unread)


def within(
    kept: ShownActions | None, selection: Selection, led: Collection[str], *, everywhere: bool
) -> ShownActions | None:
    """Those for lines that the selection holds; of offices, those that they answer for, or lead while nobody does.

    `led` are the criteria and targets that the offices lead. `everywhere`: those of every region.
    """
    if kept is None:
        return None
    regions = {place.name for place in selection.places}
    keys = selection.criteria | {target.id for task in selection.tasks for target in task.targets}
    offices = set(selection.agencies)
    rows = tuple(
        one
        for one in kept.all
        if (everywhere or one.action.gap.region in regions)
        and one.action.gap.year <= selection.years[-1]
        and (selection.everything or one.action.gap.key in keys)
        and (not offices or one.owner in offices or (one.owner is None and one.action.gap.key in led))
    )
    alone = next(iter(regions)) if len(regions) == 1 and not (everywhere or offices) else None
    return ShownActions(kept.drill, kept.as_of, rows, rows, only_overdue=False, unread=kept.unread, region=alone)

"""Which action stands for a gap, for lists of gaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.actions.shown import kept_actions
from ecocheck.app.gaps.views import Held

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap


def with_actions(checked: Checked, gaps: tuple[Gap, ...]) -> tuple[Gap, ...]:
    """The same gaps; each line or target missed says what is done about it, where the project keeps actions.

    A county below a line of the whole city, and what is waived, need no action; where there is one, it is told.
    """
    if not any(gap.kind.is_missed for gap in gaps) or (kept := kept_actions(checked)) is None:
        return gaps
    made = []
    for gap in gaps:
        found = kept.held_for(gap.region, gap.year, gap.criterion or gap.task or "") if gap.kind.is_missed else None
        needed = gap.kind.is_missed and gap.open and not gap.below_city
        made.append(replace(gap, held=Held(found)) if found is not None or needed else gap)
    return tuple(made)

"""Actions as pages and reports show them: data alone, nothing that could read a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.actions.states import ActionState

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.actions.listing import ActionRow, Listed


@dataclass(frozen=True, slots=True)
class ShownActions:
    """What a template sees; those that are late come first."""

    drill: bool
    as_of: datetime.date
    all: tuple[ActionRow, ...]
    shown: tuple[ActionRow, ...]
    """All of them, or only those that are late."""
    only_overdue: bool
    unread: tuple[str, ...]
    """The files of which some action could not be read."""

    @property
    def overdue(self) -> tuple[ActionRow, ...]:
        """Those that are late."""
        return tuple(one for one in self.all if one.state is ActionState.OVERDUE)


def shown_of(listed: Listed) -> ShownActions:
    """The list as templates see it."""
    return ShownActions(
        listed.project.drill, listed.as_of, listed.all, listed.shown, listed.only_overdue, listed.unread
    )

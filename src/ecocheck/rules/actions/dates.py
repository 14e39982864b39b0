"""ECO843, 844, 846, 853: days of an action that have not come, go backwards, or lie before its gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.rules.actions.context import ActionsContext


def eco843_log_out_of_order(context: ActionsContext) -> Iterator[Finding]:
    """Entries of the log stand in the order of their days, since they are only added."""
    for one in context.actions:
        log = one.action.log
        for number in range(1, len(log)):
            if log[number].date < log[number - 1].date:
                params = {"date": log[number].date.isoformat(), "before": log[number - 1].date.isoformat()}
                yield Finding("ECO843", one.spot(("log", number, "date")), params)


def eco844_done_to_come(context: ActionsContext) -> Iterator[Finding]:
    """A milestone that is done on a day to come is not done."""
    for one, milestone, route in context.milestones():
        if milestone.done is not None and milestone.done > context.as_of:
            params = {"what": shown(milestone.what, 40), "date": milestone.done.isoformat()}
            params["today"] = context.as_of.isoformat()
            yield Finding("ECO844", one.spot((*route, "done")), params)


def eco846_log_to_come(context: ActionsContext) -> Iterator[Finding]:
    """Nobody has written an entry on a day to come."""
    for one in context.actions:
        for number, entry in enumerate(one.action.log):
            if entry.date > context.as_of:
                params = {"date": entry.date.isoformat(), "today": context.as_of.isoformat()}
                yield Finding("ECO846", one.spot(("log", number, "date")), params)


def eco853_done_before_the_gap(context: ActionsContext) -> Iterator[Finding]:
    """What was done before the year of the gap has not closed it: the gap stood in spite of it."""
    for one, milestone, route in context.milestones():
        year = one.action.gap.year
        if milestone.done is not None and milestone.done.year < year:
            params = {"what": shown(milestone.what, 40), "date": milestone.done.isoformat(), "year": str(year)}
            yield Finding("ECO853", one.spot((*route, "done")), params)


DATE_CHECKS: tuple[Callable[[ActionsContext], Iterator[Finding]], ...] = (
    eco843_log_out_of_order,
    eco844_done_to_come,
    eco846_log_to_come,
    eco853_done_before_the_gap,
)

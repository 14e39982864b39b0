"""ECO801, 802, 812–814: waivers that have no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.waiving import LONGEST, WaiverFlaw, standing_flaw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.rules.context import DataContext


def eco801_waiver_lapsed(context: DataContext) -> Iterator[Finding]:
    """A waiver has no effect after its last day."""
    for key, waiver in context.figures.waivers.items():
        if waiver.expires < context.as_of:
            params = {"id": key, "expires": waiver.expires.isoformat(), "today": context.as_of.isoformat()}
            yield context.find("ECO801", ("waivers", key, "expires"), **params)


def eco802_waiver_for_nothing(context: DataContext) -> Iterator[Finding]:
    """A waiver has no effect for what does not apply to the region."""
    index, place = context.index, context.place
    for key in context.ids.get("waivers", ()):
        if key in index.criteria:
            idle = not applies(index.criteria[key], place)
        elif key in index.indicators:
            idle = not any(applies(criterion, place) for criterion in index.indicators[key].criteria)
        elif key in index.targets:
            task, target = index.targets[key]
            idle = not task.target_binds(target, place)
        else:
            idle = key in index.tasks and not any(
                index.tasks[key].target_binds(one, place) for one in index.tasks[key].targets
            )
        if idle:
            yield context.find("ECO802", ("waivers", key), "key", id=key, region=place.name)


def waiver_without_effect(context: DataContext) -> Iterator[Finding]:
    """ECO812–814: a waiver has no effect without approval by another office, or without a near end."""
    found = {
        WaiverFlaw.UNAPPROVED: ("ECO812", "approved_by"),
        WaiverFlaw.OWN: ("ECO813", "approved_by"),
        WaiverFlaw.TOO_LONG: ("ECO814", "expires"),
    }
    for key, waiver in context.figures.waivers.items():
        flaw = standing_flaw(waiver, context.place, context.figures.year)
        if flaw is not None:
            code, part = found[flaw]
            said = {"by": waiver.approved_by, "expires": waiver.expires.isoformat(), "region": context.place.name}
            last = str(context.figures.year + LONGEST)
            yield context.find(code, ("waivers", key, part), id=key, last=last, **said)


WAIVER_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    eco801_waiver_lapsed,
    eco802_waiver_for_nothing,
    waiver_without_effect,
)

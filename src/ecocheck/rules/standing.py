"""ECO801–803: waivers, and what the plan leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding
from ecocheck.verdict.ground import applies
from ecocheck.verdict.targets import binds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.rules.context import DataContext, RegistryContext


def eco801_waiver_lapsed(context: DataContext) -> Iterator[Finding]:
    """After its last day a waiver keeps no gap off the list."""
    for key, waiver in context.figures.waivers.items():
        if waiver.expires < context.as_of:
            params = {"id": key, "expires": waiver.expires.isoformat(), "today": context.as_of.isoformat()}
            yield context.find("ECO801", ("waivers", key, "expires"), **params)


def eco802_waiver_for_nothing(context: DataContext) -> Iterator[Finding]:
    """A waiver for what does not apply to the region keeps nothing off the list."""
    index, place = context.index, context.place
    for key in context.ids.get("waivers", ()):
        if key in index.criteria:
            idle = not applies(index.criteria[key], place)
        elif key in index.indicators:
            idle = not any(applies(criterion, place) for criterion in index.indicators[key].criteria)
        elif key in index.targets:
            task, target = index.targets[key]
            idle = not binds(task, target, place)
        else:
            idle = key in index.tasks and not any(
                binds(index.tasks[key], one, place) for one in index.tasks[key].targets
            )
        if idle:
            yield context.find("ECO802", ("waivers", key), "key", id=key, region=place.name)


def eco803_contradiction(context: RegistryContext) -> Iterator[Finding]:
    """Two places of the plan that do not agree stay in view until somebody settles them."""
    registry = context.project.registry
    for i, one in enumerate(registry.indicators.contradictions):
        if one.settled is None:
            at = registry.indicators_document.spot(("contradictions", i, "id"))
            topic = one.topic or "；".join(one.places)
            yield Finding("ECO803", at, {"id": one.id, "topic": topic})


STANDING_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    eco801_waiver_lapsed,
    eco802_waiver_for_nothing,
)

STANDING_REGISTRY_CHECKS = (eco803_contradiction,)

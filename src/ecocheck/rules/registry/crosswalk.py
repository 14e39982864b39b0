"""ECO463, 464: which criterion of one standard answers which of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Related
from ecocheck.rules.names import several_in
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route
    from ecocheck.rules.context import RegistryContext


def eco463_no_such_criterion(context: RegistryContext) -> Iterator[Finding]:
    """Both ends of a crossing are criteria of the registry."""
    registry = context.project.registry
    names = {criterion.id: criterion.name for _, criterion, _ in context.criteria()}
    for i, one in enumerate(registry.indicators.crosswalk):
        for key, written in (("from", one.from_), ("to", one.to)):
            if written not in names:
                at = registry.indicators_document.spot(("crosswalk", i, key))
                yield Finding("ECO463", at, {"id": shown(written)} | several_in(written, names))


def eco464_answers_nothing(context: RegistryContext) -> Iterator[Finding]:
    """A crossing joins two criteria of different standards, and each pair is told once."""
    registry = context.project.registry
    spot = registry.indicators_document.spot
    standards = {one.id: {rev.standard for rev in one.revisions} for _, one, _ in context.criteria()}
    first: dict[frozenset[str], Route] = {}
    for i, one in enumerate(registry.indicators.crosswalk):
        route: Route = ("crosswalk", i)
        params = {"id": shown(one.from_), "other": shown(one.to)}
        pair = frozenset((one.from_, one.to))
        mine, theirs = (standards.get(key, set()) for key in (one.from_, one.to))
        if len(pair) == 1:
            yield Finding("ECO464", spot((*route, "to")), params | {"phrase": "crosses_itself"})
        elif pair in first:
            related = (Related(spot((*first[pair], "from")), "first"),)
            yield Finding("ECO464", spot((*route, "from")), params | {"phrase": "crosses_twice"}, related)
        elif len(mine) == 1 and mine == theirs:
            yield Finding("ECO464", spot((*route, "to")), params | {"phrase": "crosses_within"})
        first.setdefault(pair, route)


REGISTRY_CROSSWALK_CHECKS = (eco463_no_such_criterion, eco464_answers_nothing)
"""ECO463 and 464: the crosswalk."""

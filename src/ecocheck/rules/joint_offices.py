"""ECO664: the region's own office stands among those that set a target, or approved a waiver or a lowered baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.rules.targets.assigned_targets import assigned_of
from ecocheck.source.written.characters import shown
from ecocheck.verdict.sources.authority import own_beside_above

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.rules.context import DataContext


def eco664_own_office_among_them(context: DataContext) -> Iterator[Finding]:
    """One office above suffices, so the region's own beside it may hide that the region decided by itself."""
    for route, written, phrase in _joint(context):
        own = own_beside_above(written, context.place)
        if own is not None:
            said = {"written": shown(written or ""), "own": shown(own), "region": context.place.name, "phrase": phrase}
            yield context.find("ECO664", route, id=str(route[1]), **said)


def _joint(context: DataContext) -> Iterator[tuple[Route, str | None, str]]:
    """Every place where an office above the region is to be named, with what stands there, and its phrase."""
    for _, route, target in assigned_of(context):
        yield (*route, "issuer"), target.issuer, "handed_jointly"
    for key, waiver in context.figures.waivers.items():
        yield ("waivers", key, "approved_by"), waiver.approved_by, "approved_jointly"
    for key, baseline in context.figures.baselines.items():
        for place, one in enumerate(baseline.adjusted):
            yield ("baselines", key, "adjusted", place, "approved_by"), one.approved_by, "approved_jointly"


JOINT_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (eco664_own_office_among_them,)

"""ECO416–420: further standards beside the plan, and their revisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Related
from ecocheck.model.standard import PLAN_STANDARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.rules.context import RegistryContext


def eco416_no_such_standard(context: RegistryContext) -> Iterator[Finding]:
    """A revision names a standard that the registry describes."""
    registry = context.project.registry
    known = [one.id for one in registry.indicators.standards]
    for _, _, revision, route in context.revisions():
        if revision.standard is not None and revision.standard not in known:
            at = registry.indicators_document.spot((*route, "standard"))
            yield Finding("ECO416", at, {"id": revision.standard, "known": "、".join(known) or "—"})


def eco417_checked_by_nobody(context: RegistryContext) -> Iterator[Finding]:
    """A checked text says by whom and on which day it was checked."""
    registry = context.project.registry
    for i, one in enumerate(registry.indicators.standards):
        if one.checked and (one.checked_on is None or one.checked_by is None):
            at = registry.indicators_document.spot(("standards", i, "checked"))
            yield Finding("ECO417", at, {"id": one.id})


def eco418_not_its_level(context: RegistryContext) -> Iterator[Finding]:
    """The level of a revision is one of its standard's; the plan's own revisions have `line` instead of a level."""
    registry = context.project.registry
    document = registry.indicators_document
    standards = {one.id: (i, one) for i, one in enumerate(registry.indicators.standards)}
    for _, _, revision, route in context.revisions():
        if revision.level is None:
            continue
        at = document.spot((*route, "level"))
        if revision.standard is None:
            yield Finding("ECO418", at, {"level": revision.level, "known": "—"})
        elif revision.standard in standards and revision.level not in standards[revision.standard][1].level:
            place, standard = standards[revision.standard]
            related = (Related(document.spot(("standards", place, "level")), "other"),)
            yield Finding("ECO418", at, {"level": revision.level, "known": "、".join(standard.level)}, related)


def eco419_nothing_of_the_plan(context: RegistryContext) -> Iterator[Finding]:
    """The registry transcribes the plan, so every criterion has a revision of the plan's own."""
    document = context.project.registry.indicators_document
    for _, criterion, route in context.criteria():
        if not criterion.own_revisions:
            yield Finding("ECO419", document.spot((*route, "revisions"), "key"), {"id": criterion.id})


def eco420_name_of_the_plan(context: RegistryContext) -> Iterator[Finding]:
    """No standard may have the id `plan`, which asks for the plan itself."""
    registry = context.project.registry
    for i, one in enumerate(registry.indicators.standards):
        if one.id == PLAN_STANDARD:
            yield Finding("ECO420", registry.indicators_document.spot(("standards", i, "id")), {"id": one.id})


REGISTRY_STANDARD_CHECKS = (
    eco416_no_such_standard,
    eco417_checked_by_nobody,
    eco418_not_its_level,
    eco419_nothing_of_the_plan,
    eco420_name_of_the_plan,
)

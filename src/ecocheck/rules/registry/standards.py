"""ECO416–420, 460–462, 469: further standards beside the plan, and their revisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding, Related
from ecocheck.model.standard import PLAN_STANDARD
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.rules.context import RegistryContext

_ALONE: Final = {"city_only": "市", "county_only": "县"}
"""The level that a line of one level is for."""


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


def eco419_beside_the_plan(context: RegistryContext) -> Iterator[Finding]:
    """A criterion without a revision of the plan is told of the plan nowhere: it would silently leave the count."""
    registry = context.project.registry
    spot, plan = registry.indicators_document.spot, registry.indicators.plan
    decided = {effect.criterion: route for _, _, effect, route in context.effects() if effect.criterion is not None}
    for i, indicator in enumerate(registry.indicators.indicators):
        if indicator.clause is not None and not any(one.in_plan for one in indicator.criteria):
            params = {"id": str(indicator.id), "phrase": "has_clause_of_plan", "written": shown(indicator.clause)}
            yield Finding("ECO419", spot(("indicators", i, "clause")), params)
    for _, criterion, route in context.criteria():
        if criterion.in_plan:
            continue
        params = {"id": criterion.id}
        for k, revision in enumerate(criterion.revisions):
            if plan.number in revision.citation.document:
                at = spot((*route, "revisions", k, "citation", "document"))
                yield Finding("ECO419", at, params | {"phrase": "cites_the_plan", "written": plan.number})
        if criterion.line == "city":
            yield Finding("ECO419", spot((*route, "line")), params | {"phrase": "line_of_plan", "written": "city"})
        if criterion.id in decided:
            at = spot((*decided[criterion.id], "criterion"))
            yield Finding("ECO419", at, params | {"phrase": "decided_in_plan", "written": criterion.id})


def eco420_name_of_the_plan(context: RegistryContext) -> Iterator[Finding]:
    """No standard may have the id `plan`, which asks for the plan itself."""
    registry = context.project.registry
    for i, one in enumerate(registry.indicators.standards):
        if one.id == PLAN_STANDARD:
            yield Finding("ECO420", registry.indicators_document.spot(("standards", i, "id")), {"id": one.id})


def eco460_no_successor(context: RegistryContext) -> Iterator[Finding]:
    """A successor is registered, and the line of successors comes back to none."""
    registry = context.project.registry
    after = {one.id: one.successor for one in registry.indicators.standards}
    for i, one in enumerate(registry.indicators.standards):
        if one.successor is None:
            continue
        passed, now = [one.id], one.successor
        while now in after and now not in passed:
            passed.append(now)
            now = after[now] or ""
        phrase = "comes_back" if now == one.id else "nothing" if one.successor in after else "no_such_successor"
        if phrase != "nothing":
            params = {"id": one.id, "written": shown(one.successor), "phrase": phrase}
            yield Finding("ECO460", registry.indicators_document.spot(("standards", i, "successor")), params)


def eco461_validity(context: RegistryContext) -> Iterator[Finding]:
    """The validity begins before it ends, and ends where a successor is named."""
    registry = context.project.registry
    for i, one in enumerate(registry.indicators.standards):
        spot = registry.indicators_document.spot
        begin, end = one.valid_from, one.valid_until
        if begin is not None and end is not None and end < begin:
            params = {"id": one.id, "phrase": "ends_before_it_begins", "from": str(begin), "until": str(end)}
            yield Finding("ECO461", spot(("standards", i, "valid_until")), params)
        if end is None and one.successor is not None:
            params = {"id": one.id, "phrase": "replaced_and_never_ends", "write": shown(one.successor)}
            yield Finding("ECO461", spot(("standards", i, "successor")), params)


def eco462_outside_its_validity(context: RegistryContext) -> Iterator[Finding]:
    """A revision begins while its standard is valid; otherwise nobody is ever judged by it."""
    registry = context.project.registry
    document = registry.indicators_document
    standards = {one.id: (i, one) for i, one in enumerate(registry.indicators.standards)}
    for _, _, revision, route in context.revisions():
        if revision.standard not in standards:
            continue
        place, standard = standards[revision.standard]
        if standard.valid_in(revision.effective):
            continue
        key = "valid_until" if standard.over_in(revision.effective) else "valid_from"
        params = {"id": standard.id, "year": str(revision.effective), "key": key, "date": str(getattr(standard, key))}
        related = (Related(document.spot(("standards", place, key)), "other"),)
        yield Finding("ECO462", document.spot((*route, "effective")), params, related)


def eco469_judged_nowhere(context: RegistryContext) -> Iterator[Finding]:
    """The line of a criterion that the plan lacks agrees with the levels of its standards."""
    registry = context.project.registry
    levels = {one.id: one.level for one in registry.indicators.standards}
    for _, criterion, route in context.criteria():
        alone = _ALONE.get(criterion.line)
        if criterion.in_plan or alone is None:
            continue
        asked = {
            level
            for one in criterion.revisions
            for level in levels.get(one.standard or "", (alone,))
            if one.level in {None, level}
        }
        if alone not in asked:
            params = {"id": criterion.id, "line": criterion.line, "level": "、".join(sorted(asked)) or "—"}
            yield Finding("ECO469", registry.indicators_document.spot((*route, "line")), params)


REGISTRY_STANDARD_CHECKS = (
    eco416_no_such_standard,
    eco417_checked_by_nobody,
    eco418_not_its_level,
    eco419_beside_the_plan,
    eco420_name_of_the_plan,
    eco460_no_successor,
    eco461_validity,
    eco462_outside_its_validity,
    eco469_judged_nowhere,
)

"""ECO451–454 and ECO456: what rules ask beyond their own figure: other criteria, counties, and classes of regions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding, Related
from ecocheck.model.rule import (
    classes_asked,
    classes_of_counties,
    counties_asked,
    criteria_asked,
    form_of,
    plain_conditions,
)
from ecocheck.rules.index import index_of
from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.settling import settle, sound

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Route
    from ecocheck.model.registry import Criterion, Indicators, Revision
    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.base import Form
    from ecocheck.model.standard import Level
    from ecocheck.rules.context import RegistryContext

_TOP: Final = "市"
_LEVELS: Final[tuple[Level, ...]] = (_TOP, "县")


def rules_of_criteria(context: RegistryContext) -> Iterator[tuple[Criterion, Rule, Route]]:
    """Every rule of a criterion with its route: of revisions, and of settlements."""
    for _, criterion, revision, route in context.revisions():
        yield criterion, revision.rule, (*route, "rule")
    criteria = index_of(context.project.registry).criteria
    for _, _, effect, route in context.effects():
        decided = criteria.get(effect.criterion or "")
        if decided is not None and effect.rule is not None:
            yield decided, effect.rule, (*route, "rule")


def _form(criterion: Criterion) -> Form:
    """The form of its figures, by the newest rule."""
    return form_of(max(criterion.revisions, key=lambda one: one.effective).rule)


def eco451_asks_nothing(context: RegistryContext) -> Iterator[Finding]:
    """A rule asks about criteria that exist, have a figure of that form, and are judged where it asks."""
    document = context.project.registry.indicators_document
    criteria = index_of(context.project.registry).criteria
    for criterion, rule, route in rules_of_criteria(context):
        for key, why in _astray(criterion, rule, criteria):
            params = {"id": criterion.id, "asked": key, "phrase": why}
            yield Finding("ECO451", document.spot(route, "key"), params)


def _astray(criterion: Criterion, rule: Rule, criteria: Mapping[str, Criterion]) -> Iterator[tuple[str, str]]:
    """Each id that the rule cannot ask about, with the phrase that says why."""
    here, counties = criteria_asked(rule), counties_asked(rule)
    for key in sorted(here | counties):
        if key not in criteria:
            yield key, "asked_of_nothing"
        elif criteria[key].line == "city_only" and (key in counties or criterion.line != "city_only"):
            yield key, "asked_of_city_only"
    for one in plain_conditions(rule):
        other = criteria.get(one.criterion or "")
        if other is not None and one.judged_by is not None and _form(other) is not form_of(one.judged_by):
            yield other.id, "asked_other_form"


def eco452_asks_itself(context: RegistryContext) -> Iterator[Finding]:
    """No criterion rests on itself, directly or through others, in any year and standard."""
    document, told = context.project.registry.indicators_document, set[frozenset[str]]()
    registry = context.project.registry
    decided = settle(sound(registry.indicators, context.project.realms, context.as_of), registry.tasks)[0]
    routes = {criterion.id: route for _, criterion, route in context.criteria()}
    for asked in _graphs(decided):
        for start in _never_done(asked):
            ring = _ring(start, asked)
            if ring and frozenset(ring) not in told and start in routes:
                told.add(frozenset(ring))
                way = "→".join((*ring, ring[0]))
                yield Finding("ECO452", document.spot((*routes[start], "revisions"), "key"), {"id": start, "way": way})


def _graphs(indicators: Indicators) -> Iterator[dict[str, frozenset[str]]]:
    """Which criteria each criterion asks about, for every standard and every year in which a rule begins."""
    criteria = [one for each in indicators.indicators for one in each.criteria]
    begun = {(one.standard, one.effective) for criterion in criteria for one in criterion.revisions}
    for standard, year in sorted(begun, key=lambda one: (one[0] or "", one[1])):
        yield {one.id: _asked(one, standard, year) for one in criteria}


def _asked(criterion: Criterion, standard: str | None, year: int) -> frozenset[str]:
    """What its rules of that year ask about, those of either level."""
    found = (criterion.in_force(year, standard, level) for level in _LEVELS)
    rules = [one[1].rule for one in found if one is not None]
    return frozenset[str]().union(*(criteria_asked(one) | counties_asked(one) for one in rules))


def _never_done(asked: Mapping[str, frozenset[str]]) -> list[str]:
    """The ids that ask in a ring, or ask one that does: those left when all that ask nothing more are taken out."""
    asking: dict[str, list[str]] = {}
    for one, others in asked.items():
        for other in others & asked.keys():
            asking.setdefault(other, []).append(one)
    open_ = {one: len(others & asked.keys()) for one, others in asked.items()}
    done = [one for one, number in open_.items() if not number]
    for one in done:
        for other in asking.get(one, ()):
            open_[other] -= 1
            if not open_[other]:
                done.append(other)
    return [one for one in asked if open_[one]]


def _ring(start: str, asked: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The ids on the way from a criterion back to itself; empty where there is no such way."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = set[str]()
    while ways:
        way = ways.pop()
        for one in sorted(asked.get(way[-1], ())):
            if one == start:
                return way
            if one not in seen:
                seen.add(one)
                ways.append((*way, one))
    return ()


def eco453_no_such_class(context: RegistryContext) -> Iterator[Finding]:
    """A rule names classes that an axis of the registry has."""
    registry = context.project.registry
    known = [name for axis in registry.indicators.axes for name in axis.classes]
    for criterion, rule, route in rules_of_criteria(context):
        for name in sorted((classes_asked(rule) | classes_of_counties(rule)) - set(known)):
            params = {"id": criterion.id, "name": name, "known": "、".join(known) or "—"}
            yield Finding("ECO453", registry.indicators_document.spot(route, "key"), params)


def asked_by_conditions(context: RegistryContext) -> frozenset[str]:
    """The axes about which conditions of rules ask; ECO454 says there which region has no class."""
    classes = frozenset[str]().union(
        *(classes_asked(rule) | classes_of_counties(rule) for _, rule, _ in rules_of_criteria(context))
    )
    axes = context.project.registry.indicators.axes
    return frozenset(axis.name for axis in axes if classes.intersection(axis.classes))


def eco454_region_without_class(context: RegistryContext) -> Iterator[Finding]:
    """A region has a class on each axis about which a rule for it asks."""
    project = context.project
    axes = {axis.name: frozenset(axis.classes) for axis in project.registry.indicators.axes}
    wanted = [
        (one, rule, route)
        for one, rule, route in rules_of_criteria(context)
        if classes_asked(rule) or classes_of_counties(rule)
    ]
    if not wanted:
        return
    counties: dict[str, Route] = {one.name: ("counties", i) for i, one in enumerate(project.units.counties)}
    for place in project.places():
        told = set[str]()
        for criterion, rule, route in wanted:
            classes = classes_asked(rule) if applies(criterion, place) else frozenset[str]()
            classes |= frozenset() if place.is_city else classes_of_counties(rule)
            asked = {axis for axis, names in axes.items() if names & classes}
            for axis in sorted(asked - place.classes.keys() - told):
                told.add(axis)
                at = project.units_document.spot((*counties.get(place.name, ("city",)), "name"))
                related = (Related(project.registry.indicators_document.spot(route, "key"), "rule"),)
                params = {
                    "region": place.name,
                    "axis": axis,
                    "known": "、".join(sorted(axes[axis])),
                    "id": criterion.id,
                }
                yield Finding("ECO454", at, params, related)


def eco456_asks_out_of_place(context: RegistryContext) -> Iterator[Finding]:
    """Only the city's own criteria count counties, and a task's target rests on no other verdict."""
    registry = context.project.registry
    for _, criterion, revision, route in context.revisions():
        if counties_asked(revision.rule) and not _of_the_city(context, criterion, revision):
            at = registry.indicators_document.spot((*route, "rule"), "key")
            yield Finding("ECO456", at, {"id": criterion.id, "phrase": "counties_of_a_county"})
    for _, target, route in context.targets():
        if criteria_asked(target.rule) or counties_asked(target.rule):
            at = registry.tasks_document.spot((*route, "rule"), "key")
            yield Finding("ECO456", at, {"id": target.id, "phrase": "asked_by_a_target"})
    for _, _, effect, route in context.effects():
        if effect.target and effect.rule and criteria_asked(effect.rule) | counties_asked(effect.rule):
            at = registry.indicators_document.spot((*route, "rule"), "key")
            yield Finding("ECO456", at, {"id": effect.target, "phrase": "asked_by_a_target"})


def _of_the_city(context: RegistryContext, criterion: Criterion, revision: Revision) -> bool:
    """Whether the revision judges the city alone: by the plan's line, or by its own or its standard's level."""
    if revision.standard is None or revision.level == _TOP:
        return criterion.line == "city_only" or revision.level == _TOP
    standards = {one.id: one for one in context.project.registry.indicators.standards}
    found = standards.get(revision.standard)
    return found is not None and set(found.level) == {_TOP}


REGISTRY_ASKING_CHECKS = (
    eco451_asks_nothing,
    eco452_asks_itself,
    eco453_no_such_class,
    eco454_region_without_class,
    eco456_asks_out_of_place,
)

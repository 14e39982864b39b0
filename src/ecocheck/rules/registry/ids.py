"""ECO401, 402, 403, 408–410, 415, 471: ids in the registry, and references between its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding, Related
from ecocheck.quantity import is_usual, usual_unit
from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.verdict.target_records import same_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.findings import Part, Route, Spot
    from ecocheck.model.registry import Revision
    from ecocheck.rules.context import RegistryContext
    from ecocheck.source.yaml.document import Document

_OF_A_TASK: Final = regex(r"T\d")
"""How ids of tasks and their targets begin."""
_MOST_IDS: Final = 3


def _twice(document: Document, named: Iterable[tuple[str, Route]]) -> Iterator[Finding]:
    """A finding for every id that occurs again, with its first place."""
    first: dict[str, Route] = {}
    for name, route in named:
        if name in first:
            related = (Related(document.spot(first[name]), "first"),)
            yield Finding("ECO401", document.spot(route), {"id": name}, related)
        else:
            first[name] = route


def eco401_twice(context: RegistryContext) -> Iterator[Finding]:
    """An id that occurs twice makes every reference to it ambiguous."""
    registry = context.project.registry
    whole, document = registry.indicators, registry.indicators_document
    yield from _twice(document, ((one.id, ("standards", i, "id")) for i, one in enumerate(whole.standards)))
    yield from _twice(document, ((str(one.id), ("domains", i, "id")) for i, one in enumerate(whole.domains)))
    yield from _twice(document, ((one.id, ("contradictions", i, "id")) for i, one in enumerate(whole.contradictions)))
    yield from _twice(document, ((str(one.id), ("indicators", i, "id")) for i, one in enumerate(whole.indicators)))
    yield from _twice(document, ((one.id, (*route, "id")) for _, one, route in context.criteria()))
    tasks = enumerate(registry.tasks.tasks)
    yield from _twice(registry.tasks_document, ((one.id, ("tasks", i, "id")) for i, one in tasks))
    yield from _twice(registry.tasks_document, ((one.id, (*route, "id")) for _, one, route in context.targets()))


def eco402_not_of_its_parent(context: RegistryContext) -> Iterator[Finding]:
    """A criterion's id begins with its indicator's, a target's with its task's; data files rely on it."""
    registry = context.project.registry
    for indicator, criterion, route in context.criteria():
        if not criterion.id.startswith(f"{indicator.id}-"):
            at = registry.indicators_document.spot((*route, "id"))
            yield Finding("ECO402", at, {"id": criterion.id, "parent": str(indicator.id)})
    for task, target, route in context.targets():
        if not target.id.startswith(f"{task.id}-"):
            at = registry.tasks_document.spot((*route, "id"))
            yield Finding("ECO402", at, {"id": target.id, "parent": task.id})


def eco403_no_such_domain(context: RegistryContext) -> Iterator[Finding]:
    """An indicator belongs to one of the plan's domains."""
    registry = context.project.registry
    known = {domain.id: domain.name for domain in registry.indicators.domains}
    for i, indicator in enumerate(registry.indicators.indicators):
        if indicator.domain not in known:
            listed = "、".join(f"{number} {name}" for number, name in known.items())
            at = registry.indicators_document.spot(("indicators", i, "domain"))
            yield Finding("ECO403", at, {"id": str(indicator.domain), "known": listed})


def eco408_revisions_out_of_order(context: RegistryContext) -> Iterator[Finding]:
    """Revisions of one standard are in the order of their years, at most one for each year and level."""
    document = context.project.registry.indicators_document
    for _, criterion, route in context.criteria():
        for k, after in enumerate(criterion.revisions):
            before = next((one for one in criterion.revisions[:k][::-1] if _same_line(one, after)), None)
            if before is not None and after.effective <= before.effective:
                params = {"id": criterion.id, "effective": str(after.effective), "before": str(before.effective)}
                yield Finding("ECO408", document.spot((*route, "revisions", k, "effective")), params)


def _same_line(one: Revision, other: Revision) -> bool:
    """Whether two revisions are for the same regions, so that the later one replaces the other."""
    return one.standard == other.standard and (one.level == other.level or None in {one.level, other.level})


def eco409_no_such_id(context: RegistryContext) -> Iterator[Finding]:
    """Indicators and tasks that the registry refers to exist in it."""
    registry = context.project.registry
    indicators = {one.id for one in registry.indicators.indicators}
    tasks = {one.id for one in registry.tasks.tasks}
    document = registry.indicators_document
    for i, contradiction in enumerate(registry.indicators.contradictions):
        for j, number in enumerate(contradiction.indicators):
            if number not in indicators:
                yield Finding("ECO409", document.spot(("contradictions", i, "indicators", j)), {"id": str(number)})
        for j, task in enumerate(contradiction.tasks if registry.lists_tasks else ()):
            if task not in tasks:
                yield Finding("ECO409", document.spot(("contradictions", i, "tasks", j)), {"id": task})
    for i, one in enumerate(registry.tasks.tasks):
        for j, number in enumerate(one.serves.indicators):
            if number not in indicators:
                at = registry.tasks_document.spot(("tasks", i, "serves", "indicators", j))
                yield Finding("ECO409", at, {"id": str(number)})
    yield from _odds_with_nothing(context)
    yield from _figures_of_nothing(context)
    yield from _parts_of_nothing(context)


def _odds_with_nothing(context: RegistryContext) -> Iterator[Finding]:
    """`at_odds_with` names other criteria of the registry."""
    document = context.project.registry.indicators_document
    criteria = {criterion.id for _, criterion, _ in context.criteria()}
    for _, criterion, route in context.criteria():
        for k, other in enumerate(criterion.at_odds_with):
            if other not in criteria or other == criterion.id:
                yield Finding("ECO409", document.spot((*route, "at_odds_with", k)), {"id": other})


def _figures_of_nothing(context: RegistryContext) -> Iterator[Finding]:
    """The criterion that a target names exists, and has the same unit and form."""
    document = context.project.registry.tasks_document
    criteria = {criterion.id: criterion for _, criterion, _ in context.criteria()}
    for _, target, route in context.targets():
        named = criteria.get(target.criterion) if target.criterion is not None else None
        if target.criterion is not None and (named is None or not same_quantity(target, named)):
            yield Finding("ECO409", document.spot((*route, "criterion")), {"id": target.criterion})


def _parts_of_nothing(context: RegistryContext) -> Iterator[Finding]:
    """Names of numerators and denominators belong to a criterion or a target."""
    registry = context.project.registry
    measured = {criterion.id for _, criterion, _ in context.criteria()}
    measured |= {target.id for _, target, _ in context.targets()}
    of_tasks = {key for key, _ in _of_tasks(context)} if not registry.lists_tasks else set[str]()
    for key in registry.indicators.parts:
        if key not in measured and key not in of_tasks:
            yield Finding("ECO409", registry.indicators_document.spot(("parts", key), "key"), {"id": key})


def eco471_no_list_of_tasks(context: RegistryContext) -> Iterator[Finding]:
    """If the registry speaks of tasks there is a tasks.yaml; where it is missing one finding tells it."""
    registry = context.project.registry
    spoken = tuple(_of_tasks(context)) if not registry.lists_tasks else ()
    if spoken:
        ids = tuple(dict.fromkeys(name for name, _ in spoken))
        params = {
            "file": registry.tasks_document.file,
            "count": str(len(spoken)),
            "ids": "、".join(shown(name) for name in ids[:_MOST_IDS]),
            "phrase": "and_more_ids" if len(ids) > _MOST_IDS else "nothing",
        }
        yield Finding("ECO471", spoken[0][1], params)


def _of_tasks(context: RegistryContext) -> Iterator[tuple[str, Spot]]:
    """Every id of a task or target that indicators.yaml names, with its place."""
    registry = context.project.registry
    spot, indicators = registry.indicators_document.spot, registry.indicators
    for i, one in enumerate(indicators.contradictions):
        yield from ((task, spot(("contradictions", i, "tasks", j))) for j, task in enumerate(one.tasks))
    for _, _, effect, route in context.effects():
        if effect.target is not None:
            yield effect.target, spot((*route, "target"))
    for key in indicators.parts:
        if _OF_A_TASK.match(key) is not None:
            yield key, spot(("parts", key), "key")


def eco410_places_and_says(context: RegistryContext) -> Iterator[Finding]:
    """A contradiction has one quoted sentence for each of its places."""
    registry = context.project.registry
    for i, one in enumerate(registry.indicators.contradictions):
        if len(one.places) != len(one.says):
            at = registry.indicators_document.spot(("contradictions", i, "says"), "key")
            params = {"id": one.id, "places": str(len(one.places)), "says": str(len(one.says))}
            yield Finding("ECO410", at, params)


def eco415_unit_not_usual(context: RegistryContext) -> Iterator[Finding]:
    """The registry writes each unit in its usual spelling, because ratios are computed by it."""
    for document, route, part, unit in _units(context):
        if unit is not None and not is_usual(unit):
            yield Finding("ECO415", document.spot(route, part), {"written": unit, "write": usual_unit(unit)})


def _units(context: RegistryContext) -> Iterator[tuple[Document, Route, Part, str | None]]:
    """Every unit of the registry, with its document and place."""
    registry = context.project.registry
    for _, criterion, route in context.criteria():
        yield registry.indicators_document, (*route, "unit"), "value", criterion.unit
    for _, target, route in context.targets():
        yield registry.tasks_document, (*route, "unit"), "value", target.unit
    for _, criterion, route in context.criteria():
        for unit in criterion.better:
            yield registry.indicators_document, (*route, "better", unit), "key", unit


REGISTRY_ID_CHECKS = (
    eco401_twice,
    eco402_not_of_its_parent,
    eco403_no_such_domain,
    eco408_revisions_out_of_order,
    eco409_no_such_id,
    eco410_places_and_says,
    eco471_no_list_of_tasks,
    eco415_unit_not_usual,
)

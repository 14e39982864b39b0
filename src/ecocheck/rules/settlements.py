"""ECO803–808, 810, 811, 815: contradictions of the plan, and whether their settlements have an effect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding, Related
from ecocheck.findings.finding import BETWEEN, EACH_OF
from ecocheck.source.written.characters import shown
from ecocheck.verdict.settled_places import places_without_effect
from ecocheck.verdict.settling import State, Unsound, missing, state_of, unsound

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Route, Spot
    from ecocheck.model.registry import Contradiction, Effect, Settlement
    from ecocheck.rules.context import RegistryContext
    from ecocheck.source.project import Project

_PHRASES: Final = {"by": "settled_by", "document": "settled_document", "decision": "settled_decision"}
"""The phrase for each key that a settlement must state."""

_FOUND: Final[Mapping[Unsound, tuple[str, str | None]]] = {
    Unsound.NO_EFFECTS: ("ECO804", None),
    Unsound.NO_GROUND: ("ECO805", None),
    Unsound.ASKED_ONLY: ("ECO805", "document"),
    Unsound.NOT_FINAL: ("ECO805", None),
    Unsound.OF_A_COUNTY: ("ECO806", "by"),
    Unsound.OF_NO_OFFICE: ("ECO806", "by"),
    Unsound.TO_COME: ("ECO815", "date"),
    Unsound.BEFORE_THE_PLAN: ("ECO815", "date"),
    Unsound.OTHER_YEAR: ("ECO815", "date"),
}
"""The finding of each reason, and the key that it points at: None for the whole settlement."""

_BY: Final = {Unsound.OF_A_COUNTY: "by_a_county", Unsound.OF_NO_OFFICE: "by_no_office"}
_DATED: Final = {
    Unsound.TO_COME: "settled_later",
    Unsound.BEFORE_THE_PLAN: "settled_before_plan",
    Unsound.OTHER_YEAR: "settled_in_other_year",
}
"""The phrase for what is wrong with the office, and with the date."""


def _topic(one: Contradiction) -> str:
    return one.topic or "；".join(dict.fromkeys(one.places))


def eco803_contradiction(context: RegistryContext) -> Iterator[Finding]:
    """A contradiction of the plan is reported until somebody settles it."""
    registry = context.project.registry
    for i, one in enumerate(registry.indicators.contradictions):
        if one.settled is None:
            at = registry.indicators_document.spot(("contradictions", i, "id"))
            yield Finding("ECO803", at, {"id": one.id, "topic": _topic(one)})


def settlement_without_effect(context: RegistryContext) -> Iterator[Finding]:
    """ECO804–806, 808, 815: a settlement states its ground and its effects, and an office above counties decided it."""
    registry, realms = context.project.registry, context.project.realms
    for i, one in enumerate(registry.indicators.contradictions):
        settlement = one.settled
        if settlement is None:
            continue
        route: Route = ("contradictions", i, "settled")
        spot, named = registry.indicators_document.spot, {"id": one.id, "topic": _topic(one)}
        why = unsound(one, registry.indicators.plan, realms, context.as_of)
        if why is not None:
            code, key = _FOUND[why]
            at = spot(route, "key") if key is None else spot((*route, key))
            yield Finding(code, at, named | _said(why, settlement, one, context.project))
        elif state_of(one) is State.PARTLY and not _misspelt(one):
            left = places_without_effect(one)
            number = {"places": str(len(set(one.places))), "left": str(len(left)), "where": shown("、".join(left))}
            yield Finding("ECO808", spot((*route, "effects"), "key"), named | number)


def _said(why: Unsound, settlement: Settlement, one: Contradiction, project: Project) -> dict[str, str]:
    """The words for why a settlement has no effect."""
    match why:
        case Unsound.NO_GROUND:
            keys = BETWEEN.join(_PHRASES[key] for key in missing(settlement, one, project.realms))
            return {f"{EACH_OF}keys": keys, "phrase": "names_no_ground"}
        case Unsound.ASKED_ONLY:
            return {"written": shown(settlement.document or ""), "phrase": "only_asked"}
        case Unsound.NOT_FINAL:
            return {"written": shown(settlement.decided or ""), "phrase": "not_final"}
        case Unsound.OF_A_COUNTY | Unsound.OF_NO_OFFICE:
            return {"by": settlement.by or "", "phrase": _BY[why]}
        case Unsound.TO_COME | Unsound.BEFORE_THE_PLAN | Unsound.OTHER_YEAR:
            said = {"phrase": _DATED[why], "date": settlement.date.isoformat()}
            dated = project.registry.indicators.plan.dated
            named = "" if dated is None else dated.isoformat()
            return said | {"dated": named, "written": shown(settlement.document or "")}
        case Unsound.NO_EFFECTS:
            return {}


def _misspelt(one: Contradiction) -> bool:
    """Whether an effect names a place that the contradiction does not have, which `effects_of_nothing` reports."""
    effects = one.settled.effects if one.settled is not None else ()
    return any(effect.place is not None and effect.place not in one.places for effect in effects)


def _effects(context: RegistryContext) -> Iterator[tuple[Contradiction, Effect, Route]]:
    """Every effect in the registry with its route, whether or not its settlement counts."""
    for i, one in enumerate(context.project.registry.indicators.contradictions):
        for j, effect in enumerate(one.settled.effects if one.settled is not None else ()):
            yield one, effect, ("contradictions", i, "settled", "effects", j)


def effects_of_nothing(context: RegistryContext) -> Iterator[Finding]:
    """ECO807 and 811: an effect names something that exists and that its contradiction is about."""
    registry = context.project.registry
    indicators, tasks = registry.indicators.indicators, registry.tasks.tasks
    parents: dict[str, Mapping[str, object]] = {
        "criterion": {each.id: one.id for one in indicators for each in one.criteria},
        "indicator": {str(one.id): one.id for one in indicators},
        "target": {each.id: one.id for one in tasks for each in one.targets},
        "task": {one.id: one.id for one in tasks},
    }
    for one, effect, route in _effects(context):
        key, name = effect.concerns
        at = registry.indicators_document.spot((*route, key))
        if key == "place":
            known: frozenset[object] = frozenset(one.places)
            parent: object = name if name in known else None
        else:
            known, parent = frozenset((*one.indicators, *one.tasks)), parents[key].get(name)
        if parent is None:
            yield Finding("ECO807", at, {"id": one.id, "name": name} | _meant(key, name, parents))
        elif parent not in known:
            yield Finding("ECO811", at, {"id": one.id, "name": name, "parent": str(parent)})


def _meant(key: str, name: str, parents: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """The words for an id under the key of another kind: its own key, or the ids below it that the key takes."""
    below = [one for one, parent in parents.get(key, {}).items() if str(parent) == name]
    if below:
        return {"phrase_more": "one_of_its_own", "write": "、".join(below)}
    other = next((kind for kind, ids in parents.items() if name in ids), None)
    return (
        {"phrase_more": "nothing"} if other is None else {"phrase_more": "of_another_kind", "write": f"{other}: {name}"}
    )


def eco810_decided_twice(context: RegistryContext) -> Iterator[Finding]:
    """One thing is decided once for a year: a second effect would silently replace the first."""
    first: dict[tuple[object, ...], Spot] = {}
    for one, effect, route in _effects(context):
        key, name = effect.concerns
        at = context.project.registry.indicators_document.spot((*route, key))
        about = (key, name, effect.effective, effect.due is None, *((one.id,) if key == "place" else ()))
        if about in first:
            yield Finding("ECO810", at, {"id": one.id, "name": name}, (Related(first[about], "first"),))
        first.setdefault(about, at)


SETTLEMENT_CHECKS = (eco803_contradiction, settlement_without_effect, effects_of_nothing, eco810_decided_twice)

"""Settlements of contradictions in the plan: whether one counts, how far it goes, and the registry that follows.

A settlement counts if an office of the city or above decided it, finally, in a
document that is named: nobody settles the plan in favour of his own figures.
Everything above this room reads the resulting registry.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar, cast

from ecocheck.model.base import Model, recorded
from ecocheck.model.figures import Place
from ecocheck.model.registry import Citation
from ecocheck.model.settled import Decided, SettledIndicator, SettledRevision, SettledTarget, SettledTask
from ecocheck.regex import regex
from ecocheck.verdict.settled_places import places_without_effect
from ecocheck.verdict.sources.authority import Authority, decider_of
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.sources.documents import named_in
from ecocheck.verdict.sources.papers import asks_only
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.model.realm import Realm
    from ecocheck.model.registry import Contradiction, Criterion, Effect, Indicator, Indicators, Plan, Settlement
    from ecocheck.model.tasks import Task, Tasks, TaskTarget

M = TypeVar("M", bound=Model)
_Effects = tuple[tuple["Effect", Decided], ...]


class State(StrEnum):
    """How far a contradiction is settled."""

    OPEN = "open"
    PARTLY = "partly"
    """At least one place has no effect yet; the effects that are written count."""
    SETTLED = "settled"


class Unsound(StrEnum):
    """Why a settlement has no effect at all."""

    NO_EFFECTS = "no_effects"
    NO_GROUND = "no_ground"
    """It does not say who decided, in which document, or what."""
    ASKED_ONLY = "asked_only"
    """Its document asks for a decision: 请示."""
    NOT_FINAL = "not_final"
    """Its decision says that it holds for the time being: 暂按…，待定."""
    OF_A_COUNTY = "of_a_county"
    OF_NO_OFFICE = "of_no_office"
    """Not an office of the city or above: a person, a company, experts."""
    TO_COME = "to_come"
    """It is dated after the day of the question."""
    BEFORE_THE_PLAN = "before_the_plan"
    OTHER_YEAR = "other_year"
    """Its document is numbered in another year than that of its date, or the year after."""


_NOT_FINAL: Final = regex(
    r"暂(?!停|存)|待[^，。；]{0,6}?(?:研究|商定|议定|审定|明确|确定|批[复准]|(?<!规)定(?=$|[，。；）)]))"
    r"|(?<![不需再])(?:另行?|再行?|尚未|还未)(?:研究|商|确定|决定|明确|定)"
)
"""Words by which a decision is none yet."""


def unsound(
    one: Contradiction, plan: Plan, realms: tuple[Realm, ...], as_of: datetime.date | None = None
) -> Unsound | None:
    """Why the settlement of a contradiction has no effect; None if it has one, or if there is no settlement.

    `realms` are those of the plan's registry and of the project. Without `as_of` the
    date is not checked: `settled_by` has left out the settlements of later days when
    the project was opened.
    """
    settlement = one.settled
    if settlement is None:
        return None
    for why, there in _doubts(settlement, one, plan, realms, as_of):
        if there:
            return why
    return None if settlement.effects else Unsound.NO_EFFECTS


def _doubts(
    settlement: Settlement, one: Contradiction, plan: Plan, realms: tuple[Realm, ...], as_of: datetime.date | None
) -> Iterator[tuple[Unsound, bool]]:
    decider, document, dated = decider_of(settlement.by, realms), settlement.document or "", settlement.date
    numbered = number_year(document)
    yield Unsound.TO_COME, as_of is not None and dated > as_of
    yield Unsound.NO_GROUND, bool(missing(settlement, one, realms))
    yield Unsound.ASKED_ONLY, asks_only(document)
    yield Unsound.NOT_FINAL, _NOT_FINAL.search(folded(settlement.decided or "")) is not None
    yield Unsound.OF_A_COUNTY, decider in {Authority.OWN, Authority.ELSEWHERE}
    yield Unsound.OF_NO_OFFICE, decider is not Authority.ABOVE
    yield Unsound.BEFORE_THE_PLAN, plan.dated is not None and dated < plan.dated
    yield Unsound.OTHER_YEAR, numbered is not None and numbered - dated.year not in {0, 1}


def missing(settlement: Settlement, one: Contradiction, realms: tuple[Realm, ...]) -> tuple[str, ...]:
    """The keys `by`, `document` and `decision`, as far as they do not say who decided what, and in which document."""
    named = {
        "by": decider_of(settlement.by, realms) is not Authority.NOBODY,
        "document": all(
            named_in(settlement.document, one.topic or "", Place("", is_city=True, realm=realm)) for realm in realms
        ),
        "decision": recorded(settlement.decided),
    }
    return tuple(key for key, there in named.items() if not there)


def sound(indicators: Indicators, realms: tuple[Realm, ...], as_of: datetime.date | None) -> Indicators:
    """The registry without the settlements that have no effect on that day, as if these contradictions were open."""
    contradictions = tuple(
        one if unsound(one, indicators.plan, realms, as_of) is None else one.model_copy(update={"settled": None})
        for one in indicators.contradictions
    )
    return indicators.model_copy(update={"contradictions": contradictions})


def state_of(one: Contradiction) -> State:
    """How far a contradiction of a `sound` registry is settled. Each place of it needs an effect of its own."""
    if one.settled is None:
        return State.OPEN
    return State.PARTLY if places_without_effect(one) else State.SETTLED


def partly_settled(one: Contradiction) -> bool:
    """Whether something was decided about the contradiction, and not yet for every place."""
    return state_of(one) is State.PARTLY


def unsettled(indicators: Indicators) -> tuple[tuple[int, Contradiction], ...]:
    """The contradictions of the plan that are not wholly settled, each with its index in the register."""
    all_of_them = enumerate(indicators.contradictions)
    return tuple((place, one) for place, one in all_of_them if state_of(one) is not State.SETTLED)


def settle(indicators: Indicators, tasks: Tasks) -> tuple[Indicators, Tasks]:
    """The registry with every decided effect in place of what the plan says; `indicators` are `sound`."""
    effects = tuple(_effects(indicators))
    if not effects:
        return indicators, tasks
    return (
        indicators.model_copy(update={"indicators": tuple(_indicator(one, effects) for one in indicators.indicators)}),
        tasks.model_copy(update={"tasks": tuple(_task(one, effects) for one in tasks.tasks)}),
    )


def _effects(indicators: Indicators) -> Iterator[tuple[Effect, Decided]]:
    """Every effect that counts, in the order in which they take effect."""
    found: list[tuple[Effect, Decided]] = []
    for i, one in enumerate(indicators.contradictions):
        settlement = one.settled
        if settlement is None:
            continue
        for j, effect in enumerate(settlement.effects):
            decided = Decided(
                contradiction=one.id,
                by=settlement.by or "",
                document=settlement.document or "",
                date=settlement.date,
                decision=settlement.decided or "",
                route=("contradictions", i, "settled", "effects", j),
            )
            found.append((effect, decided))
    yield from sorted(found, key=lambda pair: pair[0].effective or 0)


def _own(effects: _Effects, key: str, name: object) -> Iterator[tuple[Effect, Decided]]:
    return ((effect, decided) for effect, decided in effects if getattr(effect, key) == name)


def _as(kind: type[M], one: Model, **changed: object) -> M:
    """A copy of `one` as the model `kind`, with the decided changes."""
    kept = {key: getattr(one, key) for key in type(one).model_fields if key in kind.model_fields}
    return cast("M", kind.model_construct().model_copy(update={**kept, **changed}))


def _indicator(one: Indicator, effects: _Effects) -> Indicator:
    criteria = tuple(_criterion(each, effects) for each in one.criteria)
    if criteria != one.criteria:
        one = one.model_copy(update={"criteria": criteria})
    for effect, decided in _own(effects, "indicator", one.id):
        lead, support = effect.lead or one.lead, one.support if effect.support is None else effect.support
        one = _as(SettledIndicator, one, lead=lead, support=support, decided=decided)
    return one


def _criterion(one: Criterion, effects: _Effects) -> Criterion:
    """The criterion with a further revision for each effect; the plan's own revisions stay for the years before."""
    added = tuple(
        SettledRevision(
            effective=effect.effective,
            rule=effect.rule,
            citation=Citation(document=decided.document, clause=decided.contradiction, quote=decided.decision),
            decided=decided,
        )
        for effect, decided in _own(effects, "criterion", one.id)
        if effect.effective is not None and effect.rule is not None
    )
    return one.model_copy(update={"revisions": (*one.revisions, *added)}) if added else one


def _task(one: Task, effects: _Effects) -> Task:
    targets = tuple(_target(each, effects) for each in one.targets)
    if targets != one.targets:
        one = one.model_copy(update={"targets": targets})
    for effect, decided in _own(effects, "task", one.id):
        one = _as(SettledTask, one, responsible=effect.responsible, decided=decided)
    return one


def _target(one: TaskTarget, effects: _Effects) -> TaskTarget:
    for effect, decided in _own(effects, "target", one.id):
        changed = {"rule": effect.rule} if effect.rule is not None else {"due": effect.due, "due_from": None}
        one = _as(SettledTarget, one, **changed, former=one, since=effect.effective, decided=decided)
    return one

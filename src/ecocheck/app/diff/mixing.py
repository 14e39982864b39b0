"""Judges one criterion or target with some things taken from the other side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.checking.judging import Judging
from ecocheck.app.diff.factors import Factor, Kind, section_of
from ecocheck.app.diff.state import state_of
from ecocheck.app.verdicts.waivers import Waivers
from ecocheck.model.figures import Figures
from ecocheck.verdict.settling import settle, sound
from ecocheck.verdict.subject import subject_of_target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.diff.factors import Ground, Question
    from ecocheck.app.diff.state import State
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Contradiction, Indicator
    from ecocheck.model.tasks import Task

_OF_JUDGING = frozenset({Kind.RULE, Kind.SETTLEMENT, Kind.STANDARD, Kind.REGION, Kind.AS_OF, Kind.EVIDENCE})
"""What a `Judging` is made of; figures are given to it."""


class _Judge(NamedTuple):
    """A judging with the only indicator and task that it is asked about."""

    judging: Judging
    indicators: tuple[Indicator, ...]
    tasks: tuple[Task, ...]


class Mixer:
    """Judges again with chosen factors taken from the later side and all else from the earlier."""

    def __init__(self, before: Ground, after: Ground, questions: tuple[Question, Question]) -> None:
        """`questions` are what both sides ask under the same id."""
        self._before, self._after, self._questions = before, after, questions
        self._judges: dict[frozenset[Factor], _Judge | None] = {}

    def state(self, taken: frozenset[Factor]) -> State | None:
        """The state with the factors `taken` from the later side; None where nothing is judged then."""
        registry = frozenset(one for one in taken if one.kind in _OF_JUDGING)
        if registry not in self._judges:
            self._judges[registry] = self._judge(registry)
        judge = self._judges[registry]
        if judge is None:
            return None
        place, years = self._place(taken), self._years(taken)
        return _state(judge, place, years, self._after.year)

    def _place(self, taken: frozenset[Factor]) -> Place:
        kinds = {one.kind for one in taken}
        place = (self._after if Kind.REGION in kinds else self._before).place
        asked = (self._after if Kind.CITY_TARGET in kinds else self._before).place.asked_of_city
        return replace(place, asked_of_city=asked)

    def _years(self, taken: frozenset[Factor]) -> Mapping[int, Figures]:
        was, now, region = self._before.years, self._after.years, self._after.place.name
        mixed = dict(was)
        for factor in sorted((one for one in taken if one.year is not None), key=lambda one: one.kind is not Kind.FILE):
            year = factor.year or 0
            theirs = now.get(year, Figures(region, year))
            if factor.kind is Kind.FILE:
                mixed[year] = theirs
            else:
                mine = mixed.get(year, Figures(region, year))
                mixed[year] = exchanged(mine, theirs, section_of(factor), factor.key)
        return mixed

    def _judge(self, taken: frozenset[Factor]) -> _Judge | None:
        kinds = {one.kind for one in taken}
        side, one = self._before.side, self._questions[0]
        chosen = _question(self._questions, taken)
        day = (self._after if Kind.AS_OF in kinds else self._before).side.as_of
        standard = (self._after if Kind.STANDARD in kinds else self._before).side.standard
        papers = (self._after if Kind.EVIDENCE in kinds else self._before).side.papers
        realms = (self._after if Kind.REGION in kinds else self._before).side.project.realms
        criterion = chosen.criterion or chosen.lender
        indicator = chosen.indicator or one.indicator
        if criterion is None and chosen.target is None:
            return None
        whole = side.written.registry.indicators
        few: tuple[Indicator, ...] = ()
        if indicator is not None and criterion is not None:
            few = (indicator.model_copy(update={"criteria": (criterion,)}),)
        raw = whole.model_copy(update={"indicators": few, "contradictions": self._contradictions(taken)})
        tasks = side.written.registry.tasks.model_copy(update={"tasks": ()})
        if chosen.task is not None and chosen.target is not None:
            task = chosen.task.model_copy(update={"targets": (chosen.target,)})
            tasks = tasks.model_copy(update={"tasks": (task,)})
        indicators, settled = settle(sound(raw, realms, day), tasks)
        judging = Judging(indicators, settled, standard, day, papers)
        return _Judge(judging, indicators.indicators if chosen.criterion is not None else (), settled.tasks)

    def _contradictions(self, taken: frozenset[Factor]) -> tuple[Contradiction, ...]:
        changed = {one.key for one in taken if one.kind is Kind.SETTLEMENT}
        was, now = self._before.side.contradictions, self._after.side.contradictions
        ids = dict.fromkeys((*was, *now))
        found = ((now if key in changed else was).get(key) for key in ids)
        return tuple(one for one in found if one is not None)


def _question(questions: tuple[Question, Question], taken: frozenset[Factor]) -> Question:
    """What is asked, with the rules that were taken."""
    was, now = questions
    keys = {one.key for one in taken if one.kind is Kind.RULE}
    own = {each.id for one in questions for each in (one.criterion, one.target) if each is not None}
    lent = {one.lender.id for one in questions if one.lender is not None}
    chosen = now if keys & own else was
    return chosen._replace(lender=(now if keys & lent else was).lender)


def exchanged(mine: Figures, theirs: Figures, section: str, key: str) -> Figures:
    """The figures with one entry of a section as the other file has it, refused or missing entries too."""
    entries = dict(getattr(mine, section))
    other = getattr(theirs, section)
    entries.pop(key, None)
    if key in other:
        entries[key] = other[key]
    name = (section, key)
    refused = (mine.refused - {name}) | (theirs.refused & {name})
    misplaced = mine.misplaced_ids
    if section == "measurements":
        misplaced = (misplaced - {key}) | (theirs.misplaced_ids & {key})
    return replace(mine, **{section: entries}, refused=refused, misplaced_ids=misplaced)  # type: ignore[arg-type]  # one of its sections


def _state(judge: _Judge, place: Place, years: Mapping[int, Figures], year: int) -> State | None:
    judging = judge.judging
    figures = years.get(year)
    known = {} if figures is None else {(place.name, year): figures}
    waivers = Waivers(known, (place,), judging.as_of)
    if judge.indicators:
        result = judging.criteria_of(judge.indicators, place, years, year)[0]
        waiver, flaw = waivers.of(place.name, year, result.criterion.id, str(result.indicator))
        return state_of(
            result.outcome,
            result.subject,
            result.measurement,
            result.value,
            result.backing,
            judging.papers,
            late=False,
            waived=waiver is not None and flaw is None,
        )
    for target in judging.targets_of(judge.tasks, place, years, year):
        waiver, flaw = waivers.of(place.name, year, target.target.id, target.task.id)
        return state_of(
            target.outcome,
            subject_of_target(target.target),
            target.measurement,
            target.value,
            target.backing,
            judging.papers,
            late=target.late(judging.as_of),
            waived=waiver is not None and flaw is None,
        )
    return None

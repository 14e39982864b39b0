"""Judges one criterion or target with some things taken from the other side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.checking.judging import Judging
from ecocheck.app.diff.factors import Factor, Kind, section_of
from ecocheck.app.diff.state import state_of
from ecocheck.app.verdicts.waivers import Waivers
from ecocheck.model.figures import SECTIONS, Around, Figures
from ecocheck.verdict.settling import settle, sound
from ecocheck.verdict.subject import subject_of_target

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from ecocheck.app.diff.factors import Ground
    from ecocheck.app.diff.papers import Papers
    from ecocheck.app.diff.questions import Question
    from ecocheck.app.diff.state import State
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.model.registry import Contradiction, Criterion, Indicator, Indicators
    from ecocheck.model.tasks import Task
    from ecocheck.verdict.asked import Asked

_MEASUREMENTS: Final = "measurements"
_OF_JUDGING: Final = frozenset(
    {Kind.RULE, Kind.SETTLEMENT, Kind.STANDARD, Kind.REGION, Kind.AS_OF, Kind.EVIDENCE, Kind.COUNTY}
)
"""What a judge is made of, with the documents behind all figures; the figures themselves are given to it."""


class Mixer:
    """Judges again with chosen factors taken from the later side and all else from the earlier."""

    def __init__(
        self, grounds: tuple[Ground, Ground], questions: tuple[Question, Question], papers: Papers, beyond: Asked
    ) -> None:
        """`questions` are what both sides ask under the same id, `papers` the documents behind the figures.

        `beyond` are the other criteria at which the verdict looks.
        """
        self._grounds, self._questions, self._papers, self._beyond = grounds, questions, papers, beyond
        self._years = grounds[0].years, grounds[1].years
        self._judges: dict[frozenset[Factor], _Judge] = {}

    def state(self, taken: frozenset[Factor]) -> State | None:
        """The state with the factors `taken` from the later side; None where nothing is judged then."""
        of_judging = frozenset(one for one in taken if one.kind in _OF_JUDGING)
        if of_judging not in self._judges:
            self._judges[of_judging] = self._judge(of_judging)
        judge, year, figures = self._judges[of_judging], self._grounds[1].year, self._figures(taken)
        place = self._place(taken, figures, judge.criteria)
        return judge.state(place, {one: found for one, found in figures.items() if one <= year}, year)

    def _side(self, kind: Kind, taken: frozenset[Factor]) -> Ground:
        """The side from which things of that kind come."""
        return self._grounds[any(one.kind is kind for one in taken)]

    def _place(self, taken: frozenset[Factor], own: Mapping[int, Figures], criteria: Mapping[str, Criterion]) -> Place:
        """The region, with what a verdict may ask beyond it: `own` are the figures of all its files."""
        place = self._side(Kind.REGION, taken).place
        targets = {one.key for one in taken if one.kind is Kind.CITY_TARGET}
        counties = {one.key for one in taken if one.kind is Kind.COUNTY}
        was, now = (ground.place.around for ground in self._grounds)
        city = self._grounds[1].side.project.units.city.name

        def asked(key: str) -> tuple[AssignedTarget, ...]:
            return (now if key in targets else was).asked_of_city(key)

        def figures(region: str, years: Collection[int]) -> Mapping[int, Figures]:
            if region == place.name:
                return {year: own[year] for year in sorted(own) if year in years}
            if region == city:
                return self._of_city(taken, years)
            return (now if region in counties else was).figures(region, years)

        def places() -> tuple[Place, ...]:
            return tuple(replace(one, around=found) for one in place.around.places())

        found = Around(asked, figures, places, criteria, place.around.axes)
        return replace(place, around=found)

    def _of_city(self, taken: frozenset[Factor], years: Collection[int]) -> Mapping[int, Figures]:
        """The city's figures, as a county is compared with them: entry by entry, unless a side cannot read some."""
        keys = {one.key for one in taken if one.kind is Kind.WIDER}
        city = self._grounds[1].side.project.units.city.name
        was, now = (ground.place.around.figures(city, years) for ground in self._grounds)
        found = dict(was)
        for year in {*was, *now} if keys else ():
            empty = Figures(city, year)
            mine, theirs = was.get(year, empty), now.get(year, empty)
            if (mine.unreadable, mine.refused_sections) != (theirs.unreadable, theirs.refused_sections):
                mine = theirs
            for key in keys:
                mine = _with_entry(_with_entry(mine, theirs, "wider", key), theirs, _MEASUREMENTS, key)
            found[year] = mine
        return found

    def _figures(self, taken: frozenset[Factor]) -> Mapping[int, Figures]:
        was, now = self._years
        mixed, region = dict(was), self._grounds[1].place.name
        for factor in taken:
            year = factor.year
            if year is not None and factor.kind is not Kind.EVIDENCE:
                empty = Figures(region, year)
                mixed[year] = _exchanged(mixed.get(year, empty), now.get(year, empty), factor)
        return mixed

    def _judge(self, taken: frozenset[Factor]) -> _Judge:
        one, side = _chosen(self._questions, taken), self._grounds[0].side
        realms = self._side(Kind.REGION, taken).side.project.realms
        day = self._side(Kind.AS_OF, taken).side.as_of
        asked = [*one.lenders]
        if one.indicator is not None and one.criterion is not None:
            asked.append((one.indicator, one.criterion))
        own = None if one.criterion is None else one.criterion.id
        asked += [pair for pair in self._asked_beyond(taken) if pair[1].id != own]
        indicators = tuple(indicator.model_copy(update={"criteria": (criterion,)}) for indicator, criterion in asked)
        tasks: tuple[Task, ...] = ()
        if one.task is not None and one.target is not None:
            tasks = (one.task.model_copy(update={"targets": (one.target,)}),)
        written = self._decided(taken).model_copy(update={"indicators": indicators})
        settled, their_tasks = settle(
            sound(written, realms, day), side.written.registry.tasks.model_copy(update={"tasks": tasks})
        )
        standard = self._side(Kind.STANDARD, taken).side.standard
        judging = Judging(settled, their_tasks, standard, day, self._papers.mixed(taken))
        judged = tuple(each for each in settled.indicators if own is not None and each.criteria[0].id == own)
        return _Judge(judging, judged, their_tasks.tasks)

    def _asked_beyond(self, taken: frozenset[Factor]) -> Iterator[tuple[Indicator, Criterion]]:
        """The other criteria at which the verdict looks, as written."""
        rules = {one.key for one in taken if one.kind is Kind.RULE}
        for key in sorted(self._beyond.here | self._beyond.counties):
            one = self._grounds[key in rules].side.questions.of(key, ())
            if one.indicator is not None and one.criterion is not None:
                yield one.indicator, one.criterion

    def _decided(self, taken: frozenset[Factor]) -> Indicators:
        """The registry with the contradictions as each side records them; who decides them goes by the plan's date."""
        changed = {one.key for one in taken if one.kind is Kind.SETTLEMENT}
        was, now = (ground.side.contradictions for ground in self._grounds)
        found: list[Contradiction | None] = [(now if key in changed else was).get(key) for key in {**was, **now}]
        plan = self._side(Kind.SETTLEMENT, taken).side.written.registry.indicators.plan
        whole = self._grounds[0].side.written.registry.indicators
        return whole.model_copy(update={"plan": plan, "contradictions": tuple(one for one in found if one is not None)})


class _Judge:
    """Judges the only criterion or target that it is asked about."""

    def __init__(self, judging: Judging, indicators: tuple[Indicator, ...], tasks: tuple[Task, ...]) -> None:
        self._judging, self._indicators, self._tasks = judging, indicators, tasks

    @property
    def criteria(self) -> Mapping[str, Criterion]:
        """The criteria that it knows, with the decisions about them."""
        return self._judging.criteria

    def state(self, place: Place, years: Mapping[int, Figures], year: int) -> State | None:
        """The state; None where there is nothing to judge, or it does not bind the region."""
        known = {(place.name, each): figures for each, figures in years.items()}
        waivers, papers = Waivers(known, (place,), self._judging.as_of), self._judging.papers
        for one in self._judging.criteria_of(self._indicators, place, years, year):
            waived = waivers.covering(place.name, (year,), one.criterion.id, str(one.indicator))
            city = one.city_line and not place.is_city
            return state_of(one.outcome, one, one.subject, papers, waived, late=False, city_line=city)
        for each in self._judging.targets_of(self._tasks, place, years, year):
            waived = waivers.covering(place.name, (year, each.reported_in), each.target.id, each.task.id)
            late = each.late(self._judging.as_of)
            subject, city = subject_of_target(each.target), each.city_line
            return state_of(each.outcome, each, subject, papers, waived, late=late, city_line=city)
        return None


def _chosen(questions: tuple[Question, Question], taken: frozenset[Factor]) -> Question:
    """What is asked, with the rules that were taken."""
    was, now = questions
    keys = {one.key for one in taken if one.kind is Kind.RULE}
    before, after = ({lender.id: (indicator, lender) for indicator, lender in each.lenders} for each in questions)
    lenders = tuple(
        found for key in {**before, **after} if (found := (after if key in keys else before).get(key)) is not None
    )
    return (now if (now.id or was.id) in keys else was)._replace(lenders=lenders)


def _exchanged(mine: Figures, theirs: Figures, factor: Factor) -> Figures:
    """The figures with what a factor is about as the other file has it."""
    if factor.kind is not Kind.FILE:
        return _with_entry(mine, theirs, section_of(factor), factor.key)
    return _with_section(mine, theirs, factor.key) if factor.key in SECTIONS else theirs


def _with_entry(mine: Figures, theirs: Figures, section: str, key: str) -> Figures:
    """With one entry of the other file, refused or missing entries too."""
    entries, other = dict(getattr(mine, section)), getattr(theirs, section)
    entries.pop(key, None)
    if key in other:
        entries[key] = other[key]
    name = (section, key)
    refused = (mine.refused - {name}) | (theirs.refused & {name})
    misplaced = mine.misplaced_ids
    if section == _MEASUREMENTS:
        misplaced = (misplaced - {key}) | (theirs.misplaced_ids & {key})
    changed: dict[str, Any] = {section: entries, "refused": refused, "misplaced_ids": misplaced}
    return replace(mine, **changed)


def _with_section(mine: Figures, theirs: Figures, section: str) -> Figures:
    """With a whole section of the other file, whether it can be read or not."""
    refused = {one for one in mine.refused if one[0] != section} | {one for one in theirs.refused if one[0] == section}
    changed: dict[str, Any] = {
        section: getattr(theirs, section),
        "refused": frozenset(refused),
        "refused_sections": (mine.refused_sections - {section}) | (theirs.refused_sections & {section}),
        "misplaced_ids": theirs.misplaced_ids if section == _MEASUREMENTS else mine.misplaced_ids,
    }
    return replace(mine, **changed)

"""What differs of the other criteria and the counties at which a verdict looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.diff.factors import Factor, Kind, Read
from ecocheck.model.rule import compares_with
from ecocheck.model.rule_kinds.base import Against
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR
from ecocheck.verdict.asked import Asked, asked_beyond

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ecocheck.app.diff.factors import Ground
    from ecocheck.app.diff.questions import Question
    from ecocheck.model.registry import Criterion

_SECTIONS = ("measurements", "assigned", "baselines", "interim")


def asked_by(questions: tuple[Question, Question], grounds: tuple[Ground, Ground]) -> Asked:
    """The criteria at which the verdict looks on either side, by the rules as they are judged and as written."""
    own = {one.criterion.id for one in questions if one.criterion is not None}
    found = [
        asked_beyond(criteria[key], criteria)
        for ground in grounds
        for criteria in (ground.place.around.criteria, ground.side.questions.criteria)
        for key in own
        if key in criteria
    ]
    here = frozenset[str]().union(*(one.here for one in found))
    return Asked(here, frozenset[str]().union(*(one.counties for one in found)))


def criteria_read(questions: tuple[Question, Question], grounds: tuple[Ground, Ground], asked: Asked) -> Read:
    """What the verdict may read of the region's own files."""
    own = {one.criterion.id for one in questions if one.criterion is not None}
    every = own | asked.here | asked.counties
    compared = _comparing(every if grounds[1].place.is_city else own | asked.here, grounds, Against.WIDER)
    may_not = (one.id for one in _criteria(own | asked.here, grounds) if one.may_not_concern)
    return Read(asked.here, compared, frozenset(may_not))


def _criteria(keys: Collection[str], grounds: tuple[Ground, Ground]) -> Iterator[Criterion]:
    """The criteria on both sides."""
    for ground in grounds:
        known = ground.place.around.criteria
        yield from (known[key] for key in keys if key in known)


def _comparing(keys: Collection[str], grounds: tuple[Ground, Ground], with_: Against) -> frozenset[str]:
    """Those criteria of which a rule compares with that on either side."""
    rules = ((one.id, each.rule) for one in _criteria(keys, grounds) for each in one.revisions)
    return frozenset(key for key, rule in rules if with_ in compares_with(rule))


def beyond_factors(
    grounds: tuple[Ground, Ground], questions: tuple[Question, Question], asked: Asked
) -> Iterator[Factor]:
    """What differs of the city's file, of the counties' files, and of the classes of regions."""
    was, now = (ground.place.around for ground in grounds)
    own = {one.criterion.id for one in questions if one.criterion is not None}
    yield from _city_targets(grounds, own | asked.here, asked.counties)
    if not grounds[1].place.is_city:
        compared = sorted(_comparing(own | asked.here, grounds, Against.WIDER))
        yield from (
            Factor(Kind.WIDER, key) for key in compared if _of_city(grounds[0], key) != _of_city(grounds[1], key)
        )
    if was.axes != now.axes or (asked.counties and was.places() != now.places()):
        yield Factor(Kind.REGION, grounds[1].place.name)
    if asked.counties:
        names = dict.fromkeys(one.name for each in (was, now) for one in each.places() if not one.is_city)
        yield from (Factor(Kind.COUNTY, name) for name in names if differing(name, grounds, asked) is not None)


def _city_targets(grounds: tuple[Ground, Ground], here: Collection[str], counties: Collection[str]) -> Iterator[Factor]:
    """What the city's files set for a criterion, which is asked only where a region has a target of its own."""
    known = [figures.assigned for ground in grounds for figures in ground.years.values()]
    mine = {key for key in here if any(key in each for each in known)}
    keys = counties if grounds[1].place.is_city else mine
    for key in sorted(_comparing(keys, grounds, Against.TARGET)):
        was, now = (ground.place.asked_of_city(key) for ground in grounds)
        if was != now:
            yield Factor(Kind.CITY_TARGET, key)


def _of_city(ground: Ground, key: str) -> object:
    """What the city's file of the year says of wider regions and of the whole city for a criterion."""
    city = ground.place.city(ground.year)
    if city is None:
        return None, False, None, False
    figures = city.wider.get(key) or None, city.refuses("wider", key)
    return *figures, city.measurements.get(key), city.refuses("measurements", key)


def differing(name: str, grounds: tuple[Ground, Ground], asked: Asked) -> tuple[int, str, str] | None:
    """Year, section and id of the newest entry of a county that differs; None where nothing does that is looked at."""
    open_ended = any(one.may_not_concern for one in _criteria(asked.counties, grounds))
    known = range(FIRST_YEAR, (LAST_YEAR if open_ended else grounds[1].year) + 1)
    was, now = (ground.place.around.figures(name, known) for ground in grounds)
    for year in sorted({*was, *now}, reverse=True):
        before, after = was.get(year), now.get(year)
        for section in _SECTIONS:
            for key in sorted(asked.counties):
                told = [
                    None if one is None else (getattr(one, section).get(key), one.refuses(section, key))
                    for one in (before, after)
                ]
                if told[0] != told[1] and any(one not in {None, (None, False)} for one in map(_plain, told)):
                    return year, section, key
    return None


def with_document(name: str, paths: Collection[str], ground: Ground, asked: Asked) -> tuple[int, str, str] | None:
    """Year, section and id of the newest entry of a county behind which one of these documents stands; else None."""
    found = ground.place.around.figures(name, range(FIRST_YEAR, ground.year + 1))
    for year in sorted(found, reverse=True):
        for key in sorted(asked.counties & found[year].measurements.keys()):
            if any(proof.path in paths for proof in found[year].measurements[key].stored):
                return year, "measurements", key
    return None


def _plain(told: tuple[object, bool] | None) -> tuple[object, bool] | None:
    """What a file says of an entry; a file without it is as good as no file."""
    return None if told is None or told == (None, False) else ("", told[1])

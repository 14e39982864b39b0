"""What differs of the other criteria and the counties at which a verdict looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.diff.factors import Factor, Kind
from ecocheck.quantity import FIRST_YEAR
from ecocheck.verdict.asked import Asked, asked_beyond

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ecocheck.app.diff.factors import Ground
    from ecocheck.app.diff.questions import Question

_SECTIONS = ("measurements", "assigned", "baselines")


def asked_by(questions: tuple[Question, Question], grounds: tuple[Ground, Ground]) -> Asked:
    """The criteria at which the verdict looks on either side."""
    found = [
        asked_beyond(one.criterion, ground.place.around.criteria)
        for one, ground in zip(questions, grounds, strict=True)
        if one.criterion is not None
    ]
    here = frozenset[str]().union(*(one.here for one in found))
    return Asked(here, frozenset[str]().union(*(one.counties for one in found)))


def beyond_factors(grounds: tuple[Ground, Ground], asked: Asked) -> Iterator[Factor]:
    """What differs of the rules of other criteria, of the counties' files, and of the classes of regions."""
    was, now = (ground.place.around for ground in grounds)
    for key in sorted(asked.here | asked.counties):
        if was.criteria.get(key) != now.criteria.get(key):
            yield Factor(Kind.RULE, key)
    if was.axes != now.axes or (asked.counties and was.places() != now.places()):
        yield Factor(Kind.REGION, grounds[1].place.name)
    if asked.counties:
        names = dict.fromkeys(one.name for each in (was, now) for one in each.places() if not one.is_city)
        yield from (Factor(Kind.COUNTY, name) for name in names if differing(name, grounds, asked) is not None)


def differing(name: str, grounds: tuple[Ground, Ground], asked: Asked) -> tuple[int, str, str] | None:
    """Year, section and id of the newest entry of a county that differs; None where nothing does that is looked at."""
    known = range(FIRST_YEAR, grounds[1].year + 1)
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

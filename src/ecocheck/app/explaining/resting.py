"""The other verdicts on which a verdict rests, each with the places of its figure and its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.explaining.views import RestedOn
from ecocheck.verdict.evaluating.members import members_of
from ecocheck.verdict.evaluating.others import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.checking.spots import RuleSpots
    from ecocheck.app.explaining.sources import Sources
    from ecocheck.verdict.evaluating.others import Member


def rested_on(members: Iterable[Member], sources: Sources, spots: RuleSpots) -> Iterator[RestedOn]:
    """Each member, followed by those at which it looks itself, unless they were told above."""
    left, told = [(one, 0) for one in members], set[Told]()
    while left:
        one, depth = left.pop(0)
        inputs = one.other.inputs
        figure, year = inputs.measurement, inputs.datum_year
        yield RestedOn(
            one,
            depth,
            at=None if figure is None else sources.spot(one.region, year, _route(one, figure.figure_key)),
            file=sources.file(one.region, year),
            rule_at=spots.by(one.criterion, one.other.revision, one.other.revision_index),
            value=inputs.amount,
        )
        if one.told not in told:
            told.add(one.told)
            left[:0] = [(each, depth + 1) for each in members_of(one.other.rule, inputs)]


def _route(one: Member, key: str) -> tuple[str, str, str]:
    return "measurements", one.criterion, key

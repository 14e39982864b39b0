"""Makes the move of one verdict: what moved, in which direction, and because of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.diff.causes import Causes, How, causes_of
from ecocheck.app.diff.factors import Factor, Kind, figure_factors, registry_factors
from ecocheck.app.diff.mixing import Mixer
from ecocheck.app.diff.papers import stored
from ecocheck.app.diff.places import cause_of
from ecocheck.app.diff.state import direction
from ecocheck.app.diff.views import Cause, Move
from ecocheck.app.verdicts.row import TargetRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.diff.factors import Ground, Question
    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.state import State
    from ecocheck.app.diff.views import AnyRow


def explained(
    states: tuple[State | None, State | None],
    rows: tuple[AnyRow | None, AnyRow | None],
    grounds: tuple[Ground | None, Ground | None],
    sides: tuple[Side, Side],
) -> Move:
    """The move of one verdict; at least one side judges it."""
    before, after = states
    found = rows[1] or rows[0]
    assert found is not None  # noqa: S101 the rows were paired by their keys
    row = found.row if isinstance(found, TargetRow) else found
    was, now = grounds
    causes: tuple[Cause, ...]
    if was is None or now is None:
        causes, how = (Cause(Kind.REGION, row.region, None, (), None, None),), How.ALONE
    else:
        causes, how = _causes(row.id, states, (was, now), sides)
    return Move(
        region=row.region,
        year=row.year,
        id=row.id,
        name=row.name,
        before=before,
        after=after,
        before_row=rows[0],
        after_row=rows[1],
        aspects=() if before is None or after is None else before.moved(after),
        direction=direction(before, after),
        causes=causes,
        how=how,
    )


def _causes(
    key: str, states: tuple[State | None, State | None], grounds: tuple[Ground, Ground], sides: tuple[Side, Side]
) -> tuple[tuple[Cause, ...], How]:
    questions = sides[0].question(key), sides[1].question(key)
    mixer = Mixer(*grounds, questions)
    factors = tuple(_factors(grounds, questions))
    before, after = states
    headline = before is not None and after is not None and before.headline != after.headline

    def outcome(taken: frozenset[Factor]) -> object:
        state = mixer.state(taken)
        return state.headline if headline and state is not None else state

    try:
        found = causes_of(factors, outcome)
    except ValueError:
        found = Causes(factors, How.TOGETHER)
    return tuple(cause_of(one, grounds, questions) for one in found.found), found.how


def _factors(grounds: tuple[Ground, Ground], questions: tuple[Question, Question]) -> Iterator[Factor]:
    """Everything that differs of what the verdict may rest on, what stands in the region's own file first."""
    was, now = grounds
    asked = questions[1] if questions[1].criterion or questions[1].target else questions[0]
    found = [*figure_factors(was, now, asked), *registry_factors(was, now, questions)]
    for key in _keys(asked):
        papers = {*stored(key, was, now)}
        if any(was.side.papers.state(one) is not now.side.papers.state(one) for one in papers):
            found.append(Factor(Kind.EVIDENCE, key, now.year))
    if asked.criterion is not None and any(
        asked.criterion.id in figures.assigned for each in grounds for figures in each.years.values()
    ):
        targets = [each.place.asked_of_city(asked.criterion.id) for each in grounds]
        if not now.place.is_city and targets[0] != targets[1]:
            found.append(Factor(Kind.CITY_TARGET, asked.criterion.id))
    return iter(sorted(found, key=lambda one: list(Kind).index(one.kind)))


def _keys(asked: Question) -> Iterator[str]:
    """The ids under which figures with documents stand."""
    if asked.criterion is not None:
        yield asked.criterion.id
    if asked.task is not None:
        yield asked.task.id
    if asked.lender is not None:
        yield asked.lender.id

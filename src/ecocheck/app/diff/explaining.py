"""Makes the move of one verdict: what moved, in which direction, and because of what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.diff.beyond import asked_by, beyond_factors, criteria_read
from ecocheck.app.diff.causes import Causes, How, causes_of
from ecocheck.app.diff.factors import Kind, figure_factors, registry_factors
from ecocheck.app.diff.mixing import Mixer
from ecocheck.app.diff.papers import Papers
from ecocheck.app.diff.places import cause_of, cause_of_region
from ecocheck.app.diff.questions import both, merged
from ecocheck.app.diff.state import direction
from ecocheck.app.diff.views import Move
from ecocheck.app.verdicts.row import TargetRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.diff.factors import Factor, Ground
    from ecocheck.app.diff.questions import Question
    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.state import State
    from ecocheck.app.diff.views import AnyRow, Cause

_ORDER = {kind: place for place, kind in enumerate(Kind)}


class Standing(NamedTuple):
    """A verdict on one side; both None where that side does not judge it."""

    state: State | None
    row: AnyRow | None


def explained(
    before: Standing, after: Standing, grounds: tuple[Ground | None, Ground | None], sides: tuple[Side, Side]
) -> Move:
    """The move of one verdict; at least one side judges it."""
    found = after.row or before.row
    assert found is not None  # noqa: S101 the rows were paired by their keys
    row = found.row if isinstance(found, TargetRow) else found
    was, now = before.state, after.state
    causes: tuple[Cause, ...]
    if grounds[0] is None or grounds[1] is None:
        causes, how = (cause_of_region(row.region, sides),), How.ALONE
    else:
        causes, how = _causes(row.id, (was, now), (grounds[0], grounds[1]))
    return Move(
        region=row.region,
        year=row.year,
        id=row.id,
        name=row.name,
        before=was,
        after=now,
        before_row=before.row,
        after_row=after.row,
        aspects=() if was is None or now is None else was.moved(now),
        direction=direction(was, now),
        causes=causes,
        how=how,
    )


def _causes(
    key: str, states: tuple[State | None, State | None], grounds: tuple[Ground, Ground]
) -> tuple[tuple[Cause, ...], How]:
    questions = both(grounds[0].side.questions, grounds[1].side.questions, key)
    asked = merged(questions)
    beyond = asked_by(questions, grounds)
    papers = Papers(grounds, asked, beyond)
    mixer = Mixer(grounds, questions, papers, beyond)
    found_factors = dict.fromkeys(_factors(grounds, questions, papers))
    factors = tuple(sorted(found_factors, key=lambda one: _ORDER[one.kind]))
    headlines = [None if one is None else one.headline for one in states]

    def outcome(taken: frozenset[Factor]) -> object:
        """The verdict where it moved; else all that is compared."""
        state = mixer.state(taken)
        return state.headline if state is not None and headlines[0] != headlines[1] else state

    judged = headlines if headlines[0] != headlines[1] else [*states]
    if [outcome(frozenset()), outcome(frozenset(factors))] == judged:
        found = causes_of(factors, outcome)
    else:
        found = Causes(factors, How.UNKNOWN)
    return tuple(cause_of(one, grounds, questions) for one in found.found), found.how


def _factors(grounds: tuple[Ground, Ground], questions: tuple[Question, Question], papers: Papers) -> Iterator[Factor]:
    """Everything that differs of what the verdict may rest on."""
    beyond = asked_by(questions, grounds)
    yield from figure_factors(*grounds, merged(questions), criteria_read(questions, grounds, beyond))
    yield from papers.factors()
    yield from registry_factors(*grounds, questions, beyond.here | beyond.counties)
    yield from beyond_factors(grounds, questions, beyond)

"""Rules with branches: the first branch whose condition holds decides; an unknown condition leaves several open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.verdict.evaluating.conditions import holding
from ecocheck.verdict.notes import Note, NoteCode, each_once
from ecocheck.verdict.outcome import Outcome, Reason, Taken, Verdict, undetermined

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.branching import When
    from ecocheck.verdict.evaluating.conditions import Holding, OnFigure
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.outcome import Known


class Possible(NamedTuple):
    """A branch that holds or may hold; its rule is None where no branch holds and there is no `else`."""

    place: int
    rule: Rule | None
    known: tuple[Known, ...]


class Choice(NamedTuple):
    """The branches that may hold, in the order of the rule, and the conditions that are not known."""

    possible: tuple[Possible, ...]
    unknown: tuple[Holding, ...]

    @property
    def taken(self) -> Possible | None:
        """The only branch that can hold; None where several may."""
        return self.possible[0] if len(self.possible) == 1 else None


def choice(rule: When, inputs: Inputs, on_figure: OnFigure) -> Choice:
    """The branches of the rule that may hold in the region and year."""
    possible: list[Possible] = []
    unknown: list[Holding] = []
    missed: tuple[Known, ...] = ()
    for place, branch in enumerate(rule.when, start=1):
        if branch.condition is None:
            possible.append(Possible(place, branch.rule, missed))
            return Choice(tuple(possible), tuple(unknown))
        found = holding(branch.condition, inputs, on_figure)
        if found.holds is False:
            missed += found.known
            continue
        possible.append(Possible(place, branch.rule, found.known))
        if found.holds:
            return Choice(tuple(possible), tuple(unknown))
        unknown.append(found)
    if not _of_one_of_them(rule, inputs):
        possible.append(Possible(len(rule.when) + 1, None, missed))
    return Choice(tuple(possible), tuple(unknown))


def _of_one_of_them(rule: When, inputs: Inputs) -> bool:
    """Whether the region has several classes on an axis, and a branch asks about each of them alone."""
    asked = {name for one in rule.when if one.condition is not None for name in one.condition.classes or ()}
    return any(len(own) > 1 and asked.issuperset(own) for own in inputs.place.classes.values())


def evaluate_when(rule: When, inputs: Inputs, each: Callable[[Rule], Outcome], on_figure: OnFigure) -> Outcome:
    """The outcome of the branch that holds; where several may, what all of them agree on."""
    found = choice(rule, inputs, on_figure)
    outcomes = [_none() if one.rule is None else each(one.rule) for one in found.possible]
    taken = found.taken
    if taken is not None:
        return outcomes[0] if taken.rule is None else replace(outcomes[0], taken=Taken(*_whole(taken)))
    verdicts = {one.verdict for one in outcomes}
    notes = _open_notes(found, outcomes)
    if len(verdicts) == 1 and Verdict.UNDETERMINED not in verdicts:
        return _agreed(outcomes, notes)
    lacking = [reason for one in found.unknown for reason in one.reasons]
    own = [reason for one in outcomes for reason in one.reasons if reason is not Reason.NO_RULE]
    return undetermined((*lacking, *own), notes=notes)


def _open_notes(found: Choice, outcomes: list[Outcome]) -> tuple[Note, ...]:
    """What each open branch would give, where that tells something, and what keeps a condition open, each once."""
    unknown = each_once(note for one in found.unknown for note in one.notes)
    if all(one.verdict is Verdict.UNDETERMINED for one in outcomes):
        return unknown
    each = zip(found.possible, outcomes, strict=True)
    said = "、".join(f"{one.place}:{outcome.verdict.value}" for one, outcome in each)
    return (Note(NoteCode.OPEN_BRANCHES, {"branches": said}), *unknown)


def _whole(one: Possible) -> tuple[int, Rule, tuple[Known, ...]]:
    if one.rule is None:
        raise TypeError(one)
    return one.place, one.rule, one.known


def _none() -> Outcome:
    """The outcome where no branch holds and there is no `else`."""
    return undetermined((Reason.NO_RULE,), notes=(Note(NoteCode.NO_BRANCH),))


def _agreed(outcomes: list[Outcome], notes: tuple[Note, ...]) -> Outcome:
    """The verdict on which all branches agree, told by the strictest of them: the one with the least margin."""
    strictest = min(outcomes, key=lambda one: (one.margin is None, one.margin or 0))
    beside = each_once(note for one in outcomes for note in one.notes)
    return replace(strictest, notes=(*notes, *beside), taken=None)

"""What a verdict rests on beside its own figure, and which parts of its rule may decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.rule_kinds.branching import When
from ecocheck.model.rule_kinds.derived import Counties, Meets
from ecocheck.verdict.evaluating.branches import choice
from ecocheck.verdict.evaluating.evaluate import on_figure
from ecocheck.verdict.evaluating.others import Member, Role, Told, counted
from ecocheck.verdict.outcome import Backing, Verdict
from ecocheck.verdict.sources.documents import backing_of, weakest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ecocheck.model.rule import Rule
    from ecocheck.verdict.inputs.given import Inputs


def members_of(rule: Rule | None, inputs: Inputs) -> tuple[Member, ...]:
    """Every other verdict at which the rule looks, each once, in the order of the rule."""
    if rule is None or inputs.others is None:
        return ()
    found = {one.told: one for one in _members(rule, inputs)}
    return tuple(found.values())


def _members(rule: Rule, inputs: Inputs) -> Iterator[Member]:
    others, region = inputs.others, inputs.place.name
    if others is None:
        return
    match rule:
        case Meets():
            other = others.of(rule.meets)
            if other is not None:
                yield Member(Role.MEETS, region, rule.meets, other)
        case Counties():
            found = counted(rule.counties, inputs)
            yield from (Member(Role.COUNTY, one.name, rule.counties.meet, one.other) for one in found)
        case When():
            yield from _of_conditions(rule, inputs)
            for one in _possible(rule, inputs):
                yield from _members(one, inputs)
        case _:
            for one in rule.members:
                yield from _members(one, inputs)


def _of_conditions(rule: When, inputs: Inputs) -> Iterator[Member]:
    """The criteria about which the conditions ask that were looked at: up to the branch that holds."""
    last = choice(rule, inputs, on_figure).possible[-1].place
    for branch in rule.when[:last]:
        for plain in () if branch.condition is None else branch.condition.plain:
            other = inputs.others.of(plain.criterion) if plain.criterion and inputs.others else None
            if other is not None:
                yield Member(Role.CONDITION, inputs.place.name, plain.criterion or "", other)


def _possible(rule: When, inputs: Inputs) -> tuple[Rule, ...]:
    """The rules of the branches that may hold."""
    return tuple(one.rule for one in choice(rule, inputs, on_figure).possible if one.rule is not None)


def leaves_in_force(rule: Rule, inputs: Inputs) -> tuple[Rule, ...]:
    """The plain rules inside a rule that judge a figure of its own, without those of branches that do not hold."""
    if isinstance(rule, When):
        return tuple(leaf for one in _possible(rule, inputs) for leaf in leaves_in_force(one, inputs))
    if rule.members:
        return tuple(leaf for one in rule.members for leaf in leaves_in_force(one, inputs))
    return () if rule.form is Form.DERIVED else (rule,)


def rested_on(members: Iterable[Member]) -> Iterator[Member]:
    """Of the members of a success, those on which it rests, and theirs: other successes, and every condition's figure.

    A condition rests on its figure whichever way it points. Each is told once, at however many places it is asked.
    """
    left, told = list(members), set[Told]()
    while left:
        one = left.pop(0)
        decides = one.role is Role.CONDITION or one.other.outcome.verdict is Verdict.MET
        if not decides or one.told in told:
            continue
        told.add(one.told)
        yield one
        if one.role is not Role.CONDITION:
            left[:0] = members_of(one.other.rule, one.other.inputs)


def looked_at(members: Iterable[Member]) -> Iterator[Member]:
    """The members and theirs, at any depth, whatever they came to; each once.

    Of a criterion about which a condition asks only the figure is read, so what it rests on is not looked at.
    """
    left, told = list(members), set[Told]()
    while left:
        one = left.pop(0)
        if one.told in told:
            continue
        told.add(one.told)
        yield one
        if one.role is not Role.CONDITION and one.other.applies:
            left[:0] = members_of(one.other.rule, one.other.inputs)


def backing_with(
    own: Backing | None, members: Iterable[Member], of: Callable[[Member], Backing | None]
) -> Backing | None:
    """The weakest backing of a success: that of its own figure, and of all else on which it rests.

    `of` says how well the figure of a member is documented; a member that has none rests on others again.
    """
    found = [of(one) for one in rested_on(members) if one.other.inputs.measurement is not None]
    return weakest((*((own,) if own is not None or not found else ()), *found))


def plainly_backed(member: Member) -> Backing | None:
    """How well the figure of another success is documented, by what its file says."""
    return backing_of(Verdict.MET, member.other.inputs.measurement)

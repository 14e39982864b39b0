"""Proposes what earlier years lack: a document, or the figure that the judged year's just suffices for.

A figure on record stays: to make an earlier year's worse would make the line easier.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.reaching.sources import paper_of, step
from ecocheck.app.reaching.views import Change, Kind
from ecocheck.app.reaching.writing import as_typed
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.model.rule_kinds.comparisons import AgainstAYear, ChangePercent, Improves, NotWorse, RisesBy
from ecocheck.model.rule_kinds.comparisons import Change as ChangeRule
from ecocheck.model.rule_kinds.facts import NoEvents
from ecocheck.quantity import Amount, decimal_at
from ecocheck.source.setting.edit import REMOVED
from ecocheck.verdict.evaluating.members import leaves_in_force
from ecocheck.verdict.evaluating.numbers import lines_of
from ecocheck.verdict.evaluating.year_before import usable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ecocheck.app.reaching.case import Case
    from ecocheck.findings import Route
    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.base import Edge
    from ecocheck.source.setting.edit import Wanted
    from ecocheck.verdict.inputs.given import Inputs

_WHOLE = 100


class Wanting(NamedTuple):
    """The number at which an earlier year's figure just gives the line, and on which side of it it may lie."""

    edge: Fraction
    up: bool
    """It must lie at the number or above it."""
    touching: bool


def earlier_years(case: Case) -> Iterator[Change]:
    """For the earlier years that a rule reads: a document for a figure, or a figure for the newest without one.

    What an older year without a figure needs depends on it, and is asked when it has one.
    """
    rule, inputs, _ = case.judged
    if inputs.measurement is None or inputs.amount is None or rule is None:
        return
    for leaf in leaves_in_force(rule, inputs):
        for year in _read_by(leaf, inputs.year):
            one = inputs.before(year)
            if one is None:
                yield from _figure(case, leaf, year)
                break
            if not one.documented:
                yield from _document(case, year)


def _read_by(leaf: Rule, year: int) -> tuple[int, ...]:
    """The earlier years that a plain rule reads, the newest first."""
    if isinstance(leaf, AgainstAYear):
        return (leaf.other_year(year),)
    return tuple(year - each for each in sorted(leaf.steps_back))


def _document(case: Case, year: int) -> Iterator[Change]:
    """A document for the figure in that year's file, or for last year's beside this year's."""
    held = case.years.get(year)
    own = held is not None and (case.entry[-1] in held.measurements or case.entry[0] == "tasks")
    if not own and year != case.year - 1:
        return
    route = case.entry if own else (*case.entry, "compare")
    paper = paper_of((*route, "source"), year)
    known = {key: value for key, value in paper.items() if own or key[-1] in {"title", "document"}}
    kind = Kind.PRIOR_DOCUMENT if year == case.year - 1 else Kind.EARLIER_DOCUMENT
    yield Change(kind, year if own else case.entry_year, known)


def _figure(case: Case, leaf: Rule, year: int) -> Iterator[Change]:
    inputs = case.judged.inputs
    one, amount = inputs.measurement, inputs.amount
    found = None if amount is None else _wanting(leaf, year, inputs, amount)
    if one is None or amount is None or found is None:
        return
    number = decimal_at(found.edge, step(amount), up=found.up, touching=found.touching)
    if number < 0 and not inputs.subject.may_be_negative:
        if not found.up:
            return
        number = decimal_at(Fraction(0), step(amount), up=True, touching=True)
    yield Change(
        Kind.PRIOR,
        year,
        _recorded(case, number, year),
        then=Amount.of(number),
        about="at_least" if found.up else "at_most",
    )


def _recorded(case: Case, number: Decimal, year: int) -> dict[Route, Wanted]:
    """The figure of that year with the unit and the basis of this year's, and a document."""
    one = case.judged.inputs.measurement
    made: dict[str, Wanted] = {"value": as_typed(number)}
    made |= {key: value for key in ("unit", "basis") if (value := getattr(one, key)) is not None}
    settings: dict[Route, Wanted] = {(*case.entry, key): value for key, value in made.items()}
    paper = paper_of((*case.entry, "source"), year)
    return settings | {key: value for key, value in paper.items() if value is not REMOVED}


def _wanting(leaf: Rule, year: int, inputs: Inputs, amount: Amount) -> Wanting | None:  # noqa: PLR0911 an arm a kind
    match leaf:
        case RisesBy():
            rise = leaf.rises_by
            edge = amount.exact - Amount.of(rise.points or 0).exact
            return Wanting(edge / (1 + Amount.of(rise.percent or 0).exact / _WHOLE), up=False, touching=True)
        case ChangeRule():
            return _of_change(leaf.change, amount, percent=False)
        case ChangePercent():
            return _of_change(leaf.change_percent, amount, percent=True)
        case NotWorse() | Improves():
            return _of_course(leaf, year, inputs, amount)
        case NumberRule() if leaf.averaged is not None:
            edge_ = _only(leaf, inputs)
            return None if edge_ is None else _shared(edge_, leaf.averaged, leaf, inputs, amount.exact)
        case NumberRule():
            edge_ = _only(leaf, inputs)
            if edge_ is None:
                return None
            up = edge_.operator.better == "higher"
            return Wanting(Fraction(edge_.number), up=up, touching=not edge_.operator.strict)
        case NoEvents():
            return Wanting(Fraction(0), up=False, touching=True)
    return None


def _only(leaf: NumberRule, inputs: Inputs) -> Edge | None:
    """The line of the rule, where there is one, with a better side."""
    edges = lines_of(leaf, inputs).edges
    return edges[0] if len(edges) == 1 and edges[0].operator.better is not None else None


def _shared(edge: Edge, count: int, leaf: Rule, inputs: Inputs, own: Fraction) -> Wanting:
    """What each missing year must have, if all of them have the same, so that the mean is on the line."""
    known = [one.amount.exact for year in _read_by(leaf, inputs.year) if (one := usable(inputs, year)) and one.amount]
    missing = count - 1 - len(known)
    share = (Fraction(edge.number) * count - own - sum(known, Fraction(0))) / (missing or 1)
    return Wanting(share, up=edge.operator.better == "higher", touching=not edge.operator.strict)


def _of_course(leaf: NotWorse | Improves, year: int, inputs: Inputs, amount: Amount) -> Wanting | None:
    """Just worse than the year after it; of the years of a mean, what each missing one may be at most, or at least."""
    strict = isinstance(leaf, Improves)
    lower = (leaf.improves if isinstance(leaf, Improves) else leaf.not_worse) == "lower"
    if leaf.than_mean is not None:
        known = [
            one.amount.exact for each in _read_by(leaf, inputs.year) if (one := usable(inputs, each)) and one.amount
        ]
        missing = leaf.than_mean - len(known)
        share = (amount.exact * leaf.than_mean - sum(known, Fraction(0))) / (missing or 1)
        return Wanting(share, up=lower, touching=not strict)
    after = None if year == inputs.year - 1 else usable(inputs, year + 1)
    level = amount if year == inputs.year - 1 else None if after is None else after.amount
    return None if level is None else Wanting(level.exact, up=lower, touching=not strict)


def _of_change(limits: NumberRule, amount: Amount, *, percent: bool) -> Wanting | None:
    """The figure with which the change is at the limit; of a range, at its first limit."""
    edge = limits.edges[0]
    if edge.operator.better is None:
        return None
    up, limit = edge.operator.better == "lower", Fraction(edge.number)
    if not percent:
        return Wanting(amount.exact - limit, up=up, touching=not edge.operator.strict)
    if limit <= -_WHOLE:
        return None
    return Wanting(amount.exact / (1 + limit / _WHOLE), up=up, touching=not edge.operator.strict)

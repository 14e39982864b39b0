"""Proposes the number that would meet the line: the value, or its numerator while the denominator stays.

A smaller denominator is never proposed. How many villages, households or tons
there are is a fact that nobody works on: a county that reads "12 fewer" would
leave out those that have not been reached, and the share would rise for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.reaching.views import Change, Kind
from ecocheck.app.reaching.writing import as_typed
from ecocheck.app.trial.settings import OF_ANOTHER_FIGURE
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Amount, decimal_at, last_place, part_at
from ecocheck.source.setting.edit import REMOVED
from ecocheck.verdict.evaluating.turning_points import way_to
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.reading import is_percent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from fractions import Fraction

    from ecocheck.app.reaching.case import Case
    from ecocheck.findings import Route
    from ecocheck.source.setting.edit import Wanted
    from ecocheck.verdict.evaluating.turning_points import Turn


def happened(case: Case) -> bool:
    """Whether events were counted: what happened is not undone, so no smaller count is proposed."""
    inputs = case.judged.inputs
    return inputs.subject.form is Form.COUNT and inputs.amount is not None and inputs.amount.exact > 0


def numbers(case: Case) -> Iterator[Change]:
    """The value, or the numerator, at the nearest number that meets the rule.

    It has the decimals with which the figure was reported, and lies on the side
    that suffices. Only what is really met is kept by whoever judges it.
    """
    rule, inputs, outcome = case.judged
    one = inputs.measurement
    if rule is None or one is None or outcome.verdict is Verdict.MET or happened(case):
        return
    turn = way_to(rule, inputs, Verdict.MET)
    if turn is None:
        return
    if one.numerator is None or not one.denominator:
        if one.value is not None and not isinstance(one.value, bool):
            yield _change(case, Kind.VALUE, one.value, turn.edge, turn)
        return
    percent = is_percent(one, inputs.subject.unit)
    yield _change(case, Kind.NUMERATOR, one.numerator, part_at(turn.edge, one.denominator, percent=percent), turn)


def _change(case: Case, kind: Kind, now: Decimal, edge: Fraction, turn: Turn) -> Change:
    """The change of one number that lies at `now` and has to reach `edge`, or to pass it."""
    then = decimal_at(edge, last_place(now), up=turn.up, touching=turn.touching)
    settings = {(*case.entry, kind.value): as_typed(then), **without(case, kind)}
    share = turn.distance / (abs(turn.edge) or 1)
    return Change(kind, case.entry_year, settings, Amount.of(now), Amount.of(then), share=share)


def without(case: Case, kind: Kind) -> dict[Route, Wanted]:
    """What speaks of the recorded figure alone goes with it, and so does a value beside parts."""
    one = case.judged.inputs.measurement
    gone = (("value",),) if kind is Kind.NUMERATOR and one and one.value is not None else ()
    if one is None:
        return {}
    told = [keys for keys in OF_ANOTHER_FIGURE if _has(one, keys)]
    return {(*case.entry, *keys): REMOVED for keys in (*gone, *told)}


def _has(one: object, keys: tuple[str, ...]) -> bool:
    for key in keys:
        one = getattr(one, key, None)
    return bool(one)

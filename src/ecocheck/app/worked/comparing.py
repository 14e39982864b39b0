"""Compares the expected verdict of a case with the actual one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.app.worked.checks import reason_code, verdict_code
from ecocheck.app.worked.views import Difference
from ecocheck.model.cases import CITY_LINE_WORDS, VERDICT_WORDS
from ecocheck.quantity import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ecocheck.app.worked.views import Field, Got
    from ecocheck.findings import Route
    from ecocheck.model.cases import Expected
    from ecocheck.quantity import Amount
    from ecocheck.source.yaml.document import Document

Sides = tuple[tuple[str, ...], tuple[str, ...]]
CITY = "city"
"""Added to a verdict by a line of the whole city."""


def differences(expected: Expected, got: Got, document: Document, route: Route) -> tuple[Difference, ...]:
    """Every written expectation that differs from the result; fields that were left out are not compared."""
    return tuple(
        Difference(field, *sides, document.spot((*route, field)))
        for field, sides in _sides(expected, got)
        if field in expected.model_fields_set and sides[0] != sides[1]
    )


def _sides(expected: Expected, got: Got) -> Iterator[tuple[Field, Sides]]:
    """Expected and actual values of every field, in a form in which equal values are equal."""
    yield "verdict", _verdicts(expected, got)
    reasons = tuple(reason.value for reason in got.reasons)
    yield "reason", (_codes(expected.reason), reasons[:1])
    yield "reasons", (tuple(map(reason_code, expected.reasons or ())), reasons)
    yield "value", _values(expected, got)
    yield "bound", _numbers(expected.bound, got.bound)
    margin = None if got.margin is None else plain(got.margin)
    yield "margin", _same(expected.margin, got.margin, margin)
    so_far = None if got.so_far is None else plain(got.so_far)
    yield "so_far", _same(expected.so_far, got.so_far, so_far)
    yield "line", (() if expected.line is None else (expected.line,), () if got.line is None else (got.line,))


def _verdicts(expected: Expected, got: Got) -> Sides:
    """Both verdicts. A verdict in words also says whose line it is; a code does not, so only the code is compared."""
    code, found = verdict_code(expected), (got.verdict.value,)
    if expected.verdict not in VERDICT_WORDS:
        return (code,), found
    wanted = (code, CITY) if expected.verdict in CITY_LINE_WORDS else (code,)
    return wanted, (*found, CITY) if got.city_line and got.verdict.value in {"met", "not_met"} else found


def _codes(reason: str | None) -> tuple[str, ...]:
    return () if reason is None else (reason_code(reason),)


def _values(expected: Expected, got: Got) -> Sides:
    if isinstance(expected.value, bool) or (expected.value is None and got.fact is not None):
        written = () if expected.value is None else (_fact(fact=bool(expected.value)),)
        return written, _shown(got.value) if got.fact is None else (_fact(fact=got.fact),)
    if got.fact is not None:
        return (format(expected.value, "f"),), (_fact(fact=got.fact),)
    return _numbers(expected.value, got.value)


def _fact(*, fact: bool) -> str:
    return "true" if fact else "false"


def _shown(amount: Amount | None) -> tuple[str, ...]:
    return () if amount is None else (amount.shown,)


def _numbers(expected: Decimal | None, amount: Amount | None) -> Sides:
    return _same(expected, amount.exact if amount else None, amount.shown if amount else None)


def _same(expected: Decimal | None, exact: Fraction | None, shown: str | None) -> Sides:
    """Both numbers, compared by value (98.0 equals 98); the rounded form in which a number is shown also counts."""
    got = () if shown is None else (shown,)
    if expected is None:
        return (), got
    written = Fraction(expected)
    if exact is not None and shown is not None and written in {exact, Fraction(shown)}:
        return got, got
    return (format(expected, "f"),), got

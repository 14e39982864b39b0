"""ECO618–621, 655: compares this year's file with last year's."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Related
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import Form, NumberRule
from ecocheck.quantity import Amount, Period, same_unit
from ecocheck.rules.figures.out_of_scale import off_scale_of
from ecocheck.verdict.inputs.defects import defects, refuses
from ecocheck.verdict.reading import PERCENT, amount_of, is_percent, period_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Spot
    from ecocheck.model.measurement import Compare, Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.rules.context import Item

_POINTS: Final = 20
"""A share, or an index up to 100, that changes by so many points within a year was probably found in another way."""

_FACTOR: Final = 2
"""Other quantities seldom double or halve within a year."""

_SCALE: Final = 10
"""An index below this is on a scale of its own, and no scale that ends at 100."""

_NO_REASON: Final = 100
"""A quantity that is so many times last year's is reported even if a note explains it."""

_LOW: Final = 10
"""A line of at least so much is far from any sound value of one percent or less."""


def _prior(item: Item) -> tuple[Amount, Spot] | None:
    """Last year's figure, from last year's file or from `compare`, and its place."""
    before, past, compare = item.context.before, item.past, item.measurement.compare
    if before is not None and past is not None:
        amount = amount_of(past, item.subject.unit)
        spot = before.document.spot(("measurements", item.subject.id, past.figure_key))
        return None if amount is None else (amount, spot)
    if compare is not None and compare.year == item.context.figures.year - 1:
        return Amount.of(compare.value), item.context.document.spot((*item.route, "compare", "value"))
    return None


def _like(item: Item) -> bool:
    """Whether last year's figure is sound and comparable, so that a jump is worth reporting."""
    past, one, year = item.past, item.measurement, item.context.figures.year
    if past is None:
        return True
    if refuses(defects(past, item.subject, year - 1, item.context.as_of)) or not same_unit(past.unit, one.unit):
        return False
    return item.subject.unit == PERCENT or (item.whole_year and _whole(past, year - 1))


def _rough(reading: Measurement | Compare, *, percent: bool) -> float | None:
    """The figure as a float, for a rough first check."""
    if reading.value is not None:
        return float(reading.value)
    numerator, denominator = getattr(reading, "numerator", None), getattr(reading, "denominator", None)
    return (100 if percent else 1) * float(numerator / denominator) if numerator is not None and denominator else None


def steady(one: Measurement, past: Measurement | None, *, percent: bool) -> bool:
    """Whether a rough check already shows no jump since last year's entry; for nearly all figures it does."""
    other = past or one.compare
    if other is None:
        return True
    now, before = _rough(one, percent=percent), _rough(other, percent=percent)
    if now is None or before is None:
        return True
    near = abs(now - before) < _POINTS - 1
    if percent or (one.unit is None and not near):
        return near
    return now == 0 or before == 0 or max(abs(now / before), abs(before / now)) < _FACTOR * 0.9


def _whole(reading: Measurement, year: int) -> bool:
    """Whether a figure covers exactly that calendar year; sums over fewer months cannot be compared."""
    period = period_of(reading, year)
    return isinstance(period, Period) and period.is_year(year)


def eco618_compare_beside_a_file(item: Item) -> Iterator[Finding]:
    """If there is a file of last year, last year's value belongs there."""
    before = item.context.before
    if item.measurement.compare is None or before is None:
        return
    key = item.subject.id
    related: tuple[Related, ...] = ()
    if key in before.figures.measurements:
        related = (Related(before.document.spot(("measurements", key), "key"), "other"),)
    year = str(item.context.figures.year - 1)
    yield item.find("ECO618", ("compare",), "key", related, year=year)


def eco619_compare_with_another_year(item: Item) -> Iterator[Finding]:
    """`compare` must be for the year before; otherwise it is not used."""
    compare, year = item.measurement.compare, item.context.figures.year
    if compare is not None and compare.year != year - 1:
        yield item.find("ECO619", ("compare", "year"), written=str(compare.year), wanted=str(year - 1))


def eco620_jump(item: Item) -> Iterator[Finding]:
    """A figure far from last year's was probably counted in another way, unless a note explains it.

    One for which another finding already gives the cause is left to that finding.
    """
    percent = item.subject.unit == PERCENT
    if item.subject.form is not Form.NUMBER or off_scale_of(item) is not None or _as_fraction(item) is not None:
        return
    if steady(item.measurement, item.past, percent=percent):
        return
    found = _prior(item)
    if found is None or item.amount is None or refuses(item.defects) or not _like(item):
        return
    before, spot = found
    now, then, few = item.amount.exact, before.exact, _two_of(item) if percent else Fraction(0)
    if item.measurement.note and (percent or not _jumps(now, then, _NO_REASON)):
        return
    index = item.measurement.unit is None and min(now, then) >= _SCALE
    far = (abs(now - then) >= _POINTS and (percent or index)) or (not percent and _jumps(now, then))
    if far and abs(now - then) > few:
        params = {
            "written": item.amount.short(before),
            "before": before.short(item.amount),
            "unit": item.measurement.unit or "",
        }
        yield item.find("ECO620", (item.figure_key,), "value", (Related(spot, "prior"),), **params)


def _two_of(item: Item) -> Fraction:
    """By how many points two things move a share: of three sections, one is 33 points, which is no sign of an error."""
    denominator = item.measurement.denominator
    return 200 / Fraction(denominator) if denominator else Fraction(0)


def _jumps(now: Fraction, before: Fraction, factor: int = _FACTOR) -> bool:
    low, high = sorted((abs(now), abs(before)))
    return low > 0 and high >= factor * low


def same_parts(one: Measurement, past: Measurement | None) -> bool:
    """Whether both parts are last year's to the digit. Equal parts (80 of 80), and small numbers, often stay."""
    if past is None or one.note is not None or one.numerator is None or one.denominator is None:
        return False
    same = (one.numerator, one.denominator) == (past.numerator, past.denominator)
    return same and one.numerator != one.denominator and min(one.numerator, one.denominator) >= _FEW


_FEW: Final = 100
"""Parts below are not looked at."""


def eco655_parts_of_last_year(item: Item) -> Iterator[Finding]:
    """Two measured parts equal last year's to the digit: that figure was left there. What is counted may stay."""
    before, one = item.context.before, item.measurement
    names = item.context.project.registry.indicators.parts.get(item.subject.id)
    if before is None or not same_parts(one, item.past) or (names is not None and names.unit is not None):
        return
    related = (Related(before.document.spot(("measurements", item.subject.id, "numerator")), "prior"),)
    said = {"numerator": f"{one.numerator:f}", "denominator": f"{one.denominator:f}"}
    said |= {"before": str(before.figures.year), "year": str(item.context.figures.year)}
    yield item.find("ECO655", ("numerator",), "value", related, **said)


def eco621_fraction_for_percent(item: Item) -> Iterator[Finding]:
    """A spreadsheet cell that shows 98.00% holds 0.98, and 0.98 is what gets copied.

    Where last year's figure makes it sure, ECO533 says so.
    """
    found = _as_fraction(item)
    if found is not None and off_scale_of(item) is None:
        yield found


def _as_fraction(item: Item) -> Finding | None:
    """The finding that a percentage looks like a fraction; None if it does not."""
    one, value = item.measurement, item.measurement.value
    if value is None or isinstance(value, bool) or one.numerator is not None or not is_percent(one, item.subject.unit):
        return None
    if not 0 < abs(value) <= 1:
        return None
    rule = item.rule_in_force
    edges = rule.edges if isinstance(rule, NumberRule) else ()
    high = value > 0 and any(edge.operator.better != "lower" and edge.number >= _LOW for edge in edges)
    if not high and not any(_a_hundredth(Fraction(value), line) for line in _lines_of(item, rule)):
        return None
    said = {"phrase_before": "nothing"}
    related: tuple[Related, ...] = ()
    prior = _prior(item)
    if prior is not None and _a_hundredth(Fraction(value), prior[0].exact):
        said = {"phrase_before": "fraction_before", "before": prior[0].short()}
        related = (Related(prior[1], "prior"),)
    said |= {"written": format(value, "f"), "write": Amount(Fraction(value) * 100).shown}
    return item.find("ECO621", ("value",), "value", related, **said)


def _a_hundredth(value: Fraction, line: Fraction) -> bool:
    """Whether the value is far below the line, and a hundred times the value is near it."""
    return abs(line) >= 1 and abs(line) <= 200 * abs(value) <= 4 * abs(line)


def _lines_of(item: Item, rule: Rule | None) -> Iterator[Fraction]:
    """The numbers that the value would be near if it were in percent: lines, assigned targets, last year's figure."""
    for member in leaves(rule):
        if isinstance(member, NumberRule):
            yield from (Fraction(edge.number) for edge in member.edges)
    for target in item.context.figures.assigned.get(item.subject.id, ()):
        if same_unit(target.unit, PERCENT):
            yield Fraction(target.number)
    found = _prior(item)
    if found is not None:
        yield found[0].exact


YEAR_ON_YEAR_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (
    eco618_compare_beside_a_file,
    eco619_compare_with_another_year,
    eco620_jump,
    eco655_parts_of_last_year,
    eco621_fraction_for_percent,
)

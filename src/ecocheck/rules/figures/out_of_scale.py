"""ECO533: a figure in other multiples than what it is compared with, and what was probably done."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import Form, NumberRule
from ecocheck.quantity import Amount, plain, units_in
from ecocheck.verdict.evaluating.doubts import falls_far, off_scale
from ecocheck.verdict.evaluating.evaluate import weigh
from ecocheck.verdict.inputs.defects import refuses
from ecocheck.verdict.reading import WHOLE, amount_of, is_percent, may_be_a_fraction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.rules.context import Item
    from ecocheck.verdict.evaluating.doubts import OffScale


def off_scale_of(item: Item) -> OffScale | None:
    """What the figure is out of scale with; None if the factor is credible."""
    rule = item.rule_in_force
    one, unit = item.measurement, item.subject.unit
    if rule is None or item.subject.form is not Form.NUMBER or refuses(item.defects):
        return None
    if not (may_be_a_fraction(one, unit) or falls_far(one) if is_percent(one, unit) else _far(item, rule)):
        return None
    judged = item.inputs(item.measurement)
    return off_scale(weigh(rule, judged), judged)


_FAR: Final = 1.99
"""Just below the smallest factor that `off_scale` looks for."""


def _far(item: Item, rule: Rule) -> bool:
    """A rough look at what the figure may be compared with; for nearly all figures it shows no such factor."""
    figures, key, amount = item.context.figures, item.subject.id, item.amount
    if amount is None or amount.exact <= 0 or item.subject.reads_wider:
        return item.subject.reads_wider
    number = float(amount.exact)
    others = [one.number for one in figures.assigned.get(key, ())]
    others += [edge.number for one in leaves(rule) if isinstance(one, NumberRule) for edge in one.edges]
    held, compare = figures.baselines.get(key), item.measurement.compare
    if held is not None:
        others += [held.value, *(one.value for one in held.adjusted)]
    near = [float(one) for one in others]
    past = None if item.past is None else amount_of(item.past, item.subject.unit)
    near += [] if past is None else [float(past.exact)]
    near += [] if compare is None else [float(compare.value)]
    return any(one > 0 and not number / _FAR < one < number * _FAR for one in near)


_AREAS: Final = ("公顷", "亩", "万亩", "万公顷", "平方米", "万平方米", "平方公里")
_NEAR: Final = 3
"""A figure that differs by no more from what it is compared with, once converted, was in the other unit."""


def eco533_out_of_scale(item: Item) -> Iterator[Finding]:
    """A figure in other multiples than what it is compared with: 公顷 under 平方公里, or 万平方米 over 人."""
    found, amount = off_scale_of(item), item.amount
    if found is None or amount is None:
        return
    less = amount.exact < found.bound.exact
    said = {"written": amount.short(found.bound), "bound": found.bound.short(amount)}
    said |= {"times": found.times, "phrase_times": "scale_less" if less else "scale_more"}
    said |= {"phrase_what": f"scale_{found.what}", "phrase_check": f"check_{found.what}"}
    said |= {"unit": item.measurement.unit or "", "phrase_units": "nothing"}
    odd = _odd_part(item.measurement, item.past)
    yield item.find("ECO533", (odd or item.figure_key,), **(said | _meant(item, found)))


def _meant(item: Item, off: OffScale) -> dict[str, str]:
    """The params for what was probably done: a fraction, another unit, or parts swapped or in different multiples."""
    one, bound = item.measurement, off.bound.exact
    if item.amount is None:
        return {}
    if off.fraction:
        write = Amount(item.amount.exact * WHOLE).shown
        return {"phrase_like": "scale_fraction", "phrase_how": "how_fraction", "write": write}
    if one.numerator is not None and one.denominator:
        return _meant_by_parts(one, item.past, bound)
    for unit in _AREAS if one.unit is not None else ():
        factor = units_in(unit, one.unit or "")
        if factor is not None and factor != 1 and bound / _NEAR <= item.amount.exact * factor <= bound * _NEAR:
            write = Amount(item.amount.exact * factor).shown
            return {"phrase_like": "scale_unit", "phrase_how": "how_unit", "other": unit, "write": write}
    return {"phrase_like": "scale_point", "phrase_how": "how_value"}


def _meant_by_parts(one: Measurement, past: Measurement | None, bound: Fraction) -> dict[str, str]:
    """The same for a figure with numerator and denominator."""
    numerator, denominator = Fraction(one.numerator or 0), Fraction(one.denominator or 1)
    exact = numerator / denominator
    if _is_near(1 / exact, bound):
        return {"phrase_like": "scale_swapped", "phrase_how": "how_swapped"}
    in_wan = _is_near(max(exact / bound, bound / exact), _TEN_THOUSAND)
    said = {"phrase_like": "scale_parts" if in_wan else "scale_point"}
    said |= {"numerator": f"{one.numerator:f}", "denominator": f"{one.denominator:f}"}
    above, _, below = (one.unit or "").partition("/")
    named = bool(above and below) and "万" not in above + below
    said |= {"above": above, "below": below} if named else {}
    if _odd_part(one, past) is None:
        return said | {"phrase_how": "how_parts", "phrase_units": "how_units" if named else "nothing"}
    thousands = exact < bound  # the numerator is the part that is counted in 10,000
    factor = _TEN_THOUSAND if thousands else 1 / _TEN_THOUSAND
    said |= {"write_above": plain(numerator * factor), "write_below": plain(denominator / factor)}
    how = "how_numerator_in_wan" if thousands else "how_denominator_in_wan"
    return said | {"phrase_how": how if named else f"{how}_bare"}


def _odd_part(one: Measurement, past: Measurement | None) -> str | None:
    """The part that is 10,000 times last year's, or so small a part of it, while the other is near last year's."""
    if past is None or not (one.numerator and one.denominator and past.numerator and past.denominator):
        return None
    above = Fraction(one.numerator) / Fraction(past.numerator)
    below = Fraction(one.denominator) / Fraction(past.denominator)
    for key, this, other in (("numerator", above, below), ("denominator", below, above)):
        if _is_near(other, Fraction(1)) and (_is_near(this, _TEN_THOUSAND) or _is_near(this, 1 / _TEN_THOUSAND)):
            return key
    return None


def _is_near(one: Fraction, other: Fraction) -> bool:
    return other / _NEAR <= one <= other * _NEAR


_TEN_THOUSAND: Final = Fraction(10000)
"""How far apart two parts are if one is counted in 万 and the other is not."""

"""ECO512, 513, and 503, 510, 511, 531, 532 again: units and numbers of what is recorded beside the value.

Assigned targets, baselines, plans and last year's value are compared with
the measurement, so they need the same unit and the same limits.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ecocheck.findings import Related
from ecocheck.quantity import real_unit, same_unit, usual_unit
from ecocheck.rules.targets.assigned_targets import assigned_of
from ecocheck.rules.values import still_commented
from ecocheck.rules.wrong_units import unit_said
from ecocheck.verdict.reading import PERCENT, WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from decimal import Decimal

    from ecocheck.findings import Finding, Route
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.model.registry import Criterion
    from ecocheck.rules.context import DataContext


def _units(context: DataContext) -> Iterator[tuple[Route, str | None]]:
    """Every place where a unit may stand."""
    for item in context.items:
        one = item.measurement
        yield (*item.route, "unit"), one.unit
        if one.planned is not None:
            yield (*item.route, "planned", "unit"), one.planned.unit
        if one.compare is not None:
            yield (*item.route, "compare", "unit"), one.compare.unit
        for place, also in enumerate(one.also):
            yield (*item.route, "also", place, "unit"), also.unit
    for _, route, target in assigned_of(context):
        yield (*route, "unit"), target.unit
    for key, baseline in context.figures.baselines.items():
        yield ("baselines", key, "unit"), baseline.unit


_usual = lru_cache(maxsize=256)(usual_unit)
"""Cached: a file has sixty units, but few spellings."""


def all_usual(units: Iterable[str | None]) -> bool:
    """Whether every unit is written in its usual spelling."""
    return all(unit is None or unit == _usual(unit) for unit in units)


def eco512_other_spelling(context: DataContext) -> Iterator[Finding]:
    """Another spelling of a unit is the same unit, but one spelling makes tables readable."""
    for route, unit in _units(context):
        if unit is not None and unit != _usual(unit) and not _of_another_kind(context, route, unit):
            yield context.find("ECO512", route, written=unit, write=_usual(unit))


def _of_another_kind(context: DataContext, route: Route, unit: str) -> bool:
    """Whether a unit is refused as another than the criterion's, so that no spelling of it is right."""
    criterion = context.index.criteria.get(str(route[1]))
    wanted = None if criterion is None else criterion.unit
    return wanted is not None and not same_unit(unit, wanted)


def _numbers(context: DataContext) -> Iterator[tuple[Criterion, Route, str, Decimal, str | None]]:
    """Numbers that are compared with a measurement: criterion, route of their mapping, key, number, unit."""
    criteria = context.index.criteria
    for key, route, target in assigned_of(context):
        operator = target.operator.name
        yield criteria[key], route, operator, getattr(target, operator), target.unit
    for key, baseline in context.figures.baselines.items():
        if key in criteria:
            yield criteria[key], ("baselines", key), "value", baseline.value, baseline.unit
    for key, one in context.figures.measurements.items():
        if key not in criteria:
            continue
        if one.planned is not None:
            yield criteria[key], ("measurements", key, "planned"), "value", one.planned.value, one.planned.unit
        if one.compare is not None:
            yield criteria[key], ("measurements", key, "compare"), "value", one.compare.value, one.compare.unit


def units_beside_the_value(context: DataContext) -> Iterator[Finding]:
    """ECO510 and ECO511 for what is compared with the measurement."""
    for criterion, route, key, number, unit in _numbers(context):
        if criterion.unit is None or unit == criterion.unit:
            continue
        named = {"id": criterion.id, "name": criterion.name, "unit": criterion.unit}
        if unit is None and route[0] != "measurements":
            yield context.find("ECO510", (*route, key), "key", **named, **still_commented(context, route, "unit"))
        elif unit is not None and not same_unit(unit, criterion.unit):
            note = "note" if route[0] == "assigned" else "source › note"
            said = unit_said(unit, criterion.unit, number)
            yield context.find("ECO511", (*route, "unit"), **(named | said | {"note": note}))


def numbers_beside_the_value(context: DataContext) -> Iterator[Finding]:
    """ECO531 and ECO532 for what is compared with the measurement."""
    for criterion, route, key, number, _ in _numbers(context):
        negative = number < 0 and not criterion.may_be_negative and criterion.unit is not None
        if negative or (criterion.unit == PERCENT and number > WHOLE):
            named = {"id": criterion.id, "name": criterion.name, "written": format(number, "f")}
            yield context.find("ECO531" if negative else "ECO532", (*route, key), **named)


def counts_whole(context: DataContext) -> Iterator[Finding]:
    """ECO503 for the counts of a measurement."""
    counted = ((key, one.counts) for key, one in context.figures.measurements.items() if one.counts)
    for key, counts in counted:
        for name, number in counts.items():
            if number < 0 or number != number.to_integral_value():
                route = ("measurements", key, "counts", name)
                yield context.find("ECO503", route, id=key, name=name, written=format(number, "f"))


def eco513_assigned_in_another_unit(context: DataContext) -> Iterator[Finding]:
    """If the unit comes with the target, the target states it, and it is the unit of the measurement.

    A target that was handed down is seldom the one that is wrong, and between two units
    nothing is converted: the number itself has to be another, so the figure is named. A
    unit that the criterion cannot have is reported by `eco554_unit_not_listed` for a
    target, and by `doubtful.unit_listed_nowhere` for a figure.
    """
    for key, route, target in assigned_of(context):
        one = context.figures.measurements.get(key)
        criterion = context.index.criteria[key]
        if one is None or criterion.unit is not None:
            continue
        if listed_nowhere(criterion, target.unit) or listed_nowhere(criterion, one.unit):
            continue
        if one.unit is None and target.unit is not None:
            continue  # reported by `eco648_one_without_unit`
        unsaid = target.unit is None and bool(criterion.better)
        if unsaid or not same_unit(one.unit, target.unit):
            figure = ("measurements", key, "unit" if one.unit is not None else one.figure_key)
            line = (*route, "unit" if target.unit is not None else target.operator.name)
            at, other = (figure, line) if target.unit else (line, figure)
            related = (Related(context.document.spot(other), "other"),)
            phrase = "units_differ" if target.unit else "target_unsaid" if one.unit else "both_unsaid"
            said = {"written": target.unit or "—", "unit": one.unit or "—", "phrase": phrase}
            said |= _other_number(context, key, target, one.unit)
            yield context.find("ECO513", at, "value", related, id=key, name=criterion.name, **said)


def _other_number(context: DataContext, key: str, target: AssignedTarget, unit: str | None) -> dict[str, str]:
    """What to write where one of the two is a rate of change and the other a level; and the year before, if it did."""
    if target.unit is None:
        return {"phrase_how": "state_one_unit", "phrase_more": "nothing"}
    how = "rate_for_level" if same_unit(target.unit, PERCENT) else "level_for_rate"
    how = how if same_unit(unit, PERCENT) or how == "rate_for_level" else "number_in_its_unit"
    past = context.before.figures.measurements.get(key) if context.before is not None else None
    alike = past is not None and past.value is not None and same_unit(past.unit, target.unit)
    said = {"phrase_how": how, "phrase_more": "as_last_year" if alike else "nothing"}
    said |= {"period": str(target.period or context.figures.year)}
    return said | ({"prior": f"{past.value}"} if alike and past is not None else {})


def listed_nowhere(criterion: Criterion, unit: str | None) -> bool:
    """Whether the criterion cannot be stated in this unit."""
    own = real_unit(unit)
    return own is not None and bool(criterion.better) and not any(same_unit(own, one) for one in criterion.better)


BESIDE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    units_beside_the_value,
    numbers_beside_the_value,
    eco513_assigned_in_another_unit,
)
"""Checks of targets, baselines, plans and last year's values."""

RECORDED_CHECKS = (eco512_other_spelling, *BESIDE_CHECKS, counts_whole)

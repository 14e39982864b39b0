"""ECO551–556, 637–639, 652: the line that an assigned target sets, and whether the figure can be compared with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Related
from ecocheck.model.rule_kinds.base import Against
from ecocheck.quantity import UNKNOWN, same_unit, unquoted, usual_unit
from ecocheck.rules.targets.assigned_targets import assigned_of, faults_of
from ecocheck.source.written.characters import shown
from ecocheck.verdict.evaluating.assigned import (
    deciding,
    due_later,
    earlier_document,
    figures_basis,
    of_its_span,
    other_basis,
    span_of,
)
from ecocheck.verdict.evaluating.target_faults import Fault, better_in, faults
from ecocheck.verdict.inputs.datum import period_reason
from ecocheck.verdict.reading import PERCENT, period_of, stated_basis
from ecocheck.verdict.words.bases import known_basis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.model.measurement import AssignedTarget, Measurement
    from ecocheck.rules.context import DataContext
    from ecocheck.verdict.inputs.given import Inputs

_LINES: Final = {Fault.CONTRARY: "ECO551", Fault.FALL_AS_NEGATIVE: "ECO552", Fault.EQUALS: "ECO553"}


def side_of_the_line(context: DataContext) -> Iterator[Finding]:
    """ECO551 to ECO553: a target must ask for the better direction; otherwise a worse figure would meet it."""
    criteria = context.index.of_year(context.figures.year)
    for key, route, target, found in faults_of(context):
        for fault in found:
            if fault in _LINES:
                better = better_in(target.unit, criteria[key][1])
                yield context.find(
                    _LINES[fault],
                    (*route, target.operator.name),
                    "key",
                    **_named(context, key),
                    written=f"{target.operator.name}: {target.number:f}",
                    fall=f"{abs(target.number):f}",
                    unit=target.unit or "",
                    phrase="either_better" if better is None else f"{better}_better",
                )


def eco554_unit_not_listed(context: DataContext) -> Iterator[Finding]:
    """The better direction is known only for the units listed; a criterion with one unit of its own has ECO511."""
    for key, route, target, found in faults_of(context):
        criterion = context.index.criteria[key]
        if Fault.OTHER_UNIT in found and criterion.unit is None:
            known = "、".join(criterion.better)
            bare = unquoted(target.unit or "")
            quoted = bare != target.unit and bare in criterion.better
            unit = {"written": shown(target.unit or ""), "known": known, "unit": bare}
            unit["phrase_more"] = "quotes" if quoted else "nothing"
            yield context.find("ECO554", (*route, "unit"), **_named(context, key), **unit)


def eco555_basis_of_the_target(context: DataContext) -> Iterator[Finding]:
    """The basis of a target is one that the criterion has; otherwise no figure can be compared with the target."""
    criteria = context.index.of_year(context.figures.year)
    for key, route, target, _ in faults_of(context):
        stated = known_basis(target.basis, criteria[key][1])
        if stated is not None and stated not in criteria[key][1].basis_names:
            known = "、".join(one.name for one in criteria[key][1].bases) or "—"
            yield context.find("ECO555", (*route, "basis"), **_named(context, key), written=shown(stated), known=known)


def _compared(context: DataContext) -> tuple[tuple[str, Measurement, Inputs], ...]:
    """Every figure for which targets are recorded, with its inputs for judging, unless the figure is refused."""
    return context.once(_compared_in)


def _compared_in(context: DataContext) -> tuple[tuple[str, Measurement, Inputs], ...]:
    return tuple(
        (item.subject.id, item.measurement, item.inputs(item.measurement))
        for item in context.items
        if item.criterion is not None
        and item.subject.id in context.figures.assigned
        and Against.TARGET in context.index.against[item.subject.id]
    )


def _deciding(context: DataContext) -> tuple[tuple[str, Route, AssignedTarget, Inputs], ...]:
    """Every target that a figure is compared with, with its route."""
    return context.once(_deciding_in)


def _deciding_in(context: DataContext) -> tuple[tuple[str, Route, AssignedTarget, Inputs], ...]:
    by_key = {key: (inputs, deciding(inputs)) for key, _, inputs in _compared(context)}
    return tuple(
        (key, route, target, by_key[key][0])
        for key, route, target in assigned_of(context)
        if key in by_key and any(target is one for one in by_key[key][1])
    )


def eco556_another_basis(context: DataContext) -> Iterator[Finding]:
    """A target that states a basis is compared only with a figure on the same basis."""
    for key, route, target, inputs in _deciding(context):
        stated = figures_basis(inputs)
        known = known_basis(target.basis, inputs.subject) in inputs.subject.basis_names
        if known and other_basis(target, inputs) and (stated is None or stated in inputs.subject.basis_names):
            said = {"written": target.basis or "", "stated": stated or "未说明"}
            yield context.find("ECO556", (*route, "basis"), **_named(context, key), **said)


def eco637_no_target_of_its_span(context: DataContext) -> Iterator[Finding]:
    """Targets are recorded, but none of them is for the period that was measured."""
    for key, one, inputs in _compared(context):
        if period_reason(one, inputs) is not None or of_its_span(inputs) or due_later(inputs):
            continue
        asked = (inputs.subject, context.place, inputs.year, context.as_of)
        alike = [each for each in inputs.assigned if each.unit is None or same_unit(each.unit, one.unit)]  # else ECO513
        sound = [each for each in alike if not faults(each, *asked)]
        if sound and not any(span_of(each, inputs.year) is UNKNOWN for each in sound):
            part = "period" if one.period is not None else one.figure_key
            spans = "、".join(dict.fromkeys(str(each.period or inputs.year) for each in sound))
            span = str(period_of(one, inputs.year))
            yield context.find("ECO637", ("measurements", key, part), **_named(context, key), written=span, spans=spans)


def eco652_document_of_an_earlier_year(context: DataContext) -> Iterator[Finding]:
    """A target without a period, whose document is of an earlier year, may be last year's or one for several years."""
    year, before = context.figures.year, context.before
    for key, route, target, found in faults_of(context):
        measured = key in context.figures.measurements
        dated = earlier_document(target, year) if measured and not found else None
        if dated is None:
            continue
        past = () if before is None else before.figures.assigned.get(key, ())
        same = any(one.document == target.document for one in past)
        related = (Related(before.document.spot(("assigned", key), "key"), "prior"),) if before and same else ()
        below = "document" if target.document is not None and target.issued is None else "issued"
        params = {"found": str(dated), "year": str(year), **_named(context, key)}
        yield context.find("ECO652", (*route, below), "value", related, **params)


def eco638_basis_of_the_target_unsaid(context: DataContext) -> Iterator[Finding]:
    """A figure is not on the criterion's usual (first) basis, and its target states no basis."""
    for key, route, target, inputs in _deciding(context):
        stated = figures_basis(inputs)
        usual = next((one.name for one in inputs.subject.bases), None)
        if stated in inputs.subject.accepted and stated != usual and stated_basis(target.basis) is None:
            yield context.find(
                "ECO638", (*route, target.operator.name), "key", **_named(context, key), stated=stated or ""
            )


def eco639_may_rise(context: DataContext) -> Iterator[Finding]:
    """`at_least` with a negative percentage allows a rise, which is seldom what was assigned."""
    for key, route, target, found in faults_of(context):
        higher = better_in(target.unit, context.index.of_year(context.figures.year)[key][1]) == "higher"
        percent = target.unit is not None and usual_unit(target.unit) == PERCENT
        criterion = context.index.criteria[key]
        if higher and percent and target.number < 0 and criterion.unit is None and not _LINES.keys() & set(found):
            written, fall = f"{target.number:f}", f"{abs(target.number):f}"
            yield context.find(
                "ECO639", (*route, target.operator.name), **_named(context, key), written=written, fall=fall
            )


def _named(context: DataContext, key: str) -> dict[str, str]:
    return {"id": key, "name": context.index.criteria[key].name}


ASSIGNED_LINE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    side_of_the_line,
    eco554_unit_not_listed,
    eco555_basis_of_the_target,
    eco556_another_basis,
    eco637_no_target_of_its_span,
    eco652_document_of_an_earlier_year,
    eco638_basis_of_the_target_unsaid,
    eco639_may_rise,
)

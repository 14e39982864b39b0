"""ECO628: one quantity written twice in a file, under a criterion and under a task's target that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Related
from ecocheck.quantity import agrees, same_unit
from ecocheck.rules.context import target_items
from ecocheck.verdict.evaluating.evaluate import weigh
from ecocheck.verdict.inputs.given import Inputs
from ecocheck.verdict.reading import amount_of
from ecocheck.verdict.words.another_span import judged_period
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.rules.context import DataContext, Item

_FACTS = {True: "true", False: "false"}


def eco628_two_figures(context: DataContext) -> Iterator[Finding]:
    """The task's own figure takes precedence over the criterion's, so the two must not differ unnoticed."""
    for item in target_items(context):
        _, target = context.index.targets[item.subject.id]
        key = target.criterion
        other = context.figures.measurements.get(key) if key is not None else None
        if key is None or other is None or not _alike(item, other) or _same(item, other, target.rule):
            continue
        related = (Related(context.document.spot(("measurements", key, other.figure_key)), "other"),)
        params = {"criterion": key, "unit": item.subject.unit or ""}
        params |= {"written": _said(item, item.measurement, other), "other": _said(item, other, item.measurement)}
        yield item.find("ECO628", (item.figure_key,), "value", related, **params)


def _alike(item: Item, other: Measurement) -> bool:
    """Whether both are stated as the same figure: same months, unit and 口径, as far as these are given."""
    one, year = item.measurement, item.context.figures.year
    bases = {basis_of(one, item.subject).name, basis_of(other, item.subject).name} - {None}
    first, second = (judged_period(reading, item.subject, year) for reading in (one, other))
    months = first == second and one.as_of == other.as_of
    truths = {isinstance(reading.value, bool) for reading in (one, other)}
    return (
        months
        and len(truths) == 1  # true in the place of a number is an error of its own
        and len(bases) <= 1
        and same_unit(one.unit, other.unit)
        and "" not in (_said(item, one, other), _said(item, other, one))
    )


def _same(item: Item, other: Measurement, rule: Rule) -> bool:
    """Whether the figures are equal, or one is the other rounded and the target's verdict is the same for both."""
    one, unit = item.measurement, item.subject.unit
    now, then = amount_of(one, unit), amount_of(other, unit)
    if now is None or then is None:
        return one.value == other.value
    if now.exact == then.exact:
        return True
    written = [(one.value, then), (other.value, now)]
    rounded = any(
        not isinstance(value, bool) and value is not None and agrees(value, of.exact) for value, of in written
    )
    return rounded and _verdict(item, one, rule) is _verdict(item, other, rule)


def _verdict(item: Item, figure: Measurement, rule: Rule) -> object:
    context = item.context
    inputs = Inputs(context.figures.year, item.subject, figure, refused=False, place=context.place, as_of=context.as_of)
    return weigh(rule, inputs).verdict


def _said(item: Item, figure: Measurement, beside: Measurement) -> str:
    """The figure as it is shown beside the other; empty if it has none."""
    if isinstance(figure.value, bool):
        return _FACTS[figure.value]
    amount = amount_of(figure, item.subject.unit)
    return "" if amount is None else amount.short(amount_of(beside, item.subject.unit))


DUPLICATE_FIGURE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (eco628_two_figures,)

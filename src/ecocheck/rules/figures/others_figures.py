"""ECO661, ECO662, and 617 again: figures of another county, and last year's values and baselines that prove nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Against
from ecocheck.quantity import Amount
from ecocheck.source.written.characters import shown
from ecocheck.verdict.inputs.gathering import compared
from ecocheck.verdict.sources.others_papers import figure_elsewhere
from ecocheck.verdict.words.another_span import other_span
from ecocheck.verdict.words.quoted import contradicted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.model.measurement import Measurement
    from ecocheck.rules.context import DataContext, Item


def eco661_of_another_county(item: Item) -> Iterator[Finding]:
    """The words beside the figure name another county and not the region."""
    one, place = item.measurement, item.context.place
    found = figure_elsewhere(one.source, one.note, place)
    if found is not None:
        yield item.find("ECO661", found.route, county=found.county, region=place.name)


def beside_the_figure(context: DataContext) -> Iterator[Finding]:
    """ECO661, 662 and 617 for last year's values and for baselines."""
    before = context.before
    filed = before.figures.measurements if before is not None else {}
    for item in context.items:
        past = compared(item.measurement, context.figures.year - 1)
        if past is not None and item.criterion is not None and item.subject.id not in filed:
            named = {"id": item.subject.id, "name": item.name}
            found = tuple(_wrong(context, (*item.route, "compare"), past, named))
            yield from found or _unused(item, past)
    for key, baseline in context.figures.baselines.items():
        if key in context.index.criteria:
            named = {"id": key, "name": context.index.criteria[key].name}
            yield from _wrong(context, ("baselines", key), baseline.as_reading, named)


def _wrong(context: DataContext, route: Route, told: Measurement, named: dict[str, str]) -> Iterator[Finding]:
    """What the source says against a number that a figure is compared with: another county, or another number."""
    elsewhere = figure_elsewhere(told.source, None, context.place)
    if elsewhere is not None:
        params = {"county": elsewhere.county, "region": context.place.name}
        yield context.find("ECO661", (*route, *elsewhere.route), **named, **params)
    another = contradicted(told, None if told.value is None else Amount.of(told.value))
    if another is not None:
        params = {"written": format(told.value or 0, "f"), "said": "、".join(another.said)}
        yield context.find("ECO617", (*route, *another.route), **named, **params)


def _unused(item: Item, past: Measurement) -> Iterator[Finding]:
    """ECO662 if last year's value proves nothing that rests on it."""
    year, prior = item.context.figures.year - 1, item.inputs(item.measurement).prior
    asked = Against.YEAR_BEFORE in item.context.index.against[item.subject.id]
    if not asked or prior is None or (prior.usable and prior.documented):
        return
    span = other_span(past, year)
    below: Route = ("source",) if past.source is not None else ()
    below = below if span is None else span.route
    said = {"said": "" if span is None else shown(span.said), "phrase": "not_of_its_year" if span else "proves_nothing"}
    yield item.find("ECO662", ("compare", *below), "key" if span is None else "value", year=str(year), **said)


OTHERS_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (eco661_of_another_county,)

COMPARED_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (beside_the_figure,)

"""ECO574 and ECO575: tolerances for classes that nobody knows, and amounts that their document does not give."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.findings import Finding
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.quantity import Amount
from ecocheck.source.written.characters import shown
from ecocheck.verdict.words.lines import names_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route
    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.tolerance import Tolerance
    from ecocheck.rules.context import RegistryContext
    from ecocheck.source.yaml.document import Document


def _given(context: RegistryContext) -> Iterator[tuple[str, Tolerance, Document, Route]]:
    """Every tolerance of the registry with the id of its criterion or target, and its place."""
    indicators, tasks = context.project.registry.indicators_document, context.project.registry.tasks_document
    rules = [(one.id, found.rule, indicators, (*route, "rule")) for _, one, found, route in context.revisions()]
    rules += [(one.id, one.rule, tasks, (*route, "rule")) for _, one, route in context.targets()]
    for name, rule, document, at in rules:
        for leaf, route in _numbers(rule, at):
            if leaf.tolerance is not None:
                yield name, leaf.tolerance, document, (*route, "tolerance")


def _numbers(rule: Rule, route: Route) -> Iterator[tuple[NumberRule, Route]]:
    """The rules with numbers inside a rule, with their places."""
    if isinstance(rule, NumberRule):
        yield rule, route
    for place, one in enumerate(rule.members):
        yield from _numbers(one, (*route, rule.kind, place))


def eco574_class_of_no_axis(context: RegistryContext) -> Iterator[Finding]:
    """A class for which a line is eased is one by which the registry tells regions apart."""
    known = [name for axis in context.project.registry.indicators.axes for name in axis.classes]
    for name, given, document, route in _given(context):
        for one in given.classes:
            if one not in known:
                params = {"id": name, "class": shown(one), "known": "、".join(known) or "—"}
                yield Finding("ECO574", document.spot((*route, "class")), params)


def eco575_amount_not_cited(context: RegistryContext) -> Iterator[Finding]:
    """The sentence of a tolerance states its amount."""
    for name, given, document, route in _given(context):
        key, number = ("by", given.by) if given.by is not None else ("percent", given.percent)
        if number is not None and not names_number(number, given.quote):
            params = {"id": name, "number": Amount(Fraction(number)).shown, "quote": shown(given.quote)}
            yield Finding("ECO575", document.spot((*route, key)), params)


REGISTRY_TOLERANCE_CHECKS = (eco574_class_of_no_axis, eco575_amount_not_cited)
"""Checks of what the registry lets be eased."""

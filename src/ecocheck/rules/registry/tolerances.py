"""ECO574: tolerances for classes that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.source.written.characters import shown

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


REGISTRY_TOLERANCE_CHECKS = (eco574_class_of_no_axis,)
"""Checks of what the registry lets be eased."""

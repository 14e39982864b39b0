"""ECO486: criteria that are not counted although no counted one asks for them, or although nothing else is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding
from ecocheck.model.rule import counties_asked, criteria_asked
from ecocheck.rules.registry.asking import rules_of_criteria

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.rules.context import RegistryContext


def eco486_counted_nowhere(context: RegistryContext) -> Iterator[Finding]:
    """What a criterion comes to is counted: by itself, or by the rule of one that is counted."""
    document, wanted = context.project.registry.indicators_document, _asked(context)
    for indicator, criterion, route in context.criteria():
        if criterion.counted:
            continue
        alone = not any(one.counted for one in indicator.criteria)
        if alone or criterion.id not in wanted:
            phrase = "counted_by_none" if criterion.id not in wanted else "counted_alone"
            yield Finding("ECO486", document.spot((*route, "counted"), "key"), {"id": criterion.id, "phrase": phrase})


def _asked(context: RegistryContext) -> frozenset[str]:
    """The ids that rules of counted criteria ask for, directly or through others that are not counted."""
    asked: dict[str, set[str]] = {}
    for criterion, rule, _ in rules_of_criteria(context):
        asked.setdefault(criterion.id, set()).update(criteria_asked(rule) | counties_asked(rule))
    left = [criterion.id for _, criterion, _ in context.criteria() if criterion.counted]
    found: set[str] = set()
    while left:
        new = asked.get(left.pop(), set()) - found
        found |= new
        left += new
    return frozenset(found)


REGISTRY_COUNTED_CHECKS = (eco486_counted_nowhere,)

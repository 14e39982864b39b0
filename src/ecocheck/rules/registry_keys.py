"""ECO441 and ECO442: regions to which offices belong, and keys of a criterion that its kind of rule does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding
from ecocheck.rules.registry_names import units_files
from ecocheck.verdict.authority import STATE
from ecocheck.verdict.inputs import rule_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.registry import Criterion
    from ecocheck.rules.context import RegistryContext


def eco441_office_of_no_region(context: RegistryContext) -> Iterator[Finding]:
    """An office belongs to the city, to one of its counties or to a level above, or nobody can say whose it is."""
    for units, document in units_files(context):
        known = (*units.regions(), *units.city.under, STATE)
        for i, agency in enumerate(units.agencies):
            if agency.of is not None and agency.of not in known:
                params = {"name": agency.name, "of": agency.of, "known": "、".join(known)}
                yield Finding("ECO441", document.spot(("agencies", i, "of")), params)


_KNOWN_BY: Final = {"lasts": ("done",), "document_of": ("done", "none"), "better": ("assigned",)}
"""The kinds of rules under which a key means something."""


def _set(criterion: Criterion, key: str) -> bool:
    """Whether the key says more than where it is left out."""
    return bool(getattr(criterion, key)) and getattr(criterion, key) != "any"


def eco442_key_of_another_rule(context: RegistryContext) -> Iterator[Finding]:
    """Only what is done can last or have its year; only a target handed down needs to be told where better lies."""
    registry = context.project.registry
    for i, indicator in enumerate(registry.indicators.indicators):
        for j, criterion in enumerate(indicator.criteria):
            kinds = frozenset[str]().union(*(rule_kinds(one.rule) for one in criterion.revisions))
            for key, wanted in _KNOWN_BY.items():
                if _set(criterion, key) and kinds.isdisjoint(wanted):
                    at = registry.indicators_document.spot(("indicators", i, "criteria", j, key), "key")
                    params = {"id": criterion.id, "key": key, "kinds": "、".join(wanted)}
                    yield Finding("ECO442", at, params)


REGISTRY_KEY_CHECKS = (eco441_office_of_no_region, eco442_key_of_another_rule)

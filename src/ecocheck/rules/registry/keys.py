"""ECO441 and ECO442: offices of unknown regions, and keys of a criterion that do not fit its kind of rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding
from ecocheck.model.rule import KINDS, leaves
from ecocheck.model.rule_kinds.base import Against, Form
from ecocheck.rules.registry.names import units_files
from ecocheck.verdict.sources.authority import STATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule_kinds.base import RuleKind
    from ecocheck.rules.context import RegistryContext


def eco441_office_of_no_region(context: RegistryContext) -> Iterator[Finding]:
    """`of` names the city, one of its counties or a level above; otherwise it is not known whose office it is."""
    for units, document in units_files(context):
        known = (*units.regions(), *units.city.under, STATE)
        for i, agency in enumerate(units.agencies):
            if agency.of is not None and agency.of not in known:
                params = {"name": agency.name, "of": agency.of, "known": "、".join(known)}
                yield Finding("ECO441", document.spot(("agencies", i, "of")), params)


_KNOWN_BY: Final = {"lasts": (Form.FACT,), "document_of": (Form.FACT, Form.COUNT), "better": (Against.TARGET,)}
"""For each key: the form of a rule, or what it compares with, without which the key has no effect."""


def _knows(kind: RuleKind | type[RuleKind], key: str) -> bool:
    return kind.form in _KNOWN_BY[key] or kind.against in _KNOWN_BY[key]


def _set(criterion: Criterion, key: str) -> bool:
    """Whether the key has another value than its default."""
    return bool(getattr(criterion, key)) and getattr(criterion, key) != "any"


def eco442_key_of_another_rule(context: RegistryContext) -> Iterator[Finding]:
    """`lasts` and `document_of` need a rule about facts or events; `better` needs an assigned target."""
    document = context.project.registry.indicators_document
    for _, criterion, route in context.criteria():
        rules = [leaf for one in criterion.revisions for leaf in leaves(one.rule)]
        for key in _KNOWN_BY:
            if _set(criterion, key) and not any(_knows(one, key) for one in rules):
                kinds = "、".join(name for name, kind in KINDS.items() if _knows(kind, key))
                params = {"id": criterion.id, "key": key, "kinds": kinds}
                yield Finding("ECO442", document.spot((*route, key), "key"), params)


REGISTRY_KEY_CHECKS = (eco441_office_of_no_region, eco442_key_of_another_rule)

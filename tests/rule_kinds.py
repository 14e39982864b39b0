"""The kinds of rule that occur in a rule, for the tests that every kind is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.model.rule import Rule


def rule_kinds(rule: Rule) -> frozenset[str]:
    """Its own kind and, of a compound, those of its members."""
    return frozenset({rule.kind}).union(*map(rule_kinds, rule.members))

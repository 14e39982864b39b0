"""ECO448 and ECO449: compounds in which one rule stands twice, so that one figure counts for several parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import Finding
from ecocheck.model.rule_kinds.base import RuleKind
from ecocheck.model.rule_kinds.branching import AtLeastOf, When
from ecocheck.model.rule_kinds.written import models_in
from ecocheck.rules.registry.stated import stated_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.rules.context import RegistryContext


def eco448_counted_twice(context: RegistryContext) -> Iterator[Finding]:
    """Of several parts that are counted no two are equal: one figure would answer for both."""
    yield from _twice(context, "ECO448")


def eco449_said_twice(context: RegistryContext) -> Iterator[Finding]:
    """A rule that joins others names each of them once."""
    yield from _twice(context, "ECO449")


def _twice(context: RegistryContext, code: str) -> Iterator[Finding]:
    """Every compound with two equal members, with how many are equal; branches may give the same rule."""
    for one in stated_rules(context):
        for model, below in models_in(one.rule):
            if not isinstance(model, RuleKind) or isinstance(model, When):
                continue
            members = model.members
            same = max((sum(other == each for other in members) for each in members), default=0)
            if same > 1 and code == ("ECO448" if isinstance(model, AtLeastOf) else "ECO449"):
                params = {"id": one.id, "key": model.kind, "count": str(same)}
                yield Finding(code, one.document.spot((*one.route, *below, model.kind), "key"), params)


REGISTRY_MEMBER_CHECKS = (eco448_counted_twice, eco449_said_twice)
"""ECO448 and ECO449: parts of a rule that are the same."""

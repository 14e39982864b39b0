"""Lists everything that `validate` checks in actions/*.yaml beyond shape: one function for each code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings import ordered
from ecocheck.findings.crowds import MOST_DOUBTS, limited
from ecocheck.rules.actions.context import ActionsContext
from ecocheck.rules.actions.dates import DATE_CHECKS
from ecocheck.rules.actions.named import NAME_CHECKS
from ecocheck.rules.actions.proofs import PROOF_CHECKS, stored_in

if TYPE_CHECKING:
    import datetime

    from ecocheck.findings import Finding
    from ecocheck.source.actions import ReadActions
    from ecocheck.source.project import Project

ACTION_CHECKS = (*NAME_CHECKS, *DATE_CHECKS, *PROOF_CHECKS)


def check_actions(project: Project, read: ReadActions, as_of: datetime.date) -> tuple[Finding, ...]:
    """Everything that is wrong, doubtful or open in the actions, beside what reading them has found."""
    context = ActionsContext(project, read.actions, as_of)
    return ordered(limited((finding for check in ACTION_CHECKS for finding in check(context)), MOST_DOUBTS))


__all__ = ["check_actions", "stored_in"]

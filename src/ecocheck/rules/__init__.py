"""Lists everything that `validate` checks beyond shape: one module for each family, one function for each code."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ecocheck.findings import ordered
from ecocheck.findings.crowds import MOST_DOUBTS, limited
from ecocheck.rules.at_odds import AT_ODDS_FILE_CHECKS
from ecocheck.rules.awaited import as_awaited
from ecocheck.rules.beside_the_value import RECORDED_CHECKS
from ecocheck.rules.context import DataContext, RegistryContext
from ecocheck.rules.evidence import EVIDENCE_CHECKS, TITLE_CHECKS
from ecocheck.rules.figures.duplicate_figures import DUPLICATE_FIGURE_CHECKS
from ecocheck.rules.figures.others_figures import COMPARED_CHECKS
from ecocheck.rules.filled_comments import FILLED_COMMENT_CHECKS
from ecocheck.rules.interim import INTERIM_CHECKS
from ecocheck.rules.joint_offices import JOINT_CHECKS
from ecocheck.rules.look_alikes import LOOK_ALIKE_CHECKS
from ecocheck.rules.periods import PERIOD_FILE_CHECKS
from ecocheck.rules.quick_check import Look
from ecocheck.rules.references import REFERENCE_CHECKS
from ecocheck.rules.registry.asking import REGISTRY_ASKING_CHECKS
from ecocheck.rules.registry.axes import REGISTRY_AXIS_CHECKS
from ecocheck.rules.registry.carried import CARRIED_CHECKS
from ecocheck.rules.registry.contrary import REGISTRY_CONTRARY_CHECKS
from ecocheck.rules.registry.counted import REGISTRY_COUNTED_CHECKS
from ecocheck.rules.registry.crosswalk import REGISTRY_CROSSWALK_CHECKS
from ecocheck.rules.registry.ids import REGISTRY_ID_CHECKS
from ecocheck.rules.registry.keys import REGISTRY_KEY_CHECKS
from ecocheck.rules.registry.members import REGISTRY_MEMBER_CHECKS
from ecocheck.rules.registry.names import REGISTRY_NAME_CHECKS
from ecocheck.rules.registry.numbers import REGISTRY_NUMBER_CHECKS
from ecocheck.rules.registry.placeholders import REGISTRY_PLACEHOLDER_CHECKS
from ecocheck.rules.registry.quotes import REGISTRY_QUOTE_CHECKS
from ecocheck.rules.registry.standards import REGISTRY_STANDARD_CHECKS
from ecocheck.rules.registry.tolerances import REGISTRY_TOLERANCE_CHECKS
from ecocheck.rules.registry.uncovered import REGISTRY_UNCOVERED_CHECKS
from ecocheck.rules.registry.unlikely import REGISTRY_UNLIKELY_CHECKS
from ecocheck.rules.settlements import SETTLEMENT_CHECKS
from ecocheck.rules.sources import SOURCE_FILE_CHECKS
from ecocheck.rules.targets.assigned_lines import ASSIGNED_LINE_CHECKS
from ecocheck.rules.targets.assigned_targets import ASSIGNED_TARGET_CHECKS
from ecocheck.rules.targets.baselines import BASELINE_CHECKS
from ecocheck.rules.waivers import WAIVER_CHECKS
from ecocheck.rules.weak_evidence import WEAK_EVIDENCE_CHECKS
from ecocheck.rules.wider import REGISTRY_WIDER_CHECKS, WIDER_CHECKS

if TYPE_CHECKING:
    import datetime

    from ecocheck.findings import Finding
    from ecocheck.source.project import Project

REGISTRY_CHECKS = (
    *REGISTRY_ID_CHECKS,
    *REGISTRY_NAME_CHECKS,
    *REGISTRY_KEY_CHECKS,
    *REGISTRY_STANDARD_CHECKS,
    *REGISTRY_AXIS_CHECKS,
    *REGISTRY_CROSSWALK_CHECKS,
    *REGISTRY_NUMBER_CHECKS,
    *REGISTRY_CONTRARY_CHECKS,
    *REGISTRY_UNLIKELY_CHECKS,
    *REGISTRY_QUOTE_CHECKS,
    *REGISTRY_ASKING_CHECKS,
    *REGISTRY_COUNTED_CHECKS,
    *REGISTRY_MEMBER_CHECKS,
    *REGISTRY_UNCOVERED_CHECKS,
    *REGISTRY_PLACEHOLDER_CHECKS,
    *REGISTRY_WIDER_CHECKS,
    *REGISTRY_TOLERANCE_CHECKS,
    *SETTLEMENT_CHECKS,
)
"""Checks of indicators.yaml, tasks.yaml and units.yaml."""

PLACE_CHECKS = (*REFERENCE_CHECKS, *EVIDENCE_CHECKS)
"""Checks of a data file that hold for any region and year."""

FILE_CHECKS = (
    *RECORDED_CHECKS,
    *SOURCE_FILE_CHECKS,
    *ASSIGNED_TARGET_CHECKS,
    *JOINT_CHECKS,
    *ASSIGNED_LINE_CHECKS,
    *PERIOD_FILE_CHECKS,
    *BASELINE_CHECKS,
    *COMPARED_CHECKS,
    *DUPLICATE_FIGURE_CHECKS,
    *LOOK_ALIKE_CHECKS,
    *FILLED_COMMENT_CHECKS,
    *AT_ODDS_FILE_CHECKS,
    *WAIVER_CHECKS,
    *TITLE_CHECKS,
    *WEAK_EVIDENCE_CHECKS,
    *INTERIM_CHECKS,
    *WIDER_CHECKS,
)
"""Checks of a data file as a whole. The checks of one measurement are `quick_check.ITEM_CHECKS`."""


def check_registry(project: Project, as_of: datetime.date | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong, doubtful or open in the registry and in units.yaml."""
    context = RegistryContext(project, as_of)
    return ordered(limited((finding for check in REGISTRY_CHECKS for finding in check(context)), MOST_DOUBTS))


def check_carried(project: Project) -> tuple[Finding, ...]:
    """What keeps the registry from being compared with the text of the plan."""
    context = RegistryContext(project)
    return ordered(finding for check in CARRIED_CHECKS for finding in check(context))


def check_file(context: DataContext) -> tuple[Finding, ...]:
    """Everything beyond shape that is wrong or doubtful in one data file.

    If the region or year in the file is not that of its path, it is not known by
    which rules its figures are to be judged; then only names and evidence are checked.
    """
    look = Look(context)
    spared = look.spared()
    checks = PLACE_CHECKS if context.figures.unreadable else (*PLACE_CHECKS, *FILE_CHECKS)
    found = (finding for check in checks if check not in spared for finding in check(context))
    asked = () if context.figures.unreadable else look.asked
    of_items = (finding for item, checks in asked for check in checks for finding in check(item))
    return ordered(limited(chain(found, of_items), MOST_DOUBTS))


__all__ = ["DataContext", "RegistryContext", "as_awaited", "check_carried", "check_file", "check_registry"]

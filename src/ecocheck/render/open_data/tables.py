"""All tables, in the order in which they are listed: names and rules, what was recorded, results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.render.open_data.figure_tables import EVIDENCE, INTERIM, MEASUREMENTS
from ecocheck.render.open_data.gap_tables import FINDING_TABLE, GAP_TABLE
from ecocheck.render.open_data.plan_tables import CONTRADICTIONS, CRITERIA, INDICATORS, TASKS
from ecocheck.render.open_data.registry_tables import AGENCIES, DUTIES, REGIONS, STANDARDS
from ecocheck.render.open_data.rule_tables import RULES, TASK_TARGETS
from ecocheck.render.open_data.target_tables import ASSIGNED, BASELINE_CHANGES, BASELINES, TASK_REPORTS, WIDER
from ecocheck.render.open_data.verdict_table import VERDICT_TABLE

if TYPE_CHECKING:
    from ecocheck.render.open_data.field import AnyTable

TABLES: Final[tuple[AnyTable, ...]] = (
    REGIONS,
    AGENCIES,
    STANDARDS,
    INDICATORS,
    CRITERIA,
    RULES,
    TASKS,
    TASK_TARGETS,
    DUTIES,
    CONTRADICTIONS,
    MEASUREMENTS,
    EVIDENCE,
    INTERIM,
    ASSIGNED,
    BASELINES,
    BASELINE_CHANGES,
    WIDER,
    TASK_REPORTS,
    VERDICT_TABLE,
    GAP_TABLE,
    FINDING_TABLE,
)

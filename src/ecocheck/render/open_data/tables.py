"""All tables, in the order in which they are listed: names and rules, what was recorded, results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.render.open_data.figure_tables import BASELINES, EVIDENCE, INTERIM, MEASUREMENTS, WIDER, assigned_table
from ecocheck.render.open_data.registry_tables import (
    AGENCIES,
    CONTRADICTIONS,
    CRITERIA,
    DUTIES,
    INDICATORS,
    REGIONS,
    STANDARDS,
    TASKS,
)
from ecocheck.render.open_data.rule_tables import EDGE_WORDS, RULES, TASK_TARGETS
from ecocheck.render.open_data.verdict_tables import FINDING_TABLE, GAP_TABLE, VERDICT_TABLE

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
    assigned_table(EDGE_WORDS),
    BASELINES,
    WIDER,
    VERDICT_TABLE,
    GAP_TABLE,
    FINDING_TABLE,
)

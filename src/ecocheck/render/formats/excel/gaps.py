"""差距清单: every gap, the worst first, with its size as a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.columns.gaps import COLUMNS
from ecocheck.render.formats.excel.layout import Column, declared

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gap
    from ecocheck.findings import Lang

NAME = Text("差距清单", "gaps")
KEPT = 5
"""Kind, region, year, id and name."""


def alarming(gap: Gap) -> bool:
    """Whether the gap is open and is a missed line of the region's own, or a late task."""
    return gap.open and gap.kind in {"line_missed", "task_late"} and not gap.below_city


def columns(lang: Lang) -> list[Column[Gap]]:
    """The columns of `ecocheck gaps` that a workbook shows."""
    return declared(COLUMNS, lang)

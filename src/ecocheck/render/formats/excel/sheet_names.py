"""The names of a ledger's sheets, by which it is written and read back."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

GAPS: Final = Text("差距清单", "gaps")
CRITERIA: Final = Text("指标台账", "criteria")
TASKS: Final = Text("任务台账", "tasks")
DUTIES: Final = Text("责任清单", "duties")
CLOSED: Final = Text("已消除", "closed")
SHEETS: Final = (GAPS, CRITERIA, TASKS, DUTIES, CLOSED)

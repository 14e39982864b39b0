"""差距清单: every gap, the worst first, with its size as a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.columns.gaps import COLUMNS
from ecocheck.render.formats.excel.layout import Sheet, declared

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gap
    from ecocheck.app.ledger import Ledger
    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.ledger import Heads

_NAME = Text("差距清单", "gaps")
_ABOUT = Text(
    "最要紧的在前；相关任务、还差的量由我们推算，按现有分母计。",
    "Worst first; related tasks and amounts lacking are derived, at the present denominator.",
)


def sheet(ledger: Ledger, heads: Heads, lang: Lang) -> Sheet[Gap]:
    """The sheet, with the columns of `ecocheck gaps` that a workbook shows."""
    return Sheet(
        _NAME,
        heads.title(_NAME),
        heads.note(_ABOUT),
        declared(COLUMNS, lang),
        ledger.gaps,
        kept=5,  # kind, region, year, id and name
        across=2,
        alarming=_alarming,
    )


def _alarming(gap: Gap) -> bool:
    """Whether the gap is open and is a missed line of the region's own, or a late task."""
    return gap.open and gap.kind in {"line_missed", "task_late"} and not gap.below_city

"""差距清单: every gap, the worst first, with its size as a number and cells for what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import lifted
from ecocheck.render.columns.gap_lists import columns_of
from ecocheck.render.formats.excel.fill_columns import code_column, columns_to_fill
from ecocheck.render.formats.excel.layout import Sheet, declared
from ecocheck.render.formats.excel.sheet_names import GAPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.ledger import Heads
    from ecocheck.render.formats.excel.matching import ListedGap, Matched

_ABOUT = Text(
    "按差距的类别和大小排列；相关任务、需增减的量系编制时推算，按现有分母计；差距一列为相差的量，不带正负号。"
    "整改措施、责任人、整改时限、完成情况由责任单位填写，重新生成台账时保留。",
    "Worst first; related tasks and amounts lacking are derived, at the present denominator. "
    "Distances are without a sign. Measures, person, deadline and progress are for the offices, "
    "and stay when the ledger is written again.",
)
_TAKEN_UP = Text(
    "整改进展一列写明已列入整改的，以整改台账（ecocheck actions -o 限期整改台账.xlsx）为准，"
    "整改措施、责任人、整改时限、完成情况四列不用再填。",
    "Where the progress of an action is shown, the ledger of actions (ecocheck actions -o FILE.xlsx) counts, and "
    "the four columns for measures, person, deadline and progress need no filling in.",
)


def sheet(found: Matched, own: Sequence[str], heads: Heads, lang: Lang) -> Sheet[ListedGap]:
    """The sheet, with the columns of `ecocheck gaps` that a workbook shows, and the columns to fill in."""
    return Sheet(
        GAPS.of(lang),
        heads.title(GAPS),
        (heads.note(_ABOUT), *([_TAKEN_UP.of(lang)] if any(map(_is_taken_up, found.listed)) else [])),
        [
            *declared(lifted(columns_of(one.gap for one in found.listed), lambda one: one.gap), lang),
            *columns_to_fill(lambda one: one.typed, own, lang),
            code_column(lambda one: one.code),
        ],
        found.listed,
        kept=5,  # kind, region, year, id and name
    )


def _is_taken_up(one: ListedGap) -> bool:
    return one.gap.held is not None and one.gap.held.action is not None

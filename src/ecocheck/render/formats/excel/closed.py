"""已消除: what was filled in for gaps that are in the list no more, so that nothing typed is lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.fill_columns import ABOUT, code_column, columns_to_fill
from ecocheck.render.formats.excel.filled import SINCE, WHY
from ecocheck.render.formats.excel.layout import Sheet, SheetColumn
from ecocheck.render.formats.excel.sheet_names import CLOSED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.filled import FilledRow
    from ecocheck.render.formats.excel.ledger import Heads
    from ecocheck.render.formats.excel.values import Value

_TITLE = Text("差距清单以外的填写内容", "what was filled in for other gaps")
_ABOUT = Text(
    "已填写而差距清单中不再列出的行，原样保留于此；差距再次出现的，填写内容恢复到差距清单。",
    "Rows that were filled in and are in the list of gaps no more; what was typed returns with its gap.",
)
_WIDTHS: Final = (14, 9, 6, 8, 30)
_NARROW: Final = 9


def sheet(closed: Sequence[FilledRow], own: Sequence[str], heads: Heads, lang: Lang) -> Sheet[FilledRow]:
    """The sheet, with what each row was about, what was typed, and why and when it was moved."""
    about = [
        SheetColumn(head, wide, partial(_part, place), centred=wide < _NARROW)
        for place, (head, wide) in enumerate(zip(ABOUT, _WIDTHS, strict=True))
    ]
    return Sheet(
        CLOSED.of(lang),
        heads.title(_TITLE),
        (heads.note(_ABOUT),),
        [
            *about,
            *columns_to_fill(lambda one: one.typed, own, lang),
            SheetColumn(WHY, 18, lambda one: one.why),
            SheetColumn(SINCE, 11, lambda one: one.since),
            code_column(lambda one: one.code),
        ],
        closed,
        kept=len(about),
    )


def _part(place: int, row: FilledRow) -> Value:
    return row.about[place]

"""A ledger as offices fill it in: cells by the row's subject and the column's head, saved by another library."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from ecocheck.render.formats.excel.filled import filled_in
from tests.excel.making import HEAD, heads, opened, rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecocheck.app.ledger import Ledger
    from ecocheck.findings import Lang

FILL = ("整改措施", "责任人", "整改时限", "完成情况")


def again(ledger: Ledger, before: bytes, lang: Lang = "zh") -> bytes:
    """The ledger written over one that was there."""
    from ecocheck.render.formats.excel.ledger import excel_ledger

    return excel_ledger(ledger, lang=lang, filled=filled_in(before, lang))


def saved(book: Any) -> bytes:
    """The workbook as bytes."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def filled(content: bytes, cells: Mapping[int, Mapping[str, Any]], page: str = "差距清单") -> bytes:
    """The workbook with values in some rows (from 0) of a sheet, by the heads of columns."""
    book = opened(content)
    sheet = book[page]
    names = heads(sheet)
    for row, values in cells.items():
        for head, value in values.items():
            sheet.cell(HEAD + 1 + row, names.index(head) + 1).value = value
    return saved(book)


def typed(content: bytes, page: str = "差距清单", names: Sequence[str] = FILL) -> dict[str, tuple[Any, ...]]:
    """What stands in the columns to fill in, by code, of the rows that have something there."""
    found = {
        row["识别码"].value: tuple(row[name].value for name in names)
        for row in rows(opened(content)[page])
        if any(row[name].value is not None for name in names)
    }
    assert None not in found or page != "差距清单"
    return found

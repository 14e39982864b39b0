"""A workbook of a single column, for values that no project has."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.render.formats.excel.values import Value


def sheet_with(values: Sequence[Value]) -> bytes:
    """One sheet `x` with one column of these values."""
    from ecocheck.render.formats.excel.book import Book
    from ecocheck.render.formats.excel.layout import Sheet, SheetColumn

    book = Book("zh", mark=None, footer="", day=datetime.date(2025, 6, 30))
    column: SheetColumn[Value] = SheetColumn(Text("值", "value"), 20, lambda one: one)
    book.add(Sheet("x", "x", ("x",), [column], values, 1))
    return book.finished()

"""Writes a workbook of ledgers: heads that stay in sight, filters, print areas, and cells of the right type.

Text is only ever written as text. What looks like a formula also gets Excel's
own mark for text, so that it stays text when somebody edits the cell.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ecocheck.render.formats.excel.file import ALARM, BASE, FONT, GREY, HEAD_FONT, ExcelFile, height_of
from ecocheck.render.formats.excel.layout import PLAIN_LOOK, Look
from ecocheck.render.formats.excel.values import Link, Number, cut, lines_of
from ecocheck.render.text.escape import like_formula, visible, web_address

if TYPE_CHECKING:
    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.layout import Sheet
    from ecocheck.render.formats.excel.values import Value

E = TypeVar("E")

_LONGEST_LINK: Final = 2_079
_MOST_LINKS: Final = 65_000


class Book(ExcelFile):
    """A workbook in memory. `mark` stands in the first row, header and footer of every sheet."""

    def __init__(self, lang: Lang, *, mark: str | None, footer: str, day: datetime.date) -> None:
        """`day` is the only time in the file."""
        super().__init__(lang, mark=mark, footer=footer, day=day)
        self._formats: dict[tuple[str, Look], Any] = {}
        self._links = 0

    def _format(self, kind: str, look: Look = PLAIN_LOOK) -> Any:
        """The format of a kind and a look, made when it is first used; kinds such as `0.00` are formats of numbers."""
        if (kind, look) not in self._formats:
            made = BASE | ({"bg_color": ALARM} if look.alarming else {}) | ({"align": "center"} if look.centred else {})
            if kind == "head":
                made |= {"font_name": HEAD_FONT, "bg_color": GREY, "text_wrap": True, "align": "center"}
            elif kind == "title":
                made = {"font_name": HEAD_FONT, "font_size": 14}
            elif kind == "note":
                made = {"font_name": FONT, "font_size": 9}
            elif kind in {"text", "marked"}:
                made |= {"text_wrap": True, "quote_prefix": kind == "marked"}
            else:
                made |= {"num_format": kind, "shrink": True}
            self._formats[kind, look] = self.book.add_format(made)
        return self._formats[kind, look]

    def add(self, sheet: Sheet[E]) -> None:
        """Add a sheet with its rows."""
        page = self.book.add_worksheet(sheet.name.of(self.lang))
        self._heads(page, sheet)
        last = _HEAD_ROW
        for entry in sheet.entries:
            last += 1
            alarming, lines = sheet.alarming(entry), 1
            for place, column in enumerate(sheet.columns):
                value = column.of(entry)
                self._write(page, (last, place), value, Look(alarming, column.centred))
                lines = max(lines, lines_of(value, column.width) if column.paper else 1)
            page.set_row(last, height_of(lines))
        self._paper(page, sheet, max(last, _HEAD_ROW + 1))

    def _heads(self, page: Any, sheet: Sheet[E]) -> None:
        page.write_string(0, 0, cut(visible(self.marked(sheet.title)), self.lang), self._format("title"))
        page.write_string(1, 0, cut(visible(sheet.note), self.lang), self._format("note"))
        page.set_row(0, 24)
        page.set_row(_HEAD_ROW, 30)
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, column.width)
            page.write_string(_HEAD_ROW, place, column.head.of(self.lang), self._format("head"))
        page.freeze_panes(_HEAD_ROW + 1, sheet.kept)

    def _write(self, page: Any, cell: tuple[int, int], value: Value, look: Look) -> None:
        match value:
            case None:
                page.write_blank(*cell, None, self._format("text", look))
            case Number():
                decimals = f"0.{'0' * value.places}" if value.places else "0"
                page.write_number(*cell, value.value, self._format(decimals, look))
            case int():
                page.write_number(*cell, value, self._format("0", look))
            case datetime.date():
                page.write_datetime(*cell, value, self._format("yyyy-mm-dd", look))
            case Link():
                self._link(page, cell, value.url, look)
            case str():
                self._text(page, cell, value, look)

    def _text(self, page: Any, cell: tuple[int, int], text: str, look: Look) -> None:
        kind = "marked" if like_formula(text) else "text"
        page.write_string(*cell, cut(visible(text), self.lang), self._format(kind, look))

    def _link(self, page: Any, cell: tuple[int, int], url: str, look: Look) -> None:
        """Write a link where Excel can hold the web address; otherwise write the text."""
        address = web_address(url)
        if address is None or len(address) > _LONGEST_LINK or self._links >= _MOST_LINKS:
            self._text(page, cell, url, look)
            return
        self._links += 1
        page.write_url(*cell, address, self._format("text", look), string=address)

    def _paper(self, page: Any, sheet: Sheet[E], last: int) -> None:
        """Set up printing: A4 landscape, heads on every page, fitted to the width of the paper."""
        right = len(sheet.columns) - 1
        page.autofilter(_HEAD_ROW, 0, last, right)
        page.print_area(0, 0, last, sum(column.paper for column in sheet.columns) - 1)
        page.repeat_rows(_HEAD_ROW)
        if sheet.across > 1:
            page.repeat_columns(0, sheet.kept - 1)
        self.on_paper(page, across=sheet.across)
        self.numbers_as_text(page, last, right)


_HEAD_ROW: Final = 2

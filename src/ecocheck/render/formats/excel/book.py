"""Writes a workbook of ledgers: heads that stay in sight, filters, print areas, and cells of the right type.

Text is only ever written as text. What looks like a formula also gets Excel's
own mark for text, so that it stays text when somebody edits the cell.
"""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING, Any, Final, TypeVar

import xlsxwriter

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.layout import PLAIN_LOOK, Look
from ecocheck.render.formats.excel.values import Link, Number, cut, footer_text, lines_of
from ecocheck.render.formats.zip_bytes import repacked
from ecocheck.render.text.escape import like_formula, visible, web_address

if TYPE_CHECKING:
    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.layout import Sheet
    from ecocheck.render.formats.excel.values import Value

E = TypeVar("E")

_LONGEST_LINK: Final = 2_079
_MOST_LINKS: Final = 65_000
_PAGES = Text("第 &P 页，共 &N 页", "page &P of &N")
_A4: Final = 9
_LINE_HEIGHT, _PAD, _HIGHEST = 14, 4, 409
"""In points; 409 is the greatest height of a row in Excel."""
_FONT, _HEAD_FONT = "宋体", "黑体"
_ALARM, _GREY = "#F8D7DA", "#F2F2F2"
_BASE: Final[dict[str, Any]] = {"font_name": _FONT, "font_size": 10, "valign": "vcenter", "border": 1}


class Book:
    """A workbook in memory. `mark` stands in the first row, header and footer of every sheet."""

    def __init__(self, lang: Lang, *, mark: str | None, footer: str, day: datetime.date) -> None:
        """`day` is the only time in the file."""
        self._lang, self._mark, self._footer = lang, mark, footer
        self._stream = io.BytesIO()
        self._book = xlsxwriter.Workbook(
            self._stream,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False},
        )
        made = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
        self._book.set_properties({"author": "ecocheck", "created": made})
        self._formats: dict[tuple[str, Look], Any] = {}
        self._links = 0

    def finished(self) -> bytes:
        """The bytes of the file."""
        self._book.close()
        return repacked(self._stream.getvalue())

    def _format(self, kind: str, look: Look = PLAIN_LOOK) -> Any:
        """The format of a kind and a look, made when it is first used; kinds such as `0.00` are formats of numbers."""
        if (kind, look) not in self._formats:
            made = (
                _BASE | ({"bg_color": _ALARM} if look.alarming else {}) | ({"align": "center"} if look.centred else {})
            )
            if kind == "head":
                made |= {"font_name": _HEAD_FONT, "bg_color": _GREY, "text_wrap": True, "align": "center"}
            elif kind == "title":
                made = {"font_name": _HEAD_FONT, "font_size": 14}
            elif kind == "note":
                made = {"font_name": _FONT, "font_size": 9}
            elif kind in {"text", "marked"}:
                made |= {"text_wrap": True, "quote_prefix": kind == "marked"}
            else:
                made |= {"num_format": kind, "shrink": True}
            self._formats[kind, look] = self._book.add_format(made)
        return self._formats[kind, look]

    def add(self, sheet: Sheet[E]) -> None:
        """Add a sheet with its rows."""
        page = self._book.add_worksheet(sheet.name.of(self._lang))
        self._heads(page, sheet)
        last = _HEAD_ROW
        for entry in sheet.entries:
            last += 1
            alarming, lines = sheet.alarming(entry), 1
            for place, column in enumerate(sheet.columns):
                value = column.of(entry)
                self._write(page, (last, place), value, Look(alarming, column.centred))
                lines = max(lines, lines_of(value, column.width) if column.paper else 1)
            page.set_row(last, min(_HIGHEST, _PAD + lines * _LINE_HEIGHT))
        self._paper(page, sheet, max(last, _HEAD_ROW + 1))

    def _heads(self, page: Any, sheet: Sheet[E]) -> None:
        title = f"【{self._mark}】{sheet.title}" if self._mark else sheet.title
        page.write_string(0, 0, cut(visible(title), self._lang), self._format("title"))
        page.write_string(1, 0, cut(visible(sheet.note), self._lang), self._format("note"))
        page.set_row(0, 24)
        page.set_row(_HEAD_ROW, 30)
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, column.width)
            page.write_string(_HEAD_ROW, place, column.head.of(self._lang), self._format("head"))
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
        page.write_string(*cell, cut(visible(text), self._lang), self._format(kind, look))

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
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(sheet.across, 0)
        page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
        mark = footer_text(self._mark or "")
        page.set_header(f"&C&14{mark}" if mark else "")
        middle = f"&C{mark}" if mark else ""
        page.set_footer(f"&L{footer_text(self._footer)}{middle}&R{_PAGES.of(self._lang)}")
        page.ignore_errors({"number_stored_as_text": f"A1:{_cell_name(right, last)}"})


_HEAD_ROW: Final = 2


def _cell_name(column: int, row: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))

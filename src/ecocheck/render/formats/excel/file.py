"""What every workbook has: its look, its mark on paper, and the same bytes each time."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.values import footer_text
from ecocheck.render.formats.zip_bytes import repacked

if TYPE_CHECKING:
    from ecocheck.findings import Lang

FONT: Final = "宋体"
HEAD_FONT: Final = "黑体"
GREY: Final = "#F2F2F2"
"""Behind the heads of columns."""
TO_FILL: Final = "#FFF8DC"
"""Behind what people fill in."""
BASE: Final[dict[str, Any]] = {"font_name": FONT, "font_size": 10, "valign": "vcenter", "border": 1}
"""The format of a cell, to which each kind of cell adds its own."""

_PAGES = Text("第 &P 页，共 &N 页", "page &P of &N")
_A4: Final = 9
_LINE_HEIGHT, _PAD, _HIGHEST = 14, 4, 409
"""In points; 409 is the greatest height of a row in Excel."""


def height_of(lines: int) -> int:
    """The height of a row of so many lines, in points."""
    return min(_HIGHEST, _PAD + lines * _LINE_HEIGHT)


class ExcelFile:
    """A workbook in memory, with XlsxWriter's own as `book`. `mark` stands in header and footer of every sheet."""

    def __init__(self, lang: Lang, *, mark: str | None, footer: str, day: datetime.date) -> None:
        """`day` is the only time in the file."""
        self.lang, self.mark, self._footer = lang, mark, footer
        self._stream = io.BytesIO()
        self.book = xlsxwriter.Workbook(
            self._stream,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False},
        )
        made = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
        self.book.set_properties({"author": "ecocheck", "created": made})

    def finished(self) -> bytes:
        """The bytes of the file."""
        self.book.close()
        return repacked(self._stream.getvalue())

    def marked(self, title: str) -> str:
        """The title with the mark before it, where there is one."""
        return f"【{self.mark}】{title}" if self.mark else title

    def on_paper(self, page: Any, *, across: int = 1, upright: bool = False) -> None:
        """Set up printing on A4, so many pages wide, with the mark and the numbers of pages."""
        if upright:
            page.set_portrait()
        else:
            page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(across, 0)
        page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
        mark = footer_text(self.mark or "")
        page.set_header(f"&C&14{mark}" if mark else "")
        middle = f"&C{mark}" if mark else ""
        page.set_footer(f"&L{footer_text(self._footer)}{middle}&R{_PAGES.of(self.lang)}")

    @staticmethod
    def numbers_as_text(page: Any, row: int, column: int) -> None:
        """Spare the cells from A1 to this one Excel's green corner where a text is a number."""
        page.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(row, column)}"})

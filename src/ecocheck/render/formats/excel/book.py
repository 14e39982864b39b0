"""Writes a workbook of ledgers: heads that stay in sight, filters, print areas, and cells of the right type.

Text is only ever written as text. What looks like a formula also gets Excel's
own mark for text, so that it stays text when somebody edits the cell.
"""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

import xlsxwriter

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.layout import PLAIN_LOOK, Look
from ecocheck.render.formats.excel.values import Lines, Link, Number, cut, footer_text, lines_of
from ecocheck.render.formats.zip_bytes import repacked
from ecocheck.render.text.escape import like_formula, visible, web_address

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone
    from ecocheck.render.formats.excel.layout import FillIn, Sheet, SheetColumn
    from ecocheck.render.formats.excel.values import Value

E = TypeVar("E")

_DAY: Final = "yyyy-mm-dd"
_LONGEST_LINK: Final = 2_079
_MOST_LINKS: Final = 65_000
_PAGES = Text("第 &P 页，共 &N 页", "page &P of &N")
_A4: Final = 9
_LINE_HEIGHT, _PAD, _HIGHEST = 14, 4, 409
"""In points; 409 is the greatest height of a row in Excel."""
_FONT, _HEAD_FONT = "宋体", "黑体"
_TINTS: Final[Mapping[Tone, str]] = {"bad": "#F8D7DA", "open": "#FFF3CD"}
_GREY, _TO_FILL = "#F2F2F2", "#FFF8DC"
"""Behind the heads of columns, and of those that people fill in."""
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
        self._formats: dict[tuple[str, Look, bool], Any] = {}
        self._links = 0

    def finished(self) -> bytes:
        """The bytes of the file."""
        self._book.close()
        return repacked(self._stream.getvalue())

    def _format(self, kind: str, look: Look = PLAIN_LOOK, *, open_: bool = False) -> Any:
        """The format of a kind and a look, made when it is first used; kinds such as `0.00` are formats of numbers.

        `open_`: the cell stays open for writing when somebody protects the sheet.
        """
        key = (kind, look, open_)
        if key not in self._formats:
            tint, centred = _TINTS.get(look.tone), {"align": "center"} if look.centred else {}
            made = _BASE | ({"bg_color": tint} if tint else {}) | centred | ({"locked": False} if open_ else {})
            if kind in {"head", "head to fill"}:
                grey = _GREY if kind == "head" else _TO_FILL
                made |= {"font_name": _HEAD_FONT, "bg_color": grey, "text_wrap": True, "align": "center"}
            elif kind == "title":
                made = {"font_name": _HEAD_FONT, "font_size": 14}
            elif kind == "note":
                made = {"font_name": _FONT, "font_size": 9}
            elif kind in {"text", "marked"}:
                made |= {"text_wrap": True, "quote_prefix": kind == "marked"}
            else:
                made |= {"num_format": kind, "shrink": True}
            self._formats[key] = self._book.add_format(made)
        return self._formats[key]

    def add(self, sheet: Sheet[E]) -> None:
        """Add a sheet with its rows."""
        columns = sorted(sheet.columns, key=lambda one: (one.hidden, not one.paper))
        rows = [(entry, [column.of(entry) for column in columns]) for entry in sheet.entries]
        empty = [bool(rows) and all(values[place] is None for _, values in rows) for place in range(len(columns))]
        shown = [
            not one.hidden and (one.fill is not None or not none) for one, none in zip(columns, empty, strict=True)
        ]
        page = self._book.add_worksheet(sheet.name)
        place = Place(sheet, columns, shown, head=1 + len(sheet.notes), last=1 + len(sheet.notes) + len(rows))
        self._heads(page, place)
        for row, (entry, values) in enumerate(rows, start=place.head + 1):
            lines = 1
            for at, (column, value) in enumerate(zip(columns, values, strict=True)):
                tone = "" if column.tone is None else column.tone(entry)
                self._write(page, (row, at), value, column, Look(tone, column.centred))
                lines = max(lines, lines_of(value, column.width) if column.paper else 1)
            page.set_row(row, min(_HIGHEST, _PAD + lines * _LINE_HEIGHT))
        for at, column in enumerate(columns):
            if column.fill is not None and column.fill.ruled:
                page.data_validation(place.head + 1, at, max(place.last, place.head + 1), at, rule_of(column.fill))
        self._paper(page, place)

    def _heads(self, page: Any, place: Place) -> None:
        sheet = place.sheet
        title = f"【{self._mark}】{sheet.title}" if self._mark else sheet.title
        page.write_string(0, 0, cut(visible(title), self._lang), self._format("title"))
        page.set_row(0, 24)
        for row, note in enumerate(sheet.notes, start=1):
            page.write_string(row, 0, cut(visible(note), self._lang), self._format("note"))
        page.set_row(place.head, 30)
        for at, column in enumerate(place.columns):
            page.set_column(at, at, column.width, None, {"hidden": not place.shown[at]})
            kind = "head" if column.fill is None else "head to fill"
            page.write_string(place.head, at, column.head.of(self._lang), self._format(kind))
        page.freeze_panes(place.head + 1, sheet.kept)

    def _write(self, page: Any, cell: tuple[int, int], value: Value, column: SheetColumn[Any], look: Look) -> None:
        open_ = column.fill is not None
        match value:
            case None:
                kind = _DAY if column.fill is not None and column.fill.day else "text"
                page.write_blank(*cell, None, self._format(kind, look, open_=open_))
            case Number():
                decimals = f"0.{'0' * value.places}" if value.places else "0"
                page.write_number(*cell, value.value, self._format(decimals, look, open_=open_))
            case int():
                page.write_number(*cell, value, self._format("0", look, open_=open_))
            case datetime.date():
                page.write_datetime(*cell, value, self._format(_DAY, look, open_=open_))
            case Link():
                self._link(page, cell, value.url, look)
            case Lines():
                self._text(page, cell, "\n".join(map(visible, value.texts)), look, open_=open_)
            case str():
                self._text(page, cell, visible(value), look, open_=open_)

    def _text(self, page: Any, cell: tuple[int, int], text: str, look: Look, *, open_: bool = False) -> None:
        kind = "marked" if like_formula(text) else "text"
        page.write_string(*cell, cut(text, self._lang), self._format(kind, look, open_=open_))

    def _link(self, page: Any, cell: tuple[int, int], url: str, look: Look) -> None:
        """Write a link where Excel can hold the web address; otherwise write the text."""
        address = web_address(url)
        if address is None or len(address) > _LONGEST_LINK or self._links >= _MOST_LINKS:
            self._text(page, cell, visible(url), look)
            return
        self._links += 1
        page.write_url(*cell, address, self._format("text", look), string=address)

    def _paper(self, page: Any, place: Place) -> None:
        """Set up printing: A4 landscape, heads on every page, fitted to the width of the paper."""
        sheet, head, last, right = place.sheet, place.head, max(place.last, place.head + 1), len(place.columns) - 1
        page.autofilter(head, 0, last, right)
        page.print_area(0, 0, last, sum(one.paper and not one.hidden for one in place.columns) - 1)
        page.repeat_rows(head)
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sheet's parts stand: its columns from left to right, the row of the heads, the last row."""

    sheet: Sheet[Any]
    columns: Sequence[SheetColumn[Any]]
    shown: Sequence[bool]
    head: int
    last: int


def rule_of(fill: FillIn) -> dict[str, Any]:
    """Excel's rule for what may be typed into the cells of a column."""
    said = {"input_message": fill.says, "error_message": fill.says}
    if fill.choices:
        return {"validate": "list", "source": list(fill.choices), **said}
    first, last = datetime.date(2000, 1, 1), datetime.date(2099, 12, 31)
    return {"validate": "date", "criteria": "between", "minimum": first, "maximum": last, **said}


def _cell_name(column: int, row: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))

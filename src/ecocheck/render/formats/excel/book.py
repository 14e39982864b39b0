"""Writes a workbook of ledgers: heads that stay in sight, filters, print areas, and cells of the right type.

Text is only ever written as text. What looks like a formula also gets Excel's
own mark for text, so that it stays text when somebody edits the cell.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ecocheck.render.formats.excel.file import BASE, FONT, GREY, HEAD_FONT, TO_FILL, ExcelFile, height_of
from ecocheck.render.formats.excel.layout import PLAIN_LOOK, Look, filled
from ecocheck.render.formats.excel.values import Lines, Link, Number, cut, lines_of
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
_TINTS: Final[Mapping[Tone, str]] = {"bad": "#F8D7DA", "open": "#FFF3CD"}


class Book(ExcelFile):
    """A workbook in memory. `mark` stands in the first row, header and footer of every sheet."""

    def __init__(self, lang: Lang, *, mark: str | None, footer: str, day: datetime.date) -> None:
        """`day` is the only time in the file."""
        super().__init__(lang, mark=mark, footer=footer, day=day)
        self._formats: dict[tuple[str, Look, bool], Any] = {}
        self._links = 0

    def _format(self, kind: str, look: Look = PLAIN_LOOK, *, open_: bool = False) -> Any:
        """The format of a kind and a look, made when it is first used; kinds such as `0.00` are formats of numbers.

        `open_`: the cell stays open for writing when somebody protects the sheet.
        """
        key = (kind, look, open_)
        if key not in self._formats:
            tint, side = _TINTS.get(look.tone), "center" if look.centred else "right" if look.right else ""
            made = BASE | ({"bg_color": tint} if tint else {}) | ({"locked": False} if open_ else {})
            made |= {"align": side} if side else {}
            if kind in {"head", "head to fill"}:
                grey = GREY if kind == "head" else TO_FILL
                made |= {"font_name": HEAD_FONT, "bg_color": grey, "text_wrap": True, "align": "center"}
            elif kind == "title":
                made = {"font_name": HEAD_FONT, "font_size": 14}
            elif kind == "note":
                made = {"font_name": FONT, "font_size": 9}
            elif kind in {"text", "marked"}:
                made |= {"text_wrap": True, "quote_prefix": kind == "marked"}
            else:
                made |= {"num_format": kind, "shrink": True}
            self._formats[key] = self.book.add_format(made)
        return self._formats[key]

    def add(self, sheet: Sheet[E]) -> None:
        """Add a sheet with its rows."""
        columns = sorted(filled(sheet.columns, sheet.entries), key=lambda one: (one.hidden, not one.paper))
        rows = [(entry, [column.of(entry) for column in columns]) for entry in sheet.entries]
        empty = [bool(rows) and all(values[place] is None for _, values in rows) for place in range(len(columns))]
        shown = [
            not one.hidden and (one.fill is not None or not none) for one, none in zip(columns, empty, strict=True)
        ]
        page = self.book.add_worksheet(sheet.name)
        place = Place(sheet, columns, shown, head=1 + len(sheet.notes), last=1 + len(sheet.notes) + len(rows))
        self._heads(page, place)
        for row, (entry, values) in enumerate(rows, start=place.head + 1):
            lines = 1
            for at, (column, value) in enumerate(zip(columns, values, strict=True)):
                tone = "" if column.tone is None else column.tone(entry)
                self._write(page, (row, at), value, column, Look(tone, column.centred, column.right))
                lines = max(lines, lines_of(value, column.width) if column.paper else 1)
            page.set_row(row, height_of(lines))
        for at, column in enumerate(columns):
            if column.fill is not None and column.fill.ruled:
                page.data_validation(place.head + 1, at, max(place.last, place.head + 1), at, rule_of(column.fill))
        self._paper(page, place)

    def _heads(self, page: Any, place: Place) -> None:
        sheet = place.sheet
        page.write_string(0, 0, cut(visible(self.marked(sheet.title)), self.lang), self._format("title"))
        page.set_row(0, 24)
        for row, note in enumerate(sheet.notes, start=1):
            page.write_string(row, 0, cut(visible(note), self.lang), self._format("note"))
        page.set_row(place.head, 30)
        for at, column in enumerate(place.columns):
            page.set_column(at, at, column.width, None, {"hidden": not place.shown[at]})
            kind = "head" if column.fill is None else "head to fill"
            page.write_string(place.head, at, column.head.of(self.lang), self._format(kind))
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
        page.write_string(*cell, cut(text, self.lang), self._format(kind, look, open_=open_))

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
        self.on_paper(page, across=sheet.across)
        self.numbers_as_text(page, last, right)


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

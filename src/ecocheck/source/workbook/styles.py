"""The number formats that the cells of a workbook name by the place of their style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.source.workbook.format_codes import BUILT_IN
from ecocheck.source.workbook.formats import NumberFormat
from ecocheck.source.workbook.markup import SHEETS, Walk

if TYPE_CHECKING:
    from ecocheck.source.workbook.markup import Attributes

_GENERAL: Final = "0"
_LONGEST: Final = 6
"""Digits of the place of a style; Excel has up to 65,490."""


class Styles:
    """Each style as its format. A format is taken apart when a cell first has it."""

    def __init__(self, content: bytes | None, part: str, *, since_1904: bool) -> None:
        """`content` is the part of styles; without it, every number is just a number."""
        self._codes = {str(number): code for number, code in BUILT_IN.items()}
        self._numbers: list[str] = []
        self._by_code: dict[str, NumberFormat] = {}
        self._by_style: dict[str, NumberFormat] = {}
        self._since_1904 = since_1904
        self._in_cells = self._in_formats = False
        if content is not None:
            self._read(content, part)

    def of(self, style: str) -> NumberFormat:
        """The format of a style; General for a style that the workbook lacks, as in Excel."""
        found = self._by_style.get(style)
        if found is None:
            found = self._by_style[style] = self._format_of(style)
        return found

    def _format_of(self, style: str) -> NumberFormat:
        place = int(style) if style.isascii() and style.isdigit() and len(style) <= _LONGEST else len(self._numbers)
        number = self._numbers[place] if place < len(self._numbers) else _GENERAL
        code = self._codes.get(number, "")
        if code not in self._by_code:
            self._by_code[code] = NumberFormat(code, since_1904=self._since_1904)
        return self._by_code[code]

    def _read(self, content: bytes, part: str) -> None:
        starts = {"cellXfs": self._cells, "xf": self._style, "numFmts": self._list, "numFmt": self._format}
        Walk(SHEETS, starts, {"cellXfs": self._end_cells, "numFmts": self._end_list}).through(content, part)

    def _cells(self, _: Attributes) -> None:
        self._in_cells = True

    def _end_cells(self) -> None:
        self._in_cells = False

    def _list(self, _: Attributes) -> None:
        self._in_formats = True

    def _end_list(self) -> None:
        self._in_formats = False

    def _style(self, attributes: Attributes) -> None:
        if self._in_cells:
            self._numbers.append(attributes.get("numFmtId", _GENERAL))

    def _format(self, attributes: Attributes) -> None:
        # The list of conditional formats has formats too, without a place here.
        if self._in_formats:
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")

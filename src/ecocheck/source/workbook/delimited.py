"""Reading csv files as Excel, WPS and old systems write them."""

from __future__ import annotations

import csv
import datetime
import io
import re
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.workbook.cells import Cell, Sheet, Workbook
from ecocheck.source.workbook.kinds import refuse_foreign
from ecocheck.source.workbook.limits import CELLS, COLUMNS, TEXT_FILE
from ecocheck.source.workbook.numbers import plain, stored_number
from ecocheck.source.workbook.refused import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS: Final = "\t,;"
_SAID: Final = regex(r"sep=(.)\r?\n", re.IGNORECASE)
_NUMBER: Final = regex(r"(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)(?P<percent>%?)")
_DAY: Final = regex(r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})")
_DIGITS: Final = 15
_LOOKED_AT: Final = 1 << 16
"""Characters at the beginning in which the separator must show itself."""
_NAME: Final = "csv"


def read_csv(content: bytes) -> Workbook:
    """The one sheet of a text file, in UTF-8, UTF-16 with its mark, or GB18030; columns end at a comma, `;` or tab.

    A plain number of up to 15 digits is a number, `98.5%` a percentage, and
    2025-03-01 or 2025/3/1 a date; everything else is the text that it is:
    `007`, `1,234`, `24-1`, `=1+1`. Raises RefusedFileError.
    """
    refuse_foreign(content)
    if len(content) > TEXT_FILE:
        raise RefusedFileError("too_large", limit=TEXT_FILE >> 20)
    text = _decoded(content)
    cells = dict(_cells(text))
    return Workbook((Sheet(_NAME, hidden=False, cells=cells, merged={}),))


def _decoded(content: bytes) -> str:
    encodings = ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except ValueError:
            continue
        if "\x00" not in text:
            return text
        break
    raise RefusedFileError("not_excel")


def _cells(text: str) -> Iterator[tuple[tuple[int, int], Cell]]:
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text)
    rows = csv.reader(io.StringIO(text[said.end() :] if said else text, newline=""), delimiter=separator)
    number = 0
    try:
        for row, fields in enumerate(rows, 1):
            if len(fields) > COLUMNS:
                raise RefusedFileError("too_many_cells", limit=CELLS)
            for column, written in enumerate(fields, 1):
                if not written:
                    continue
                number += 1
                if number > CELLS:
                    raise RefusedFileError("too_many_cells", limit=CELLS)
                yield (row, column), _cell(written.replace("\r\n", "\n").replace("\r", "\n"))
    except csv.Error:
        raise RefusedFileError("broken", part=_NAME) from None


def _separator(text: str) -> str:
    """What stands most often in the first line that has any; a tab before a comma, a comma before `;`."""
    for line in text[:_LOOKED_AT].splitlines():
        found = max(_SEPARATORS, key=_outside_quotes(line).count)
        if found in line:
            return found
    return ","


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _cell(written: str) -> Cell:
    bare = written.strip(" \t")
    if (found := _NUMBER.fullmatch(bare)) and sum(map(str.isdigit, bare)) <= _DIGITS:
        number = stored_number(found["number"])
        if number is not None:
            return Cell(plain(number), bare, percent=bool(found["percent"]))
    if found := _DAY.fullmatch(bare):
        try:
            return Cell(datetime.date(int(found[1]), int(found[3]), int(found[4])), bare)
        except ValueError:
            pass
    return Cell(written, written)

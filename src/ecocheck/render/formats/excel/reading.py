"""Reads the cells of a workbook that people saved, within bounds of size, without running or fetching anything.

Only this module uses openpyxl; with defusedxml installed it refuses entities.
"""

from __future__ import annotations

import datetime
import io
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ecocheck.render.formats.excel.values import Lines, of_decimal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from ecocheck.render.formats.excel.values import Value

LARGEST: Final = 16 * 2**20
"""Bytes of a file, and of all its parts unpacked; the ledger of ten regions and three years has 9 MB unpacked."""
_LARGEST_STYLES: Final = 2**20
"""Styles are many small elements, which openpyxl makes into objects; those of a ledger have 12 kB."""
_MOST_PARTS: Final = 500
_MOST_ROWS, _MOST_COLUMNS, _MOST_CELLS = 50_000, 200, 300_000
"""Of one sheet; the list of gaps of that ledger has 2,000 rows and 60,000 cells."""
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)
"""What zipfile raises for a damaged, an encrypted or an unknown kind of archive."""


class NoWorkbookError(Exception):
    """The bytes are no .xlsx workbook, or a damaged or an encrypted one."""


class WorkbookTooLargeError(Exception):
    """The workbook unpacks to more than `LARGEST` bytes, or has too many parts, rows or columns."""


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    """The wanted sheets by name, as rows of values; the names of other sheets that hold something."""

    creator: str
    """The program that made the file, by its own word."""
    sheets: Mapping[str, Sequence[Sequence[Value]]]
    others: tuple[str, ...]


def read_workbook(content: bytes, wanted: Collection[str]) -> ReadWorkbook:
    """The sheets of these names. A formula counts with its stored value, and as text where it has none.

    The sizes are taken from the directory of the archive before anything is
    unpacked. Raises NoWorkbookError, WorkbookTooLargeError.
    """
    _must_fit(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of what it does not keep; only cells are wanted
            return _read(content, wanted)
    except WorkbookTooLargeError:
        raise
    except Exception as error:  # openpyxl raises errors of many types
        raise NoWorkbookError from error


def _read(content: bytes, wanted: Collection[str]) -> ReadWorkbook:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    others = [page for page in book.worksheets if page.title not in wanted]
    sheets: dict[str, list[Sequence[Any]]] = {
        page.title: list(_rows(page)) for page in book.worksheets if page.title in wanted
    }
    if any(_is_formula(cell) for rows in sheets.values() for row in rows for cell in row):
        stored = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = {name: _with_stored(rows, list(_rows(stored[name]))) for name, rows in sheets.items()}
    return ReadWorkbook(
        str(book.properties.creator or ""),
        {name: [[_value(cell) for cell in row] for row in rows] for name, rows in sheets.items()},
        tuple(page.title for page in others if any(cell.value is not None for row in _rows(page) for cell in row)),
    )


def _must_fit(content: bytes) -> None:
    if len(content) > LARGEST:
        raise WorkbookTooLargeError
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except _UNREADABLE as error:
        raise NoWorkbookError from error
    styles = sum(one.file_size for one in parts if one.filename.lower().endswith("styles.xml"))
    if len(parts) > _MOST_PARTS or sum(one.file_size for one in parts) > LARGEST or styles > _LARGEST_STYLES:
        raise WorkbookTooLargeError
    if len({one.filename.casefold() for one in parts}) < len(parts):
        raise NoWorkbookError


def _rows(page: Any) -> Iterator[Sequence[Any]]:
    """The rows of a sheet as openpyxl's cells, from its first row on. Raises WorkbookTooLargeError."""
    page.reset_dimensions()  # what the file says of its size may be wrong
    cells = 0
    for number, row in enumerate(page.iter_rows()):
        cells += len(row)
        if number >= _MOST_ROWS or len(row) > _MOST_COLUMNS or cells > _MOST_CELLS:
            raise WorkbookTooLargeError
        yield row


def _is_formula(cell: Any) -> bool:
    return cell.value is not None and cell.data_type == "f"


def _with_stored(rows: Sequence[Sequence[Any]], stored: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """The cells, those with formulas by their stored values where they have one."""
    return [
        [other if _is_formula(cell) and other.value is not None else cell for cell, other in zip(row, own, strict=True)]
        for row, own in zip(rows, stored, strict=True)
    ]


def _value(cell: Any) -> Value:
    """The value of a cell as this program would write it."""
    from openpyxl.utils.escape import unescape

    match cell.value:
        case None:
            return None
        case bool() as flag:
            return str(flag).upper()
        case int() | float() as number:
            return _number(Decimal(repr(number)), cell.number_format)
        case datetime.datetime() as moment:
            return moment.date() if moment.time() == datetime.time() else moment.isoformat(" ")
        case datetime.date() as day:
            return day
        case other:
            return _text(unescape(str(other)))


def _text(typed: str) -> Value:
    lines = typed.strip().splitlines()
    return Lines(tuple(lines)) if len(lines) > 1 else "".join(lines) or None


def _number(number: Decimal, shown_as: str) -> Value:
    """A number, or the percentage that a person sees."""
    if "%" in shown_as:
        return f"{format((number * 100).normalize(), 'f')}%"
    return of_decimal(number)

"""Reading a handed-in file, whatever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.source.workbook.delimited import read_csv
from ecocheck.source.workbook.docx import read_docx
from ecocheck.source.workbook.kinds import kind_of
from ecocheck.source.workbook.xlsx import read_xlsx

if TYPE_CHECKING:
    from ecocheck.source.workbook.cells import Workbook

_READERS: Final = {"xlsx": read_xlsx, "docx": read_docx, "text": read_csv}


def read_table(name: str, content: bytes) -> Workbook:
    """The tables of a file. Its content says what it is; the end of its name, only where it is text.

    Raises RefusedFileError with the reason, for every file that is not read.
    """
    return _READERS[kind_of(name, content)](content)

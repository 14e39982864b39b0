"""Handed-in files (.xlsx, .docx, .csv) as tables of cells: bounded, without YAML, raising only `RefusedFileError`."""

from __future__ import annotations

from ecocheck.source.workbook.cells import Cell, Sheet, Workbook
from ecocheck.source.workbook.delimited import read_csv
from ecocheck.source.workbook.docx import read_docx
from ecocheck.source.workbook.reading import read_table
from ecocheck.source.workbook.refused import Reason, RefusedFileError
from ecocheck.source.workbook.xlsx import read_xlsx

__all__ = [
    "Cell",
    "Reason",
    "RefusedFileError",
    "Sheet",
    "Workbook",
    "read_csv",
    "read_docx",
    "read_table",
    "read_xlsx",
]

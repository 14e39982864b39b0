"""Forms of the invented city, their workbooks, and both read back."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ecocheck.app.collecting.reading import handed_in
from ecocheck.app.filling.building import forms
from ecocheck.app.filling.fields import Section
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted
from ecocheck.source.workbook.xlsx import read_xlsx

if TYPE_CHECKING:
    from ecocheck.app.collecting.handed_in import CellKey, HandedIn
    from ecocheck.app.filling.form import Form, FormRow, Said
    from ecocheck.findings import Lang

DRILL = Path(__file__).parents[2] / "examples/演练市"
PLACES = ("演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县")
HEAD = 3
"""The row of the titles of columns, in sheets of rows."""


@cache
def form_of(region: str, year: int = 2025, agency: str | None = None, indicator: str | None = None) -> Form:
    """The form of a region of the invented city."""
    project = open_project(DRILL, exactly=True).project
    agencies, indicators = (agency,) if agency else (), (indicator,) if indicator else ()
    return forms(project, Wanted(counties=(region,), agencies=agencies, indicators=indicators), year)[0]


def row(form: Form, ident: str, section: Section = Section.FIGURE) -> FormRow:
    """The row with that id."""
    return next(one for one in form.rows if one.section is section and one.ident == ident)


@cache
def content_of(region: str, year: int = 2025, agency: str | None = None, lang: Lang = "zh") -> bytes:
    """The workbook of a form."""
    from ecocheck.render.formats.excel.form import excel_form

    return excel_form(form_of(region, year, agency), lang=lang)


def opened(content: bytes) -> Any:
    """The workbook as another library reads it."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(content))


def read_back(content: bytes) -> HandedIn:
    """The workbook as a filled form is read."""
    return handed_in("表.xlsx", read_xlsx(content))


def filled(form: HandedIn) -> dict[CellKey, Said]:
    """The cells that hold something."""
    return {key: cell.said for key, cell in form.cells.items() if cell.said is not None}


def cell(page: Any, ident: str, head: str) -> Any:
    """The cell of a row in the column with that title."""
    column = next(one.column for one in page[HEAD] if one.value == head)
    line = next(one[0].row for one in page.iter_rows(min_row=HEAD + 1) if one[0].value == ident)
    return page.cell(line, column)


def asked_at(page: Any, at: Any) -> Any:
    """What Excel checks at a cell."""
    return next(one for one in page.data_validations.dataValidation if at.coordinate in one.sqref)

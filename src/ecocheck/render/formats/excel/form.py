"""From a form to the bytes of the workbook that an office fills in, the same each time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.render.formats.excel.filling.book import FormBook
from ecocheck.render.formats.excel.filling.contents import row_sheets
from ecocheck.render.formats.excel.filling.cover import write_cover, write_signature
from ecocheck.render.formats.excel.filling.hidden import write_hidden
from ecocheck.render.formats.excel.filling.rows import write_rows
from ecocheck.render.phrases.labels import DRILL

if TYPE_CHECKING:
    from ecocheck.app.filling.form import Form
    from ecocheck.findings import Lang


def excel_form(form: Form, *, lang: Lang, due: datetime.date | None = None) -> bytes:
    """The form as an .xlsx file; `due` is the day by which it is to come back, for the cover."""
    footer = f"{form.region} {form.year} {form.agency or ''}".strip()
    mark = DRILL.of(lang) if form.drill else None
    book = FormBook(lang, mark=mark, footer=footer, day=datetime.date(form.year, 1, 1))
    sheets = row_sheets(form, lang)
    write_cover(book, form, sheets, None if due is None else due.isoformat())
    for sheet in sheets:
        write_rows(book, form, sheet)
    write_signature(book, form)
    write_hidden(book, form)
    return book.finished()

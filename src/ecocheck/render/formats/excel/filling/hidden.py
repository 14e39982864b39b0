"""The hidden sheet: whose form it is, and the values that each cell to fill in was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck import __version__
from ecocheck.app.filling import layout
from ecocheck.app.filling.form import form_ident
from ecocheck.render.formats.excel.filling.contents import fillable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.filling.form import Form
    from ecocheck.render.formats.excel.filling.book import FormBook


def write_hidden(book: FormBook, form: Form) -> None:
    """Add the sheet. The id of the form is that of these lines, since some values no cell can hold."""
    lines = [
        (row.section.value, row.ident, field.key, row.base.get(field.key, ""))
        for row in form.rows
        for field in fillable(row)
    ]
    ident = form_ident((form.region, str(form.year), form.agency or "", form.registry), lines)
    whose = (ident, form.region, str(form.year), form.agency or "", form.registry)
    write_lines(book, (str(layout.VERSION), *whose, _DRILL[form.drill], __version__), lines)


def write_lines(book: FormBook, head: Sequence[str], lines: Iterable[tuple[str, str, str, str]]) -> None:
    """Add a sheet, which Excel does not even offer to show, with the values of the head and a line for each cell."""
    page = book.sheet(layout.HIDDEN)
    page.very_hidden()
    for line, cells in enumerate((*zip(layout.HEAD, head, strict=True), (), layout.ROWS, *lines)):
        for place, text in enumerate(cells):
            if text:
                page.write_string(line, place, text)


_DRILL: Final = {True: "true", False: "false"}

"""The hidden sheet: whose form it is, and the values that each cell to fill in was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck import __version__
from ecocheck.app.filling import layout
from ecocheck.app.filling.form import form_ident
from ecocheck.render.formats.excel.filling.contents import fillable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.filling.form import Form
    from ecocheck.render.formats.excel.filling.book import FormBook


def write_hidden(book: FormBook, form: Form) -> None:
    """Add the sheet, which Excel does not even offer to show."""
    page = book.sheet(layout.HIDDEN)
    page.very_hidden()
    for line, cells in enumerate(_lines(form)):
        for place, text in enumerate(cells):
            if text:
                page.write_string(line, place, text)


def _lines(form: Form) -> Iterator[tuple[str, ...]]:
    """The pairs, and a line for each cell; the id is that of these lines, since some values no cell can hold."""
    lines = [
        (row.section.value, row.ident, field.key, row.base.get(field.key, ""))
        for row in form.rows
        for field in fillable(row)
    ]
    said = (
        str(layout.VERSION),
        form_ident((form.region, str(form.year), form.agency or "", form.registry), lines),
        form.region,
        str(form.year),
        form.agency or "",
        form.registry,
        "true" if form.drill else "false",
        __version__,
    )
    yield from zip(layout.HEAD, said, strict=True)
    yield ()
    yield layout.ROWS
    yield from lines

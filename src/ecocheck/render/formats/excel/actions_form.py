"""From the list of actions to the bytes of the form that offices fill in, the same each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck import __version__
from ecocheck.app.filling.actions_form import VERSION
from ecocheck.app.filling.form import form_ident
from ecocheck.render.formats.excel.filling.actions_cover import cover_lines, write_actions_cover
from ecocheck.render.formats.excel.filling.actions_sheet import ActionsSheet
from ecocheck.render.formats.excel.filling.book import FormBook
from ecocheck.render.formats.excel.filling.hidden import write_lines
from ecocheck.render.phrases.labels import DRILL

if TYPE_CHECKING:
    from ecocheck.app.actions.listing import Listed
    from ecocheck.findings import Lang


def actions_form(listed: Listed, *, lang: Lang) -> bytes:
    """The form as an .xlsx file: where one office was asked for its own, else one for all that are on it."""
    agency = listed.offices[0] if len(listed.offices) == 1 else None
    drill, registry = listed.project.drill, listed.stamp.rules or ""
    book = FormBook(lang, mark=DRILL.of(lang) if drill else None, footer=agency or "", day=listed.as_of)
    sheet = ActionsSheet(book, listed, agency)
    lines = [*cover_lines(agency), *sheet.lines()]
    ident = form_ident(("", "", agency or "", registry), lines)
    write_actions_cover(book, listed, agency, ident)
    sheet.write()
    write_lines(book, (VERSION, ident, "", "", agency or "", registry, str(drill).lower(), __version__), lines)
    return book.finished()

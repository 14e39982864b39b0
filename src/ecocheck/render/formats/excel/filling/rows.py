"""A sheet of rows: what is asked of each, what was recorded, and the cells to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import Kind, Section
from ecocheck.render.formats.excel.file import height_of
from ecocheck.render.formats.excel.filling.contents import fillable
from ecocheck.render.formats.excel.filling.validations import validation
from ecocheck.render.formats.excel.values import lines_of
from ecocheck.render.phrases.forms import filling as words
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.proposed import sum_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ecocheck.app.filling.form import Form, FormRow
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text
    from ecocheck.model.registry import Citation
    from ecocheck.render.formats.excel.filling.book import FormBook
    from ecocheck.render.formats.excel.filling.contents import RowSheet

_HEAD_ROW: Final = 2
_KEPT: Final = 2
"""The columns that stay in sight and are repeated on paper: 编号 and 名称."""
_PAGE: Final = 160
"""How many characters of columns fit across a printed page without its print becoming tiny."""
_FIRST_LINES: Final = 2
"""Every row has room for two lines, so that a filled cell can be read."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A column that is not to be changed."""

    head: str
    width: int
    of: Callable[[FormRow], str]
    look: str = "text"


def write_rows(book: FormBook, form: Form, sheet: RowSheet) -> None:
    """Add the sheet to the workbook."""
    _Sheet(book, form, sheet).write()


class _Sheet:
    """Writes one sheet."""

    def __init__(self, book: FormBook, form: Form, sheet: RowSheet) -> None:
        self.book, self.form, self.sheet, self.lang = book, form, sheet, book.lang
        self.fixed = tuple(_fixed(form, sheet, book.lang))
        self.fields = sheet.fields
        self.page = book.sheet(sheet.name)
        self.asked: dict[Any, tuple[dict[str, Any], list[tuple[int, int]]]] = {}
        """What Excel is to check, with the cells for which it is the same."""

    def write(self) -> None:
        self._heads()
        for number, row in enumerate(self.sheet.rows, _HEAD_ROW + 1):
            self._row(number, row)
        for options, cells in self.asked.values():
            first, *others = _runs(cells)
            self.page.data_validation(*first, options | {"other_cells": others})
        last = (_HEAD_ROW + len(self.sheet.rows), len(self.fixed) + len(self.fields) - 1)
        self.page.print_area(0, 0, *last)
        self.page.repeat_rows(_HEAD_ROW)
        self.page.repeat_columns(0, _KEPT - 1)
        self.book.on_paper(self.page, across=self._across())
        self.book.numbers_as_text(self.page, *last)

    def _heads(self) -> None:
        book, page = self.book, self.page
        title = words.SHEET_TITLE.of(self.lang).format(
            region=self.form.region, year=self.form.year, sheet=self.sheet.name
        )
        book.merge(page, (0, 0), _KEPT - 1, book.marked(title), "title")  # in the columns that every page repeats
        book.write(page, (1, _KEPT), words.NOTE.of(self.lang), "note")
        page.set_row(0, 34)
        page.set_row(_HEAD_ROW, height_of(2))
        heads = [(one.head, one.width, "head") for one in self.fixed]
        heads += [(one.head.of(self.lang), one.width, "head to fill") for one in self.fields]
        for place, (head, width, look) in enumerate(heads):
            page.set_column(place, place, width)
            book.write(page, (_HEAD_ROW, place), head, look)
        page.freeze_panes(_HEAD_ROW + 1, _KEPT)

    def _across(self) -> int:
        """How many pages wide the sheet is printed, each with the columns that are repeated."""
        kept = sum(one.width for one in self.fixed[:_KEPT])
        rest = sum(one.width for one in self.fixed[_KEPT:]) + sum(one.width for one in self.fields)
        return max(1, -(-rest // (_PAGE - kept)))

    def _row(self, number: int, row: FormRow) -> None:
        lines = _FIRST_LINES
        for place, column in enumerate(self.fixed):
            text = self.book.fitted(column.of(row))
            self.book.write(self.page, (number, place), text, column.look)
            lines = max(lines, lines_of(text, column.width))
        if row.citation is not None:
            asked = next(place for place, one in enumerate(self.fixed) if one.head == layout.ASKED.of(self.lang))
            self._note((number, asked), row.citation)
        mine = {one.key for one in fillable(row)}
        for place, field in enumerate(self.fields, len(self.fixed)):
            at = (number, place)
            if field.key not in mine:
                self.page.write_blank(*at, None, self.book.look("closed"))
                continue
            said = row.base.get(field.key)
            self.book.fill(self.page, at, field, said)
            lines = max(lines, sum(lines_of(line, field.width) or 1 for line in (said or "").split("\n")))
            if field.kind is Kind.FILES:
                lines = max(lines, _FIRST_LINES)
            self._check(at, validation(row, field, self.form.year, self.lang))
        self.page.set_row(number, height_of(lines))

    def _check(self, at: tuple[int, int], options: dict[str, Any]) -> None:
        key = (at[1], *(str(one) for one in options.values()))
        self.asked.setdefault(key, (options, []))[1].append(at)

    def _note(self, at: tuple[int, int], citation: Citation) -> None:
        """The plan's sentence as a note at the cell."""
        said = words.PLACE_OF.of(self.lang).format(
            document=citation.document, clause=citation.clause, quote=citation.quote
        )
        lines = lines_of(said, 50) + 1
        size = {"width": 360, "height": min(400, 16 * lines + 10)}
        look = {"author": "ecocheck", "font_name": "宋体", "font_size": 10}
        self.page.write_comment(*at, self.book.fitted(said), look | size)


def _fixed(form: Form, sheet: RowSheet, lang: Lang) -> Iterator[Fixed]:
    """The columns before those to fill in."""

    def head(text: Text) -> str:
        return text.of(lang)

    wide = sheet.section is Section.PROGRESS
    yield Fixed(head(layout.IDENT), 9, lambda row: row.ident, "centred")
    yield Fixed(head(layout.NAME), 30 if wide else 24, lambda row: _name(row, lang))
    if sheet.section is Section.FIGURE:
        yield Fixed(head(layout.ASKED), 20, lambda row: words.asked(row, lang))
    if sheet.section is not Section.PROGRESS:
        yield Fixed(head(layout.UNIT), 9, lambda row: _unit(row, lang), "centred")
    if any(row.earlier for row in sheet.rows):
        for place, year in enumerate((form.year - 1, form.year - 2)):
            yield Fixed(words.OF_YEAR.of(lang).format(year=year), 18, _earlier(place, lang), "earlier")
    yield Fixed(head(layout.LEAD), 30 if wide else 14, lambda row: joined(row.lead, lang))
    if any(row.proposed for row in sheet.rows):
        yield Fixed(
            head(layout.COUNTIES),
            40,
            lambda row: "" if row.proposed is None else sum_words(row.proposed, lang),
            "earlier",
        )


def _runs(cells: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Cells of one column, from above, as ranges of neighbours."""
    found: list[list[int]] = []
    for line, place in cells:
        if found and found[-1][2] == line - 1:
            found[-1][2] = line
        else:
            found.append([line, place, line, place])
    return found


def _name(row: FormRow, lang: Lang) -> str:
    second = row.section is Section.TARGET and "（" in row.ident
    return words.SECOND.of(lang).format(name=row.name) if second else row.name


def _unit(row: FormRow, lang: Lang) -> str:
    """The unit of the figure, or those of which the row lets one be chosen."""
    return row.unit or joined(row.choices.get("unit", ()), lang)


def _earlier(place: int, lang: Lang) -> Callable[[FormRow], str]:
    def said(row: FormRow) -> str:
        return words.recorded(row, *row.earlier[place], lang) if place < len(row.earlier) else ""

    return said

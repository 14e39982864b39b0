"""The cover of a form, which says who fills in what, by when and how; and the page for signature and stamp."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.filling import layout
from ecocheck.render.formats.excel.file import height_of
from ecocheck.render.formats.excel.filling.contents import cover_row, fillable
from ecocheck.render.formats.excel.filling.validations import validation
from ecocheck.render.formats.excel.values import lines_of
from ecocheck.render.phrases.forms import filling as words
from ecocheck.render.phrases.joins import COLON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.filling.form import Form
    from ecocheck.render.formats.excel.filling.book import FormBook
    from ecocheck.render.formats.excel.filling.contents import RowSheet

_WIDTHS: Final = (24, 26, 14, 30)
_LAST: Final = len(_WIDTHS) - 1
_ACROSS: Final = sum(_WIDTHS)
_PAIRS: Final = 2
"""How many pairs of label and cell stand side by side."""


def write_cover(book: FormBook, form: Form, sheets: Sequence[RowSheet], due: str | None) -> None:
    """Add the first sheet; `due` is the day by which the form is to come back."""
    page = book.sheet(layout.COVER.of(book.lang))
    cover = _Cover(book, page, form)
    cover.heads()
    cover.who()
    cover.what(sheets, due)
    cover.how()
    page.print_area(0, 0, cover.line - 1, _LAST)
    book.numbers_as_text(page, cover.line, _LAST)
    book.on_paper(page, upright=True)
    page.activate()


class _Cover:
    """Writes the cover line by line; `line` is the next one."""

    def __init__(self, book: FormBook, page: Any, form: Form) -> None:
        self.book, self.page, self.form, self.lang = book, page, form, book.lang
        self.line = 0
        for place, width in enumerate(_WIDTHS):
            page.set_column(place, place, width)

    def _over(self, text: str, look: str, height: int) -> None:
        self.book.merge(self.page, (self.line, 0), _LAST, text, look)
        self.page.set_row(self.line, height)
        self.line += 1

    def heads(self) -> None:
        """The title, and the id of the form."""
        self._over(self.book.marked(words.title_of(self.form, self.lang)), "cover", 40)
        self._over(words.NUMBER.of(self.lang).format(ident=self.form.ident), "small", 18)

    def who(self) -> None:
        """The fields of the cover, each to the right of its title."""
        self._over(words.WHO.of(self.lang), "part", 26)
        row = cover_row(self.form)
        for number, field in enumerate(fillable(row)):
            at = self.line + number // _PAIRS, number % _PAIRS * 2
            self.book.write(self.page, at, field.head.of(self.lang) + COLON.of(self.lang).strip(), "label")
            cell = at[0], at[1] + 1
            self.book.fill(self.page, cell, field, row.base.get(field.key))
            self.page.data_validation(*cell, *cell, validation(row, field, self.form.year, self.lang))
            self.page.set_row(at[0], 24)
        self.line += -(-len(row.open) // _PAIRS)

    def what(self, sheets: Sequence[RowSheet], due: str | None) -> None:
        """Whose form it is, by when it comes back, and how many rows its sheets have."""
        self._over(words.WHAT.of(self.lang), "part", 26)
        form, lang = self.form, self.lang
        pairs = (
            (words.REGION, form.region, words.YEAR, str(form.year)),
            (words.BY_WHOM, form.agency or words.EVERY_OFFICE.of(lang), words.DUE, due or words.AS_TOLD.of(lang)),
        )
        for left, one, right, other in pairs:
            self._cells((left.of(lang), one, right.of(lang), other), ("label", "text", "label", "text"))
        heads = (words.SHEET, words.ABOUT, words.ROWS, words.BEGUN)
        self._cells(tuple(one.of(lang) for one in heads), ("head",) * len(heads))
        for sheet in sheets:
            about = words.OF_SECTION["tasks" if sheet.of_tasks else sheet.section.value].of(lang)
            begun = sum(bool(row.base) for row in sheet.rows)
            self._cells((sheet.name, about, str(len(sheet.rows)), str(begun)), ("link", "text", "centred", "centred"))

    def _cells(self, texts: Sequence[str], looks: Sequence[str]) -> None:
        lines = 1
        for place, (text, look) in enumerate(zip(texts, looks, strict=True)):
            if look == "link":
                self.page.write_url(self.line, place, f"internal:'{text}'!A1", self.book.look(look), string=text)
            else:
                self.book.write(self.page, (self.line, place), text, look)
            lines = max(lines, lines_of(text, _WIDTHS[place]))
        self.page.set_row(self.line, height_of(lines) + 2)
        self.line += 1

    def how(self) -> None:
        """What to do, in a few sentences."""
        self._over(words.HOW.of(self.lang), "part", 26)
        for number, sentence in enumerate(words.INSTRUCTIONS, 1):
            text = f"{number}. {sentence.of(self.lang).format(year=self.form.year)}"
            self._over(text, "sentence", height_of(lines_of(text, _ACROSS)) + 2)


_SIGN_WIDTHS: Final = (26, 64)
_SIGN_HEIGHT, _STAMP_HEIGHT = 48, 150
_STAMP: Final = 4


def write_signature(book: FormBook, form: Form) -> None:
    """Add the sheet that is printed, signed and stamped."""
    page = book.sheet(layout.SIGNATURE.of(book.lang))
    lang = book.lang
    for place, width in enumerate(_SIGN_WIDTHS):
        page.set_column(place, place, width)
    about = words.STATEMENT.of(lang).format(region=form.region, year=form.year, ident=form.ident)
    book.merge(page, (0, 0), 1, book.marked(words.title_of(form, lang)), "cover")
    book.merge(page, (1, 0), 1, words.SIGN_TITLE.of(lang), "cover")
    book.merge(page, (2, 0), 1, about, "statement")
    for line, height in enumerate((44, 36, 70)):
        page.set_row(line, height)
    for number, label in enumerate(words.SIGN):
        said = form.agency or "" if number == 0 else words.DAY.of(lang) if number == len(words.SIGN) - 1 else ""
        book.write(page, (3 + number, 0), label.of(lang), "large label")
        book.write(page, (3 + number, 1), said, "large")
        page.set_row(3 + number, _STAMP_HEIGHT if number == _STAMP else _SIGN_HEIGHT)
    page.print_area(0, 0, 2 + len(words.SIGN), 1)
    book.on_paper(page, upright=True)

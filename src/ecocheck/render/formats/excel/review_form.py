"""From a sample to the bytes of 抽验表, the workbook that a reviewer fills in, the same each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck import __version__
from ecocheck.app.reviewing import form_layout as layout
from ecocheck.render.formats.excel.file import height_of
from ecocheck.render.formats.excel.filling.book import FormBook
from ecocheck.render.formats.excel.review_rows import title_of, write_verdicts
from ecocheck.render.formats.excel.values import lines_of
from ecocheck.render.pages.reviewing.sample import how_drawn
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.banner import standard_words, unended_words
from ecocheck.render.phrases.joins import date_words
from ecocheck.render.phrases.reviews import form as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from ecocheck.app.reviewing.form_layout import Line
    from ecocheck.app.sampling import Key, Sample
    from ecocheck.findings import Lang

_WIDTHS: Final = (18, 44, 14, 14)
_LAST: Final = len(_WIDTHS) - 1


def excel_review_form(sample: Sample, prints: Mapping[Key, str], *, lang: Lang) -> bytes:
    """The form as an .xlsx file; `prints` is the fingerprint of the ground of each drawn verdict."""
    checked = sample.checked
    mark = labels.DRILL.of(lang) if checked.project.drill else None
    footer = f"{checked.project.registry.indicators.plan.number} {checked.as_of.isoformat()}"
    book = FormBook(lang, mark=mark, footer=footer, day=checked.as_of)
    lines = write_verdicts(book, sample, prints)
    _About(book, sample).write()
    _write_hidden(book, sample, lines)
    return book.finished()


class _About:
    """Writes the sheet that says how the sample was drawn and how it is filled in; `line` is the next one."""

    def __init__(self, book: FormBook, sample: Sample) -> None:
        self.book, self.sample, self.lang = book, sample, book.lang
        self.page: Any = book.sheet(layout.ABOUT.of(book.lang))
        self.line = 0

    def write(self) -> None:
        for place, width in enumerate(_WIDTHS):
            self.page.set_column(place, place, width)
        self._over(title_of(self.sample, self.book), "cover", 40)
        self._part(words.DRAWING.of(self.lang), (*self._basis(), *how_drawn(self.sample, self.lang)))
        steps = (f"{number}. {one.of(self.lang)}" for number, one in enumerate(words.INSTRUCTIONS, 1))
        self._part(words.HOW.of(self.lang), tuple(steps))
        if self.sample.strata:
            self._over(words.STRATA.of(self.lang), "part", 26)
            self._strata()
        self.page.print_area(0, 0, self.line - 1, _LAST)
        self.book.on_paper(self.page, upright=True)
        self.book.numbers_as_text(self.page, self.line, _LAST)

    def _over(self, text: str, look: str, height: int) -> None:
        self.book.merge(self.page, (self.line, 0), _LAST, text, look)
        self.page.set_row(self.line, height)
        self.line += 1

    def _part(self, title: str, sentences: Sequence[str]) -> None:
        self._over(title, "part", 26)
        for one in sentences:
            self._over(one, "sentence", height_of(lines_of(one, sum(_WIDTHS))) + 2)

    def _basis(self) -> Iterator[str]:
        """What was judged by, and on which day."""
        checked, lang = self.sample.checked, self.lang
        plan = checked.project.registry.indicators.plan
        day = date_words(checked.as_of, lang)
        yield words.JUDGED.of(lang).format(title=plan.title, number=plan.number, day=day)
        if not checked.standard.alone:
            yield standard_words(checked.standard, lang)
        unended = unended_words(checked.unended, checked.as_of, lang)
        if unended:
            yield unended

    def _strata(self) -> None:
        heads = (labels.REGION, labels.DOMAIN, words.SIZE, words.DRAWN)
        self._row([one.of(self.lang) for one in heads], ("head",) * len(heads))
        for one in self.sample.strata:
            said = (one.region, one.domain_name, str(one.size), str(one.drawn))
            self._row(said, ("text", "text", "centred", "centred"))

    def _row(self, texts: Sequence[str], looks: Sequence[str]) -> None:
        for place, (text, look) in enumerate(zip(texts, looks, strict=True)):
            self.book.write(self.page, (self.line, place), text, look)
        lines = max(lines_of(text, width) for text, width in zip(texts, _WIDTHS, strict=True))
        self.page.set_row(self.line, height_of(lines))
        self.line += 1


def _write_hidden(book: FormBook, sample: Sample, lines: Sequence[Line]) -> None:
    """Add the sheet that tells what each row was made from, which Excel does not even offer to show."""
    page = book.sheet(layout.HIDDEN)
    page.very_hidden()
    checked = sample.checked
    head = {
        "sample": str(layout.VERSION),
        "id": "",
        "city": checked.project.units.city.name,
        "drill": "true" if checked.project.drill else "false",
        "seed": " ".join(book.fitted(sample.seed).split()),
        "as_of": checked.as_of.isoformat(),
        "program": __version__,
    }
    head["id"] = layout.form_ident(head, lines)
    table = [*((key, head[key]) for key in layout.HEAD), (), layout.ROWS, *lines]
    for number, cells in enumerate(table):
        for place, text in enumerate(cells):
            if text:
                page.write_string(number, place, book.fitted(text))

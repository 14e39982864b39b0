"""The sheet of 抽验表 with a row for each drawn verdict: what it rests on, and the cells for the opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.collecting.cells import LONGEST
from ecocheck.app.reviewing import form_layout as layout
from ecocheck.app.sampling import key_of
from ecocheck.render.formats.excel.book import rule_of
from ecocheck.render.formats.excel.file import height_of
from ecocheck.render.formats.excel.layout import FillIn
from ecocheck.render.formats.excel.values import lines_of
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.explain import figures
from ecocheck.render.phrases.explain.ground import GroundWords
from ecocheck.render.phrases.joins import BLANK, COLON, clauses, joined
from ecocheck.render.phrases.reviews import form as words
from ecocheck.render.phrases.standings import line_kind_words, row_reasons
from ecocheck.render.phrases.verdicts import judged_words, line_words, remarks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.explaining import Explanation
    from ecocheck.app.sampling import Key, Sample
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text
    from ecocheck.render.formats.excel.filling.book import FormBook

_SIGN_ROW: Final = 2
_HEAD_ROW: Final = 3
_KEPT: Final = 4
"""The columns that stay in sight: up to the name of what is judged."""
_WIDTHS: Final = (8, 9, 7, 20, 17, 22, 26, 12, 26, 22, 17)
_FILLED_WIDTHS: Final = (10, 24)
_CENTRED: Final = frozenset({layout.IDENT, layout.REGION, layout.YEAR})
_SIGN_PLACES: Final = (3, 6, 9)
"""The columns of the titles above the rows; what is filled in stands at the right of each, two columns wide."""
_FEWEST_LINES: Final = 2


def title_of(sample: Sample, book: FormBook) -> str:
    """The years, and the mark of a drill before them."""
    return book.marked(words.TITLE.of(book.lang).format(years=joined(map(str, sample.years), book.lang)))


def write_verdicts(book: FormBook, sample: Sample, prints: Mapping[Key, str]) -> list[layout.Line]:
    """Add the sheet; returns a line of the hidden sheet for each of its rows."""
    return _Sheet(book, sample).write(prints)


class _Sheet:
    """Writes the sheet."""

    def __init__(self, book: FormBook, sample: Sample) -> None:
        self.book, self.sample, self.lang = book, sample, book.lang
        self.page: Any = book.sheet(layout.SHEET.of(book.lang))
        self.last = _HEAD_ROW + len(sample.drawn)

    def write(self, prints: Mapping[Key, str]) -> list[layout.Line]:
        self._heads()
        self._signed()
        lines = []
        for number, one in enumerate(self.sample.drawn, _HEAD_ROW + 1):
            shown, key = self._row(number, one), key_of(one.row)
            ident, region, year = shown[:3]
            lines.append(layout.Line(region, year, ident, prints.get(key, ""), layout.shown_digest(shown)))
        self._rules()
        right = len(_WIDTHS) + len(_FILLED_WIDTHS) - 1
        self.page.freeze_panes(_HEAD_ROW + 1, _KEPT)
        self.page.repeat_rows(_HEAD_ROW)
        self.page.print_area(0, 0, self.last, right)
        self.page.activate()
        self.book.on_paper(self.page)
        self.book.numbers_as_text(self.page, self.last, right)
        return lines

    def _heads(self) -> None:
        book, page = self.book, self.page
        book.write(page, (0, 0), title_of(self.sample, book), "part")
        notes = [words.NOTE.of(self.lang), words.SEE.of(self.lang)]
        book.write(page, (1, 0), BLANK.of(self.lang).join(notes), "note")
        page.set_row(0, 26)
        page.set_row(_HEAD_ROW, height_of(1) + 6)
        for place, (head, width) in enumerate(zip(layout.SHOWN, _WIDTHS, strict=True)):
            self._head(place, head, width, "head")
        for place, (head, width) in enumerate(zip(layout.FILLED, _FILLED_WIDTHS, strict=True), len(_WIDTHS)):
            self._head(place, head, width, "head to fill")

    def _head(self, place: int, head: Text, width: int, look: str) -> None:
        self.page.set_column(place, place, width)
        self.book.write(self.page, (_HEAD_ROW, place), head.of(self.lang), look)

    def _signed(self) -> None:
        """The cells for who reviews, and when."""
        self.page.set_row(_SIGN_ROW, 26)
        for place, head in zip(_SIGN_PLACES, layout.SIGNED, strict=True):
            cell = (_SIGN_ROW, place + 1)
            self.book.write(self.page, (_SIGN_ROW, place), head.of(self.lang), "label")
            look = self.book.look("open day" if head is layout.DAY else "open")
            self.page.merge_range(*cell, _SIGN_ROW, place + 2, "", look)
            says = words.DAY_SAYS if head is layout.DAY else words.WHO_SAYS
            fill = FillIn(day=head is layout.DAY, says=says.of(self.lang))
            self._rule(cell, cell, head, fill)

    def _rules(self) -> None:
        """What may be chosen and typed in the rows."""
        if not self.sample.drawn:
            return
        opinions = tuple(one.of(self.lang) for one in layout.OPINIONS.values())
        pick = words.PICK.of(self.lang).format(words=joined(opinions, self.lang))
        first, last = _HEAD_ROW + 1, self.last
        place = len(_WIDTHS)
        self._rule((first, place), (last, place), layout.OPINION, FillIn(opinions, says=pick))
        why = FillIn(says=words.WHY_SAYS.of(self.lang))
        self._rule((first, place + 1), (last, place + 1), layout.REASON, why)

    def _rule(self, first: tuple[int, int], last: tuple[int, int], head: Text, fill: FillIn) -> None:
        title = head.of(self.lang)
        told = {"input_title": title, "error_title": title, "input_message": fill.says, "error_message": fill.says}
        length = {"validate": "length", "criteria": "<=", "value": LONGEST}
        self.page.data_validation(*first, *last, (rule_of(fill) if fill.ruled else length) | told)

    def _row(self, number: int, one: Explanation) -> list[str]:
        """Write the row; returns what its cells show."""
        shown, lines = [], _FEWEST_LINES
        cells = _cells(one, self.lang)
        for place, (head, width, said) in enumerate(zip(layout.SHOWN, _WIDTHS, cells, strict=True)):
            look = "centred" if head in _CENTRED else "text"
            text = self.book.write_lines(self.page, (number, place), filter(None, said), look)
            shown.append(text)
            lines = max(lines, sum(lines_of(line, width - 1) for line in text.split("\n")))
        for place, look in enumerate(("open chosen", "open"), len(_WIDTHS)):
            self.page.write_blank(number, place, None, self.book.look(look))
        self.page.set_row(number, height_of(lines))
        return shown


def _cells(one: Explanation, lang: Lang) -> tuple[tuple[str, ...], ...]:
    """The lines of each cell under `layout.SHOWN`."""
    row, ground = one.row, GroundWords(one, lang)
    recorded = row.measurement is not None
    return (
        (row.id,),
        (row.region,),
        (str(row.year),),
        (row.name,),
        tuple(_verdict(one, lang)),
        (figures.explained_value(one, lang), *figures.arithmetic_words(one, lang)),
        tuple(_line(one, lang)),
        tuple(_span(one, lang)),
        tuple(_source(one, lang)),
        tuple(ground.proofs()) if recorded else (),
        (ground.place(),),
    )


def _named(head: Text, said: str, lang: Lang) -> str:
    return f"{head.of(lang)}{COLON.of(lang)}{said}" if said else ""


def _verdict(one: Explanation, lang: Lang) -> Iterator[str]:
    """The verdict, its distance from the line, its reasons and remarks."""
    yield judged_words(one.row, lang)
    yield _named(labels.MARGIN, figures.explained_margin(one, lang), lang)
    yield clauses(row_reasons(one.row, lang), lang)
    yield from remarks(one.row, lang)


def _line(one: Explanation, lang: Lang) -> Iterator[str]:
    """The line, for whom it is, what the plan says, and the targets and the baseline that it compares with."""
    ground = GroundWords(one, lang)
    kind = "" if one.subject.line is None else line_kind_words(one.subject.line, one.subject.areas, lang)
    yield clauses((line_words(one.row, lang), kind), lang)
    yield ground.citation()
    yield from ground.handed_down()
    yield from ground.held()


def _span(one: Explanation, lang: Lang) -> Iterator[str]:
    """The months of the figure and, where it is stated, its basis."""
    measurement = one.row.measurement
    if measurement is not None:
        yield figures.period_words(one.row, measurement, lang)
        yield _named(labels.BASIS, measurement.basis or "", lang)


def _source(one: Explanation, lang: Lang) -> Iterator[str]:
    """The source with its sentence, and who reported the figure."""
    measurement = one.row.measurement
    if measurement is not None:
        yield figures.source_words(measurement, lang)
        quote = measurement.source.quote if measurement.source is not None else None
        yield _named(labels.QUOTE, quote or "", lang)
        yield _named(labels.REPORTED, GroundWords(one, lang).reporter(), lang)

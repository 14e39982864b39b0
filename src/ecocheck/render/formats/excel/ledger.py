"""From ledgers to the bytes of a workbook, the same each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel import closed, criteria, duties, gaps, tasks
from ecocheck.render.formats.excel.book import Book
from ecocheck.render.formats.excel.filled import NOTHING_FILLED
from ecocheck.render.formats.excel.matching import matched
from ecocheck.render.phrases.banner import standard_words, unended_words
from ecocheck.render.phrases.joins import STOP
from ecocheck.render.phrases.labels import DRILL
from ecocheck.render.phrases.report.filters import Words
from ecocheck.render.phrases.report.titles import some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.ledger import Ledger
    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.filled import Filled
    from ecocheck.render.formats.excel.layout import Sheet

_TITLE = Text("{places}{years}年度{name}", "{name}: {places}, {years}")
_ALL = Text("{city}及各县区", "{city} and its counties")
_OFFICES = Text("（{agencies}）", " ({agencies})")
_PLAN = Text(
    "对照方案：《{title}》（{number}）。期限判定截止日：{day}。",
    "Plan: 《{title}》 ({number}). Due dates judged as of {day}. ",
)


_SHEETS: Final[tuple[Callable[[Ledger, Heads, Lang], Sheet[Any]], ...]] = (
    criteria.sheet,
    tasks.sheet,
    duties.sheet,
)


def excel_ledger(ledger: Ledger, *, lang: Lang, filled: Filled = NOTHING_FILLED) -> bytes:
    """The ledgers as an .xlsx file, opening on the gaps; `filled` is what was typed into the ledger it replaces.

    Nothing in it depends on when and where it was made.
    """
    words = Words(lang)
    mark = DRILL.of(lang) if ledger.drill else None
    book = Book(lang, mark=mark, footer=f"{ledger.number} {ledger.as_of.isoformat()}", day=ledger.as_of)
    heads, found = Heads(ledger, words, lang), matched(ledger, filled, lang)
    book.add(gaps.sheet(found, filled.own, heads, lang))
    for sheet in _SHEETS if ledger.lists_tasks else (one for one in _SHEETS if one is not tasks.sheet):
        book.add(sheet(ledger, heads, lang))
    if found.closed:
        book.add(closed.sheet(found.closed, filled.own, heads, lang))
    return book.finished()


class Heads:
    """The title and the note above each sheet."""

    def __init__(self, ledger: Ledger, words: Words, lang: Lang) -> None:
        """`words` are those of reports."""
        self._ledger, self.words, self._lang = ledger, words, lang

    def title(self, name: Text) -> str:
        """Regions, years, the name of the ledger, and the selected offices."""
        ledger, words = self._ledger, self.words
        said = _TITLE.of(self._lang).format(
            places=self._places(), years=words.list_words(ledger.years), name=name.of(self._lang)
        )
        offices = words.list_words(ledger.agencies)
        return said + (_OFFICES.of(self._lang).format(agencies=offices) if offices else "")

    def _places(self) -> str:
        places = self._ledger.places
        if self._ledger.all_places and len(places) > 1:
            return _ALL.of(self._lang).format(city=self._ledger.city)
        return some_words(places, self._lang)

    def note(self, about: Text) -> str:
        """The plan, the standard where there are several, the day, and how to read the sheet."""
        ledger = self._ledger
        said = _PLAN.of(self._lang).format(title=ledger.title, number=ledger.number, day=self.words.date(ledger.as_of))
        parts = [] if ledger.standard.alone else [standard_words(ledger.standard, self._lang)]
        parts.append(unended_words(ledger.unended, ledger.as_of, self._lang).rstrip("。."))
        return said + "".join(part + STOP.of(self._lang) for part in parts if part) + about.of(self._lang)

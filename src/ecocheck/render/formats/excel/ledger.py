"""From ledgers to the bytes of a workbook, the same each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel import criteria, duties, gaps, tasks
from ecocheck.render.formats.excel.book import Book
from ecocheck.render.formats.excel.layout import Sheet
from ecocheck.render.phrases.banner import standard_words, unended_words
from ecocheck.render.phrases.joins import STOP
from ecocheck.render.phrases.labels import DRILL
from ecocheck.render.phrases.report import Words
from ecocheck.render.phrases.report_titles import some_words

if TYPE_CHECKING:
    from ecocheck.app.ledger import Ledger
    from ecocheck.findings import Lang

_TITLE = Text("{places}{years}年度{name}", "{name}: {places}, {years}")
_ALL = Text("{city}及各县区", "{city} and its counties")
_OFFICES = Text("（{agencies}）", " ({agencies})")
_PLAN = Text(
    "对照方案：《{title}》（{number}）。期限判断日：{day}。",
    "Plan: 《{title}》 ({number}). Due dates judged as of {day}. ",
)
_MARGIN = Text(
    "差距：正数表示在线的这一边，负数表示没有达到；%的差距为百分点。只列明，不打分；没有数据的列为现状不清。",
    "Margin: positive on the right side of the line, negative on the wrong one; points where the unit is %. "
    "No score; what has no data is undetermined.",
)
_TASKS = Text(
    "自报进展由责任单位填报，不作判定；“服务指标”方案没有写明，由我们推得；具体任务的全文在最后一列，不打印。",
    "Progress is self-reported and not judged; which indicators a task serves is derived; "
    "the last column holds the whole text and is not printed.",
)
_DUTIES = Text(
    "各列为所选地区、年度的判定项（任务为目标）个数，按判定分列；配合的指标同牵头单位重复计列。",
    "Counts of criteria (targets for tasks) over the regions and years asked for; "
    "what is supported counts again there.",
)
_GAPS = Text(
    "最要紧的在前；相关任务、还差的量由我们推算，按现有分母计。",
    "Worst first; related tasks and amounts lacking are derived, at the present denominator.",
)


def excel_ledger(ledger: Ledger, *, lang: Lang) -> bytes:
    """The ledgers as an .xlsx file. Nothing in it depends on when and where it was made."""
    words = Words(lang)
    mark = DRILL.of(lang) if ledger.drill else None
    book = Book(lang, mark=mark, footer=f"{ledger.number} {ledger.as_of.isoformat()}", day=ledger.as_of)
    head = _Heads(ledger, words, lang)
    book.add(
        Sheet(
            criteria.NAME,
            head.title(criteria.NAME),
            head.note(_MARGIN),
            criteria.Criteria(words, lang).columns(),
            ledger.criteria,
            criteria.KEPT,
            across=3,
            alarming=criteria.alarming,
        )
    )
    book.add(
        Sheet(
            tasks.NAME,
            head.title(tasks.NAME),
            head.note(_TASKS),
            tasks.Tasks(words, lang).columns(),
            ledger.tasks,
            tasks.KEPT,
            across=2,
            alarming=tasks.alarming,
        )
    )
    book.add(
        Sheet(
            duties.NAME,
            head.title(duties.NAME),
            head.note(_DUTIES),
            duties.columns(lang),
            ledger.duties,
            duties.KEPT,
            alarming=duties.alarming,
        )
    )
    book.add(
        Sheet(
            gaps.NAME,
            head.title(gaps.NAME),
            head.note(_GAPS),
            gaps.columns(lang),
            ledger.gaps,
            gaps.KEPT,
            across=2,
            alarming=gaps.alarming,
        )
    )
    return book.finished()


class _Heads:
    """The title and the note above each sheet."""

    def __init__(self, ledger: Ledger, words: Words, lang: Lang) -> None:
        self._ledger, self._words, self._lang = ledger, words, lang

    def title(self, name: Text) -> str:
        """Regions, years, the name of the ledger, and the selected offices."""
        ledger, words = self._ledger, self._words
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
        said = _PLAN.of(self._lang).format(title=ledger.title, number=ledger.number, day=self._words.date(ledger.as_of))
        parts = [] if ledger.standard.alone else [standard_words(ledger.standard, self._lang)]
        parts.append(unended_words(ledger.unended, ledger.as_of, self._lang).rstrip("。."))
        return said + "".join(part + STOP.of(self._lang) for part in parts if part) + about.of(self._lang)

"""The page of `check`: counts, a table for each region, and the places of measurement and rule."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.counting import Tally, tally
from ecocheck.app.verdicts.standing import FLASHES, Standing
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column, keyed
from ecocheck.render.columns.column import counted as as_count
from ecocheck.render.columns.verdicts import COLUMNS
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.backing import count_head, count_words, kinds_shown, short_count
from ecocheck.render.phrases.findings import by_severity
from ecocheck.render.phrases.joins import clauses, joined
from ecocheck.render.phrases.notes import note_words
from ecocheck.render.phrases.standings import STANDINGS
from ecocheck.render.phrases.verdicts import reasons_words, standing_so_far
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Exact
    from ecocheck.render.pages.tree import Page, Part

_TITLE = Text("{region} {year}年", "{region} {year}")
_ALL = Text("各地区判定项计数（只计数，不评比）", "Regions, by criterion (counts only, no ranking)")
_CITY = Text("全市的线，县区只作比较，不计入不达标", "lines of the whole city: compared only, never counted as not met")
_COMPARED = Text("与全市线比较：", "against city lines: ")
_NOT_APPLICABLE = Text("不适用：{ids}", "not applicable: {ids}")
_FILES = Text("数据 data/{region}/{year}.yaml · 规则 {rules}", "data data/{region}/{year}.yaml · rules {rules}")
_LINES = Text(" · 行号是“数据/规则”", " · lines: datum/rule")
_NO_FILE = Text(
    "没有数据文件，应填 data/{region}/{year}.yaml · 规则 {rules}",
    "no data file; expected data/{region}/{year}.yaml · rules {rules}",
)
_ALWAYS = Text("以下各项均注明：{text}", "all below: {text}")
_NOTE = Text("注{number} {text}", "note {number}: {text}")
_NOTED = Text("注{numbers}", "notes {numbers}")
_WHY = labels.REASONS_AND_NOTES
_FINDINGS = Text(
    "数据中有错误 {errors} 处、警告 {warnings} 处，运行 ecocheck validate 查看位置和改法。",
    "The data has {errors} errors and {warnings} warnings; run ecocheck validate to see them.",
)
_COUNTED = Text("按判定项计：", "by criterion: ")
_OWN = (Standing.MET, Standing.FLASH_MET, Standing.NOT_MET)
_CITYS = (Standing.CITY_MET, Standing.CITY_FLASH_MET, Standing.CITY_NOT_MET)
_IF_ANY = FLASHES | {Standing.NOT_APPLICABLE}
"""Standings whose count is shown only where it is not zero."""

_LEAST_HEAD: Final = 8
_INDENT: Final = 4

Key = tuple[str, int]
Counts = tuple[Key, Tally]
_KEYS: Final[tuple[Column[Counts], ...]] = (
    Column("region", labels.REGION, lambda one, _: one[0][0], least=_LEAST_HEAD),
    Column("year", labels.YEAR, lambda one, _: str(one[0][1]), lambda one, _: one[0][1], least=_LEAST_HEAD),
)


_SHEET: Final = keyed(
    COLUMNS, "region", "year", "id", "name", "value", "line", "unit", "margin", "verdict", "backing", "reasons",
    "period", "remarks", "datum_at", "rule_at",
)  # fmt: skip # a table, read by rows
"""What a workbook shows of a region, with the remarks in their rows."""


class Notes:
    """The remarks on a table's rows: those that all rows share are shown once, others are numbered below the table."""

    def __init__(self, rows: Sequence[Row], lang: Lang) -> None:
        """Collect the remarks of all rows of the table."""
        self.lang = lang
        worded = [[note_words(note, lang) for note in row.remarks] for row in rows]
        self.shared = [text for text in worded[0] if all(text in notes for notes in worded)] if len(rows) > 1 else []
        self.texts = list(dict.fromkeys(text for notes in worded for text in notes if text not in self.shared))

    def why(self, row: Row, lang: Lang) -> str:
        """Reasons, 阶段情况, and the numbers under which the row's remarks stand below the table."""
        worded = {note_words(note, lang) for note in row.remarks}
        numbers = [str(number) for number, text in enumerate(self.texts, start=1) if text in worded]
        noted = _NOTED.of(lang).format(numbers=joined(numbers, lang)) if numbers else ""
        return clauses((reasons_words(row.reasons, lang), standing_so_far(row, lang), noted), lang)


def check_page(checked: Checked, lang: Lang) -> Page:
    """The whole page, region by region."""
    return framed(checked, lang, _Page(checked, lang).parts())


class _Page:
    """Makes the parts of the page."""

    def __init__(self, checked: Checked, lang: Lang) -> None:
        self.checked, self.lang = checked, lang
        registry = checked.project.registry
        self.rules = registry.indicators_document.file
        self.domain_of = {one.id: one.domain for one in registry.indicators.indicators}
        self.domains = {one.id: one.name for one in registry.indicators.domains}

    def parts(self) -> Iterator[Part]:
        """The counts where there are several regions, each region, and a line on errors in the data."""
        by_region = groupby(self.checked.rows, lambda row: (row.region, row.year))
        blocks = [(key, tuple(group)) for key, group in by_region]
        if len(blocks) > 1:
            yield from self._overview([(key, tally(rows)) for key, rows in blocks])
        for key, rows in blocks:
            yield from self._block(key, rows)
        yield from self._findings()

    def _overview(self, counted: Sequence[Counts]) -> Iterator[Part]:
        yield Title(_ALL.of(self.lang))
        yield Table(
            (*_KEYS, *map(_count_column, kinds_shown(one for _, one in counted))), [Section(counted)], close=True
        )
        yield Break()

    def _headline(self, label: Text, rows: Iterable[Row], kinds: Iterable[Standing]) -> Note:
        counted = tally(rows)
        numbers = dict(counted.parts)
        said = (
            f"{STANDINGS[kind].of(self.lang)} {count_words(counted, kind, self.lang)}"
            for kind in (*kinds, Standing.UNDETERMINED, Standing.NOT_APPLICABLE)
            if numbers[kind] or kind not in _IF_ANY
        )
        return Note(label.of(self.lang) + " · ".join(said), "strong", indent=_INDENT)

    def _block(self, key: Key, rows: tuple[Row, ...]) -> Iterator[Part]:
        """One region in one year."""
        city = [row for row in rows if row.city_line]
        shown = [row for row in rows if row.verdict is not Verdict.NOT_APPLICABLE]
        notes = Notes(shown, self.lang)
        yield Title(_TITLE.of(self.lang).format(region=key[0], year=key[1]))
        yield self._headline(_COUNTED, (row for row in rows if not row.city_line), _OWN)
        if city:
            yield self._headline(_COMPARED, city, _CITYS)
        yield self._files(key)
        yield from (Note(_ALWAYS.of(self.lang).format(text=text), indent=_INDENT) for text in notes.shared)
        yield Break()
        if shown:
            sheet = Table(_SHEET, [Section(rows)], sheet=labels.VERDICT.of(self.lang))
            yield Table(_columns(notes), list(self._sections(shown)), close=True, instead=sheet)
        skipped = [row.id for row in rows if row.verdict is Verdict.NOT_APPLICABLE]
        if skipped:
            yield Note(_NOT_APPLICABLE.of(self.lang).format(ids=joined(skipped, self.lang)), indent=_INDENT)
        for number, text in enumerate(notes.texts, start=1):
            yield Note(_NOTE.of(self.lang).format(number=number, text=text), item=True, indent=_INDENT)
        yield Break()

    def _files(self, key: Key) -> Note:
        """The files that the line numbers in the table belong to."""
        region, year = key
        absent = year not in self.checked.project.data.paths.get(region, {})
        said = (_NO_FILE if absent else _FILES).of(self.lang).format(region=region, year=year, rules=self.rules)
        return Note(said, narrow=_LINES.of(self.lang), indent=_INDENT)

    def _sections(self, shown: Sequence[Row]) -> Iterator[Section[Row]]:
        """The region's own lines by domain, then lines of the whole city."""
        own = [row for row in shown if not row.city_line]
        for domain, group in groupby(own, lambda row: self.domain_of[row.indicator or 0]):
            yield Section(list(group), f"{domain} {self.domains.get(domain, '')}")
        compared = [row for row in shown if row.city_line]
        if compared:
            yield Section(compared, _CITY.of(self.lang))

    def _findings(self) -> Iterator[Part]:
        if not self.checked.findings:
            return
        counts = by_severity(self.checked.findings)
        if counts["error"] or counts["warning"]:
            said = _FINDINGS.of(self.lang).format(errors=counts["error"], warnings=counts["warning"])
            yield Note(said, "bad" if counts["error"] else "open")


def _columns(notes: Notes) -> tuple[Column[Row], ...]:
    """The columns of the table; whose line it is stands in the headings of sections, remarks below the table."""
    *told, why = keyed(COLUMNS, "id", "name", "value", "own_line", "margin", "verdict", "backing", "places", "why")
    return (*told, replace(why, head=_WHY, of=notes.why))


def _count_column(kind: Standing) -> Column[Counts]:
    head = Text(count_head(kind, "zh"), count_head(kind, "en"))
    return Column(kind.value, head, partial(_count, kind), partial(_number, kind), least=_LEAST_HEAD)


def _count(kind: Standing, one: Counts, lang: Lang) -> str:
    return short_count(one[1], kind, lang)


def _number(kind: Standing, one: Counts, lang: Lang) -> Exact:
    return as_count(_count(kind, one, lang))

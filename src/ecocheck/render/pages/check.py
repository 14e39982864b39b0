"""The page of `check`: for each region counts, what is missed, what is unclear, and what is met."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ecocheck.app.reviewing.overview import counts_of
from ecocheck.app.verdicts.counting import by_nature, tally
from ecocheck.app.verdicts.standing import Standing
from ecocheck.disk.shortcuts import is_shortcut
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column, keyed
from ecocheck.render.columns.folded import FOLDED, Fold, counted_heading
from ecocheck.render.columns.verdicts import COLUMNS, tone_of
from ecocheck.render.pages.check_notes import Notes
from ecocheck.render.pages.counts import (
    AGAINST_CITY,
    BY_CRITERION,
    BY_INDICATOR,
    CITYS,
    OWN,
    counts_table,
    headline,
    nature_lines,
)
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.tree import Break, Either, Note, Section, Table, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import by_severity
from ecocheck.render.phrases.joins import CLAUSES, clauses, joined
from ecocheck.render.phrases.reviews.words import to_answer_words
from ecocheck.render.phrases.verdicts import skipped_words
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.render.pages.counts import Counts, Key
    from ecocheck.render.pages.tree import Page, Part

_TITLE = Text("{region} {year}年", "{region} {year}")
_ALL = Text("各地区判定项计数（只计数，不评比）", "Regions, by criterion (counts only, no ranking)")
_CITY = Text("全市标准，县区仅作比较，不计入不达标", "lines of the whole city: compared only, never counted as not met")
_FOLDED = Text("（按领域，逐项列出用 --all）", ", by field; --all lists each")
_TOTALS = Text("{region} {year}年合计", "{region} {year} in all")
_NOT_APPLICABLE = Text("不适用：{ids}", "not applicable: {ids}")
_FILES = Text("数据 data/{region}/{year}.yaml · 规则 {rules}", "data data/{region}/{year}.yaml · rules {rules}")
_LINES = Text(" · 行号是“数据/规则”", " · lines: datum/rule")
_NO_FILE = Text(
    "无数据文件，应填报 data/{region}/{year}.yaml · 规则 {rules}",
    "no data file; expected data/{region}/{year}.yaml · rules {rules}",
)
_UNREAD = Text(
    "旁边有“{name}”，名字不对，没有读取；是这一年的数据的，改名为 {year}.yaml",
    '"{name}" has a wrong name and was not read; if it holds this year\'s data call it {year}.yaml',
)
_SHORTCUT = Text(
    "旁边的“{name}”是快捷方式，里面没有数据；把原件复制过来，名字写成 {year}.yaml",
    '"{name}" is a shortcut and holds no data; copy the original here and call it {year}.yaml',
)
_ALWAYS = Text("以下各项均注明：{text}", "all below: {text}")
_NOTE = Text("注{number} {text}", "note {number}: {text}")
_WHY = labels.REASONS_AND_NOTES
_FINDINGS = Text(
    "数据中有错误 {errors} 处、警告 {warnings} 处，位置和改法请运行 ecocheck validate 查看。",
    "The data has {errors} errors and {warnings} warnings; run ecocheck validate to see them.",
)
_SUCCESSES = (Standing.MET, Standing.FLASH_MET, Standing.CITY_MET, Standing.CITY_FLASH_MET)
_ORDER = ((Standing.NOT_MET, Standing.CITY_NOT_MET), (Standing.UNDETERMINED,), _SUCCESSES)
"""Which verdicts stand together, in the order in which they are shown."""

_INDENT: Final = 4

_SHEET: Final = keyed(
    COLUMNS, "region", "year", "id", "name", "value", "line", "unit", "signed_margin", "margin_unit", "verdict",
    "backing", "review", "opinions", "reasons", "period", "remarks", "datum_at", "rule_at",
)  # fmt: skip # a table, read by rows
"""What a workbook shows of a region, with the remarks in their rows."""


def check_page(checked: Checked, lang: Lang, *, each: bool = False) -> Page:
    """The whole page, region by region: what is missed, what is unclear, what is met, and the counts.

    A screen folds what is met to a line for each field of work, unless `each` asks for every criterion.
    """
    return framed(checked, lang, _Page(checked, lang, each=each).parts())


class _Page:
    """Makes the parts of the page."""

    def __init__(self, checked: Checked, lang: Lang, *, each: bool) -> None:
        self.checked, self.lang, self.each = checked, lang, each
        registry = checked.project.registry
        self.rules = registry.indicators_document.file
        self.domain_of = {one.id: one.domain for one in registry.indicators.indicators}
        self.domains = {one.id: one.name for one in registry.indicators.domains}

    def parts(self) -> Iterator[Part]:
        """Each region and a line on errors in the data; the counts end a screen, where the reader's eye is."""
        by_region = groupby(self.checked.rows, lambda row: (row.region, row.year))
        blocks = [(key, tuple(group)) for key, group in by_region]
        several = len(blocks) > 1
        counts = tuple(self._overview([(key, tally(rows)) for key, rows in blocks])) if several else ()
        yield from self._reviews()
        yield Either((), counts)
        for key, rows in blocks:
            yield from self._block(key, rows)
        yield from self._findings()
        yield Break()
        yield Either(counts if several else tuple(self._totals(blocks)), ())

    def _reviews(self) -> Iterator[Part]:
        """How many verdicts somebody must answer for, once, before all else."""
        said = to_answer_words(counts_of((*self.checked.rows, *(one.row for one in self.checked.targets))), self.lang)
        if said:
            yield from (Note(said, "warn"), Break())

    def _overview(self, counted: Sequence[Counts]) -> Iterator[Part]:
        yield Title(_ALL.of(self.lang))
        yield counts_table(counted)
        yield Break()

    def _totals(self, blocks: Sequence[tuple[Key, tuple[Row, ...]]]) -> Iterator[Part]:
        """The counts of a single region once more."""
        for key, rows in blocks:
            yield Title(_TOTALS.of(self.lang).format(region=key[0], year=key[1]))
            yield from self._headlines(key, rows)

    def _headlines(self, key: Key, rows: Sequence[Row]) -> Iterator[Part]:
        """The counts of a region's own lines and of those compared with city lines by criterion, then by indicator."""
        city = [row for row in rows if row.city_line]
        yield headline(BY_CRITERION, tally(row for row in rows if not row.city_line), OWN, self.lang)
        if city:
            yield headline(AGAINST_CITY, tally(city), CITYS, self.lang)
        yield from nature_lines(by_nature(rows), self.lang)
        found = [one for one in self.checked.indicators if (one.region, one.year) == key]
        indicators = tally(map(self.checked.counted, found))
        yield headline(BY_INDICATOR, indicators, (*OWN, *(CITYS if city else ())), self.lang)

    def _block(self, key: Key, rows: tuple[Row, ...]) -> Iterator[Part]:
        """One region in one year."""
        yield Title(_TITLE.of(self.lang).format(region=key[0], year=key[1]))
        yield from self._headlines(key, rows)
        yield self._files(key)
        whole = tuple(self._listed(rows, folded=False))
        yield from whole if self.each else (Either(tuple(self._listed(rows, folded=True)), whole),)
        yield Break()

    def _listed(self, rows: tuple[Row, ...], *, folded: bool) -> Iterator[Part]:
        """The verdicts that apply with their remarks; `folded`: what is met as lines of counts."""
        shown = [row for row in rows if row.verdict is not Verdict.NOT_APPLICABLE]
        listed = [row for row in shown if not folded or row.standing not in _SUCCESSES]
        notes = Notes(listed, self.lang)
        yield from (Note(_ALWAYS.of(self.lang).format(text=text), indent=_INDENT) for text in notes.shared)
        yield Break()
        if listed:
            sheet = Table(_SHEET, [Section(rows)], sheet=labels.VERDICT.of(self.lang))
            yield Table(_columns(notes), list(self._sections(listed)), close=True, instead=sheet)
        for number, text in enumerate(notes.texts, start=1):
            yield Note(_NOTE.of(self.lang).format(number=number, text=text), item=True, indent=_INDENT)
        met = [row for row in shown if row.standing in _SUCCESSES]
        if folded and met:
            yield Break()
            yield Table(FOLDED, list(self._folds(met)), close=True)
        skipped = [skipped_words(row, self.lang) for row in rows if row.verdict is Verdict.NOT_APPLICABLE]
        if skipped:
            yield Note(_NOT_APPLICABLE.of(self.lang).format(ids=joined(skipped, self.lang)), indent=_INDENT)

    def _files(self, key: Key) -> Note:
        """The files that the line numbers in the table belong to."""
        region, year = key
        absent = year not in self.checked.project.data.paths.get(region, {})
        said = (_NO_FILE if absent else _FILES).of(self.lang).format(region=region, year=year, rules=self.rules)
        name = self.checked.project.unread_beside(region, year) if absent else None
        how = _SHORTCUT if name and is_shortcut(name) else _UNREAD
        beside = f"{CLAUSES.of(self.lang)}{how.of(self.lang).format(name=name, year=year)}" if name else ""
        return Note(f"{said}{beside}", narrow=_LINES.of(self.lang), indent=_INDENT)

    def _sections(self, listed: Sequence[Row]) -> Iterator[Section[Row]]:
        """What is missed, what is unclear and what is met; of each the region's own lines, then the whole city's."""
        for kinds in _ORDER:
            for city in (False, True):
                rows = [row for row in listed if row.standing in kinds and row.city_line is city]
                if rows:
                    tone = tone_of(rows[0])
                    yield Section(rows, self._heading(rows), tone=tone if tone in {"bad", "open", "compared"} else "")

    def _heading(self, rows: Sequence[Row]) -> str:
        """The verdict and how many criteria have it; lines of the whole city are marked."""
        city = _CITY.of(self.lang) if rows[0].city_line else ""
        return clauses((*counted_heading(rows, self.lang), city), self.lang)

    def _folds(self, met: Sequence[Row]) -> Iterator[Section[Fold]]:
        """What is met: a line for each field of work, the region's own lines before those of the whole city."""
        for city in (False, True):
            rows = [row for row in met if row.city_line is city]
            by_domain = groupby(rows, lambda row: self.domain_of[row.indicator or 0])
            folds = [Fold(f"{domain} {self.domains.get(domain, '')}", tuple(own)) for domain, own in by_domain]
            if folds:
                yield Section(folds, self._heading(rows) + _FOLDED.of(self.lang), tone="")

    def _findings(self) -> Iterator[Part]:
        if not self.checked.findings:
            return
        counts = by_severity(self.checked.findings)
        if counts["error"] or counts["warning"]:
            said = _FINDINGS.of(self.lang).format(errors=counts["error"], warnings=counts["warning"])
            yield Note(said, "bad" if counts["error"] else "open")


def _columns(notes: Notes) -> tuple[Column[Row], ...]:
    """The columns of the table; whose line it is stands in the headings of sections, remarks below the table."""
    *told, why = keyed(
        COLUMNS, "id", "name", "value", "own_line", "margin", "verdict", "backing", "review_mark", "review", "places",
        "why",
    )  # fmt: skip # a table, read by rows
    return (*told, replace(why, head=_WHY, of=notes.why))

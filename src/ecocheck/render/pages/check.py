"""`check` for people: a table a region, what was counted, and where datum and rule stand."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.app.verdicts.counting import tally
from ecocheck.app.verdicts.standing import FLASHES, Standing
from ecocheck.findings.entry import Text
from ecocheck.render.formats.text_table import Column, Heading, Part, cells, lay_out
from ecocheck.render.formats.text_width import Line, Span, plain, wrap
from ecocheck.render.pages.check_rows import Notes, columns, has_room, row_of
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.backing import count_head, count_words, kinds_shown, short_count
from ecocheck.render.phrases.banner import drill_line, standard_lines, unended_lines
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.standings import STANDINGS
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

_TITLE = Text("{region} {year}年", "{region} {year}")
_REGION = labels.REGION
_YEAR = labels.YEAR
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
_FINDINGS = Text(
    "数据中有错误 {errors} 处、警告 {warnings} 处，运行 ecocheck validate 查看位置和改法。",
    "The data has {errors} errors and {warnings} warnings; run ecocheck validate to see them.",
)
_COUNTED = Text("按判定项计：", "by criterion: ")
_OWN = (Standing.MET, Standing.FLASH_MET, Standing.NOT_MET)
_CITYS = (Standing.CITY_MET, Standing.CITY_FLASH_MET, Standing.CITY_NOT_MET)
_IF_ANY = FLASHES | {Standing.NOT_APPLICABLE}
"""What is counted only where there is any."""

_LEAST_HEAD = 8

Key = tuple[str, int]


def check_lines(checked: Checked, lang: Lang, room: int | None) -> Iterator[Line]:
    """Everything, region by region. `room` is the width of the terminal, None where nothing is wrapped."""
    yield from _Page(checked, lang, room).lines()


class _Page:
    """Lays out one check."""

    def __init__(self, checked: Checked, lang: Lang, room: int | None) -> None:
        self.checked, self.lang, self.room = checked, lang, room
        registry = checked.project.registry
        self.rules = registry.indicators_document.file
        self.domain_of = {one.id: one.domain for one in registry.indicators.indicators}
        self.domains = {one.id: one.name for one in registry.indicators.domains}

    def lines(self) -> Iterator[Line]:
        """From the banner to the banner."""
        drill = self.checked.project.drill
        if drill:
            yield from (drill_line(self.lang), ())
        yield from standard_lines(self.checked.standard, self.lang)
        yield from unended_lines(self.checked.unended, self.checked.as_of, self.lang, self.room)
        by_region = groupby(self.checked.rows, lambda row: (row.region, row.year))
        blocks = [(key, tuple(group)) for key, group in by_region]
        if len(blocks) > 1:
            yield from self._overview(blocks)
        for key, rows in blocks:
            yield from self._block(key, rows)
        yield from self._findings()
        if drill:
            yield drill_line(self.lang)

    def _overview(self, blocks: Sequence[tuple[Key, tuple[Row, ...]]]) -> Iterator[Line]:
        counted = [(key, tally(rows)) for key, rows in blocks]
        kinds = kinds_shown(one for _, one in counted)
        heads = [_REGION.of(self.lang), _YEAR.of(self.lang), *(count_head(kind, self.lang) for kind in kinds)]
        parts: list[Part] = [
            cells(region, str(year), *(short_count(one, kind, self.lang) for kind in kinds))
            for (region, year), one in counted
        ]
        yield (Span(_ALL.of(self.lang), "bold"),)
        yield from lay_out([Column(head, _LEAST_HEAD) for head in heads], parts, self.room)
        yield ()

    def _headline(self, counted: Tally, kinds: Iterable[Standing]) -> Iterator[Span]:
        numbers = dict(counted.parts)
        shown = [kind for kind in kinds if numbers[kind] or kind not in _IF_ANY]
        for place, kind in enumerate(shown):
            yield Span(" · " if place else "")
            yield Span(f"{STANDINGS[kind].of(self.lang)} {count_words(counted, kind, self.lang)}", "bold")

    def _block(self, key: Key, rows: tuple[Row, ...]) -> Iterator[Line]:
        """One region in one year."""
        city = [row for row in rows if row.city_line]
        own = [row for row in rows if not row.city_line]
        shown = [row for row in rows if row.verdict is not Verdict.NOT_APPLICABLE]
        notes = Notes([row.remarks for row in shown], self.lang)
        yield (Span(_TITLE.of(self.lang).format(region=key[0], year=key[1]), "bold"),)
        kinds = (*_OWN, Standing.UNDETERMINED, Standing.NOT_APPLICABLE)
        yield (Span(_COUNTED.of(self.lang)), *self._headline(tally(own), kinds))
        if city:
            kinds = (*_CITYS, Standing.UNDETERMINED, Standing.NOT_APPLICABLE)
            yield (Span(_COMPARED.of(self.lang)), *self._headline(tally(city), kinds))
        yield from self._wrapped(self._files(key))
        for text in notes.shared:
            yield from self._wrapped(_ALWAYS.of(self.lang).format(text=text))
        yield ()
        if shown:
            yield from lay_out(columns(self.lang, self.room), list(self._rows(shown, notes)), self.room)
        skipped = [row.id for row in rows if row.verdict is Verdict.NOT_APPLICABLE]
        if skipped:
            yield from self._wrapped(_NOT_APPLICABLE.of(self.lang).format(ids=joined(skipped, self.lang)))
        for number, text in enumerate(notes.texts, start=1):
            yield from self._wrapped(_NOTE.of(self.lang).format(number=number, text=text))
        yield ()

    def _wrapped(self, text: str) -> Iterator[Line]:
        first, *rest = wrap(text, self.room - 4 if self.room else None)
        yield plain(first)
        yield from (plain("    ", line) for line in rest)

    def _files(self, key: Key) -> str:
        """Where the numbers of lines in the table belong."""
        region, year = key
        absent = year not in self.checked.project.data.paths.get(region, {})
        said = (_NO_FILE if absent else _FILES).of(self.lang).format(region=region, year=year, rules=self.rules)
        return said if has_room(self.room) else said + _LINES.of(self.lang)

    def _rows(self, shown: Sequence[Row], notes: Notes) -> Iterator[Part]:
        """The region's own lines by field of work, then lines of the whole city."""
        own = [row for row in shown if not row.city_line]
        for domain, group in groupby(own, lambda row: self.domain_of[row.indicator or 0]):
            yield Heading(f"[{domain} {self.domains.get(domain, '')}]")
            for one in group:
                yield row_of(one, notes, self.lang, self.room)
        compared = [row for row in shown if row.city_line]
        if compared:
            yield Heading(f"[{_CITY.of(self.lang)}]")
        for one in compared:
            yield row_of(one, notes, self.lang, self.room)

    def _findings(self) -> Iterator[Line]:
        if not self.checked.findings:
            return
        from ecocheck.render.as_json.objects import counted

        counts = counted(self.checked.findings)
        if counts["error"] or counts["warning"]:
            said = _FINDINGS.of(self.lang).format(errors=counts["error"], warnings=counts["warning"])
            yield (Span(said, "red" if counts["error"] else "yellow"),)

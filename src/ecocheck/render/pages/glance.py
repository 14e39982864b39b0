"""A report at a glance: one screen with the conclusion, what is missed, the counts, and who must supply what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.findings.entry import Text
from ecocheck.render.columns.glance import KNOWN, MISSED, SINCE
from ecocheck.render.pages.counts import BY_INDICATOR, CITYS, OWN, counts_table, headline
from ecocheck.render.pages.frame import marked
from ecocheck.render.pages.tree import Break, Field, Fields, Note, Section, Table, Title
from ecocheck.render.phrases.banner import standard_words, unended_words
from ecocheck.render.phrases.joins import BLANK, CLAUSES, joined
from ecocheck.render.phrases.report.conclusion import conclusion_words
from ecocheck.render.phrases.report.titles import title_words
from ecocheck.render.phrases.standings import VERDICTS
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.pages import Report
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Column
    from ecocheck.render.pages.counts import Counts
    from ecocheck.render.pages.tree import Page, Part

_MORE: Final = Text("另有{n}项未列出。", "{n} more are not listed here.")
_UNCLEAR: Final = Text("{kind}的判定项（按牵头单位）：{said}", "criteria {kind}, by leading office: {said}")
_OWED: Final = Text("{office}{n}项", "{office} {n}")
_OTHERS: Final = Text("另有{offices}个单位共{n}项", "{offices} more offices {n}")
_FORM: Final = Text("填报表", "form")
_WEB: Final = Text("网页报告", "web page")
_WORD: Final = Text("Word报告", "Word file")
_FORM_COMMAND: Final = "ecocheck form --county {region} --year {year} -o {region}{year}.xlsx"
_WRITTEN: Final = "{command} -o {name}{suffix}"
_FEW_ROWS: Final = 5
_FEW_OFFICES: Final = 4
_WITH_SINCE: Final = 100
"""From this width on, the table says since when a line has been missed."""


def glance_pages(report: Report, lang: Lang, room: int | None, command: str) -> Iterator[Page]:
    """The page with everything, then shorter ones, until one fits the screen. `command` makes the report."""
    made = _Glance(report, lang, room, command)
    rows, offices = made.most_rows, made.most_offices
    yield made.page(rows, offices)
    while rows > _FEW_ROWS:
        rows -= 1
        yield made.page(rows, offices)
    while offices > _FEW_OFFICES:
        offices -= 1
        yield made.page(rows, offices)
    for fewer in range(rows, -1, -1):
        yield made.page(fewer, offices, counts=False)


class _Glance:
    """Makes the page with so many rows and offices."""

    def __init__(self, report: Report, lang: Lang, room: int | None, command: str) -> None:
        self._report, self._lang, self._command = report, lang, command
        self._known = [] if report.agencies else [row for part in report.regions if part.unknown for row in part.known]
        self._owed = [(joined(one.offices, "zh"), one.count) for one in report.conclusion.owed]
        self._wide = room is None or room >= _WITH_SINCE
        self.most_rows = len(report.conclusion.items) or len(self._known)
        self.most_offices = len(self._owed)

    def page(self, rows: int, offices: int, *, counts: bool = True) -> Page:
        """The whole page."""
        return marked(self._lang, self._parts(rows, offices, counts=counts), drill=self._report.drill)

    def _parts(self, rows: int, offices: int, *, counts: bool) -> Iterator[Part]:
        yield Title(title_words(self._report, self._lang))
        yield from self._basis()
        yield from self._conclusion()
        yield Break()
        yield from self._missed(rows) if self._report.conclusion.items else self._state(rows)
        if counts:
            yield from (Break(), *self._counts())
        yield from self._unclear(offices)
        yield from (Break(),) if counts else ()
        yield Fields(list(self._ways()))

    def _basis(self) -> Iterator[Part]:
        report = self._report
        if not report.standard.alone:
            yield Note(standard_words(report.standard, self._lang), "warn" if report.standard.checked is False else "")
        if report.unended:
            yield Note(unended_words(report.unended, report.as_of, self._lang), "warn")

    def _conclusion(self) -> Iterator[Part]:
        """The sentences of the conclusion."""
        said = conclusion_words(self._report, self._lang)
        yield Note(said[0], "strong")
        if said[1:]:
            yield Note(_sentences(said[1:], self._lang))

    def _missed(self, rows: int) -> Iterator[Part]:
        """The table of what is missed, as far as it fits."""
        report, items = self._report, self._report.conclusion.items
        keys = (*(() if report.conclusion.several_regions else ("region",)), *(() if self._wide else (SINCE,)))
        yield from self._table([one for one in MISSED if one.key not in keys], items, rows)

    def _state(self, rows: int) -> Iterator[Part]:
        """What is known so far where nothing is known to be missed and the state is unknown."""
        if not self._known:
            return
        keys = () if len(self._report.regions) > 1 else ("region",)
        yield from self._table([one for one in KNOWN if one.key not in keys], self._known, rows)

    def _table(self, columns: Sequence[Column[Any]], found: Sequence[Gap] | Sequence[Row], rows: int) -> Iterator[Part]:
        if rows:
            yield Table(columns, [Section(found[:rows])], close=True)
        if len(found) > rows:
            yield Note(_MORE.of(self._lang).format(n=len(found) - rows))

    def _counts(self) -> Iterator[Part]:
        """The counts of one region by indicator, of several by criterion in a table."""
        report = self._report
        if len(report.regions) == 1:
            counted = report.regions[0].by_indicator
            kinds = OWN if report.regions[0].is_city else (*OWN, *CITYS)
            yield headline(BY_INDICATOR, counted, kinds, self._lang)
            return
        lists = (one for work in report.worklists for one in work.by_region)
        regions: list[Counts] = [((one.region, one.year), one.by_criterion) for one in report.regions]
        regions += [((one.region, one.year), one.tally) for one in lists]
        if regions:
            yield from (counts_table(regions), Break())

    def _unclear(self, offices: int) -> Iterator[Part]:
        """How many undetermined criteria each office must supply something for."""
        if not self._owed:
            return
        lang, rest = self._lang, self._owed[offices:]
        said = [_OWED.of(lang).format(office=office, n=n) for office, n in self._owed[:offices]]
        if rest:
            said.append(_OTHERS.of(lang).format(offices=len(rest), n=sum(n for _, n in rest)))
        kind = VERDICTS[Verdict.UNDETERMINED].of(lang)
        yield Note(_UNCLEAR.of(lang).format(kind=kind, said=CLAUSES.of(lang).join(said)), "open")

    def _ways(self) -> Iterator[Field]:
        """The commands that make the form, the web page and the Word file."""
        report, lang = self._report, self._lang
        name = (*report.agencies, *report.places)[0] if len(report.agencies or report.places) == 1 else report.city
        if report.conclusion.unknown and len(report.regions) == 1:
            part = report.regions[0]
            yield Field(_FORM.of(lang), (_FORM_COMMAND.format(region=part.region, year=part.year),))
        for label, suffix in ((_WEB, ".html"), (_WORD, ".docx")):
            yield Field(label.of(lang), (_WRITTEN.format(command=self._command, name=name, suffix=suffix),))


def _sentences(said: Sequence[str], lang: Lang) -> str:
    return BLANK.of(lang).join(said)

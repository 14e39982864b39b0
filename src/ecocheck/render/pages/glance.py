"""A report at a glance: one screen with the conclusion, what is missed, the counts, and who must supply what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.columns.glance import KNOWN, LINE, MISSED, SINCE, VALUE
from ecocheck.render.pages.counts import BY_CRITERION, CITYS, OWN, counts_table, headline, nature_lines
from ecocheck.render.pages.frame import marked
from ecocheck.render.pages.tree import Break, Field, Fields, Note, Section, Table, Title
from ecocheck.render.phrases.banner import standard_words, unended_words, year_before_words
from ecocheck.render.phrases.joins import BLANK, CLAUSES, joined, region_words
from ecocheck.render.phrases.next_steps import ALSO, FORM, GAPS, WEB, WORD, form_command, report_name, written_by
from ecocheck.render.phrases.report.conclusion import conclusion_words
from ecocheck.render.phrases.report.conclusion_table import deadline_words, supply_words
from ecocheck.render.phrases.report.returned import MOST, returned_words
from ecocheck.render.phrases.report.titles import title_words
from ecocheck.render.phrases.standings import VERDICTS
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.conclusion import Conclusion
    from ecocheck.app.reporting.pages import Report
    from ecocheck.findings import Lang
    from ecocheck.render.pages.counts import Counts
    from ecocheck.render.pages.tree import Page, Part

_MORE: Final = Text("另有{n}项未列出。", "{n} more are not listed here.")
_UNCLEAR: Final = Text("{kind}的判定项（按牵头单位）：{said}", "criteria {kind}, by leading office: {said}")
_OWED: Final = Text("{office}{n}项", "{office} {n}")
_OTHERS: Final = Text("另有{offices}个单位共{n}项", "{offices} more offices {n}")
_LISTED: Final = Text(
    "另有{n}项未列出，所列为各地区和任务目标中差距最大的。",
    "{n} more are not listed; these are the worst of the city, of each county and of the tasks.",
)
_MISSES: Final = Text("不达标项数：{said}", "Not met: {said}")
_FEW_ROWS: Final = 5
_FEW_OFFICES: Final = 4
_FEWEST_OFFICES: Final = 2
_FEW_RETURNED: Final = 2
_LATE: Final = "late"
_WITH_SINCE: Final = 100
"""From this width on, the table says since when a line has been missed."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The commands that lead on from a screen."""

    report: str
    """The command that makes the report."""
    gaps: str
    """The command that lists what it misses."""
    all_gaps: str
    """The same for every region, for a report that compares its region with others."""


def glance_pages(report: Report, lang: Lang, room: int | None, ways: Ways) -> Iterator[Page]:
    """The page with everything, then shorter ones, until one fits the screen.

    First the table of counts gives way to a line, then columns, so that a row
    takes a line, then rows, and offices that must supply something.
    """
    made = _Glance(report, lang, room, ways)
    rows, offices = made.most_rows, made.most_offices
    yield from (made.page(rows, offices), made.page(rows, offices, short=True), made.page(rows, offices, slim=True))
    for fewer in range(rows, min(rows, _FEW_ROWS), -1):
        yield made.page(fewer, _FEW_OFFICES, short=True, slim=True)
    for fewer in range(min(rows, _FEW_ROWS), -1, -1):
        yield made.page(fewer, _FEWEST_OFFICES, short=True, slim=True, bare=True)


class _Glance:
    """Makes the page with so many rows and offices."""

    def __init__(self, report: Report, lang: Lang, room: int | None, ways: Ways) -> None:
        self._report, self._lang, self._go = report, lang, ways
        self._known = [] if report.agencies else [row for part in report.regions if part.unknown for row in part.known]
        self._owed = [(joined(one.offices, "zh"), one.count) for one in report.conclusion.owed]
        self._wide = room is None or room >= _WITH_SINCE
        self.most_rows = len(report.conclusion.items) or len(self._known)
        self.most_offices = len(self._owed)

    def page(self, rows: int, offices: int, *, short: bool = False, slim: bool = False, bare: bool = False) -> Page:
        """The whole page; if `short`, with a line in place of the table of counts, if `slim`, without the lines.

        If `bare`, without the counts of several regions, and with the first sentences only.
        """
        parts = self._parts(rows, offices, short=short, slim=slim, bare=bare)
        return marked(self._lang, parts, drill=self._report.drill)

    def _parts(self, rows: int, offices: int, *, short: bool, slim: bool, bare: bool) -> Iterator[Part]:
        yield Title(title_words(self._report, self._lang))
        yield from self._basis()
        yield from self._conclusion(bare=bare)
        apart = not bare and not self._report.conclusion.several_regions
        for one in self._returned(_FEW_RETURNED if short or slim else MOST) if apart else ():
            yield Note(one, "strong")
        yield Break()
        more = () if apart or (bare and self._report.conclusion.several_regions) else self._returned(0)
        yield from self._missed(rows, more, slim=slim) if self._report.conclusion.items else self._state(rows)
        yield from () if short else (Break(),)
        yield from () if bare and len(self._report.regions) != 1 else self._counts(short=short)
        yield from self._unclear(offices)
        yield from () if short else (Break(),)
        yield Fields(list(self._ways()))

    def _basis(self) -> Iterator[Part]:
        report = self._report
        if not report.standard.alone:
            yield Note(standard_words(report.standard, self._lang), "warn" if report.standard.checked is False else "")
        if report.unended:
            said = unended_words(report.unended, report.as_of, self._lang)
            yield Note(said + year_before_words(report.year_before, self._lang), "warn")

    def _conclusion(self, *, bare: bool) -> Iterator[Part]:
        """The sentences of the conclusion; if `bare`, the first two."""
        said = conclusion_words(self._report, self._lang)
        yield Note(said[0], "strong")
        more = said[1:2] if bare else said[1:]
        if more:
            yield Note(_sentences(more, self._lang))

    def _returned(self, most: int) -> list[str]:
        """What reviewers returned, of each year; with `most` 0 only how many, which is room for on any screen."""
        said = returned_words(self._report.conclusion, self._lang, most)
        return [one.head + one.rest for one in said]

    def _missed(self, rows: int, more: Sequence[str], *, slim: bool) -> Iterator[Part]:
        """The table of what is missed: as far as it fits, the worst of the city, of each county, of late tasks."""
        found, lang = self._report.conclusion, self._lang
        keys = {"region": not found.several_regions, SINCE: not self._wide, LINE: slim, VALUE: slim and not self._wide}
        chosen = worst_of_each(found, rows)
        if chosen:
            yield Table([one for one in MISSED if not keys.get(one.key)], [Section(chosen)], close=True)
        rest = len(found.items) - len(chosen)
        until = deadline_words(found, lang)
        yield Note(_sentences([*([_LISTED.of(lang).format(n=rest)] if rest else []), until, *more], lang))

    def _state(self, rows: int) -> Iterator[Part]:
        """What is known so far where nothing is known to be missed and the state is unknown."""
        if not self._known:
            return
        keys = () if len(self._report.regions) > 1 else ("region",)
        if rows:
            columns = [one for one in KNOWN if one.key not in keys]
            yield Table(columns, [Section(self._known[:rows])], close=True)
        if len(self._known) > rows:
            yield Note(_MORE.of(self._lang).format(n=len(self._known) - rows))

    def _counts(self, *, short: bool) -> Iterator[Part]:
        """The counts by criterion: of one region in a line, of several in a table, or what each misses in a line."""
        report = self._report
        if len(report.regions) == 1:
            counted = report.regions[0].by_criterion
            kinds = OWN if report.regions[0].is_city else (*OWN, *CITYS)
            yield headline(BY_CRITERION, counted, kinds, self._lang)
            yield from nature_lines(report.regions[0].natures, self._lang)
            return
        lists = (one for work in report.worklists for one in work.by_region)
        regions: list[Counts] = [((one.region, one.year), one.by_criterion) for one in report.regions]
        regions += [((one.region, one.year), one.tally) for one in lists]
        if not short:
            yield from (counts_table(regions), Break()) if regions else ()
            return
        missed = [(key, dict(tally.parts)[Standing.NOT_MET]) for key, tally in regions]
        if any(n for _, n in missed):
            several = len(report.years) > 1
            said = [_OWED.of(self._lang).format(office=_named(key, with_year=several), n=n) for key, n in missed]
            yield Note(_MISSES.of(self._lang).format(said=joined(said, self._lang)))

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
        if self._report.conclusion.unknown:
            yield Note(supply_words(self._report.conclusion, lang))

    def _ways(self) -> Iterator[Field]:
        """The commands that list what is missed, and make the form, the web page and the Word file."""
        report, lang, found = self._report, self._lang, self._report.conclusion
        if found.items:
            yield Field(GAPS.of(lang), (self._go.all_gaps if found.counties else self._go.gaps,))
        if found.unknown and len(report.regions) == 1:
            yield Field(FORM.of(lang), (form_command(report.regions[0]),))
        name = report_name(report)
        yield Field(WEB.of(lang), (written_by(self._go.report, f"{name}.html"),))
        yield Field(WORD.of(lang), (ALSO.of(lang).format(file=f"{name}.docx"),))


def worst_of_each(found: Conclusion, most: int) -> list[Gap]:
    """So many of the items, in their order: first all that the city misses itself, if the report is the city's.

    Then the worst of the city, of a county and of the tasks, then of each other
    county, then the second of each, and so on.
    """
    compared = {gap.region for gap in found.counties}
    first = [place for place, gap in enumerate(found.items) if compared and gap.region not in compared]
    groups: dict[str, list[int]] = {}
    for place, gap in enumerate(found.items):
        if place not in first:
            groups.setdefault(gap.region if gap.target is None else _LATE, []).append(place)
    counties = [name for name in groups if name not in {found.city, _LATE}]
    order = [name for name in (found.city, *counties[:1], _LATE, *counties[1:]) if name in groups]
    by_turns = [groups[name][depth] for depth in range(len(found.items)) for name in order if depth < len(groups[name])]
    return [found.items[place] for place in sorted([*first, *by_turns][:most])]


def _named(key: tuple[str, int], *, with_year: bool) -> str:
    return region_words(*key, with_year=with_year)


def _sentences(said: Sequence[str], lang: Lang) -> str:
    return BLANK.of(lang).join(said)

"""The body of a report around what must be done: its conclusion, the failures, regions side by side, its terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import GridColumn, Run, TableRow, cell, number
from ecocheck.render.formats.word.side_by_side import MATRIX
from ecocheck.render.phrases.report.returned import MOST
from ecocheck.render.phrases.report.titles import matters_words, some_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.conclusion import Coverage
    from ecocheck.render.formats.word.attachments import Attached
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

_MISSED = (
    ("待整改事项", 27),
    ("数值", 26),
    ("标准", 22),
    ("差距", 28),
    ("责任单位", 21),
    ("不达标起始时间", 26),
)
_REPORTED = (("地区", 30), ("年份", 10), ("已报数", 15), ("可判定", 15))
_COUNTED = Text(
    "各地区按判定项计数如下，各项指标的情况见{attached}。",
    "Criteria counted by region; how each indicator stands is in {attached}.",
)
_REASON = Text(
    "根据《{title}》（{number}），现将{places}{years}年度{what}完成情况报告如下。",
    "By the plan 《{title}》 ({number}), this reports how {places} stands in {years}.",
)
_OFFICES_REASON = Text(
    "根据《{title}》（{number}），现将{places}牵头的指标、负责的任务{years}年度完成情况报告如下。",
    "By the plan 《{title}》 ({number}), this reports on what {places} leads and owns in {years}.",
)
_LEADS_REASON = Text(
    "根据《{title}》（{number}），现将{places}牵头的指标{years}年度完成情况报告如下。",
    "By the plan 《{title}》 ({number}), this reports on what {places} leads in {years}.",
)
_TABLE = Text("待整改事项共{n}项，列表如下。", "What is to be put right ({n}) is in the table.")
_JUDGED = Text("期限判定截止日：{date}。", "Due dates are judged as of {date}.")


class Body:
    """Writes parts of the body into outlines."""

    def __init__(self, report: Report, pieces: Pieces, attached: Attached) -> None:
        """Take the report, its words and the numbers of what is attached."""
        self._report, self._pieces, self._attached = report, pieces, attached
        self._t, self._words = pieces.t, pieces.words

    def conclusion(self, out: Outline) -> None:
        """Why there is a report, and where things stand; the table that follows names the failures."""
        report, said = self._report, self._words.conclusion(self._report)
        out.body(self._reason())
        blank = self._pieces.blank
        out.body(Run(said[0], strong=True), *(f"{blank}{one}" for one in said[1:]))
        most = 0 if report.conclusion.several_regions else MOST
        for one in self._words.returned(report.conclusion, most):
            out.body(Run(one.head, strong=True), one.rest)
        if report.unended:
            out.body(Run(self._words.not_over(report), strong=True))

    def _reason(self) -> str:
        """The plan that asks for the report, and what it is on."""
        report, words = self._report, self._words
        if report.agencies:
            text, places = _OFFICES_REASON if report.lists_tasks else _LEADS_REASON, words.list_words(report.agencies)
        else:
            text, places = _REASON, some_words(report.places, self._pieces.lang)
        said = {
            "places": places,
            "years": words.list_words(report.years),
            "what": matters_words(report, self._pieces.lang),
        }
        return self._pieces.say(text, title=report.title, number=report.number, **said)

    def missed(self, out: Outline) -> None:
        """By when, and the table of what somebody must put right."""
        found = self._report.conclusion
        if not found.items:
            return
        several = found.several_regions
        columns = self._pieces.columns(*((("地区", 13),) if several else ()), *_MISSED)
        out.body(self._pieces.say(_TABLE, n=len(found.items)) + self._pieces.blank + self._words.deadline(found))
        out.table(columns, [self._failure(gap, several=several) for gap in found.items])
        out.note(self._words.how_listed(found))

    def _failure(self, gap: Gap, *, several: bool) -> TableRow:
        row, words = gap.row, self._words
        assert row is not None  # noqa: S101 a missed line and a late target have a row
        where = (cell(self._pieces.where(gap, self._report.years)),) if several else ()
        mark = words.mark(gap)
        named = cell(f"{row.id} {row.name}" + (f"〔{mark}〕" if mark else ""), self._pieces.waived(row))
        said = (words.value(row), words.line(row), words.far(gap), words.offices(gap.lead), words.since(gap))
        return TableRow((*where, named, *(cell(one) for one in said)))

    def regions(self, out: Outline) -> None:
        """Counts by region; for offices, the counts of what they lead."""
        report, t = self._report, self._t
        for one in report.worklists:
            if one.by_region:
                if len(report.worklists) > 1:
                    out.heading(1, one.agency)
                out.body(t("牵头的判定项在各地区的情况"))
                named = ((cell(self._pieces.where(at, report.years), strong=True), at.tally) for at in one.by_region)
                out.table(*self._pieces.counts(GridColumn(t("地区"), 60), named))
        if report.matrix is not None and report.conclusion.unknown:
            out.body(t("可判定的判定项不足十分之一，不列对照表；各地区已报数的项数如下。"))
            out.table(self._pieces.columns(*_REPORTED), [self._reported(one) for one in report.conclusion.coverage])
        elif report.matrix is not None:
            counted = [one.counted for one in report.matrix.columns]
            named = ((cell(self._pieces.where(one, report.years), strong=True), one.tally) for one in counted)
            out.body(self._pieces.say(_COUNTED, attached=self._attached.of(t(MATRIX))))
            out.table(*self._pieces.counts(GridColumn(t("地区"), 60), named))

    def _reported(self, one: Coverage) -> TableRow:
        """Of how many criteria a region has reported a figure, and how many can be judged."""
        said = (one.year, f"{one.reported}/{one.total}", f"{one.judged}/{one.applicable}")
        return TableRow((cell(one.region), *(number(value) for value in said)))

    def about(self, out: Outline) -> None:
        """By what it was judged, which revisions of data and rules, and how to read it."""
        for said in self._terms():
            out.note(said)

    def _terms(self) -> Iterator[str]:
        report, t, words, say = self._report, self._t, self._words, self._pieces.say
        yield say(_JUDGED, date=words.date(report.as_of))
        if not report.standard.alone:
            yield words.judged_by(report.standard)
        if report.partial:
            yield t("本报告仅含所选指标：{ids}", ids=words.list_words(report.partial))
        for year in report.carried_from:
            yield t("方案仅确定{year}年目标，以后各年沿用，方案未另定。", year=year)
        yield t(
            "仅列明事实、统计项数，不打分，不作总体是否合格的结论；没有数据的一律列为现状不清，既不算达标，也不算不达标。"
        )
        if any(not part.is_city for part in report.regions):
            yield t(
                "“达到全市要求”“未达全市要求”系本地数值与全市标准的比较，方案未将该标准分解到县区，所以单列，不计入不达标。"
            )
        if report.contradictions and report.city not in report.places:
            yield t("方案中需进一步明确的事项有{n}项，见{city}的报告。", n=len(report.contradictions), city=report.city)

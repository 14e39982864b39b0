"""待办事项: for each failure what is lacking and who acts, then what is below a line of the whole city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.gaps.views import OF_REVIEWS, GapKind
from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import Run
from ecocheck.render.formats.word.side_by_side import BELOW
from ecocheck.render.phrases.actions.reports import line_words
from ecocheck.render.phrases.gaps import quantity_words
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.reviews.words import REVIEW_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.pages import RegionReport, WorkList
    from ecocheck.app.verdicts.row import Row
    from ecocheck.render.formats.word.attachments import Attached
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

_COUNTIES = Text("各县区待整改事项（{n}项）", "What counties have to put right ({n})")
_NOTHING = Text(
    "所选地区的已有数据未显示不达标或逾期的事项。",
    "In the regions asked for, the data at hand show nothing missed and nothing late.",
)
_ATTACHED = Text("见{attached}。", "See {attached}.")
_OPINIONS = Text("{which}。意见见该地区的报告。", "{which}. The region's own report has the opinions.")
_STATE = Text("{state}：{ids}", "{state}: {ids}")
_SUPPORT = Text("配合单位：{offices}", "supported by {offices}")


class ToDo:
    """Writes what must be done, by region or by office."""

    def __init__(self, report: Report, pieces: Pieces, attached: Attached) -> None:
        """Take the report, its words and the numbers of what is attached."""
        self._report, self._pieces, self._attached = report, pieces, attached
        self._t, self._words = pieces.t, pieces.words
        self._several = len(report.regions) > 1

    def add(self, out: Outline) -> None:
        """Write it into the outline."""
        for part in self._report.regions:
            self._region(out, part)
        own = set(self._report.places)
        found = self._report.conclusion
        counties = [gap for gap in (*found.counties, *found.late, *found.undated) if gap.region not in own]
        if counties:
            out.heading(1, self._pieces.say(_COUNTIES, n=len(counties)))
            self._items(out, counties, where=True)
        for one in self._report.worklists:
            self._office(out, one)

    def _region(self, out: Outline, part: RegionReport) -> None:
        """The groups of one region."""
        found = self._report.conclusion
        own = [
            gap
            for gap in (*found.missed, *found.late, *found.undated, *found.below_city)
            if (gap.region, gap.year) == (part.region, part.year)
        ]
        groups = [(head, gaps) for head, gaps in _by_kind(own) if gaps]
        if part.unknown and not (groups or part.returned):
            return
        if self._several:
            out.heading(1, self._t("{region}（{year}年）", region=part.region, year=part.year))
        if not (groups or part.disagreements):
            out.body(self._words.nothing_missed(part))
        level = 2 if self._several else 1
        for head, gaps in groups:
            out.heading(level, self._t(head, n=len(gaps)))
            if self._several and gaps[0].below_city:
                out.body(self._pieces.say(_ATTACHED, attached=self._attached.of(self._pieces.say(BELOW))))
            else:
                self._items(out, gaps)
        self._disagreements(out, part, level)
        if part.returned:
            self._returned(out, part.returned, level)

    def _returned(self, out: Outline, rows: Sequence[Row], level: int, *, where: bool = False) -> None:
        """What reviewers returned and what has changed since its review; of one region with every opinion."""
        words, signs = self._words, self._pieces.signs
        out.heading(level, self._t("复核退回、复核已失效（{n}项）", n=len(rows)))
        if self._several:
            out.body(self._pieces.say(_OPINIONS, which=signs.semi.join(self._in_short(rows))))
            return
        for row in rows:
            at = f"{self._pieces.where(row, self._report.years)} " if where else ""
            judged = f"{signs.colon}{words.judged(row)}{signs.semi}"
            who = f"{self._t('责任单位：')}{words.offices(row.lead)}{signs.stop}"
            name = Run(f"{row.id} {row.name}", strong=True)
            out.item(at, name, judged, who, signs.semi.join(words.opinions(row)) + signs.stop.rstrip())

    def _in_short(self, rows: Sequence[Row]) -> Iterator[str]:
        """Of each state the ids."""
        for state in (ReviewState.RETURNED, ReviewState.STALE):
            ids = [row.id for row in rows if row.review is not None and row.review.state is state]
            if ids:
                said = joined(ids, self._pieces.lang)
                yield self._pieces.say(_STATE, state=REVIEW_STATES[state].of(self._pieces.lang), ids=said)

    def _items(self, out: Outline, gaps: Sequence[Gap], *, where: bool = False) -> None:
        for gap in gaps:
            at = f"{self._pieces.where(gap, self._report.years)} " if where else ""
            out.item(at, *self._said(gap))

    def _said(self, gap: Gap) -> Iterator[Run | str]:
        """What is lacking, and whose it is; figure and line too, where the table of failures has them not."""
        row, words, signs = gap.row, self._words, self._pieces.signs
        assert row is not None  # noqa: S101 a missed line and a late target have a row
        yield Run(f"{row.id} {row.name}", strong=True)
        far, lacking = words.far(gap), quantity_words(gap.quantity, self._pieces.lang)
        said = [words.value(row), f"{self._t('标准')}{self._pieces.blank}{words.line(row)}"]
        due = "" if gap.due is None else self._t("应于{date}完成", date=words.date(gap.due))
        due = "" if due == far else due
        due = due or (words.mark(gap) if gap.target is not None and gap.due is None else "")
        odds = "" if row.other_line is None else words.odds([row.other_line])
        shown = [*(said if gap.below_city or not (far or lacking) else ()), far, lacking, due, odds]
        yield signs.colon + signs.comma.join(one for one in shown if one)
        who = f"{signs.semi}{self._t('责任单位：')}{words.offices(gap.lead)}"
        if gap.support:
            who += signs.semi + self._pieces.say(_SUPPORT, offices=words.offices(gap.support))
        action = line_words(self._report.actions, row, self._pieces.lang)
        who += f"{signs.semi}{action}" if action else ""
        yield who + self._pieces.waived(row) + signs.stop.rstrip()

    def _disagreements(self, out: Outline, part: RegionReport, level: int) -> None:
        t, signs = self._t, self._pieces.signs
        if part.disagreements:
            out.heading(level, t("市级数字与县区合计不一致（{n}项）", n=len(part.disagreements)))
            out.body(t("市县合计仅核对分子、分母齐全的比例，事件数等不作核对。"))
        for found, _ in part.disagreements:
            said = self._words.disagreement_in_short(found)
            name = Run(f"{found.criterion.id} {found.criterion.name}", strong=True)
            out.item(name, f"{signs.colon}{said}{signs.stop.rstrip()}")

    def _office(self, out: Outline, one: WorkList) -> None:
        """What one office must close, region by region."""
        t = self._t
        if len(self._report.worklists) > 1:
            out.heading(1, one.agency)
        counts = {"leads": len(one.leads), "supports": len(one.supports)}
        if one.lists_tasks:
            out.body(t("牵头{leads}个指标，配合{supports}个指标，负责{tasks}项任务。", tasks=len(one.tasks), **counts))
        else:
            out.body(t("牵头{leads}个指标，配合{supports}个指标。", **counts))
        level = 2 if len(self._report.worklists) > 1 else 1
        groups = [(head, gaps) for head, gaps in _by_kind(one.gaps) if gaps]
        returned = [gap.row for gap in one.gaps if gap.kind in OF_REVIEWS and gap.row is not None]
        if not (groups or returned):
            out.body(self._pieces.say(_NOTHING))
        for head, gaps in groups:
            out.heading(level, t(head, n=len(gaps)))
            self._items(out, gaps, where=True)
        if returned:
            self._returned(out, returned, level, where=True)


def _by_kind(gaps: Sequence[Gap]) -> Iterator[tuple[str, list[Gap]]]:
    """The heading of each group, and its gaps: own lines missed, targets late or without a day, lines of the city."""
    missed = [gap for gap in gaps if gap.kind is GapKind.LINE_MISSED]
    yield "不达标（{n}项）", [gap for gap in missed if not gap.below_city]
    yield "任务目标逾期未完成（{n}项次）", [gap for gap in gaps if gap.kind is GapKind.TASK_LATE]
    yield "任务目标不达标（方案未定期限，{n}项次）", [gap for gap in gaps if gap.kind is GapKind.TASK_MISSED]
    yield "未达全市要求（{n}项，不计入不达标）", [gap for gap in missed if gap.below_city]

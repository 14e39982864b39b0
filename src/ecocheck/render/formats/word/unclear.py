"""现状不清事项: who must supply what, as a table by office; of an unknown state, what is known, and slips to return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import TableRow, cell, number
from ecocheck.render.templating.groups import unasked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.pages import RegionReport, WorkList
    from ecocheck.app.verdicts.row import Row
    from ecocheck.render.formats.word.attachments import Attached
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

_TO_RETURN = Text(
    "下列单位须补报{n}个判定项的数据和材料，填报内容见{attached}。",
    "The offices below have to supply data and documents for {n} criteria, as said in {attached}.",
)
_SILENT = Text(
    "另有任务目标{n}项次现状不清，见{attached}。",
    "{n} targets of tasks are undetermined, see {attached}.",
)
_SILENT_ALONE = Text("另有任务目标{n}项次现状不清。", "{n} targets of tasks are undetermined.")
_KNOWN = (("编号", 8), ("判定项", 28), ("数值", 18), ("标准", 34), ("目前情况", 40))
_OFFICES = (("责任单位", 30), ("合计", 9), ("编号", 60))
_SLIP = (("编号", 8), ("判定项", 30), ("填报内容", 40), ("单位", 14), ("填写栏", 30))


class Unclear:
    """Writes what is undetermined into outlines."""

    def __init__(self, report: Report, pieces: Pieces, attached: Attached | None = None) -> None:
        """Take the report, its words and, for the body, the numbers of what is attached."""
        self._report, self._pieces, self._attached = report, pieces, attached
        self._t, self._words = pieces.t, pieces.words
        self._several = len(report.regions) > 1

    def _chapter(self, out: Outline, part: RegionReport, level: int = 1) -> None:
        if self._several:
            out.heading(level, self._t("{region}（{year}年）", region=part.region, year=part.year))

    def known(self, out: Outline) -> None:
        """Of regions with an unknown state, everything that is known."""
        for part in self._report.regions:
            if not part.unknown:
                continue
            self._chapter(out, part)
            if part.known:
                out.table(self._pieces.columns(*_KNOWN), [self._datum(row) for row in part.known])
            else:
                out.body(self._t("该年无任何数据。"))
            for verdict, head in (("not_applicable", "不适用的："), ("undetermined", "已豁免的：")):
                rows = unasked(part, verdict)
                if rows:
                    out.note(self._t(head) + self._pieces.names(rows))

    def _datum(self, row: Row) -> TableRow:
        words = self._words
        said = (row.id, row.name, words.value(row), words.line(row))
        return TableRow((*(cell(one) for one in said), cell(words.judged(row), words.why(row))))

    def asked(self, out: Outline) -> None:
        """Who must supply what, region by region or office by office."""
        for part in self._report.regions:
            if not (part.unclear or part.waived_unclear or part.unclear_targets):
                continue
            self._chapter(out, part)
            self._region(out, part)
        for one in self._report.worklists:
            self._office(out, one)

    def _region(self, out: Outline, part: RegionReport) -> None:
        t = self._t
        if part.waived_unclear:
            out.body(t("其中{n}项已获豁免，不再列出。", n=part.waived_unclear))
        if part.unknown:
            n, attached = sum(one.count for one in part.unclear), self._where(t("补报清单"))
            out.body(self._pieces.say(_TO_RETURN, n=n, attached=attached))
            out.body(self._words.supply_by(self._report.conclusion))
            out.table(self._pieces.columns(*_OFFICES), self._counted(part))
            return
        if part.unclear:
            out.table(self._pieces.request_columns(), self._requests(part))
        if part.unclear_targets:
            attached = self._where(t("任务"))
            said = _SILENT if attached else _SILENT_ALONE
            out.note(self._pieces.say(said, n=len(part.unclear_targets), attached=attached))

    def _where(self, title: str) -> str:
        """The attachment of that title; empty where there is none."""
        return "" if self._attached is None else self._attached.of(title)

    def _counted(self, part: RegionReport) -> Iterator[TableRow]:
        for one in part.unclear:
            ids = self._words.list_words(row.id for request in one.requests for row in request.rows)
            yield TableRow((cell(self._words.offices(one.offices)), number(one.count), cell(ids)))

    def _requests(self, part: RegionReport) -> Iterator[TableRow]:
        for one in part.unclear:
            counted = self._pieces.within(self._t("{n}项", n=one.count))
            yield TableRow((cell(self._words.offices(one.offices) + counted, span=2),), group=True)
            yield from self._pieces.asked(one.requests)

    def _office(self, out: Outline, one: WorkList) -> None:
        if not one.unclear:
            return
        if len(self._report.worklists) > 1:
            out.heading(1, one.agency)
        rows: list[TableRow] = []
        for region, year, asked in one.unclear:
            rows.append(
                TableRow((cell(self._t("{region}（{year}年）", region=region, year=year), span=2),), group=True)
            )
            rows += self._pieces.asked(asked)
        out.table(self._pieces.request_columns(), rows)

    def slips(self, out: Outline) -> None:
        """Of regions with an unknown state, a slip for each office, with a blank column."""
        for part in self._report.regions:
            if not (part.unknown and part.unclear):
                continue
            self._chapter(out, part, 0)
            for one in part.unclear:
                counted = self._pieces.within(self._t("{n}项", n=one.count))
                out.heading(1 if self._several else 0, self._words.offices(one.offices) + counted)
                out.table(
                    self._pieces.columns(*_SLIP),
                    [
                        TableRow(
                            tuple(cell(said) for said in (row.id, row.name, asked, self._words.unit_asked(row), ""))
                        )
                        for request in one.requests
                        for asked in (self._words.needs(request.needs),)
                        for row in request.rows
                    ],
                )

"""One region in one year: the overview and what must be done on portrait pages, the long tables on wide pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import GridColumn, Run, TableRow, cell
from ecocheck.render.formats.word.region_tables import RegionTables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.verdicts.standing import Standing


_COUNTED = Text("按指标计，共{n}个指标：{parts}。", "By indicator, {n} in all: {parts}.")
_COUNT = Text("{standing}{n}个", "{standing} {n}")
_EVIDENCED = Text("有佐证{n}个", "{n} with evidence")


class RegionPart(RegionTables):
    """Puts one region into an outline."""

    def add(self) -> None:
        """Add every section in order."""
        part, out, t = self._part, self._out, self._t
        out.turn(wide=False)
        if self._depth:
            out.heading(0, t("{region}（{year}年）", region=part.region, year=part.year))
        if part.file is None:
            out.body(t("该年没有数据文件，以下都按没有数据判定。"))
        self._overall()
        self._actors()
        self._distances()
        self._to_do()
        self._unclear()
        out.turn(wide=True)
        self._criteria()
        self._data()
        self._waived()
        self._support()
        self._tasks()

    def _overall(self) -> None:
        part, out, pieces, t = self._part, self._out, self._pieces, self._t
        out.heading(self._depth, t("总体情况"))
        counts = pieces.signs.comma.join(self._counted(kind, n) for kind, n in part.by_indicator.parts if n)
        out.body(pieces.say(_COUNTED, n=part.by_indicator.total, parts=counts))
        counted = [(cell(f"{one.id} {one.name}"), one.tally) for one in part.domains]
        sums = (("按指标", part.by_indicator), ("按判定项", part.by_criterion))
        counted += [(cell(t(name), strong=True), tally) for name, tally in sums]
        out.table(*pieces.counts(GridColumn(t("领域"), 145), counted))
        if not part.is_city:
            out.body(
                t(
                    "“达到全市要求”“未达全市要求”是拿本地数字同全市的标准比较，方案没有把这条线定给各县区，所以单列，不计入不达标。"
                )
            )
        if part.file is not None:
            out.body(Run(t("数据文件：{file}", file=part.file), soft=True))

    def _counted(self, kind: Standing, n: int) -> str:
        """The count of a standing; for a success with the number that have evidence."""
        pieces, evidenced = self._pieces, self._part.by_indicator.evidenced_of(kind)
        said = pieces.say(_COUNT, standing=pieces.words.standing(kind), n=n)
        return said if evidenced is None else said + pieces.within(pieces.say(_EVIDENCED, n=evidenced))

    def _to_do(self) -> None:
        part, out, pieces, t = self._part, self._out, self._pieces, self._t
        out.heading(self._depth, t("要办的事"))
        below = self._depth + 1
        if not (part.missed or part.late or part.below_city or part.disagreements):
            out.body(pieces.words.nothing_missed(part))
        if part.missed:
            out.heading(below, t("未达到标准（{n}项）", n=len(part.missed)))
        for row in part.missed:
            out.item(*pieces.miss(row, t("标准"), t("牵头")))
        if part.late:
            out.heading(below, t("任务逾期未完成（{n}项）", n=len(part.late)))
        for one in part.late:
            out.item(*pieces.late(one))
        if part.below_city:
            out.heading(below, t("未达全市要求（{n}项，不计入不达标）", n=len(part.below_city)))
        for row in part.below_city:
            out.item(*pieces.miss(row, t("标准"), t("牵头")))
        self._disagreements(below)

    def _disagreements(self, level: int) -> None:
        part, out, t = self._part, self._out, self._t
        if part.disagreements:
            out.heading(level, t("市级数字与县区合计不一致（{n}项）", n=len(part.disagreements)))
        for found, spot in part.disagreements:
            said = t("市级报{stated}，县区合计{summed}", stated=found.stated, summed=found.arithmetic)
            name = Run(f"{found.criterion.id} {found.criterion.name}", strong=True)
            signs, place = self._pieces.signs, self._pieces.within(self._pieces.words.spot(spot))
            out.item(name, f"{signs.colon}{said}{signs.stop}", Run(place, soft=True))

    def _unclear(self) -> None:
        """Who must supply what, as a table that can be cut up and sent out."""
        part, out, pieces, t = self._part, self._out, self._pieces, self._t
        total = part.by_criterion.undetermined
        out.heading(self._depth, t("现状不清：请谁提供什么（{n}个判定项）", n=total))
        if part.waived_unclear:
            out.body(t("其中{n}项已获豁免，这里不再列出。", n=part.waived_unclear))
        if part.unclear:
            out.table(pieces.request_columns(), self._requests())
        elif not part.waived_unclear:
            out.body(t("没有。"))

    def _requests(self) -> Iterator[TableRow]:
        for one in self._part.unclear:
            counted = self._pieces.within(self._t("{n}项", n=one.count))
            head = self._pieces.words.offices(one.offices) + counted
            yield TableRow((cell(head, span=2),), group=True)
            yield from self._pieces.asked(one.requests)

    def _waived(self) -> None:
        part, out, pieces, t = self._part, self._out, self._pieces, self._t
        colon = pieces.signs.colon
        if not part.waived:
            return
        out.heading(self._depth, t("豁免"))
        for row in part.waived:
            waiver = row.waiver
            if waiver is None:
                continue
            out.item(
                Run(f"{row.id} {row.name}", strong=True),
                f"{pieces.within(pieces.words.judged(row))}{colon}{waiver.reason}{pieces.apart}",
                f"{t('批准')}{colon}{waiver.approved_by}{pieces.apart}",
                pieces.words.waiver(row),
            )

    def _support(self) -> None:
        """Figures without plan or evidence, and evidence that has changed."""
        part, out, pieces, t = self._part, self._out, self._pieces, self._t
        if not (part.no_plan or part.no_evidence or part.stale):
            return
        out.heading(self._depth, t("计划安排与佐证材料"))
        for text, rows in (("无佐证材料（{n}项）", part.no_evidence), ("无计划安排（{n}项）", part.no_plan)):
            if rows:
                out.item(Run(t(text, n=len(rows)), strong=True), f"{pieces.signs.colon}{pieces.names(rows)}")
        for row, files in part.stale:
            name = Run(t("佐证材料与登记的校验值不符"), strong=True)
            out.item(name, f"{pieces.signs.colon}{row.id} {row.name}", Run(pieces.within(files), soft=True))

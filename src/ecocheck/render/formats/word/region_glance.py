"""The pictures of a web report as tables: who must act, and how far each figure is from its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.word.blocks import Column, TableRow, cell, number
from ecocheck.render.templating.groups import needs_counted

if TYPE_CHECKING:
    from ecocheck.app.reporting.pages import RegionReport
    from ecocheck.app.verdicts.row import Row
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

_ACTORS = (("牵头单位", 60), ("未达到", 20), ("逾期", 16), ("未达全市要求", 28), ("待提供", 20))
_DISTANCES = (("编号", 10), ("判定项", 34), ("数值", 18), ("标准", 32), ("差距", 22), ("判定", 17))


class RegionGlance:
    """Adds these tables to an outline."""

    def __init__(self, out: Outline, pieces: Pieces, part: RegionReport, depth: int) -> None:
        """Take the region's report; `depth` as in `RegionPart`."""
        self._out, self._pieces, self._part, self._depth = out, pieces, part, depth
        self._t = pieces.t

    def actors(self) -> None:
        """Who must act, and what kinds of input are missing."""
        part, out, pieces, t = self._part, self._out, self._pieces, self._t
        out.heading(self._depth, t("谁来办"))
        counted = needs_counted(part)
        if counted:
            total = part.by_criterion.undetermined - part.waived_unclear
            kinds = [pieces.words.needs(needs) + pieces.within(t("{n}项", n=n)) for needs, n in counted]
            out.body(t("{n}个判定项缺：", n=total) + pieces.apart.join(kinds) + pieces.signs.stop.strip())
        if not part.actors:
            out.body(t("没有。"))
            return
        rows = [
            TableRow(
                (
                    cell(pieces.words.offices(one.offices)),
                    *(number(n or "") for n in (one.missed, one.late, one.below_city, one.owed)),
                )
            )
            for one in part.actors
        ]
        out.table([Column(t(name), share) for name, share in _ACTORS], rows)

    def distances(self) -> None:
        """Every figure with its line and margin, missed lines first."""
        found, out, t = self._part.distances, self._out, self._t
        if not found.shown:
            return
        out.heading(self._depth, t("离标准多远"))
        said = self._pieces.words.undrawn(found)
        if said:
            out.body(said)
        columns = [Column(t(name), share) for name, share in _DISTANCES]
        out.table(columns, [self._distance(one.row) for one in found.shown])

    def _distance(self, row: Row) -> TableRow:
        words = self._pieces.words
        margin = words.margin(row) or self._t("正好")
        texts = (row.id, row.name, words.value(row), words.line(row), margin)
        return TableRow((*(cell(text) for text in texts), self._pieces.verdict(row)))

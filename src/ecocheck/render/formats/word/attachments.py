"""What is attached to a report: its tables, each under a number and a title, only those that hold something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.grounds import Grounds
from ecocheck.render.formats.word.outline import Outline
from ecocheck.render.formats.word.region_tables import RegionTables
from ecocheck.render.formats.word.side_by_side import BELOW, MATRIX, SideBySide
from ecocheck.render.formats.word.unclear import Unclear
from ecocheck.render.formats.word.worklist import OfficeTables
from ecocheck.render.formats.word.yearly import YearlyBody, yearly_heading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.app.reporting import Report
    from ecocheck.findings import Lang
    from ecocheck.render.formats.word.blocks import Block
    from ecocheck.render.formats.word.pieces import Pieces

_GROUND = Text("判定依据", "The ground of each rule")
_ATTACHED = Text("附件{n}", "Attachment {n}")
_NAMED = Text("{attached}“{title}”", "{attached}, “{title}”")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A title and what stands below it, on paper in landscape (`wide`) or in portrait."""

    title: str
    wide: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Attached:
    """The attachments of a report, and what the body calls each of them."""

    all: tuple[Attachment, ...]
    lang: Lang

    def number(self, n: int) -> str:
        """附件4; 附件 where it is the only one."""
        return _ATTACHED.of(self.lang).format(n=n if len(self.all) > 1 else "").strip()

    def of(self, title: str) -> str:
        """The number and title of the attachment with that title, as 附件4“任务”; empty where there is none."""
        for n, one in enumerate(self.all, 1):
            if one.title == title:
                return _NAMED.of(self.lang).format(attached=self.number(n), title=title)
        return ""


def _made(report: Report, pieces: Pieces) -> Iterator[tuple[str, bool, Callable[[Outline], None]]]:
    """Title, paper and maker of each."""
    t, grounds, beside = pieces.t, Grounds(report, pieces), SideBySide(report, pieces)
    regions, offices = RegionTables(report, pieces), OfficeTables(report, pieces)
    yield t("补报清单"), False, Unclear(report, pieces).slips
    yield t(MATRIX), beside.wide, beside.matrix
    yield pieces.say(BELOW), True, beside.below
    yield yearly_heading(report, pieces), False, YearlyBody(report, pieces).attached
    yield t("逐项对照"), True, regions.criteria
    yield t("牵头的指标"), True, offices.led
    yield t("配合的指标"), True, offices.supported
    yield t("负责的任务"), True, offices.tasks
    yield t("数据与出处"), True, offices.data if report.worklists else regions.data
    yield t("佐证、计划和其他待办"), True, offices.others
    yield t("豁免"), True, regions.waived
    yield t("计划安排与佐证材料"), True, regions.support
    yield t("任务"), True, regions.tasks
    yield t("数据问题"), True, grounds.findings
    yield t("方案中需进一步明确的事项"), True, grounds.contradictions
    yield pieces.say(_GROUND), True, grounds.rules


def attachments_of(report: Report, pieces: Pieces) -> Attached:
    """The attachments of the report in their order."""
    found = []
    for title, wide, add in _made(report, pieces):
        out = Outline(pieces.lang, wide=wide)
        add(out)
        if out.blocks:
            found.append(Attachment(title, wide, tuple(out.blocks)))
    return Attached(tuple(found), pieces.lang)

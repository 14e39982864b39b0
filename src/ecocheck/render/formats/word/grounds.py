"""Attached to every kind of report: findings in the data, what the plan leaves open, and the plan's sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text, inner
from ecocheck.render.formats.word.blocks import Cell, Run, TableRow, cell
from ecocheck.render.templating.groups import assumptions, by_citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.pages import RuleView
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

_REVISIONS = Text("数据版本：{data}；规则版本：{registry}。", "Revision of the data: {data}; of the rules: {registry}.")
_RULES = (("编号", 8), ("判定项", 32), ("规则", 40), ("适用", 18), ("规则位置", 22))


class Grounds:
    """Writes these tables into outlines."""

    def __init__(self, report: Report, pieces: Pieces) -> None:
        """Take the report and its words."""
        self._report, self._pieces = report, pieces
        self._t, self._words = pieces.t, pieces.words

    def findings(self, out: Outline) -> None:
        """The findings by code; the hint once, where it is the same for all findings of a code."""
        words, rows = self._words, []
        if not self._report.findings:
            return
        for code, hint, found in words.by_code(self._report.findings):
            counted = self._pieces.within(self._t("{n}处", n=len(found)))
            head = f"{words.severity(found[0].severity)} {code}{counted}{hint}"
            rows.append(TableRow((Cell((Run(head),), span=2),), group=True))
            for one in found:
                said = cell(words.message(one.finding), "" if hint else words.hint(one.finding))
                rows.append(TableRow((said, cell(words.spot(one.finding.at)))))
        out.table(self._pieces.columns(("问题", 75), ("位置", 25)), rows)

    def contradictions(self, out: Outline) -> None:
        """What the plan says in two ways; told once, in reports that include the city."""
        report, words = self._report, self._words
        if not report.contradictions or report.city not in report.places:
            return
        rows = []
        for one in report.contradictions:
            says = (f"{place}{self._pieces.signs.colon}{said}" for place, said in one.says)
            topic = cell(one.topic, words.partly(one))
            rows.append(TableRow((cell(one.id), topic, cell(*says), cell(words.spot(one.at)))))
        out.table(self._pieces.columns(("编号", 7), ("事项", 22), ("各处原文", 60), ("位置", 18)), rows)

    def _cited(self) -> Sequence[RuleView]:
        """The rules in the report; where the state of every region is unknown, those of what is known."""
        parts = self._report.regions
        if not parts or not all(part.unknown for part in parts):
            return self._report.rules
        known = {row.id for part in parts for row in part.known}
        return [one for one in self._report.rules if one.id in known]

    def rules(self, out: Outline) -> None:
        """Each sentence of the plan with the rules that rest on it, and their lines in the registry."""
        words, t = self._words, self._t
        cited, colon = self._cited(), self._pieces.signs.colon
        if not cited:
            return
        out.note(t("每个判定项的方案条款、原文和规则所在行；“假定”是方案未写明而由本项目设定之处。"))
        rows: list[TableRow] = []
        for group in by_citation(cited):
            ground = group[0].citation
            quoted = [Run(f"{ground.clause}{colon}“{inner(ground.quote)}”{self._pieces.within(ground.document)}")]
            for assumed, ids in assumptions(group):
                quoted.append(Run(f"{t('假定')}{self._pieces.within(words.list_words(ids))}{colon}{assumed}"))
            rows.append(TableRow((Cell(tuple(quoted), span=len(_RULES), plain=True),), group=True))
            for one in group:
                said = (one.id, one.name, words.rule(one), words.line_kind(one.line), words.spot(one.rule_at))
                rows.append(TableRow(tuple(cell(text) for text in said)))
        out.table(self._pieces.columns(*_RULES), rows)
        revision = self._report.revision
        out.note(self._pieces.say(_REVISIONS, data=revision.data, registry=revision.registry))

"""The whole report as blocks: cover, regions or work lists, findings, contradictions, appendix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text, inner
from ecocheck.render.formats.word.blocks import Cell, GridColumn, Run, TableRow, cell
from ecocheck.render.formats.word.outline import Outline
from ecocheck.render.formats.word.region import RegionPart
from ecocheck.render.formats.word.styles import Role
from ecocheck.render.formats.word.worklist import add_worklist
from ecocheck.render.templating.groups import assumptions, by_citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.matrix import Matrix
    from ecocheck.findings import Lang
    from ecocheck.render.formats.word.blocks import Block
    from ecocheck.render.formats.word.pieces import Pieces


_PLAN = Text("对照方案：《{title}》（{number}，{date}）。", "Plan: 《{title}》 ({number}, {date}).")
_UNDER_TITLE = Text("（数据年份：{years}；期限判断日：{date}）", "(year of the data: {years}; due dates as of {date})")
_DRILL = Text("【演练数据】", "[DRILL DATA] ")


def blocks_of(report: Report, pieces: Pieces, lang: Lang) -> list[Block]:
    """Everything that the report says, in the order in which it is read."""
    out = Outline(lang)
    _cover(out, pieces, report)
    many = len(report.regions) > 1
    if report.matrix is not None:
        _counts(out, pieces, report.matrix, report.years)
        if many:
            _matrix(out, pieces, report.matrix, report.years)
    for part in report.regions:
        RegionPart(out, pieces, part, depth=1 if many else 0).add()
    for one in report.worklists:
        add_worklist(out, pieces, one, report, depth=1 if len(report.worklists) > 1 else 0)
    out.turn(wide=True)
    if report.matrix is not None and not many:
        _matrix(out, pieces, report.matrix, report.years)
    _findings(out, pieces, report)
    _contradictions(out, pieces, report)
    _appendix(out, pieces, report)
    if report.drill:
        out.par(Role.MARK, pieces.say(_DRILL).strip())
    return out.blocks


def _cover(out: Outline, pieces: Pieces, report: Report) -> None:
    words, t = pieces.words, pieces.t
    if report.drill:
        note = t("以下地区和数字都是虚构的，只供演练，不得引用。")
        out.par(Role.MARK, pieces.say(_DRILL) + note)
    out.par(Role.TITLE, words.title(report))
    years, day = words.list_words(report.years), words.date(report.as_of)
    out.par(Role.SUBTITLE, pieces.say(_UNDER_TITLE, years=years, date=day))
    dated = words.date(report.dated)
    out.body(pieces.say(_PLAN, title=report.title, number=report.number, date=dated))
    revision = report.revision
    out.body(t("数据版本：{data}；规则版本：{registry}", data=revision.data, registry=revision.registry))
    if not report.standard.alone:
        out.body(words.judged_by(report.standard))
    if report.unended:
        out.body(Run(words.not_over(report), strong=True))
    if report.partial:
        out.body(t("本报告只含所选指标：{ids}", ids=words.list_words(report.partial)))
    for year in report.carried_from:
        out.body(t("方案只定了{year}年的目标，以后各年沿用，方案未另定。", year=year))
    out.body(
        t("本报告只列明和计数，不打分，不作总的合格与否的结论；没有数据的一律列为现状不清，不算达标也不算不达标。")
    )


def _counts(out: Outline, pieces: Pieces, matrix: Matrix, years: Sequence[int]) -> None:
    """Regions against counts, below the cover."""
    out.heading(0, pieces.t("各地区情况一览（按指标计数）"))
    counted = [one.counted for one in matrix.columns]
    named = ((cell(pieces.where(one, years), strong=True), one.tally) for one in counted)
    out.table(*pieces.counts(GridColumn(pieces.t("地区"), 100), named))


def _matrix(out: Outline, pieces: Pieces, matrix: Matrix, years: Sequence[int]) -> None:
    """Indicators against regions."""
    t = pieces.t
    out.turn(wide=True)
    out.heading(0, t("指标和地区对照"))
    rows = [
        TableRow((cell(str(one.id)), cell(one.name), *(pieces.standing(stand) for stand in one.stands)))
        for one in matrix.rows
    ]
    heads = [GridColumn(pieces.where(one.counted, years), 11) for one in matrix.columns]
    out.table((*pieces.columns(("编号", 6), ("指标", 24)), *heads), rows)


def _findings(out: Outline, pieces: Pieces, report: Report) -> None:
    """The findings by code; the hint once, where it is the same for all findings of a code."""
    words, t = pieces.words, pieces.t
    out.heading(0, t("数据问题"))
    if not report.findings:
        out.body(t("所报数据没有错误，也没有警告。"))
        return
    rows = []
    for code, hint, found in words.by_code(report.findings):
        head = f"{words.severity(found[0].severity)} {code}{pieces.within(t('{n}处', n=len(found)))}{hint}"
        rows.append(TableRow((Cell((Run(head),), span=2),), group=True))
        for one in found:
            said = cell(words.message(one.finding), "" if hint else words.hint(one.finding))
            rows.append(TableRow((said, cell(words.spot(one.finding.at)))))
    out.table(pieces.columns(("问题", 75), ("位置", 25)), rows)


def _contradictions(out: Outline, pieces: Pieces, report: Report) -> None:
    words, t = pieces.words, pieces.t
    if not report.contradictions:
        return
    out.heading(0, t("方案自身有待明确之处（{n}处）", n=len(report.contradictions)))
    rows = []
    for one in report.contradictions:
        says = (f"{place}{pieces.signs.colon}{said}" for place, said in one.says)
        topic = cell(one.topic, words.partly(one))
        rows.append(TableRow((cell(one.id), topic, cell(*says), cell(words.spot(one.at)))))
    out.table(pieces.columns(("编号", 10), ("事项", 20), ("各处原文", 50), ("位置", 16)), rows)


def _appendix(out: Outline, pieces: Pieces, report: Report) -> None:
    """Each sentence of the plan with the rules that rest on it, and their lines in the registry."""
    words, t = pieces.words, pieces.t
    if not report.rules:
        return
    out.heading(0, t("附录：依据"))
    out.body(t("每个判定项的方案条款、原文和规则所在行；“假定”是方案未写明而由本项目设定之处。"))
    names, colon = ("编号", "判定项", "规则", "适用", "规则位置"), pieces.signs.colon
    rows: list[TableRow] = []
    for group in by_citation(report.rules):
        ground = group[0].citation
        quoted = [Run(f"{ground.clause}{colon}“{inner(ground.quote)}”{pieces.within(ground.document)}")]
        for assumed, ids in assumptions(group):
            quoted.append(Run(f"{t('假定')}{pieces.within(words.list_words(ids))}{colon}{assumed}"))
        rows.append(TableRow((Cell(tuple(quoted), span=len(names), plain=True),), group=True))
        for one in group:
            said = (one.id, one.name, words.rule(one), words.line_kind(one.line), words.spot(one.rule_at))
            rows.append(TableRow(tuple(cell(text) for text in said)))
    out.table(pieces.columns(*zip(names, (8, 30, 34, 22, 24), strict=True)), rows)

"""指标台账: every criterion in every region and year, with its figure, verdict, source and places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.quantity import Month
from ecocheck.render.columns.column import keyed, lifted
from ecocheck.render.columns.verdicts import COLUMNS
from ecocheck.render.formats.excel.layout import Sheet, SheetColumn, declared
from ecocheck.render.formats.excel.sheet_names import CRITERIA
from ecocheck.render.formats.excel.values import Link, of_decimal
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.standings import LINES, nature_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.ledger import CriterionEntry, Ledger
    from ecocheck.findings import Lang
    from ecocheck.model.documents import Reporter, Source
    from ecocheck.model.measurement import Measurement
    from ecocheck.render.formats.excel.ledger import Heads
    from ecocheck.render.formats.excel.values import Value
    from ecocheck.render.phrases.report.filters import Words

_ABOUT = Text(
    "差距为正数的已达到标准，为负数的未达到。仅列明事实，不打分；没有数据的列为现状不清。",
    "A positive margin reaches the line, a negative one misses it. No score; what has no data is undetermined.",
)
_UNIT_OF_PARTS = Text("分子、分母单位", "unit of parts")


def sheet(ledger: Ledger, heads: Heads, lang: Lang) -> Sheet[CriterionEntry]:
    """The sheet, with the columns that a leader looks for on its first page."""
    return Sheet(
        CRITERIA.of(lang),
        heads.title(CRITERIA),
        (heads.note(_ABOUT),),
        _Criteria(heads.words, lang).columns(),
        ledger.criteria,
        kept=4,  # region, year, id and name
    )


class _Criteria:
    """The columns in the words of one language."""

    def __init__(self, words: Words, lang: Lang) -> None:
        """Take the words of reports."""
        self._words, self._lang = words, lang

    def columns(self) -> list[SheetColumn[CriterionEntry]]:
        """Every column: first what is judged, then where it comes from, which is read on the screen."""
        ground = (*self._context(), *self._sources(), *self._places())
        return [*self._judged(), *(replace(one, paper=False) for one in ground)]

    def _judged(self) -> list[SheetColumn[CriterionEntry]]:
        """The columns that a leader looks for; together they fill the width of the first page."""
        words, of = self._words, self._of_row
        return [
            *of("region", "year", "id"),
            SheetColumn(labels.CRITERION, 24, lambda one: one.row.name),
            SheetColumn(labels.LINE, 22, lambda one: words.line(one.row)),
            *of("value"),
            SheetColumn(labels.UNIT_OF_MEASURE, 10, lambda one: one.row.value_unit or one.row.unit, centred=True),
            SheetColumn(labels.NUMERATOR, 10, _measured(lambda one: of_decimal(one.numerator))),
            SheetColumn(labels.DENOMINATOR, 10, _measured(lambda one: of_decimal(one.denominator))),
            SheetColumn(_UNIT_OF_PARTS, 9, _unit_of_parts, centred=True),
            *of("verdict", "backing", "review", "signed_margin", "margin_unit", "reasons"),
            SheetColumn(labels.LEAD, 16, lambda one: words.offices(one.row.lead)),
        ]

    def _of_row(self, *keys: str) -> list[SheetColumn[CriterionEntry]]:
        """Columns that every table of verdicts has."""
        return declared(lifted(keyed(COLUMNS, *keys), lambda one: one.row), self._lang)

    def _context(self) -> list[SheetColumn[CriterionEntry]]:
        words = self._words
        return [
            SheetColumn(labels.SUPPORT, 26, lambda one: words.offices(one.row.support) or None),
            *self._of_row("opinions", "remarks"),
            SheetColumn(labels.BASIS, 11, _measured(lambda one: one.basis)),
            *self._of_row("period"),
            SheetColumn(labels.WHOSE_LINE, 9, lambda one: LINES[one.row.line].of(self._lang)),
            SheetColumn(labels.NATURE, 9, self._nature, optional=True),
            SheetColumn(Text("所属指标", "indicator"), 18, lambda one: f"{one.indicator.id} {one.indicator.name}"),
            SheetColumn(labels.DOMAIN, 14, lambda one: one.domain),
        ]

    def _sources(self) -> list[SheetColumn[CriterionEntry]]:
        return [
            SheetColumn(labels.SOURCE, 26, _source(lambda one: one.title)),
            SheetColumn(labels.DOCUMENT, 16, _source(lambda one: one.document)),
            SheetColumn(labels.STANDING_OF_SOURCE, 9, _source(lambda one: one.standing)),
            SheetColumn(Text("发布日期", "published"), 11, _source(_published)),
            SheetColumn(labels.QUOTE, 30, _source(lambda one: one.quote)),
            SheetColumn(labels.ADDRESS, 20, _source(lambda one: Link(one.url) if one.url else None)),
            SheetColumn(Text("填报单位", "reported by"), 14, _reporter(lambda one: one.agency)),
            SheetColumn(Text("填报人", "person"), 8, _reporter(lambda one: one.person)),
            SheetColumn(Text("审核人", "reviewer"), 8, _reporter(lambda one: one.reviewer)),
            SheetColumn(Text("填报日期", "reported on"), 11, _reporter(lambda one: one.date)),
            SheetColumn(labels.EVIDENCE, 22, self._evidence),
            SheetColumn(labels.PLAN, 20, _measured(lambda one: one.plan)),
        ]

    def _nature(self, entry: CriterionEntry) -> Value:
        nature = entry.row.nature
        return None if nature is None else nature_word(nature, self._lang)

    def _evidence(self, entry: CriterionEntry) -> Value:
        one = entry.row.measurement
        return None if one is None else self._words.list_words(each.named for each in one.evidence) or None

    def _places(self) -> list[SheetColumn[CriterionEntry]]:
        return [
            *self._of_row("datum_at", "rule_at"),
            SheetColumn(Text("条款", "clause"), 14, lambda one: one.row.citation.clause if one.row.citation else None),
        ]


def _unit_of_parts(entry: CriterionEntry) -> str | None:
    """The unit of both parts, or of each."""
    parts = entry.row.parts
    units = () if parts is None else (parts.numerator_unit, parts.denominator_unit)
    return "、".join(dict.fromkeys(one for one in units if one)) or None


def _measured(of: Callable[[Measurement], Value]) -> Callable[[CriterionEntry], Value]:
    """A function for a column: the value from the measurement; None where there is none."""
    return lambda entry: None if entry.row.measurement is None else of(entry.row.measurement)


def _published(source: Source) -> Value:
    """The date of publication; a month becomes text, since Excel would make it a day."""
    return str(source.published) if isinstance(source.published, Month) else source.published


def _source(of: Callable[[Source], Value]) -> Callable[[CriterionEntry], Value]:
    """A function for a column: the value from the measurement's source; 未记录 stays as it was recorded."""
    return _measured(lambda one: None if one.source is None else of(one.source))


def _reporter(of: Callable[[Reporter], Value]) -> Callable[[CriterionEntry], Value]:
    """A function for a column: the value from the measurement's reporter; None where none is recorded."""
    return _measured(lambda one: None if one.reported_by is None else of(one.reported_by))

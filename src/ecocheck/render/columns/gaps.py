"""The columns of a gap, of a gap in a group, and of what must be put right: terminal, Markdown, csv and Excel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.gaps.views import GapKind
from ecocheck.findings.entry import Text
from ecocheck.quantity import Amount
from ecocheck.render.columns import verdicts
from ecocheck.render.columns.column import (
    PEOPLE,
    SHEETS,
    Column,
    Exact,
    Figure,
    Form,
    keyed,
    lifted,
    no_words,
    only_in,
)
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.banner import standard_short
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COMMA, joined, unit_of_distance
from ecocheck.render.phrases.periods import since_words
from ecocheck.render.phrases.standings import LINES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from ecocheck.app.gaps import Gap
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone

_CSV: Final[frozenset[Form]] = frozenset({"csv"})
_EXCEL: Final[frozenset[Form]] = frozenset({"excel"})
_YES = labels.YES
_LINE = Text("标准{line}", "line {line}")


def _number(exact: Fraction | None) -> Figure | None:
    return None if exact is None else Figure(Amount(exact))


def _magnitude(gap: Gap, lang: Lang) -> Exact:
    """The distance; words where the figure is exactly on a line that it must pass, since 0 would look met."""
    return words.magnitude_words(gap, lang) if gap.magnitude == 0 else _number(gap.magnitude)


def _magnitude_unit(gap: Gap, lang: Lang) -> str:
    """The unit of the distance, where that is a number; of two percentages it is points."""
    return unit_of_distance(gap.unit, lang) or "" if isinstance(_magnitude(gap, lang), Figure) else ""


def _amount(gap: Gap, _: Lang = "zh") -> Exact:
    """The amount lacking; None for events, which cannot be made up for."""
    return None if gap.quantity is None or gap.quantity.lacking.event else _number(gap.quantity.lacking.amount)


def kind_tone(gap: Gap) -> Tone:
    """The tone of an open gap: what is missed or late, below a line of the whole city, or unclear."""
    if gap.waived:
        return "dim"
    return "compared" if gap.below_city else _TONES.get(gap.kind, "")


_TONES: Final[Mapping[GapKind, Tone]] = {
    GapKind.LINE_MISSED: "bad",
    GapKind.TASK_LATE: "bad",
    GapKind.TASK_MISSED: "bad",
    GapKind.UNDETERMINED: "open",
    GapKind.TASK_UNDETERMINED: "open",
    GapKind.REVIEW_RETURNED: "open",
    GapKind.REVIEW_STALE: "open",
}


def _sheet_tone(gap: Gap) -> Tone:
    """The tone of the kind in a workbook: of an open gap that is a missed line of the region's own, or a late task."""
    tone = kind_tone(gap)
    return tone if tone == "bad" else ""


def _places(gap: Gap, _: Lang) -> str:
    return "\n".join(spot_words(spot) for spot in (gap.at, gap.rule_at) if spot)


def _of_row(*keys: str) -> tuple[Column[Gap], ...]:
    """Columns of the gap's verdict, for spreadsheets only, and not printed: people read it in words."""
    found: tuple[Column[Gap], ...] = lifted(only_in(keyed(verdicts.COLUMNS, *keys), SHEETS), lambda gap: gap.row)
    return tuple(replace(one, paper=False) for one in found)


def _in_words(gap: Gap, lang: Lang) -> str:
    """The figure with its span, the line with its direction, and the distance with its side."""
    asked = words.demand_words(gap, lang)
    line = _LINE.of(lang).format(line=asked) if asked else ""
    return COMMA.of(lang).join(
        one for one in (words.stated_words(gap, lang), line, words.magnitude_words(gap, lang)) if one
    )


def _since(gap: Gap, lang: Lang) -> str:
    return "" if gap.since is None else since_words(gap.since, lang)


COLUMNS: Final[tuple[Column[Gap], ...]] = (
    Column(
        "kind",
        labels.KIND,
        lambda gap, lang: words.kind_words(gap.kind.value, lang, below_city=gap.below_city),
        forms=SHEETS,
        tone=_sheet_tone,
        width=11,
    ),
    Column("region", labels.REGION, lambda gap, _: gap.region, width=9),
    Column("year", labels.YEAR, lambda gap, _: str(gap.year), exact=lambda gap, _: gap.year, width=6, centred=True),
    Column("indicator", labels.INDICATOR, lambda gap, _: str(gap.indicator or ""), forms=_CSV),
    # A spreadsheet would read 3-1, alone in a csv cell, as the third of January.
    Column("matter", labels.MATTER, lambda gap, _: f"{words.subject_id(gap)} {gap.name}".strip(), forms=_CSV),
    Column("id", labels.ID, lambda gap, _: words.subject_id(gap), forms=PEOPLE | _EXCEL, width=8, centred=True),
    Column("name", labels.MATTER, lambda gap, _: gap.name, forms=PEOPLE | _EXCEL, least=14, width=24),
    Column(
        "line",
        labels.WHOSE_LINE,
        lambda gap, lang: LINES[gap.row.line].of(lang) if gap.row is not None and gap.row.line in LINES else "",
        forms=SHEETS,
        width=9,
        paper=False,
    ),
    *_of_row("value", "another_year", "bound", "unit"),
    Column("stated", labels.VALUE, words.stated_words, forms=PEOPLE, least=8, right=True),
    Column("asked", labels.LINE, words.demand_words, forms=PEOPLE, least=10),
    Column("margin", labels.MARGIN, words.magnitude_words, forms=PEOPLE, least=12, tone=kind_tone, right=True),
    Column(
        "in_words",
        Text("数值、标准和差距", "figure, line and distance"),
        _in_words,
        forms=_EXCEL,
        width=30,
    ),
    Column("since", labels.MISSED_SINCE, _since, forms=_EXCEL, width=13, centred=True),
    Column("magnitude", labels.MARGIN, words.magnitude_words, exact=_magnitude, forms=SHEETS, width=10, paper=False),
    Column("margin_unit", labels.UNIT_OF_MARGIN, _magnitude_unit, forms=SHEETS, width=9, centred=True, paper=False),
    Column(
        "amount", Text("需增减的量", "amount lacking"), no_words, exact=_amount, forms=SHEETS, width=10, paper=False
    ),
    Column(
        "amount_unit",
        Text("量的单位", "its unit"),
        lambda gap, _: gap.quantity.unit or "" if gap.quantity is not None and _amount(gap) else "",
        forms=SHEETS,
        width=9,
        centred=True,
        paper=False,
    ),
    Column(
        "lacking",
        labels.TO_BE_MET,
        lambda gap, lang: words.quantity_words(gap.quantity, lang),
        stacked_on="margin",
        beneath=2,
        width=26,
    ),
    Column(
        "until",
        Text("期限", "until"),
        no_words,
        exact=lambda gap, _: gap.pace.until if gap.pace else None,
        forms=_CSV,
    ),
    Column(
        "months",
        Text("剩余月数", "months left"),
        no_words,
        exact=lambda gap, _: gap.pace.months if gap.pace else None,
        forms=_CSV,
    ),
    Column(
        "pace",
        Text("每月的量", "a month"),
        lambda gap, lang: words.pace_words(gap.pace, lang),
        exact=lambda gap, _: _number(gap.pace.amount if gap.pace else None),
        forms=PEOPLE | _CSV,
        stacked_on="margin",
        beneath=2,
    ),
    Column(
        "phase",
        Text("阶段", "phase"),
        lambda gap, _: gap.phase.name if gap.phase else "",
        least=10,
        beneath=3,
        width=8,
        centred=True,
        paper=False,
    ),
    Column("lead", labels.LEAD_OFFICE, lambda gap, lang: joined(gap.lead, lang), least=12, width=14),
    Column(
        "support",
        labels.SUPPORT_OFFICE,
        lambda gap, lang: joined(gap.support, lang),
        stacked_on="lead",
        beneath=3,
        within=Text("配合：{said}", "with {said}"),
        width=18,
        paper=False,
    ),
    Column(
        "tasks",
        Text("相关任务", "tasks"),
        lambda gap, lang: joined(gap.tasks, lang),
        stacked_on="phase",
        beneath=3,
        within=Text("任务{said}", "for {said}"),
        width=12,
        paper=False,
    ),
    Column("places", labels.PLACE, _places, forms=PEOPLE, beneath=3),
    Column("why", labels.REASONS_AND_NOTES, words.why_words, least=16, beneath=3, width=26),
    Column(
        "waived",
        labels.WAIVED,
        lambda gap, lang: _YES.of(lang) if gap.waived else "",
        forms=SHEETS,
        width=8,
        paper=False,
    ),
    Column(
        "waived_until",
        Text("豁免到期", "waived until"),
        no_words,
        exact=lambda gap, _: gap.waiver.expires if gap.waiver else None,
        forms=_EXCEL,
        width=11,
        paper=False,
    ),
    Column("standard", labels.JUDGED_BY, lambda gap, lang: standard_short(gap.standard, lang), forms=_CSV),
    *_of_row("datum_at"),
    Column("rule_at", labels.RULE_AT, lambda gap, _: spot_words(gap.rule_at), forms=SHEETS, width=18, paper=False),
)

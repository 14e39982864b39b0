"""The columns of a verdict: what a table says of one criterion in one region and year, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.quantity import Amount
from ecocheck.render.columns.column import EVERYWHERE, SHEETS, Column, Exact, Figure, Tone
from ecocheck.render.phrases import labels
from ecocheck.render.phrases import verdicts as words
from ecocheck.render.phrases.explain.figures import basis_words, period_words
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import clauses, unit_of_distance
from ecocheck.render.phrases.numbers import bound_words, margin_words, value_words
from ecocheck.render.phrases.periods import another_year
from ecocheck.render.phrases.reviews.words import opinions_of, review_word, row_mark
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

TONES: Final[Mapping[Standing, Tone]] = {
    Standing.MET: "good",
    Standing.FLASH_MET: "good",
    Standing.NOT_MET: "bad",
    Standing.UNDETERMINED: "open",
    Standing.NOT_APPLICABLE: "dim",
    Standing.CITY_MET: "reached",
    Standing.CITY_FLASH_MET: "reached",
    Standing.CITY_NOT_MET: "compared",
}


def tone_of(row: Row) -> Tone:
    """The tone of a verdict; a county below a line of the whole city has another tone than 不达标."""
    return TONES[row.standing]


def _line(row: Row, lang: Lang) -> str:
    """The line; empty where the criterion does not apply."""
    return "" if row.standing is Standing.NOT_APPLICABLE else words.whose_line_words(row, lang)


def _value(row: Row, lang: Lang) -> Exact:
    """The number in the unit that it was recorded in, or the fact as a word."""
    return Figure(row.value, row.bound) if row.value is not None else value_words(row, lang) or None


def _margin(row: Row, lang: Lang) -> Exact:
    """The margin, positive on the right side; words where the value is on a line to be passed, as 0 would look met."""
    if row.margin == 0 and row.verdict is not Verdict.MET:
        return margin_words(row, lang) or None
    return None if row.margin is None else Figure(Amount(row.margin))


def _margin_unit(row: Row, lang: Lang) -> str:
    """The unit of the number in the column before; of two percentages it is points."""
    return unit_of_distance(row.unit, lang) or "" if isinstance(_margin(row, lang), Figure) else ""


def _basis(row: Row, _: Lang) -> str:
    return "" if row.measurement is None or row.fact is not None else basis_words(row.measurement)


def _period(row: Row, lang: Lang) -> str:
    return "" if row.measurement is None else period_words(row, row.measurement, lang)


def _stage(row: Row, _: Lang) -> str:
    return (row.measurement.stage or "") if row.measurement else ""


def _places(row: Row, _: Lang) -> str:
    return " ".join(spot_words(spot) for spot in (row.at, row.rule_at) if spot)


def _lines(row: Row, _: Lang) -> str:
    return "/".join(str(spot.line) if spot else "-" for spot in (row.at, row.rule_at))


LINES: Final[Column[Row]] = Column("lines", Text("行号", "lines"), _lines)
"""Line numbers alone, where the files are named above the table."""

COLUMNS: Final[tuple[Column[Row], ...]] = (
    Column("region", labels.REGION, lambda row, _: row.region, width=9),
    Column("year", labels.YEAR, lambda row, _: str(row.year), exact=lambda row, _: row.year, width=6, centred=True),
    Column("id", labels.ID, lambda row, _: row.id, width=7, centred=True),
    Column("name", labels.CRITERION, lambda row, _: row.name, least=14),
    Column("value", labels.VALUE, value_words, _value, least=8, width=10, right=True),
    Column("another_year", labels.ANOTHER_YEAR, another_year, width=9, centred=True),
    Column("line", labels.LINE, _line, least=10),
    Column("own_line", labels.LINE, words.line_words, least=10),
    Column(
        "bound",
        labels.LINE,
        bound_words,
        exact=lambda row, _: Figure(row.bound) if row.bound else None,
        width=9,
    ),
    Column("unit", labels.UNIT_OF_MEASURE, lambda row, _: row.unit or "", width=9, centred=True),
    Column("margin", labels.MARGIN, margin_words, least=8, right=True),
    Column("signed_margin", labels.SIGNED_MARGIN, margin_words, exact=_margin, width=10),
    Column("margin_unit", labels.UNIT_OF_MARGIN, _margin_unit, width=9, centred=True),
    Column("verdict", labels.VERDICT, words.standing_words, tone=tone_of, width=11, centred=True),
    Column("backing", labels.BACKING, words.backing_words, stacked_on="verdict", width=10, centred=True),
    Column(
        "review_mark",
        labels.REVIEW,
        lambda row, lang: row_mark(row.review, lang),
        forms=frozenset({"terminal"}),
        stacked_on="verdict",
    ),
    Column(
        "review",
        labels.REVIEW,
        lambda row, lang: review_word(row.review, lang),
        forms=EVERYWHERE - {"terminal"},
        width=11,
        centred=True,
        optional=True,
    ),
    Column(
        "opinions",
        labels.OPINIONS,
        lambda row, lang: clauses(opinions_of(row.review, lang), lang),
        forms=SHEETS,
        width=30,
        paper=False,
        optional=True,
    ),
    Column("judged", labels.VERDICT, words.judged_words, tone=tone_of),
    Column("places", Text("位置（数据 规则）", "places (datum, rule)"), _places, instead=LINES),
    Column("at", labels.PLACE, lambda row, _: spot_words(row.at), least=16),
    Column("datum_at", labels.DATUM_AT, lambda row, _: spot_words(row.at), width=20, paper=False),
    Column("rule_at", labels.RULE_AT, lambda row, _: spot_words(row.rule_at), width=16, paper=False),
    Column("basis", labels.BASIS, _basis),
    Column("period", labels.PERIOD, _period, width=9),
    Column("stage", labels.STAGE, _stage),
    Column("reasons", labels.REASON, words.reasons_words, width=18),
    Column("why", labels.BECAUSE, words.grounds_words, least=14),
    Column("remarks", labels.SO_FAR_AND_GROUNDS, words.remarks_words, width=30),
)
"""`own_line` is `line` without the mark of a line of the whole city; `judged` is `verdict` with the backing
and what reviewers say of it. Of what nobody reviewed a terminal says nothing (`review_mark`), others do (`review`).
"""

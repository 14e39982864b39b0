"""Three years side by side: reviewers ask what a figure was before, and whether it is the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.text_table import Column, cells, lay_out
from ecocheck.render.pages import explain_figures as figures
from ecocheck.render.pages.check_rows import spot_words
from ecocheck.render.phrases.explain import YEAR_LABELS
from ecocheck.render.phrases.numbers import margin_words, value_words
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.render.formats.text_width import Line
    from ecocheck.render.phrases.report import Words

_LEAST = 14
_NOTHING = "-"


def year_lines(rows: Sequence[Row], words: Words, lang: Lang, room: int | None) -> Iterator[Line]:
    """A column a year; what no year has is left out."""
    columns = [Column(""), *(Column(str(row.year), _LEAST) for row in rows)]
    years = [_year(row, words, lang) for row in rows]
    body = [
        cells(label.of(lang), *(year[key] or _NOTHING for year in years))
        for key, label in YEAR_LABELS.items()
        if any(year[key] for year in years)
    ]
    return lay_out(columns, body, room)


def _year(row: Row, words: Words, lang: Lang) -> dict[str, str]:
    measurement = row.measurement
    applies = row.verdict is not Verdict.NOT_APPLICABLE
    return {
        "value": value_words(row, lang),
        "line": words.line(row) if applies else "",
        "margin": margin_words(row, lang),
        "verdict": words.judged(row),
        "why": words.grounds(row),
        "basis": figures.basis_words(measurement) if measurement and row.fact is None else "",
        "period": figures.period_words(row, measurement, lang) if measurement else "",
        "stage": (measurement.stage or "") if measurement else "",
        "at": spot_words(row.at) if row.at else "",
    }

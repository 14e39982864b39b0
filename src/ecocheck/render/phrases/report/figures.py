"""Filters that put a figure into words for templates: value, distance, arithmetic, source and place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ecocheck.app.gaps.quantity import quantity_of
from ecocheck.app.verdicts.row import years_shown
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import numbers, periods
from ecocheck.render.phrases.backing import PAPERS
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.gaps import parts_words
from ecocheck.render.phrases.joins import CLAUSES
from ecocheck.render.phrases.measured import told
from ecocheck.render.text.escape import visible

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Point, Row
    from ecocheck.findings import Lang, Spot

_TREND_YEARS = Text("{first}—{last}", "{first}–{last}")


@lru_cache(maxsize=512)
def _broken(file: str) -> Markup:
    """The file as HTML that may wrap after a slash; cached, since few files are named in many places."""
    return Markup("/<wbr>").join(escape(visible(piece)) for piece in file.split("/"))


class FigureWords:
    """The words for a figure in one language. Every public method is a filter for templates."""

    def __init__(self, lang: Lang) -> None:
        """Take the language."""
        self._lang: Lang = lang

    def value(self, row: Row) -> str:
        """The figure or fact."""
        return numbers.value_words(row, self._lang)

    def parts(self, row: Row) -> str:
        """Numerator over denominator."""
        return numbers.parts_words(row)

    def margin(self, row: Row) -> str:
        """The distance from the line."""
        return numbers.margin_words(row, self._lang)

    def trend(self, row: Row) -> str:
        """The figures of the years in one line: “→” between years that may be compared, “|” between others.

        A figure of a part of its year says which part: `0 → 0 | 1（1—6月）`.
        """
        said = ""
        for place, one in enumerate(row.trend):
            said += (" → " if one.joined else " | ") if place else ""
            said += self._point(row, one)
        return said

    def _point(self, row: Row, one: Point) -> str:
        """The figure of one year; that of some months with the months; “—” where there is none."""
        if one.amount is not None:
            return one.amount.short(row.bound)
        if one.part is None:
            return "—"
        return one.part.amount.short(row.bound) + periods.months_of(one.part.span, one.year, self._lang)

    def trend_years(self, year: int) -> str:
        """The first and last year of a trend that ends in `year`."""
        return _TREND_YEARS.of(self._lang).format(first=years_shown(year)[0], last=year)

    def papers(self, row: Row) -> str:
        """How many pieces of evidence a figure has, or that they are missing or altered; empty without a figure."""
        if row.papers is None or row.measurement is None:
            return ""
        return PAPERS[row.papers].of(self._lang).format(n=len(row.measurement.evidence))

    def arithmetic(self, row: Row) -> str:
        """The arithmetic of the verdict; the parts of a compound rule are joined as the language does."""
        return row.arithmetic.replace(CLAUSES.zh, CLAUSES.of(self._lang))

    def short_parts(self, row: Row) -> str:
        """What the numerator lacks at the present denominator."""
        quantity = None if row.parts_short is None else quantity_of(row)
        if quantity is None or quantity.lacking.denominator is None:
            return ""
        return parts_words(quantity, quantity.lacking.denominator, self._lang)

    def spot(self, spot: Spot | None) -> str:
        """The file and the line, as `file:line`."""
        return spot_words(spot)

    def near(self, spot: Spot | None) -> str:
        """The file's name without its folder, and the line."""
        return spot_words(spot).rpartition("/")[2]

    def broken(self, spot: Spot | None) -> Markup:
        """The place as HTML that may wrap after a slash."""
        return Markup() if spot is None else _broken(spot.file) + f":{spot.line}"

    def url(self, row: Row) -> str | None:
        """The address of a figure's source."""
        source = row.measurement.source if row.measurement else None
        return source.url if source else None

    def measured(self, row: Row) -> list[str]:
        """What is recorded about a figure, as clauses; what is not recorded is left out."""
        return [] if row.measurement is None else told(row.measurement, self._lang)

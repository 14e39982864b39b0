"""The columns of a series of years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.trends.views import Crossing, Outlook
from ecocheck.quantity import Amount
from ecocheck.render.columns.column import SHEETS, Column, Figure, no_words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.years import outlook, series

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.trends.views import Trend
    from ecocheck.findings import Lang
    from ecocheck.quantity.pace import Pace
    from ecocheck.render.columns.column import Exact


def _pace(part: str) -> Callable[[Trend, Lang], Exact]:
    """A number of the pace; empty where nothing is worked out."""

    def value(one: Trend, _: Lang) -> Exact:
        pace: Pace | None = one.outlook.pace if isinstance(one.outlook, Outlook) else None
        return None if pace is None else Figure(Amount(getattr(pace, part)))

    return value


def _year(one: Trend, _: Lang) -> Exact:
    found = one.outlook.crossing if isinstance(one.outlook, Outlook) else None
    return found.reached.mean if isinstance(found, Crossing) else None


COLUMNS: Final[tuple[Column[Trend], ...]] = (
    Column("region", labels.REGION, lambda one, _: one.region, width=9),
    Column("id", labels.ID, lambda one, _: one.id, width=8, centred=True),
    Column("name", labels.CRITERION, lambda one, _: one.name, least=12, width=22),
    Column("years", series.YEARS, series.years_words, least=16, width=36),
    Column("unit", labels.UNIT_OF_MEASURE, lambda one, _: one.pace_unit or "", forms=SHEETS, width=9, centred=True),
    Column("breaks", series.BREAKS, series.breaks_words, beneath=3, width=26),
    Column("course", series.COURSE, outlook.course_words, least=6, width=14),
    Column("pace", series.PACE, outlook.pace_words, beneath=1, width=26),
    *(
        Column(part, head, no_words, exact=_pace(part), forms=SHEETS, width=10)
        for part, head in (("mean", series.MEAN), ("least", series.LEAST), ("most", series.MOST))
    ),
    Column("line", labels.LINE, outlook.line_words, least=10, width=18),
    Column("leads", series.LEADS, outlook.leads_words, least=24, beneath=2, width=40),
    Column("year", series.CROSSES, no_words, exact=_year, forms=SHEETS, width=9, centred=True),
)

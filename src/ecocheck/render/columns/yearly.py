"""The columns of two years side by side: counts by region, and single verdicts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import PEOPLE, SHEETS, Column, keyed, lifted
from ecocheck.render.columns.verdicts import COLUMNS
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.years.yearly import (
    COURSES,
    STILL,
    STILL_BELOW,
    STILL_UNCLEAR,
    beside_words,
    figure_and_verdict,
    region_words,
    still_counts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.app.verdicts.row import Row
    from ecocheck.app.yearly.views import Course, RegionYears, YearMove, YearsCompared
    from ecocheck.findings import Lang

_LEAST = 8


def counts_columns(compared: YearsCompared) -> tuple[Column[RegionYears], ...]:
    """The region, then a column for each direction that occurs, and what stayed missed or unknown."""
    return (
        Column("region", labels.REGION, region_words, least=_LEAST),
        *map(_counted, compared.courses),
        _still("still", STILL, 0),
        _still("still_below", STILL_BELOW, 1),
        _still("still_unclear", STILL_UNCLEAR, 2),
    )


def _counted(course: Course) -> Column[RegionYears]:
    return Column(course.value, COURSES[course], partial(_words, course), partial(_count, course), least=6, right=True)


def _still(key: str, head: Text, place: int) -> Column[RegionYears]:
    return Column(
        key,
        head,
        lambda one, _: str(still_counts(one)[place]),
        lambda one, _: still_counts(one)[place],
        least=_LEAST,
        right=True,
    )


def _words(course: Course, one: RegionYears, _: Lang) -> str:
    return str(one.counts[course])


def _count(course: Course, one: RegionYears, _: Lang) -> int:
    return one.counts[course]


def moves_columns(compared: YearsCompared) -> tuple[Column[YearMove], ...]:
    """Region, criterion, and what each year says, in spreadsheets with a column for each figure; what else differs."""
    named = lifted(keyed(COLUMNS, "region", "id", "name"), _after)
    sides = ((_before, compared.against), (_after, compared.year))
    return (
        *named,
        *(_together(part, year) for part, year in sides),
        *(column for part, year in sides for column in _apart(part, year)),
        Column("why", labels.REASONS_AND_NOTES, beside_words, least=14, beneath=1),
    )


_SHOWN = keyed(COLUMNS, "value", "margin", "judged")
_OF_YEAR = Text("{year}年{what}", "{what} {year}")


def _together(part: Callable[[YearMove], Row], year: int) -> Column[YearMove]:
    """Figure, verdict and distance of one year, for people."""
    head = Text(*(form.format(year=year) for form in labels.OF_YEAR))
    return Column(f"year_{year}", head, lambda one, lang: figure_and_verdict(part(one), lang), forms=PEOPLE, least=16)


def _apart(part: Callable[[YearMove], Row], year: int) -> Iterator[Column[YearMove]]:
    for column in lifted(_SHOWN, part):
        zh, en = (form.format(year=year, what=said) for form, said in zip(_OF_YEAR, column.head, strict=True))
        yield replace(column, key=f"{column.key}_{year}", head=Text(zh, en), forms=SHEETS)


def _before(one: YearMove) -> Row:
    return one.before


def _after(one: YearMove) -> Row:
    return one.after

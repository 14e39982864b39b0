"""Counts of verdicts as JSON: how many of each standing, and the same by the nature of the lines."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from ecocheck.app.verdicts.counting import by_nature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.counting import NatureTally, Tally


def counts_entry(tally: Tally) -> dict[str, Any]:
    """How many there are in all and of each standing, and how many successes have evidence, and a review."""
    numbers = {one.value: number for one, number in tally.parts}
    evidenced = {"met_evidenced": tally.evidenced, "city_met_evidenced": tally.city_evidenced}
    reviewed = {"met_reviewed": tally.reviewed, "city_met_reviewed": tally.city_reviewed}
    return {"total": tally.total, **numbers, **evidenced, **reviewed}


def nature_entries(region: str, year: int, natures: Iterable[NatureTally]) -> Iterator[dict[str, Any]]:
    """The counts of one region by nature; `nature` is null for lines of which no document says it."""
    for one in natures:
        yield {"region": region, "year": year, "nature": one.nature, **counts_entry(one.tally)}


def natures_of(checked: Checked) -> Iterator[dict[str, Any]]:
    """The counts of each region and year by nature; none where no line has a nature."""
    for (region, year), rows in groupby(checked.rows, lambda row: (row.region, row.year)):
        yield from nature_entries(region, year, by_nature(rows))

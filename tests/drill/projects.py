"""The example projects, judged once for all tests, and the tables that were typed from intention."""

import csv
import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ecocheck.app.checking import Checked, check
from ecocheck.app.gaps import Gap, find_gaps
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.verdicts.row import Row as VerdictRow

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
EXPECTED = Path(__file__).parent / "expected"
DRILL, RULES, FOREIGN = "演练市", "规则示例", "外地示例"
AS_OF = datetime.date(2026, 6, 30)
"""A day after every date in the examples but the last day of the waiver that still holds."""


class Row(NamedTuple):
    """One line of an expectation: what a region's criterion was meant to come to in a year."""

    region: str
    year: int
    criterion: str
    verdict: str
    reason: str


@cache
def judged(name: str) -> Checked:
    """Every region, year and criterion of an example."""
    opened = open_project(EXAMPLES / name, exactly=True)
    selection = select(opened.project, Wanted(years=opened.project.data.years()))
    return check(opened, selection, AS_OF)


@cache
def gaps(name: str) -> tuple[Gap, ...]:
    """Every gap of an example, waived ones too."""
    return find_gaps(judged(name))


@cache
def results(name: str) -> dict[tuple[str, int, str], VerdictRow]:
    """The results of an example by region, year and criterion."""
    return {(one.region, one.year, one.id): one for one in judged(name).rows}


def expected(name: str) -> tuple[Row, ...]:
    """The table of that name under `expected/`."""
    with (EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(one["region"], int(one["year"]), one["criterion"], one["verdict"], one["reason"])
            for one in csv.DictReader(file)
        )


def found(name: str, row: Row) -> Row:
    """What the engine says where the row says what was meant."""
    result = results(name)[row.region, row.year, row.criterion]
    return row._replace(verdict=result.verdict.value, reason=result.reason.value if result.reason else "")

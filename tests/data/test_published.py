"""data/ holds the usable published figures, each as its row in docs/figures says it, and nothing else."""

from __future__ import annotations

import csv
import datetime
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.verdict.outcome import Verdict

ROOT = Path(__file__).resolve().parents[2]
UNRECORDED = "未记录"
HEAD = {"region", "year", "note", "measurements", "tasks"}
REMARK = re.compile(r" ?\([^()]*(计划值|转码|编码)[^()]*\)$")
"""What the compilers of the table put in brackets behind a quote."""

UNITS = {"μg/m3": "微克/立方米"}
PERIODS = {"2023-11（方案印发时）": "2023", "2024-08(报道日)": "unknown"}
"""Periods that the table gives in words; such a figure is partial by its `as_of`, or its year is not known."""

PLAN = "陇政办发〔2023〕80号"
BASES = {"地级、县级": "县级及以上", "县级及以上": "县级及以上", "生态产业": "生态产业"}
"""The 口径 that a quote names."""


class Row(NamedTuple):
    """A line of the table, with its number; the header is line 1."""

    line: int
    cells: dict[str, str]


class Entry(NamedTuple):
    """A figure in data/: where it stands as the table names it, and what it says."""

    place: str
    year: int
    says: dict[str, Any]


def _rows() -> list[Row]:
    with (ROOT / "docs/figures/published-figures.csv").open(encoding="utf-8", newline="") as file:
        return [Row(line, cells) for line, cells in enumerate(csv.DictReader(file), 2)]


def _read(path: Path) -> Any:
    """Scalars stay text, so that digits are compared as they were typed."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 text only


def _entries() -> list[Entry]:
    found = []
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        name, data = path.relative_to(ROOT).as_posix(), _read(path)
        for key, says in data.get("measurements", {}).items():
            found.append(Entry(f"{name} {key}", int(data["year"]), says))
            found += [Entry(f"{name} {key} also", int(data["year"]), one) for one in says.get("also", [])]
        found += [Entry(f"{name} {key}", int(data["year"]), says) for key, says in data.get("tasks", {}).items()]
    return found


ROWS = _rows()
USED = [row for row in ROWS if row.cells["used_in"]]
ENTRIES = {entry.place: entry for entry in _entries()}


def test_the_table_is_whole_and_says_of_each_row_where_it_went() -> None:
    assert len(ROWS) == 51
    assert all(bool(row.cells["used_in"]) != bool(row.cells["why_not"]) for row in ROWS)
    assert {row.line for row in USED} == {4, 5, 8, 10, 14, 15, 16, 18, 20, 21, 23, 24, 25, 31, 34, 41, 43}
    assert all(row.cells["kind"] == "result" for row in USED)


def test_nothing_else_is_in_data() -> None:
    assert sorted(ENTRIES) == sorted({row.cells["used_in"] for row in USED})
    files = [path for path in (ROOT / "data").rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".yaml"}
    for path in files:
        data = _read(path)
        assert set(data) <= HEAD
        assert (data["region"], data["year"]) == (path.parent.name, path.stem)


@pytest.mark.parametrize("row", USED, ids=[f"line{row.line}" for row in USED])
def test_an_entry_says_what_its_row_says(row: Row) -> None:
    entry, cells = ENTRIES[row.cells["used_in"]], row.cells
    source = entry.says["source"]
    assert cells["used_in"].startswith(f"data/{cells['region']}/{entry.year}.yaml ")
    assert source["quote"] in {REMARK.sub("", cells["quote"]), *_twins(row, "quote")}
    assert REMARK.search(source["quote"]) is None
    if cells["url"]:
        assert (source["url"], source["standing"]) == (cells["url"], "公开报道")
        assert source["title"] == (_of_page(row, "title") or UNRECORDED)
        assert source["published"] == (_of_page(row, "published") or UNRECORDED)
    else:
        assert source["document"] == PLAN
        assert cells["title"].startswith(PLAN)
        assert source["published"] == cells["published"]
        assert "standing" not in source


@pytest.mark.parametrize("row", USED, ids=[f"line{row.line}" for row in USED])
def test_a_figure_is_its_rows_figure(row: Row) -> None:
    entry, cells = ENTRIES[row.cells["used_in"]], row.cells
    if entry.place.endswith("T64"):
        assert set(entry.says) == {"note", "source"}  # a capacity is no result of any target
        return
    says = entry.says
    assert (says["value"], says["unit"]) == (cells["value"], UNITS.get(cells["unit"], cells["unit"]))
    assert says["value"] in says["source"]["quote"]
    assert says["period"] == PERIODS.get(cells["period"], cells["period"])
    assert says.get("as_of") == (cells["published"] if not cells["url"] else None)
    named = [basis for words, basis in BASES.items() if words in says["source"]["quote"]]
    assert says.get("basis", "未说明") == (named[0] if named else "未说明")


def test_parts_are_only_those_that_a_source_counts() -> None:
    parts = {place: entry.says for place, entry in ENTRIES.items() if "numerator" in entry.says}
    assert list(parts) == ["data/陇南市/2023.yaml 8-1"]
    says = parts["data/陇南市/2023.yaml 8-1"]
    assert says["counts"] == {"国考断面": "12", "省考断面": "5"}
    assert says["numerator"] == says["denominator"] == str(12 + 5)
    assert all(words in says["source"]["quote"] for words in ("12个国控", "5个省控", "达标率为100%"))


def test_read_soundly_no_row_yields_met() -> None:
    opened = open_project(ROOT, exactly=True)
    years = opened.project.data.years()
    checked = check(opened, select(opened.project, Wanted(years=years)), datetime.date(2025, 12, 31))
    assert {one.year for one in checked.rows} == set(years) == {2020, 2021, 2022, 2023, 2024}
    shown = {one.verdict for one in checked.rows if one.at is not None}
    assert shown == {Verdict.UNDETERMINED}
    assert Verdict.MET not in {one.verdict for one in checked.rows}


EXPECTED = {
    ("陇南市", 2020, "7-1"): "no_rule",
    ("陇南市", 2020, "7-2"): "no_rule",
    ("陇南市", 2021, "37-1"): "no_rule",
    ("陇南市", 2022, "37-1"): "no_rule",
    ("陇南市", 2023, "3-1"): "partial_period",
    ("陇南市", 2023, "7-1"): "partial_period",
    ("陇南市", 2023, "7-2"): "partial_period",
    ("陇南市", 2023, "8-1"): "partial_period",
    ("陇南市", 2023, "23-1"): "partial_period",
    ("陇南市", 2024, "37-1"): "basis_mismatch",
    ("武都区", 2024, "7-1"): "no_prior_year",
    ("康县", 2022, "7-1"): "no_rule",
    ("康县", 2024, "10-1"): "period_unknown",
}


def test_each_figure_is_undetermined_for_its_own_reason() -> None:
    opened = open_project(ROOT, exactly=True)
    chosen = select(opened.project, Wanted(years=opened.project.data.years()))
    checked = check(opened, chosen, datetime.date(2025, 12, 31))
    found = {(one.region, one.year, one.id): one.reasons[0].value for one in checked.rows if one.at is not None}
    assert found == EXPECTED


def _of_page(row: Row, column: str) -> str:
    """What the table records of the page: a title and a date belong to it, on whichever of its rows they stand."""
    return next((one.cells[column] for one in ROWS if one.cells["url"] == row.cells["url"] and one.cells[column]), "")


def _twins(row: Row, column: str) -> set[str]:
    """The same column of rows that went into the same entry."""
    return {one.cells[column] for one in USED if one.cells["used_in"] == row.cells["used_in"]}

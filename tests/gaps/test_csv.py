"""Cells that a spreadsheet would run, and numbers that stay numbers."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.render.formats.csv_table import csv_table, safe_cell


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+86 939", "'+86 939"),
        ("-减少", "'-减少"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("　＝1", "'＝1"),
        ("-1.25", "-1.25"),
        ("-1.25%", "'-1.25%"),
        ("812.5", "812.5"),
        ("24-1 污水处理率", "24-1 污水处理率"),
        ("一\n二", "一 二"),
        ("", ""),
        ("a\u202eb", "a〔U+202E〕b"),
    ],
)
def test_cells(text: str, cell: str) -> None:
    assert safe_cell(text) == cell


@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_nothing_runs_and_every_row_stays_a_row(texts: list[str]) -> None:
    made = csv_table(["头"] * len(texts), [texts]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(made, newline="")))
    assert len(rows) == 2
    assert len(rows[1]) == len(texts)
    for cell in rows[1]:
        number = cell.lstrip("-").replace(".", "", 1).isdigit()
        assert number or not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))

"""Texts that a spreadsheet would run, that would break a line, or that name a person."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.formats.csv_table import lasting_cell
from ecocheck.render.open_data.package import open_data
from tests.open_data.reading import faults, rows_of
from tests.other_city.project import made

if TYPE_CHECKING:
    from pathlib import Path

PERSON = "甲某某"
FIGURES = f"""\
region: 下泽县
year: 2024
prepared_by: {{agency: 市水务局, person: {PERSON}, reviewer: {PERSON}}}
note: {PERSON}汇总
measurements:
  1-1:
    value: 96.10
    unit: "%"
    period: 2024-01/2024-09
    note: {PERSON}核对
    reported_by: {{agency: 县水务局, person: {PERSON}, reviewer: 乙某某}}
    source: {{title: '=HYPERLINK("http://a.invalid")', document: "-2+3", published: 2024-11, url: "https://a.invalid/1"}}
    evidence:
      - {{file: evidence/甲.pdf, title: "分, 行\\"\\n二"}}
      - {{held_by: 县档案馆, archive_no: "@1"}}
  2-1: {{value: false, source: {{title: "+甲"}}}}
interim:
  1-1:
    2024Q1: {{numerator: 30, denominator: 40, source: {{title: 季报}}}}
"""


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    root = made(tmp_path)
    (root / "data/下泽县/2024.yaml").write_text(FIGURES, encoding="utf-8")
    day = datetime.date(2025, 6, 1)
    opened = open_project(root, exactly=True, as_of=day)
    return dict(open_data(check(opened, select(opened.project, Wanted()), day)))


def test_it_still_is_what_the_descriptor_says(files: dict[str, bytes]) -> None:
    assert list(faults(files)) == []


def test_formulas_are_text_and_lines_stay_whole(files: dict[str, bytes]) -> None:
    rows = {row["id"]: row for row in rows_of(files, "measurements") if row["region"] == "下泽县"}
    assert rows["1-1"]["source_title"] == '\'=HYPERLINK("http://a.invalid")'
    assert rows["1-1"]["source_document"] == "'-2+3"
    assert rows["2-1"]["source_title"] == "'+甲"
    proofs = [row for row in rows_of(files, "evidence") if row["region"] == "下泽县"]
    assert [row["number"] for row in proofs] == ["1", "2"]
    assert proofs[0]["title"] == '分, 行" 二'
    assert (proofs[0]["file"], proofs[0]["state"], proofs[0]["state_zh"]) == ("evidence/甲.pdf", "missing", "找不到")
    assert (proofs[1]["file"], proofs[1]["archive_no"], proofs[1]["state"]) == ("", "'@1", "archived")
    assert b"\r\n" in files["measurements.csv"]
    assert b"\n" not in files["measurements.csv"].replace(b"\r\n", b"")


def test_no_person_is_named(files: dict[str, bytes]) -> None:
    for content in files.values():
        assert PERSON.encode() not in content
        assert "乙某某".encode() not in content
    figures = {row["id"]: row["reported_by"] for row in rows_of(files, "measurements") if row["region"] == "下泽县"}
    assert figures == {"1-1": "县水务局", "2-1": "市水务局"}


def test_what_a_file_says_is_kept_as_it_says_it(files: dict[str, bytes]) -> None:
    row = next(one for one in rows_of(files, "measurements") if (one["region"], one["id"]) == ("下泽县", "1-1"))
    assert (row["value"], row["fact"], row["numerator"], row["unit"]) == ("96.10", "", "", "%")
    assert (row["period"], row["period_from"], row["period_to"]) == ("2024-01/2024-09", "2024-01-01", "2024-09-30")
    assert (row["source_published"], row["source_url"]) == ("2024-11", "https://a.invalid/1")
    assert (row["at_file"], row["at_line"]) == ("data/下泽县/2024.yaml", "7")
    part = rows_of(files, "interim")
    assert [(one["written_period"], one["numerator"], one["period_to"]) for one in part] == [
        ("2024Q1", "30", "2024-03-31")
    ]


def test_ten_months_are_no_success(files: dict[str, bytes]) -> None:
    """96.1 would meet 95, and nine months do not make a year."""
    row = next(one for one in rows_of(files, "verdicts") if (one["region"], one["id"]) == ("下泽县", "1-1"))
    assert (row["verdict"], row["reasons"], row["reasons_zh"]) == ("undetermined", "partial_period", "不是全年数据")
    assert (row["value"], row["bound"], row["margin"], row["backing"]) == ("96.10", "95", "", "")
    assert (row["so_far_side"], row["so_far_margin"]) == ("ahead", "1.1")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("-0.40", "-0.40"),
        ("-", "'-"),
        (" =1", "'=1"),
        ("＋1", "'＋1"),
        ("3-1", "3-1"),
        ("甲\u0007乙\u202e丙\u2028丁", "甲〔U+0007〕乙〔U+202E〕丙 丁"),
        ("\ud800", "〔U+D800〕"),
        ("\U00032000", "\U00032000"),  # no Unicode has it yet; one that has it must give the same bytes
        ("\ue000", "\ue000"),
    ],
)
def test_cells(text: str, cell: str) -> None:
    assert lasting_cell(text) == cell

"""`ecocheck worklist` as it is written: whole outputs, and what must hold of each form."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.render.text.width import width
from tests.cli.running import run_here
from tests.gaps.running import PROJECT
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.cli.running import Ran

SNAPSHOTS = Path(__file__).parent / "snapshots"
DAYS = ("--as-of", "2025-06-30")
PACE = (*DAYS, "--until", "2025-12-31")

CASES: list[tuple[str, tuple[str, ...], int | None]] = [
    ("all-pipe.txt", DAYS, None),
    ("office-80.txt", (*PACE, "--agency", "甲局"), 80),
    ("office-200.txt", (*DAYS, "--agency", "市丙办"), 200),
    ("office-80.en.txt", (*DAYS, "--agency", "市丙办", "--lang", "en"), 80),
    ("county-years.txt", (*DAYS, "--agency", "市甲局", "--county", "演练区", "--year", "2023", "--year", "2024"), 80),
    ("all.json", (*DAYS, "--format", "json"), None),
    ("all.csv", (*DAYS, "--format", "csv"), None),
    ("office.md", (*PACE, "--agency", "市甲局", "--format", "md"), None),
    ("office.en.md", (*DAYS, "--agency", "市丙办", "--format", "md", "--lang", "en"), None),
    ("rectify-80.txt", (*PACE, "--rectify"), 80),
    ("rectify-200.txt", (*DAYS, "--rectify"), 200),
    ("rectify-office.en.txt", (*DAYS, "--rectify", "--agency", "市丙办", "--lang", "en"), 80),
    ("rectify-none.txt", (*DAYS, "--rectify", "--county", "演练市", "--indicator", "3"), 80),
    ("rectify.json", (*PACE, "--rectify", "--format", "json"), None),
    ("rectify.csv", (*PACE, "--rectify", "--format", "csv"), None),
    ("rectify.md", (*PACE, "--rectify", "--format", "md"), None),
]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run `ecocheck worklist` in the small project of the gaps' tests."""

    def worklist(*args: str, columns: int | None = None) -> Ran:
        return run_here(capsysbinary, monkeypatch, "worklist", *args, folder=PROJECT, width=columns)

    return worklist


@pytest.mark.parametrize(("name", "args", "columns"), CASES, ids=[case[0] for case in CASES])
def test_whole_output(run: Any, name: str, args: tuple[str, ...], columns: int | None) -> None:
    ran = run(*args, columns=columns)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / name, ran.out)


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
@pytest.mark.parametrize("args", [(), ("--rectify",)])
def test_it_fits_the_terminal(run: Any, args: tuple[str, ...], columns: int) -> None:
    lines = run(*PACE, *args, columns=columns).out.splitlines()
    assert max(map(width, lines)) <= columns


@pytest.mark.parametrize("args", [(), ("--rectify",)])
def test_a_drill_says_so_in_every_form(run: Any, args: tuple[str, ...]) -> None:
    for form in ("text", "md", "csv"):
        assert "演练数据" in run(*DAYS, *args, "--format", form).out, form
    assert json.loads(run(*DAYS, *args, "--format", "json").out)["drill"] is True


def test_progress_is_said_to_be_self_reported(run: Any) -> None:
    for form in ("text", "md", "csv"):
        assert "自报进展（未经核实）" in run(*DAYS, "--format", form).out, form
    tasks = json.loads(run(*DAYS, "--format", "json").out)["tasks"]
    assert {(one["agency"], one["task"]): [told["status"] for told in one["self_reported"]] for one in tasks} == {
        ("市乙局", "T2"): [],
        ("市甲局", "T1"): ["in_progress"],
        ("市丙办", "T1"): ["in_progress"],
        ("市丙办", "T3"): ["in_progress"],
    }


def test_spreadsheets_have_a_row_for_each_office_thing_and_region(run: Any) -> None:
    made = json.loads(run(*DAYS, "--format", "json").out)
    text = run(*DAYS, "--format", "csv").out.encode().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    without = [one for one in made["tasks"] if not one["targets"]]
    assert len(rows) == len(made["duties"]) + len(made["targets"]) + len(without)
    assert {row["单位"] for row in rows} == {one["agency"] for one in made["offices"]}
    assert all(None not in row and None not in row.values() for row in rows)


def test_everything_leads_to_file_and_line(run: Any) -> None:
    made = json.loads(run(*DAYS, "--format", "json").out)
    for one in (*made["duties"], *made["targets"], *made["gaps"]):
        assert one["at"] or one["rule_at"]
    assert all(one["at"] for one in made["tasks"])


def test_a_file_by_its_name(run: Any, tmp_path: Path) -> None:
    for args in ((), ("--rectify",)):
        for form in ("json", "csv", "md", "text"):
            path = tmp_path / f"list.{form}"
            shown = run(*DAYS, *args, "--format", form).out.encode()
            assert run(*DAYS, *args, "-o", str(path)).code == 0
            assert path.read_bytes() == shown


def test_nothing_of_that_office(run: Any) -> None:
    ran = run("--agency", "市林草局")
    assert (ran.code, ran.out) == (2, "")
    assert "市甲局" in ran.err

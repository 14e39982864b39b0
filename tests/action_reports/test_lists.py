"""What is done about a gap, in lists of gaps: a column and a key where actions are kept, and nothing elsewhere."""

from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.action_reports.sample import action, project, step

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

AS_OF = ("--as-of", "2024-06-30", "--year", "2023")
LISTS = (("gaps",), ("gaps", "--by", "county"), ("worklist", "--rectify"), ("worklist",))
HEAD = "整改进展（推算）"
MISSED = {"line_missed", "task_late", "task_missed"}


def entries(eco: Runner, root: Path, *args: str) -> dict[tuple[str, str], dict[str, Any]]:
    """The gaps in JSON by region and id."""
    found = json.loads(eco(*args, *AS_OF, "--format", "json", folder=root).out)
    gaps = found["rectify" if "--rectify" in args else "gaps"]
    return {(one["region"], one["criterion"] or one["task"]): one for one in gaps if one["kind"] in MISSED} | {
        (one["kind"], str(number)): one for number, one in enumerate(gaps) if one["kind"] not in MISSED
    }


def test_each_line_that_was_missed_has_its_action_in_json(eco: Runner, tmp_path: Path) -> None:
    found = entries(eco, project(tmp_path), "gaps")
    expected = {
        ("样例县", "1-1"): {"action": "甲", "state": "overdue", "due": "2024-05-31", "days": -30},
        ("样例县", "T1-1"): {"action": "乙", "state": "in_progress", "due": "2024-09-30", "days": 92},
        ("样例区", "1-1"): {"action": "丙", "state": "not_started", "due": None, "days": None},
    }
    assert {key: one["action"] for key, one in found.items() if one["action"]} == expected
    assert any(one["kind"] not in MISSED for one in found.values())


def test_what_nobody_does_is_null(eco: Runner, tmp_path: Path) -> None:
    other = action("庚", ("样例县", 2023, "T1-1"), ("市甲局", None), step("一", "2024-09-30"))
    found = entries(eco, project(tmp_path, [other]), "worklist", "--rectify")
    assert (found["样例县", "1-1"]["action"], found["样例县", "1-1"]["unplanned"]) == (None, True)


def test_what_is_promised_for_a_later_year_is_no_answer(eco: Runner, tmp_path: Path) -> None:
    later, same = (action(f"庚{year}", ("样例县", year, "1-1"), ("市甲局", None)) for year in (2024, 2023))
    assert entries(eco, project(tmp_path / "a", [later]), "gaps")["样例县", "1-1"]["action"] is None
    found = entries(eco, project(tmp_path / "b", [later, same]), "gaps")["样例县", "1-1"]["action"]
    assert found["action"] == "庚2023"


@pytest.mark.parametrize("args", [one for one in LISTS if one != ("worklist",)])
def test_csv_has_one_column_more(eco: Runner, tmp_path: Path, args: tuple[str, ...]) -> None:
    text = eco(*args, *AS_OF, "--format", "csv", folder=project(tmp_path)).out.lstrip("\ufeff")
    told = {(one["地区"], one["事项"].split()[0]): one[HEAD] for one in csv.DictReader(io.StringIO(text)) if one[HEAD]}
    assert told == {
        ("样例县", "1-1"): "逾期30天，期限2024-05-31",
        ("样例县", "T1-1"): "进行中，期限2024-09-30",
        ("样例区", "1-1"): "未开始",
    }


@pytest.mark.parametrize("args", LISTS)
def test_people_read_it_once(eco: Runner, tmp_path: Path, args: tuple[str, ...]) -> None:
    asked = ("--format", "md", "--county", "样例县", "--agency", "市甲局")
    text = eco(*args, *AS_OF, *asked, folder=project(tmp_path)).out
    assert text.count("逾期30天，期限2024-05-31") == 1


@pytest.mark.parametrize("args", LISTS)
@pytest.mark.parametrize("form", ["md", "csv", "json", "text"])
def test_without_a_folder_of_actions_there_is_none(
    eco: Runner, tmp_path: Path, args: tuple[str, ...], form: str
) -> None:
    root = project(tmp_path)
    shutil.rmtree(root / "actions")
    text = eco(*args, *AS_OF, "--format", form, folder=root).out
    assert "样例县" in text
    for word in (HEAD, "整改："):
        assert word not in text
    assert '"unplanned": true' not in text
    assert text.count('"action"') == text.count('"action": null')


@pytest.mark.needs("openpyxl")
def test_the_ledger_has_the_column_once_when_it_is_written_again(eco: Runner, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    root, file = project(tmp_path / "root"), tmp_path / "台账.xlsx"
    for _ in range(2):
        assert eco("ledger", *AS_OF, "-o", str(file), folder=root).code == 0
        rows = [list(row) for row in load_workbook(file)["差距清单"].iter_rows(values_only=True)]
        place = next(n for n, row in enumerate(rows) if HEAD in row)
        assert rows[place].count(HEAD) == 1
        told = [row[rows[place].index(HEAD)] for row in rows[place + 1 :]]
        assert told.count("逾期30天，期限2024-05-31") == 1

"""Lasting states: what an earlier file records holds until a later file says otherwise."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.as_json.objects import check_json
from tests.verdict.test_misleading import ROOT, UNITS

if TYPE_CHECKING:
    from pathlib import Path

TRUE = "  13-1:\n    value: true\n    source:\n      title: 演练区土壤风险管控和修复名录\n"
OTHER = '  24-1:\n    value: 99\n    unit: "%"\n    source:\n      title: 污水处理统计报表\n'
TODAY = datetime.date(2026, 6, 30)


def written(folder: Path, **years: str) -> Path:
    """A project with a city without figures, and a county with these measurements for each year."""
    data = folder / "data" / "演练区"
    data.mkdir(parents=True, exist_ok=True)
    for year, text in years.items():
        head = f"region: 演练区\nyear: {year[1:]}\nmeasurements:\n"
        (data / f"{year[1:]}.yaml").write_text(text if "\t" in text else head + text, encoding="utf-8")
    city = folder / "data" / "演练市"
    city.mkdir(exist_ok=True)
    for silent in range(2024, 2028):
        (city / f"{silent}.yaml").write_text(f"region: 演练市\nyear: {silent}\n", encoding="utf-8")
    (folder / "units.yaml").write_text(UNITS.format(registry=ROOT.as_posix()), encoding="utf-8")
    return folder


def result(
    folder: Path, year: int, criterion: str = "13-1", as_of: datetime.date = TODAY, **wanted: Any
) -> dict[str, Any]:
    """The entry of one criterion in the JSON of `check`."""
    opened = open_project(folder, exactly=True)
    selection = select(opened.project, Wanted(counties=("演练区",), years=(year,), **wanted))
    entries = json.loads(check_json(check(opened, selection, as_of), "zh"))["results"]
    found: dict[str, Any] = next(one for one in entries if one["criterion"] == criterion)
    return found


def test_leads_to_the_file_that_records_it(tmp_path: Path) -> None:
    found = result(written(tmp_path, y2023=TRUE, y2025=OTHER), 2025)
    assert (found["verdict"], found["recorded_in"], found["value"]) == ("met", 2023, "true")
    assert found["at"] == {"file": "data/演练区/2023.yaml", "line": 5, "column": 5}
    assert "沿用2023年登记" in found["notes"]
    assert found["backing"] == "titled"


def test_the_years_own_entry_is_no_recording_of_another(tmp_path: Path) -> None:
    found = result(written(tmp_path, y2023=TRUE, y2025=TRUE), 2025)
    assert (found["verdict"], found["recorded_in"]) == ("met", None)


@pytest.mark.parametrize("wanted", [{}, {"indicators": ("13",)}])
def test_a_year_before_the_plan_still_records(tmp_path: Path, wanted: dict[str, Any]) -> None:
    """A state of 2021 holds in 2024 without a file of 2024; 2021 itself has no rule."""
    folder = written(tmp_path, y2021=TRUE)
    found = result(folder, 2024, **wanted)
    assert (found["verdict"], found["recorded_in"]) == ("met", 2021)
    assert result(folder, 2021, **wanted)["reason"] == "no_rule"


@pytest.mark.parametrize(
    "between",
    [
        "  13-1:\n    value: false\n",
        "  13-1:\n    value: true\n",
        TRUE.replace("演练区土壤风险管控和修复名录", "相关材料"),
        TRUE + "    valid_until: 2024-12-30\n",
        TRUE + "    period: unknown\n",
        TRUE + "    period: 2023-01/2023-09\n",
        TRUE.replace("value: true", "value: 1"),
        TRUE + "      kind: target\n",
        "\tregion: 演练区\n",
    ],
    ids=["false", "bare", "filler", "expired", "unknown", "part", "number", "target", "unreadable"],
)
def test_what_breaks_the_chain(tmp_path: Path, between: str) -> None:
    """The newest record decides, whatever older records say; a file that cannot be read leaves the state unknown."""
    found = result(written(tmp_path, y2021=TRUE, y2023=between, y2024=OTHER), 2024)
    assert (found["verdict"], found["reason"], found["recorded_in"]) == ("undetermined", "no_measurement", None)


def test_an_unreadable_file_of_the_year_carries_nothing(tmp_path: Path) -> None:
    found = result(written(tmp_path, y2023=TRUE, y2024="\tregion: 演练区\n"), 2024)
    assert found["verdict"] == "undetermined"


def test_a_refused_entry_of_the_year_carries_nothing(tmp_path: Path) -> None:
    found = result(written(tmp_path, y2023=TRUE, y2024="  13-1:\n    value: 是\n"), 2024)
    assert (found["verdict"], found["reason"]) == ("undetermined", "unusable_value")


def test_deeds_do_not_last(tmp_path: Path) -> None:
    deed = "  31-1:\n    value: true\n    source:\n      title: 2023年垃圾分类减量化情况报告\n"
    assert result(written(tmp_path, y2023=deed, y2024=OTHER), 2024, "31-1")["reason"] == "no_measurement"


def test_nothing_lasts_into_a_year_to_come(tmp_path: Path) -> None:
    folder = written(tmp_path, y2023=TRUE)
    assert result(folder, 2026)["verdict"] == "met"
    assert result(folder, 2027)["verdict"] == "undetermined"


def test_a_record_of_a_day_that_has_not_come_lasts_nowhere(tmp_path: Path) -> None:
    folder = written(tmp_path, y2024=TRUE + "    as_of: 2024-11-30\n")
    assert result(folder, 2024, as_of=datetime.date(2024, 6, 30))["reason"] == "unusable_value"
    assert result(folder, 2025, as_of=datetime.date(2025, 6, 30))["verdict"] == "met"


def test_earlier_files_are_read_only_where_a_state_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For 2024 the files back to 2022, which records the state, are read; for 2025 only the year before is."""
    from ecocheck.source.project import Project

    read: list[int] = []
    plain = Project.read_region

    def noted(self: Project, region: str, years: Any = None) -> Any:
        read.extend(years or ())
        return plain(self, region, years)

    monkeypatch.setattr(Project, "read_region", noted)
    folder = written(tmp_path, y2021=TRUE, y2022=TRUE, y2024=OTHER, y2025=TRUE)
    result(folder, 2024, indicators=("13-1",))
    assert set(read) == {2024, 2023, 2022}
    read.clear()
    result(folder, 2025, indicators=("13-1",))
    assert set(read) == {2024, 2025}


def test_a_target_borrows_the_state_too(tmp_path: Path) -> None:
    """A target that names 23-2 is judged by it: the state is the city's own, so the city records it once."""
    data = tmp_path / "data" / "演练市"
    data.mkdir(parents=True)
    text = "region: 演练市\nyear: 2023\nmeasurements:\n  23-2:\n    value: true\n"
    (data / "2023.yaml").write_text(text + "    source:\n      title: 饮用水水源保护区矢量图集\n", encoding="utf-8")
    written(tmp_path, y2025=OTHER)
    opened = open_project(tmp_path, exactly=True)
    selection = select(opened.project, Wanted(counties=("演练市",), years=(2025,)))
    checked = check(opened, selection, TODAY)
    (one,) = [each for each in checked.targets if each.criterion == "23-2"]
    assert one.row.verdict.value == "met"
    assert one.row.at is not None
    assert one.row.at.file == "data/演练市/2023.yaml"

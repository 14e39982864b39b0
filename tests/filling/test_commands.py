"""`ecocheck form` as a user runs it: one workbook, one for each, and nothing that is there is lost."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.filling.making import DRILL, PLACES, opened, read_back

if TYPE_CHECKING:
    from pathlib import Path

    from tests.explain.running import Runner

pytestmark = pytest.mark.needs("openpyxl")


def names(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.xlsx"))


def test_one_form_of_a_region(eco: Runner, tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    ran = eco("form", "--county", "演练区", "-o", str(path), folder=DRILL)
    assert (ran.code, ran.out, ran.err) == (0, f"已写入 {path}\n", "")
    found = read_back(path.read_bytes())
    assert (found.region, found.year, found.agency) == ("演练区", 2025, None)  # the newest year with data


def test_one_form_of_an_office_in_a_new_year_with_the_day_of_return(eco: Runner, tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    options = ("--county", "演练区", "--agency", "市住建局", "--year", "2026", "--due", "2027-01-20")
    assert eco("form", *options, "-o", str(path), folder=DRILL).code == 0
    found = read_back(path.read_bytes())
    assert (found.region, found.year, found.agency) == ("演练区", 2026, "市住建局")
    said = [one.value for line in opened(path.read_bytes())["填报说明"].iter_rows() for one in line]
    assert "2027-01-20" in said


def test_only_one_indicator(eco: Runner, tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    assert eco("form", "--county", "演练区", "--indicator", "24", "-o", str(path), folder=DRILL).code == 0
    assert {one.ident for one in read_back(path.read_bytes()).cells} >= {"24-1"}
    assert "5-1" not in {one.ident for one in read_back(path.read_bytes()).cells}


def test_all_regions_have_a_file_each(eco: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "填报表"
    ran = eco("form", "--all", "--year", "2026", "-o", str(folder), folder=DRILL)
    assert (ran.code, ran.out) == (0, f"已写入 {folder}：6份填报表\n")
    assert names(folder) == sorted(f"{place}2026年填报表.xlsx" for place in PLACES)
    for place in PLACES:
        assert read_back((folder / f"{place}2026年填报表.xlsx").read_bytes()).region == place


def test_all_with_an_office_has_a_file_for_each_region(eco: Runner, tmp_path: Path) -> None:
    assert eco("form", "--all", "--agency", "市住建局", "-o", str(tmp_path / "出"), folder=DRILL).code == 0
    assert names(tmp_path / "出") == sorted(f"{place}2025年填报表（市住建局）.xlsx" for place in PLACES)


@pytest.mark.parametrize(
    ("each", "form"),
    [
        ("agency", "市住建局/演练区2025年填报表（市住建局）.xlsx"),
        ("both", "演练区/演练区2025年填报表（市住建局）.xlsx"),
    ],
)
def test_each_office_has_its_files_in_folders(eco: Runner, tmp_path: Path, each: str, form: str) -> None:
    options = ("--all", "--each", each, "--county", "演练区", "--county", "石潭县")
    assert eco("form", *options, "-o", str(tmp_path / "出"), folder=DRILL).code == 0
    found = names(tmp_path / "出")
    assert form in found
    assert all(one.count("/") == 1 for one in found)
    regions = {read_back((tmp_path / "出" / one).read_bytes()).region for one in found}
    assert regions == {"演练区", "石潭县"}


def test_offices_together_have_every_row_once(eco: Runner, tmp_path: Path) -> None:
    """No figure is asked for twice, or of nobody."""
    options = ("--all", "--county", "演练区")
    for each in ("county", "both"):
        assert eco("form", *options, "--each", each, "-o", str(tmp_path / each), folder=DRILL).code == 0
    (whole,) = (read_back((tmp_path / "county" / one).read_bytes()) for one in names(tmp_path / "county"))
    parts = [read_back((tmp_path / "both" / one).read_bytes()) for one in names(tmp_path / "both")]
    asked = [key for one in parts for key in one.cells if key.ident]
    assert set(asked) == {key for key in whole.cells if key.ident}
    shared = {ident for key in asked if asked.count(key) > 1 for ident in [key.ident]}
    assert all(re.fullmatch(r"\d+-\d+(（2）)?", one) for one in shared)  # criteria of indicators with two leads


def test_what_is_there_is_never_written_over(eco: Runner, tmp_path: Path) -> None:
    """It may be filled in."""
    file = tmp_path / "演练区2025年填报表.xlsx"
    file.write_bytes(b"filled")
    for options in (("--county", "演练区", "-o", str(file)), ("--all", "-o", str(tmp_path))):
        ran = eco("form", *options, folder=DRILL)
        assert ran.code == 2
        assert str(file) in ran.err
        assert "没有写入任何文件" in ran.err
        assert file.read_bytes() == b"filled"
    assert names(tmp_path) == [file.name]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "{}/表.xlsx"), "这里有6份"),
        (("--county", "演练区", "--agency", "市住建局", "--agency", "市水务局", "-o", "{}/表.xlsx"), "这里有2份"),
        (("--all",), "--all 要用 -o 写明文件夹"),
        (("--all", "--each", "office", "-o", "{}/出"), "county（县区）、agency（单位）、both"),
        (("--each", "both", "--county", "演练区", "-o", "{}/表.xlsx"), "--each 要和 --all 一起写"),
        (("--due", "2027-01-20", "--county", "演练区"), "--due 要和"),
        (("--due", "1月", "--all", "-o", "{}/出"), "--due 要写日期"),
        (("--write", "--all", "-o", "{}/出"), "不能同 -o、--all 一起写"),
        (("--year", "2024", "--year", "2025", "--all", "-o", "{}/出"), "--year 只写一个"),
        (("--county", "演练区", "--agency", "市总工会", "-o", "{}/表.xlsx"), "没有要填的"),
        (("--county", "演练区", "--agency", "市甲乙局", "-o", "{}/表.xlsx"), "没有单位“市甲乙局”"),
        (("--format", "xlsx", "--county", "演练区"), "-o"),
    ],
)
def test_a_wrong_order_says_what_to_do_and_writes_nothing(
    eco: Runner, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    ran = eco("form", *(one.format(tmp_path) for one in options), folder=DRILL)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


def copied(tmp_path: Path) -> Path:
    """A copy of the invented city beside its registry."""
    root = DRILL.parents[1]
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(root / name, tmp_path / name)
    return shutil.copytree(DRILL, tmp_path / "examples/演练市")


def test_a_project_without_data_needs_a_year(eco: Runner, tmp_path: Path) -> None:
    project = copied(tmp_path)
    shutil.rmtree(project / "data")
    ran = eco("form", "--all", "-o", str(tmp_path / "出"), folder=project)
    assert (ran.code, "请写 --year" in ran.err) == (2, True)
    assert eco("form", "--all", "--year", "2026", "-o", str(tmp_path / "出"), folder=project).code == 0
    assert len(names(tmp_path / "出")) == len(PLACES)


def test_a_file_that_cannot_be_read_is_mended_first(eco: Runner, tmp_path: Path) -> None:
    """A form of it would be empty, and would take its figures for gone."""
    project = copied(tmp_path)
    (project / "data/石潭县/2025.yaml").write_text("measurements: [", encoding="utf-8")
    ran = eco("form", "--all", "-o", str(tmp_path / "出"), folder=project)
    assert ran.code == 1
    assert "data/石潭县/2025.yaml 读不出来" in ran.err
    assert not (tmp_path / "出").exists()

"""`ecocheck collect`: what it writes, prints and ends with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.source.yaml.reader import read_bytes
from tests.cli.running import Ran, run_here
from tests.collecting.filling import drill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAY = ("--as-of", "2027-01-20")
CSV = """\
指标编号,县区,完成值,资料来源
24-2,青崖,96.25,青崖县2026年排水年报
县城污水处理率,云岭县,97,云岭县2026年排水年报
"""
MAP = ("--map", "编号=指标编号", "--map", "地区=县区", "--map", "数值=完成值", "--map", "来源标题=资料来源")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return drill(tmp_path)


@pytest.fixture
def eco(root: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Runs the command in the drill."""
    return lambda *args: run_here(capsysbinary, monkeypatch, "collect", *args, folder=root)


def table(root: Path, text: str, name: str = "月报.csv", encoding: str = "utf-8") -> str:
    path = root.parent / name
    path.write_bytes(text.encode(encoding))
    return str(path)


def value(root: Path, region: str) -> Any:
    path = root / f"data/{region}/2026.yaml"
    read: Any = read_bytes(path.read_bytes(), "x").data
    return read["measurements"]["24-2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_an_offices_own_table(root: Path, eco: Callable[..., Ran], encoding: str) -> None:
    """By ids and by names, regions by aliases; the columns are asked for once."""
    file = table(root, CSV, encoding=encoding)
    assert eco(file, *DAY).code == 1
    ran = eco(file, *DAY, "--year", "2026", *MAP, "--agency", "演练市水务局")
    assert (ran.code, ran.err) == (0, "")
    assert [str(value(root, one)["value"]) for one in ("青崖县", "云岭县")] == ["96.25", "97"]
    assert value(root, "青崖县") | {"value": 0} == {
        "value": 0,
        "unit": "%",
        "source": {"title": "青崖县2026年排水年报"},
        "reported_by": {"agency": "演练市水务局"},
    }
    again = eco(table(root, CSV.replace("96.25", "95.5"), "二月.csv", encoding), *DAY, "--year", "2026")
    assert again.code == 0
    assert str(value(root, "青崖县")["value"]) == "95.5"


def test_another_office_does_not_overwrite(root: Path, eco: Callable[..., Ran]) -> None:
    eco(table(root, CSV), *DAY, "--year", "2026", *MAP, "--agency", "演练市水务局")
    other = eco(
        table(root, CSV.replace("96.25", "99"), "别人.csv"),
        *DAY,
        "--year",
        "2026",
        *MAP,
        "--agency",
        "演练市生态环境局",
    )
    assert other.code == 1
    assert "ECO931" in other.out
    assert str(value(root, "青崖县")["value"]) == "96.25"


def test_a_trial_writes_nothing(root: Path, eco: Callable[..., Ran]) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    ran = eco(table(root, CSV), *DAY, "--year", "2026", *MAP, "--dry-run", "--format", "json")
    assert ran.code == 0
    made = json.loads(ran.out)
    assert (made["written"], [one["taken"] for one in made["forms"]]) == (False, [True, True])
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "写明要收的文件或文件夹"),
        (("没有.xlsx",), "没有“没有.xlsx”"),
        ((".", "--map", "编号"), "--map 写成 栏名=列名"),
        ((".", "--map", "号码=指标编号"), "没有栏名“号码”"),
        ((".", "--map", "数值=完成值"), "哪一列是编号或名称"),
        ((".", "--map", "编号=指标编号"), "哪一列是数"),
        ((".", *MAP, "--map", "分子=完成值"), "一列只是一栏"),
        ((".", *MAP, "--map", "数值=县区"), "一栏只有一列"),
        ((".", "--county", "青崖县", "--county", "云岭县"), "各写一个"),
        ((".", "--county", "外地县"), "没有地区“外地县”"),
        ((".", "-o", "结果.xls"), "不能写 .xls 文件"),
    ],
)
def test_wrong_usage(eco: Callable[..., Ran], args: tuple[str, ...], said: str) -> None:
    ran = eco(*args)
    assert ran.code == 2
    assert said in ran.err


def test_columns_that_brought_nothing_are_not_kept(root: Path, eco: Callable[..., Ran]) -> None:
    """They were told wrongly, and would be taken for the next table."""
    wrong = ("--map", "编号=指标编号", "--map", "地区=县区", "--map", "数值=资料来源")
    assert eco(table(root, CSV), *DAY, "--year", "2026", *wrong).code == 1
    assert not (root / "mappings.yaml").exists()


def test_a_folder_of_other_things(root: Path, eco: Callable[..., Ran]) -> None:
    """Tables in folders that are no forms are passed over: they may be evidence."""
    folder = root.parent / "收件"
    folder.mkdir()
    (folder / "年报.csv").write_text("甲,乙\n1,2\n", "utf-8")
    (folder / "~$年报.xlsx").write_bytes(b"x")
    ran = eco(str(folder), *DAY)
    assert ran.code == 0
    assert "另有 1 个表格不是填报表" in ran.out


def test_the_same_bytes_each_time(root: Path, eco: Callable[..., Ran]) -> None:
    """Collecting twice writes the same receipts and changes no data."""
    file = table(root, CSV)
    eco(file, *DAY, "--year", "2026", *MAP, "--agency", "演练市水务局")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and path.name != "mappings.yaml"}
    eco(file, *DAY, "--year", "2026")
    assert {path: path.read_bytes() for path in before} == before


def test_a_slip_for_each_form_that_goes_back(root: Path, eco: Callable[..., Ran]) -> None:
    """Also where one table gives several forms, and where files of one name come from different folders."""
    bad = CSV.replace("24-2", "9-99").replace("县城污水处理率", "9-98")
    for folder in ("甲", "乙"):
        (root.parent / folder).mkdir()
    files = [table(root, bad, f"{folder}/月报.csv") for folder in ("甲", "乙")]
    ran = eco(*files, *DAY, "--year", "2026", *MAP, "--slip", str(root.parent / "退回"))
    assert ran.code == 1
    slips = sorted(one.name for one in (root.parent / "退回").iterdir())
    regions = ("云岭县", "青崖县")
    assert slips == sorted(f"退回单-{one}2026-月报{more}.xlsx" for one in regions for more in ("", "（2）"))

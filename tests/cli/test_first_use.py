"""What a newcomer would get wrong: years that are not over, files that nobody reads, names typed by half."""

from __future__ import annotations

import re
from shutil import rmtree
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

DRILL = REPOSITORY / "examples" / "演练市"
EARLY, LATE = "2025-11-23", "2026-02-01"
NOT_OVER = "2025年尚未结束（截至2025年11月23日），全年数据暂不作判定。"


@pytest.mark.parametrize(
    "args",
    [("check",), ("gaps",), ("gaps", "--format", "md"), ("status",), ("report",), ("report", "--format", "html")],
)
def test_a_year_that_is_not_over_is_said_at_the_top(eco: Runner, args: tuple[str, ...]) -> None:
    county = ("--county", "青崖县", "--year", "2025")
    out = eco(*args, *county, "--as-of", EARLY, folder=DRILL).out
    body = out[out.index("<body") :] if "<body" in out else out
    assert NOT_OVER in "".join(body.split("\n")[:60])
    for day in ("2025-12-31", LATE):
        assert "还没有结束（截至" not in eco(*args, *county, "--as-of", day, folder=DRILL).out


def test_the_clock_changes_no_verdict_of_a_year_that_is_over(eco: Runner) -> None:
    said = [
        eco("check", "--year", "2024", "--as-of", day, "--format", "json", folder=DRILL).out for day in (EARLY, LATE)
    ]
    results = [text[text.index('"years"') : text.index('"findings"')] for text in said]
    assert results[0] == results[1]


def test_the_parts_of_the_header_sum_to_the_criteria(eco: Runner) -> None:
    for region in ("青崖县", "演练区", "演练市", "云岭县", "石潭县", "柳溪县"):
        out = eco("check", "--county", region, "--year", "2025", "--as-of", LATE, folder=DRILL).out
        lines = out.splitlines()
        start = lines.index(f"{region} 2025年")
        counts = [line for line in lines[start + 1 : start + 3] if line.startswith(("按判定项计", "与全市标准比较"))]
        assert sum(int(number) for line in counts for number in re.findall(r" (\d+)", line)) == 63, counts


def test_an_adjusted_baseline_is_said_beside_the_verdict(eco: Runner) -> None:
    out = eco("check", "--county", "演练区", "--year", "2025", "--as-of", LATE, "--indicator", "15", folder=DRILL).out
    assert re.search(r"基线经批准由[\d.]+调整为[\d.]+（\d{4}年\d+月\d+日，.+）", out)


@pytest.mark.parametrize(
    ("args", "meant"),
    [
        (("--agency", "住建局"), "您要写的是市住建局吗？"),
        (("--agency", "某某市住建局"), "您要写的是市住建局吗？"),
        (("--county", "青崖"), "青崖县"),
        (("--indicator", "市区污水处理率"), "您要写的是24-1吗？"),
    ],
)
def test_a_name_typed_by_half_is_guessed_before_the_list(eco: Runner, args: tuple[str, str], meant: str) -> None:
    ran = eco("check", *args, folder=DRILL)
    assert meant in ran.err + ran.out
    assert "您要写的是" not in eco("check", args[0], "没有", folder=DRILL).err


def test_an_unknown_code_names_the_families_only(eco: Runner) -> None:
    ran = eco("explain", "ECO999")
    assert ran.code == 2
    assert "ECO1xx" in ran.err
    assert "ecocheck explain" in ran.err
    assert "ECO101" not in ran.err


def test_what_was_written_is_said(eco: Runner, tmp_path: Path) -> None:
    for name, more in (("r.html", "，可用浏览器打开"), ("r.md", "")):
        out = eco("report", "--county", "青崖县", "-o", str(tmp_path / name), folder=DRILL).out
        assert out == f"已写入 {tmp_path / name}{more}\n"
    assert eco("gaps", "-o", str(tmp_path / "g.csv"), folder=DRILL).out == f"已写入 {tmp_path / 'g.csv'}\n"


def test_hardly_any_data_is_no_good_news(eco: Runner) -> None:
    out = eco("report", "--county", "武都区", "--year", "2024", folder=REPOSITORY).out
    assert "不能据此认定没有问题" in out


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project with the plan's registry and no data."""
    for name in ("units.yaml", "indicators.yaml", "tasks.yaml"):
        (tmp_path / name).write_bytes((REPOSITORY / name).read_bytes())
    (tmp_path / "data" / "武都区" / "sub").mkdir(parents=True)
    return tmp_path


def _fill(small: Path, year: int, text: str) -> None:
    (small / "data" / "武都区" / f"{year}.yaml").write_text(f"region: 武都区\n{text}", encoding="utf-8")


def test_nothing_under_data_is_passed_over_in_silence(eco: Runner, small: Path) -> None:
    folder = small / "data" / "武都区"
    read = ["2025.yaml.txt", "2025.txt", "2025.xlsx", "２０２５.yaml", "2025年.yaml"]
    for name in (*read, "说明.md", "Thumbs.db", "desktop.ini", "~$2025.xlsx", ".hidden"):
        (folder / name).write_bytes(b"#")
    (small / "data" / "武都区2025.csv").write_bytes(b"#")
    out = eco("validate", folder=small).out
    assert (out.count("ECO151"), out.count("ECO168")) == (len(read) + 1, 1)
    assert out.count("应当是 data/武都区/2025.yaml") + out.count("改名为 data/武都区/2025.yaml 就行") == len(read) + 1
    for name in ("说明.md", "Thumbs.db", "desktop.ini", "~$2025.xlsx", ".hidden"):
        assert name not in out


def test_a_figure_without_a_source_is_marked(eco: Runner, small: Path) -> None:
    for source, said in (
        ("", "未注明来源"),
        ("    source: {title: 未记录, document: 某发〔2025〕1号}\n", "来源名称未记录"),
        ("    source: {title: 年报}\n", ""),
    ):
        _fill(small, 2024, f'year: 2024\nmeasurements:\n  24-1:\n    value: 98.5\n    unit: "%"\n{source}')
        asked = ("--county", "武都区", "--indicator", "24-1", "--year", "2024")
        for args in (("check", *asked), ("check", *asked, "--format", "json"), ("report", *asked)):
            out = eco(*args, folder=small).out
            assert [word for word in ("未注明来源", "来源名称未记录") if word in out] == ([said] if said else []), args
        out = eco("explain", "24-1", "--county", "武都区", "--year", "2024", folder=small).out
        assert said in out


def test_words_for_frequent_slips(eco: Runner, small: Path) -> None:
    _fill(
        small,
        2024,
        'year: 2024\nmeasurements:\n  24-1:\n    数值: 98\n    单位: "%"\n    来源: {title: 表}\n    目标: {value: 98}\n'  # noqa: E501 a file as a clerk writes it
        '  5-1:\n    numerator: 3万吨\n    denominator: 3吨\n    unit: "%"\n  21-1:\n    value: 98\n    unit: “%”\n',
    )
    _fill(small, 2023, 'year: 2023\nmeasurements:\n   24-1:\n    value: 98\n    unit: "%"\n  5-1: {value: 1}\n')
    _fill(small, 2022, "year: 2022年\nmeasurements:\n  24-1: {value: 1}\n")
    out = eco("validate", folder=small).out.replace("\n    ", "")
    for said in (
        "这里只写 2022，不写“年”字",
        "改成“value”",
        "改成“unit”",
        "改成“source”",
        "改成“planned”",
        "分子、分母用同一单位，只写数",
        '把中文引号改成英文引号，写成 unit: "%"',
        "data/武都区/2023.yaml:4:4  错误 ECO209",
        "行首多了 1 个空格",
        "写成“  24-1:”",
    ):
        assert said in out, said


def test_a_figure_as_of_a_day_is_not_called_one_of_a_year(eco: Runner, small: Path) -> None:
    _fill(
        small,
        2024,
        'year: 2024\nmeasurements:\n  24-1:\n    value: 98\n    unit: "%"\n    as_of: 2024-11-20\n    source: {title: 表}\n',  # noqa: E501 a file as a clerk writes it
    )
    assert "的数截至2024-11-20，不是 2024 年全年的数" in eco("validate", folder=small).out


def test_both_units_are_named(eco: Runner, small: Path) -> None:
    for year, unit in ((2023, "件/人"), (2024, "吨")):
        _fill(
            small,
            year,
            f"year: {year}\nmeasurements:\n  32-3:\n    value: 3\n    unit: {unit}\n    source: {{title: 表}}\n",
        )
    out = eco("check", "--county", "武都区", "--indicator", "32-3", "--year", "2024", folder=small).out
    assert "上年计量单位为件/人，本年为吨" in out


def test_a_new_project_is_told_its_one_next_step(eco: Runner, small: Path) -> None:
    """A new folder has nothing to restore, and a missing registry is told as one cause."""
    rmtree(small / "data")
    ran = eco("validate", folder=small)
    assert ran.code == 0
    assert "运行 ecocheck form --county 地区 --year 年份 --write 建填报表" in ran.out
    for name in ("indicators.yaml", "tasks.yaml"):
        (small / name).unlink()
    out = eco("validate", folder=small).out
    assert out.count("改法：") == out.count("ECO155") == 1
    assert "ecocheck init --empty" in out
    assert not re.search("找回|版本库|恢复", out)


def test_a_project_with_data_is_not_called_new(eco: Runner, small: Path) -> None:
    _fill(small, 2024, "year: 2024\n")
    assert "还没有任何数据文件" not in eco("validate", folder=small).out
    assert "还没有任何数据文件" not in eco("validate", "--county", "文县", folder=small).out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("--agency", "演练市生态环境据"), "您要写的是演练市生态环境局吗？"),
        (("--agency", "演练市水务"), "您要写的是演练市水务局吗？"),
        (("--agency", "水务局"), "您要写的是其中哪一个：演练市水务局、市水务局？"),
        (("--county", "云领县"), "您要写的是云岭县吗？"),
        (("--indicator", "24.1"), "您要写的是24-1吗？"),
    ],
)
def test_the_name_that_was_meant_is_offered_alone(eco: Runner, typed: tuple[str, str], meant: str) -> None:
    found = eco("check", *typed, folder=DRILL)
    assert (found.code, found.out) == (2, "")
    assert meant in found.err
    assert "单位有：" not in found.err


@pytest.mark.parametrize("typed", ["武汉", "财政厅", "生态"])
def test_where_nothing_or_too_much_can_be_meant_all_names_are_listed(eco: Runner, typed: str) -> None:
    found = eco("check", "--agency", typed, folder=DRILL)
    assert found.code == 2
    assert "您要写的是" not in found.err
    assert "演练市生态环境局" in found.err

"""`ecocheck trend` as it is typed: the drill's series in every form of output, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.explain.running import DRILL, PROJECT, Runner, runner
from tests.snapshots import same_as_snapshot
from tests.trends.making import percent, project

if TYPE_CHECKING:
    from collections.abc import Iterator

SNAPSHOTS = Path(__file__).parent / "snapshots"
DAY = ("--as-of", "2026-06-01")
ASKED = ("trend", "24", "26", "29", "7", "--county", "演练区", *DAY)


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Run a command line in the invented project."""
    return runner(capsysbinary, monkeypatch)


def series(eco: Runner, *args: str, folder: Path = DRILL) -> list[dict[str, Any]]:
    """The series as other programs read them."""
    ran = eco("trend", *args, *DAY, "--format", "json", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    return list(json.loads(ran.out)["trends"])


@pytest.mark.parametrize(
    ("name", "more", "width"),
    [
        ("wide.txt", (), 200),
        ("narrow.txt", (), 80),
        ("page.md", ("--format", "md"), None),
        ("page.en.md", ("--format", "md", "--lang", "en"), None),
        ("trend.json", ("--format", "json"), None),
    ],
)
def test_whole_outputs(eco: Runner, name: str, more: tuple[str, ...], width: int | None) -> None:
    ran = eco(*ASKED, *more, folder=DRILL, width=width)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / name, ran.out)


def test_the_drill_by_hand(eco: Runner) -> None:
    """演练区 24-1: 97.6 in 2025 against 98, as its check says; the years before as in its files.

    2023: 2376/2420 = 98.1818…, 2024: 2421/2460 = 98.4146…; the mean is (97.6 - 98.1818…) / 2 = -0.2909….
    """
    (found,) = series(eco, "24-1", "--county", "演练区")
    assert [one["value"] for one in found["points"]][-1] == "97.6"
    assert found["pace"]["mean"] == "-0.2909090909"
    assert found["crossing"]["distance"] == "-0.4"
    assert found["compared"] == [2023, 2024, 2025]


def test_places_are_those_of_the_figures(eco: Runner) -> None:
    (found,) = series(eco, "24-1", "--county", "演练区")
    for point in found["points"]:
        place = point["at"]
        line = (DRILL / place["file"]).read_text(encoding="utf-8").splitlines()[place["line"] - 1]
        assert line.strip().startswith(("numerator:", "value:"))


def test_facts_have_no_series(eco: Runner) -> None:
    """1-2 is a fact in every year."""
    assert series(eco, "1-2") == []
    ran = eco("trend", "1-2", *DAY, folder=DRILL)
    assert (ran.code, "填的是是否或文字，没有数值走势" in ran.out) == (0, True)


def test_what_does_not_apply_has_no_series(eco: Runner) -> None:
    """24-2 is for 县城, and 演练区 is none."""
    assert {one["criterion"] for one in series(eco, "24", "--county", "演练区")} == {"24-1"}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(one)


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_never_a_verdict_and_never_a_promise(eco: Runner, form: str) -> None:
    """Of all regions and criteria; the rule's own words may ask for 达到 a number."""
    out = eco("trend", *DAY, "--format", form, folder=DRILL).out
    for word in ("会达标", "能达标", "可达标", "将达标", "不达标", "达标（", "现状不清", "预计", "有望", "met"):
        assert word not in out, word
    if form == "json":
        assert not any(key.startswith("verdict") for one in json.loads(out)["trends"] for key in one)
    assert out.count("不是预测结论") >= 5


def test_a_forecast_says_that_it_is_none(eco: Runner) -> None:
    """Wherever a year to come is named as reached or left, the years that it rests on stand before it."""
    for one in series(eco):
        found = one["crossing"]
        if found is not None and (found["soonest"] is not None or not found["leaving"]):
            first, last = one["compared"][0], one["compared"][-1]
            assert f"按{first}至{last}年的变动推算，不是预测结论：" in one["words"]


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (("trend", "9-9"), "没有指标或判定项“9-9”"),
        (("trend", "T1-1"), "是任务，不是指标"),
        (("trend", "--county", "月球"), "没有地区“月球”"),
        (("trend", "--standard", "没有"), "没有标准“没有”"),
    ],
)
def test_what_is_refused(eco: Runner, args: tuple[str, ...], word: str) -> None:
    ran = eco(*args, folder=PROJECT)
    assert (ran.code, ran.out) == (2, "")
    assert word in ran.err


def test_without_any_data(eco: Runner, tmp_path: Path) -> None:
    ran = eco("trend", folder=project(tmp_path, {}))
    assert (ran.code, ran.out) == (4, "")


@pytest.mark.needs("openpyxl")
def test_a_workbook_has_numbers(eco: Runner, tmp_path: Path) -> None:
    """97, 97.3, 97.4: 0.2 a year, between 0.1 and 0.3; in 2028 at least 98."""
    from tests.excel.making import opened

    folder = project(tmp_path, percent(y2023="97.0", y2024="97.3", y2025="97.4"))
    assert eco("trend", *DAY, "-o", str(tmp_path / "表.xlsx"), folder=folder).code == 0
    page = opened((tmp_path / "表.xlsx").read_bytes()).worksheets[0]
    heads, row = ([cell.value for cell in each] for each in page[page.auto_filter.ref])
    found = dict(zip(heads, row, strict=True))
    assert (found["平均每年"], found["一年最小"], found["一年最大"], found["推算年份"]) == (0.2, 0.1, 0.3, 2028)


@pytest.mark.parametrize(
    ("key", "said", "why"),
    [
        ("24-1", "24-1 市区污水处理率：青崖县不适用", "not_applicable"),
        ("1-2", "1-2 规划任务清单细化分解：青崖县填的是是否或文字，没有数值走势", "no_number"),
    ],
)
def test_what_was_asked_for_and_has_no_series_says_why(eco: Runner, key: str, said: str, why: str) -> None:
    assert said in eco("trend", key, "--county", "青崖县", folder=DRILL).out
    made = json.loads(eco("trend", key, "--county", "青崖县", "--format", "json", folder=DRILL).out)
    assert made["without"] == [{"region": "青崖县", "criterion": key, "why": why}]


def test_all_of_the_plan_needs_no_reasons(eco: Runner) -> None:
    assert json.loads(eco("trend", "--format", "json", folder=DRILL).out)["without"] == []

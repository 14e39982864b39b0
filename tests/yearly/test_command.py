"""`ecocheck status --against`, and the section of the report, in every format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.explain.running import DRILL, PROJECT, Runner
from tests.snapshots import same_as_snapshot

SNAPSHOTS = Path(__file__).parent / "snapshots"
DAY = ("--as-of", "2026-06-30")
COUNTY = ("status", "--against", "2024", "--county", "青崖县", *DAY)


def yearly(eco: Runner, *args: str) -> dict[str, Any]:
    """The one comparison in JSON."""
    ran = eco(*args, "--format", "json", folder=DRILL)
    assert (ran.code, ran.err) == (0, "")
    (found,) = json.loads(ran.out)["yearly"]
    return dict(found)


@pytest.mark.parametrize("columns", [None, 80])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_whole_output(eco: Runner, lang: str, columns: int | None) -> None:
    ran = eco(*COUNTY, "--indicator", "24", "--indicator", "12", "--lang", lang, folder=DRILL, width=columns)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / f"against-{columns or 'pipe'}-{lang}.txt", ran.out)


def test_as_markdown(eco: Runner) -> None:
    ran = eco(*COUNTY, "--format", "md", folder=DRILL)
    same_as_snapshot(SNAPSHOTS / "against.md", ran.out)


def test_counts_and_figures_in_json(eco: Runner) -> None:
    """Of the five criteria 12-2 fell and 24-2 was missed twice."""
    found = yearly(eco, *COUNTY, "--indicator", "12", "--indicator", "24")
    assert (found["year"], found["against"], found["unended"], found["without"]) == (2025, 2024, False, [])
    (own,) = found["courses"]
    assert (own["total"], own["worse"], own["unchanged"], own["missed"]) == (5, 1, 4, 1)
    (fell,) = found["moved"]
    assert (fell["criterion"], fell["course"], fell["apart"]) == ("12-2", "worse", ["period"])
    assert (fell["before"]["value"], fell["after"]["value"], fell["after"]["period"]) == ("0", "1", "2025-01/2025-06")
    (still,) = found["still_missed"]
    assert (still["criterion"], still["nearer"]) == ("24-2", "nearer")
    assert (still["before"]["margin"], still["after"]["margin"]) == ("-1.0200501253", "-0.7114427861")


def test_the_comparison_comes_first(eco: Runner) -> None:
    out = eco(*COUNTY, folder=DRILL).out
    assert out.index("2025年与2024年对照") < out.index("指标和地区对照")


def test_without_the_option_there_is_nothing(eco: Runner) -> None:
    ran = eco("status", "--county", "青崖县", *DAY, "--format", "json", folder=DRILL)
    assert json.loads(ran.out)["yearly"] == []
    assert "对照" not in eco("status", "--county", "青崖县", *DAY, folder=DRILL).out.split("计数")[1]


def test_several_years_are_each_compared(eco: Runner) -> None:
    ran = eco("status", "--year", "2024", "--year", "2025", "--against", "2023", *DAY, "--format", "json", folder=DRILL)
    made = json.loads(ran.out)["yearly"]
    assert [(one["year"], one["against"]) for one in made] == [(2024, 2023), (2025, 2023)]


@pytest.mark.parametrize(
    ("against", "code", "said"),
    [("2025", 2, "不早于要看的 2025"), ("2026", 2, "不早于"), ("24", 2, "四位数"), ("2010", 4, "2010 没有任何地区")],
)
def test_a_year_that_cannot_be_compared_with(eco: Runner, against: str, code: int, said: str) -> None:
    ran = eco("status", "--against", against, *DAY, folder=DRILL)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


def test_it_does_not_go_with_who_has_handed_in(eco: Runner) -> None:
    ran = eco("status", "--received", "--against", "2024", folder=DRILL)
    assert (ran.code, ran.out) == (2, "")


def test_the_revision_is_that_of_both_years(eco: Runner) -> None:
    """An output that says what 2024 was has another stamp than one that read only 2025 and its year before."""
    one, two = (
        json.loads(eco("status", "--county", "青崖县", *args, *DAY, "--format", "json", folder=DRILL).out)
        for args in ((), ("--against", "2023"))
    )
    assert one["revision"]["rules"] == two["revision"]["rules"]
    assert one["revision"]["data"] != two["revision"]["data"]


@pytest.mark.needs("openpyxl")
def test_a_workbook_has_both_years_in_columns(eco: Runner, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "对照.xlsx"
    assert eco(*COUNTY, "-o", str(path), folder=DRILL).code == 0
    sheets = {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in load_workbook(path)}
    rows = next(rows for rows in sheets.values() for row in rows if "2024年数值" in row)
    head = next(row for row in rows if "2024年数值" in row)
    line = next(row for row in rows if "24-2" in row)
    said = dict(zip(head, line, strict=True))
    assert (said["2024年判定"], said["2025年判定"], said["说明" if "说明" in said else "原因和说明"]) == (
        "不达标", "不达标（复核已失效）", "差距缩小",
    )  # fmt: skip # a table, read by rows
    assert str(said["2025年数值"]).startswith("92.28")


def report(eco: Runner, *args: str, folder: Path = DRILL) -> str:
    """The report in Markdown."""
    return eco("report", *args, "--format", "md", folder=folder).out


def test_the_report_has_it_after_the_conclusion(eco: Runner) -> None:
    text = report(eco, "--county", "青崖县", *DAY)
    titles = [line for line in text.splitlines() if line.startswith("## ")]
    assert titles[:4] == ["## 总体结论", "## 与2024年对照", "## 整改进展", "## 青崖县（2025年）"]
    part = text.split("## 与2024年对照\n\n")[1].split("\n\n")[0]
    assert part.startswith("青崖县2025年与2024年对照判定项63个：变差1项、")
    now = "1起（1—6月），不达标（退回后有变动）（超1起）"
    assert f"- **变差**：12-2 危险废物偷埋偷放污染事件：0起，达标（仅有文件名称） → {now}" in text


def test_the_citys_report_counts_every_county_and_tells_its_own(eco: Runner) -> None:
    text = report(eco, "--county", "演练市", *DAY).split("## 与2024年对照\n\n")[1].split("\n## ")[0]
    assert text.startswith("演练市2025年与2024年对照判定项63个：变差5项、")
    counted = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("|")][2:]
    assert counted[0] == "演练市"
    assert "柳溪县（与全市标准比较）" in counted
    assert "24-1 市区污水处理率：98.41%，达标（仅有文件名称） → 97.6%，不达标（差0.4个百分点）" in text
    assert "演练区 24-1" not in text


def test_a_report_of_all_regions_tells_what_fell(eco: Runner) -> None:
    text = report(eco, *DAY).split("## 与2024年对照\n\n")[1].split("\n## ")[0]
    assert "- **变差**：演练市 5-2" in text
    assert "**好转**" not in text


def test_without_data_of_the_year_before_there_is_no_section(eco: Runner) -> None:
    """南岭县 has no file of 2023, 东山区 has one."""
    day = ("--as-of", "2025-06-01")
    assert "对照\n" not in "".join(
        line + "\n" for line in report(eco, "--county", "南岭县", *day, folder=PROJECT).splitlines() if "## 与" in line
    )
    assert "## 与2023年对照" in report(eco, "--county", "东山区", *day, folder=PROJECT)


def test_offices_have_no_section(eco: Runner) -> None:
    assert "## 与" not in report(eco, "--agency", "市住建局", *DAY)

"""Who has handed in: due, reported, waiting and in conflict, counted by hand on a copy of the invented city.

Indicators 15 and 24 ask a county for six figures: 15-1 to 15-5, which two
offices lead, and 24-2, which 市住建局 leads. The city has an area of each kind,
so that it reports 24-1 too, and 市林草局 has a task target of the city.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.site.views import Kind
from ecocheck.model.receipts import Receipt, Receipts
from ecocheck.source.receipts import receipts_file, receipts_text
from tests.collecting.filling import drill
from tests.site.building import builder
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.explain.running import Runner

SNAPSHOTS = Path(__file__).parent / "snapshots"
ASKED = ("--indicator", "15", "--indicator", "24", "--year", "2027")
COUNTY = (*ASKED, "--county", "云岭县")
FIGURE = """\
region: 云岭县
year: 2027
measurements:
  24-2: {numerator: 95, denominator: 100, unit: "%"}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return drill(tmp_path)


def receipt(agency: str | None, day: str, **more: Any) -> Receipt:
    given = {"agency": agency, "file": "表.xlsx", "sha256": "0", "date": day, "state": "taken", **more}
    return Receipt.model_validate(given)


def received(root: Path, region: str, year: int, *several: Receipt) -> None:
    path = root / receipts_file(region, year)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(receipts_text(Receipts(region=region, year=year, received=several)), encoding="utf-8")


def asked(eco: Runner, root: Path, *args: str) -> Any:
    ran = eco("status", "--received", *args, "--format", "json", folder=root)
    assert ran.code == 0, ran
    return json.loads(ran.out)


def by_office(made: Any) -> dict[str, Any]:
    return {one["agency"]: one for one in made["received"]}


def test_a_year_without_data_is_due_and_not_reported(eco: Runner, root: Path) -> None:
    made = asked(eco, root, *COUNTY)
    counts = {name: (one["due"], one["reported"], one["last"]) for name, one in by_office(made).items()}
    assert counts == {"市自然资源局": (5, 0, None), "市住建局": (1, 0, None), "市林草局": (5, 0, None)}
    assert made["revision"]["data"] is not None


def test_a_figure_that_two_offices_share_counts_once_in_sums(eco: Runner, root: Path) -> None:
    made = asked(eco, root, *ASKED)
    due = {one["region"]: one["due"] for one in made["regions"]}
    assert due == {"演练市": 8, "演练区": 6, "云岭县": 6, "石潭县": 6, "青崖县": 6, "柳溪县": 6}
    assert made["whole"] == [
        {"year": 2027, "due": 38, "reported": 0, "waiting": 0, "conflicts": 0, "last": None},
    ]
    offices = {one["agency"]: one["due"] for one in made["offices"]}
    assert offices == {"市自然资源局": 6 * 5, "市住建局": 2 + 5, "市林草局": 6 * 5 + 1}


def test_a_figure_in_the_data_file_is_reported(eco: Runner, root: Path) -> None:
    (root / "data/云岭县/2027.yaml").write_text(FIGURE, encoding="utf-8")
    found = by_office(asked(eco, root, *COUNTY))
    assert (found["市住建局"]["reported"], found["市住建局"]["missing_ids"]) == (1, [])
    assert found["市林草局"]["missing_ids"] == ["15-1", "15-2", "15-3", "15-4", "15-5"]


def test_a_state_that_still_holds_is_reported(eco: Runner, root: Path) -> None:
    """云岭县 recorded 4-1, the system of river chiefs, in an earlier year with its document."""
    made = asked(eco, root, "--county", "云岭县", "--year", "2026", "--agency", "市水务局")
    (line,) = made["received"]
    assert line["reported"] > 0
    assert line["due"] == line["reported"] + len(line["missing_ids"])


def test_what_is_missing_comes_first(eco: Runner, root: Path) -> None:
    (root / "data/云岭县/2027.yaml").write_text(FIGURE, encoding="utf-8")
    made = asked(eco, root, *COUNTY)
    assert [one["agency"] for one in made["received"]] == ["市自然资源局", "市林草局", "市住建局"]
    said = eco("status", "--received", *COUNTY, folder=root).out
    assert said.index("[尚未报齐]") < said.index("[已报齐]")


def test_the_last_form_of_an_office(eco: Runner, root: Path) -> None:
    lin = receipt("市林草局", "2028-01-10", state="returned", waiting=["15-3"], conflicts=["15-1"])
    jian = receipt("市住建局", "2028-01-12", cells={"figure 24-2 numerator": "95"})
    received(root, "云岭县", 2027, lin, jian)
    made = asked(eco, root, *COUNTY)
    found = by_office(made)
    assert (found["市林草局"]["waiting_ids"], found["市林草局"]["conflict_ids"]) == (["15-3"], ["15-1"])
    assert (found["市林草局"]["last"], found["市林草局"]["state"]) == ("2028-01-10", "returned")
    assert (found["市住建局"]["last"], found["市住建局"]["state"]) == ("2028-01-12", "taken")
    assert (found["市自然资源局"]["last"], found["市自然资源局"]["state"]) == (None, None)
    (region,) = made["regions"]
    assert (region["waiting"], region["conflicts"], region["last"]) == (1, 1, "2028-01-12")
    assert "待核 15-3；冲突 15-1" in eco("status", "--received", *COUNTY, folder=root).out


def test_a_form_of_the_whole_region_counts_for_the_offices_that_it_speaks_of(eco: Runner, root: Path) -> None:
    whole = receipt(None, "2028-02-01", state="returned", waiting=["24-2"])
    received(root, "云岭县", 2027, receipt("市住建局", "2028-01-12", conflicts=["24-2"]), whole)
    found = by_office(asked(eco, root, *COUNTY))
    assert (found["市住建局"]["waiting_ids"], found["市住建局"]["conflict_ids"]) == (["24-2"], [])
    assert found["市住建局"]["last"] == "2028-02-01"
    assert found["市林草局"]["last"] is None


def test_an_office_that_need_not_report_is_shown_with_its_form(eco: Runner, root: Path) -> None:
    received(root, "云岭县", 2027, receipt("市教育局", "2028-01-12"))
    assert by_office(asked(eco, root, *COUNTY))["市教育局"]["due"] == 0


def test_offices_narrow_it(eco: Runner, root: Path) -> None:
    made = asked(eco, root, *COUNTY, "--agency", "市住建局")
    assert [one["agency"] for one in made["received"]] == ["市住建局"]
    assert made["regions"][0]["due"] == 1
    ran = eco("status", "--received", "--agency", "没有的局", folder=root)
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize("content", ["received: [\n", "region: 云岭县\nyear: 2027\nreceived: [{file: 1}]\n"])
def test_a_broken_file_of_receipts_is_said_and_stops_nothing(eco: Runner, root: Path, content: str) -> None:
    received(root, "云岭县", 2027)
    (root / "received/云岭县/2027.yaml").write_text(content, encoding="utf-8")
    made = asked(eco, root, *COUNTY)
    assert {one["file"] for one in made["findings"]} == {"received/云岭县/2027.yaml"}
    assert made["regions"][0]["due"] == 6
    said = eco("status", "--received", *COUNTY, folder=root)
    assert said.code == 0
    assert "received/云岭县/2027.yaml 读不出来" in said.out


def test_a_broken_data_file_is_said(eco: Runner, root: Path) -> None:
    (root / "data/云岭县/2027.yaml").write_text("measurements: [\n", encoding="utf-8")
    assert asked(eco, root, *COUNTY)["unreadable"] == ["data/云岭县/2027.yaml"]
    assert "data/云岭县/2027.yaml 读不出来" in eco("status", "--received", *COUNTY, folder=root).out


def test_a_project_without_data_says_so(eco: Runner, root: Path) -> None:
    shutil.rmtree(root / "data")
    assert eco("status", "--received", folder=root).code == 4
    assert asked(eco, root, "--year", "2027")["whole"][0]["reported"] == 0


def test_the_table_for_spreadsheets(eco: Runner, root: Path) -> None:
    received(root, "云岭县", 2027, receipt("市林草局", "2028-01-10", state="returned", waiting=["15-3"]))
    said = eco("status", "--received", *COUNTY, "--format", "csv", folder=root).out
    rows = list(csv.DictReader(io.StringIO(said.removeprefix("\ufeff"))))
    found = {one["单位"]: one for one in rows}
    assert found["市林草局"]["最近收件"] == "2028-01-10"
    assert (found["市林草局"]["应报"], found["市林草局"]["待核"], found["市林草局"]["收退"]) == ("5", "1", "退回")
    assert found["市林草局"]["具体项目"] == "待核 15-3"
    assert found["市住建局"]["最近收件"] == ""
    assert {one["数据性质"] for one in rows} == {"演练数据"}


@pytest.mark.needs("openpyxl")
def test_the_workbook_has_a_sheet_for_each_table(eco: Runner, root: Path, tmp_path: Path) -> None:
    import openpyxl

    received(root, "云岭县", 2027, receipt("市林草局", "2028-01-10", state="returned", waiting=["15-3"]))
    assert eco("status", "--received", *COUNTY, "-o", str(tmp_path / "收件.xlsx"), folder=root).code == 0
    book = openpyxl.load_workbook(tmp_path / "收件.xlsx")
    assert book.sheetnames[:3] == ["按地区", "按单位", "各地区各单位"]
    (row,) = ([one.value for one in cells] for cells in book["各地区各单位"] if "市林草局" in [c.value for c in cells])
    assert row[row.index("市林草局") + 1 :][:4] == [5, 0, 1, 0]
    assert "2028-01-10" in [str(one)[:10] for one in row]


@pytest.mark.parametrize("option", [["--readiness"], ["--standard", "plan"]])
def test_options_of_verdicts_do_not_go_with_it(eco: Runner, root: Path, option: list[str]) -> None:
    ran = eco("status", "--received", *option, folder=root)
    assert (ran.code, ran.out) == (2, "")
    assert option[0] in ran.err


@pytest.mark.parametrize("year", ["0000", "9999"])
def test_a_year_that_no_file_has_is_refused(eco: Runner, root: Path, year: str) -> None:
    assert eco("status", "--received", "--year", year, folder=root).code == 2


def test_csv_is_for_received_only(eco: Runner, root: Path) -> None:
    assert eco("status", "--format", "csv", folder=root).code == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page(eco: Runner, root: Path, lang: str) -> None:
    received(root, "云岭县", 2027, receipt("市林草局", "2028-01-10", state="returned", waiting=["15-3"]))
    said = eco("--lang", lang, "status", "--received", *COUNTY, "--format", "md", folder=root).out
    same_as_snapshot(SNAPSHOTS / f"received-{lang}.md", said)


def test_the_page_of_the_site(root: Path) -> None:
    received(root, "云岭县", 2025, receipt("市林草局", "2026-01-10", state="returned", waiting=["15-3"]))
    made = builder(root)
    (page,) = (one for one in made.pages() if one.address.kind is Kind.RECEIVED)
    (year,) = page.received
    line = next(one for one in year.lines if (one.region, one.office) == ("云岭县", "市林草局"))
    assert (line.waiting, line.last) == (("15-3",), datetime.date(2026, 1, 10))
    from ecocheck.render.templating.report import SiteRenderer

    text = SiteRenderer(made.site, "zh", None).page(page)
    assert "2026-01-10" in text
    assert "待核 15-3" in text
    assert "演练数据" in text

"""`ecocheck gaps` as it is written: whole outputs, and what must hold of each form."""

from __future__ import annotations

import csv
import datetime
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.gaps import find_gaps
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.columns.gaps import COLUMNS
from ecocheck.render.text.width import width
from tests.cli.running import run_here
from tests.drill.projects import EXAMPLES
from tests.gaps.running import PROJECT
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.cli.running import Ran

DRILL = EXAMPLES / "演练市"
SNAPSHOTS = Path(__file__).parent / "snapshots"
DAYS = ("--as-of", "2025-06-30")
PACE = (*DAYS, "--until", "2025-12-31")

CASES: list[tuple[str, tuple[str, ...], int | None]] = [
    ("all-80.txt", PACE, 80),
    ("all-200.txt", PACE, 200),
    ("all-pipe.txt", PACE, None),
    ("all-80.en.txt", (*PACE, "--lang", "en"), 80),
    ("agency-80.txt", (*DAYS, "--by", "agency"), 80),
    ("county-200.txt", (*DAYS, "--by", "county"), 200),
    ("indicator-overdue.txt", (*DAYS, "--by", "indicator", "--until", "2025-01-31"), None),
    ("domain.en.txt", (*DAYS, "--by", "domain", "--lang", "en"), 200),
    ("all.json", (*PACE, "--format", "json"), None),
    ("agency.json", (*DAYS, "--by", "agency", "--format", "json"), None),
    ("all.csv", (*PACE, "--format", "csv"), None),
    ("agency.csv", (*DAYS, "--by", "agency", "--format", "csv"), None),
    ("all.en.csv", (*PACE, "--format", "csv", "--lang", "en"), None),
    ("all.md", (*PACE, "--format", "md"), None),
    ("county.md", (*DAYS, "--by", "county", "--format", "md"), None),
    ("all.en.md", (*PACE, "--format", "md", "--lang", "en"), None),
]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run `ecocheck gaps` in the small project."""

    def gaps(*args: str, columns: int | None = None, folder: Path = PROJECT) -> Ran:
        return run_here(capsysbinary, monkeypatch, "gaps", *args, folder=folder, width=columns)

    return gaps


@pytest.mark.parametrize(("name", "args", "columns"), CASES, ids=[case[0] for case in CASES])
def test_whole_output(run: Any, name: str, args: tuple[str, ...], columns: int | None) -> None:
    ran = run(*args, columns=columns)
    assert (ran.code, ran.err) == (1, "")
    same_as_snapshot(SNAPSHOTS / name, ran.out)


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
@pytest.mark.parametrize("by", [(), ("--by", "agency"), ("--by", "indicator")])
def test_it_fits_the_terminal(run: Any, by: tuple[str, ...], columns: int) -> None:
    lines = run(*PACE, *by, columns=columns).out.splitlines()
    assert max(map(width, lines)) <= columns


def test_a_drill_says_so_in_every_form(run: Any) -> None:
    for form in ("text", "md", "csv"):
        assert "演练数据" in run(*DAYS, "--format", form).out, form
    assert json.loads(run(*DAYS, "--format", "json").out)["drill"] is True


CONTRACT = (
    "kind", "region", "year", "indicator", "criterion", "task", "line", "magnitude", "unit", "lead", "support",
    "waived", "at", "rule_at",
)  # fmt: skip # a table, read by rows


def test_every_key_of_the_contract_is_there(run: Any) -> None:
    made = json.loads(run(*PACE, "--format", "json").out)
    assert {"schema_version", "drill", "years", "gaps"} <= made.keys()
    assert len({tuple(gap) for gap in made["gaps"]}) == 1
    for gap in made["gaps"]:
        assert set(CONTRACT) <= gap.keys()
        assert gap["group"] is None
    assert made["groups"] is None


def test_groups_refer_to_gaps_that_stand_once(run: Any) -> None:
    plain, grouped = (json.loads(run(*DAYS, *by, "--format", "json").out) for by in ((), ("--by", "agency")))
    assert [one | {"group": None} for one in grouped["gaps"]] == plain["gaps"]
    for group in grouped["groups"]:
        within = [gap for gap in grouped["gaps"] if group["name"] in gap["group"]]
        assert group["open"] == sum(not gap["waived"] for gap in within)
        assert group["waived"] == sum(gap["waived"] for gap in within)


def test_spreadsheets_read_it(run: Any) -> None:
    """The mark of UTF-8 in front, one line a gap, numbers as numbers, and no cell that becomes a date."""
    raw = run(*PACE, "--format", "csv").out.encode()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    made = json.loads(run(*PACE, "--format", "json").out)["gaps"]
    assert len(rows) == len(made)
    for row, gap in zip(rows, made, strict=True):
        assert row["差距"] == (
            "与标准值持平；标准要求高于95%，未达到" if gap["magnitude"] == "0" else gap["magnitude"] or ""
        )
        assert row["判断依据"].startswith("《")
        assert row["需增减的量"] == _amount(gap["quantity"])
        assert row["事项"].endswith(gap["name"])
        assert row["数据性质"] == "演练数据"


def _amount(quantity: dict[str, Any] | None) -> str:
    """What happened cannot be made up for, and so is no amount to be supplied."""
    return "" if quantity is None or quantity["event"] else str(quantity["amount"])


def test_the_file_decides_the_form_unless_it_is_named(run: Any, tmp_path: Path) -> None:
    shown = {form: run(*DAYS, "--format", form).out.encode() for form in ("text", "json", "md", "csv")}
    for name, form in (("a.csv", "csv"), ("a.JSON", "json"), ("a.md", "md"), ("a.txt", "text"), ("a", "text")):
        ran = run(*DAYS, "-o", str(tmp_path / name))
        assert ran.code == 1
        first, *rest = ran.out.splitlines()
        assert first == f"已写入 {tmp_path / name}"
        assert bool(rest) is (name == "a"), "without a suffix the others are named, since one is for Excel"
        assert (tmp_path / name).read_bytes() == shown[form], name
    run(*DAYS, "--format", "json", "-o", str(tmp_path / "b"))
    assert (tmp_path / "b").read_bytes() == shown["json"]
    assert run(*DAYS, "--format", "json", "-o", str(tmp_path / "b.csv")).code == 2
    assert not (tmp_path / "b.csv").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--by", "office"), "county（县区）、agency（单位）、indicator（指标）、domain（领域）"),
        (("--until", "2025-02-30"), "--until"),
        (("--until", "31.12.2025"), "--until"),
        (("--format", "docx"), "text（文字）、md（Markdown）、json、csv、xlsx（Excel 文件）"),
    ],
)
def test_wrong_usage(run: Any, args: tuple[str, ...], said: str) -> None:
    ran = run(*args)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_nothing_open(run: Any) -> None:
    """A county, a criterion, and its waiver: what is left is waived, and the exit code says that nothing is open."""
    for form in ("text", "md"):
        ran = run(*DAYS, "--county", "演练区", "--indicator", "4-2", "--format", form)
        open_tasks = [line for line in ran.out.splitlines() if "T1-" in line]
        assert ran.code == (1 if open_tasks else 0)
        assert "2" in ran.out


def test_a_ledgers_sheet_of_gaps_says_span_direction_and_side() -> None:
    """12-2 of 青崖县 has an event of half a year; 7-2 of 云岭县 is better below; 27-1 is off a sum, not off a line."""
    opened = open_project(DRILL, exactly=True)
    checked = check(opened, select(opened.project, Wanted()), datetime.date(2026, 3, 31))
    column = next(one for one in COLUMNS if one.key == "in_words")
    said = {(one.region, one.criterion, one.kind.value): column.value(one, "zh") for one in find_gaps(checked)}
    assert said["青崖县", "12-2", "line_missed"] == "1起（1—6月），标准零发生，超1起"
    assert "不高于20微克/立方米" in str(said["云岭县", "7-2", "line_missed"])
    assert str(said["云岭县", "7-2", "line_missed"]).endswith("超0.4微克/立方米")
    assert str(said["演练市", "27-1", "totals_disagree"]).endswith("与县区合计相差0.39个百分点")
    assert "标准" not in str(said["演练市", "27-1", "totals_disagree"])

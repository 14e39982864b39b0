"""A target of a task that was missed stays missed until a figure that can be judged meets it.

The plan sets T1-1 (at least 20 %), T72-2 (at least 60 %), T86-1 (at least 95 %) and T5-1 (done) for 2023. Today is
2026-08-01, so that 2026 is not over.
"""

from __future__ import annotations

import csv
import datetime
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.gaps import find_gaps
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.work.rectify import list_rectify
from ecocheck.quantity import Period
from ecocheck.render.phrases.numbers import value_words
from tests.cli.running import run_here

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gap
    from ecocheck.app.verdicts.row import TargetRow

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 8, 1)
UNITS = """\
drill: true
registry: 登记册
city: {name: 演练市, areas: [市区, 县城]}
counties:
  - {name: 演练区, kind: 区, area: 市区}
"""
GROUND = """\
    settled:
      by: 领导小组办公室
      document: 演领办发〔2025〕3号
      date: 2025-03-01
      decision: 参与度按本意见执行
      effects:
        - {place: 二、（十）36, none: true}
"""


@dataclass(frozen=True)
class World:
    """The files of one county by year, and what was decided about C01."""

    files: dict[int, str]
    settled: str = "    settled: null\n"

    def write(self, root: Path) -> Path:
        """The project on disk."""
        registry = root / "登记册"
        registry.mkdir(parents=True)
        for name in ("units.yaml", "tasks.yaml"):
            shutil.copy(ROOT / name, registry / name)
        plan = (ROOT / "indicators.yaml").read_text(encoding="utf-8")
        (registry / "indicators.yaml").write_text(
            plan.replace("    settled: null\n", self.settled, 1), encoding="utf-8"
        )
        (root / "units.yaml").write_text(UNITS, encoding="utf-8")
        folder = root / "data" / "演练区"
        folder.mkdir(parents=True)
        for year, text in self.files.items():
            (folder / f"{year}.yaml").write_text(f"region: 演练区\nyear: {year}\n{text}", encoding="utf-8")
        return root


def of_task(target: str, value: str, more: str = "") -> str:
    """A file in which the task reports its target on the fifth line, with a document on the lines after it."""
    task, unit = target.partition("-")[0], "" if value in {"true", "false"} else '        unit: "%"\n'
    more = "".join(f"        {line}\n" for line in more.splitlines())
    head = f"tasks:\n  {task}:\n    targets:\n      {target}:\n        value: {value}\n"
    return head + unit + more + "        source: {title: 演练区统计年报}\n"


HALF = "period: {year}-01/{year}-06"


def half(target: str, value: str, year: int) -> str:
    """A file with the target's figure of the first half of its year."""
    return of_task(target, value, HALF.format(year=year))


def judged(root: Path, target: str, year: int = 2026, day: datetime.date = DAY) -> TargetRow:
    """The target's row in the county."""
    opened = open_project(root, exactly=True, as_of=day)
    checked = check(opened, select(opened.project, Wanted(counties=("演练区",), years=(year,))), day)
    return next(one for one in checked.targets if one.row.id == target)


def gaps(root: Path, target: str, year: int = 2026, day: datetime.date = DAY) -> list[Gap]:
    """The gaps about the target."""
    opened = open_project(root, exactly=True, as_of=day)
    checked = check(opened, select(opened.project, Wanted(counties=("演练区",), years=(year,))), day)
    return [gap for gap in find_gaps(checked) if gap.task == target]


def told(one: TargetRow) -> tuple[str, str | None, int, bool]:
    """Verdict, figure, the year of the figure, and whether it is late."""
    return one.row.verdict.value, None if one.row.value is None else one.row.value.shown, one.reported_in, one.late


def test_half_a_year_changes_nothing_and_is_told_beside(tmp_path: Path) -> None:
    """57 in 2025 is 3 short; 61 by the end of June lies 1 above the line, and decides nothing."""
    world = World({2025: of_task("T72-2", "57"), 2026: half("T72-2", "61", 2026)})
    one = judged(world.write(tmp_path), "T72-2")
    assert told(one) == ("not_met", "57", 2025, True)
    assert one.row.margin == -3
    assert one.row.at is not None
    assert (one.row.at.file, one.row.at.line) == ("data/演练区/2025.yaml", 7)
    assert one.row.so_far is None
    later = one.row.later
    assert later is not None
    assert later.at is not None
    assert (later.year, later.verdict.value, *map(str, later.reasons)) == (2026, "undetermined", "partial_period")
    assert (later.value and later.value.shown, later.unit) == ("61", "%")
    assert (later.at.file, later.at.line) == ("data/演练区/2026.yaml", 7)
    assert later.so_far is not None
    assert later.so_far.side.value == "ahead"
    assert later.so_far.margin == 1


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        # 2023 missed; nothing since, in a file and without one
        ({2023: of_task("T72-2", "57"), 2026: "measurements: {}\n"}, ("not_met", "57", 2023, True)),
        ({2023: of_task("T72-2", "57"), 2024: "measurements: {}\n"}, ("not_met", "57", 2023, True)),
        # the last whole year that missed it, whatever lies between
        ({2023: of_task("T72-2", "57"), 2024: half("T72-2", "61", 2024)}, ("not_met", "57", 2023, True)),
        ({2023: of_task("T72-2", "57"), 2025: of_task("T72-2", "58")}, ("not_met", "58", 2025, True)),
        ({2023: half("T72-2", "57", 2023), 2025: of_task("T72-2", "58")}, ("not_met", "58", 2025, True)),
        # a file that cannot be read at all cancels nothing
        ({2025: of_task("T72-2", "58"), 2026: "tasks: [\n"}, ("not_met", "58", 2025, True)),
        # met later: done, and nothing afterwards takes it back
        ({2023: of_task("T72-2", "57"), 2024: of_task("T72-2", "60")}, ("met", "60", 2024, False)),
        (
            {2023: of_task("T72-2", "57"), 2024: of_task("T72-2", "60"), 2025: of_task("T72-2", "59")},
            ("met", "60", 2024, False),
        ),
        (
            {2023: of_task("T72-2", "57"), 2024: of_task("T72-2", "60"), 2026: half("T72-2", "59", 2026)},
            ("met", "60", 2024, False),
        ),
        # met in time: the figure of the due year is shown; met later: the newest that meets it
        ({2023: of_task("T72-2", "60"), 2024: of_task("T72-2", "61")}, ("met", "60", 2023, False)),
        (
            {2023: of_task("T72-2", "57"), 2024: of_task("T72-2", "60"), 2025: of_task("T72-2", "61")},
            ("met", "61", 2025, False),
        ),
        # nothing that can be judged: neither missed nor met
        ({2025: half("T72-2", "57", 2025), 2026: half("T72-2", "58", 2026)}, ("undetermined", "58", 2026, False)),
        ({2026: "measurements: {}\n"}, ("undetermined", None, 2026, False)),
        # a year before it fell due says nothing
        ({2022: of_task("T72-2", "57"), 2026: "measurements: {}\n"}, ("undetermined", None, 2026, False)),
    ],
)
def test_which_figure_decides(files: dict[int, str], expected: Any, tmp_path: Path) -> None:
    files = {2026: "measurements: {}\n"} | files
    assert told(judged(World(files).write(tmp_path), "T72-2")) == expected


def test_the_year_asked_about_sees_no_later_figure(tmp_path: Path) -> None:
    """Asked about 2024, the figure of 2025 is not known yet; asked about 2022, nothing is due."""
    files = {2022: of_task("T72-2", "56"), 2023: of_task("T72-2", "57"), 2025: of_task("T72-2", "60")}
    root = World(files | {2024: "measurements: {}\n"}).write(tmp_path)
    assert told(judged(root, "T72-2", 2022)) == ("not_met", "56", 2022, False)
    assert told(judged(root, "T72-2", 2024)) == ("not_met", "57", 2023, True)
    assert told(judged(root, "T72-2", 2025)) == ("met", "60", 2025, False)


def test_a_corrected_figure_counts_as_it_stands(tmp_path: Path) -> None:
    """The file of 2023 now says 60; the former reading is kept beside it and never judged."""
    corrected = of_task("T72-2", "60", "also: [{value: 57, note: 更正前}]")
    assert told(judged(World({2023: corrected, 2026: half("T72-2", "58", 2026)}).write(tmp_path), "T72-2")) == (
        "met",
        "60",
        2023,
        False,
    )


def test_done_by_some_day_is_done(tmp_path: Path) -> None:
    """What was done in June is done, though the year is not over; what was not done by then may still be done."""
    done = of_task("T5-1", "true", "as_of: 2026-06-30")
    undone = of_task("T5-1", "false", "as_of: 2026-06-30")
    missed = {2023: of_task("T5-1", "false")}
    assert told(judged(World(missed | {2026: done}).write(tmp_path / "a"), "T5-1")) == ("met", None, 2026, False)
    kept = judged(World(missed | {2026: undone}).write(tmp_path / "b"), "T5-1")
    assert told(kept) == ("not_met", None, 2023, True)
    assert kept.row.later is not None
    assert kept.row.later.reasons == ("partial_period",)
    bare = done.replace("        source: {title: 演练区统计年报}\n", "")
    kept = judged(World(missed | {2026: bare}).write(tmp_path / "c"), "T5-1")
    assert told(kept) == ("not_met", None, 2023, True)
    assert kept.row.later is not None
    assert (kept.row.later.fact, kept.row.later.reasons) == (True, ("no_document",))


def survey(value: str, year: int) -> str:
    """A file with the county's own 参与度."""
    return of_task("T86-1", value, f"survey: {{agency: 演练调查队, method: 入户, sample: 900, date: {year}-11-15}}")


@pytest.mark.parametrize(
    ("effect", "files", "expected"),
    [
        # 94 in 2023 missed 95; a line of 90 from 2025 on says nothing about 2023, and 91 in 2025 meets it
        ("effective: 2025, rule: {at_least: 90}", {2023: "94"}, ("not_met", "94", 2023, True)),
        ("effective: 2025, rule: {at_least: 90}", {2023: "94", 2025: "91"}, ("met", "91", 2025, False)),
        ("effective: 2023, rule: {at_least: 90}", {2023: "94"}, ("met", "94", 2023, False)),
        # 95 in 2023 was in time; a stricter line from 2025 on takes nothing back
        ("effective: 2025, rule: {at_least: 97}", {2023: "95", 2025: "96"}, ("met", "95", 2023, False)),
        ("effective: 2025, rule: {at_least: 97}", {2023: "94", 2025: "96"}, ("not_met", "96", 2025, True)),
        # put off to 2025: what was missed in 2023 and 2024 was not due; 2025 decides, and 2026 where it has no figure
        ("due: 2025", {2023: "94", 2024: "94"}, ("undetermined", None, 2026, False)),
        ("due: 2025", {2023: "94", 2025: "94"}, ("not_met", "94", 2025, True)),
        ("due: 2027", {2023: "94", 2025: "94"}, ("undetermined", None, 2026, False)),
    ],
)
def test_what_was_decided(effect: str, files: dict[int, str], expected: Any, tmp_path: Path) -> None:
    """Each year's figure is judged by the line of that year; a due date holds for every year."""
    settled = GROUND + f"        - {{target: T86-1, {effect}}}\n"
    settled = settled.replace("按本意见", "按97%") if "97" in effect else settled
    written = {year: survey(value, year) for year, value in files.items()} | {2026: "measurements: {}\n"}
    assert told(judged(World(written, settled).write(tmp_path), "T86-1")) == expected


def test_a_figure_of_a_year_before_the_due_year_is_never_late(tmp_path: Path) -> None:
    """Put off to 2025 and missed in 2025: asked about 2024, the figure of 2024 was not late."""
    world = World(
        {2024: survey("94", 2024), 2025: survey("94", 2025)}, GROUND + "        - {target: T86-1, due: 2025}\n"
    )
    root = world.write(tmp_path)
    assert told(judged(root, "T86-1", 2024)) == ("not_met", "94", 2024, False)
    assert gaps(root, "T86-1", 2024) == []
    assert told(judged(root, "T86-1", 2025)) == ("not_met", "94", 2025, True)


WAIVER = "waivers:\n  T72-2: {{reason: 部省验收推迟, approved_by: 演练市人民政府, expires: {expires}}}\n"


@pytest.mark.parametrize(("expires", "waived"), [("2027-06-30", True), ("2026-06-30", False)])
def test_a_waiver_beside_the_missed_figure_holds_until_it_expires(expires: str, waived: bool, tmp_path: Path) -> None:  # noqa: FBT001 a parameter
    """It stands in the file of 2025, beside the figure; the verdict stays, and so does the gap."""
    missed = of_task("T72-2", "57") + WAIVER.format(expires=expires)
    root = World({2025: missed, 2026: half("T72-2", "61", 2026)}).write(tmp_path)
    one = judged(root, "T72-2")
    assert told(one) == ("not_met", "57", 2025, True)
    assert one.row.waived is waived
    assert [(gap.kind.value, gap.waived) for gap in gaps(root, "T72-2")] == [("task_late", waived)]


def test_since_when_goes_through_years_without_data(tmp_path: Path) -> None:
    """Missed in 2024, due in 2023 without a figure; no file at all in 2025: missed since 2024."""
    root = World({2024: of_task("T72-2", "57"), 2026: half("T72-2", "61", 2026)}).write(tmp_path)
    opened = open_project(root, exactly=True, as_of=DAY)
    listed = list_rectify(opened, select(opened.project, Wanted(years=(2026,))), DAY)
    assert [(one.gap.task, one.since) for one in listed.overdue] == [("T72-2", Period.of_year(2024))]


@pytest.mark.parametrize(
    ("value", "more", "year", "said"),
    [
        ("57", "", 2025, "57%"),
        ("57", "", 2026, "57%（2025年）"),
        ("57", "period: 2025-01/2025-06", 2025, "57%（1—6月）"),
        ("57", "period: 2025-01/2025-06", 2026, "57%（2025年1月—2025年6月）"),
        ("57", "as_of: 2025-06-30", 2025, "57%（截至6月30日）"),
        ("57", "as_of: 2025-06-30", 2026, "57%（截至2025年6月30日）"),
        ("57", "period: unknown", 2025, "57%"),
        ("57", "period: unknown", 2026, "57%（2025年所报，时段不明）"),
        ("false", "", 2025, "否"),
        ("false", "", 2026, "否（2025年）"),
    ],
)
def test_the_year_stands_beside_a_figure_of_another_year(
    value: str, more: str, year: int, said: str, tmp_path: Path
) -> None:
    target = "T5-1" if value == "false" else "T72-2"
    root = World({2025: of_task(target, value, more), 2026: "measurements: {}\n"}).write(tmp_path)
    assert value_words(judged(root, target, year).row, "zh") == said


def test_every_output_says_it(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The figure with its year, and the later one with why it decides nothing, wherever the target is shown."""
    root = World({2025: of_task("T72-2", "57"), 2026: half("T72-2", "61", 2026)}).write(tmp_path)
    told_later = "2026年所报61%（1—6月）不改变判定：不是全年数据"

    def run(*args: str) -> str:
        asked = (*args, "--year", "2026", "--as-of", "2026-08-01", "--root", str(root))
        return run_here(capsysbinary, monkeypatch, *asked).out

    for command in (("gaps",), ("worklist", "--rectify"), ("report", "--format", "md"), ("gaps", "--format", "csv")):
        assert told_later in run(*command, "--county", "演练区"), command
    assert told_later in "".join(run("explain", "T72-2", "--county", "演练区").split())
    for command in (
        ("gaps",),
        ("worklist",),
        ("worklist", "--rectify"),
        ("report", "--format", "md"),
        ("explain", "T72-2"),
    ):
        assert "57%（2025年）" in run(*command, "--county", "演练区"), command
    assert "57% (2025)" in run("gaps", "--county", "演练区", "--lang", "en")
    for command in (("gaps",), ("worklist",), ("worklist", "--rectify")):
        row = next(
            one
            for one in csv.DictReader(
                run(*command, "--county", "演练区", "--format", "csv").lstrip("\ufeff").splitlines()
            )
            if any("T72-2" in (cell or "") for cell in one.values())
        )
        assert (row["数值"], row["数据年份（不是本年的）"]) == ("57", "2025年"), command
    listed = json.loads(run("worklist", "--format", "json", "--county", "演练区"))["targets"]
    entry = next(one for one in listed if one["target"] == "T72-2" and one["agency"] == "市农业农村局")
    assert (entry["verdict"], entry["late"], entry["value"], entry["year"]) == ("not_met", True, "57", 2026)
    assert (entry["figure_year"], entry["period"]) == (2025, "2025")
    assert entry["later"] == {
        "year": 2026,
        "verdict": "undetermined",
        "reasons": ["partial_period"],
        "value": "61",
        "unit": "%",
        "period": "2026-01/2026-06",
        "so_far": {"side": "ahead", "bound": "60", "margin": "1", "why": "partial_period", "period": None},
        "at": {"file": "data/演练区/2026.yaml", "line": 7, "column": 9},
    }

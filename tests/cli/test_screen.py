"""What a screen shows: a report on one page, what is met folded, what is unclear counted; files hold everything."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from ecocheck.render.text.width import width
from tests.cli.running import DAY, REPOSITORY, SNAPSHOTS, run_on_a_terminal
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

DRILL = REPOSITORY / "examples" / "演练市"
ASKED = ("--as-of", "2026-11-30")
SCREENS = ((80, 24), (100, 30), (120, 40))
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
screens = pytest.mark.parametrize(("columns", "lines"), SCREENS, ids=[f"{one}x{two}" for one, two in SCREENS])
terminals = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix")


@screens
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("place", ["--county 青崖县", "--county 演练市", "", "--agency 市住建局"])
def test_a_report_is_one_screen(eco: Runner, place: str, lang: str, columns: int, lines: int) -> None:
    """Title, conclusion, what is missed, counts, what is unclear, and how to get the whole report."""
    ran = eco("report", *place.split(), *ASKED, "--lang", lang, folder=DRILL, width=columns, height=lines)
    shown = ran.out.splitlines()
    assert len(shown) <= lines - 2
    assert all(width(line) <= columns for line in shown)
    assert "|" not in ran.out
    assert ".html" in ran.out
    assert ".docx" in ran.out
    assert ("演练数据" if lang == "zh" else "DRILL DATA") in shown[0]


def test_a_report_names_what_is_missed_and_who_acts(eco: Runner) -> None:
    ran = eco("report", "--county", "青崖县", *ASKED, folder=DRILL, width=100, height=30)
    same_as_snapshot(SNAPSHOTS / "report-100x30.txt", ran.out)


def test_of_a_long_table_the_rest_is_counted(eco: Runner) -> None:
    told = eco("report", *ASKED, folder=DRILL, width=80, height=24).out
    rest = re.search(r"另有(\d+)项未列出，", told)
    assert rest is not None
    listed = re.findall(r"^\S+ +T?\d+-\d +\S", told, re.MULTILINE)
    assert listed
    assert int(rest[1]) + len(listed) == 22
    assert "逐项列出  ecocheck gaps --as-of 2026-11-30" in told


def test_on_the_smallest_screen_the_worst_of_city_counties_and_tasks_are_seen(eco: Runner) -> None:
    """The drill misses most by 12-2 in the city and in 青崖县; of its late tasks T86-1 is furthest from its line."""
    told = eco("report", *ASKED, folder=DRILL, width=80, height=24).out
    listed = re.findall(r"^(\S+) +(T?\d+-\d) +\S", told, re.MULTILINE)
    assert listed[:2] == [("演练市", "12-2"), ("青崖县", "12-2")]
    assert listed[-1] == ("演练区", "T86-1")


def test_the_citys_own_misses_come_before_those_of_counties_and_before_counts(eco: Runner) -> None:
    """A laptop's terminal shows all six lines that the city misses, and the targets of its tasks."""
    told = eco("report", "--county", "演练市", *ASKED, folder=DRILL, width=80, height=40).out
    listed = re.findall(r"^(\S+) +(T?\d+-\d) +\S", told, re.MULTILINE)
    own = [key for region, key in listed if region == "演练市"]
    assert own == ["12-2", "5-2", "28-1", "24-1", "34-1", "15-1", "T86-1", "T43-1"]


def test_on_a_larger_screen_the_worst_of_each_county_is_seen(eco: Runner) -> None:
    told = eco("report", *ASKED, folder=DRILL, width=120, height=40).out
    listed = re.findall(r"^(\S+) +(T?\d+-\d) +\S", told, re.MULTILINE)
    assert {region for region, _ in listed} == {"演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县"}
    assert [key for _, key in listed if key.startswith("T")] == ["T86-1", "T72-2"]


def test_a_report_that_compares_leads_to_the_gaps_of_every_region(eco: Runner) -> None:
    """The city's own report counts the counties too, so that `gaps --county 演练市` would not list them all."""
    told = eco("report", "--county", "演练市", *ASKED, folder=DRILL, width=100, height=30).out
    assert f"ecocheck gaps {' '.join(ASKED)}\n" in told
    told = eco("report", "--county", "青崖县", *ASKED, folder=DRILL, width=100, height=30).out
    assert f"ecocheck gaps --county 青崖县 {' '.join(ASKED)}\n" in told
    told = eco("report", "--until", "2026-12-31", *ASKED, folder=DRILL, width=100, height=30).out
    assert "整改时限：2026年12月31日。" in told


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("", "演练市2025年全市报告"),
        ("--county 演练市", "演练市2025年市级报告"),
        ("--county 青崖县", "青崖县2025年报告"),
        ("--county 青崖县 --county 柳溪县", "青崖县、柳溪县2025年报告"),
        ("--county 青崖县 --year 2024 --year 2025", "青崖县2024-2025年报告"),
        ("--county 演练区 --county 青崖县 --county 柳溪县 --county 云岭县", "演练区等4个2025年报告"),
        ("--agency 市住建局", "市住建局2025年工作清单"),
    ],
)
def test_a_report_is_to_be_written_to_a_file_of_its_own(eco: Runner, place: str, name: str) -> None:
    told = eco("report", *place.split(), *ASKED, folder=DRILL, width=200, height=40).out
    assert f"-o {name}.html\n" in told
    assert f"{name}.docx" in told


@screens
def test_an_unknown_state_says_what_is_known_and_who_owes_what(eco: Runner, columns: int, lines: int) -> None:
    told = eco("report", "--county", "武都区", *ASKED, folder=REPOSITORY, width=columns, height=lines).out
    assert len(told.splitlines()) <= lines - 2
    flat = "".join(told.split())
    assert "已报数0个，另有公开报道1个" in flat
    assert "98.3%" in told
    assert "市生态环境局28项" in flat
    assert "ecocheck form --county 武都区 --year 2024 -o 武都区2024年填报表.xlsx" in told


def test_many_unknown_regions_are_one_sentence(eco: Runner) -> None:
    told = eco("report", *ASKED, folder=REPOSITORY, width=100, height=30).out
    assert "10个地区已报数0个，另有公开报道3个" in told
    assert told.replace("\n", "").count("总体状况不清") == 1
    assert len(told.splitlines()) <= 28


def test_a_pipe_and_a_named_format_get_the_whole_report(eco: Runner, tmp_path: Path) -> None:
    asked = ("report", "--county", "演练区", "--as-of", DAY)
    piped = eco(*asked).out
    assert piped.count("| ") > 20
    assert eco(*asked, "--format", "md", width=80).out == piped
    assert eco(*asked, "-o", "-", width=80).out == piped
    eco(*asked, "-o", str(tmp_path / "报告.txt"), width=80)
    assert (tmp_path / "报告.txt").read_text(encoding="utf-8") == piped


def test_the_command_is_told_as_it_was_typed(eco: Runner) -> None:
    told = eco("report", "--format", "text", "--county", "演练区", "--as-of", DAY, width=120, height=40).out
    assert f"ecocheck report --county 演练区 --as-of {DAY} -o 演练区2024年报告.html" in told


@terminals
@screens
def test_the_first_command_of_the_readme_ends_on_one_screen(columns: int, lines: int) -> None:
    """On a real pseudo-terminal, with the project's own data."""
    env = {"TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": str(lines)}
    args = ["-m", "ecocheck", "report", "--county", "武都区", "--root", str(REPOSITORY)]
    said = COLOUR.sub("", run_on_a_terminal(args, env).decode()).replace("\r", "")
    page = said[said.index("武都区2024年度国家生态文明建设示范创建指标和任务完成情况报告") :].splitlines()
    assert len(page) <= lines - 2
    assert all(width(line) <= columns for line in page)
    assert "Word报告" in said


def test_what_is_met_is_folded_on_a_screen(eco: Runner) -> None:
    """A line for each field of work; `--all`, a pipe and a file list each criterion."""
    asked = ("check", "--county", "青崖县", *ASKED)
    folded = eco(*asked, folder=DRILL, width=100).out
    assert re.search(r"^1 目标责任体系与制度建设 +8（0，已复核2） +1-2、2-1、", folded, re.MULTILINE)
    assert not re.search(r"^2-1 ", folded, re.MULTILINE)
    for whole in (eco(*asked, "--all", folder=DRILL, width=100).out, eco(*asked, folder=DRILL).out):
        assert len(re.findall(r"^\d+-\d +\S", whole, re.MULTILINE)) == 58


def test_failures_come_first_and_counts_last(eco: Runner) -> None:
    told = eco("check", "--county", "青崖县", *ASKED, folder=DRILL, width=100).out
    heads = ("[不达标：2", "[未达全市要求：2", "[现状不清：2", "[达标：36个判定项（有佐证0")
    places = [told.index(head) for head in heads]
    assert places == sorted(places)
    assert told.rindex("按判定项计：") > places[-1]
    several = eco("check", "--as-of", DAY, width=100).out
    assert several.index("演练区 2024年") < several.index("各地区判定项计数")


def test_what_is_unclear_is_counted_by_office_on_a_screen(eco: Runner) -> None:
    asked = ("gaps", "--county", "青崖县", *ASKED)
    counted = eco(*asked, folder=DRILL, width=100).out
    assert "[现状不清]" not in counted
    assert re.search(r"^市农业农村局 +- +8 ", counted, re.MULTILINE)
    assert "不低于93%" in counted
    for whole in (eco(*asked, "--all", folder=DRILL, width=100).out, eco(*asked, folder=DRILL).out):
        assert "[现状不清]" in whole
        assert "[任务目标现状不清]" in whole
        assert len(re.findall(r"^青崖县 ", whole, re.MULTILINE)) == 40


@pytest.mark.parametrize("by", ["county", "agency", "indicator", "domain"])
def test_groups_on_a_screen_keep_their_counts(eco: Runner, by: str) -> None:
    told = eco("gaps", "--by", by, *ASKED, folder=DRILL, width=100).out
    assert "现状不清" in told
    assert "[现状不清]" not in told
    assert "逐项列出用 --all" in told


@terminals
@pytest.mark.parametrize(
    ("args", "colours"),
    [(("--agency", "市住建局"), {"31", "33"}), (("--rectify",), {"31"})],
    ids=["one office", "to be put right"],
)
def test_the_work_list_is_coloured(args: tuple[str, ...], colours: set[str]) -> None:
    """Red for what is missed or late, yellow for what is unclear."""
    command = ["-m", "ecocheck", "worklist", *args, "--root", str(DRILL), *ASKED]
    out = run_on_a_terminal(command, {"TERM": "xterm-256color"}).decode()
    assert colours <= set(re.findall(r"\x1b\[(?:1;)?(3[13])m", out))

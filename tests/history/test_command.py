"""`ecocheck history` as it is typed: its forms of output, what it refuses, and where there is no history."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import PROJECT, Ran, run_here
from tests.history.stories import OLD, Story
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")
SNAPSHOTS = Path(__file__).parent / "snapshots"
ASKED = ("history", "3-1", "--county", "演练区", "--year", "2024", "--as-of", "2026-01-01")


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run a command line in a folder."""
    monkeypatch.delenv("ECOCHECK_DEBUG", raising=False)

    def run(folder: Path, *args: str, width: int | None = None) -> Ran:
        return run_here(capsysbinary, monkeypatch, *args, folder=folder, width=width)

    return run


def lived(folder: Path) -> tuple[Story, list[str]]:
    """A story with every kind of version: its commits, the oldest first."""
    story = Story(folder)
    proofs = "    evidence:\n      - {file: evidence/1-2.txt}\n    also:\n      - {value: 98.1, note: 初报}\n"
    story.change(OLD, OLD + proofs)
    commits = [story.commit("2024-12-01", "赵六")]
    story.change(proofs, "    reported_by: {agency: 市住建局, person: 王五, date: 2025-02-10}\n")
    commits.append(story.says("97.1", "2025-02-11", "王五"))
    story.git("branch", "work")
    commits.append(story.says("98.2", "2025-03-01", "钱七"))
    story.git("checkout", "-q", "work")
    commits.append(story.says("98.3", "2025-03-02", "孙八"))
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "-m", "x", "-X", "ours", "work", day="2025-03-03", author="钱七")
    commits.append(story.git("rev-parse", "HEAD"))
    story.change("value: 98.2", "value: 九十八")
    return story, commits


def named(text: str, commits: list[str]) -> str:
    """The output with the same hashes everywhere."""
    for number, commit in enumerate(commits, start=1):
        text = text.replace(commit, f"{number}" * 40).replace(commit[:8], f"{number}" * 8)
    return text


@pytest.mark.parametrize(
    ("name", "more", "width"),
    [
        ("wide.txt", (), 200),
        ("narrow.txt", (), 80),
        ("page.md", ("--format", "md"), None),
        ("page.en.md", ("--format", "md", "--lang", "en"), None),
        ("history.json", ("--format", "json"), None),
    ],
)
def test_whole_outputs(
    eco: Callable[..., Ran], tmp_path: Path, name: str, more: tuple[str, ...], width: int | None
) -> None:
    story, commits = lived(tmp_path)
    ran = eco(story.project, *ASKED, *more, width=width)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / name, named(ran.out, commits))


@pytest.mark.needs("openpyxl")
def test_a_workbook_has_a_row_for_each_version(eco: Callable[..., Ran], tmp_path: Path) -> None:
    from tests.excel.making import opened

    story, _ = lived(tmp_path)
    path = tmp_path / "表.xlsx"
    assert eco(story.project, *ASKED, "-o", str(path)).code == 0
    page = opened(path.read_bytes()).worksheets[0]
    cells = [[cell.value for cell in row] for row in page[page.auto_filter.ref]]
    assert [row[0] if isinstance(row[0], str) else row[0].date().isoformat() for row in cells[1:]] == [
        "未提交",
        "2025-03-03",
        "2025-03-02",
        "2025-03-01",
        "2025-02-11",
        "2024-12-01",
    ]


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (("history", "3-1"), "--county 演练区"),
        (("history", "3-1", "--county", "演练区", "--county", "云岭县"), "要写明一个地区"),
        (("history", "3-1", "--county", "演练区", "--year", "2023", "--year", "2024"), "--year 写一个"),
        (("history", "9-9", "--county", "演练区"), "没有指标或判定项“9-9”"),
        (("history", "T9-9", "--county", "演练区"), "没有任务目标“T9-9”"),
        (("history", "3-1", "--county", "月球"), "没有地区“月球”"),
    ],
)
def test_what_is_refused(eco: Callable[..., Ran], tmp_path: Path, args: tuple[str, ...], word: str) -> None:
    story = Story(tmp_path)
    story.commit()
    ran = eco(story.project, *args)
    assert (ran.code, ran.out) == (2, "")
    assert word in ran.err


def test_without_a_repository(eco: Callable[..., Ran], tmp_path: Path) -> None:
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    ran = eco(project, *ASKED)
    assert (ran.code, ran.out) == (2, "")
    assert "不在 git 代码库里" in ran.err


def test_without_git(eco: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story(tmp_path)
    story.commit()
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = eco(story.project, *ASKED)
    assert (ran.code, ran.out) == (2, "")
    assert "ecocheck history 要用 git" in ran.err


def test_over_a_broken_registry(eco: Callable[..., Ran], tmp_path: Path) -> None:
    """The present registry says what is asked for, so without it there is no answer."""
    story = Story(tmp_path)
    story.commit()
    story.change("id: 3-1", "id: drei", "indicators.yaml")
    ran = eco(story.project, *ASKED, "--format", "json")
    assert ran.code == 1
    made = json.loads(ran.out)
    assert (made["data"], made["findings"][0]["severity"]) == ([], "error")


def test_nothing_was_ever_recorded(eco: Callable[..., Ran], tmp_path: Path) -> None:
    story = Story(tmp_path)
    story.commit()
    ran = eco(story.project, "history", "1-1", "--county", "演练区")
    assert ran.code == 0
    assert "没有登记过。" in ran.out


def test_part_of_the_history_is_said(eco: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shallow clone, too many commits, too many changes: each is told in the output."""
    story = Story(tmp_path)
    story.commit("2025-03-01")
    last = story.says("97.1", "2025-03-02")
    copy = tmp_path / "浅"
    story.git("clone", "-q", "--depth", "1", story.top.as_uri(), str(copy))
    said = eco(copy, *ASKED).out
    assert f"{last[:8]} 2025-03-02以前的提交不在这台电脑上" in said
    assert "可查的最早一次提交里已有" in said
    monkeypatch.setattr("ecocheck.app.history.building.MOST_JUDGED", 1)
    assert "最早的1版只列内容，没有判定" in eco(story.project, *ASKED).out
    monkeypatch.setattr("ecocheck.app.git.limits.COMMITS", 1)
    assert "只查看了最近的1次" in eco(story.project, *ASKED).out


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_what_a_stranger_wrote_gives_no_orders(eco: Callable[..., Ran], tmp_path: Path, form: str) -> None:
    """Neither the name of an author nor a text of the file."""
    story = Story(tmp_path)
    story.commit("2025-03-01", "甲\x1b[31m::error::x|<b>")
    story.change(OLD, OLD + '    note: "\\e[31m<script>|::set-output"\n    basis: "[点](http://x)"\n')
    story.commit("2025-03-02")
    out = eco(story.project, *ASKED, "--format", form).out
    assert "\x1b" not in out
    if form == "md":
        assert "<b>" not in out.replace("\\<b>", "")
        assert "<script>" not in out.replace("\\<script>", "")

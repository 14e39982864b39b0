"""Whole outputs, as they were looked at: on a terminal, in a pipe, in both languages, as Markdown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.diff.outputs import both
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

SNAPSHOTS = Path(__file__).parent / "snapshots"
_DAY = ("--as-of", "2025-06-30")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")


@pytest.fixture
def after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The later folder, from which the command is run; the earlier is beside it."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return both(tmp_path)[1]


@pytest.mark.parametrize(("name", "width"), [("text-80", 80), ("text-120", 120), ("text-pipe", None)])
def test_text(eco: Runner, after: Path, name: str, width: int | None) -> None:
    ran = eco("diff", "../旧", ".", *_DAY, folder=after, width=width)
    assert (ran.code, ran.err) == (0, "")
    if width is not None:
        assert max(map(_columns, ran.out.splitlines())) <= width
    same_as_snapshot(SNAPSHOTS / f"{name}.txt", ran.out)


def _columns(line: str) -> int:
    """Columns on a terminal; Chinese letters and signs take two."""
    return sum(2 if ord(one) > 0x2E7F else 1 for one in line)


def test_english(eco: Runner, after: Path) -> None:
    ran = eco("--lang", "en", "diff", "../旧", ".", *_DAY, folder=after, width=80)
    same_as_snapshot(SNAPSHOTS / "text-en.txt", ran.out)


def test_markdown(eco: Runner, after: Path) -> None:
    ran = eco("diff", "../旧", ".", *_DAY, "--format", "md", folder=after)
    assert ran.out.startswith("<!-- ecocheck diff -->\n")
    same_as_snapshot(SNAPSHOTS / "comment.md", ran.out)


def test_english_markdown(eco: Runner, after: Path) -> None:
    ran = eco("--lang", "en", "diff", "../旧", ".", *_DAY, "--format", "md", folder=after)
    same_as_snapshot(SNAPSHOTS / "comment-en.md", ran.out)


@pytest.mark.parametrize("form", ["text", "md"])
def test_no_chinese_words_of_ours_in_english(eco: Runner, after: Path, form: str) -> None:
    """What is Chinese stands in the project: names of places and criteria, units, documents, contradictions."""
    ran = eco("--lang", "en", "diff", "../旧", ".", *_DAY, "--format", form, folder=after)
    files = [path for folder in (after, after.parent / "旧") for path in sorted(folder.rglob("*.yaml"))]
    project = "".join(path.read_text(encoding="utf-8") for path in files) + "../旧"
    assert [one for one in _CHINESE.findall(ran.out) if one not in project] == []


@pytest.mark.parametrize("form", ["text", "md"])
def test_nothing_moved(eco: Runner, after: Path, form: str) -> None:
    """It is said, so that a comment of an earlier state can be replaced."""
    ran = eco("diff", ".", *_DAY, "--format", form, folder=after)
    assert "2024年共对照判定30项：没有变动" in ran.out
    assert "####" not in ran.out


@pytest.mark.parametrize(
    ("args", "codes"),
    [
        ((), (0, 0, 0)),
        (("--fail-on", "worsened"), (1, 0, 0)),
        (("--fail-on", "moved"), (1, 1, 0)),
    ],
)
def test_fail_on(eco: Runner, tmp_path: Path, args: tuple[str, ...], codes: tuple[int, ...]) -> None:
    """Of a figure that fell, a figure that only came nearer to its line, and nothing."""
    from tests.diff.running import copied

    before = copied(tmp_path / "a")
    found = []
    for number, value in enumerate((29, 33, 35)):
        edit = {"file": "data/演练区/2024.yaml", "old": "3-3: {value: 35", "new": f"3-3: {{value: {value}"}
        after = copied(tmp_path / str(number), [edit])
        found.append(eco("diff", str(before), str(after), *_DAY, *args, folder=before).code)
    assert tuple(found) == codes


def test_wrong_usage(eco: Runner, after: Path) -> None:
    assert "--fail-on" in eco("diff", "--fail-on", "worse", folder=after).err
    for link in ("example.cn/{path}", "https://example.cn/blob", "javascript:{path}", 'https://x/{path}" onclick'):
        ran = eco("diff", "../旧", ".", "--format", "md", "--link", link, folder=after)
        assert (ran.code, ran.out) == (2, "")
        assert "--link" in ran.err

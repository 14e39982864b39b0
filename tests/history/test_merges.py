"""Histories that part and come together: each version once, and none that a merge made disappear is kept quiet."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.history.stories import FILE, OLD, Story, told

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.history.views import Version

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """A repository whose first commit has the datum, and a branch beside `main`."""
    made = Story(tmp_path)
    made.commit("2025-03-01")
    made.git("branch", "work")
    return made


def merged(story: Story, day: str, *how: str) -> str:
    """Merge `work` into `main`."""
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "-m", "x", *how, "work", day=day)
    return story.git("rev-parse", "HEAD")


def left_out(versions: tuple[Version, ...]) -> list[str | None]:
    """For each version the merge that left it out."""
    return [None if one.left_out_in is None else one.left_out_in.name for one in versions]


def test_a_branch_that_was_merged_counts_once(story: Story) -> None:
    story.git("checkout", "-q", "work")
    story.says("97.9", "2025-03-02", "乙")
    story.git("checkout", "-q", "main")
    story.change("value: 14.2", "value: 14.3")
    story.commit("2025-03-03")
    merged(story, "2025-03-04")
    versions = story.versions()
    assert told(versions) == [("2025-03-02", "changed", "97.9"), ("2025-03-01", "recorded", "98.4")]
    assert left_out(versions) == [None, None]


def test_a_merge_that_left_a_change_out(story: Story) -> None:
    """`main` said 97.9; the merge took the branch's 98.4, which is the older version."""
    story.says("97.9", "2025-03-02", "乙")
    story.git("checkout", "-q", "work")
    story.change("value: 14.2", "value: 14.3")
    story.commit("2025-03-03")
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "--no-commit", "work")
    story.git("checkout", "work", "--", FILE)
    merge = story.commit("2025-03-04", "丙")
    versions = story.versions()
    assert told(versions) == [
        ("2025-03-04", "merged", "98.4"),
        ("2025-03-02", "changed", "97.9"),
        ("2025-03-01", "recorded", "98.4"),
    ]
    assert left_out(versions) == [None, merge, None]
    assert [(one.before, one.after) for one in versions[0].changes] == [("97.9", "98.4")]


def test_both_sides_changed_it_and_one_was_taken(story: Story) -> None:
    story.says("97.9", "2025-03-02")
    story.git("checkout", "-q", "work")
    story.says("97.5", "2025-03-03")
    merge = merged(story, "2025-03-04", "-X", "ours")
    versions = story.versions()
    assert told(versions) == [
        ("2025-03-04", "merged", "97.9"),
        ("2025-03-03", "changed", "97.5"),
        ("2025-03-02", "changed", "97.9"),
        ("2025-03-01", "recorded", "98.4"),
    ]
    assert left_out(versions) == [None, merge, None, None]


def test_a_merge_with_a_value_of_its_own(story: Story) -> None:
    story.says("97.9", "2025-03-02")
    story.git("checkout", "-q", "work")
    story.says("97.5", "2025-03-03")
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "--no-commit", "-X", "ours", "work")
    story.says("97.7", "2025-03-04")
    assert told(story.versions())[0] == ("2025-03-04", "changed", "97.7")


def test_the_same_change_on_both_sides_is_told_twice_and_left_out_nowhere(story: Story) -> None:
    story.says("97.9", "2025-03-02")
    story.git("checkout", "-q", "work")
    story.says("97.9", "2025-03-03")
    merged(story, "2025-03-04")
    versions = story.versions()
    assert [one[0] for one in told(versions)] == ["2025-03-03", "2025-03-02", "2025-03-01"]
    assert left_out(versions) == [None, None, None]


def test_a_later_merge_of_the_same_branch_leaves_nothing_out_again(story: Story) -> None:
    story.says("97.9", "2025-03-02")
    story.git("checkout", "-q", "work")
    story.says("97.5", "2025-03-03")
    merged(story, "2025-03-04", "-X", "ours")
    story.git("checkout", "-q", "work")
    story.change("value: 14.2", "value: 14.3")
    story.commit("2025-03-05")
    merged(story, "2025-03-06", "-X", "ours")
    assert [one[1] for one in told(story.versions())] == ["merged", "changed", "changed", "recorded"]


def test_a_history_without_the_datum_leaves_nothing_out(story: Story, tmp_path: Path) -> None:
    other = tmp_path / "别的"
    other.mkdir()
    story.git("checkout", "-q", "--orphan", "other")
    story.git("rm", "-rqf", ".")
    (story.top / "说明.txt").write_text("说明", encoding="utf-8")
    story.commit("2025-03-02")
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "--allow-unrelated-histories", "-m", "x", "other", day="2025-03-03")
    assert told(story.versions()) == [("2025-03-01", "recorded", "98.4")]


def test_a_clock_that_was_wrong_does_not_change_the_order(story: Story) -> None:
    """The later commit has the earlier day; it is still the later one."""
    story.says("97.9", "2025-06-01")
    story.says("97.8", "2025-02-01")
    assert [one[0] for one in told(story.versions())] == ["2025-02-01", "2025-06-01", "2025-03-01"]


def test_part_of_the_history(story: Story, tmp_path: Path) -> None:
    """A shallow clone says where it ends, and that the first version it has may be older."""
    story.says("97.9", "2025-03-02")
    story.change("value: 14.2", "value: 14.3")
    last = story.commit("2025-03-03")
    story.says("97.8", "2025-03-04")
    copy = Story.__new__(Story)
    copy.top = copy.project = tmp_path / "浅"
    story.git("clone", "-q", "--depth", "2", story.top.as_uri(), str(copy.top))
    made = copy.history()
    assert told(made.data[0].versions) == [("2025-03-04", "changed", "97.8"), ("2025-03-03", "already", "97.9")]
    assert [one.name for one in made.fetched_to] == [last]
    assert (made.commits, made.cut) == (2, False)


def test_only_so_many_commits_are_read(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    story.says("97.9", "2025-03-02")
    story.says("97.8", "2025-03-03")
    monkeypatch.setattr("ecocheck.app.git.limits.COMMITS", 2)
    made = story.history()
    assert (made.commits, made.cut) == (2, True)
    assert told(made.data[0].versions) == [("2025-03-03", "changed", "97.8"), ("2025-03-02", "already", "97.9")]


def test_only_so_many_versions_of_the_file_are_read(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    story.says("97.9", "2025-03-02")
    story.change("value: 14.2", "value: 14.3")
    story.commit("2025-03-03")
    monkeypatch.setattr("ecocheck.app.history.files.MOST_VERSIONS", 2)
    made = story.history()
    assert (made.commits, made.cut) == (2, True)
    assert told(made.data[0].versions) == [("2025-03-02", "already", "97.9")]


def test_no_commit_yet(tmp_path: Path) -> None:
    story = Story(tmp_path)
    made = story.history()
    assert (made.head, made.commits) == (None, 0)
    assert told(made.data[0].versions) == [("", "recorded", "98.4")]
    assert OLD in (story.project / FILE).read_text(encoding="utf-8")

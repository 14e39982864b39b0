"""A file under its former names, and files that are not the same."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.history.views import Unjudged
from tests.history.stories import FILE, OLD, Story, told

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """A repository with the project, in which nothing is committed."""
    return Story(tmp_path)


def test_a_region_with_another_name(story: Story) -> None:
    """演练区 was called 试验区, and its figure was judged under that name."""
    (story.project / "data/演练区").rename(story.project / "data/试验区")
    for file in ("data/试验区/2024.yaml", "data/试验区/2023.yaml"):
        story.change("region: 演练区", "region: 试验区", file)
    story.change("name: 演练区, kind", "name: 试验区, kind", "units.yaml")
    story.change("stands_for: 演练区、", "stands_for: 试验区、", "units.yaml")
    story.commit("2025-03-01")
    (story.project / "data/试验区").rename(story.project / "data/演练区")
    for file in (FILE, "data/演练区/2023.yaml"):
        story.change("region: 试验区", "region: 演练区", file)
    story.change("name: 试验区, kind", "name: 演练区, kind", "units.yaml")
    story.change("stands_for: 试验区、", "stands_for: 演练区、", "units.yaml")
    story.commit("2025-03-02")
    story.says("97.9", "2025-03-03")
    versions = story.versions()
    assert told(versions) == [("2025-03-03", "changed", "97.9"), ("2025-03-01", "recorded", "98.4")]
    assert [one.file for one in versions] == [FILE, "data/试验区/2024.yaml"]
    assert versions[1].judged.row is not None


def test_a_project_that_moved(tmp_path: Path) -> None:
    """From the top of the repository into a folder."""
    story = Story(tmp_path)
    story.commit("2025-03-01")
    inside = story.top / "市 县" / "项目"
    inside.mkdir(parents=True)
    for path in list(story.top.iterdir()):
        if path.name not in {".git", "市 县"}:
            path.rename(inside / path.name)
    story.project = inside
    story.commit("2025-03-02")
    story.says("97.9", "2025-03-03")
    versions = story.versions()
    assert told(versions) == [("2025-03-03", "changed", "97.9"), ("2025-03-01", "recorded", "98.4")]
    assert [one.file for one in versions] == [f"市 县/项目/{FILE}", FILE]
    assert all(one.judged.row is not None for one in versions)


def test_a_file_that_lay_elsewhere(story: Story) -> None:
    """Before it lay where data lie, it was no datum of the project, so nobody judged it."""
    (story.project / "待收").mkdir()
    (story.project / FILE).rename(story.project / "待收/演练区.yaml")
    story.commit("2025-03-01")
    (story.project / "待收/演练区.yaml").rename(story.project / FILE)
    story.change(OLD, "  3-1:\n    value: 97.9\n")
    story.commit("2025-03-02")
    versions = story.versions()
    assert told(versions) == [("2025-03-02", "changed", "97.9"), ("2025-03-01", "recorded", "98.4")]
    assert versions[1].judged.why_not is Unjudged.MISPLACED


def test_a_file_of_another_year_is_another_datum(story: Story) -> None:
    """Somebody made the new year's file out of the last one by renaming it."""
    (story.project / FILE).unlink()
    story.commit("2025-03-01")
    (story.project / "data/演练区/2023.yaml").rename(story.project / FILE)
    story.change("year: 2023", "year: 2024")
    story.commit("2025-03-02")
    assert told(story.versions()) == [("2025-03-02", "recorded", "98.4")]


def test_a_name_that_is_not_committed_yet(story: Story) -> None:
    """The working folder has renamed the file; nothing was changed by that, and then something was."""
    (story.project / FILE).rename(story.project / "待收.yaml")
    story.commit("2025-03-01")
    (story.project / "待收.yaml").rename(story.project / FILE)
    assert told(story.versions()) == [("2025-03-01", "recorded", "98.4")]
    story.change(OLD, "  3-1:\n    value: 97.9\n")
    assert told(story.versions()) == [("", "changed", "97.9"), ("2025-03-01", "recorded", "98.4")]


def test_a_new_file_beside_others_that_went_is_new(story: Story) -> None:
    """Fewer than half of its lines are those of the file that went."""
    (story.project / "旧.yaml").write_text("一: 1\n" * 60, encoding="utf-8")
    text = (story.project / FILE).read_text(encoding="utf-8")
    (story.project / FILE).unlink()
    story.commit("2025-03-01")
    (story.project / "旧.yaml").unlink()
    (story.project / FILE).write_text(text, encoding="utf-8")
    story.commit("2025-03-02")
    assert told(story.versions()) == [("2025-03-02", "recorded", "98.4")]


def test_too_many_files_to_compare(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a file with the same bytes is then followed."""
    (story.project / FILE).rename(story.project / "待收.yaml")
    story.commit("2025-03-01")
    (story.project / "待收.yaml").rename(story.project / FILE)
    same = story.commit("2025-03-02")
    monkeypatch.setattr("ecocheck.app.git.limits.PAIRS", 1)
    assert told(story.versions()) == [("2025-03-01", "recorded", "98.4")]
    story.git("reset", "-q", "--soft", f"{same}~1")
    story.change(OLD, "  3-1:\n    value: 97.9\n")
    story.commit("2025-03-02")
    assert told(story.versions()) == [("2025-03-02", "recorded", "97.9")]

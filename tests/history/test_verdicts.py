"""The verdict of each version: by the registry of its commit, and as of its day."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.history.views import Unjudged
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Backing, Reason, Verdict
from tests.history.stories import FILE, OLD, Story

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.history.views import Version
    from ecocheck.app.verdicts.row import Row

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """A repository with the project, in which nothing is committed."""
    return Story(tmp_path)


def row(one: Version) -> Row:
    """The row of a version that was judged."""
    found = one.judged.row
    assert found is not None
    return found.row if isinstance(found, TargetRow) else found


def line(story: Story, old: str, new: str) -> None:
    """Another line for 3-1, in the rule and in the sentence."""
    story.change(f"{{at_least: {old}}}", f"{{at_least: {new}}}", "indicators.yaml")
    story.change(f"市区污水处理率不低于{old}%", f"市区污水处理率不低于{new}%", "indicators.yaml")


def test_by_the_rule_of_the_commit(story: Story) -> None:
    """98.4 keeps 98; then the line is 99, and 98.5 misses it; then 98 again, uncommitted, and 98.5 keeps it."""
    story.commit("2025-03-01")
    line(story, "98", "99")
    story.says("98.5", "2025-03-02")
    line(story, "99", "98")
    story.change("value: 98.5", "value: 98.6")
    versions = [row(one) for one in story.versions()]
    assert [one.verdict for one in versions] == [Verdict.MET, Verdict.NOT_MET, Verdict.MET]
    assert [str(one.bound.exact) for one in versions if one.bound is not None] == ["98", "99", "98"]
    assert [one.effective for one in versions] == [2023, 2023, 2023]


def test_as_of_the_day_of_the_commit(story: Story) -> None:
    """A figure of a year that was not over on that day decided nothing then."""
    story.commit("2024-11-30")
    story.says("98.5", "2025-01-01")
    late, early = story.versions()
    assert (row(late).verdict, late.judged.day.isoformat()) == (Verdict.MET, "2025-01-01")
    assert (row(early).verdict, row(early).reason) == (Verdict.UNDETERMINED, Reason.PARTIAL_PERIOD)
    assert early.judged.day.isoformat() == "2024-11-30"


def test_a_version_that_is_gone_is_judged_too(story: Story) -> None:
    story.commit("2025-03-01")
    (story.project / FILE).unlink()
    story.commit("2025-03-02")
    assert (row(story.versions()[0]).verdict, row(story.versions()[0]).reason) == (
        Verdict.UNDETERMINED,
        Reason.NO_MEASUREMENT,
    )


def test_with_the_documents_of_the_commit(story: Story) -> None:
    """The checksum agrees with the document that the commit has, whatever became of the document since."""
    paper = story.project / "evidence/证明.txt"
    paper.write_text("证明", encoding="utf-8")
    digest = hashlib.sha256("证明".encode()).hexdigest()
    story.change(OLD, f"{OLD}    evidence:\n      - {{file: evidence/证明.txt, sha256: {digest}}}\n")
    story.commit("2025-03-01")
    paper.write_text("改过的证明", encoding="utf-8")
    story.says("98.5", "2025-03-02")
    altered, sound = story.versions()
    assert row(sound).backing is Backing.EVIDENCED
    assert row(altered).backing is not Backing.EVIDENCED


def test_with_last_years_figure_of_the_commit(story: Story) -> None:
    """2-1 must not be worse than last year, or 保持稳定, which nobody can judge: 350 against 351, then against 349."""
    story.commit("2025-03-01")
    story.change("numerator: 351", "numerator: 349", "data/演练区/2023.yaml")
    story.change("numerator: 350", "numerator: 350.0", FILE)
    story.change("演练区环境质量报告, standing: 公开报道", "演练区环境质量年报, standing: 公开报道", FILE)
    story.commit("2025-03-02")
    assert [row(one).verdict for one in story.versions("2-1")] == [Verdict.MET, Verdict.UNDETERMINED]


def test_a_target_is_judged_as_a_target(story: Story) -> None:
    """80 misses 100, and its time was over at the end of 2023."""
    story.commit("2025-03-01")
    (one,) = story.versions("T1-1")
    assert row(one).verdict is Verdict.NOT_MET
    assert isinstance(one.judged.row, TargetRow)
    assert one.judged.row.late


def test_why_there_is_no_verdict(story: Story) -> None:
    """The registry was broken; it did not have the item; the region had another name; there was no project."""
    units = (story.project / "units.yaml").read_text(encoding="utf-8")
    registry = (story.project / "indicators.yaml").read_text(encoding="utf-8")
    (story.project / "units.yaml").unlink()
    story.commit("2025-03-01")
    (story.project / "units.yaml").write_text(units.replace("演练区", "试验区"), encoding="utf-8")
    story.says("98.1", "2025-03-02")
    (story.project / "units.yaml").write_text(units, encoding="utf-8")
    (story.project / "indicators.yaml").write_text(registry.replace("id: 3-1", "id: 3-9"), encoding="utf-8")
    story.says("98.2", "2025-03-03")
    (story.project / "indicators.yaml").write_text(registry.replace("id: 3-1", "id: drei"), encoding="utf-8")
    story.says("98.3", "2025-03-04")
    (story.project / "indicators.yaml").write_text(registry, encoding="utf-8")
    story.says("98.5", "2025-03-05")
    assert [one.judged.why_not for one in story.versions()] == [
        None,
        Unjudged.BROKEN_REGISTRY,
        Unjudged.NO_ITEM,
        Unjudged.NO_REGION,
        Unjudged.NO_PROJECT,
    ]


def test_only_the_newest_versions_are_judged(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecocheck.app.history.building.MOST_JUDGED", 2)
    story.commit("2025-03-01")
    for day in (2, 3, 4):
        story.says(f"97.{day}", f"2025-03-0{day}")
    made = story.history()
    whys = [one.judged.why_not for one in made.data[0].versions]
    assert whys == [None, None, Unjudged.TOO_MANY, Unjudged.TOO_MANY]
    assert made.unjudged == 2


def test_a_registry_in_another_folder_of_the_repository(tmp_path: Path) -> None:
    """As in a drill, which uses the registry of the folder above it."""
    story = Story(tmp_path, "演练/项目")
    for name in ("indicators.yaml", "tasks.yaml"):
        (story.project / name).rename(story.top / "演练" / name)
    story.change("registry: .", "registry: ..", "units.yaml")
    story.commit("2025-03-01")
    (one,) = story.versions()
    assert row(one).verdict is Verdict.MET
    assert row(one).rule_at is not None
    assert row(one).rule_at.file == "../indicators.yaml"  # type: ignore[union-attr]  # as the line above has it


def test_a_city_is_judged_with_its_counties(tmp_path: Path) -> None:
    """Where the city's own figure was removed, its counties' parts are added up as they were."""
    story = Story(tmp_path)
    city = "data/演练市/2024.yaml"
    story.change(
        "areas: [市区]\n        revisions", "areas: [市区]\n        totals: true\n        revisions", "indicators.yaml"
    )
    story.change(OLD, "  3-1:\n    numerator: 351\n    denominator: 357\n")
    story.commit("2025-03-01")
    whole = '  3-1:\n    value: 97.2\n    unit: "%"\n    source: {title: 演练市住建统计, standing: 填报}\n'
    story.change(whole, "", city)
    story.commit("2025-03-02")
    story.change("numerator: 351", "numerator: 352")
    story.commit("2025-03-03")
    newest = story.history("3-1", "演练市").data[0].versions[0]
    notes = {note.code: note.params for note in row(newest).remarks}
    assert "351" in notes[NoteCode.COUNTIES_TOTAL]["arithmetic"]

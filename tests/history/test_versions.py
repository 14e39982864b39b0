"""Which commits count, what each of them changed, and who did it."""

from __future__ import annotations

import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from ecocheck.app.history.items import items_of
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select_topic
from ecocheck.model.documents import Evidence
from ecocheck.render.phrases.years.history import never_words, other_years_words, place_words
from tests.explain.running import DRILL
from tests.history.stories import FILE, OLD, Story, told

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.history.views import Version

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """A repository with the project, in which nothing is committed."""
    return Story(tmp_path)


def names(one: Version) -> list[tuple[str, str]]:
    """What became of entries of lists: of documents their names, of readings their values."""
    return [
        (each.how, each.entry.named if isinstance(each.entry, Evidence) else str(each.entry.value))
        for each in one.listed
    ]


def test_every_value_with_its_day_and_author_newest_first(story: Story) -> None:
    story.commit("2025-03-01", "甲")
    story.says("97.9", "2025-04-02", "乙")
    story.says("98.1", "2025-05-03", "丙")
    versions = story.versions()
    assert told(versions) == [
        ("2025-05-03", "changed", "98.1"),
        ("2025-04-02", "changed", "97.9"),
        ("2025-03-01", "recorded", "98.4"),
    ]
    assert [one.commit.author for one in versions if one.commit is not None] == ["丙", "乙", "甲"]
    changes = [(one.keys, one.before, one.after) for one in versions[0].changes]
    assert changes == [(("value",), "97.9", "98.1")]


def test_the_working_folder_comes_first_where_it_differs(story: Story) -> None:
    story.commit("2025-03-01")
    story.change(OLD, "  3-1:\n    value: 97.5\n")
    assert told(story.versions()) == [("", "changed", "97.5"), ("2025-03-01", "recorded", "98.4")]
    story.change("value: 97.5", "value: 98.40 # 未改")
    assert told(story.versions()) == [("2025-03-01", "recorded", "98.4")]


def test_commits_that_say_the_same_do_not_count(story: Story) -> None:
    """Other data, comments, blanks, line ends, the order of keys and of documents, another way to write a number."""
    proofs = "    evidence:\n      - {file: evidence/1-2.txt}\n      - {held_by: 演练区档案馆, archive_no: A1}\n"
    story.change(OLD, OLD + proofs)
    story.commit("2025-03-01")
    story.change("value: 14.2", "value: 14.3")
    story.commit("2025-03-02")
    story.change(
        "  3-1:\n    value: 98.4\n" + proofs + '    unit: "%"\n',
        "  # 说明\n\n  3-1:\n    unit: '%'\n    evidence:\n    - held_by: 演练区档案馆\n      archive_no: A1\n"
        "    - file: evidence/1-2.txt\n    value:   98.40\n",
    )
    story.commit("2025-03-03")
    path = story.project / FILE
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    story.commit("2025-03-04")
    assert told(story.versions()) == [("2025-03-01", "recorded", "98.4")]


def test_a_rule_or_another_years_figure_is_no_version(story: Story) -> None:
    story.commit("2025-03-01")
    story.change("{at_least: 98}", "{at_least: 97}", "indicators.yaml")
    story.change("市区污水处理率不低于98%", "市区污水处理率不低于97%", "indicators.yaml")
    story.commit("2025-03-02")
    story.change(OLD, "  3-1:\n    value: 90\n", "data/演练区/2023.yaml")
    story.commit("2025-03-03")
    assert told(story.versions()) == [("2025-03-01", "recorded", "98.4")]


def test_removed_and_recorded_again(story: Story) -> None:
    whole = OLD + '    unit: "%"\n    source: {title: 演练区住建统计, standing: 填报}\n'
    story.commit("2025-03-01")
    story.change(whole, "")
    story.commit("2025-03-02")
    story.change("  4-1:\n", whole + "  4-1:\n")
    story.commit("2025-03-03")
    (story.project / FILE).unlink()
    story.commit("2025-03-04")
    versions = story.versions()
    assert told(versions) == [
        ("2025-03-04", "removed", "—"),
        ("2025-03-03", "restored", "98.4"),
        ("2025-03-02", "removed", "—"),
        ("2025-03-01", "recorded", "98.4"),
    ]
    assert versions[0].gone
    assert versions[1].changes == ()


@pytest.mark.parametrize("whole_file", [False, True])
@pytest.mark.parametrize("committed", [False, True])
def test_removed_and_recorded_again_with_another_value(story: Story, *, whole_file: bool, committed: bool) -> None:
    """Two commits do not hide what one would have shown."""
    entry = OLD + '    unit: "%"\n    source: {title: 演练区住建统计, standing: 填报}\n'
    text = (story.project / FILE).read_text(encoding="utf-8")
    story.commit("2025-03-01")
    if whole_file:
        (story.project / FILE).unlink()
    else:
        story.change(entry, "")
    story.commit("2025-03-02")
    story.commit("2025-03-03")
    (story.project / FILE).write_text(text.replace(OLD, OLD.replace("98.4", "98.6")), encoding="utf-8")
    if committed:
        story.commit("2025-03-04")
    newest = story.versions()[0]
    assert newest.how.value == "restored"
    assert [(one.keys, one.before, one.after) for one in newest.changes] == [(("value",), "98.4", "98.6")]


def test_entries_of_lists_that_vanished_are_told(story: Story) -> None:
    """A document that is gone, one with another checksum, one that is new; readings that were altered or are gone."""
    first, second = "ab" * 32, "cd" * 32
    before = (
        f"    evidence:\n      - {{file: evidence/1-2.txt, sha256: {first}}}\n      - {{file: evidence/旧.txt}}\n"
        "    also:\n      - {value: 97.1, note: 初报}\n      - {value: 97.6, note: 二报}\n"
    )
    after = (
        f"    evidence:\n      - {{file: evidence/1-2.txt, sha256: {second}}}\n      - {{file: evidence/新.txt}}\n"
        "    also:\n      - {value: 97.2, note: 初报}\n"
    )
    story.change(OLD, OLD + before)
    story.commit("2025-03-01")
    story.change(before, after)
    story.commit("2025-03-02")
    newest = story.versions()[0]
    assert names(newest) == [
        ("altered", "evidence/1-2.txt"),
        ("gone", "evidence/旧.txt"),
        ("added", "evidence/新.txt"),
        ("gone", "97.1"),
        ("gone", "97.6"),
        ("added", "97.2"),
    ]
    assert newest.changes == ()


def test_who_reported_as_the_file_says(story: Story) -> None:
    story.commit("2025-03-01")
    story.change(OLD, OLD + "    reported_by: {agency: 市住建局, person: 王五}\n")
    story.commit("2025-03-02")
    newest, oldest = story.versions()
    assert newest.reporter is not None
    assert (newest.reporter.agency, newest.reporter.person, newest.reporter_of_file) == ("市住建局", "王五", False)
    assert oldest.reporter is not None
    assert (oldest.reporter.agency, oldest.reporter_of_file) == ("演练区生态环境分局", True)


def test_what_cannot_be_read_is_a_version_of_its_own(story: Story) -> None:
    story.commit("2025-03-01")
    story.change(OLD, "  3-1:\n    value: 九十八\n")
    story.commit("2025-03-02")
    (story.project / FILE).write_bytes(b"\xff\xfe\x00")
    story.commit("2025-03-03")
    versions = story.versions()
    assert [(one.refused, one.gone) for one in versions] == [(True, False), (True, False), (False, False)]
    assert versions[0].at is None
    assert versions[1].at is not None


def test_a_target_has_its_own_report_or_the_criterions_figure(story: Story) -> None:
    """T1-1 is linked with 3-1 here; as long as the task reports it itself, the criterion's figure does not count."""
    story.change("{id: T1-1, name: 管网改造完成率,", "{id: T1-1, name: 污水处理率, criterion: 3-1,", "tasks.yaml")
    story.commit("2025-03-01")
    story.says("97.9", "2025-03-02")
    report = '    targets:\n      T1-1: {value: 80, unit: "%", source: {title: 演练区住建统计}}\n'
    story.change(report, "")
    story.commit("2025-03-03")
    story.says("98.1", "2025-03-04")
    assert told(story.versions("T1-1")) == [
        ("2025-03-04", "changed", "98.1"),
        ("2025-03-03", "changed", "97.9"),
        ("2025-03-01", "recorded", "80"),
    ]


def test_several_data_at_once_without_those_that_were_never_recorded(story: Story) -> None:
    story.commit("2025-03-01")
    assert [one.item.id for one in story.history("1").data] == ["1-2", "1-3"]
    assert [one.item.id for one in story.history("3").data] == ["3-1"]
    (alone,) = story.history("1-1").data
    assert (alone.item.id, alone.versions) == ("1-1", ())


def test_the_day_is_that_of_the_committers_zone(story: Story) -> None:
    """One in the morning of the second in China is still the first in London."""
    story.commit("2025-03-02", hour="01:00:00+0800")
    story.change(OLD, "  3-1:\n    value: 97.5\n")
    story.commit("2025-03-02", hour="01:00:00+0000")
    assert [one.commit.day.isoformat() for one in story.versions() if one.commit] == ["2025-03-02", "2025-03-02"]
    story.change("value: 97.5", "value: 97.6")
    story.commit("2025-03-02", hour="23:30:00-0500")
    newest = story.versions()[0].commit
    assert newest is not None
    assert newest.day.isoformat() == "2025-03-02"


def test_the_place_of_a_removed_version_begins_at_the_project() -> None:
    """As the places of other versions do, wherever in the repository the project lies."""
    one = SimpleNamespace(file="examples/演练市/data/青崖县/2025.yaml", at=None)
    assert place_words(cast("Version", one)) == "data/青崖县/2025.yaml"


def test_what_does_not_apply_is_known_beforehand() -> None:
    opened = open_project(DRILL, exactly=True)
    selection = select_topic(opened.project, "24", Wanted(counties=("青崖县",), years=(2025,)))
    items = items_of(opened.project, selection, selection.places[0])
    assert [(one.id, one.applies) for one in items] == [("24-1", False), ("24-2", True)]


def test_other_years_of_the_same_figure_are_named_where_they_were_changed(story: Story) -> None:
    """2024 is asked for; 2023 was changed in a commit, and is changed again in the folder; 2022 never was."""
    shutil.copy(story.project / FILE, story.project / "data/演练区/2022.yaml")
    shutil.copy(story.project / FILE, story.project / "data/演练区/2023.yaml")
    for year in (2022, 2023):
        story.change("year: 2024", f"year: {year}", f"data/演练区/{year}.yaml")
    story.commit("2025-01-01")
    assert story.history().data[0].other_years == ()
    story.change(OLD, OLD.replace("98.4", "97.9"), "data/演练区/2023.yaml")
    assert story.history().data[0].other_years == (2023,)
    story.commit("2025-02-01")
    (datum,) = story.history().data
    assert datum.other_years == (2023,)
    assert other_years_words(datum, "zh") == "2023年的这个数登记以后也改过，用 --year 分别查看。"


def test_a_region_under_another_name_is_not_said_to_have_recorded_nothing_alone(story: Story) -> None:
    """The folder of 演练区 under a name that units.yaml has not: its records are there, and nobody looks at them."""
    (story.project / "data/演练区").rename(story.project / "data/演练新区")
    story.commit("2025-01-01")
    history = story.history()
    assert history.data[0].versions == ()
    assert list(never_words(history, "zh"))[1].startswith("data 下面的演练新区不是 units.yaml 里的地区")

"""Opinions are written as they were given, and nothing else in the file is touched."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.app.reviewing.given import Given
from ecocheck.app.reviewing.ground import as_recorded
from ecocheck.app.reviewing.recording import Recorded, Refusal, record
from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.source.reviews import read_reviews
from ecocheck.verdict.opining import is_altered
from tests.reviewing.trying import DAY, PROJECT, YEAR, edited, judged, states
from tests.snapshots import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.reviewing.grounds import Grounds
    from ecocheck.model.reviews import OpinionWord

FILE = "reviews/演练区/2024.yaml"
KEY = ("演练区", YEAR, "3-2")
SHIPPED = ("examples/演练市", ".")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    found = tmp_path / "project"
    shutil.copytree(PROJECT, found)
    return found


def said(opinion: OpinionWord = "agreed", day: datetime.date = DAY, key: str = "3-2", **more: str | None) -> Given:
    """An opinion; `more` are other names, a reason, what was seen."""
    names = {"reason": None if opinion == "agreed" else "数和年报不一致", "agency": "市丁局", "person": "周正"} | more
    return Given(
        *KEY[:2], key, opinion, names["reason"], str(names["agency"]), str(names["person"]), day, more.get("seen")
    )


def kept(root: Path, *given_: Given) -> Recorded:
    return record(judged(root), given_, DAY)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_verdict_of_what_is_shipped_is_reviewed_as_soon_as_it_was_recorded(name: str, tmp_path: Path) -> None:
    """Every criterion and target of every region in every year; and one in a hundred of them when it is returned."""
    passed_over = shutil.ignore_patterns(".*", "tests", "src", "examples", "benchmarks", "reviews")
    root = tmp_path / "r"
    shutil.copytree(ROOT, root, ignore=passed_over)
    if name != ".":
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("reviews"))
    day, project = datetime.date(2026, 11, 30), root / name
    years = tuple(sorted({int(path.stem) for path in (project / "data").rglob("*.yaml")}))
    grounds = judged(project, day, years)
    assert (
        record(grounds, [Given(*key, "agreed", None, "市抽验组", "周正", day) for key in grounds.of], day).refused == ()
    )
    found = judged(project, day, years).checked.by_key
    assert set(found) == set(grounds.of)
    assert {row.review.state if row.review else None for row in found.values()} == {ReviewState.REVIEWED}
    few = sorted(grounds.of)[::100]
    assert (
        record(grounds, [Given(*key, "returned", "不一致", "市抽验组", "周正", day) for key in few], day).refused == ()
    )
    found = judged(project, day, years).checked.by_key
    returned = {key for key, row in found.items() if row.review and row.review.state is ReviewState.RETURNED}
    assert returned == set(few)


def test_what_is_read_back_is_what_was_recorded(root: Path) -> None:
    grounds = judged(root)
    record(grounds, [said(), said("doubted", key="1-1"), said("returned", person="李文")], DAY)
    file = read_reviews(root, *KEY[:2])
    assert file.findings == ()
    first, second = file.reviews["3-2"]
    assert first.rested_on == second.rested_on == as_recorded(grounds.of[KEY])
    assert (first.agency, first.person, first.date, first.opinion, first.reason) == (
        "市丁局",
        "周正",
        DAY,
        "agreed",
        None,
    )
    assert (second.person, second.opinion, second.reason) == ("李文", "returned", "数和年报不一致")
    assert file.reviews["1-1"][0].opinion == "doubted"
    assert not any(is_altered(*KEY[:2], key, one) for key, found in file.reviews.items() for one in found)


REASONS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), min_size=1, max_size=40)


@settings(max_examples=25)
@given(REASONS, REASONS)
def test_any_words_are_read_back(tmp_path_factory: pytest.TempPathFactory, reason: str, person: str) -> None:
    """Quotes, colons, dashes, numbers, and words that YAML takes for something else."""
    root = tmp_path_factory.mktemp("words") / "project"
    shutil.copytree(PROJECT, root)
    done = kept(root, said("returned", reason=reason, person=person))
    if done.refused:
        assert done.refused[0].why in {Refusal.NAMELESS, Refusal.NO_REASON}
        return
    one = read_reviews(root, *KEY[:2]).reviews["3-2"][0]
    assert (one.reason, one.person) == (reason, person)
    assert states(root)[KEY].state is ReviewState.RETURNED


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_all_other_text_stays(root: Path, end: str) -> None:
    kept(root, said(), said(key="1-1"))
    path = root / FILE
    text = "# 抽验组记\n" + path.read_text("utf-8").replace("  1-1:", "  # 下一项\n  1-1:  # 已看")
    path.write_bytes(text.replace("\n", end).encode())
    before = path.read_bytes().decode()
    assert not kept(root, said("returned", key="3-2", person="李文"), said(key="2-1")).refused
    after = path.read_bytes().decode()
    left = iter(after.splitlines(keepends=True))
    assert all(line in left for line in before.splitlines(keepends=True)), "a line is gone, or has moved"
    assert after.count("\r\n") == (after.count("\n") if end == "\r\n" else 0)
    assert [len(read_reviews(root, *KEY[:2]).reviews[key]) for key in ("3-2", "1-1", "2-1")] == [2, 1, 1]


def test_one_opinion_without_the_dash_of_a_list_is_added_to(root: Path) -> None:
    kept(root, said())
    path = root / FILE
    lines = path.read_text("utf-8").replace("    - agency", "      agency").splitlines()
    path.write_text("\n".join(lines) + "\n", "utf-8")
    assert len(read_reviews(root, *KEY[:2]).reviews["3-2"]) == 1
    assert not kept(root, said("returned")).refused
    assert [one.opinion for one in read_reviews(root, *KEY[:2]).reviews["3-2"]] == ["agreed", "returned"]


@pytest.mark.parametrize(
    ("given_", "why"),
    [
        (said(key="9-9"), Refusal.NO_VERDICT),
        (Given("某县", YEAR, "3-2", "agreed", None, "市丁局", "周正", DAY), Refusal.NO_VERDICT),
        (Given("演练区", 2020, "3-2", "agreed", None, "市丁局", "周正", DAY), Refusal.NO_VERDICT),
        (said(day=DAY + datetime.timedelta(1)), Refusal.FUTURE),
        (said(person="何 青"), Refusal.OWN_FIGURE),
        (said(key="1-1", person="何青"), Refusal.OWN_FIGURE),
        (said(person="无"), Refusal.NAMELESS),
        (said(agency=" "), Refusal.NAMELESS),
        (said("returned", reason=None), Refusal.NO_REASON),
        (said("doubted", reason="无"), Refusal.NO_REASON),
        (said(seen="0" * 64), Refusal.CHANGED),
    ],
)
def test_what_is_refused_is_not_written(root: Path, given_: Given, why: Refusal) -> None:
    done = kept(root, given_)
    assert [one.why for one in done.refused] == [why]
    assert done.taken == ()
    assert not (root / "reviews").exists()


def test_the_same_opinion_is_recorded_once(root: Path) -> None:
    assert [one.why for one in kept(root, said(), said()).refused] == [Refusal.KNOWN]
    assert [one.why for one in kept(root, said()).refused] == [Refusal.KNOWN]
    edited(root, "区24/measurements/3-2/value", 66)
    assert kept(root, said()).refused == ()
    assert len(read_reviews(root, *KEY[:2]).reviews["3-2"]) == 2


def test_nothing_is_added_to_a_file_with_errors(root: Path) -> None:
    kept(root, said())
    path = root / FILE
    path.write_text(path.read_text("utf-8").replace("opinion: 同意", "opinion: 好"), "utf-8")
    before = path.read_bytes()
    done = kept(root, said(key="1-1"))
    assert [one.why for one in done.refused] == [Refusal.UNREADABLE]
    assert {one.at.file for one in done.findings} == {FILE}
    assert path.read_bytes() == before


def test_what_was_seen_is_what_is_recorded(root: Path) -> None:
    grounds: Grounds = judged(root)
    assert kept(root, said(seen=grounds.prints[KEY])).refused == ()
    assert states(root)[KEY].state is ReviewState.REVIEWED


def test_without_writing_nothing_is_written(root: Path) -> None:
    done = record(judged(root), [said()], DAY, writes=False)
    assert (len(done.taken), done.files) == (1, (FILE,))
    assert not (root / "reviews").exists()


def test_the_order_in_which_opinions_are_given_does_not_matter(root: Path, tmp_path: Path) -> None:
    several = [
        said("returned", day=DAY - datetime.timedelta(2)),
        said(day=DAY - datetime.timedelta(1)),
        said(key="1-1"),
    ]
    found = set()
    for number, order in enumerate((several, several[::-1])):
        copy = tmp_path / str(number)
        shutil.copytree(root, copy)
        kept(copy, *order)
        found.add(tuple(sorted((key, one.state) for key, one in states(copy).items())))
    assert len(found) == 1

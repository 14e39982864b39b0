"""A criterion that only others ask for is judged and shown, and is in no count and no list of its own."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.diff.state import Direction
from ecocheck.app.gaps import find_gaps
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.verdicts.counting import by_nature, tally
from ecocheck.render.phrases.verdicts import line_words
from ecocheck.verdict.outcome import Verdict
from tests.diff.running import compared
from tests.oracle.invented import criterion, registry
from tests.oracle.projects import TODAY, County, Project

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.checking import Checked

YEAR = 2024
PLACE = County("甲县")


HELPER = {"counted": False}
PESTS = criterion(1, None, {"at_least_of": {"n": 2, "of": [{"meets": "2-1"}, {"meets": "3-1"}, {"meets": "4-1"}]}}, {})


def _project(values: tuple[int | None, ...], *, counted: bool = False) -> Project:
    """Two of three pests are to stay at 5 or below; each is a criterion of its own."""
    helpers = [criterion(n, "%", {"at_most": 5}, {} if counted else HELPER) for n in (2, 3, 4)]
    project = Project(counties=(PLACE,), indicators=registry([PESTS, *helpers]))
    measured = project.file(PLACE.name, YEAR)["measurements"]
    for n, value in zip((2, 3, 4), values, strict=True):
        if value is not None:
            measured[f"{n}-1"] = {"value": value, "unit": "%", "source": {"title": "演练年报"}}
    return project


def _checked(project: Project, root: Path) -> Checked:
    opened = open_project(project.write(root), exactly=True)
    return check(opened, select(opened.project, Wanted(years=(YEAR,), counties=(PLACE.name,))), TODAY)


@pytest.mark.parametrize(
    ("values", "verdict"),
    [((5, 5, 6), Verdict.MET), ((5, 6, 6), Verdict.NOT_MET), ((5, 6, None), Verdict.UNDETERMINED)],
)
def test_helpers_are_judged_and_in_no_count(values: tuple[int | None, ...], verdict: Verdict, tmp_path: Path) -> None:
    """One line is counted: that of the criterion that asks for the others."""
    checked = _checked(_project(values), tmp_path)
    rows = {row.id: row for row in checked.rows}
    assert rows["1-1"].verdict is verdict
    expected = [Verdict.UNDETERMINED if one is None else Verdict.MET if one <= 5 else Verdict.NOT_MET for one in values]
    assert [rows[f"{n}-1"].verdict for n in (2, 3, 4)] == expected
    counts = tally(checked.rows)
    assert (counts.total, counts.met, counts.not_met, counts.undetermined) == (
        1,
        verdict is Verdict.MET,
        verdict is Verdict.NOT_MET,
        verdict is Verdict.UNDETERMINED,
    )
    assert by_nature(checked.rows) == ()
    gaps = find_gaps(checked)
    assert {gap.criterion for gap in gaps} <= {"1-1"}
    assert ("1-1" in {gap.criterion for gap in gaps}) is (verdict is not Verdict.MET)


def test_it_is_marked_where_its_line_stands(tmp_path: Path) -> None:
    rows = {row.id: row for row in _checked(_project((5, 5, 6)), tmp_path).rows}
    assert line_words(rows["2-1"], "zh") == "不高于5%（只供引用）"
    assert "只供引用" not in line_words(rows["1-1"], "zh")


def test_diff_names_what_is_counted_no_more(tmp_path: Path) -> None:
    """A miss that is hidden in this way is worse; its cause is the registry."""
    before = _project((5, 5, 6), counted=True).write(tmp_path / "before")
    after = _project((5, 5, 6)).write(tmp_path / "after")
    options = {"as_of": datetime.date(2025, 6, 30)}
    moves = {one.id: one for one in compared(before, after, options).moves if one.region == PLACE.name}
    assert set(moves) == {"2-1", "3-1", "4-1"}
    assert moves["4-1"].direction is Direction.NO_LONGER_COUNTED
    assert moves["4-1"].worsened
    assert [cause.kind.value for cause in moves["4-1"].causes] == ["rule"]
    assert moves["2-1"].direction is Direction.OTHER
    back = {one.id: one for one in compared(after, before, options).moves if one.region == PLACE.name}
    assert back["4-1"].direction is Direction.WORSE

"""The same figures by the rules of another year or by another standard: by hand, and beside a real check."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.diff.state import Direction
from ecocheck.app.opening import open_project
from ecocheck.app.trial.placing import row_in
from ecocheck.app.trial.rules import try_rules, try_standard
from tests.diff.running import copied
from tests.trial.trying import DAY, DRILL, RULES, STANDARDS, opened, selected

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.trial.views import Trial

_OWN = """林木覆盖率
        unit: "%"
        line: each
"""


def by_rules(folder: Path, rules_of: int, year: int = 2025) -> Trial:
    """Every region of a year by the rules of another."""
    return try_rules(opened(folder), selected(folder, year=year), DAY, rules_of)


def turned(trial: Trial) -> dict[tuple[str, str], tuple[str, str]]:
    """The verdicts that turn, by region and id."""
    found = {}
    for one in trial.turned:
        assert one.before is not None
        assert one.after is not None
        found[one.row.region, one.row.id] = (row_in(one.before).verdict.value, row_in(one.after).verdict.value)
    return found


def test_the_rules_of_the_year_before_by_hand() -> None:
    """In 2025 1-1 fell from 70 to 60 (示例市 60.5, 示例县 60), 4-2 from none to two (2 and 3), 4-1 asks a share."""
    assert turned(by_rules(RULES, 2024)) == {
        ("示例市", "1-1"): ("not_met", "met"),
        ("示例市", "4-1"): ("met", "undetermined"),
        ("示例县", "4-1"): ("not_met", "undetermined"),
        ("示例市", "4-2"): ("met", "not_met"),
    }


def test_the_rules_to_come_by_hand() -> None:
    """What 2024's figures will be worth under the lines of 2025: 65 of 60, two events of two."""
    found = turned(by_rules(RULES, 2025, year=2024))
    assert found["示例市", "1-1"] == ("met", "not_met")
    assert found["示例市", "4-2"] == ("not_met", "met")


def test_a_line_that_moves_without_a_verdict_is_told_beside_it() -> None:
    """60 is at most 60 and at most 70."""
    beside = {(one.row.region, one.row.id) for one in by_rules(RULES, 2024).flips if not one.of_verdict}
    assert beside == {("示例县", "1-1"), ("示例县", "4-2")}


@pytest.mark.parametrize("folder", [DRILL, RULES])
def test_by_its_own_rules_nothing_turns(folder: Path) -> None:
    found = by_rules(folder, 2025)
    assert found.flips == ()
    assert found.tried.rows == tuple(replace(row, review=None) for row in found.real.rows)  # opinions are of the plan
    assert len(found.same) == len(found.real.rows)


def test_before_the_plan_there_is_no_rule() -> None:
    found = by_rules(DRILL, 2022)
    verdicts = {row.verdict.value for row in found.tried.rows}
    assert verdicts <= {"undetermined", "not_applicable"}
    assert all(row.reasons[0].value == "no_rule" for row in found.tried.rows if row.verdict.value == "undetermined")


def test_the_real_verdicts_are_those_of_a_plain_check() -> None:
    selection = selected(RULES)
    real = check(opened(RULES), selection, DAY)
    assert by_rules(RULES, 2024).real.rows == real.rows


@pytest.mark.parametrize(("one", "other"), [(None, "SF-2024"), ("SF-2024", None), ("SF-2024", "GJ-XIAN")])
def test_another_standard_gives_what_a_check_by_it_gives(one: str | None, other: str | None) -> None:
    found = try_standard(opened(STANDARDS), selected(STANDARDS, standard=one), DAY, selected(STANDARDS, standard=other))
    alone = check(opened(STANDARDS), selected(STANDARDS, standard=other), DAY)
    assert found.tried.rows == alone.rows
    assert found.basis.standard.id == (other or "plan")
    assert found.real.standard.id == (one or "plan")
    both = {(row.region, row.id) for row in found.real.rows} & {(row.region, row.id) for row in alone.rows}
    for flip in found.turned:
        if flip.before is None or flip.after is None:
            assert (flip.row.region, flip.row.id) not in both
            continue
        assert row_in(flip.before).verdict is not row_in(flip.after).verdict
    assert len(found.flips) + len(found.same) == len(alone.rows) + len(found.real.rows) - len(both)


def test_a_line_of_the_city_that_another_standard_asks_of_the_county_itself(tmp_path: Path) -> None:
    """29 misses the plan's line of the whole city (30); the standard asks 40 of the district itself."""
    edits = [
        {"file": "indicators.yaml", "old": _OWN, "new": _OWN.replace("each", "city")},
        {"file": "data/演练区/2024.yaml", "old": "3-3: {value: 35", "new": "3-3: {value: 29"},
    ]
    folder = copied(tmp_path / "项目", edits)
    found = try_standard(
        open_project(folder, exactly=True),
        selected(folder, year=2024),
        DAY,
        selected(folder, year=2024, standard="SF-2024"),
    )
    (flip,) = (one for one in found.flips if (one.row.region, one.row.id) == ("演练区", "3-3"))
    assert flip.of_verdict
    assert flip.before is not None
    assert flip.after is not None
    assert [row_in(one).standing.value for one in (flip.before, flip.after)] == ["city_not_met", "not_met"]
    assert flip.direction is Direction.WORSE

"""Counties in order within one criterion."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from ecocheck.app.status import ranked
from tests.explain.running import DRILL, PROJECT, Runner, day_for, explained

if TYPE_CHECKING:
    from pathlib import Path

ROW = explained("5-1", "东山区", 2024).row


def order(eco: Runner, criterion: str, folder: Path = PROJECT) -> dict[str, Any]:
    """The order within one criterion."""
    ran = eco("status", "--indicator", criterion, "--as-of", day_for(folder), "--format", "json", folder=folder)
    (found,) = json.loads(ran.out)["boards"][0]["ranked"]
    return dict(found)


def test_by_margin_with_equal_ones_sharing_a_place(eco: Runner) -> None:
    made = order(eco, "4-2")
    assert [(one["place"], one["region"], one["margin"]) for one in made["counties"]] == [
        (1, "西河县", "1"),
        (1, "南岭县", "1"),
        (3, "东山区", "0"),
    ]
    assert made["city"]["region"] == "青石市"
    assert made["unranked"] == []


def test_what_has_no_margin_is_not_ordered(eco: Runner) -> None:
    made = order(eco, "5-1")
    assert [one["region"] for one in made["counties"]] == ["东山区", "南岭县"]
    assert [one["region"] for one in made["unranked"]] == ["西河县"]
    facts = order(eco, "2-2")
    assert facts["counties"] == []
    assert len(facts["unranked"]) == 3


def test_the_drill_by_hand(eco: Runner) -> None:
    """公共交通出行分担率 2025, as the expected figures of the drill give them: 演练区 below, the others above 50."""
    made = order(eco, "30-1", DRILL)
    margins = [Fraction(one["margin"]) for one in made["counties"]]
    assert margins == sorted(margins, reverse=True)
    assert made["counties"][-1]["region"] == "演练区"
    assert made["counties"][-1]["standing"] == "city_not_met"


def test_no_order_over_the_whole_matrix(eco: Runner) -> None:
    """Without a criterion there is nothing to be ordered by: no score, no league of counties."""
    assert json.loads(eco("status", "--format", "json").out)["boards"][0]["ranked"] == []


@given(st.lists(st.one_of(st.none(), st.fractions(-5, 5, max_denominator=3)), max_size=9))
def test_places(margins: list[Fraction | None]) -> None:
    """A place says how many are ahead; nobody gets lost."""
    from dataclasses import replace

    rows = [replace(ROW, region=f"县{number}", margin=margin) for number, margin in enumerate(margins)]
    placed, unplaced = ranked(rows, "市")
    known = [margin for margin in margins if margin is not None]
    assert len(placed) + len(unplaced) == len(rows)
    assert all(
        place == 1 + sum(other > row.margin for other in known) for place, row in placed if row.margin is not None
    )
    assert [row.margin for _, row in placed] == sorted(known, reverse=True)
    assert ranked(rows, "县0")[0] == ranked(rows[1:], "市")[0]

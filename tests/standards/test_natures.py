"""约束性 and 参考性: told beside the line, counted apart where a registry has them, and never where it has not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.verdicts.counting import by_nature, tally
from tests.standards.projects import EXAMPLE, judged

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

OF_PROVINCE = {"1-1": "约束性", "1-2": "参考性", "2-1": "约束性", "2-4": "参考性", "3-1": "约束性", "3-2": "参考性"}


def test_the_nature_is_that_of_the_revision_that_judges() -> None:
    for row in judged("SF-2024").rows:
        assert row.nature == (OF_PROVINCE.get(row.id) if row.rule is not None else None)
    assert {row.nature for standard in (None, "GJ-XIAN", "SF-2020") for row in judged(standard).rows} == {None}


def test_the_parts_make_up_the_whole() -> None:
    rows = judged("SF-2024", 2025).rows
    parts, whole = by_nature(rows), tally(rows)
    assert [one.nature for one in parts] == ["约束性", "参考性", None]
    for kind, number in whole.parts:
        assert sum(dict(one.tally.parts)[kind] for one in parts) == number
    assert by_nature(judged(None).rows) == ()


@pytest.mark.parametrize(
    "command",
    ["check", "status", "report --format md", "report --format html", "gaps", "explain 3-2", "check --beside plan"],
)
def test_outputs_tell_it_only_where_there_is_one(eco: Runner, command: str) -> None:
    asked = ("--county", "示例县", "--year", "2025")
    made = eco(*command.split(), "--standard", "SF-2024", *asked, folder=EXAMPLE)
    assert made.code in {0, 1}
    assert "参考性" in made.out
    if command.startswith(("check --beside", "explain")):
        return
    plain = eco(*command.split(), *asked, folder=EXAMPLE).out
    assert not {word for word in ("约束性", "参考性", "未注明性质", "指标性质") if word in plain}


@pytest.mark.parametrize("command", ["report --format md", "report --format html", "worklist --rectify", "worklist"])
def test_what_is_missed_is_counted_by_nature(eco: Runner, command: str) -> None:
    """示例县 by SF-2024 in 2025 misses 3-2 alone, which is for reference."""
    asked = (*command.split(), "--county", "示例县", "--year", "2025")
    assert "参考性1项）" in eco(*asked, "--standard", "SF-2024", folder=EXAMPLE).out.replace("\n", "")
    assert "参考性" not in eco(*asked, folder=EXAMPLE).out


def test_counts_as_json(eco: Runner) -> None:
    """示例县 by SF-2024 in 2025: 1-1, 2-1, 3-1 met and binding; 2-4 met and 3-2 missed, for reference; 3 without."""
    for command, place in (("check", "natures"), ("status", "boards")):
        args = (command, "--standard", "SF-2024", "--county", "示例县", "--year", "2025", "--format", "json")
        said = json.loads(eco(*args, folder=EXAMPLE).out)[place]
        found = said if command == "check" else said[0]["natures"]
        assert {one["nature"]: (one["total"], one["met"], one["not_met"]) for one in found} == {
            "约束性": (3, 3, 0),
            "参考性": (2, 1, 1),
            None: (3, 0, 0),
        }
    assert json.loads(eco("check", "--format", "json", folder=EXAMPLE).out)["natures"] == []

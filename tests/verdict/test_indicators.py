"""The verdict on an indicator from its criteria, and whether lines of the city or the region decide it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tests.oracle.cases import stated
from tests.oracle.projects import CITY, Project, run

if TYPE_CHECKING:
    from pathlib import Path


def indicator(found: dict[str, Any], region: str, number: int) -> dict[str, Any]:
    """The entry of one indicator."""
    return next(one for one in found["indicators"] if (one["region"], one["indicator"]) == (region, number))


def judged(tmp_path: Path, entries: dict[str, dict[str, Any]], region: str = "演练区") -> dict[str, Any]:
    """One region's figures of 2024, judged by the real registry."""
    project = Project()
    project.file(region, 2024)["measurements"] |= entries
    return run(project.write(tmp_path))


def test_any_criterion_not_met_decides(tmp_path: Path) -> None:
    """8-1 is missed by a hundredth; 8-2 holds; 8-3 is missing: not met."""
    entries = {"8-1": stated(Decimal("99.99"), "%"), "8-2": stated(0, "个")}
    assert indicator(judged(tmp_path, entries), "演练区", 8)["verdict"] == "not_met"


def test_an_open_criterion_keeps_the_indicator_open(tmp_path: Path) -> None:
    """8-1 and 8-2 hold, 8-3 is missing: undetermined, never met."""
    entries = {"8-1": stated(100, "%"), "8-2": stated(0, "个")}
    found = indicator(judged(tmp_path, entries), "演练区", 8)
    assert (found["verdict"], found["reasons"]) == ("undetermined", ["no_measurement"])


def test_all_criteria_met(tmp_path: Path) -> None:
    """The third is a stated fact with its document."""
    entries = {"8-1": stated(100, "%"), "8-2": stated(0, "个"), "8-3": stated(value=True, unit=None)}
    assert indicator(judged(tmp_path, entries), "演练区", 8)["verdict"] == "met"


def test_what_does_not_apply_takes_no_part(tmp_path: Path) -> None:
    """24-2 is for county towns; 演练区 is the city proper, so 24-1 alone decides. 23-2 is for the city only."""
    found = judged(tmp_path, {"24-1": stated(98, "%"), "23-1": stated(100, "%")})
    assert indicator(found, "演练区", 24)["verdict"] == "met"
    assert indicator(found, "演练区", 23)["verdict"] == "met"
    assert indicator(found, CITY, 23)["verdict"] == "undetermined"


def test_missing_a_line_of_the_whole_city_is_marked_as_that(tmp_path: Path) -> None:
    """`line: city` is shown as 未达全市要求 and never counts as 不达标."""
    found = indicator(judged(tmp_path, {"10-1": stated(Decimal("68.21"), "%")}), "演练区", 10)
    assert (found["verdict"], found["line"]) == ("not_met", "city")


def test_missing_an_own_line_beside_a_city_line_is_the_countys_own(tmp_path: Path) -> None:
    """32-1 is a line of the city, 32-2 a line of each region: both are missed."""
    entries = {"32-1": stated(Decimal("49.9"), "%"), "32-2": stated(Decimal("99.9"), "%")}
    found = indicator(judged(tmp_path, entries), "演练区", 32)
    assert (found["verdict"], found["line"]) == ("not_met", "each")

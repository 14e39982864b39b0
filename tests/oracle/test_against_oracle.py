"""Compares engine and oracle: every line of the real registry and of an invented one, and every kind of gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.oracle.cases import cases_of
from tests.oracle.comparing import disagreements
from tests.oracle.invented import invented, registry
from tests.oracle.plaintext import read
from tests.oracle.projects import CITY, Project
from tests.oracle.spreading import CRITERIA, YEAR, record, spread

if TYPE_CHECKING:
    from pathlib import Path

SLICES = 12


def test_real_registry_in_counties(tmp_path: Path) -> None:
    """All 63 criteria, all cases, in counties of the kind 县."""
    project, _ = spread(CRITERIA, "县城")
    assert disagreements(project.write(tmp_path), [YEAR - 1, YEAR]) == []


def test_real_registry_in_the_city_proper(tmp_path: Path) -> None:
    """Indicator 24 asks for 98 in the city proper and 93 in county towns; neither applies to the other's counties."""
    chosen = [one for one in CRITERIA if one["id"].startswith("24-")]
    project, _ = spread(chosen, "市区")
    assert disagreements(project.write(tmp_path), [YEAR - 1, YEAR, YEAR + 1], "24") == []


@pytest.mark.parametrize("number", range(SLICES))
def test_real_registry_in_the_city(tmp_path: Path, number: int) -> None:
    """The city has criteria of its own and both areas; a few cases of each criterion cover this."""
    project = Project()
    for criterion in CRITERIA:
        cases = [case for case in cases_of(criterion) if not case.alone]
        record(project, CITY, criterion["id"], cases[number * len(cases) // SLICES])
    assert disagreements(project.write(tmp_path), [YEAR - 2, YEAR - 1, YEAR, YEAR + 1]) == []


def test_invented_registry(tmp_path: Path) -> None:
    """Kinds of rule that the plan lacks, rounding, nesting, and a line that becomes stricter with a later revision."""
    text = registry(invented())
    (tmp_path / "invented.yaml").write_text(text, encoding="utf-8")
    as_read = [one for indicator in read(tmp_path / "invented.yaml")["indicators"] for one in indicator["criteria"]]
    project, _ = spread(as_read, "县城", text)
    assert disagreements(project.write(tmp_path), [YEAR, YEAR + 1]) == []

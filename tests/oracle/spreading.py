"""Spreads the cases of many criteria over counties, so that one project holds them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.oracle.cases import Case, cases_of
from tests.oracle.plaintext import read
from tests.oracle.projects import REPO, County, Project

if TYPE_CHECKING:
    from collections.abc import Iterable

YEAR = 2024
REGISTRY = read(REPO / "indicators.yaml")
CRITERIA: list[dict[str, Any]] = [
    criterion for indicator in REGISTRY["indicators"] for criterion in indicator["criteria"]
]


def county(number: int, area: str) -> County:
    """An invented county for one case."""
    return County(f"演{chr(ord('一') + 100 + number)}{'区' if area == '市区' else '县'}", area)


def record(project: Project, region: str, criterion: str, case: Case) -> None:
    """Write one case into the region's files."""
    file = project.file(region, YEAR)
    if not case.alone:
        project.file(region, YEAR - 1)
    if case.now is not None:
        file["measurements"][criterion] = case.now
    if case.before is not None:
        project.file(region, YEAR - 1)["measurements"][criterion] = case.before
    if case.assigned is not None:
        file.setdefault("assigned", {})[criterion] = case.assigned
    if case.baseline is not None:
        file.setdefault("baselines", {})[criterion] = case.baseline


def spread(criteria: Iterable[dict[str, Any]], area: str, indicators: str | None = None) -> tuple[Project, set[str]]:
    """A project in which case number n of every criterion is recorded in county number n, and the labels used."""
    by_criterion = {one["id"]: sorted(cases_of(one), key=lambda case: case.alone) for one in criteria}
    together = max(sum(not case.alone for case in cases) for cases in by_criterion.values())
    alone = max(sum(case.alone for case in cases) for cases in by_criterion.values())
    counties = tuple(county(number, area) for number in range(together + alone))
    project = Project(counties=counties, indicators=indicators)
    for criterion, cases in by_criterion.items():
        first = sum(not case.alone for case in cases)
        for number, case in enumerate(cases):
            place = together + number - first if case.alone else number
            record(project, counties[place].name, criterion, case)
    return project, {case.label for cases in by_criterion.values() for case in cases}

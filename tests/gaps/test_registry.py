"""The phases and the names of parts in indicators.yaml: the plan's own words, and nothing that is judged by them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from ecocheck.app.opening import BrokenRegistryError, open_project
from ecocheck.model.terms import Phase, phase_of
from tests.cli.running import REPOSITORY
from tests.gaps.running import PROJECT
from tests.plan.cleaning import clean, plan_text

if TYPE_CHECKING:
    from pathlib import Path

REGISTRY = open_project(REPOSITORY, exactly=True).project.registry


def test_the_phases_are_the_plans() -> None:
    scan = clean(plan_text())
    section = scan.split("### （三）工作目标", 1)[1].split("## 二、", 1)[0]
    for phase in REGISTRY.indicators.phases:
        assert section.count(f"{phase.quote}：") == 1
        assert phase.quote == f"{phase.name}目标（{phase.first}—{phase.last}年）"
        assert phase.clause == "一、（三）"


def test_the_year_in_two_phases_belongs_to_the_one_that_ends_first() -> None:
    """The plan wants every line met by the end of 2023, in the words of 近期."""
    assert "近期目标（2022—2023年）：" in clean(plan_text())
    assert "2023年底，各项指标全面达到国家生态文明建设示范市创建标准" in clean(plan_text())
    names = {year: _name(phase_of(REGISTRY.indicators.phases, year)) for year in (2021, 2022, 2023, 2024, 2026, 2031)}
    assert names == {2021: None, 2022: "近期", 2023: "近期", 2024: "中期", 2026: "远期", 2031: None}
    assert phase_of(REGISTRY.indicators.phases, None) is None
    assert phase_of(tuple(reversed(REGISTRY.indicators.phases)), 2023) == REGISTRY.indicators.phases[0]


def _name(phase: Phase | None) -> str | None:
    return None if phase is None else phase.name


def test_names_of_parts_belong_to_ratios() -> None:
    """Every name is marked as derived, and belongs to something that can have two parts."""
    measured = {c.id: c.unit for one in REGISTRY.indicators.indicators for c in one.criteria}
    measured |= {target.id: target.unit for task in REGISTRY.tasks.tasks for target in task.targets}
    for key, names in REGISTRY.indicators.parts.items():
        assert measured[key] in {"%", "平方米/人"}
        assert names.derived
        assert names.numerator != names.denominator


def test_names_for_nothing_are_an_error(tmp_path: Path) -> None:
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    file = folder / "indicators.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("  T1-1: {num", "  T9-9: {num"), encoding="utf-8")
    try:
        open_project(folder, exactly=True)
    except BrokenRegistryError as broken:
        errors = [one for one in broken.findings if one.code == "ECO409"]
        assert [one.params["id"] for one in errors] == ["T9-9"]
        assert [one.at.route for one in errors] == [("parts", "T9-9")]
    else:
        raise AssertionError

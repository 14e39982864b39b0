"""A small project whose years are written by hand."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.trends.building import trends

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ecocheck.app.trends.views import Trend

AS_OF = datetime.date(2031, 1, 1)
"""A day on which every year of these tests is over."""
UNITS = """\
drill: true
registry: .
city: {name: 演练市, areas: [市区]}
counties: [{name: 演练区, kind: 区, area: 市区}]
agencies: [{name: 市住建局}]
"""
TASKS = """\
tasks:
  - id: T1
    group: {name: 治理}
    title: {name: 改造}
    text: 全部完成。
    responsible: [市住建局]
"""
HEAD = """\
plan: {title: 演练方案, number: 演政办发〔2020〕1号, dated: 2020-01-01}
domains: [{id: 1, name: 治理}]
indicators:
  - id: 1
    name: 指标
    domain: 1
    lead: [市住建局]
    criteria:
      - id: 1-1
        name: 判定项
"""


def revision(effective: int, rule: str, quote: str = "原文所写") -> str:
    """A revision of the rule; its sentence has to have the numbers of the rule."""
    return (
        f"          - effective: {effective}\n            rule: {rule}\n"
        f"            citation: {{document: 演政办发〔2020〕1号, clause: 一, quote: {quote}}}\n"
    )


PLAIN = '        unit: "%"\n        line: each\n'
BASED = (
    '        unit: "%"\n        line: each\n        bases:\n'
    "          - {name: 实况, phrases: [实况]}\n          - {name: 剔除沙尘, phrases: [剔除沙尘], accepted: false}\n"
)
"""A criterion with two bases, of which its line accepts the first."""
AT_LEAST = revision(2020, "{at_least: 98}", "不低于98")


def project(folder: Path, years: Mapping[int, str], rules: str = AT_LEAST, *, more: str = PLAIN) -> Path:
    """A project with one criterion; each year has the lines of its figure."""
    (folder / "units.yaml").write_text(UNITS, encoding="utf-8")
    (folder / "tasks.yaml").write_text(TASKS, encoding="utf-8")
    (folder / "indicators.yaml").write_text(f"{HEAD}{more}        revisions:\n{rules}", encoding="utf-8")
    data = folder / "data" / "演练区"
    data.mkdir(parents=True)
    for year, figure in years.items():
        entry = f"  1-1: {{{figure}, source: {{title: 演练区{year}年统计}}}}\n"
        text = f"region: 演练区\nyear: {year}\nmeasurements:\n{entry}"
        (data / f"{year}.yaml").write_text(text, encoding="utf-8")
    return folder


def percent(**years: str) -> dict[int, str]:
    """Figures in percent, as `y2021="97.1"`."""
    return {int(year[1:]): f'value: {value}, unit: "%"' for year, value in years.items()}


def trend_of(folder: Path, as_of: datetime.date = AS_OF) -> Trend:
    """The one series of a project."""
    opened = open_project(folder, exactly=True, as_of=as_of)
    selection = select(opened.project, Wanted(counties=("演练区",)))
    (found,) = trends(opened.project, selection, as_of).found
    return found

"""One comparison with something under every heading, as the outputs show it; and comparisons of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.diff.running import copied

if TYPE_CHECKING:
    from pathlib import Path

DISTRICT, COUNTY = "data/演练区/2024.yaml", "data/云岭县/2024.yaml"
_WAIVER = "waivers:\n  1-2: {reason: 正在复核, approved_by: 演练市政府, expires: 2025-12-31}\n"
_SETTLED = """\
    settled:
      by: 市领导小组办公室
      document: 演领办发〔2024〕2号
      date: 2024-03-01
      decision: 收集率按60%执行
      effects:
        - {criterion: 1-2, effective: 2023, rule: {at_least: 60}}
        - {place: 附件2 第1项, none: true}
"""
Edit = dict[str, Any]


def _edit(file: str, old: str, new: str) -> Edit:
    return {"file": file, "old": old, "new": new}


BASE: Final[tuple[Edit, ...]] = (
    _edit(DISTRICT, "T1-1: {value: 66", "T1-1: {value: 50"),
    {"file": DISTRICT, "add": _WAIVER},
)
"""Both sides begin with these."""
EDITS: Final[tuple[Edit, ...]] = (
    _edit(DISTRICT, "numerator: 980", "numerator: 940"),  # 94, below 98 and 95; the sum is 1871/1950
    _edit(DISTRICT, "2-1: {value: 90", "2-1: {value: 89"),  # only together with the next line
    _edit("data/演练区/2023.yaml", "value: 88", "value: 89.5"),
    _edit(DISTRICT, "at_most: 25", "at_most: 23"),
    _edit("data/演练区/2022.yaml", "3-2: {value: true", "3-2: {value: false"),
    _edit(DISTRICT, "T1-1: {value: 50", "T1-1: {value: 62"),
    _edit(
        DISTRICT,
        'value: 35, unit: "%", source: {title: 统计台账}, plan: 造林',
        'value: 36, unit: "%", source: {title: 统计台账}',
    ),
    _edit(DISTRICT, _WAIVER, ""),
    {"file": "evidence/1-3.txt", "remove": True},
    {"file": COUNTY, "add": '  3-3: {value: 20, unit: "%", source: {title: 统计台账}}\n'},
    _edit("units.yaml", "kind: 县, area: 县城", "kind: 县, area: 市区"),
    _edit("indicators.yaml", "    settled: null\n", _SETTLED),
)


def both(folder: Path) -> tuple[Path, Path]:
    """Both sides of it."""
    return copied(folder / "旧", BASE), copied(folder / "新", BASE, EDITS)

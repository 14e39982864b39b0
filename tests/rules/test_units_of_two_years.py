"""The advice where this year's unit is last year's with another sign in the place of the slash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.findings.catalogue import hint_of
from tests.rules.project import BASE, Setting, found_in, make

if TYPE_CHECKING:
    from pathlib import Path

FIGURE = """\
region: 演练区
year: {year}
measurements:
  7-1:
    value: {value}
    unit: {unit}
    source:
      title: {year}年报告
"""


@pytest.mark.parametrize(("unit", "told"), [("件、人", True), ('"件,人"', True), ("件", False)])
def test_slash(unit: str, told: bool, tmp_path: Path) -> None:  # noqa: FBT001 one of the params
    """件、人 is 件/人 with another sign; 件 is another unit."""
    whole = (BASE / "indicators.yaml").read_text(encoding="utf-8")
    start = whole.index("id: 7-1")
    without = whole[:start] + whole[start:].replace('        unit: "%"\n', "", 1)
    files = {
        "indicators.yaml": without,
        "data/演练区/2023.yaml": FIGURE.format(year=2023, value=10, unit="件/人"),
        "data/演练区/2024.yaml": FIGURE.format(year=2024, value=11, unit=unit),
    }
    make(tmp_path, files, Setting())
    found = [one for one in found_in(tmp_path) if one.code == "ECO648"]
    assert len(found) == 1
    assert ("写成 件/人" in hint_of(found[0], "zh")) is told

"""The manual's examples are true: the wrong one gives exactly its code, the right one nothing above a notice."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from ecocheck.findings import Severity
from ecocheck.findings.catalogue import CATALOGUE
from tests.rules.project import TODAY, Setting, found_in, make
from tests.rules.test_together import OWN, WITHOUT_CASE

if TYPE_CHECKING:
    from pathlib import Path

_SECTION = re.compile(r"^(?:measurements|assigned|baselines|tasks|waivers|interim|wider):", re.MULTILINE)
_DAY = re.compile(r"# 今天是 (\d{4}-\d{2}-\d{2})")
_BEFORE = """\
region: 演练区
year: 2023
measurements:
  10-1:
    value: 70.9
    unit: "%"
    source:
      title: 2023年林草资源年报
  24-1:
    numerator: 981.4
    denominator: 1012.3
    unit: "%"
    source:
      title: 2023年城镇排水统计年报
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
"""

OF_OTHER_RULES = dict.fromkeys(
    ("ECO576", "ECO579"), "about a rule of time in force, which the plan of these projects lacks; the cases have one"
)
EXAMPLES = [
    code
    for code, entry in OWN.items()
    if code not in WITHOUT_CASE | OF_OTHER_RULES and _SECTION.search(entry.wrong) and code != "ECO608"
]


def _found(example: str, root: Path) -> list[str]:
    """Codes that an example gives in a file of 2024, beside a file of 2023 if the example mentions one."""
    lines = [line for line in example.splitlines() if not line.startswith("#")]
    before = {"data/演练区/2023.yaml": _BEFORE} if "2023.yaml" in example or "上年文件" in example else {}
    day = _DAY.search(example)
    as_of = datetime.date.fromisoformat(day[1]) if day else TODAY
    region = "演练市" if "# 市的文件" in example else "演练区"
    text = "\n".join([f"region: {region}", "year: 2024", *lines, ""])
    make(root, {f"data/{region}/2024.yaml": text}, Setting(before))
    return [finding.code for finding in found_in(root, as_of) if finding.at.file.endswith("2024.yaml")]


@pytest.mark.parametrize("code", EXAMPLES)
def test_wrong_example(code: str, tmp_path: Path) -> None:
    assert _found(CATALOGUE[code].wrong, tmp_path) == [code]


@pytest.mark.parametrize("code", EXAMPLES)
def test_right_example(code: str, tmp_path: Path) -> None:
    found = [one for one in _found(CATALOGUE[code].right, tmp_path) if CATALOGUE[one].severity is not Severity.NOTICE]
    assert found == []
    assert code not in _found(CATALOGUE[code].right, tmp_path)


def test_there_are_many() -> None:
    assert len(EXAMPLES) > 60

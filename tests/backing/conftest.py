"""A project of one county with a success of every backing, a 快报, and figures that decide nothing yet."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

_UNITS = """\
drill: true
registry: registry
city: {name: 样例市, areas: [市区, 县城]}
counties:
  - {name: 样例区, kind: 区, area: 市区}
"""
_DATA = """\
region: 样例区
year: 2024
measurements:
  3-1: {value: 15, unit: "%", as_of: 2024-11-30, source: {title: 样例区实绩考核评分办法}}
  5-1: {value: 100, unit: "%", source: {title: 样例区信息公开年报, document: 样环发〔2025〕2号}}
  6-1: {value: 100, unit: "%", stage: 快报, source: {title: 样例区规划环评快报, document: 样环发〔2025〕3号}}
  12-1: {value: 100, unit: "%", source: {title: 样例区固废处置统计表}}
  12-2: {value: 1, unit: 起, period: 2024-01/2024-06, source: {title: 样例区环境执法通报}}
  14-2:
    value: 0
    unit: 起
    source: {title: 样例区应急值守年报}
    evidence: [{file: evidence/14-2.txt, sha256: SHA}]
  14-3:
    value: 0
    unit: 起
    source: {title: 样例区应急值守年报}
    evidence: [{held_by: 样例区档案馆, archive_no: 2024-永久-3}]
  24-1:
    value: 98
    numerator: 1012.7
    denominator: 1038.6
    unit: "%"
    source: {title: 2024年样例区城镇污水处理统计表}
"""
_PAPER = "样例区应急值守年报\n"


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's folder."""
    root = tmp_path_factory.mktemp("样例")
    (root / "registry").mkdir()
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(REPOSITORY / name, root / "registry" / name)
    (root / "units.yaml").write_text(_UNITS, encoding="utf-8")
    (root / "evidence").mkdir()
    (root / "evidence" / "14-2.txt").write_bytes(_PAPER.encode())
    (root / "data" / "样例区").mkdir(parents=True)
    said = _DATA.replace("SHA", hashlib.sha256(_PAPER.encode()).hexdigest())
    (root / "data" / "样例区" / "2024.yaml").write_text(said, encoding="utf-8")
    return root

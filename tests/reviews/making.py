"""A project of one county with a verdict in each state of review, by the small registry whose verdicts are reckoned."""

from __future__ import annotations

import datetime
import hashlib
import shutil
from typing import TYPE_CHECKING, Final

from ecocheck.app.opening import open_project
from ecocheck.app.reviewing.given import Given
from ecocheck.app.reviewing.grounds import judge_grounds
from ecocheck.app.reviewing.recording import record
from ecocheck.app.selection import Wanted, select
from tests.gaps.running import PROJECT as REGISTRY

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.model.reviews import OpinionWord

DAY: Final = datetime.date(2025, 6, 30)
_PAPER: Final = "样例县统计台账\n"
_UNITS: Final = """\
schema_version: 1
drill: true
registry: .
city: {name: 样例市, areas: [市区, 县城], aliases: []}
counties:
  - {name: 样例县, kind: 县, area: 县城, aliases: []}
agencies:
  - {name: 市乙局, aliases: [乙局]}
  - {name: 市甲局, aliases: [甲局]}
  - {name: 市丙办, aliases: []}
parties: []
"""
_DATA: Final = """\
region: 样例县
year: 2024
measurements:
  1-1:
    value: VALUE
    unit: "%"
    source: {title: 统计台账}
    plan: 有
    evidence: [{file: evidence/台账.txt, sha256: SHA}]
  1-2: {value: 96, unit: "%", source: {title: 统计台账}, plan: 有}
  1-3: {value: 9, unit: "%", source: {title: 统计台账}, plan: 有}
  2-1:
    value: 100
    unit: "%"
    source: {title: 统计台账}
    plan: 有
    evidence: [{file: evidence/台账.txt, sha256: SHA}]
  2-2: {value: 0, unit: 起, source: {title: 统计台账}, plan: 有}
  2-3: {value: 3, unit: 个, source: {title: 统计台账}, plan: 有}
  2-4: {value: true, source: {title: 制度文件}, plan: 有}
tasks:
  T1:
    targets:
      T1-1: {value: 70, unit: "%", source: {title: 统计台账}}
      T1-3: {value: true, source: {title: 规划文件}}
"""
OPINIONS: Final[tuple[tuple[str, OpinionWord, str | None, str, str, str], ...]] = (
    ("1-1", "agreed", None, "市甲局", "周正", "2025-04-01"),
    ("1-3", "returned", "漏损率没有分区计量数据", "市甲局", "周正", "2025-04-02"),
    ("2-1", "doubted", "应公开的企业名单待核", "市甲局", "周正", "2025-03-01"),
    ("2-1", "agreed", None, "市甲局", "周正", "2025-04-03"),
    ("2-2", "doubted", "信访件没有核对", "市丙办", "李明", "2025-04-04"),
    ("2-3", "returned", "断面数与名录不一致", "市丙办", "李明", "2025-04-05"),
    ("T1-1", "agreed", None, "市甲局", "周正", "2025-04-06"),
    ("T1-3", "returned", "印发的是征求意见稿", "市甲局", "周正", "2025-04-07"),
)
"""What reviewers say while 1-1 is 98.2; it becomes 98.1 afterwards."""
STATES: Final = {
    "1-1": "stale",
    "1-3": "returned",
    "2-1": "reviewed",
    "2-2": "doubted",
    "2-3": "returned",
    "T1-1": "reviewed",
    "T1-3": "returned",
}
"""By hand; every other verdict is not reviewed."""


def made(root: Path, *, reviews: bool = True) -> Path:
    """The project in that folder, with or without reviews; its figures are the same."""
    root.mkdir(parents=True)
    shutil.copy(REGISTRY / "indicators.yaml", root / "indicators.yaml")
    tasks = (REGISTRY / "tasks.yaml").read_text(encoding="utf-8")
    (root / "tasks.yaml").write_text(tasks.replace("云岭县", "样例县"), encoding="utf-8")
    (root / "units.yaml").write_text(_UNITS, encoding="utf-8")
    (root / "evidence").mkdir()
    (root / "evidence" / "台账.txt").write_bytes(_PAPER.encode())
    (root / "data" / "样例县").mkdir(parents=True)
    _write(root, "98.2")
    if reviews:
        review(root)
    _write(root, "98.1")
    return root


def _write(root: Path, value: str) -> None:
    text = _DATA.replace("SHA", hashlib.sha256(_PAPER.encode()).hexdigest()).replace("VALUE", value)
    (root / "data" / "样例县" / "2024.yaml").write_text(text, encoding="utf-8")


def review(root: Path, opinions: tuple[tuple[str, OpinionWord, str | None, str, str, str], ...] = OPINIONS) -> None:
    """Record these opinions."""
    opened = open_project(root, exactly=True, as_of=DAY)
    grounds = judge_grounds(opened, select(opened.project, Wanted(counties=("样例县",))), DAY)
    given = [
        Given("样例县", 2024, key, opinion, reason, agency, person, datetime.date.fromisoformat(day))
        for key, opinion, reason, agency, person, day in opinions
    ]
    assert not record(grounds, given, DAY).refused

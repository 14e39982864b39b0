"""The invented project with a review of every verdict, and what has become of the reviews after an edit."""

from __future__ import annotations

import copy
import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import yaml

from ecocheck.app.opening import open_project
from ecocheck.app.reviewing.given import Given
from ecocheck.app.reviewing.grounds import judge_grounds
from ecocheck.app.reviewing.recording import record
from ecocheck.app.selection import Wanted, select
from ecocheck.app.verdicts.reviewed import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ecocheck.app.reviewing.grounds import Grounds, Key
    from ecocheck.app.verdicts.reviewed import Reviewed

HERE = Path(__file__).parent
PROJECT = HERE / "project"
DAY: Final = datetime.date(2025, 6, 30)
YEAR: Final = 2024
REGIONS: Final = ("演练市", "演练区", "云岭县")
FILES: Final = {
    "区24": "data/演练区/2024.yaml",
    "区23": "data/演练区/2023.yaml",
    "区22": "data/演练区/2022.yaml",
    "市24": "data/演练市/2024.yaml",
    "县24": "data/云岭县/2024.yaml",
    "单位": "units.yaml",
    "指标文件": "indicators.yaml",
    "指标": "indicators.yaml",
    "任务": "tasks.yaml",
}
GONE: Final = object()
Moved: TypeAlias = "dict[Key, frozenset[str]]"


def judged(root: Path, day: datetime.date = DAY, years: tuple[int, ...] = (YEAR,)) -> Grounds:
    """Every verdict of the project with its ground."""
    opened = open_project(root, exactly=True, as_of=day)
    return judge_grounds(opened, select(opened.project, Wanted(years=years)), day)


def states(root: Path, day: datetime.date = DAY, years: tuple[int, ...] = (YEAR,)) -> Mapping[Key, Reviewed]:
    """What has become of each verdict's review."""
    found = {key: row.review for key, row in judged(root, day, years).checked.by_key.items()}
    return {key: one for key, one in found.items() if one is not None}


def agree(root: Path, keys: Iterable[Key] | None = None, day: datetime.date = DAY) -> None:
    """Record an agreement to these verdicts, or to all of the year."""
    grounds = judged(root, day)
    wanted = grounds.of if keys is None else keys
    done = record(grounds, [Given(*key, "agreed", None, "市丁局", "周正", day) for key in wanted], day)
    assert not done.refused


def stale(root: Path, day: datetime.date = DAY) -> Moved:
    """The verdicts whose review is out of date, with the parts that are named; every other review holds."""
    found: Moved = {}
    for key, one in states(root, day).items():
        assert one.decisive is not None, key
        if one.state is ReviewState.STALE:
            found[key] = frozenset(each.part.value for each in one.decisive.moved)
        else:
            assert one.state is ReviewState.REVIEWED, key
            assert not one.decisive.moved
    return found


@cache
def content(file: str) -> Any:
    """A file of the project as objects."""
    return yaml.safe_load((PROJECT / file).read_text(encoding="utf-8"))


def edited(root: Path, at: str, to: Any = GONE) -> None:
    """Set or take away a value of a copy of the project."""
    name, *steps = at.split("/")
    file = FILES[name]
    whole = copy.deepcopy(content(file))
    node = whole
    if name in {"指标", "任务"}:
        node = _with_id(whole, steps.pop(0))
    *way, last = steps
    for step in way:
        node = node[int(step)] if isinstance(node, list) else node.setdefault(step, {})
    if isinstance(node, list):
        node[int(last) : int(last) + 1] = [] if to is GONE else [to]
    elif to is GONE:
        del node[last]
    else:
        node[last] = to
    (root / file).write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _with_id(node: Any, key: str) -> Any:
    """The mapping of that id, wherever it stands."""
    if isinstance(node, dict):
        if node.get("id") == key:
            return node
        node = list(node.values())
    found = [_with_id(one, key) for one in node] if isinstance(node, list) else []
    return next((one for one in found if one is not None), None)

"""A review of a verdict that rests on others goes stale when what it looked at changes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.reviewing.trying import PROJECT, YEAR, agree, stale

if TYPE_CHECKING:
    from pathlib import Path

COUNTY, CITY = "data/演练区/2024.yaml", "data/演练市/2024.yaml"
CASES = [
    pytest.param(
        {"counties": {"meet": "3-2", "share": "1/2"}},
        (COUNTY, "measurements", "3-2", "value"),
        66,
        id="a county's figure",
    ),
    pytest.param(
        {"counties": {"meet": "3-2", "share": "1/2"}}, (COUNTY, "measurements", "3-2"), None, id="a county's silence"
    ),
    pytest.param(
        {"meets": "3-2"}, (CITY, "measurements", "3-2"), {"value": 66, "unit": "%"}, id="its own other figure"
    ),
    pytest.param(
        {"when": [{"if": {"class": "山区"}, "then": {"at_least": 80}}, {"else": {"unstated": "提高"}}]},
        ("units.yaml", "city", "classes"),
        {"地形": "平原"},
        id="its class",
    ),
    pytest.param(
        {"counties": {"meet": "3-2", "number": 1, "class": "山区"}},
        ("units.yaml", "counties", 0, "classes"),
        {"地形": "山区"},
        id="a county's class",
    ),
]


def _read(root: Path, file: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((root / file).read_text(encoding="utf-8"))
    return found


def _write(root: Path, file: str, whole: dict[str, Any]) -> None:
    (root / file).write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.mark.parametrize(("rule", "at", "to"), CASES)
def test_what_a_rule_looks_at_is_part_of_the_ground(
    rule: dict[str, Any], at: tuple[Any, ...], to: Any, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    registry = _read(root, "indicators.yaml") | {"axes": [{"name": "地形", "classes": ["山区", "平原"]}]}
    criterion = next(one for each in registry["indicators"] for one in each["criteria"] if one["id"] == "3-3")
    criterion |= {"line": "city_only"}
    criterion["revisions"][0]["rule"] = rule
    _write(root, "indicators.yaml", registry)
    units = _read(root, "units.yaml")
    units["city"]["classes"] = {"地形": "山区"}
    _write(root, "units.yaml", units)
    agree(root)
    assert stale(root) == {}
    file, *way, last = at
    whole = _read(root, file)
    node: Any = whole
    for key in way:
        node = node[key]
    node.pop(last) if to is None else node.update({last: to})
    _write(root, file, whole)
    found = stale(root)["演练市", YEAR, "3-3"]
    assert found & {"others", "region"}

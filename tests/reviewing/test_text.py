"""What is only written otherwise leaves every review as it is."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.reviewing.trying import PROJECT, YEAR, agree, stale

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

YAMLS = sorted(path.relative_to(PROJECT).as_posix() for path in PROJECT.rglob("*.yaml"))
DATA = [one for one in YAMLS if one.startswith("data/")]
NUMBER = "value: 65.5\n"
_MEANT_IN_ORDER = frozenset({"bases", "effects", "revisions", "places", "says"})


def _turned(node: Any, name: str = "") -> Any:
    """Keys and entries the other way round; lists too, where their order means nothing."""
    if isinstance(node, dict):
        return {key: _turned(node[key], key) for key in reversed(node)}
    if isinstance(node, list):
        return [_turned(one) for one in (node if name in _MEANT_IN_ORDER else reversed(node))]
    return node


def _again(text: str, **how: Any) -> str:
    return str(yaml.safe_dump(yaml.safe_load(text), allow_unicode=True, sort_keys=False, **how))


def _turn(text: str) -> str:
    return str(yaml.safe_dump(_turned(yaml.safe_load(text)), allow_unicode=True, sort_keys=False))


def _commented(text: str) -> str:
    return "# 说明\n\n" + "\n".join(
        f"{line}  # 已核" if line and "|" not in line else line for line in text.split("\n")
    )


WRITTEN: dict[str, Callable[[str], bytes]] = {
    "comments": lambda text: _commented(text).encode(),
    "windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "byte order mark": lambda text: text.encode("utf-8-sig"),
    "no end of the last line": lambda text: text.rstrip("\n").encode(),
    "block style": lambda text: _again(text, default_flow_style=False).encode(),
    "wider indent": lambda text: _again(text, default_flow_style=False, indent=6).encode(),
    "another order": lambda text: _turn(text).encode(),
    "sorted keys": lambda text: yaml.safe_dump(yaml.safe_load(text), allow_unicode=True).encode(),
    "quotes": lambda text: text.replace("unit: 万亩", 'unit: "万亩"').replace("含灌木林", "'含灌木林'").encode(),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The project with a review of every verdict."""
    found = tmp_path / "project"
    shutil.copytree(PROJECT, found)
    agree(found)
    return found


@pytest.mark.parametrize("how", WRITTEN)
@pytest.mark.parametrize("files", [DATA, YAMLS], ids=["data", "all"])
def test_it_is_written_otherwise(root: Path, how: str, files: list[str]) -> None:
    for file in files:
        path = root / file
        before = path.read_bytes()
        path.write_bytes(WRITTEN[how](before.decode()))
    assert any((root / file).read_bytes() != (PROJECT / file).read_bytes() for file in files)
    assert stale(root) == {}


@pytest.mark.parametrize("written", ["value: 65.50\n", "value: 65.500\n"])
def test_a_number_with_more_decimals_is_read_otherwise(root: Path, written: str) -> None:
    """The decimals say how exactly a figure was stated, which notes on rounding rest on."""
    path = root / "data/演练区/2024.yaml"
    text = path.read_text("utf-8")
    assert NUMBER in text
    path.write_text(text.replace(NUMBER, written), "utf-8")
    assert stale(root) == {("演练区", YEAR, "3-2"): frozenset({"figure"})}


def test_a_number_in_quotes_is_refused(root: Path) -> None:
    path = root / "data/演练区/2024.yaml"
    path.write_text(path.read_text("utf-8").replace(NUMBER, 'value: "65.5"\n'), "utf-8")
    assert stale(root) == {("演练区", YEAR, "3-2"): frozenset({"figure", "verdict"})}


def test_files_of_other_years_and_strangers_do_not_count(root: Path) -> None:
    (root / "data/演练区/2021.yaml").write_text("region: 演练区\nyear: 2021\nmeasurements: {}\n", "utf-8")
    (root / "data/云岭县/2025.yaml").write_text("region: 云岭县\nyear: 2025\nmeasurements: {}\n", "utf-8")
    (root / "evidence/新的.txt").write_text("新\n", "utf-8")
    assert stale(root) == {}

"""docs/fill-in.md: what it calls wrong gets the code that it names, and what it calls right gets none."""

from __future__ import annotations

import datetime
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest
from tools.site.staging import ROOT

from ecocheck.api import Severity, severity_of, validate
from ecocheck.model.measurement import Measurement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = (ROOT / "docs" / "fill-in.md").read_text(encoding="utf-8")
AS_OF = datetime.date(2026, 6, 30)
_SECTION = re.compile(r"^### (.+?)\n(.*?)(?=^#{2,3} |\Z)", re.MULTILINE | re.DOTALL)
_YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| `([\w-]+)` \| (.+?) \| \[(ECO\d+)\]\(codes\.md#(eco\d+)\) \| (.+?) \|$", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")


class Pair(NamedTuple):
    """A row of a table: what is changed in which entry, and the code of the wrong way."""

    entry: str
    key: str
    wrong: str
    code: str
    right: str


def _pairs() -> Iterator[Pair]:
    for _, text in _SECTION.findall(PAGE):
        entries = _YAML.findall(text)
        for key, wrong, code, anchor, right in _ROW.findall(text):
            assert code.lower() == anchor
            yield Pair(entries[0], key, wrong, code, right)


PAIRS = list(_pairs())
ENTRIES = list(dict.fromkeys(one.entry for one in PAIRS))


def _with(entry: str, key: str, cell: str) -> str:
    """The entry with the lines of a cell in place of that key's, or without it; a key that is not there is added."""
    lines = entry.splitlines()
    written = _CODE.findall(cell)
    at = next((number for number, line in enumerate(lines) if line.strip().startswith(f"{key}:")), None)
    if at is None:
        return "\n".join([*lines, *(f"    {one}" for one in written)])
    depth = len(lines[at]) - len(lines[at].lstrip())
    below = at + 1
    while not key[0].isdigit() and below < len(lines) and len(lines[below]) - len(lines[below].lstrip()) > depth:
        below += 1
    return "\n".join([*lines[:at], *(" " * depth + one for one in written), *lines[below:]])


@pytest.fixture(scope="module")
def drill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The drill without figures, beside the registry that it rests on."""
    root: Path = tmp_path_factory.mktemp("drill")
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copyfile(ROOT / name, root / name)
    shutil.copytree(ROOT / "docs" / "plan", root / "docs" / "plan")
    city = root / "examples" / "演练市"
    (city / "data" / "演练区").mkdir(parents=True)
    shutil.copyfile(ROOT / "examples" / "演练市" / "units.yaml", city / "units.yaml")
    return city


@cache
def _said(drill: Path, text: str) -> set[str]:
    """The codes of errors and warnings about a data file with that text."""
    path = drill / "data" / "演练区" / "2025.yaml"
    path.write_text(f"region: 演练区\nyear: 2025\n{text}\n", encoding="utf-8")
    found = validate(drill, AS_OF).findings
    return {one.code for one in found if severity_of(one) is not Severity.NOTICE and one.at.file.endswith("2025.yaml")}


@pytest.mark.parametrize("entry", ENTRIES, ids=range(len(ENTRIES)))
def test_the_entry_is_right(drill: Path, entry: str) -> None:
    assert _said(drill, entry) == set()


@pytest.mark.parametrize("pair", PAIRS, ids=lambda one: f"{one.code} {one.wrong}")
def test_wrong_gets_its_code_and_right_gets_none(drill: Path, pair: Pair) -> None:
    assert _said(drill, _with(pair.entry, pair.key, pair.wrong)) == {pair.code}
    if re.fullmatch(r"(?:`[^`]+` ?)+", pair.right):  # else it says what to do
        assert _said(drill, _with(pair.entry, pair.key, pair.right)) == set()


def test_every_key_of_an_entry_is_shown() -> None:
    """On the page, in an entry or a row; those that this plan does not use are in its last line."""
    assert [key for key in Measurement.model_fields if f"{key}:" not in PAGE and f"`{key}`" not in PAGE] == []


def test_no_row_is_passed_over() -> None:
    """Every row of a table that names a code is read."""
    assert PAGE.count("](codes.md#eco") == len(PAIRS) > 40

"""docs/actions.md tells the truth: its example is sound, and its table of days is what the program works out."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.actions.states import Because
from ecocheck.findings.catalogue import CATALOGUE
from ecocheck.render.phrases.actions import BECAUSE, STATES
from ecocheck.source.actions import actions_in
from ecocheck.source.yaml.reader import read_bytes
from tests.actions.running import listed, make
from tests.actions.test_states import COUNTY, SWEPT, TABLE

if TYPE_CHECKING:
    from ecocheck.app.actions.listing import ActionRow

PAGE = (Path(__file__).parents[2] / "docs" / "actions.md").read_text(encoding="utf-8")
_EXAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
_DAY = re.compile(r"^\| (\d{4}-\d\d-\d\d) \| (\w+) \|", re.MULTILINE)


def test_the_example_is_sound() -> None:
    (text,) = _EXAMPLE.findall(PAGE)
    found, findings, whole = actions_in(read_bytes(text.encode(), "actions/样例县.yaml"))
    assert (findings, whole) == ([], True)
    assert [one.what for one in found[0].action.milestones] == ["管网开工", "通水验收"]


def _on(root: Path, day: str) -> ActionRow:
    (row,) = listed(root, datetime.date.fromisoformat(day)).all
    return row


def test_the_table_of_days(tmp_path: Path) -> None:
    days = dict(_DAY.findall(PAGE))
    assert list(days) == list(TABLE)
    values = {2022: 97, 2023: 97, 2024: 98, 2025: 97}
    data = {(COUNTY, year): {"1-1": value} for year, value in values.items()}
    root = make(tmp_path, data, {"actions/样例县.yaml": [SWEPT]})
    assert {day: STATES[_on(root, day).state].zh for day in days} == days


def test_the_codes_that_it_names_exist() -> None:
    named = set(re.findall(r"ECO\d{3}", PAGE))
    assert named
    assert named <= set(CATALOGUE)


def test_every_reason_has_words() -> None:
    assert set(BECAUSE) == set(Because)

"""docs/actions.md tells the truth: its example is sound, its table of days is what comes out; and the schema."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from ecocheck.app.actions.states import Because
from ecocheck.app.opening import open_project
from ecocheck.app.schemas.making import build_schemas
from ecocheck.findings.catalogue import CATALOGUE
from ecocheck.render.phrases.actions.words import BECAUSE, STATES
from ecocheck.source.actions import actions_in
from ecocheck.source.yaml.reader import read_bytes
from tests.actions.running import PROJECT, listed, make
from tests.actions.test_drafting import COUNTY as DRAFT
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


def test_the_schema_knows_a_draft_and_the_names_of_the_project() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schemas = {one.file: one.content for one in build_schemas(open_project(PROJECT, exactly=True).project)}
    validator = jsonschema.Draft202012Validator(schemas["actions.schema.json"])

    def valid(text: str) -> bool:
        return bool(validator.is_valid(yaml.safe_load(text)))

    assert valid(DRAFT)
    assert valid(DRAFT.replace("agency:", "agency: 甲局").replace("milestones: []", "milestones:"))
    wrong = {
        "样例县\n": "没有县\n",
        "criterion: 1-1": "criterion: 1-9",
        "agency:": "agency: 没有局",
        "measure": "mesure",
    }
    assert not any(valid(DRAFT.replace(old, new, 1)) for old, new in wrong.items())
    assert not valid(DRAFT.replace("      criterion: 1-1\n", ""))


def test_every_reason_has_words() -> None:
    assert set(BECAUSE) == set(Because)

"""Rows that were emptied: nothing goes with them that the form did not show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.filling.fields import Section
from ecocheck.source.setting.edit import edited
from ecocheck.source.yaml.reader import read_bytes
from tests.collecting.filling import BASELINE, FIGURE, TARGET, codes, collected, drill, filled, form_of, opened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ecocheck.app.collecting.collect import Collected
    from ecocheck.app.filling.form import Form
    from ecocheck.findings import Route

FILE = "data/青崖县/2025.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return drill(tmp_path)


def written(root: Path, settings: Mapping[Route, Any]) -> None:
    """Somebody writes this into the data file."""
    path = root / FILE
    path.write_text(edited(path.read_text("utf-8"), FILE, settings), "utf-8")


def emptied(form: Form, section: Section, ident: str) -> dict[CellKey, None]:
    """Every cell of a row, empty."""
    row = next(one for one in form.rows if (one.section, one.ident) == (section, ident))
    return {CellKey(section, ident, key): None for key in row.open}


def after(found: Collected) -> Any:
    """What the data file would say."""
    return read_bytes(found.files[0].after, FILE).data


def test_a_survey_goes_without_its_figure(root: Path) -> None:
    """Both are written in one entry."""
    blank = form_of(opened(root), "青崖县", 2025)
    found = collected(root, filled(blank, emptied(blank, Section.SURVEY, "30-1")))
    entry = after(found)["measurements"]["30-1"]
    assert "survey" not in entry
    assert str(entry["value"]) == "50.1"


def test_the_progress_of_a_task_goes_without_its_targets(root: Path) -> None:
    source = {"title": "青崖县2025年生态环境质量报告"}
    target = {"value": 23, "unit": "微克/立方米", "source": source}
    written(root, {("tasks", "T12"): {"status": "进行中", "targets": {"T12-1": target}}})
    blank = form_of(opened(root), "青崖县", 2025)
    found = collected(root, filled(blank, emptied(blank, Section.PROGRESS, "T12")))
    assert after(found)["tasks"]["T12"] == {"targets": {"T12-1": target}}


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("note", "市局核过", "说明"),
        ("also", [{"value": 70, "source": {"title": "另一份评价"}}], "also"),
    ],
)
def test_what_was_written_since_is_not_taken_away(root: Path, key: str, value: Any, said: str) -> None:
    blank = form_of(opened(root), "青崖县", 2025)
    written(root, {("measurements", "10-1", key): value})
    found = collected(root, filled(blank, emptied(blank, FIGURE, "10-1")))
    assert (codes(found), found.files) == (["ECO934"], ())
    problem = next(one for one in found.forms[0].problems if one.finding.code == "ECO934")
    assert said in str(problem.finding.params["keys"])


def test_an_original_that_is_kept_elsewhere_is_not_taken_away(root: Path) -> None:
    """A form shows files alone."""
    route = ("measurements", "9-1", "evidence", 1)
    written(root, {route: {"held_by": "青崖县档案馆", "archive_no": "2025-17"}})
    blank = form_of(opened(root), "青崖县", 2025)
    assert codes(collected(root, filled(blank, emptied(blank, FIGURE, "9-1")))) == ["ECO934"]


def test_a_row_that_shows_all_is_withdrawn(root: Path) -> None:
    blank = form_of(opened(root), "青崖县", 2025)
    found = collected(root, filled(blank, emptied(blank, FIGURE, "9-1")))
    assert codes(found) == []
    assert "9-1" not in after(found)["measurements"]


@pytest.mark.parametrize(("section", "ident"), [(TARGET, "7-2"), (BASELINE, "15-1")])
def test_a_line_is_not_withdrawn(root: Path, section: Section, ident: str) -> None:
    """Afterwards another number could be written by the same document, and nothing would be changed any more."""
    blank = form_of(opened(root), "青崖县", 2025)
    found = collected(root, filled(blank, emptied(blank, section, ident)))
    assert (set(codes(found)), found.files) == ({"ECO933"}, ())


@pytest.mark.parametrize(("section", "ident", "key"), [(TARGET, "7-2", "document"), (BASELINE, "15-1", "source.title")])
def test_a_line_keeps_its_document(root: Path, section: Section, ident: str, key: str) -> None:
    """Without it, the next form could move the line."""
    blank = form_of(opened(root), "青崖县", 2025)
    assert codes(collected(root, filled(blank, {CellKey(section, ident, key): None}))) == ["ECO933"]


@pytest.mark.parametrize(
    ("section", "ident", "number", "key", "said"),
    [
        (TARGET, "7-2", "number", "document", "演环发[2025] 3号"),
        (BASELINE, "15-1", "value", "source.title", "青崖县《生态保护红线划定成果》。"),
    ],
)
def test_a_document_that_is_only_spelled_otherwise(  # noqa: PLR0913, PLR0917 a line and its document
    root: Path, section: Section, ident: str, number: str, key: str, said: str
) -> None:
    blank = form_of(opened(root), "青崖县", 2025)
    changed = {CellKey(section, ident, number): "40", CellKey(section, ident, key): said}
    assert codes(collected(root, filled(blank, changed))) == ["ECO933"]

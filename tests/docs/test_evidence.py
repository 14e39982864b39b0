"""docs/evidence.md leaves out no criterion, and judging agrees with each of its examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ecocheck.model.documents import Source
from ecocheck.source.project import load_project
from ecocheck.verdict.sources.documents import names_document, too_old
from ecocheck.verdict.subject import subject_of

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| (\d+-\d+) \|(.+)\|(.+)\|(.+)\|(.+)\|$", re.MULTILINE)
ROWS = [tuple(cell.strip() for cell in row) for row in _ROW.findall(PAGE)]
YEAR = 2024

_PROJECT = load_project(ROOT).project
assert _PROJECT is not None
CRITERIA = {one.id: one for each in _PROJECT.registry.indicators.indicators for one in each.criteria}
COUNTY = next(place for place in _PROJECT.places() if not place.is_city)


def test_every_criterion_has_its_row() -> None:
    assert [row[0] for row in ROWS] == list(CRITERIA)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_row_says_what_judging_says(row: tuple[str, ...]) -> None:
    key, name, years, right, wrong = row
    criterion = CRITERIA[key]
    subject = subject_of(criterion, YEAR)
    said = "沿用" if criterion.lasts else {"any": "不限", "year": "当年", 5: "五年内"}[criterion.document_of]
    assert (name, years) == (criterion.name, said)
    for title, counts in ((right, True), (wrong, False)):
        source = Source(title=title)
        named = names_document(source, subject.name, COUNTY)
        assert (named and too_old(source, subject, YEAR) is None) is counts, title


def test_the_manual_leads_there() -> None:
    assert "](evidence.md)" in (ROOT / "docs" / "README.md").read_text(encoding="utf-8")

"""Rows of a filled form that were copied, sorted, merged, hidden, or lost their titles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.collecting.reading import handed_in
from ecocheck.app.filling import layout
from ecocheck.source.workbook.cells import Cell, Sheet, Workbook
from tests.collecting.filling import FIGURE, book_of, codes, collected, drill, form_of, opened

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.collecting.collect import Collected

TITLE, NUMBER = CellKey(FIGURE, "9-1", "source.title"), CellKey(FIGURE, "9-1", "source.document")
GROUP = "生态系统保护"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return drill(tmp_path)


def book(root: Path, said: dict[CellKey, str | None] | None = None) -> Workbook:
    """The form of a county of a year that has data."""
    return book_of(form_of(opened(root), "青崖县", 2025), said or {})


def sheet(workbook: Workbook, name: str = GROUP) -> Sheet:
    return next(one for one in workbook.sheets if one.name == name)


def with_sheets(workbook: Workbook, *more: Sheet, without: str = "") -> Workbook:
    kept = [one for one in workbook.sheets if one.name != without]
    return Workbook((*more, *kept))


def taken(root: Path, workbook: Workbook) -> Collected:
    return collected(root, handed_in("表.xlsx", workbook))


def at(page: Sheet, ident: str, head: str) -> tuple[int, int]:
    """Where a cell of a row stands."""
    row = next(row for (row, column), cell in page.cells.items() if column == 1 and cell.value == ident)
    return row, next(column for (line, column), cell in page.cells.items() if line == 3 and cell.value == head)


@pytest.mark.parametrize("first", [True, False])
def test_a_copy_as_it_was_made_hides_nothing(root: Path, *, first: bool) -> None:
    """A cell that was emptied beside a copy of the sheet is empty."""
    workbook, copy = book(root, {TITLE: None}), replace(sheet(book(root)), name="备份", hidden=True)
    both = with_sheets(workbook, copy) if first else Workbook((*workbook.sheets, copy))
    found = taken(root, both)
    assert [(one.key, one.new) for one in found.forms[0].changes] == [(TITLE, None)]


def test_two_copies_that_were_changed(root: Path) -> None:
    """What only one of them says is not taken either: nobody knows which of the two counts."""
    copy = replace(sheet(book(root, {NUMBER: "演环发〔2025〕9号"})), name="草稿")
    assert codes(taken(root, with_sheets(book(root, {TITLE: "评价报告"}), copy))) == ["ECO912"]


def test_a_hidden_sheet_says_nothing(root: Path) -> None:
    copy = replace(sheet(book(root, {NUMBER: "演环发〔2025〕9号"})), name="草稿", hidden=True)
    assert codes(taken(root, with_sheets(book(root), copy))) == ["ECO938"]


def test_titles_far_down(root: Path) -> None:
    """Somebody wrote a letter above them."""
    workbook = book(root, {TITLE: "评价报告"})
    page = sheet(workbook)
    moved = replace(page, cells={(row + 40, column): cell for (row, column), cell in page.cells.items()})
    found = taken(root, with_sheets(workbook, moved, without=GROUP))
    assert [one.key for one in found.forms[0].changes] == [TITLE]


def test_a_sheet_without_a_title_above_its_ids(root: Path) -> None:
    """Nothing of it is taken for the cover."""
    workbook = book(root, {TITLE: "评价报告"})
    page = sheet(workbook)
    other = replace(page, cells={**page.cells, (3, 1): Cell("序号", "序号")})
    found = taken(root, with_sheets(workbook, other, without=GROUP))
    assert (codes(found), found.forms[0].changes) == (["ECO935"], ())


def test_ids_that_were_sorted_without_their_rows(root: Path) -> None:
    workbook = book(root, {TITLE: "评价报告"})
    page = sheet(workbook)
    one, two = at(page, "9-1", layout.IDENT.zh), at(page, "9-2", layout.IDENT.zh)
    mixed = replace(page, cells={**page.cells, one: page.cells[two], two: page.cells[one]})
    assert set(codes(taken(root, with_sheets(workbook, mixed, without=GROUP)))) == {"ECO936"}


def test_merged_cells(root: Path) -> None:
    """The second row looks filled in, and holds nothing."""
    workbook = book(root)
    page = sheet(workbook)
    one, two = at(page, "9-1", "来源标题"), at(page, "9-2", "来源标题")
    cells = {place: cell for place, cell in page.cells.items() if place != two}
    joined = replace(page, cells=cells, merged={two: one})
    assert codes(taken(root, with_sheets(workbook, joined, without=GROUP))) == ["ECO937"]

"""An office's own table: rows whose id and name disagree, and merged cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.collecting.handed_in import Problem
from ecocheck.app.collecting.mapped import Known, mapped_table
from ecocheck.model.mappings import Mapping as ColumnMapping
from ecocheck.source.workbook.cells import Cell, Sheet, Workbook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.collecting.handed_in import HandedIn

Row: TypeAlias = "tuple[str, str, int | str | None]"
Merged: TypeAlias = "Mapping[tuple[int, int], tuple[int, int]]"
KNOWN = Known(
    regions={"青崖县": "青崖县"},
    idents={"24-2": "24-2", "县城污水处理率": "24-2", "26-1": "26-1", "城镇生活垃圾无害化处理率": "26-1"},
    drill=True,
    registry="0",
    region="青崖县",
    year=2026,
)
MAPPING = ColumnMapping(name="月报", columns={"编号": "号", "名称": "项目", "数值": "完成值"})
HEADS = ("号", "项目", "完成值")


def page(*rows: Row, merged: Merged | None = None, name: str = "一", hidden: bool = False) -> Sheet:
    """A sheet with these rows below the titles."""
    cells = {
        (row, column): Cell(value, str(value))
        for row, line in enumerate((HEADS, *rows), 1)
        for column, value in enumerate(line, 1)
        if value is not None
    }
    return Sheet(name, hidden=hidden, cells=cells, merged=merged or {})


def table(*rows: Row, merged: Merged | None = None) -> HandedIn:
    """The form that a table of these rows gives."""
    return only(page(*rows, merged=merged))


def only(*sheets: Sheet) -> HandedIn:
    """The one form of a file with these sheets."""
    found = mapped_table("月报.xlsx", Workbook(sheets), [MAPPING], KNOWN)
    assert not isinstance(found, Problem)
    (form,) = found
    return form


def told(form: HandedIn) -> list[str]:
    return [one.finding.code for one in form.problems]


def test_an_id_beside_another_name() -> None:
    """Either may be wrong, so that the figure is nobody's."""
    form = table(("24-2", "城镇生活垃圾无害化处理率", 96))
    assert (told(form), form.cells) == (["ECO936"], {})


def test_an_id_beside_words_of_ones_own() -> None:
    form = table(("24-2", "污水厂", 96))
    assert (form.problems, len(form.cells)) == ((), 1)


def test_merged_figures() -> None:
    """The second row has none of its own."""
    form = table(("24-2", "", 96), ("26-1", "", None), merged={(3, 3): (2, 3)})
    assert told(form) == ["ECO937"]


def test_every_sheet_is_read() -> None:
    """Each may be of another office or month; where two say the same, nobody knows which counts."""
    one, two = page(("24-2", "", 96)), page(("26-1", "", 100), name="二")
    assert [key.ident for key in only(one, two).cells] == ["24-2", "26-1"]
    assert told(only(one, replace(one, name="二"))) == ["ECO912"]


def test_hidden_sheets_are_not_read() -> None:
    draft = page(("24-2", "", 50), name="草稿", hidden=True)
    assert [one.said for one in only(draft, page(("24-2", "", 96))).cells.values()] == ["96"]
    found = mapped_table("月报.xlsx", Workbook((draft,)), [MAPPING], KNOWN)
    assert isinstance(found, Problem)
    assert found.finding.code == "ECO938"


def test_titles_that_stand_again() -> None:
    """As on every page of a printed table. Below other titles, the columns are other ones."""
    assert told(table(("24-2", "", 96), HEADS, ("26-1", "", 100))) == []
    form = table(("24-2", "", 96), ("号", "项目", "计划值"), ("26-1", "", 100), HEADS, ("24-2", "", None))
    assert (told(form), [key.ident for key in form.cells]) == (["ECO917"], ["24-2"])

"""An office's own table: rows whose id and name disagree, and merged cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.handed_in import Problem
from ecocheck.app.collecting.mapped import Known, mapped_table
from ecocheck.model.mappings import Mapping as ColumnMapping
from ecocheck.source.workbook.cells import Cell, Sheet, Workbook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.collecting.handed_in import HandedIn

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


def table(*rows: tuple[str, str, int | None], merged: Mapping[tuple[int, int], tuple[int, int]]) -> HandedIn:
    """The form that a table of these rows gives."""
    cells = {
        (row, column): Cell(value, str(value))
        for row, line in enumerate((HEADS, *rows), 1)
        for column, value in enumerate(line, 1)
        if value is not None
    }
    found = mapped_table(
        "月报.xlsx", Workbook((Sheet("一", hidden=False, cells=cells, merged=merged),)), [MAPPING], KNOWN
    )
    assert not isinstance(found, Problem)
    return found[0]


def test_an_id_beside_another_name() -> None:
    """Either may be wrong, so that the figure is nobody's."""
    form = table(("24-2", "城镇生活垃圾无害化处理率", 96), merged={})
    assert ([one.finding.code for one in form.problems], form.cells) == (["ECO936"], {})


def test_an_id_beside_words_of_ones_own() -> None:
    form = table(("24-2", "污水厂", 96), merged={})
    assert (form.problems, len(form.cells)) == ((), 1)


def test_merged_figures() -> None:
    """The second row has none of its own."""
    form = table(("24-2", "", 96), ("26-1", "", None), merged={(3, 3): (2, 3)})
    assert [one.finding.code for one in form.problems] == ["ECO937"]

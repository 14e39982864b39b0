"""The workbook itself: what may be filled in, what not, and how it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.source.workbook.reading import read_table
from tests.action_forms.forms import DAY, FILE, Bench, cell_of, heads

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.needs("openpyxl")


def page_of(path: Path) -> Any:
    import openpyxl

    return openpyxl.load_workbook(path)["限期整改台账"]


def is_open(page: Any, *at: str) -> bool:
    return not cell_of(page, *at).protection.locked


def test_rows(bench: Bench) -> None:
    """The late one first; each action with its milestones and three spare rows."""
    page = page_of(bench.form())
    at = heads(page)
    rows = [
        (page.cell(row, at["整改编号"]).value, page.cell(row, at["节点号"]).value or "")
        for row in range(4, page.max_row + 1)
    ]
    spare = ["新增1", "新增2", "新增3"]
    assert [step for ident, step in rows if ident == "甲"] == ["", "节点1", "节点2", *spare]
    assert [step for ident, step in rows if ident == "乙-2022"] == ["", *spare]
    assert list(dict.fromkeys(ident for ident, _ in rows)) == ["甲", "丙", "乙-2022"]
    assert [cell_of(page, "甲", "", head).value for head in ("地区", "年份", "状态", "资金")] == [
        "样例县", "2022", "逾期", "1200万元；省级专项",
    ]  # fmt: skip # a row
    gap = cell_of(page, "甲", "", "差距").value
    assert [part in gap for part in ("97%", "98%", "1个百分点")] == [True] * 3


def test_what_is_open(bench: Bench) -> None:
    """What is blank, evidence, and a new entry of the log; nothing that was promised."""
    page = page_of(bench.form())
    assert page.protection.sheet
    for at, open_ in {
        ("甲", "", "本次进展"): True, ("甲", "", "责任单位"): False, ("甲", "", "整改措施"): False,
        ("甲", "节点1", "完成日期"): False, ("甲", "节点1", "佐证材料"): True, ("甲", "节点2", "完成期限"): False,
        ("甲", "节点2", "完成日期"): True, ("甲", "节点2", "整改节点"): False, ("甲", "新增1", "整改节点"): True,
        ("乙-2022", "", "责任单位"): True, ("乙-2022", "", "责任人"): True, ("乙-2022", "", "整改措施"): True,
        ("甲", "", "整改编号"): False, ("甲", "", "状态"): False, ("甲", "", "资金"): False,
    }.items():  # fmt: skip # a table, read by rows
        assert is_open(page, *at) is open_, at


def test_on_paper(bench: Bench) -> None:
    page = page_of(bench.form())
    setup = page.page_setup
    assert (setup.orientation, int(setup.paperSize), int(setup.fitToHeight)) == ("landscape", 9, 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == "$3:$3"
    assert "演练" in page["A1"].value
    assert "演练" in page.oddHeader.center.text
    assert page.auto_filter.ref is not None


def test_the_hidden_sheet_is_read_by_this_program(bench: Bench) -> None:
    path = bench.form()
    book = read_table(path.name, path.read_bytes())
    assert [(one.name, one.hidden) for one in book.sheets] == [
        ("填表说明", False), ("限期整改台账", False), ("_ecocheck", True),
    ]  # fmt: skip # a row


def test_the_same_bytes_each_time(bench: Bench) -> None:
    assert bench.form(name="一.xlsx").read_bytes() == bench.form(name="二.xlsx").read_bytes()


def test_of_one_office(bench: Bench) -> None:
    """Only what it answers for, and its name on the cover cannot be changed."""
    import openpyxl

    path = bench.form("--by", "县水务局")
    page = page_of(path)
    at = heads(page)
    assert {page.cell(row, at["整改编号"]).value for row in range(4, page.max_row + 1)} == {"甲"}
    cover = openpyxl.load_workbook(path)["填表说明"]
    cell = next(row[1] for row in cover.iter_rows(max_col=2) if row[0].value == "填报单位：")
    assert (cell.value, cell.protection.locked) == ("样例县水务局", True)


def test_a_form_that_is_there_is_not_written_over(bench: Bench) -> None:
    """It may be filled in."""
    path = bench.form()
    kept = path.read_bytes()
    ran = bench.run("actions", *DAY, "-o", str(path))
    assert (ran.code, path.read_bytes()) == (2, kept)


def test_an_id_of_two_actions(bench: Bench) -> None:
    """Nobody would know which of the two is meant: neither can be filled in, and the cover says so."""
    import openpyxl

    text = bench.text()
    (bench.root / FILE).write_text(text.replace("id: 乙-2022", "id: 甲"), "utf-8")
    path = bench.form()
    page = page_of(path)
    at = heads(page)
    assert {page.cell(row, at["整改编号"]).value for row in range(4, page.max_row + 1)} == {"丙"}
    cover = openpyxl.load_workbook(path)["填表说明"]
    assert any("甲" in str(cell.value) and "两项" in str(cell.value) for row in cover.iter_rows() for cell in row)


def test_without_any_action(bench: Bench) -> None:
    """The form opens, and says what to do."""
    import openpyxl

    (bench.root / FILE).write_text("actions: []\n", "utf-8")
    (bench.root / "actions/别的.yaml").unlink()
    cover = openpyxl.load_workbook(bench.form())["填表说明"]
    assert any("actions new --from-gaps" in str(cell.value) for row in cover.iter_rows() for cell in row)


def test_texts_that_look_like_formulas(bench: Bench) -> None:
    """They are texts in the workbook, and come back as they are."""
    text = bench.text()
    (bench.root / FILE).write_text(text.replace("measure: 扩建污水处理厂", 'measure: "=1+1"'), "utf-8")
    path = bench.form()
    book = read_table(path.name, path.read_bytes())
    found = [cell for sheet in book.sheets for cell in sheet.cells.values() if cell.text == "=1+1"]
    assert [(cell.value, cell.formula) for cell in found] == [("=1+1", None)] * 2  # seen, and in the hidden sheet
    assert bench.collect().code == 0

"""Lists of commands as workbooks, made from the same tree as their text: every row, its headings as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.cli.command_list import every_command
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column
from ecocheck.render.pages.tree import Break, Field, Fields, Item, Items, Note, Section, Table, Title, Verbatim
from tests.cli.conftest import eco
from tests.cli.running import DAY
from tests.excel.making import ALL as EVERYTHING
from tests.excel.making import cells, ledger_of, opened
from tests.report.running import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.render.pages.tree import Page
    from tests.cli.conftest import Runner

__all__ = ["eco"]
pytestmark = pytest.mark.needs("openpyxl")

CALLS = [
    ("gaps", 1),
    ("gaps --by county", 1),
    ("gaps --by agency --until 2027-12-31", 1),
    ("worklist", 0),
    ("worklist --rectify", 0),
    ("status", 0),
    ("status --readiness", 0),
    ("status --indicator 3-1", 0),
    ("check", 0),
    ("trend", 0),
]


def written(eco: Runner, tmp_path: Path, call: str, *more: str) -> Any:
    """The workbook of a command."""
    path = tmp_path / "表.xlsx"
    ran = eco(*call.split(), "--as-of", DAY, "-o", str(path), *more, folder=PROJECT)
    assert (ran.code, ran.err) == (dict(CALLS).get(call, 0), "")
    return opened(path.read_bytes())


def table(page: Any) -> list[dict[str, Any]]:
    """The rows under the heads that the filter begins with, as cells by their heads."""
    area = page[page.auto_filter.ref]
    names = [cell.value for cell in area[0]]
    assert len(set(names)) == len(names)
    return [dict(zip(names, row, strict=True)) for row in area[1:]]


def test_every_command_that_writes_workbooks_is_tried() -> None:
    writing = {one.name for one in every_command() if any(form.name == "xlsx" for form in one.every_format())}
    assert writing == {call.split()[0] for call, _ in CALLS} | {
        "actions", "collect", "evidence", "form", "history", "ledger", "sample", "verify",
    }  # fmt: skip # what is tried elsewhere


@pytest.mark.parametrize("call", [call for call, _ in CALLS])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_can_be_filtered_is_marked_and_fits_paper(eco: Runner, tmp_path: Path, call: str, lang: str) -> None:
    mark = {"zh": "演练数据", "en": "DRILL DATA"}[lang]
    book = written(eco, tmp_path, call, "--lang", lang)
    for page in book:
        assert page["A1"].value.startswith(f"【{mark}】")
        assert page.oddHeader.center.text == page.oddFooter.center.text == mark
        assert DAY in page.oddFooter.left.text
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
        assert len(table(page)) == page.max_row - int(page.print_title_rows.split("$")[-1]) > 0
        assert not any(cell.data_type == "f" for cell in cells(page))
        for letter, wide in page.column_dimensions.items():
            empty = all(row[1] is None for row in _column(page, letter))
            assert wide.hidden == empty, letter
    again = tmp_path / "again.xlsx"
    eco(*call.split(), "--as-of", DAY, "--lang", lang, "-o", str(again), folder=PROJECT)
    assert again.read_bytes() == (tmp_path / "表.xlsx").read_bytes()


def _column(page: Any, letter: str) -> list[tuple[int, Any]]:
    first = int(page.print_title_rows.split("$")[-1]) + 1
    return [(row, page[f"{letter}{row}"].value) for row in range(first, page.max_row + 1)]


def test_gaps_are_all_there_with_their_distances_as_numbers(eco: Runner, tmp_path: Path) -> None:
    gaps = sorted(ledger_of(EVERYTHING).gaps, key=lambda gap: gap.waived)
    found = table(written(eco, tmp_path, "gaps").worksheets[0])
    assert [(row["地区"].value, row["事项"].value) for row in found] == [(gap.region, gap.name) for gap in gaps]
    for row, gap in zip(found, gaps, strict=True):
        if gap.magnitude:
            assert row["差距"].value == pytest.approx(float(gap.magnitude), abs=1e-9)
    assert {row["类别"].value for row in found if row["类别"].fill.fgColor.rgb != "00000000"} <= {
        "不达标",
        "任务目标逾期未完成",
    }


def test_what_headings_say_is_a_column_to_filter_by(eco: Runner, tmp_path: Path) -> None:
    gaps = ledger_of(EVERYTHING).gaps
    by_county = table(written(eco, tmp_path, "gaps --by county").worksheets[0])
    assert next(iter(by_county[0])) == "地区"
    assert sorted(row["地区"].value for row in by_county) == sorted(gap.region for gap in gaps)
    work = written(eco, tmp_path, "worklist")
    assert work.sheetnames[-1] == "说明"
    assert set(work.sheetnames[:-1]) <= {"部门责任清单", "重点工作任务清单", "各地区待办"}
    offices = [{row["单位"].value for row in table(page)} for page in work.worksheets[:-1]]
    assert all(None not in one and len(one) > 1 for one in offices)


def test_counts_of_the_matrix_are_numbers(eco: Runner, tmp_path: Path) -> None:
    found = table(written(eco, tmp_path, "status").worksheets[0])
    regions = [head for head in found[0] if head not in {"领域", "编号", "指标"}]
    counts = [row for row in found if row["领域"].value == found[-1]["领域"].value]
    assert counts
    assert all(isinstance(row[region].value, int) for row in counts for region in regions)


COLUMN: Column[str] = Column("what", Text("事", "what"), lambda one, _: one)
PAGE: Page = (
    Note("总的说明"),
    Title("一览"),
    Note("表前"),
    Break(),
    Table((COLUMN,), [Section(["=1+1", "甲"], "上", about="两项"), Section(["乙"], "下/[中]", 3)]),
    Note("表后"),
    Title("细目", 2, names=Text("单位", "office")),
    Table((COLUMN,), [Section(["丙"])], sheet="一览"),
    Fields([Field("标签", ["内容", ""])]),
    Items([Item("条", ["款"])]),
    Verbatim("a: 1\nb: 2"),
    Title("很长很长很长很长很长很长很长很长很长很长很长很长的名字（还有括号）"),
    Table((COLUMN,), [Section(["丁"])], sheet="History:*?"),
)


def test_any_tree_becomes_sheets_and_nothing_of_it_is_left_out() -> None:
    from ecocheck.render.formats.excel.page import excel_page

    book = opened(excel_page(PAGE, "zh"))
    assert book.sheetnames == ["一览", "History 2", "说明"]
    rows = [[cell.value for cell in row.values()] for row in table(book["一览"])]
    assert rows == [
        ["上", None, "=1+1"],
        ["上", None, "甲"],
        ["上 · 下/[中]", None, "乙"],
        [None, "细目", "丙"],
    ]
    said = {str(cell.value) for page in book for cell in cells(page)}
    whole = "\n".join(said)
    for text in ("总的说明", "表前", "=1+1", "甲", "乙", "丙", "丁", "两项", "表后", "内容", "条", "款", "a: 1\nb: 2"):
        assert text in whole
    assert excel_page(PAGE, "zh") == excel_page(PAGE, "zh")


def test_a_page_without_a_table_is_a_sheet_of_texts() -> None:
    from ecocheck.render.formats.excel.page import excel_page

    book = opened(excel_page((Title("空"), Note("没有差距")), "zh"))
    assert book.sheetnames == ["说明"]
    assert [cell.value for cell in cells(book["说明"])][-2:] == ["空", "没有差距"]
    assert opened(excel_page((), "en")).sheetnames == ["notes"]

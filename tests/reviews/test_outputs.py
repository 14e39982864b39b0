"""Whole outputs of a project with a verdict in each state of review, as they were looked at and found good."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import run_here
from tests.excel.making import cells, opened, rows
from tests.reviews.conftest import AT
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.running import Ran

SNAPSHOTS = Path(__file__).parent / "snapshots"
EXPLAINED = ("1-1", "1-3", "2-1", "2-2", "2-4", "T1-3")
"""One in each state, and a target."""
CASES: list[tuple[str, tuple[str, ...], int | None]] = [
    ("check.txt", ("check",), 120),
    ("check-pipe.txt", ("check",), None),
    ("check.md", ("check", "--format", "md"), None),
    ("check.json", ("check", "--format", "json"), None),
    ("check.en.txt", ("check", "--lang", "en"), 120),
    *((f"explain-{key}.txt", ("explain", key), 120) for key in EXPLAINED),
    ("explain.json", ("explain", "1-1", "--format", "json"), None),
    ("reviews.txt", ("status", "--reviews"), 120),
    ("reviews.en.txt", ("status", "--reviews", "--lang", "en"), 120),
    ("reviews.md", ("status", "--reviews", "--format", "md"), None),
    ("reviews.csv", ("status", "--reviews", "--format", "csv"), None),
    ("reviews.json", ("status", "--reviews", "--format", "json"), None),
    ("status.txt", ("status", "--indicator", "1", "--indicator", "2"), 120),
    ("gaps.txt", ("gaps",), 120),
    ("gaps.csv", ("gaps", "--format", "csv"), None),
    ("report.md", ("report", "--format", "md"), None),
    ("report.html", ("report", "--format", "html"), None),
    ("worklist.txt", ("worklist", "--agency", "市甲局"), 120),
    ("worklist.csv", ("worklist", "--format", "csv"), None),
]


@pytest.mark.parametrize(("name", "args", "width"), CASES, ids=[name for name, _, _ in CASES])
def test_whole_output(run: Callable[..., Ran], name: str, args: tuple[str, ...], width: int | None) -> None:
    same_as_snapshot(SNAPSHOTS / name, run(*args, width=width).out)


def _table(page: Any) -> list[dict[str, Any]]:
    return [{head: cell.value for head, cell in row.items()} for row in rows(page)]


@pytest.mark.needs("openpyxl")
def test_the_ledger_has_state_and_opinions_in_columns_of_their_own(run: Callable[..., Ran], tmp_path: Path) -> None:
    run("ledger", "-o", str(tmp_path / "台账.xlsx"))
    book = opened((tmp_path / "台账.xlsx").read_bytes())
    criteria = {row["编号"]: row for row in _table(book["指标台账"])}
    assert {key: criteria[key]["复核"] for key in ("1-1", "1-3", "2-1", "2-2", "2-4")} == {
        "1-1": "复核已失效", "1-3": "退回", "2-1": "已复核", "2-2": "存疑", "2-4": "未复核",
    }  # fmt: skip # a table, read by rows
    assert "复核后数值由98.2改为98.1" in criteria["1-1"]["复核意见"]
    assert criteria["2-1"]["复核意见"].count("周正") == 2  # the former opinion stays
    targets = {row["目标编号"]: row for row in _table(book["任务台账"]) if row["目标编号"]}
    assert targets["T1-3"]["复核"] == "退回"
    assert "印发的是征求意见稿" in targets["T1-3"]["复核意见"]
    assert {row["编号"] for row in _table(book["差距清单"]) if row["类别"] == "复核退回"} == {"1-3", "2-3", "T1-3"}


@pytest.mark.needs("openpyxl")
@pytest.mark.parametrize("args", [("ledger",), ("worklist",), ("check",), ("gaps",)], ids=" ".join)
def test_a_workbook_without_reviews_has_no_column_for_them(
    run: Callable[..., Ran], plain: Path, tmp_path: Path, args: tuple[str, ...]
) -> None:
    run(*args, "-o", str(tmp_path / "表.xlsx"), folder=plain)
    book = opened((tmp_path / "表.xlsx").read_bytes())
    assert not [cell.value for page in book.worksheets for cell in cells(page) if "复核" in str(cell.value)]


@pytest.mark.needs("word")
def test_word_says_what_was_returned_where_it_is_to_be_done(
    run: Callable[..., Ran], plain: Path, tmp_path: Path
) -> None:
    from docx import Document

    def said(**where: Path) -> str:
        run("report", "-o", str(tmp_path / "报告.docx"), **where)
        document = Document(str(tmp_path / "报告.docx"))
        tables = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
        return "\n".join([*(one.text for one in document.paragraphs), *tables])

    text = said()
    assert "复核退回、复核已失效（4项）" in text
    assert " 漏损率：达标（仅有文件名称，退回）；责任单位：市甲局、市乙局。市甲局 周正 " in text
    assert "复核后数值由98.2改为98.1" in text
    assert text.count("漏损率没有分区计量数据") == 2  # on the first page, and where it is to be done
    assert "复核退回3项（其中判达标的2项）：" in text
    assert "漏损率（漏损率没有分区计量数据；市甲局 2025年4月2日）" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "复核" not in said(folder=plain)


def test_the_site_says_it_on_the_pages_of_region_indicator_and_office(
    reviewed: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    args = ("report", "--all", "-o", str(tmp_path / "网站"), *AT)
    assert run_here(capsysbinary, monkeypatch, *args, folder=reviewed).code == 0
    pages = {path: path.read_text(encoding="utf-8") for path in (tmp_path / "网站").rglob("*.html")}
    telling = [path for path, page in pages.items() if "漏损率没有分区计量数据" in page]
    assert len(telling) >= 3, sorted(path.name for path in telling)
    assert any("已复核1" in page for page in pages.values())

"""Making workbooks of the invented project of tests/report, and reading them back with another library."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Any

from ecocheck.app.checking import check
from ecocheck.app.gaps import find_gaps
from ecocheck.app.ledger import build_ledger
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from tests.report.running import AS_OF, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.ledger import Ledger
    from ecocheck.findings import Lang

ALL = Wanted()
COUNTY = Wanted(counties=("演练区",))
NAMES = ["差距清单", "指标台账", "任务台账", "责任清单"]
HEAD = 3
"""The row of the headings; the first row is the title, the second how to read the sheet."""


@cache
def ledger_of(wanted: Wanted, root: Path = PROJECT) -> Ledger:
    """The ledgers of what is wanted."""
    opened = open_project(root, exactly=True)
    checked = check(opened, select(opened.project, wanted), AS_OF)
    return build_ledger(checked, find_gaps(checked))


def excel(ledger: Ledger, lang: Lang = "zh") -> bytes:
    """The ledgers as a file."""
    from ecocheck.render.formats.excel.ledger import excel_ledger

    return excel_ledger(ledger, lang=lang)


def opened(content: bytes) -> Any:
    """The workbook as openpyxl reads it, with its entities refused."""
    import openpyxl

    assert openpyxl.DEFUSEDXML
    return openpyxl.load_workbook(io.BytesIO(content))


def heads(page: Any) -> list[str]:
    """The headings."""
    return [cell.value for cell in page[HEAD]]


def rows(page: Any) -> list[dict[str, Any]]:
    """Every row as cells by their headings."""
    names = heads(page)
    return [dict(zip(names, row, strict=True)) for row in page.iter_rows(min_row=HEAD + 1)]


def cells(page: Any) -> list[Any]:
    """Every cell that is not empty."""
    return [cell for row in page.iter_rows() for cell in row if cell.value is not None]

"""On paper: LibreOffice opens the workbook and prints it across A4, marked on every page, with nothing cut off."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.ledger import code_of
from tests.excel.filling import again, filled, typed
from tests.excel.making import COUNTY, NAMES, excel, ledger_of, opened
from tests.requirements import program, run_tool

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.needs("openpyxl"), pytest.mark.needs("libreoffice"), pytest.mark.needs("pdftotext")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("paper")
    (made / "one.xlsx").write_bytes(excel(ledger_of(COUNTY)))
    return made


def converted(folder: Path, to: str, name: str = "one.xlsx", *more: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    ran = run_tool(program("libreoffice"), profile, "--headless", "--convert-to", to, *more, name, folder=folder)
    assert ran.returncode == 0, ran.stderr


def test_it_prints_across_a4_and_every_page_says_that_it_is_a_drill(folder: Path) -> None:
    converted(folder, "pdf")
    text = run_tool(program("pdftotext"), "-bbox", "one.pdf", "-", folder=folder).stdout
    pages = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', text, re.DOTALL)
    assert pages
    for width, height, body in pages:
        assert (round(float(width)), round(float(height))) == (842, 595)
        assert "演练数据" in body
        assert "###" not in body
    assert any(">编号</word>" in body for _, _, body in pages[1:])


def test_libreoffice_reads_the_figures_as_numbers(folder: Path) -> None:
    converted(folder, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false")
    lines = (folder / "one.csv").read_text(encoding="utf-8-sig").splitlines()
    assert any("演练区" in line and "%" in line for line in lines)
    assert not any("Err:" in line or "#NAME" in line for line in lines)


def test_a_leader_prints_a_county_on_few_pages(folder: Path) -> None:
    """The four sheets of a county: no sheet is wider than a page, and no row has more than its lines."""
    converted(folder, "pdf")
    pages = run_tool(program("pdftotext"), "-layout", "one.pdf", "-", folder=folder).stdout.count("\f")
    assert pages <= 8
    text = run_tool(program("pdftotext"), "-layout", "-l", "1", "one.pdf", "-", folder=folder).stdout
    assert all(head in text for head in ("差距清单", "类别", "牵头单位", "整改措施", "责任人", "整改时限", "完成情况"))
    assert "数据位置" not in text


def test_what_was_filled_in_survives_being_saved_by_libreoffice(folder: Path) -> None:
    ledger = ledger_of(COUNTY)
    typed_in = {
        "整改措施": "补建管网\n分两期",
        "责任人": '=CONCATENATE("张","三")',
        "整改时限": datetime.date(2025, 9, 30),
    }
    (folder / "filled.xlsx").write_bytes(filled(excel(ledger), {0: typed_in, 2: {"完成情况": "已完成"}}))
    converted(folder, "xlsx", "filled.xlsx", "--outdir", "saved")
    second = again(ledger, (folder / "saved" / "filled.xlsx").read_bytes())
    day = datetime.datetime(2025, 9, 30)  # noqa: DTZ001 as openpyxl reads it
    assert typed(second) == {
        code_of(ledger.gaps[0]): ("补建管网\n分两期", "张三", day, None),
        code_of(ledger.gaps[2]): (None, None, None, "已完成"),
    }
    assert opened(second).sheetnames == NAMES

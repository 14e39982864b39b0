"""On paper: LibreOffice opens the workbook and prints it across A4, marked on every page, with nothing cut off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.excel.making import COUNTY, excel, ledger_of
from tests.requirements import program, run_tool

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.needs("excel"), pytest.mark.needs("libreoffice"), pytest.mark.needs("pdftotext")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("paper")
    (made / "one.xlsx").write_bytes(excel(ledger_of(COUNTY)))
    return made


def converted(folder: Path, to: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    ran = run_tool(program("libreoffice"), profile, "--headless", "--convert-to", to, "one.xlsx", folder=folder)
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

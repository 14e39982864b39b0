"""Files as XlsxWriter, openpyxl and LibreOffice write them."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.source.workbook import Cell, read_table, read_xlsx
from tests.requirements import program, run_tool

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.source.workbook import Workbook

pytestmark = pytest.mark.needs("openpyxl")
DAY = datetime.date(2025, 3, 1)
FORMATS = {"percent": "0.00%", "day": 'yyyy"年"m"月"d"日"', "plain": "General"}


def by_xlsxwriter(*, since_1904: bool = False, constant_memory: bool = False) -> bytes:
    """One sheet with a cell of each kind, its texts shared, or inline under `constant_memory`."""
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made, {"date_1904": since_1904, "constant_memory": constant_memory, "in_memory": not constant_memory}
    )
    looks = {name: book.add_format({"num_format": code}) for name, code in FORMATS.items()}
    sheet = book.add_worksheet("人居环境")
    sheet.write_string(0, 0, "文县")
    sheet.write_number(0, 1, 0.985, looks["percent"])
    sheet.write_datetime(0, 2, datetime.datetime(2025, 3, 1), looks["day"])  # noqa: DTZ001 a day has no zone
    sheet.write_boolean(0, 3, True)  # noqa: FBT003 as XlsxWriter has it
    sheet.write_formula(0, 4, "=1/8", looks["plain"], 0.125)
    sheet.write_blank(0, 5, None, looks["percent"])
    sheet.write_string(1, 0, " 两行\n文字 ")
    sheet.merge_range(2, 0, 2, 2, "合并")
    book.add_worksheet("底稿").hide()
    book.close()
    return made.getvalue()


def expected_of(text: str = "2025年3月1日") -> list[Cell]:
    """The cells of the first row."""
    return [
        Cell("文县", "文县"),
        Cell(Decimal("98.5"), "98.50%", percent=True),
        Cell(DAY, text),
        Cell(value=True, text="TRUE"),
        Cell(Decimal("0.125"), "0.125", formula="=1/8"),
    ]


def check(book: Workbook) -> None:
    first, second = book.sheets
    found = [first.cells[1, column] for column in range(1, 6)]
    # LibreOffice writes a truth as a formula.
    assert [replace(cell, formula=None) if cell.formula == "=TRUE()" else cell for cell in found] == expected_of()
    assert (1, 6) not in first.cells
    assert first.cells[2, 1].value == " 两行\n文字 "
    assert first.merged == {(3, 2): (3, 1), (3, 3): (3, 1)}
    assert (first.name, first.hidden, second.name, second.hidden) == ("人居环境", False, "底稿", True)


@pytest.mark.parametrize("since_1904", [False, True])
@pytest.mark.parametrize("constant_memory", [False, True])
def test_xlsxwriter(*, since_1904: bool, constant_memory: bool) -> None:
    check(read_xlsx(by_xlsxwriter(since_1904=since_1904, constant_memory=constant_memory)))


def test_filled_in_by_openpyxl() -> None:
    book = openpyxl_book(by_xlsxwriter())
    sheet = book["人居环境"]
    sheet["E1"], sheet["F1"], sheet["G1"] = "=1/8", 0.97, "=1+1"
    read = read_xlsx(saved(book)).sheets[0].cells
    assert [read[1, column] for column in range(1, 5)] == expected_of()[:4]
    assert (read[1, 5].stored, read[1, 5].value, read[1, 5].formula) == (False, None, "=1/8")
    assert read[1, 6] == Cell(97, "97.00%", percent=True)
    assert not read[1, 7].stored


def openpyxl_book(content: bytes) -> Any:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: Any) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("since_1904", [False, True])
def test_saved_again_by_libreoffice(tmp_path: Path, profile: str, *, since_1904: bool) -> None:
    check(read_table("文县.xlsx", through_libreoffice(by_xlsxwriter(since_1904=since_1904), tmp_path, profile, "xlsx")))


@pytest.mark.needs("libreoffice")
def test_csv_of_libreoffice(tmp_path: Path, profile: str) -> None:
    (sheet,) = read_table(
        "文县.csv", through_libreoffice(by_xlsxwriter(), tmp_path, profile, "csv:Text - txt - csv (StarCalc):44,34,76")
    ).sheets
    assert [sheet.cells[1, column].text for column in range(1, 6)] == [
        *("文县", "98.50%", "2025年3月1日", "TRUE", "0.125")
    ]
    assert (sheet.cells[1, 2].value, sheet.cells[1, 2].percent) == (Decimal("98.5"), True)


@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize(("kind", "reason"), [("xls", "old_excel"), ("ods", "other_table"), ("pdf", "scan")])
def test_other_files_of_libreoffice_are_refused(tmp_path: Path, profile: str, kind: str, reason: str) -> None:
    from tests.workbook.making import refusal

    content = through_libreoffice(by_xlsxwriter(), tmp_path, profile, kind)
    assert refusal(content)[0] == reason
    assert refusal(content, f"文县.{kind}")[0] == reason


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The option by which LibreOffice keeps its settings in one place for all runs here."""
    return f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"


def through_libreoffice(content: bytes, folder: Path, profile: str, kind: str) -> bytes:
    """The file as LibreOffice writes it after opening it."""
    (folder / "in").mkdir()
    (folder / "in" / "a.xlsx").write_bytes(content)
    run_tool(
        *(
            program("libreoffice"),
            profile,
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            folder,
            folder / "in" / "a.xlsx",
        ),
        folder=folder,
    )
    return (folder / f"a.{kind.partition(':')[0]}").read_bytes()


TYPED = st.tuples(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(-15, 6)).map(
    lambda drawn: Decimal(drawn[0]).scaleb(drawn[1])
)
"""What somebody can type so that Excel keeps it: up to 15 digits."""


@given(st.lists(TYPED, min_size=1, max_size=20))
def test_numbers_come_back_as_typed(numbers: list[Decimal]) -> None:
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    percent = book.add_format({"num_format": "0.0%"})
    sheet = book.add_worksheet()
    for row, number in enumerate(numbers):
        sheet.write_number(row, 0, float(number))
        sheet.write_number(row, 1, float(number.scaleb(-2)), percent)
    book.close()
    cells = read_xlsx(made.getvalue()).sheets[0].cells
    for row, number in enumerate(numbers, 1):
        assert cells[row, 1].value == number
        assert cells[row, 2].value == number
        assert cells[row, 2].percent
        shown = cells[row, 2].shown
        assert shown is None or abs(shown - number) <= Decimal("0.05")


@given(st.lists(TYPED, min_size=1, max_size=20))
def test_numbers_of_openpyxl_come_back_as_typed(numbers: list[Decimal]) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.create_sheet("数", 0)
    for row, number in enumerate(numbers, 1):
        sheet.cell(row, 1, float(number))
    cells = read_xlsx(saved(book)).sheets[0].cells
    assert [cells[row, 1].value for row in range(1, len(numbers) + 1)] == numbers


@given(st.floats(allow_nan=False, allow_infinity=False, allow_subnormal=False))
def test_every_binary_number_keeps_fifteen_digits(number: float) -> None:
    from tests.workbook.making import number_cell

    for stored in (repr(number), f"{number:.16e}"):
        value = number_cell(stored, 0).value
        assert isinstance(value, int | Decimal)
        assert abs(Decimal(value) - Decimal(number)) <= abs(Decimal(number)).scaleb(-14)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=50), max_size=20))
def test_texts_come_back_as_typed(typed: list[str]) -> None:
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet()
    for row, text in enumerate(typed):
        sheet.write_string(row, 0, text)
    book.close()
    cells = read_xlsx(made.getvalue()).sheets[0].cells
    assert [cells[row, 1].value if (row, 1) in cells else "" for row in range(1, len(typed) + 1)] == typed

"""Every code of filled forms: what was done to the form, and the code that comes of it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.collecting import gathering
from ecocheck.app.collecting.collection import WholeTable, collect_files
from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.collecting.reading import NotAFormError, handed_in
from ecocheck.source.workbook.cells import Cell, Workbook
from tests.collecting.filling import (
    BASELINE,
    FIGURE,
    TARGET,
    TODAY,
    book_of,
    codes,
    collected,
    drill,
    filled,
    form_of,
    opened,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.collecting.collect import Collected
    from ecocheck.app.collecting.handed_in import HandedIn
    from ecocheck.app.filling.form import Form, Said

VALUE, TITLE = CellKey(FIGURE, "24-2", "value"), CellKey(FIGURE, "24-2", "source.title")
DONE = {TITLE: "青崖县2026年排水年报"}
FACT = CellKey(FIGURE, "4-1", "fact")

CELLS: dict[str, tuple[str, dict[CellKey, Said | Cell]]] = {
    "公式没有结果": ("ECO921", {VALUE: Cell(None, "", formula="=B2/C2", stored=False), **DONE}),
    "出错的公式": ("ECO922", {VALUE: Cell(None, "#DIV/0!", formula="=1/0"), **DONE}),
    "变成日期的数": ("ECO923", {VALUE: Cell(datetime.date(2026, 3, 1), "3月1日"), **DONE}),
    "显示的数在标准的另一边": (
        "ECO926",
        {VALUE: Cell(Decimal("92.6"), "93%", percent=True, shown=Decimal(93)), **DONE},
    ),
    "格式显示别的数": ("ECO939", {VALUE: Cell(Decimal("92.6"), "92.6", disguised=True), **DONE}),
    "自己写的方向": ("ECO924", {CellKey(TARGET, "7-2", "side"): "以下", CellKey(TARGET, "7-2", "number"): "25"}),
    "佐证没有交来": ("ECO941", {VALUE: "96", **DONE, CellKey(FIGURE, "24-2", "evidence"): "没有.pdf"}),
}


@pytest.mark.parametrize("name", CELLS)
def test_cells(name: str, tmp_path: Path) -> None:
    code, said = CELLS[name]
    root = drill(tmp_path)
    found = collected(root, filled(form_of(opened(root), "青崖县", 2026), said))
    assert codes(found) == [code]
    assert found.files == ()
    problem = found.forms[0].problems[0]
    assert problem.place.address is not None
    assert problem.cell is not None


def test_carried_and_given(tmp_path: Path) -> None:
    """A state of an earlier year is said to hold, and is given anew; only to say that it holds is no change."""
    root = drill(tmp_path)
    blank = form_of(opened(root), "演练市", 2026)
    row = next(one for one in blank.rows if one.choices.get("carried"))
    carried, fact = (CellKey(FIGURE, row.ident, key) for key in ("carried", "fact"))
    year = row.choices["carried"][0]
    assert codes(collected(root, filled(blank, {carried: year, fact: "是"}))) == ["ECO925"]
    assert codes(collected(root, filled(blank, {carried: "1999"}))) == ["ECO924"]
    only = collected(root, filled(blank, {carried: year}))
    assert (codes(only), only.files) == ([], ())


def test_rows(tmp_path: Path) -> None:
    """A row that was added, one that was copied, and a cell that the row does not have."""
    root = drill(tmp_path)
    blank = form_of(opened(root), "青崖县", 2026)
    rows = list(blank.rows)
    figure = next(one for one in rows if one.ident == "24-2" and one.section is FIGURE)
    added = replace(blank, rows=(*rows, replace(figure, ident="24-9")))
    assert codes(collected(root, altered(blank, added, {CellKey(FIGURE, "24-9", "value"): "96"}))) == ["ECO911"]
    one = book_of(blank, {**DONE, VALUE: "96"})
    other = next(sheet for sheet in book_of(blank, {**DONE, VALUE: "97"}).sheets if sheet.name == figure.group)
    copied = Workbook((*one.sheets[:-1], replace(other, name="另一张"), one.sheets[-1]))
    assert codes(collected(root, handed_in("表.xlsx", copied))) == ["ECO912"]
    fact = next(one for one in rows if one.ident == "4-1" and one.section is FIGURE)
    wider = replace(blank, rows=tuple(replace(one, open=one.open | {"value"}) if one is fact else one for one in rows))
    assert set(codes(collected(root, altered(blank, wider, {CellKey(FIGURE, "4-1", "value"): "1"})))) == {"ECO913"}


def altered(form: Form, other: Form, said: dict[CellKey, Said | Cell | None]) -> HandedIn:
    """The form with the sheets of another one, as if somebody had changed its rows."""
    own, changed = book_of(form, {}), book_of(other, said)
    return handed_in("表.xlsx", Workbook((*changed.sheets[:-1], own.sheets[-1])))


def test_a_row_that_is_no_longer_asked_for(tmp_path: Path) -> None:
    """The form asks for a criterion that the registry of today does not have; and it is older than the registry."""
    root = drill(tmp_path)
    form = filled(form_of(opened(root), "青崖县", 2026), {VALUE: "96", **DONE})
    key = CellKey(FIGURE, "24-9", "value")
    more = replace(form, registry="0" * 12, cells={**form.cells, key: replace(form.cells[VALUE], said="5")})
    found = collected(root, more)
    assert codes(found) == ["ECO914"]
    assert "ECO907" in {one.finding.code for one in found.forms[0].problems}


def test_projects_and_regions(tmp_path: Path) -> None:
    """A drill's form in a real project, a real one in a drill, and one of a region that nobody knows."""
    root = drill(tmp_path)
    made, real = form_of(opened(root), "青崖县", 2026), form_of(opened(tmp_path), "武都区", 2026)
    assert codes(collected(tmp_path, filled(made, {}))) == ["ECO904"]
    assert codes(collected(root, filled(real, {}))) == ["ECO905"]
    assert codes(collected(root, filled(replace(made, region="外地县"), {}))) == ["ECO906"]
    assert codes(collected(root, filled(replace(made, year=3000), {}))) == ["ECO906"]


def test_a_data_file_that_cannot_take_it(tmp_path: Path) -> None:
    root = drill(tmp_path)
    form = filled(form_of(opened(root), "青崖县", 2026), {VALUE: "96", **DONE})
    (root / "data/青崖县/2026.yaml").write_text("region: 青崖县\nyear: 2026\nmeasurements: [7-1]\n", "utf-8")
    assert "ECO908" in codes(collected(root, form))


def test_conflicts(tmp_path: Path) -> None:
    """With the data file, and between two forms."""
    root = drill(tmp_path)
    blank = form_of(opened(root), "青崖县", 2026)
    one, two = filled(blank, {VALUE: "96", **DONE}, "一.xlsx"), filled(blank, {VALUE: "97", **DONE}, "二.xlsx")
    assert codes(collected(root, one, two)) == ["ECO932", "ECO932"]
    write(root, collected(root, one))
    assert codes(collected(root, two)) == ["ECO931"]


def test_evidence(tmp_path: Path) -> None:
    """Several files of one name, an empty file, and one that is taken."""
    root, folder = drill(tmp_path), tmp_path / "收件"
    for name in ("甲/年报.pdf", "乙/年报.pdf", "空.pdf", "甲/表.xlsx"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"" if name == "空.pdf" else name.encode())
    blank, key = form_of(opened(root), "青崖县", 2026), CellKey(FIGURE, "24-2", "evidence")
    for name, code in (("年报.pdf", ["ECO942"]), ("空.pdf", ["ECO943"]), ("甲/年报.pdf", []), ("../../x", ["ECO941"])):
        found = collected(root, filled(blank, {VALUE: "96", **DONE, key: name}), folder=folder)
        assert codes(found) == code, name
    taken = collected(root, filled(blank, {VALUE: "96", **DONE, key: "甲/年报.pdf"}), folder=folder).evidence
    assert [(one.file, one.copied) for one in taken] == [("evidence/2026/青崖县/年报.pdf", True)]


def test_files_that_are_no_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be read, one that no mapping knows, and a form of another version."""
    root = drill(tmp_path)
    scan, plain = tmp_path / "扫描.pdf", tmp_path / "月报.csv"
    scan.write_bytes(b"%PDF-1.7 \n")
    plain.write_text("项目,结果\n24-2,96\n", "utf-8")
    found = collect_files(opened(root), [scan, plain], TODAY, WholeTable())
    assert [one.finding.code for one in found.problems] == ["ECO901", "ECO902"]
    older = book_of(form_of(opened(root), "青崖县", 2026), {}, version="0")
    with pytest.raises(NotAFormError) as other:
        handed_in("旧.xlsx", older)
    assert other.value.version == "0"
    monkeypatch.setattr(gathering, "read_table", lambda *_: older)
    found = collect_files(opened(root), [plain], TODAY, WholeTable())
    assert [one.finding.code for one in found.problems] == ["ECO903"]


def test_a_column_whose_title_was_changed_everywhere(tmp_path: Path) -> None:
    """What was filled into it cannot be read; where nothing was, nothing is lost."""
    root = drill(tmp_path)
    number = {CellKey(FIGURE, "24-2", "source.document"): "青住建〔2027〕3号"}
    book = book_of(form_of(opened(root), "青崖县", 2026), {VALUE: "96", **DONE, **number})
    changed = {"文号": Cell("文件号", "文件号")}
    sheets = [
        replace(one, cells={at: changed.get(said.text, said) for at, said in one.cells.items()}) for one in book.sheets
    ]
    found = [one.finding for one in collected(root, handed_in("表.xlsx", Workbook(tuple(sheets)))).forms[0].problems]
    assert "文号" in [one.params["titles"] for one in found if one.code == "ECO917"]


def told(found: Collected) -> set[str]:
    """The codes of all problems, warnings too."""
    return {problem.finding.code for one in found.forms for problem in one.problems}


def test_a_hidden_sheet_that_was_changed(tmp_path: Path) -> None:
    """A base that was typed over would hide a conflict with a figure that others have checked."""
    root = drill(tmp_path)
    blank = form_of(opened(root), "青崖县", 2025)
    book = book_of(blank, {})
    hidden = book.sheets[-1]
    at = next(place for place, one in hidden.cells.items() if one.text == "20" and place[1] == 4)
    forged = replace(hidden, cells={**hidden.cells, at: Cell("19", "19")})
    form = handed_in("表.xlsx", Workbook((*book.sheets[:-1], forged)))
    assert "ECO918" in codes(collected(root, form))
    assert "ECO918" not in codes(collected(root, handed_in("表.xlsx", book)))


def test_rows_of_another_office(tmp_path: Path) -> None:
    root = drill(tmp_path)
    form = filled(form_of(opened(root), "青崖县", 2026), {VALUE: "96", **DONE})
    assert set(codes(collected(root, replace(form, agency="市水务局")))) == {"ECO919"}
    assert codes(collected(root, replace(form, agency="市住建局"))) == []


def test_targets(tmp_path: Path) -> None:
    """A second one without a first, and one that is changed."""
    root = drill(tmp_path)
    side, number = (CellKey(TARGET, "7-2（2）", key) for key in ("side", "number"))
    second = filled(form_of(opened(root), "青崖县", 2026), {side: "不高于", number: "25"})
    assert set(codes(collected(root, second))) == {"ECO920"}
    blank = form_of(opened(root), "青崖县", 2025)
    present = next(one for one in blank.rows if one.section is TARGET and one.base.get("number"))
    number, document = (CellKey(TARGET, present.ident, key) for key in ("number", "document"))
    assert codes(collected(root, filled(blank, {number: "999"}))) == ["ECO933"]
    by_another = collected(root, filled(blank, {number: "999", document: "演环发〔2025〕99号"}))
    assert "ECO933" not in codes(by_another)
    assert "ECO929" in told(by_another)


def test_a_baseline_is_moved_only_by_another_document(tmp_path: Path) -> None:
    root = drill(tmp_path)
    blank = form_of(opened(root), "云岭县", 2025)
    recorded = next(one for one in blank.rows if one.section is BASELINE and one.base.get("value"))
    value, document = (CellKey(BASELINE, recorded.ident, key) for key in ("value", "source.document"))
    assert "ECO933" in codes(collected(root, filled(blank, {value: "1"})))
    assert "ECO933" not in codes(collected(root, filled(blank, {value: "1", document: "演自然资发〔2025〕99号"})))


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Cell(Decimal("22.5"), "22.5%", percent=True), "ECO928"),
        (Cell(Decimal("22.5"), "22.5"), None),
    ],
)
def test_a_percentage_for_another_unit(tmp_path: Path, said: Cell, code: str | None) -> None:
    root = drill(tmp_path)
    pm, title = CellKey(FIGURE, "7-2", "value"), CellKey(FIGURE, "7-2", "source.title")
    unit = CellKey(FIGURE, "7-2", "unit")
    found = collected(
        root,
        filled(
            form_of(opened(root), "青崖县", 2026), {pm: said, unit: "微克/立方米", title: "青崖县2026年环境质量报告"}
        ),
    )
    assert codes(found) == ([] if code is None else [code])


def test_a_text_that_is_too_long(tmp_path: Path) -> None:
    root = drill(tmp_path)
    long = filled(form_of(opened(root), "青崖县", 2026), {VALUE: "96", TITLE: "年报" * 3000})
    assert codes(collected(root, long)) == ["ECO927"]


def test_a_changed_figure_without_a_reason(tmp_path: Path) -> None:
    root = drill(tmp_path)
    changed = filled(form_of(opened(root), "青崖县", 2025), {CellKey(FIGURE, "3-1", "value"): "21"})
    assert "ECO930" in told(collected(root, changed))

"""Forms pile up: old beside corrected ones, rows that were emptied, cells that stand where none is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.collecting.collect import HandedFiles, collect
from ecocheck.app.collecting.collection import WholeTable, collect_files, write_collection
from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.collecting.reading import handed_in
from ecocheck.app.filling.fields import Section
from ecocheck.app.filling.values import raw_at
from ecocheck.source.workbook.cells import Cell, Workbook
from ecocheck.source.yaml.reader import read_bytes
from tests.collecting.filling import FIGURE, TODAY, book_of, codes, collected, drill, filled, form_of, opened, write

if TYPE_CHECKING:
    from pathlib import Path

VALUE, TITLE = CellKey(FIGURE, "24-2", "value"), CellKey(FIGURE, "24-2", "source.title")
DONE = {TITLE: "青崖县2026年排水年报"}


def entry(root: Path, ident: str = "24-2") -> object:
    path = root / "data/青崖县/2026.yaml"
    return raw_at(read_bytes(path.read_bytes(), "x").data, ("measurements", ident))


def test_a_row_that_was_emptied_is_withdrawn(tmp_path: Path) -> None:
    root = drill(tmp_path)
    write(root, collected(root, filled(form_of(opened(root), "青崖县", 2026), {VALUE: "96", **DONE})))
    assert entry(root) is not None
    found = collected(root, filled(form_of(opened(root), "青崖县", 2026), {VALUE: None, TITLE: None}))
    assert codes(found) == []
    write(root, found)
    assert entry(root) is None


def test_a_form_against_one_that_the_data_agree_with(tmp_path: Path) -> None:
    """The old form lies beside the new one: neither is taken, although the file says what the old one does."""
    root = drill(tmp_path)
    blank = form_of(opened(root), "青崖县", 2026)
    old, new = filled(blank, {VALUE: "96", **DONE}, "旧.xlsx"), filled(blank, {VALUE: "97", **DONE}, "新.xlsx")
    write(root, collected(root, old))
    for order in ((old, new), (new, old)):
        assert set(codes(collected(root, *order))) <= {"ECO931", "ECO932"}
        assert collected(root, *order).files == ()


def csv(root: Path, value: str, name: str) -> Path:
    path = root.parent / name
    path.write_text(f"编号,数值,来源标题\n24-2,{value},青崖县2026年排水年报\n", "utf-8")
    return path


def test_an_old_file_does_not_undo_its_correction(tmp_path: Path) -> None:
    """First, corrected, then both together: the first is passed over, and the correction stays."""
    from ecocheck.model.mappings import Mapping

    root = drill(tmp_path)
    mapping = Mapping(name="月报", columns={"编号": "编号", "数值": "数值", "来源标题": "来源标题"}, agency="市水务局")
    whole = WholeTable("青崖县", 2026)
    first, second = csv(root, "96", "一.csv"), csv(root, "97", "二.csv")
    for given in ([first], [second], [first, second], [second, first], [first]):
        made = collect_files(opened(root), given, TODAY, whole, mapping)
        write_collection(made)
        assert made.returned == 0
    assert [one.finding.code for form in made.collected.forms for one in form.problems] == ["ECO909"]
    assert raw_at(entry(root), ("value",)) == 97


def test_evidence_in_the_project_is_copied(tmp_path: Path) -> None:
    """The folder of handed-in files may lie in the project; it will be emptied."""
    root = drill(tmp_path)
    folder = root / "收件"
    folder.mkdir()
    (folder / "年报.pdf").write_bytes(b"%PDF-1.7 2026")
    key = CellKey(FIGURE, "24-2", "evidence")
    form = filled(form_of(opened(root), "青崖县", 2026), {VALUE: "96", **DONE, key: "年报.pdf"})
    found = collected(root, form, folder=folder)
    assert [(one.file, one.copied) for one in found.evidence] == [("evidence/2026/青崖县/年报.pdf", True)]


def test_what_is_not_read_is_said(tmp_path: Path) -> None:
    """A row without id, an added column, a title that was changed."""
    root = drill(tmp_path)
    blank = form_of(opened(root), "青崖县", 2026)
    book = book_of(blank, {VALUE: "96", **DONE})
    at = next(number for number, one in enumerate(book.sheets) if one.name == "人居环境改善")
    cells = dict(book.sheets[at].cells)
    last = max(row for row, _ in cells) + 1
    cells |= {(last, 3): Cell("95.2", "95.2"), (3, 40): Cell("备忘", "备忘"), (last - 1, 40): Cell("核过", "核过")}
    more = {key: one for key, one in cells.items() if key != (last, 3)}
    cells |= {key: Cell("文件号", "文件号") for key, one in cells.items() if one.text == "文号"}
    sheets = [replace(one, cells=cells) if number == at else one for number, one in enumerate(book.sheets)]
    found = collected(root, handed_in("表.xlsx", Workbook(tuple(sheets))))
    told = {one.finding.code for one in found.forms[0].problems if one.finding.code.startswith("ECO91")}
    assert told == {"ECO915", "ECO917"}
    assert not found.forms[0].taken
    beside = [replace(one, cells=more) if number == at else one for number, one in enumerate(book.sheets)]
    only = collected(root, handed_in("表.xlsx", Workbook(tuple(beside))))
    assert [one.finding.code for one in only.forms[0].problems if one.finding.code.startswith("ECO91")] == ["ECO916"]
    assert only.forms[0].taken


def test_a_date_on_the_cover_is_told_at_its_cell(tmp_path: Path) -> None:
    root = drill(tmp_path)
    form = filled(form_of(opened(root), "青崖县", 2026), {CellKey(Section.COVER, "", "date"): "1月10日"})
    found = collect(opened(root), [form], HandedFiles({}, {}), TODAY)
    assert [str(one.place) for one in found.forms[0].problems] == ["表.xlsx《填报说明》B5"]
    assert not found.forms[0].taken


def test_a_table_without_year(tmp_path: Path) -> None:
    from ecocheck.model.mappings import Mapping

    root = drill(tmp_path)
    mapping = Mapping(name="月报", columns={"编号": "编号", "数值": "数值", "来源标题": "来源标题"})
    made = collect_files(opened(root), [csv(root, "96", "一.csv")], TODAY, WholeTable("青崖县"), mapping)
    write_collection(made)
    assert codes(made.collected) == ["ECO910"]
    assert not (root / "received").exists()


def test_a_changed_figure_says_why(tmp_path: Path) -> None:
    root = drill(tmp_path)
    write(root, collected(root, filled(form_of(opened(root), "青崖县", 2026), {VALUE: "96", **DONE})))
    blank, note = form_of(opened(root), "青崖县", 2026), CellKey(FIGURE, "24-2", "note")
    (silent,) = collected(root, filled(blank, {VALUE: "97"})).forms
    assert "ECO930" in {one.finding.code for one in silent.problems}
    (said,) = collected(root, filled(blank, {VALUE: "97", note: "年报更正"})).forms
    assert "ECO930" not in {one.finding.code for one in said.problems}
    assert {one.key.key: one.why for one in said.changes} == {"value": "年报更正", "note": None}


def test_an_old_remark_is_no_reason(tmp_path: Path) -> None:
    root, note = drill(tmp_path), CellKey(FIGURE, "24-2", "note")
    write(root, collected(root, filled(form_of(opened(root), "青崖县", 2026), {VALUE: "96", note: "含园区", **DONE})))
    (silent,) = collected(root, filled(form_of(opened(root), "青崖县", 2026), {VALUE: "97"})).forms
    assert "ECO930" in {one.finding.code for one in silent.problems}
    assert {one.why for one in silent.changes} == {None}


def test_a_period_that_is_taken_away_says_why(tmp_path: Path) -> None:
    """Without it, the figure of some months is taken for that of the year."""
    root, period = drill(tmp_path), CellKey(FIGURE, "12-2", "period")
    blank = form_of(opened(root), "青崖县", 2025)
    (found,) = collected(root, filled(blank, {period: None})).forms
    assert "ECO930" in [one.finding.code for one in found.problems if one.cell == period]

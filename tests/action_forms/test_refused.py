"""A form with a mistake goes back as a whole: nothing of it is written, and the cell is named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.action_forms.forms import FILE, OTHER, Bench, cell_of, editing, fill, heads, row_of

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.needs("openpyxl")

DONE = ("甲", "节点2", "完成日期")
SOUND = {("甲", "", "本次进展"): "已通水"}
"""Nothing is wrong with this; it must not be written where something else is."""


def told(bench: Bench) -> dict[str, set[str]]:
    """The codes of all errors and warnings, by file; whatever is returned has changed nothing."""
    before = bench.files()
    ran = bench.collect("--format", "json")
    made = json.loads(ran.out)
    forms = made["actions"]
    if not any(one["taken"] for one in forms):
        after = bench.files()
        assert {name for name in {*before, *after} if before.get(name) != after.get(name)} <= {"received/actions.yaml"}
        assert ran.code == 1
    return {one["file"]: {problem["code"] for problem in one["problems"]} for one in forms}


CELLS: dict[str, tuple[str, dict[tuple[str, str, str], Any]]] = {
    "完成日期还没有到": ("ECO844", {DONE: "2026-05-01"}),
    "公式": ("ECO964", {DONE: "=TODAY()"}),
    "链接公式": ("ECO964", {("甲", "节点2", "佐证材料"): '=HYPERLINK("http://x","验收.pdf")'}),
    "不是日期": ("ECO967", {DONE: "三月中旬"}),
    "没有这一天": ("ECO967", {DONE: "2026-02-30"}),
    "Excel的序号": ("ECO967", {DONE: 46099}),
    "改期限": ("ECO962", {("甲", "节点2", "完成期限"): "2026-12-31"}),
    "清空期限": ("ECO962", {("甲", "节点2", "完成期限"): None}),
    "改节点": ("ECO962", {("甲", "节点2", "整改节点"): "开会研究"}),
    "改措施": ("ECO962", {("甲", "", "整改措施"): "加强管理"}),
    "改已经写的完成日期": ("ECO962", {("甲", "节点1", "完成日期"): "2023-06-29"}),
    "改状态": ("ECO962", {("甲", "", "状态"): "已销号"}),
    "改编号": ("ECO911", {DONE: "2026-03-18", ("甲", "节点2", "整改编号"): "丁"}),
    "填在灰格里": ("ECO913", {("甲", "", "完成日期"): "2026-03-18"}),
    "新节点没有内容": ("ECO965", {("甲", "新增1", "完成期限"): "2026-12-31"}),
    "别的单位的事项": ("ECO919", {("丙", "节点1", "完成日期"): "2026-03-18"}),
    "认领给别的单位": ("ECO919", {("乙-2022", "", "责任单位"): "市乙局"}),
    "佐证没有交来": ("ECO941", {("甲", "节点2", "佐证材料"): "没有.pdf"}),
    "佐证指到外面": ("ECO941", {("甲", "节点2", "佐证材料"): "../../项目/units.yaml"}),
    "台账作佐证": ("ECO943", {("甲", "节点2", "佐证材料"): "台账.xlsx"}),
    "文字太长": ("ECO927", {("甲", "", "本次进展"): "长" * 5001}),
}


@pytest.mark.parametrize("name", CELLS)
def test_cells(bench: Bench, name: str) -> None:
    code, said = CELLS[name]
    fill(bench.form(), SOUND | said if ("甲", "", "本次进展") not in said else said)
    found = told(bench)["台账.xlsx"]
    assert code in found, found


def test_a_formula_with_a_stored_result(bench: Bench) -> None:
    """As Excel saves it: a day that is another one tomorrow."""
    import re
    import zipfile

    path = bench.form()
    fill(path, {DONE: "=TODAY()"})
    with zipfile.ZipFile(path) as old:
        parts = {one.filename: old.read(one) for one in old.infolist()}
    sheet = next(name for name, part in parts.items() if b"TODAY()" in part)
    parts[sheet] = re.sub(
        rb"<f>TODAY\(\)</f><v\s*/>|<f>TODAY\(\)</f><v></v>", b"<f>TODAY()</f><v>46099</v>", parts[sheet]
    )
    assert b"46099" in parts[sheet]
    with zipfile.ZipFile(path, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    assert "ECO964" in told(bench)["台账.xlsx"]


@pytest.mark.parametrize(
    ("cover", "code"),
    [
        ({}, "ECO963"),
        ({"填报单位": "县水务局"}, "ECO963"),
        ({"填报单位": "县水务局", "填报日期": "昨天"}, "ECO967"),
        ({"填报单位": "县水务局", "填报日期": "2026-05-01"}, "ECO846"),
        ({"填报单位": "外地局", "填报日期": "2026-03-20"}, "ECO404"),
        ({"填报单位": "市乙局", "填报日期": "2026-03-20"}, "ECO919"),
    ],
)
def test_the_cover(bench: Bench, cover: dict[str, str], code: str) -> None:
    fill(bench.form(), SOUND, cover)
    assert told(bench)["台账.xlsx"] == {code}


def test_an_entry_older_than_the_last_is_taken_and_told(bench: Bench) -> None:
    fill(bench.form(), SOUND, {"填报单位": "县水务局", "填报日期": "2023-01-05"})
    assert "ECO843" in told(bench)["台账.xlsx"]
    assert "what: 已通水" in bench.text()


def _takes_rows_out(page: Any) -> None:
    page.delete_rows(row_of(page, "甲", "节点2"))


def test_rows_that_were_taken_out(bench: Bench) -> None:
    """It takes no promise back; the rest of the form counts."""
    path = bench.form()
    fill(path, SOUND)
    with editing(path) as book:
        _takes_rows_out(book["限期整改台账"])
    assert told(bench)["台账.xlsx"] == {"ECO966"}
    assert "what: 通水, due: 2024-06-30}" in bench.text()
    assert "what: 已通水" in bench.text()


def _copies(page: Any) -> None:
    row = row_of(page, "甲", "节点2")
    for column in range(1, page.max_column + 1):
        page.cell(page.max_row + (column == 1), column).value = page.cell(row, column).value
    page.cell(page.max_row, heads(page)["完成日期"]).value = "2026-03-19"


def _renames_a_column(page: Any) -> None:
    page.cell(3, heads(page)["完成日期"]).value = "完成时间"


def _takes_titles_out(page: Any) -> None:
    page.delete_rows(3)


def _hides(page: Any) -> None:
    page.sheet_state = "hidden"


def _adds_a_row(page: Any) -> None:
    at = heads(page)
    page.cell(page.max_row + 1, at["整改编号"]).value = "自己加的"
    page.cell(page.max_row, at["整改措施"]).value = "新措施"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_copies, "ECO912"),
        (_renames_a_column, "ECO917"),
        (_takes_titles_out, "ECO935"),
        (_hides, "ECO938"),
        (_adds_a_row, "ECO911"),
    ],
)
def test_the_sheet(bench: Bench, change: Callable[[Any], None], code: str) -> None:
    path = bench.form()
    fill(path, {**SOUND, DONE: "2026-03-18"})
    with editing(path) as book:
        change(book["限期整改台账"])
    assert code in told(bench)["台账.xlsx"]


def test_rows_and_columns_may_be_moved(bench: Bench) -> None:
    path = bench.form()
    fill(path, {DONE: "2026-03-18"})
    with editing(path) as book:
        page = book["限期整改台账"]
        page.insert_rows(1, 3)
        page.insert_cols(1)
    assert "ECO845" in told(bench)["台账.xlsx"]
    assert "done: 2026-03-18" in bench.text()


def test_merged_cells(bench: Bench) -> None:
    path = bench.form()
    fill(path, {DONE: "2026-03-18"})
    with editing(path) as book:
        page = book["限期整改台账"]
        first = cell_of(page, "甲", "节点2", "完成日期")
        page.merge_cells(start_row=first.row, end_row=first.row + 1, start_column=first.column, end_column=first.column)
    assert "ECO937" in told(bench)["台账.xlsx"]


@pytest.mark.parametrize("words", ["市甲局", "2026-12-31"])
def test_the_hidden_sheet(bench: Bench, words: str) -> None:
    """Another office, or a base value: nobody knows whose it is, and it leaves no receipt."""
    path = bench.form("--by", "县水务局")
    fill(path, {DONE: "2026-03-18"}, {})
    with editing(path) as book:
        page = book["_ecocheck"]
        old = "样例县水务局" if words == "市甲局" else "2024-06-30"
        next(cell for row in page.iter_rows() for cell in row if cell.value == old).value = words
    assert "ECO918" in told(bench)["台账.xlsx"]
    assert not (bench.root / "received").exists()


def test_forms_of_other_projects_and_layouts(bench: Bench) -> None:
    path = bench.form()
    with editing(path) as book:
        page = book["_ecocheck"]
        assert [page.cell(1, 1).value, page.cell(1, 2).value] == ["form", "actions 1"]
        page.cell(1, 2).value = "actions 9"
    ran = bench.collect()
    assert (ran.code, "ECO903" in ran.out) == (1, True)
    path.unlink()
    fill(bench.form(), SOUND)
    units = bench.root / "units.yaml"
    units.write_text(units.read_text("utf-8").replace("drill: true\n", ""), "utf-8")
    assert told(bench)["台账.xlsx"] == {"ECO904"}


def edit(bench: Bench, old: str, new: str, file: str = FILE) -> None:
    text = bench.text(file)
    assert old in text
    (bench.root / file).write_text(text.replace(old, new), "utf-8")


def test_what_was_changed_since(bench: Bench) -> None:
    """Both sides set another day, another office took it over, or the milestone is another one now."""
    fill(bench.form(), {DONE: "2026-03-18"})
    kept = bench.text()
    for old, new, codes in (
        ("{what: 通水, due: 2024-06-30}", "{what: 通水, due: 2024-06-30, done: 2026-03-01}", {"ECO931"}),
        ("agency: 县水务局", "agency: 市甲局", {"ECO919"}),
        ("what: 通水", "what: 设备采购", {"ECO961"}),
        ("id: 甲", "id: 甲甲", {"ECO961"}),
        ("measure: 扩建污水处理厂", "measure: [扩建", {"ECO961"}),
    ):
        edit(bench, old, new)
        assert told(bench)["台账.xlsx"] == codes, new
        (bench.root / FILE).write_text(kept, "utf-8")


def test_a_milestone_that_has_moved(bench: Bench) -> None:
    """One was written before it since: it is known by its words, and its day may have been moved in YAML."""
    fill(bench.form(), {DONE: "2026-03-18"})
    edit(bench, "      - {what: 开工,", "      - {what: 立项, due: 2023-01-31}\n      - {what: 开工,")
    edit(bench, "due: 2024-06-30", "due: 2026-06-30")
    assert told(bench)["台账.xlsx"] == {"ECO845"}
    assert "{what: 通水, due: 2026-06-30, done: 2026-03-18}" in bench.text()


def test_two_forms_that_disagree(bench: Bench) -> None:
    """Neither is taken; two that agree both are, and write it once."""
    for name, date in (("一.xlsx", "2026-03-18"), ("二.xlsx", "2026-03-19")):
        fill(bench.form(name=name), {DONE: date, **SOUND})
    found = told(bench)
    assert [sorted(found), ["ECO932" in codes for codes in found.values()]] == [["一.xlsx", "二.xlsx"], [True, True]]
    fill(bench.inbox / "二.xlsx", {DONE: "2026-03-18"})
    bench.collect()
    assert bench.text().count("已通水") == 1
    assert bench.text().count("done: 2026-03-18") == 1


def test_a_sound_form_beside_one_that_goes_back(bench: Bench) -> None:
    fill(bench.form(name="好.xlsx"), {("丙", "节点1", "完成日期"): "2026-03-18"}, {"填报单位": "市乙局"})
    fill(bench.form(name="坏.xlsx"), {DONE: "2026-05-01"})
    found = told(bench)
    assert "ECO844" in found["坏.xlsx"]
    assert "ECO844" not in found["好.xlsx"]
    assert "done: 2026-03-18" in bench.text(OTHER)
    assert "done: 2026-05-01" not in bench.text()


def test_a_slip_for_a_form_that_goes_back(bench: Bench) -> None:
    import openpyxl

    fill(bench.form(), {DONE: "2026-05-01"})
    assert bench.collect("--slip", str(bench.inbox.parent / "退回")).code == 1
    slips = list((bench.inbox.parent / "退回").iterdir())
    assert [one.name for one in slips] == ["退回单-样例县水务局-台账.xlsx"]
    page: Any = openpyxl.load_workbook(slips[0]).active
    texts = [str(cell.value) for row in page.iter_rows() for cell in row]
    assert any("完成日期" in one for one in texts)


def test_a_file_that_somebody_writes_meanwhile(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Evidence, actions and receipts are written together or not at all."""
    from ecocheck.app.collecting import collection
    from ecocheck.source.evidence import pieces_with

    fill(bench.form(), {("甲", "节点2", "佐证材料"): "验收.pdf", **SOUND})
    (bench.inbox / "验收.pdf").write_bytes(b"%PDF-1.7 x")
    before = bench.files()

    def slow(path: Any, digest: str) -> Any:
        yield from pieces_with(path, digest)
        (bench.root / FILE).write_text("# 别人写的\n", "utf-8")

    monkeypatch.setattr(collection, "pieces_with", slow)
    assert bench.collect().code != 0
    assert bench.files() == before | {FILE: "# 别人写的\n".encode()}


def test_receipts_that_cannot_be_read(bench: Bench) -> None:
    fill(bench.form(), SOUND)
    (bench.root / "received").mkdir()
    (bench.root / "received/actions.yaml").write_text("received: 5\n", "utf-8")
    assert told(bench)["台账.xlsx"] == {"ECO908"}


def test_figures_that_came_in_do_not_count_it(bench: Bench) -> None:
    """A form of actions is no form of figures: who has reported does not change by it."""
    before = bench.run("status", "--received", "--year", "2022", "--format", "json", *("--as-of", "2026-04-01"))
    fill(bench.form(), SOUND)
    assert bench.collect().code == 0
    assert bench.run("status", "--received", "--year", "2022", "--format", "json", *("--as-of", "2026-04-01")) == before

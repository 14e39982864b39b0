"""What was filled in, and nothing else, stands in YAML afterwards."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from tests.action_forms.forms import DAY, FILE, OTHER, fill

if TYPE_CHECKING:
    from tests.action_forms.forms import Bench

pytestmark = pytest.mark.needs("openpyxl")

FILLED = {
    ("甲", "节点2", "完成日期"): "2026-03-18",
    ("甲", "节点2", "佐证材料"): "通水验收.pdf",
    ("甲", "新增1", "整改节点"): "试运行",
    ("甲", "新增1", "完成期限"): "2026-12-31",
    ("甲", "", "本次进展"): "通水，进入试运行",
    ("乙-2022", "", "责任单位"): "样例县水务局",
    ("乙-2022", "", "整改措施"): "改造老城管网",
    ("乙-2022", "新增1", "整改节点"): "管网改造开工",
    ("乙-2022", "新增1", "完成期限"): "2026-06-30",
}
AFTER = """\
# 样例县的整改，虚构
actions:
  - id: 甲
    gap: {region: 样例县, year: 2022, criterion: 1-1}
    owner: {agency: 县水务局, person: 张样例}
    measure: 扩建污水处理厂
    milestones:
      - {what: 开工, due: 2023-06-30, done: 2023-07-10, evidence: {file: evidence/开工令.txt}}
      - {what: 通水, due: 2024-06-30, done: 2026-03-18, evidence: [{file: evidence/2022/样例县/整改/通水验收.pdf, sha256: DIGEST}]} # 到期没有通水
      - what: 试运行
        due: 2026-12-31
    cost: {amount: 1200, unit: 万元, source: 省级专项}
    log:
      - {date: 2023-01-10, by: 县水务局, what: 立项}
      - date: 2026-03-20
        by: 样例县水务局 张样例
        what: 通水，进入试运行

  # 还没有人认领
  - id: 乙-2022
    gap:
      region: 样例县
      year: 2022
      target: T1-1
    owner:
      agency: 样例县水务局
      person:
    measure: 改造老城管网
    milestones:
      - what: 管网改造开工
        due: 2026-06-30
    log: []
"""  # noqa: E501 as it is written
PROOF = b"%PDF-1.7 \xe9\x80\x9a\xe6\xb0\xb4"


def filled(bench: Bench) -> None:
    fill(bench.form(), FILLED)
    (bench.inbox / "通水验收.pdf").write_bytes(PROOF)


def test_what_was_filled_in(bench: Bench) -> None:
    before = bench.files()
    filled(bench)
    ran = bench.collect()
    assert (ran.code, ran.err) == (0, ""), ran.out
    assert bench.text() == AFTER.replace("DIGEST", hashlib.sha256(PROOF).hexdigest())
    after = bench.files()
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {FILE, "evidence/2022/样例县/整改/通水验收.pdf", "received/actions.yaml"}
    assert after["evidence/2022/样例县/整改/通水验收.pdf"] == PROOF
    assert set(before) <= set(after)


def test_again_changes_nothing(bench: Bench) -> None:
    """No entry of the log and no milestone comes twice."""
    filled(bench)
    bench.collect()
    once = bench.files()
    ran = bench.collect()
    assert ran.code == 0, ran.out
    assert bench.files() == once
    assert "与整改文件一致，无改动" in ran.out


def test_a_form_that_is_handed_in_as_it_was_made(bench: Bench) -> None:
    """Without cover and without a single cell: it changes nothing, and is no mistake."""
    before = bench.files()
    bench.form()
    ran = bench.collect("--dry-run")
    assert ran.code == 0, ran.out
    assert bench.files() == before


def test_a_trial_writes_nothing(bench: Bench) -> None:
    before = bench.files()
    filled(bench)
    assert bench.collect("--dry-run").code == 0
    assert bench.files() == before


def test_evidence_beside_one_that_stands_alone(bench: Bench) -> None:
    """The file that was named stays the first; an emptied cell takes nothing away."""
    said = ("甲", "节点1", "佐证材料")
    fill(bench.form(), {said: "evidence/开工令.txt\n照片.jpg"})
    (bench.inbox / "照片.jpg").write_bytes(b"\xff\xd8\xff\xe0 photo")
    assert bench.collect().code == 0
    digest = hashlib.sha256(b"\xff\xd8\xff\xe0 photo").hexdigest()
    listed = f"[{{file: evidence/开工令.txt}}, {{file: evidence/2022/样例县/整改/照片.jpg, sha256: {digest}}}]"
    assert f"evidence: {listed}}}" in bench.text()
    kept = bench.text()
    fill(bench.form(name="再一份.xlsx"), {said: None})
    assert bench.collect().code == 0
    assert bench.text() == kept


@pytest.mark.parametrize("typed", ["2026-3-18", "2026.3.18", "2026/3/18", "2026年3月18日", "2026-03-18", "2026．3．18"])
def test_days_as_people_type_them(bench: Bench, typed: str) -> None:
    fill(bench.form(), {("甲", "节点2", "完成日期"): typed})
    assert bench.collect().code == 0
    assert "due: 2024-06-30, done: 2026-03-18}" in bench.text()


def test_a_day_as_excel_stores_it(bench: Bench) -> None:
    import datetime

    from tests.action_forms.forms import cell_of, editing

    path = bench.form()
    fill(path, {})
    with editing(path) as book:
        cell = cell_of(book["限期整改台账"], "甲", "节点2", "完成日期")
        cell.value, cell.number_format = datetime.date(2026, 3, 18), "yyyy/m/d"
    assert bench.collect().code == 0
    assert "done: 2026-03-18}" in bench.text()


def test_forms_of_several_offices_in_one_folder(bench: Bench) -> None:
    """Each with its own actions; the order of files does not matter, nor does a form of figures beside them."""
    first = bench.form("--by", "县水务局", name="水务.xlsx")
    other = bench.form("--by", "市乙局", name="乙局.xlsx")
    fill(first, {("甲", "", "本次进展"): "已通水"}, {"填报日期": "2026-03-20"})
    fill(other, {("丙", "节点1", "完成日期"): "2026-03-19"}, {})
    ran = bench.run("form", "--county", "样例县", "--year", "2022", "-o", str(bench.inbox / "填报表.xlsx"))
    assert ran.code == 0, ran
    ran = bench.collect()
    assert ran.code == 0, ran.out
    assert "收下 3 份" in ran.out
    assert "by: 样例县水务局\n        what: 已通水" in bench.text()
    assert bench.text(OTHER).endswith("        due: 2026-05-31\n        done: 2026-03-19\n")


def test_done_without_evidence_is_taken_and_told(bench: Bench) -> None:
    fill(bench.form(), {("甲", "节点2", "完成日期"): "2026-03-18"})
    ran = bench.collect()
    assert ran.code == 0
    assert "ECO845" in ran.out


@pytest.mark.needs("libreoffice")
def test_saved_by_another_program(bench: Bench) -> None:
    """LibreOffice opens and saves it: the form is still the same form, and what was filled in is still there."""
    import shutil
    import subprocess

    filled(bench)
    path = bench.inbox / "台账.xlsx"
    made = bench.inbox.parent / "另存"
    program = shutil.which("soffice") or shutil.which("libreoffice") or "soffice"
    subprocess.run(  # noqa: S603 the program that the mark asks for
        [program, "--headless", "--convert-to", "xlsx", "--outdir", str(made), str(path)],
        check=True,
        capture_output=True,
    )
    shutil.copy(made / path.name, path)
    ran = bench.collect()
    assert ran.code == 0, ran.out
    assert bench.text() == AFTER.replace("DIGEST", hashlib.sha256(PROOF).hexdigest())


TRICKY = (
    "：冒号: 与 #号",
    '"引号"和\\反斜杠',
    "两行\n第二行",
    "@1+1",
    "- 破折号",
    "yes",
    "2026-03-01",
    "0.50",
    "【甲】{乙}[丙]",
)
"""Texts that YAML or Excel could take for something else."""


def test_texts_come_through_as_they_are(bench: Bench) -> None:
    from ecocheck.source.actions import read_actions

    steps = [(ident, f"新增{number}", "整改节点") for ident in ("甲", "乙-2022") for number in (1, 2, 3)]
    cells = [("甲", "", "本次进展"), ("乙-2022", "", "本次进展"), ("乙-2022", "", "整改措施"), *steps]
    fill(bench.form(), dict(zip(cells, TRICKY, strict=True)))
    ran = bench.collect()
    assert ran.code == 0, ran.out
    found = {one.action.id: one.action for one in read_actions(bench.root).actions}
    first, second = found["甲"], found["乙-2022"]
    assert (first.log[-1].what, second.log[-1].what, second.measure) == TRICKY[:3]
    assert [one.what for one in (*first.milestones[2:], *second.milestones)] == list(TRICKY[3:])


def test_the_order_of_files_does_not_matter(bench: Bench) -> None:
    """Two forms that each add an entry, a milestone, and evidence of the same name."""
    kept = bench.files()
    for name in ("一", "二"):
        (bench.inbox / name).mkdir()
        path = bench.form(name=f"{name}/{name}.xlsx")
        said = {
            ("甲", "", "本次进展"): f"进展{name}",
            ("甲", "新增1", "整改节点"): f"节点{name}",
            ("甲", "新增1", "佐证材料"): "照片.jpg",
        }
        fill(path, said)
        (bench.inbox / name / "照片.jpg").write_bytes(b"\xff\xd8\xff " + name.encode())
    found = []
    for order in (("一", "二"), ("二", "一")):
        ran = bench.run("collect", *(str(bench.inbox / one / f"{one}.xlsx") for one in order), *DAY)
        assert ran.code == 0, ran.out
        found.append(bench.files())
        for name in set(found[-1]) - set(kept):
            (bench.root / name).unlink()
        for name, content in kept.items():
            (bench.root / name).write_bytes(content)
    assert found[0] == found[1]
    assert {name for name in found[0] if name.endswith(".jpg")} == {
        "evidence/2022/样例县/整改/照片.jpg",
        "evidence/2022/样例县/整改/照片-2.jpg",
    }
    assert found[0][FILE].count("节点".encode()) == 2


def test_a_form_in_english(bench: Bench) -> None:
    """Its titles are English, and it is read all the same."""
    import openpyxl

    path = bench.form("--lang", "en")
    book: Any = openpyxl.load_workbook(path)
    page = next(one for one in book.worksheets if "done" in [cell.value for cell in one[3]])
    titles = {cell.value: cell.column for cell in page[3]}
    row = next(cells[0].row for cells in page.iter_rows() if cells[2].value == "节点2")
    page.cell(row, titles["done"]).value = "2026-03-18"
    cover = next(one for one in book.worksheets if one is not page)
    next(cells[1] for cells in cover.iter_rows(max_col=2) if cells[0].value == "office:").value = "县水务局"
    book.save(path)
    ran = bench.collect()
    assert ran.code == 0, ran.out
    assert "due: 2024-06-30, done: 2026-03-18}" in bench.text()

"""`ecocheck evidence index`: each document has one number, what is missing is said, and nothing is invented."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.volume_index import build_volume_index
from ecocheck.render.columns.volume_index import COLUMNS, every_line
from ecocheck.render.formats.markdown_page import markdown_page
from ecocheck.render.pages.volume_index import volume_index_page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.explain.running import Runner

DAY = "2026-06-01"
HEAD = "region: 青崖县\nyear: 2025\nmeasurements:\n"
DATA = """\
  24-1:
    value: 96.5
    unit: "%"
    source: {title: 污水处理统计年报, document: 青建发〔2026〕7号, published: 2026-01-20}
    plan: 今年改造管网三公里
    evidence:
      - {file: evidence/2025/青崖县/年报.pdf, sha256: DIGEST, title: 污水处理统计年报}
      - {file: evidence/2025/青崖县/没有的.pdf}
      - {held_by: 青崖县档案馆, archive_no: 2025-17}
  24-2:
    value: 95.5
    unit: "%"
    source: {title: 污水处理统计年报}
    evidence:
      - {file: evidence/2025/青崖县/年报.pdf}
      - {held_by: 无, archive_no: 待定}
  26-1:
    value: 100
    unit: "%"
    source: {title: 未记录}
    plan: 尚未制定
    evidence:
      - {file: evidence/2025/青崖县/改过.pdf, sha256: DIGEST}
  27-1:
    value: 100
    unit: "%"
    plan: 每月检查
    evidence: {file: evidence/2025/青崖县/空.pdf}
"""


@pytest.fixture
def county(drill: Path) -> Path:
    """The drill, where one county of one year has the entries of `DATA`."""
    folder = drill / "evidence/2025/青崖县"
    (folder / "年报.pdf").write_bytes("年报，虚构".encode())
    (folder / "改过.pdf").write_bytes("改过的，虚构".encode())
    (folder / "空.pdf").write_bytes(b"\xef\xbb\xbf \n")
    written = HEAD + DATA.replace("DIGEST", hashlib.sha256("年报，虚构".encode()).hexdigest())
    (drill / "data/青崖县/2025.yaml").write_text(written, encoding="utf-8")
    return drill


def entries(eco: Runner, folder: Path, *args: str) -> dict[str, Any]:
    """The entries of the county, by criterion."""
    ran = eco("evidence", "index", "--county", "青崖县", "--year", "2025", "--as-of", DAY, *args, folder=folder)
    assert ran.code == 0
    return {one["criterion"]: one for one in json.loads(ran.out)["entries"]}


def test_each_document_has_one_number(eco: Runner, county: Path) -> None:
    found = entries(eco, county, "--format", "json")
    numbers = {key: [(one["serial"], one["again"]) for one in found[key]["pieces"]] for key in ("24-1", "24-2", "26-1")}
    assert numbers == {
        "24-1": [(1, False), (None, False), (2, False)],
        "24-2": [(1, True), (None, False)],
        "26-1": [(3, False)],
    }


def test_what_does_not_count_says_why(eco: Runner, county: Path) -> None:
    found = entries(eco, county, "--format", "json")
    where = {key: [(one["where"], one["counts"]) for one in found[key]["pieces"]] for key in found}
    assert where["24-1"] == [("stored", True), ("unfit", False), ("archived", True)]
    assert where["24-2"] == [("stored", True), ("untold", False)]
    assert where["26-1"] == [("altered", False)]
    assert where["27-1"] == [("unfit", False)]


def test_gaps_are_named(eco: Runner, county: Path) -> None:
    found = entries(eco, county, "--format", "json")
    assert found["24-2"]["lacks"] == ["plan"]
    assert found["26-1"]["lacks"] == ["plan"]
    assert found["27-1"]["lacks"] == ["evidence"]
    assert found["28-1"]["lacks"] == ["plan", "data", "evidence"]
    text = eco("evidence", "index", "--county", "青崖县", "--indicator", "28", "--as-of", DAY, folder=county).out
    assert [text.count(f"缺{one}") for one in ("计划安排", "数据支撑", "材料佐证")] == [2, 2, 2], "counted, and listed"


def test_lines_have_what_an_archive_asks_for(eco: Runner, county: Path) -> None:
    ran = eco(
        *("evidence", "index", "--county", "青崖县", "--indicator", "24-1", "--as-of", DAY, "--format", "csv"),
        folder=county,
    )
    rule, plan, datum, report, missing, original = csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff")))
    assert rule["文号"] == "陇政办发〔2023〕80号"
    assert rule["题名"].startswith("“"), "the sentence of the plan"
    assert (plan["类目"], plan["题名"]) == ("计划安排", "今年改造管网三公里")
    assert (datum["文号"], datum["日期"]) == ("青建发〔2026〕7号", "20260120")
    assert (datum["题名"], datum["数值"], datum["计量单位"]) == ("污水处理统计年报", "96.5", "%")
    assert datum["备注"] == "data/青崖县/2025.yaml:5"
    digest = hashlib.sha256("年报，虚构".encode()).hexdigest()
    assert (report["顺序号"], report["文号"], report["日期"]) == ("1", "青建发〔2026〕7号", "20260120"), "same title"
    assert report["备注"] == f"evidence/2025/青崖县/年报.pdf；SHA-256 {digest[:16]}"
    assert report["校验值"] == digest
    assert (missing["顺序号"], missing["题名"]) == ("", "[没有的.pdf]")
    assert missing["备注"] == "找不到，不算佐证；evidence/2025/青崖县/没有的.pdf"
    assert (original["顺序号"], original["备注"]) == ("2", "原件存档：青崖县档案馆，档号2025-17")
    assert {row["页数"] for row in (rule, plan, datum, report, missing, original)} == {""}, "pages are never invented"
    assert {row["数据性质"] for row in (rule, datum)} == {"演练数据"}


def test_a_note_stands_beside_its_document(county: Path) -> None:
    opened = open_project(county, exactly=True)
    selection = select(opened.project, Wanted(counties=("青崖县",), indicators=("24",), years=(2025,)))
    checked = check(opened, selection, datetime.date.fromisoformat(DAY))
    stated = {"evidence/2025/青崖县/年报.pdf": "不公开，只列校验值"}
    made = build_volume_index(checked, EvidenceFiles(opened.project.documents), stated)
    remark = next(one for one in COLUMNS if one.key == "remark")
    said = [remark.of(line, "zh") for line in every_line(made) if line.piece is not None]
    assert [one.startswith("不公开，只列校验值；") for one in said] == [True, False, False, True, False]
    assert made.documents == 2
    assert "不公开，只列校验值" in markdown_page(volume_index_page(made, "zh"), "zh")


def test_a_source_is_numbered_behind_the_evidence(eco: Runner, county: Path) -> None:
    """24-1 names its source as evidence too; that of 24-2 has no number, so it may be another document."""
    found = entries(eco, county, "--indicator", "24", "--format", "json")
    assert [found[key]["source_serial"] for key in ("24-1", "24-2")] == [1, 3]
    ran = eco("evidence", "index", "--county", "青崖县", "--indicator", "24", "--as-of", DAY, folder=county)
    assert "编号文件3件：佐证材料2件，数据来源文件1件。" in ran.out


def test_the_index_counts_as_status_does(eco: Runner, county: Path) -> None:
    args = ("--county", "青崖县", "--year", "2025", "--as-of", DAY)
    status = eco("status", "--readiness", "--fail-on", "no_plan,no_data,no_evidence", *args, folder=county).out
    index = eco("evidence", "index", *args, folder=county).out
    said = next(line for line in index.splitlines() if line.startswith("列")).partition("；")[2].removesuffix("。")
    assert "缺材料佐证" in said
    assert said in status


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_region_and_criterion_has_its_entry(eco: Runner, drill: Path, lang: str) -> None:
    """Nobody takes a criterion that is not there for one that is complete."""
    ran = eco("evidence", "index", "--as-of", DAY, "--lang", lang, "--format", "json", folder=drill)
    found = json.loads(ran.out)
    judged = json.loads(eco("check", "--as-of", DAY, "--format", "json", folder=drill).out)["results"]
    keys = {(one["region"], one["year"], one["criterion"]) for one in judged}
    assert {(one["region"], one["year"], one["criterion"]) for one in found["entries"]} == keys
    assert len(found["entries"]) == len(keys)
    serials = [piece["serial"] for one in found["entries"] for piece in one["pieces"] if not piece["again"]]
    assert [one for one in serials if one is not None] == list(range(1, found["documents"] + 1))


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("index", "一.pdf"), "evidence index 不能写 文件"),
        (("index", "--write-hashes"), "evidence index 不能写 --write-hashes"),
        (("index", "--for", "24-1"), "evidence index 不能写 --for"),
        (("verify", "--as-of", DAY), "evidence verify 不能写 --as-of"),
        (("index", "青崖县"), "ecocheck evidence index --county 青崖县"),
    ],
)
def test_options_of_another_action(eco: Runner, drill: Path, args: tuple[str, ...], said: str) -> None:
    ran = eco("evidence", *args, folder=drill)
    assert ran.code == 2
    assert said in ran.err


def test_verify_has_no_word_file(eco: Runner, drill: Path, tmp_path: Path) -> None:
    ran = eco("evidence", "verify", "-o", str(tmp_path / "核对.docx"), folder=drill)
    assert ran.code == 2
    assert "ecocheck evidence verify 不能写 .docx 文件" in ran.err
    assert "由动作 index 写出" in ran.err
    assert not (tmp_path / "核对.docx").exists()
    asked = eco("evidence", "verify", "--format", "docx", "-o", str(tmp_path / "核对"), folder=drill)
    assert asked.code == 2
    assert "docx" in asked.err.splitlines()[0]
    assert not (tmp_path / "核对").exists()


def test_a_wrong_format_is_refused_before_anything_is_opened(eco: Runner, drill: Path) -> None:
    """The registry is broken too; the command line is what is told."""
    units = (drill / "units.yaml").read_bytes()
    try:
        (drill / "units.yaml").write_bytes(b"counties: [")
        ran = eco("evidence", "verify", "-o", "核对.docx", folder=drill)
    finally:
        (drill / "units.yaml").write_bytes(units)
    assert ran.code == 2
    assert ".docx" in ran.err


@pytest.mark.needs("word")
def test_word_has_every_document(eco: Runner, county: Path, tmp_path: Path) -> None:
    """Read back by the library; the head of the table is repeated on each page, the drill is marked."""
    from docx import Document

    path = tmp_path / "卷内目录.docx"
    args = ("evidence", "index", "--county", "青崖县", "--indicator", "24", "--as-of", DAY, "-o", str(path))
    assert eco(*args, folder=county).code == 0
    before = path.read_bytes()
    assert eco(*args, folder=county).code == 0
    assert path.read_bytes() == before
    made = Document(str(path))
    listed, annex = made.tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in (listed, annex)]
    assert heads[0] == ["顺序号", "文号", "责任者", "题名", "日期", "页数", "备注"]
    assert heads[1] == ["地区", "计划安排", "数据支撑", "材料佐证"]
    assert all("tblHeader" in table.rows[0]._tr.xml for table in (listed, annex))
    rows = [[cell.text for cell in row.cells] for row in listed.rows if row.cells[0].text.isdigit()]
    assert [(row[0], row[1], row[3], row[4]) for row in rows] == [
        ("1", "青建发〔2026〕7号", "污水处理统计年报", "20260120"),
        ("2", "", "[原件存档]", ""),
        ("3", "", "污水处理统计年报", ""),
    ]
    assert rows[1][6] == "见于24-1（青崖县）；原件存档：青崖县档案馆，档号2025-17"
    assert rows[2][6] == "见于24-2（青崖县）"
    ours = [[cell.text for cell in row.cells] for row in annex.rows if row.cells[0].text == "青崖县"]
    assert ours[0][1] == "今年改造管网三公里"
    assert ours[0][2].endswith("，见顺序号1")
    assert ours[0][3].splitlines()[0] == "见顺序号1、2"
    assert ours[1][1] == "缺计划安排"
    text = "\n".join(cell.text for table in made.tables for row in table.rows for cell in row.cells)
    assert ".yaml" not in text
    section = made.sections[-1]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert "演练数据" in section.header.paragraphs[0].text

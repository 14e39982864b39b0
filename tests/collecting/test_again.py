"""Forms that come one after the other: what an office may take back, and what received/ keeps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.collecting.collection import Collection, WholeTable, collect_files, write_collection
from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.collecting.receipts import known_receipts, with_received
from ecocheck.render.phrases.forms.collected import mend_words
from ecocheck.source.receipts import receipts_file, receipts_text
from ecocheck.source.yaml.reader import read_bytes
from tests.collecting.filling import FIGURE, TODAY, codes, collected, drill, filled, form_of, opened, write

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from ecocheck.app.collecting.collect import Collected
    from ecocheck.app.collecting.handed_in import HandedIn
    from ecocheck.app.filling.form import Said
    from ecocheck.model.mappings import Mapping as ColumnMapping

HOUSING = "市住建局"
VALUE, FILES = CellKey(FIGURE, "24-2", "value"), CellKey(FIGURE, "24-2", "evidence")
SAID: dict[CellKey, Said] = {VALUE: "96", CellKey(FIGURE, "24-2", "source.title"): "青崖县2026年排水年报"}
HEADS = {"编号": "指标编号", "地区": "县区", "数值": "完成值"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return drill(tmp_path)


def take(root: Path, form: HandedIn, folder: Path | None = None) -> Collected:
    """Collect one form, and write what it brings and its receipt."""
    found = collected(root, form, folder=folder)
    assert codes(found) == []
    write(root, found)
    received = with_received(known_receipts(root, form.region, form.year), found.forms, {form.file: "0" * 64}, TODAY)
    path = root / receipts_file(form.region, form.year)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(receipts_text(received), "utf-8")
    return found


def figures(root: Path) -> Any:
    content: Any = read_bytes((root / "data/青崖县/2026.yaml").read_bytes(), "x").data
    return content["measurements"] or {}


def by(form: HandedIn, agency: str | None) -> HandedIn:
    return replace(form, agency=agency)


@pytest.mark.parametrize("agency", [None, HOUSING])
def test_another_copy_takes_nothing_back(root: Path, agency: str | None) -> None:
    """What it leaves empty is not what the first copy said."""
    blank = form_of(opened(root), "青崖县", 2026)
    take(root, by(filled(blank, SAID, "一.xlsx"), agency))
    take(root, by(filled(blank, {CellKey(FIGURE, "31-1", "fact"): "否"}, "二.xlsx"), agency))
    assert {"24-2", "31-1"} <= set(figures(root))


def test_copies_of_one_name_from_different_offices(root: Path) -> None:
    """Each office fills in its rows of the region's form."""
    blank = form_of(opened(root), "青崖县", 2026)
    take(root, filled(blank, SAID, "青崖县.xlsx"))
    take(root, filled(blank, {CellKey(FIGURE, "4-1", "fact"): "否"}, "青崖县.xlsx"))
    assert {"24-2", "4-1"} <= set(figures(root))


def test_an_office_takes_back_in_the_same_form(root: Path) -> None:
    blank = form_of(opened(root), "青崖县", 2026)
    take(root, by(filled(blank, SAID), HOUSING))
    take(root, by(filled(blank, {}), HOUSING))
    assert "24-2" not in figures(root)
    assert "figure 24-2 value" not in known_receipts(root, "青崖县", 2026).received[0].cells


def test_evidence_that_is_taken_away_again(root: Path, tmp_path: Path) -> None:
    """The receipt keeps no empty cell."""
    (tmp_path / "年报.pdf").write_bytes(b"%PDF-1.7")
    first = take(root, filled(form_of(opened(root), "青崖县", 2026), SAID | {FILES: "年报.pdf"}), tmp_path)
    (root / "evidence/2026/青崖县").mkdir(parents=True)
    (root / first.evidence[0].file).write_bytes(b"%PDF-1.7")
    take(root, filled(form_of(opened(root), "青崖县", 2026), {FILES: None}), tmp_path)
    assert "evidence" not in figures(root)["24-2"]
    assert "figure 24-2 evidence" not in known_receipts(root, "青崖县", 2026).received[0].cells


def table(
    root: Path, text: str, *, year: int | None = 2026, office: str | None = HOUSING, name: str = "月报.csv"
) -> Collection:
    """Collect an office's own table."""
    from ecocheck.model.mappings import Mapping

    path = root.parent / name
    path.write_text(text, "utf-8")
    mapping: ColumnMapping = Mapping(name="月报", columns=HEADS, agency=office)
    found = collect_files(opened(root), [path], TODAY, WholeTable(year=year), mapping)
    write_collection(found)
    return found


def test_an_own_table_corrects_its_facts(root: Path) -> None:
    """Facts and figures stand in one column of such a table."""
    assert table(root, "指标编号,县区,完成值\n4-1,青崖,否\n").returned == 0
    again = table(root, "指标编号,县区,完成值\n4-1,青崖,是\n")
    assert codes(again.collected) == []
    assert figures(root)["4-1"]["value"] is True


@pytest.mark.parametrize(("year", "code"), [(None, "ECO910"), (1026, "ECO906")])
def test_what_is_not_the_projects_leaves_no_receipt(root: Path, year: int | None, code: str) -> None:
    found = table(root, "指标编号,县区,完成值\n24-2,青崖,96\n", year=year)
    assert codes(found.collected) == [code]
    assert not (root / "received").exists()


def test_a_broken_list_of_mappings_stays(root: Path) -> None:
    text = "mappings:\n- name: 甲\n  columns: {编号: 号}\n  nosuch: 1\n"
    (root / "mappings.yaml").write_text(text, "utf-8")
    found = table(root, "指标编号,县区,完成值\n24-2,青崖,96\n")
    assert [one.finding.code for one in found.problems] == ["ECO301"]
    assert "year（年份）" in mend_words(found.problems[0].finding, "zh")
    assert (root / "mappings.yaml").read_text("utf-8") == text


def test_a_known_mapping_is_not_added_again(root: Path) -> None:
    table(root, "指标编号,县区,完成值\n24-2,青崖,96\n")
    before = (root / "mappings.yaml").read_text("utf-8")
    table(root, "指标编号,县区,完成值\n24-2,青崖,96\n")
    assert (root / "mappings.yaml").read_text("utf-8") == before


def test_a_row_is_withdrawn_with_its_evidence(root: Path, tmp_path: Path) -> None:
    (tmp_path / "年报.pdf").write_bytes(b"%PDF-1.7")
    first = take(root, filled(form_of(opened(root), "青崖县", 2026), SAID | {FILES: "年报.pdf"}), tmp_path)
    (root / "evidence/2026/青崖县").mkdir(parents=True)
    (root / first.evidence[0].file).write_bytes(b"%PDF-1.7")
    take(root, filled(form_of(opened(root), "青崖县", 2026), dict.fromkeys((*SAID, FILES))), tmp_path)
    assert "24-2" not in figures(root)


def test_a_table_of_no_office_corrects_only_itself(root: Path) -> None:
    """Nobody knows whether another file comes from the same people."""
    table(root, "指标编号,县区,完成值\n4-1,青崖,否\n", office=None)
    other = table(root, "指标编号,县区,完成值\n4-1,青崖,是\n", office=None, name="别的.csv")
    assert codes(other.collected) == ["ECO931"]

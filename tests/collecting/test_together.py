"""Several forms in one data file: their order does not matter, and nothing that they say is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.app.collecting.collect import HandedFiles, collect
from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.source.setting.edit import REMOVED, edited
from tests.collecting.filling import FIGURE, TARGET, TODAY, codes, collected, drill, filled, form_of, opened

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.collecting.collect import Collected
    from ecocheck.app.collecting.handed_in import HandedIn
    from ecocheck.app.filling.form import Said
    from ecocheck.source.setting.writing import Value

VALUE, FILES = CellKey(FIGURE, "24-2", "value"), CellKey(FIGURE, "24-2", "evidence")
SAID: dict[CellKey, Said] = {VALUE: "96", CellKey(FIGURE, "24-2", "source.title"): "青崖县2026年排水年报"}
FILE = "data/青崖县/2026.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return drill(tmp_path)


def from_folders(root: Path, *forms: tuple[Path, HandedIn]) -> Collected:
    paths = {one.file: folder / one.file for folder, one in forms}
    return collect(opened(root), [one for _, one in forms], HandedFiles(paths, {}), TODAY)


def papers(tmp_path: Path, *contents: bytes) -> list[Path]:
    """Folders with a file of the same name."""
    folders = [tmp_path / f"第{number}家" for number in range(len(contents))]
    for folder, content in zip(folders, contents, strict=True):
        folder.mkdir()
        (folder / "年报.pdf").write_bytes(b"%PDF-1.7 " + content)
    return folders


def test_two_files_of_one_name_for_one_figure(root: Path, tmp_path: Path) -> None:
    """The forms say the same words and mean different files: neither is taken."""
    blank, said = form_of(opened(root), "青崖县", 2026), SAID | {FILES: "年报.pdf"}
    one, two = papers(tmp_path, b"1", b"2")
    found = from_folders(root, (one, filled(blank, said, "一.xlsx")), (two, filled(blank, said, "二.xlsx")))
    assert codes(found) == ["ECO942", "ECO942"]
    assert (found.files, found.evidence) == ((), ())


def test_the_names_of_new_evidence_do_not_follow_the_order(root: Path, tmp_path: Path) -> None:
    blank = form_of(opened(root), "青崖县", 2026)
    one, two = papers(tmp_path, b"1", b"2")
    other = {CellKey(FIGURE, "12-2", key): said for key, said in (("value", "0"), ("evidence", "年报.pdf"))}
    forms = (one, filled(blank, SAID | {FILES: "年报.pdf"}, "一.xlsx")), (two, filled(blank, other, "二.xlsx"))
    left, right = from_folders(root, *forms), from_folders(root, *reversed(forms))
    assert codes(left) == []
    assert [one.after for one in left.files] == [one.after for one in right.files]
    assert len(left.evidence) == 2


def test_a_long_name_of_evidence(root: Path, tmp_path: Path) -> None:
    """Findings show a path cut short."""
    name = "排水年报" * 19 + ".pdf"
    (tmp_path / name).write_bytes(b"%PDF-1.7")
    blank = form_of(opened(root), "青崖县", 2026)
    assert codes(collected(root, filled(blank, SAID | {FILES: name}), folder=tmp_path)) == []


def test_evidence_that_came_with_another_form(root: Path, tmp_path: Path) -> None:
    """A county's folder lies below the form of another county: its documents are its own."""
    below = tmp_path / "石潭县"
    below.mkdir()
    (below / "年报.pdf").write_bytes(b"%PDF-1.7")
    blank, other = form_of(opened(root), "青崖县", 2026), form_of(opened(root), "石潭县", 2026)
    asked = filled(blank, SAID | {FILES: "年报.pdf"}, "青崖县.xlsx")
    found = from_folders(root, (tmp_path, asked), (below, filled(other, {}, "石潭县.xlsx")))
    assert codes(found) == ["ECO941"]
    assert codes(from_folders(root, (tmp_path, asked))) == []


@pytest.mark.parametrize(
    "content",
    [
        f"region: 青崖县\nyear: 2026\n# {'注'}\n".encode("gb18030"),
        "region: 青崖县\nyear: 2026\n".encode() + "# 注释\n".encode("gb18030"),
        "region: 青崖县\nyear: 2026\n".encode() + b"# x\n" * (3 << 20),
    ],
    ids=["another encoding", "two encodings", "too large"],
)
def test_a_data_file_that_cannot_be_read_stays(root: Path, content: bytes) -> None:
    blank = form_of(opened(root), "青崖县", 2026)
    (root / FILE).write_bytes(content)
    found = collected(root, filled(blank, SAID))
    assert (codes(found), found.files) == (["ECO908"], ())


@pytest.mark.parametrize("said", [{"side": "不低于"}, {"number": "90"}])
def test_half_of_a_target(root: Path, said: dict[str, Said]) -> None:
    """It is not passed over: the other half is asked for."""
    blank = form_of(opened(root), "青崖县", 2026)
    found = collected(root, filled(blank, {CellKey(TARGET, "17-1", key): one for key, one in said.items()}))
    assert (codes(found), found.files) == (["ECO332"], ())


def test_a_problem_of_an_entry_is_told_to_every_form_that_changes_it(root: Path) -> None:
    """Whichever of them was given first."""
    project = opened(root)
    blank = form_of(project, "青崖县", 2026)
    one = filled(blank, {VALUE: "96", CellKey(FIGURE, "24-2", "period"): "2026"}, "一.xlsx")
    two = filled(
        blank, {CellKey(FIGURE, "24-2", "numerator"): "5", CellKey(FIGURE, "24-2", "denominator"): "0"}, "二.xlsx"
    )
    orders = [collected(root, *order) for order in ((one, two), (two, one))]
    told = [{each.form.file: each.taken for each in found.forms} for found in orders]
    assert told[0] == told[1]
    assert [one.after for one in orders[0].files] == [one.after for one in orders[1].files]


def test_a_known_fault_of_evidence_moves_with_its_item(root: Path) -> None:
    """An item is taken away before one whose file is missing already: that is nothing new."""
    kept = "evidence/2025/青崖县/乙.pdf"
    listed: Value = [{"file": "evidence/2025/青崖县/甲.pdf"}, {"file": kept}]
    path, file = root / "data/青崖县/2025.yaml", "data/青崖县/2025.yaml"
    route = ("measurements", "7-1", "evidence")
    before = edited(edited(path.read_text("utf-8"), file, {route: REMOVED}), file, {route: listed})
    path.write_text(before, "utf-8")
    project = opened(root)
    blank = form_of(project, "青崖县", 2025)
    found = collected(root, filled(blank, {CellKey(FIGURE, "7-1", "evidence"): kept}))
    assert codes(found) == []
    assert found.files[0].after.decode().count(".pdf") == before.count(".pdf") - 1

"""What surrounds collecting: names of files, crowded folders, files that change meanwhile, records of strangers."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.collecting import gathering
from ecocheck.app.collecting.collection import WholeTable, collect_files, write_collection
from ecocheck.app.filling import layout
from ecocheck.model.mappings import Mapping as ColumnMapping
from ecocheck.model.receipts import Receipts
from ecocheck.source.evidence import AlteredMeanwhileError, pieces_with
from ecocheck.source.receipts import read_receipts
from ecocheck.source.workbook.cells import Cell, Sheet, Workbook
from ecocheck.source.yaml.reader import read_bytes
from tests.collecting.filling import TODAY, book_of, codes, drill, form_of, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.collecting.collection import Collection

MAPPING = ColumnMapping(
    name="月报", columns={"编号": "编号", "数值": "数值", "来源标题": "来源标题", "佐证文件": "佐证"}
)
TEXT = "编号,数值,来源标题,佐证\n24-2,96,青崖县2026年排水年报,{}\n"
WHOLE = WholeTable("青崖县", 2026, "市住建局")
FILE, RECEIVED = "data/青崖县/2026.yaml", "received/青崖县/2026.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return drill(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Handed-in files: a table, and its evidence."""
    made = tmp_path / "收件"
    made.mkdir()
    (made / "月报.csv").write_text(TEXT.format("年报.pdf"), "utf-8")
    (made / "年报.pdf").write_bytes(b"%PDF-1.7 2026")
    return made


def found(root: Path, *given: Path, whole: WholeTable = WHOLE) -> Collection:
    return collect_files(opened(root), given, TODAY, whole, MAPPING)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("name", [b"\xff\xfe.csv", "月\n报.csv".encode(), "月\u202e报.csv".encode(), b" .csv"])
def test_a_name_that_cannot_be_shown(root: Path, folder: Path, name: bytes) -> None:
    """The receipt can be read again."""
    import os

    path = os.path.join(os.fsencode(folder), name)  # noqa: PTH118 a name that is no text
    shutil.move(folder / "月报.csv", os.fsdecode(path))
    made = found(root, folder)
    assert (codes(made.collected), made.returned) == ([], 0)
    write_collection(made)
    assert isinstance(read_receipts(root, "青崖县", 2026), Receipts)


def test_more_files_than_are_looked_at(root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form may be among those left out."""
    monkeypatch.setattr(gathering, "_MOST", 1)
    made = found(root, folder)
    assert [one.finding.code for one in made.problems] == ["ECO901"]


def test_a_table_in_a_folder_that_cannot_be_read(root: Path, folder: Path) -> None:
    """It may be a form that was saved in another format; evidence that a form names may be of any."""
    (folder / "填报表.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    assert [one.place.file for one in found(root, folder).problems] == ["填报表.xls"]
    (folder / "月报.csv").write_text(TEXT.format("填报表.xls"), "utf-8")
    made = found(root, folder)
    assert (made.problems, made.others) == ((), 1)


def test_scans_do_not_crowd_a_form_out(root: Path, folder: Path) -> None:
    later = folder / "月报"
    later.mkdir()
    shutil.move(folder / "月报.csv", later)
    for number in range(6000):
        (folder / f"{number}.pdf").touch()
    assert len(found(root, folder).collected.forms) == 1


@pytest.mark.parametrize("file", [FILE, RECEIVED, "mappings.yaml"])
@pytest.mark.parametrize("late", [False, True], ids=["before writing", "while evidence is copied"])
def test_a_file_that_somebody_writes_meanwhile(
    root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, file: str, *, late: bool
) -> None:
    """It stays, and nothing else is written."""
    made = found(root, folder)

    def write() -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text("# 别人写的\n", "utf-8")

    if late:

        def slow(path: Path, digest: str) -> Iterator[bytes]:
            yield from pieces_with(path, digest)
            write()

        monkeypatch.setattr("ecocheck.app.collecting.collection.pieces_with", slow)
    else:
        write()
    with pytest.raises(AlteredMeanwhileError):
        write_collection(made)
    assert (root / file).read_text("utf-8") == "# 别人写的\n"
    kept = {root / one for one in (FILE, RECEIVED, "mappings.yaml", "evidence/2026/青崖县/年报.pdf")} - {root / file}
    assert not [one for one in kept if one.exists()]


@pytest.mark.parametrize("office", ["\u200b", "甲\u202e乙", " ", "市住建局\n"])
def test_a_form_with_another_office_in_its_hidden_sheet(root: Path, tmp_path: Path, office: str) -> None:
    """Nobody knows whose it is: it leaves no receipt, and none that could not be read again."""
    book = book_of(form_of(opened(root), "青崖县", 2026), {})
    hidden = next(one for one in book.sheets if one.name == layout.HIDDEN)
    row = layout.HEAD.index("agency") + 1
    changed = Sheet(hidden.name, hidden=True, cells={**hidden.cells, (row, 2): Cell(office, office)}, merged={})
    path = tmp_path / "表.xlsx"
    path.write_bytes(b"x")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gathering, "read_table", lambda *_: Workbook((*book.sheets[:-1], changed)))
        made = found(root, path)
    assert (codes(made.collected), dict(made.receipts)) == (["ECO918"], {})


def test_an_office_by_another_name(root: Path, folder: Path) -> None:
    """It is one office in the receipts."""
    name = next(one for one in opened(root).project.units.agencies if one.aliases)
    write_collection(found(root, folder, whole=WHOLE._replace(agency=f"{name.aliases[0]}\u200b")))
    received = read_receipts(root, "青崖县", 2026)
    assert isinstance(received, Receipts)
    assert [one.agency for one in received.received] == [name.name]
    assert read_bytes((root / FILE).read_bytes(), FILE).readable

"""What this program wrote, and copies of the project's files, prove nothing, whatever they are called."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from ecocheck.model.documents import Evidence
from ecocheck.source.documents import Documents
from ecocheck.source.evidence import EvidenceState, evidence_state

if TYPE_CHECKING:
    from pathlib import Path

    from tests.explain.running import Runner

ONE = ("--county", "青崖县", "--indicator", "24", "--as-of", "2026-06-01")


def state(folder: Path, content: bytes, name: str = "材料.pdf") -> EvidenceState:
    """The state of a file with that content in the folder of evidence."""
    (folder / "evidence").mkdir(exist_ok=True)
    (folder / "evidence" / name).write_bytes(content)
    return evidence_state(Documents(folder), Evidence(file=f"evidence/{name}"))


def workbook(**properties: str) -> bytes:
    """A workbook of an office of its own."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        book.set_properties(properties)
        book.add_worksheet("统计表").write_string(0, 0, "污水处理量")
    return made.getvalue()


@pytest.mark.parametrize(
    ("args", "suffix"),
    [
        (("ledger",), ".xlsx"),
        (("gaps", *ONE), ".xlsx"),
        (("evidence", "index", *ONE), ".xlsx"),
        (("report", *ONE), ".html"),
        (("check", *ONE), ".json"),
        (("form", "--county", "青崖县", "--year", "2026"), ".xlsx"),
        pytest.param(("evidence", "index", *ONE), ".docx", marks=pytest.mark.needs("word")),
        pytest.param(("report", *ONE), ".docx", marks=pytest.mark.needs("word")),
    ],
)
def test_what_the_program_wrote(eco: Runner, drill: Path, tmp_path: Path, args: tuple[str, ...], suffix: str) -> None:
    path = tmp_path / f"出{suffix}"
    eco(*args, "-o", str(path), folder=drill)
    assert state(drill, path.read_bytes()) is EvidenceState.PRODUCED


@pytest.mark.parametrize(
    "content",
    [
        workbook(author="青崖县住建局", comments="用 ecocheck 核对过"),
        workbook(),
        "<!DOCTYPE html><title>青崖县统计公报</title><p>ecocheck 是一个软件".encode(),
        b'{"schema_version": 1, "data": [96.5]}',
        b"PK\x03\x04 damaged",
    ],
)
def test_documents_of_others(tmp_path: Path, content: bytes) -> None:
    assert state(tmp_path, content) is EvidenceState.PRESENT


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A part that unpacks to very much is left alone; such a file is no document of this program."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("docProps/core.xml", b"<dc:creator>ecocheck</dc:creator>" + b" " * (30 << 20))
    assert state(tmp_path, made.getvalue()) is EvidenceState.PRESENT


def test_copies_of_the_projects_files(drill: Path) -> None:
    data = (drill / "data/青崖县/2025.yaml").read_bytes()
    action = next(iter(sorted((drill / "actions").glob("*.yaml")))).read_bytes()
    review = next(iter(sorted((drill / "reviews").rglob("*.yaml")))).read_bytes()
    registry = (drill.parent.parent / "indicators.yaml").read_bytes()
    for content in (data, action, review, registry, data.replace(b"\n", b"\r\n"), data.decode().encode("utf-16")):
        assert state(drill, content) is EvidenceState.OWN
    assert state(drill, "数据：region 一栏见附表\nyear 一栏见附表，污水处理量".encode()) is EvidenceState.PRESENT


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\t", b"\xff\xfe", b"\xef\xbb\xbf\n \n", b"\0" * 64])
def test_empty_files(tmp_path: Path, content: bytes) -> None:
    assert state(tmp_path, content) is EvidenceState.EMPTY


def test_a_ledger_cannot_be_added(eco: Runner, drill: Path, tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    eco("ledger", "-o", str(path), folder=drill)
    ran = eco("evidence", "add", str(path), "--for", "24-2", "--county", "青崖县", "--year", "2025", folder=drill)
    assert ran.code == 2
    assert "是本软件生成的表或报告" in ran.err


def test_a_report_of_the_program_does_not_back_a_success(eco: Runner, drill: Path, tmp_path: Path) -> None:
    """The verdict stays, since its source is named; it is no longer said to have evidence."""
    path = tmp_path / "台账.xlsx"
    eco("ledger", "-o", str(path), folder=drill)
    file = drill / "evidence/2025/云岭县/统计台账.csv"
    index = ("evidence", "index", "--county", "云岭县", "--year", "2025", "--indicator", "3")
    assert "缺材料佐证" not in eco(*index, folder=drill).out
    file.write_bytes(path.read_bytes())
    assert "缺材料佐证" in eco(*index, folder=drill).out
    said = eco("validate", "--county", "云岭县", folder=drill).out
    assert "ECO720" in said

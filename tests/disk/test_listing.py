"""Names as the disk has them: on one that takes capitals for small letters nothing else is there than elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk.listing import is_file_so, otherwise_written, stands_so
from ecocheck.model.documents import Evidence
from ecocheck.source.discover import NoProjectError, find_data, find_root
from ecocheck.source.documents import Documents
from ecocheck.source.evidence import EvidenceState, evidence_state
from ecocheck.source.project import load_project
from tests.disk.folding import fold

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the disk is made to fold here")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on such a disk."""
    fold(monkeypatch, tmp_path)
    return tmp_path


def put(root: Path, name: str, content: bytes = b"%PDF-1.7") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(content)


@pytest.mark.parametrize(
    ("there", "written"),
    [
        ("evidence/Report.PDF", "evidence/report.pdf"),
        ("Evidence/report.pdf", "evidence/report.pdf"),
        ("evidence/A/report.pdf", "evidence/a/report.pdf"),
        ("evidence/Cafe\u0301.pdf", "evidence/Caf\u00e9.pdf"),
        ("evidence/Caf\u00e9.pdf", "evidence/Cafe\u0301.pdf"),
    ],
)
def test_evidence_is_there_under_its_own_name_only(root: Path, there: str, written: str) -> None:
    put(root, there)
    assert (root / written).is_file()  # the disk folds
    assert evidence_state(Documents(root), Evidence(file=written)) is EvidenceState.MISSING
    assert evidence_state(Documents(root), Evidence(file=there)) is EvidenceState.PRESENT
    assert evidence_state(Documents(root), Evidence(file=f"./{there}")) is EvidenceState.PRESENT


def test_a_file_that_comes_later_is_seen(root: Path) -> None:
    """The listing that is remembered is older than the file, in the same tick of the disk's clock perhaps."""
    assert not stands_so(str(root), "b")
    before = root.stat()
    put(root, "b")
    os.utime(root, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert stands_so(str(root), "b")


def test_data_of_another_name_are_read_on_no_system(root: Path) -> None:
    put(root, "Data/演练区/2024.yaml")
    found = find_data(root, ("演练区",))
    assert [(one.code, one.at.file) for one in found.findings] == [("ECO158", "Data")]
    assert not found.paths


def test_the_registry_has_small_letters(root: Path) -> None:
    put(root, "Units.yaml")
    assert not is_file_so(root / "units.yaml")
    assert otherwise_written(root, "units.yaml") == "Units.yaml"
    with pytest.raises(NoProjectError):
        find_root(root, upward=False)


def test_a_registry_of_other_capitals_is_named(root: Path) -> None:
    units = "schema_version: 1\ndrill: true\nregistry: {}\ncity: {{name: 演练市}}\ncounties: []\nagencies: []\n"
    put(root, "units.yaml", units.format(".").encode())
    put(root, "Indicators.yaml")
    found = [(one.code, dict(one.params)) for one in load_project(root).findings if one.code == "ECO155"]
    named = {"file": "indicators.yaml", "phrase_more": "stands_otherwise", "near": "Indicators.yaml"}
    assert named.items() <= found[0][1].items()
    put(root, "units.yaml", units.format("plan").encode())
    put(root, "Plan/units.yaml")
    assert [one.code for one in load_project(root).findings] == ["ECO159"]

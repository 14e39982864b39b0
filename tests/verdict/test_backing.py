"""Stored files behind a success: which are evidence, by their hash, and which are not."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.model.documents import Evidence
from ecocheck.render.as_json.objects import check_json
from ecocheck.source.documents import Documents
from ecocheck.source.evidence import EvidenceState, evidence_state
from tests.verdict.test_states import TODAY, result, written

if TYPE_CHECKING:
    from pathlib import Path

PAPER = b"2024"
HASH = hashlib.sha256(PAPER).hexdigest()
ENTRY = '  24-1:\n    value: 99\n    unit: "%"\n    source:\n      title: 污水处理统计报表\n    evidence:\n'


def backing(folder: Path, evidence: str, **years: str) -> str | None:
    """The backing that `check` gives 24-1 with this evidence in the file of 2024."""
    (folder / "evidence").mkdir()
    (folder / "evidence" / "a.pdf").write_bytes(PAPER)
    (folder / "evidence" / "empty.pdf").write_bytes(b"")
    (folder / "README.md").write_bytes(PAPER)
    found = result(written(folder, y2024=ENTRY + evidence, **years), 2024, "24-1")
    assert found["verdict"] == "met"
    said: str | None = found["backing"]
    return said


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (f"      - {{file: evidence/a.pdf, sha256: {HASH}}}\n", "evidenced"),
        (f"      file: evidence/a.pdf\n      sha256: {HASH}\n", "evidenced"),
        (f"      - {{file: evidence/b.pdf}}\n      - {{file: evidence/a.pdf, sha256: {HASH}}}\n", "evidenced"),
        ("      - {file: evidence/a.pdf}\n", "titled"),
        (f"      - {{file: evidence/a.pdf, sha256: {'0' * 64}}}\n", "titled"),
        (f"      - {{file: evidence/b.pdf, sha256: {HASH}}}\n", "titled"),
        (f"      - {{file: evidence/empty.pdf, sha256: {hashlib.sha256(b'').hexdigest()}}}\n", "titled"),
        (f"      - {{file: README.md, sha256: {HASH}}}\n", "titled"),
        ("      held_by: 演练区档案馆\n      archive_no: 2024-17\n", "documented"),
    ],
    ids=["hashed", "alone", "one of two", "no hash", "altered", "missing", "empty", "manual", "archived"],
)
def test_backing(tmp_path: Path, evidence: str, said: str) -> None:
    assert backing(tmp_path, evidence) == said


def test_a_state_brings_its_evidence_along(tmp_path: Path) -> None:
    """The file of the year that records a state also names its evidence."""
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "a.pdf").write_bytes(PAPER)
    state = "  13-1:\n    value: true\n    source:\n      title: 风险管控和修复名录\n"
    proof = f"    evidence: {{file: evidence/a.pdf, sha256: {HASH}}}\n"
    assert result(written(tmp_path, y2023=state + proof), 2024)["backing"] == "evidenced"


SHARE = '  {id}:\n    value: 100\n    unit: "%"\n    source:\n      title: {title}\n'
STORED = f"    evidence: {{file: evidence/a.pdf, sha256: {HASH}}}\n"


@pytest.mark.parametrize(("second", "said"), [("", "titled"), (STORED, "evidenced")])
def test_an_indicator_has_the_least_that_its_criteria_have(tmp_path: Path, second: str, said: str) -> None:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "a.pdf").write_bytes(PAPER)
    first = SHARE.format(id="5-1", title="演练区政府信息公开年度报告") + STORED
    folder = written(tmp_path, y2024=first + SHARE.format(id="5-2", title="企业环境信息依法披露检查表") + second)
    opened = open_project(folder, exactly=True)
    checked = check(opened, select(opened.project, Wanted(counties=("演练区",), years=(2024,))), TODAY)
    five = next(one for one in json.loads(check_json(checked, "zh"))["indicators"] if one["indicator"] == 5)
    assert (five["verdict"], five["backing"]) == ("met", said)


@pytest.mark.parametrize(
    "file",
    [
        "README.md", "readme.MD", "./README.md", "README.en.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md",
        "docs/plan/方案.md", "docs/codes.md", "schemas/tasks.schema.json", "templates/report.html", ".gitignore",
        "pyproject.toml",
    ],
)  # fmt: skip # a table, read by rows
def test_pages_about_the_project_prove_nothing(tmp_path: Path, file: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PAPER)
    assert evidence_state(Documents(tmp_path), Evidence(file=file)) is EvidenceState.PROJECT_PAGE


@pytest.mark.parametrize("file", ["evidence/README.md", "docs/2024/年报.pdf", "材料/license.pdf", "年报.pdf"])
def test_papers_of_ones_own_may_lie_anywhere_else(tmp_path: Path, file: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PAPER)
    assert evidence_state(Documents(tmp_path), Evidence(file=file)) is EvidenceState.PRESENT

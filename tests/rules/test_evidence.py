"""Findings about stored evidence that a case file cannot show."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk import reading
from ecocheck.disk.reading import hollow_bytes, pieces_of
from ecocheck.rules import evidence
from ecocheck.source.evidence import LARGEST, EvidenceState
from tests.rules.project import EVIDENCE, Setting, found_in, make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = f"""\
region: 演练区
year: 2024
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
    evidence:
      - file: {EVIDENCE}
"""


def _codes(root: Path, *, sha256: str = "", **files: str) -> list[str]:
    text = FILE + (f"        sha256: {sha256}\n" if sha256 else "")
    make(root, {"data/演练区/2024.yaml": text, **files}, Setting())
    return [finding.code for finding in found_in(root)]


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ECO710: the disk or the system refuses."""
    monkeypatch.setattr(evidence, "evidence_state", lambda *_: EvidenceState.UNREADABLE)
    assert _codes(tmp_path) == ["ECO710"]


@pytest.mark.parametrize(
    ("recorded", "kept"), [("年\n报\n", "年\r\n报\r\n"), ("年\r\n报\r\n", "年\n报\n"), ("年报\r\n", "年报\n")]
)
def test_line_ends(tmp_path: Path, recorded: str, kept: str) -> None:
    """ECO708 for either direction in which git may have changed the line ends."""
    sha = hashlib.sha256(recorded.encode()).hexdigest()
    assert _codes(tmp_path, sha256=sha, **{EVIDENCE: kept}) == ["ECO708"]


def test_line_ends_across_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A CR at the end of one piece and an LF at the start of the next are one line end."""
    monkeypatch.setattr(reading, "_CHUNK", 2)
    sha = hashlib.sha256(b"a\nb\n\rc").hexdigest()
    assert _codes(tmp_path, sha256=sha, **{EVIDENCE: "a\r\nb\r\n\rc"}) == ["ECO708"]


def test_altered(tmp_path: Path) -> None:
    sha = hashlib.sha256("原来的内容\n".encode()).hexdigest()
    assert _codes(tmp_path, sha256=sha, **{EVIDENCE: "改过的内容\n"}) == ["ECO707"]


@pytest.mark.parametrize("size", [LARGEST + 1, 64 << 20])
def test_larger_than_any_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """ECO714, and nothing is hashed. The second size is a sparse file, which takes no room on the disk."""
    make(tmp_path, {"data/演练区/2024.yaml": FILE + f"        sha256: {'a' * 64}\n"}, Setting())
    with (tmp_path / EVIDENCE).open("wb") as stream:
        stream.truncate(size)
    if size <= LARGEST and not hollow_bytes(tmp_path / EVIDENCE, None):
        pytest.skip("this disk does not say what was never written")
    monkeypatch.setattr(reading, "_CHUNK", 0)
    assert [finding.code for finding in found_in(tmp_path)] == ["ECO714"]


def test_one_file_is_hashed_once_however_often_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = "".join(f"      - {{file: {EVIDENCE}, sha256: a{number:063}}}\n" for number in range(50))
    opened: list[Path] = []

    def counts(path: Path, most: int, within: Path | None) -> Iterator[bytes]:
        opened.append(path)
        return pieces_of(path, most, within)

    monkeypatch.setattr("ecocheck.source.evidence.pieces_of", counts)
    monkeypatch.setattr("ecocheck.rules.evidence.pieces_of", counts)
    make(tmp_path, {"data/演练区/2024.yaml": FILE + named}, Setting())
    codes = [finding.code for finding in found_in(tmp_path)]
    assert codes.count("ECO707") == 50
    assert len(opened) == 2  # its hash, its hash with other ends of lines; what is in it is looked at elsewhere

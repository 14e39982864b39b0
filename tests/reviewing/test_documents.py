"""What is done to the documents behind a figure: only their bytes, and how they are recorded, count."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.reviewing.trying import GONE, PROJECT, YEAR, agree, edited, stale

if TYPE_CHECKING:
    from pathlib import Path

BOTH = {("演练区", YEAR, key): frozenset({"evidence"}) for key in ("1-1", "T1-2")}
PAPER = "evidence/年报.txt"
LIST = "区24/measurements/1-1/evidence"
KEPT = {"held_by": "演练区档案馆", "archive_no": "2025-11", "title": "附表"}
HASH = hashlib.sha256((PROJECT / PAPER).read_bytes()).hexdigest()
RECORDED = {"file": PAPER, "sha256": HASH, "title": "年报"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The project with a review of every verdict."""
    found = tmp_path / "project"
    shutil.copytree(PROJECT, found)
    agree(found)
    return found


def test_its_bytes_are_altered(root: Path) -> None:
    (root / PAPER).write_text("改过\n", encoding="utf-8")
    assert stale(root) == BOTH


def test_it_is_removed(root: Path) -> None:
    (root / PAPER).unlink()
    assert stale(root) == BOTH


def test_it_is_removed_and_put_back(root: Path) -> None:
    content = (root / PAPER).read_bytes()
    (root / PAPER).unlink()
    (root / PAPER).write_bytes(content)
    assert stale(root) == {}


def test_it_has_another_name(root: Path) -> None:
    (root / PAPER).rename(root / "evidence/2024年年报.txt")
    edited(root, LIST, [RECORDED | {"file": "evidence/2024年年报.txt"}, KEPT])
    assert stale(root) == {}


def test_another_document_under_its_name(root: Path) -> None:
    shutil.copy(root / "evidence/另一份.txt", root / PAPER)
    edited(root, LIST, [RECORDED | {"sha256": hashlib.sha256((root / PAPER).read_bytes()).hexdigest()}, KEPT])
    assert stale(root) == BOTH


def test_there_is_one_more(root: Path) -> None:
    edited(root, LIST, [RECORDED, {"file": "evidence/另一份.txt"}, KEPT])
    assert stale(root) == BOTH


def test_they_stand_in_another_order(root: Path) -> None:
    edited(root, LIST, [KEPT, RECORDED])
    assert stale(root) == {}


def test_a_hash_that_is_recorded_later(tmp_path: Path) -> None:
    """No byte changed: registering the hash of a file that is there makes no review stale."""
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    edited(root, f"{LIST}/0/sha256", GONE)
    agree(root)
    edited(root, LIST, [RECORDED, KEPT])
    assert stale(root) == {}


def test_a_hash_that_is_not_the_document_s(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    edited(root, f"{LIST}/0/sha256", GONE)
    agree(root)
    edited(root, LIST, [RECORDED | {"sha256": "0" * 64}, KEPT])
    assert stale(root) == BOTH


def test_bytes_count_where_no_hash_is_recorded(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    edited(root, f"{LIST}/0/sha256", GONE)
    agree(root)
    (root / PAPER).rename(root / "evidence/2024年年报.txt")
    edited(root, LIST, [{"file": "evidence/2024年年报.txt", "title": "年报"}, KEPT])
    assert stale(root) == {}
    (root / "evidence/2024年年报.txt").write_text("改过\n", encoding="utf-8")
    assert stale(root) == BOTH


def test_two_entries_of_one_document_do_not_hide_each_other(root: Path) -> None:
    """The second entry has a hash that the document has not."""
    wrong = RECORDED | {"sha256": "0" * 64}
    edited(root, LIST, [RECORDED, wrong, KEPT])
    first = stale(root)
    edited(root, LIST, [wrong, RECORDED, KEPT])
    assert first == stale(root) == BOTH


@pytest.mark.parametrize("key", ["held_by", "archive_no"])
def test_an_original_that_is_kept_elsewhere(root: Path, key: str) -> None:
    edited(root, LIST, [RECORDED, KEPT | {key: "2025-13"}])
    assert stale(root) == BOTH

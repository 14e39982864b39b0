"""Temporary folders that killed processes left are removed; nobody else's, nothing young, nothing through a link."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk.scratch import remove_left_scratch, scratch_folder

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell whose a folder is")
GONE = 999_999_999
"""No process has this number."""
NOW = 2_000_000_000.0
OLD = NOW - 25 * 3600


def folder(path: Path, age: float = OLD) -> Path:
    """A folder with a copy of a project in it."""
    path.mkdir()
    (path / "units.yaml").write_text("x", encoding="utf-8")
    os.utime(path, (age, age))
    return path


def test_left_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only those of a process that is gone, older than a day, with exactly our form of a name."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    outside = folder(tmp_path / "outside")
    gone = [folder(tmp_path / f"ecocheck-{kind}{GONE}-abcd_123") for kind in ("", "seal-", "git-")]
    (gone[0] / "link").symlink_to(outside)
    os.utime(gone[0], (OLD, OLD))
    kept = [
        folder(tmp_path / f"ecocheck-seal-{GONE}-young123", NOW - 3600),
        folder(tmp_path / f"ecocheck-seal-{os.getpid()}-abcd1234"),
        folder(tmp_path / f"ecocheck-mine-{GONE}-abcd1234 copy"),
        folder(tmp_path / "ecocheck-seal-abcd1234"),
    ]
    link = tmp_path / f"ecocheck-{GONE}-linked12"
    link.symlink_to(outside)
    file = tmp_path / f"ecocheck-{GONE}-file1234"
    file.write_text("x", encoding="utf-8")
    os.utime(file, (OLD, OLD))
    remove_left_scratch(NOW)
    assert not any(one.exists() for one in gone)
    assert all((one / "units.yaml").exists() for one in (*kept, outside))
    assert link.is_symlink()
    assert file.exists()


def test_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of another user stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    theirs = folder(tmp_path / f"ecocheck-{GONE}-abcd1234")
    monkeypatch.setattr(os, "getuid", lambda: theirs.stat().st_uid + 1)
    remove_left_scratch(NOW)
    assert theirs.exists()


def test_a_living_one_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of a folder in use tells this process, so that no other one removes it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with scratch_folder("ecocheck-seal-") as made:
        os.utime(made, (OLD, OLD))
        remove_left_scratch(NOW)
        assert made.is_dir()
        assert made.name.startswith(f"ecocheck-seal-{os.getpid()}-")
    assert not made.exists()

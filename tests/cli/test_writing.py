"""Files are written whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner


def test_new_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "报告.md"
    for content in (b"one", b"two\r\n"):
        write_whole(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_mode_is_that_of_an_ordinary_file(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        write_whole(tmp_path / "new", b"")
    finally:
        os.umask(mask)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o644
    (tmp_path / "old").touch(mode=0o600)
    write_whole(tmp_path / "old", b"x")
    assert (tmp_path / "old").stat().st_mode & 0o777 == 0o600


def test_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "报告.md"
    path.write_bytes(b"before")

    def fail(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"after")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("name", "start"), [("r.md", b"#"), ("r.html", b"<!DOCTYPE html>"), ("r.txt", b"#")])
def test_report_goes_to_the_file(eco: Runner, tmp_path: Path, name: str, start: bytes) -> None:
    ran = eco("report", "--county", "演练区", "-o", str(tmp_path / name))
    assert (ran.code, ran.err) == (0, "")
    assert start in (tmp_path / name).read_bytes()[:400]


def test_report_to_the_standard_output_is_the_same(eco: Runner, tmp_path: Path) -> None:
    args = ["report", "--county", "演练区", "--as-of", "2025-06-01"]
    eco(*args, "-o", str(tmp_path / "r.md"))
    assert eco(*args).out == (tmp_path / "r.md").read_text(encoding="utf-8")


def test_nothing_is_written_when_the_command_fails(eco: Runner, tmp_path: Path) -> None:
    assert eco("report", "--county", "微县", "-o", str(tmp_path / "r.md")).code == 2
    assert eco("report", "--year", "1990", "-o", str(tmp_path / "r.md")).code == 4
    assert list(tmp_path.iterdir()) == []

"""The files of a bundle, as Windows and Linux want them; the same input gives the same bytes."""

from __future__ import annotations

import ast
import hashlib
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tools.bundle.contents import SUMS, files_of, ordered, site_in, version_of, write_zip
from tools.bundle.lock import LockError

from tests.bundle.tiny import LIBRARY, OURS, bundle

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS = bundle("windows-amd64", ("3.11", "3.13", "3.14"))
LINUX = bundle("linux-x86_64", ("3.11", "3.14"))


def test_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        write_zip(tmp_path / name, "上", files_of(WINDOWS))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_the_zip(tmp_path: Path) -> None:
    path = tmp_path / "one.zip"
    write_zip(path, "上", files_of(LINUX))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        entries = {one.filename: one for one in archive.infolist()}
    assert set(entries) == {
        "上/SHA256SUMS",
        "上/安装.sh",
        "上/说明.txt",
        "上/files/bundle.txt",
        "上/files/install.py",
        "上/files/requirements.txt",
        "上/files/wheels/ecocheck-9.8.7-py3-none-any.whl",
        "上/files/wheels/tinylib-2.0-py3-none-any.whl",
    }
    assert all(one.flag_bits & 0x800 for name, one in entries.items() if not name.isascii()), "names are UTF-8"
    assert entries["上/安装.sh"].external_attr >> 16 == 0o100755
    assert entries["上/说明.txt"].external_attr >> 16 == 0o100644


def test_the_documentation_is_carried_where_it_was_built(tmp_path: Path) -> None:
    assert "index.html" not in files_of(LINUX)["说明.txt"].decode()
    with pytest.raises(LockError, match="no site"):
        site_in(tmp_path)
    (tmp_path / "填报").mkdir()
    (tmp_path / "填报" / "index.html").write_bytes("填".encode())
    (tmp_path / "index.html").write_bytes("首页".encode())
    files = files_of(replace(LINUX, manual=site_in(tmp_path)))
    assert files["文档/index.html"] == "首页".encode()
    assert files["文档/填报/index.html"] == "填".encode()
    assert "文档/index.html" in files["说明.txt"].decode()


def test_the_sums_are_of_every_file() -> None:
    files = files_of(WINDOWS)
    said = files.pop(SUMS).decode().splitlines()
    assert said == [f"{hashlib.sha256(content).hexdigest()}  {path}" for path, content in files.items()]


def test_the_list_for_pip() -> None:
    said = files_of(LINUX)["files/requirements.txt"].decode()
    sums = [hashlib.sha256(one).hexdigest() for one in (OURS, LIBRARY)]
    assert said == (
        f"ecocheck[word]==9.8.7 \\\n    --hash=sha256:{sums[0]}\ntinylib==2.0 \\\n    --hash=sha256:{sums[1]}\n"
    )


def test_a_file_that_the_lock_does_not_know_is_refused() -> None:
    with pytest.raises(LockError, match="the lock has no such file: tinylib"):
        files_of(replace(LINUX, wheels={"tinylib-2.0-py3-none-any.whl": LIBRARY + b"x"}))
    with pytest.raises(LockError, match="no wheel of: tinylib"):
        files_of(replace(LINUX, wheels={}))


def test_the_batch_file_is_small_and_plain() -> None:
    """It cannot be run here, so its structure is held: any console reads it, and every jump has its place."""
    raw = files_of(WINDOWS)["安装.bat"]
    text = raw.decode("ascii")
    assert raw.count(b"\n") == raw.count(b"\r\n") == len(text.splitlines())
    lines = text.split("\r\n")
    assert lines[0] == "@echo off"
    assert lines[-2:] == ["pause", ""]
    assert len(lines) < 30
    labels = [line[1:] for line in lines if line.startswith(":")]
    assert (
        sorted(set(re.findall(r"\b(?:goto |call :)(\w+)", text))) == sorted(labels) == ["end", "look", "none", "unzip"]
    )
    before = [lines[number - 1].split()[0] for number, line in enumerate(lines) if line.startswith(":")]
    assert before == ["goto", "exit", "goto", "echo"], "only the last part runs on into the next"
    assert text.count("(") == text.count(")")
    assert "in (3.14 3.13 3.11)" in text
    assert all(f'"%~dp0{part}' in text for part in ("files\\install.py", "*.txt"))
    assert re.findall(r"(?<!\")%~dp0", text) == [], "a path may hold blanks"
    assert "chcp" not in text
    assert "@N" not in text


def test_the_shell_script() -> None:
    text = files_of(LINUX)["安装.sh"].decode()
    assert text.startswith("#!/bin/sh\n")
    assert "\r" not in text
    assert "for version in 3.14 3.11; do" in text
    assert "Python 3.14（或 3.11、3.14 中的一个）" in text


@pytest.mark.parametrize("made", [WINDOWS, LINUX], ids=["windows", "linux"])
def test_the_explanation_opens_in_notepad(made: object) -> None:
    raw = files_of(made)["说明.txt"]  # type: ignore[arg-type]  # parametrize tells no type
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n")
    assert "9.8.7" in text
    assert "@" not in text
    for word in ("ecocheck init 项目", "没有 Python 时", "卸载", "--to"):
        assert word in text
    assert max(map(len, text.splitlines())) <= 80


def test_the_installer_starts_under_older_pythons() -> None:
    text = files_of(LINUX)["files/install.py"].decode()
    ast.parse(text, feature_version=(3, 8))
    assert "from __future__ import annotations" in text


def test_versions_stand_in_their_order() -> None:
    assert ordered(["3.14", "3.9", "3.11", "3.9"]) == ("3.9", "3.11", "3.14")


def test_the_version_is_that_of_the_wheel(tmp_path: Path) -> None:
    assert version_of(tmp_path / "ecocheck-1.2.3-py3-none-any.whl") == "1.2.3"
    for name in ("other-1.2.3-py3-none-any.whl", "ecocheck-1.2.3.tar.gz"):
        with pytest.raises(LockError):
            version_of(tmp_path / name)

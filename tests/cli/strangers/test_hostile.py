"""Names of files and arguments that would steer a log, closed streams, a working folder that is gone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, PROJECT, run_process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

posix = pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="only Linux takes any byte in a name")
FORMATS = ("text", "json", "github", "gitlab", "junit", "sarif")
NAMES = (
    b"x\n::error::taken",
    b"\x1b[2J",
    b"\xb5\xb5\xff",
    b"\x07",
    *map(str.encode, ("a\u202eb", "\x9b2J", "\x85", "\u2067a", "\u2028")),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project among whose data lie folders with such names, each with a file in it."""
    made = shutil.copytree(PROJECT, tmp_path / "project")
    for name in NAMES:
        folder = os.path.join(os.fsencode(made), b"data", name)  # noqa: PTH118 no text has this name
        os.mkdir(folder)  # noqa: PTH102 pathlib takes no bytes
        with open(folder + b"/2024.yaml", "x", encoding="utf-8"):  # noqa: PTH123 pathlib takes no bytes
            pass
    return made


@posix
@pytest.mark.parametrize("form", FORMATS)
def test_a_folders_name_cannot_give_orders(project: Path, form: str) -> None:
    every = ("--all",) if form == "text" else ()  # one cause is told once, by its first places
    code, out, err = run_process("validate", "--format", form, "--as-of", DAY, *every, folder=project)
    assert (code, err) == (1, b"")
    said = out.decode()
    assert not any(line.startswith("::error::") for line in said.splitlines())
    assert not any(char in said for char in "\x1b\x07\x9b\x85\u202e\u2067\u2028")
    if form in {"json", "gitlab", "sarif"}:
        made = json.loads(said)
        if form == "json":
            assert made["summary"]["errors"] == len(NAMES)
            assert "data/\x9b2J" in {one["file"] for one in made["findings"]}
    elif form == "junit":
        assert len(ET.fromstring(said).findall(".//failure")) == len(NAMES)  # noqa: S314 our own
    else:
        assert "<U+000A>" in said
        assert "<U+DCFF>" in said


@posix
@pytest.mark.parametrize("form", FORMATS)
def test_such_names_reach_a_file_too(project: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    code, said, err = run_process("validate", "--format", form, "-o", str(out), "--as-of", DAY, folder=project)
    assert (code, err) == (1, b"")
    assert not any(char in said.decode() + out.read_text(encoding="utf-8") for char in "\x1b\x07")


@posix
def test_an_output_with_such_a_name(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are a name like any other."""
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    code, out, err = run_process("gaps", "--as-of", DAY, "-o", name)
    assert (code, err) == (1, b"")
    assert out.decode().startswith("已写入")
    assert os.listdir(os.fsencode(tmp_path)) == [b"\xff.txt"]  # noqa: PTH208 names in bytes


@pytest.mark.parametrize(
    "args",
    [
        ["check", "--county", "武都区\n::error::taken"],
        ["explain", "ECO\n::error::taken"],
        ["\n::error::taken"],
        ["check", "--format", "\x1b[2J"],
        ["validate", "-o", "a\tb"],
        ["list", "x\r::error::taken"],
        ["check", "--root", "x\n::error::taken"],
        ["--lang", "x\n::error::taken", "check"],
    ],
)
def test_arguments_cannot_give_orders(eco: Runner, args: list[str]) -> None:
    ran = eco(*args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("命令有误：命令里混进了换行或别的控制字符")
    assert "\n::error" not in ran.err.replace("\r", "\n")
    assert "\x1b" not in ran.err


@posix
@pytest.mark.parametrize("args", [["check"], ["validate"], ["schema", "-o", "."], ["validate", "--changed-since", "x"]])
def test_the_working_folder_cannot_give_orders(eco: Runner, tmp_path: Path, args: list[str]) -> None:
    folder = tmp_path / "x\n::error::taken"
    if args[0] == "check":
        folder.mkdir()
    else:
        shutil.copytree(PROJECT, folder)
    ran = eco(*args, folder=folder)
    assert "\n::error::" not in f"\n{ran.out}\n{ran.err}"


def test_what_cannot_be_seen_is_not_printed(eco: Runner) -> None:
    ran = eco("check", "--county", "武都区\u202e")
    assert ran.code == 2
    assert "\u202e" not in ran.err


@pytest.mark.parametrize("value", ["x" * 5000, "文" * 300])
def test_a_root_that_no_folder_can_be(eco: Runner, value: str) -> None:
    ran = eco("check", "--root", value)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err) < 400


@pytest.mark.skipif(os.name == "nt", reason="a shell of Unix closes them")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    ("args", "code"),
    [
        ("--version", 0),
        ("--help", 0),
        ("", 2),
        (f"check --as-of {DAY}", 0),
        (f"gaps --as-of {DAY}", 1),
        (f"validate --format json --as-of {DAY}", 0),
        ("check --county 微县", 2),
        ("list criteria", 0),
    ],
)
def test_nobody_listens(closed: str, args: str, code: int) -> None:
    done = subprocess.run(  # noqa: S602 the shell is what closes them
        f'"$PYTHON" -m ecocheck {args} {closed}',
        shell=True,
        cwd=PROJECT,
        env=os.environ | {"PYTHON": sys.executable},
        capture_output=True,
        check=False,
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder that somebody stands in")
@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["check"], 2),
        (["validate", "--fix"], 2),
        (["list"], 2),
        (["schema"], 2),
        (["schema", "-o", "x"], 2),
        (["report", "-o", "x"], 2),
        (["check", "--root", "."], 2),
        (["gaps", "--root", str(PROJECT), "-o", "x"], 2),
        (["check", "--root", str(PROJECT)], 0),
        (["explain", "ECO301"], 0),
    ],
)
def test_the_working_folder_is_gone(tmp_path: Path, args: list[str], code: int) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    # As from a shell that stands there. Not by `python -c`, which on Python 3.13 can import nothing there itself.
    words = ["sh", "-c", 'rmdir "$PWD"; exec "$@"', "sh", sys.executable, "-m", "ecocheck", *args]
    done = subprocess.run(words, cwd=gone, capture_output=True, check=False)  # noqa: S603 our own program
    assert not gone.exists()
    assert done.returncode == code
    if code:
        assert done.stderr.decode().startswith("当前文件夹打不开")

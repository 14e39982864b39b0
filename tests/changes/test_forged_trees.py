"""Commits that no git would make: nothing is written but in the folder that was given, and nothing without end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zlib
from hashlib import sha1
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.git import limits
from ecocheck.app.git.history import rebuild, where_left
from ecocheck.app.git.tree import is_name
from ecocheck.app.git.trouble import GitError
from tests.changes.repositories import CITY, FILE, Repository, made

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


@pytest.fixture
def work(tmp_path: Path) -> Repository:
    """A sound repository with the project at its top."""
    return made(tmp_path / "甲")


def keep(work: Repository, kind: str, content: bytes) -> str:
    """Put an object among the others as an attacker would, without asking git."""
    whole = f"{kind} {len(content)}\0".encode() + content
    name = sha1(whole, usedforsecurity=False).hexdigest()
    path = work.top / ".git" / "objects" / name[:2] / name[2:]
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        path.write_bytes(zlib.compress(whole))
    return name


def folder(work: Repository, *entries: tuple[str, str, str]) -> str:
    """A tree of modes, names and objects."""
    lines = (f"{mode} {name}\0".encode() + bytes.fromhex(blob) for mode, name, blob in entries)
    return keep(work, "tree", b"".join(lines))


def begin(work: Repository, top: str) -> None:
    """Make the present branch begin at a commit with that tree."""
    person = "x <x@example.cn> 0 +0000"
    commit = keep(work, "commit", f"tree {top}\nauthor {person}\ncommitter {person}\n\nx\n".encode())
    for branch in ("main", "work"):
        (work.top / ".git" / "refs" / "heads" / branch).write_text(f"{commit}\n", encoding="utf-8")


def trouble(work: Repository, to: Path) -> tuple[str, str]:
    """Why the project of the base is not made, and at what."""
    to.mkdir(parents=True)
    with pytest.raises(GitError) as caught:
        rebuild(work.project, where_left("main"), to)
    return caught.value.trouble, caught.value.detail


@pytest.mark.parametrize("name", ["..", ".", "", ".git", ".GIT"])
@pytest.mark.parametrize("is_folder", [True, False], ids=["folder", "file"])
def test_a_name_that_leads_elsewhere(work: Repository, tmp_path: Path, name: str, *, is_folder: bool) -> None:
    blob = keep(work, "blob", b"x")
    entry = ("40000", name, folder(work, ("100644", "units.yaml", blob))) if is_folder else ("100644", name, blob)
    begin(work, folder(work, entry))
    before = sorted(tmp_path.rglob("*"))
    found = trouble(work, tmp_path / "甲" / "乙")
    assert found == ("forged", f"{name}/units.yaml" if is_folder else name)
    assert sorted(tmp_path.rglob("*")) == sorted([*before, tmp_path / "甲" / "乙"])


def test_a_name_with_a_slash(work: Repository, tmp_path: Path) -> None:
    begin(work, folder(work, ("100644", "../../x", keep(work, "blob", b"x"))))
    assert trouble(work, tmp_path / "甲" / "乙") == ("forged", "../../x")
    assert not (tmp_path / "x").exists()


def test_a_link_and_a_folder_of_one_name(work: Repository, tmp_path: Path) -> None:
    """The link would be there when what is in the folder is written."""
    outside = tmp_path / "别处"
    outside.mkdir()
    link = keep(work, "blob", str(outside).encode())
    inside = folder(work, ("100644", "units.yaml", keep(work, "blob", b"x")))
    begin(work, folder(work, ("120000", "data", link), ("40000", "data", inside)))
    assert trouble(work, tmp_path / "乙") == ("forged", "data")
    assert list(outside.iterdir()) == []


def test_a_link_beside_a_folder_of_almost_its_name(work: Repository, tmp_path: Path) -> None:
    """On a disk that takes capitals for small letters they are one; links come last, so nothing is written through."""
    outside = tmp_path / "别处"
    outside.mkdir()
    link = keep(work, "blob", str(outside).encode())
    inside = folder(work, ("100644", "units.yaml", keep(work, "blob", b"x")))
    begin(work, folder(work, ("120000", "DATA", link), ("40000", "data", inside)))
    to = tmp_path / "乙"
    to.mkdir()
    rebuild(work.project, where_left("main"), to)
    assert (to / "data" / "units.yaml").read_bytes() == b"x"
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    "links",
    [
        {"a": "/etc/passwd"},
        {"a": "../x"},
        {"a": "b/../../x"},
        {"a": ".."},
        {"d/e/f/l": "../../../z", "a": "d/e/f/l/../../x"},
        {"b": "a", "a": "../x"},
    ],
)
def test_links_out_of_the_folder_are_not_made(work: Repository, tmp_path: Path, links: dict[str, str]) -> None:
    (tmp_path / "x").write_text("x", encoding="utf-8")
    for name, target in {**links, "真": "units.yaml"}.items():
        (work.top / name).parent.mkdir(parents=True, exist_ok=True)
        (work.top / name).symlink_to(target)
    (work.top / "z").mkdir()
    (work.top / "z" / "x").write_text("x", encoding="utf-8")
    work.commit()
    work.git("branch", "-f", "main")
    to = tmp_path / "乙"
    to.mkdir()
    rebuild(work.project, where_left("main"), to)
    assert not os.path.lexists(to / "a")
    assert (to / "真").is_symlink()
    assert all(os.path.realpath(path).startswith(f"{to}{os.sep}") for path in to.rglob("*"))


def test_a_link_above_a_file_of_the_working_folder(work: Repository, tmp_path: Path) -> None:
    """What lies behind it is not the project's; the base has what git keeps."""
    shutil.move(work.project / "data", tmp_path / "别处")
    (work.project / "data").symlink_to(tmp_path / "别处")
    to = tmp_path / "乙"
    to.mkdir()
    beyond = tmp_path / "别处" / FILE.removeprefix("data/")
    text = beyond.read_bytes()
    beyond.write_bytes(text.replace(b"\n", b"\r\n"))  # it would pass for the same file
    rebuild(work.project, where_left("main"), to)
    assert (to / FILE).read_bytes() == text
    assert not (to / "data").is_symlink()


def test_writing_in_the_copy_leaves_the_file_alone(work: Repository, tmp_path: Path) -> None:
    to = tmp_path / "乙"
    to.mkdir()
    before = (work.project / FILE).read_bytes()
    rebuild(work.project, where_left("main"), to)
    (to / FILE).write_bytes(b"x")
    assert (work.project / FILE).read_bytes() == before


def test_folders_that_hold_each_other_many_times(work: Repository, tmp_path: Path) -> None:
    """Forty objects, and more files than anybody could count."""
    name = folder(work, ("100644", "a", keep(work, "blob", b"")))
    for _ in range(40):
        name = folder(work, *(("40000", str(number), name) for number in range(10)))
    begin(work, name)
    assert trouble(work, tmp_path / "乙")[0] == "too_much"


def test_folders_that_are_too_deep(work: Repository, tmp_path: Path) -> None:
    name = folder(work, ("100644", "a", keep(work, "blob", b"")))
    for _ in range(limits.DEPTH + 1):
        name = folder(work, ("40000", "a", name))
    begin(work, name)
    assert trouble(work, tmp_path / "乙")[0] == "too_much"


@pytest.mark.parametrize("limit", ["BLOB", "ALL_BLOBS", "TREE", "ENTRIES"])
def test_limits(work: Repository, tmp_path: Path, limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work.change(FILE, "value: 98.4\n", "value: 98.5\n")
    monkeypatch.setattr(limits, limit, 5)
    assert trouble(work, tmp_path / "乙")[0] == "too_much"


def test_a_limit_of_all_files_together(work: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = []
    for file in (FILE, CITY):
        sizes.append((work.project / file).stat().st_size)
        (work.project / file).write_bytes(b"x")
    monkeypatch.setattr(limits, "ALL_BLOBS", sum(sizes) - 1)
    assert trouble(work, tmp_path / "乙")[0] == "too_much"


def test_two_names_that_are_one_on_this_disk(work: Repository, tmp_path: Path) -> None:
    """Nothing is written over what is there."""
    (tmp_path / "乙").mkdir()
    (tmp_path / "乙" / "units.yaml").write_text("x", encoding="utf-8")
    with pytest.raises(GitError) as caught:
        rebuild(work.project, where_left("main"), tmp_path / "乙")
    assert (caught.value.trouble, caught.value.detail) == ("forged", "units.yaml")
    assert (tmp_path / "乙" / "units.yaml").read_text(encoding="utf-8") == "x"


def test_a_long_answer_is_cut(work: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ANSWER", 5)
    assert trouble(work, tmp_path / "乙")[0] == "too_much"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds another program to it")
def test_a_small_object_that_unpacks_to_a_large_one(
    work: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What unpacks it is not given the memory."""
    monkeypatch.setattr(limits, "MEMORY", 64 << 20)
    monkeypatch.setattr(limits, "TREE", 256 << 20)
    begin(work, keep(work, "tree", bytes(128 << 20)))
    found, said = trouble(work, tmp_path / "乙")
    assert found == "failed"
    assert "memory" in said


def test_an_object_that_is_not_what_it_is_called(work: Repository, tmp_path: Path) -> None:
    """A file of objects can hold anything; what is believed is what its name says."""
    path = FILE
    name = work.git("rev-parse", f"main:{path}").strip()
    loose = work.top / ".git" / "objects" / name[:2] / name[2:]
    loose.chmod(0o644)
    loose.write_bytes(zlib.compress(b"blob 1\0x"))
    work.change(FILE, "value: 98.4\n", "value: 98.5\n")
    assert trouble(work, tmp_path / "乙")[0] == "failed"


@pytest.mark.parametrize(
    "content", [b"x", b"100644 a", b"100644 a\0abc", b"99 a\0" + bytes(20), b"100644  a" + bytes(9)]
)
def test_a_tree_that_is_none(work: Repository, tmp_path: Path, content: bytes) -> None:
    begin(work, keep(work, "tree", content))
    assert trouble(work, tmp_path / "乙")[0] == "failed"


@pytest.mark.parametrize(
    "name", ["a:b", "C:", "a\\b", "a.", "a ", "NUL", "con.yaml", "COM1", "git~1", "a\udc80", "a\x01", "LPT¹.txt"]
)
def test_names_of_windows(name: str) -> None:
    assert is_name(name, windows=False)
    assert not is_name(name, windows=True)


@pytest.mark.parametrize("name", ["units.yaml", "演练区", ".ecocheck", "console.yaml", "a b", "...a"])
def test_names_that_are_sound_everywhere(name: str) -> None:
    assert is_name(name, windows=True)


def test_the_command_says_what_is_wrong(work: Repository) -> None:
    begin(work, folder(work, ("100644", "..", keep(work, "blob", b"x"))))
    ran = subprocess.run(
        [sys.executable, "-m", "ecocheck", "validate", "--changed-since", "main"],
        cwd=work.project,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert ran.returncode == 2
    assert "会写到别处去" in ran.stderr
    assert "Traceback" not in ran.stderr

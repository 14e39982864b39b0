"""Kinds of repositories and working folders: a file that is as it was checked out is as it was."""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.git.history import Then, rebuild, where_left
from ecocheck.app.git.index import Index, read_index
from ecocheck.app.git.renames import renamed
from ecocheck.app.git.trouble import GitError
from tests.changes.repositories import CITY, FILE, Repository, made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")

_OLD, _NEW = "value: 98.4\n", "value: 98.5\n"


@pytest.fixture
def work(tmp_path: Path) -> Repository:
    """A repository with the project at its top."""
    return made(tmp_path)


def then(work: Repository, to: Path, rev: str = "main") -> Then:
    """The project as it was."""
    to.mkdir()
    return rebuild(work.project, where_left(rev), to)


def bytes_of(work: Repository, to: Path, file: str = FILE) -> bytes:
    """A file as it was."""
    return (then(work, to).root / file).read_bytes()


def is_seen_as_it_was(work: Repository, to: Path) -> bool:
    """Whether a change is not in the project that is made."""
    before = (work.project / FILE).read_bytes()
    work.change(FILE, _OLD, _NEW)
    return bytes_of(work, to) == before


@pytest.mark.parametrize(
    "arrange",
    [
        lambda work: work.git("gc", "-q"),
        lambda work: work.git("pack-refs", "--all"),
        lambda work: work.git("checkout", "-q", "--detach"),
        lambda work: work.git("update-index", "--index-version", "4"),
        lambda work: work.git("update-index", "--split-index"),
        lambda work: work.git("update-index", "--untracked-cache"),
        lambda work: (work.top / ".git" / "index").unlink(),
        lambda work: (work.top / ".git" / "index").write_bytes(b"DIRC\0\0\0\2\0\0\0\x09x"),
        lambda work: work.git("symbolic-ref", "refs/heads/alias", "refs/heads/main"),
    ],
    ids=["packed", "packed-refs", "detached", "index-4", "split-index", "untracked", "none", "broken", "symbolic"],
)
def test_forms_of_a_repository(work: Repository, tmp_path: Path, arrange: Callable[[Repository], object]) -> None:
    arrange(work)
    assert is_seen_as_it_was(work, tmp_path / "乙")


@pytest.mark.parametrize("rev", ["main", "work~1", "HEAD^", "@~1", "heads/main", "refs/heads/main", "v1", "tags/v1"])
def test_ways_to_name_a_revision(work: Repository, tmp_path: Path, rev: str) -> None:
    work.git("tag", "-a", "-m", "x", "v1")
    work.change(FILE, _OLD, _NEW)
    work.commit()
    assert _OLD in (then(work, tmp_path / "乙", rev).root / FILE).read_text(encoding="utf-8")


def test_a_part_of_a_hash(work: Repository, tmp_path: Path) -> None:
    rev = work.git("rev-parse", "main")[:12]
    work.change(FILE, _OLD, _NEW)
    assert _OLD in (then(work, tmp_path / "乙", rev).root / FILE).read_text(encoding="utf-8")


def test_the_longer_hash(work: Repository, tmp_path: Path) -> None:
    shutil.rmtree(work.top / ".git")
    work.git("init", "-q", "-b", "main", "--object-format=sha256", ".")
    work.commit()
    assert is_seen_as_it_was(work, tmp_path / "乙")


def test_part_of_the_history_that_is_enough(work: Repository, tmp_path: Path) -> None:
    work.commit()
    work.git("branch", "-f", "main")
    work.commit()
    copy = Repository(tmp_path / "浅", tmp_path / "浅")
    work.git("clone", "-q", "--depth", "2", work.top.as_uri(), str(copy.top))
    copy.change(FILE, _OLD, _NEW)
    assert _OLD in (then(copy, tmp_path / "乙", "HEAD~1").root / FILE).read_text(encoding="utf-8")


def test_an_index_in_two_pieces(work: Repository) -> None:
    """What is in the other one is not known, so nothing is."""
    work.git("update-index", "--split-index")
    (work.top / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    work.git("add", "a.yaml")
    assert read_index(work.top / ".git" / "index", 40, lambda _: True).kept == {}


def test_no_commit_yet(work: Repository, tmp_path: Path) -> None:
    shutil.rmtree(work.top / ".git")
    work.git("init", "-q", "-b", "main", ".")
    with pytest.raises(GitError) as caught:
        then(work, tmp_path / "乙")
    assert caught.value.trouble == "unknown"


def test_a_submodule(work: Repository, tmp_path: Path) -> None:
    """Its git folder is kept in that of the repository around it."""
    outer = Repository(tmp_path / "外", tmp_path / "外" / "内")
    outer.top.mkdir()
    outer.git("init", "-q", "-b", "main", ".")
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(work.top), "内")
    outer.commit()
    inner = Repository(outer.project, outer.project)
    inner.git("branch", "-f", "main")
    assert (inner.top / ".git").is_file()
    assert is_seen_as_it_was(inner, tmp_path / "乙")


@pytest.mark.parametrize("cone", ["--cone", "--no-cone"])
@pytest.mark.parametrize("sparse_index", ["--sparse-index", "--no-sparse-index"])
def test_a_file_that_is_left_out(work: Repository, tmp_path: Path, cone: str, sparse_index: str) -> None:
    """What git was told not to check out is not missing now, and so was not there before."""
    (work.project / "佐证").mkdir()
    (work.project / "佐证" / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    work.commit()
    work.git("branch", "-f", "main")
    work.git("sparse-checkout", "set", cone, sparse_index, "data", "evidence")
    assert not (work.project / "佐证").exists()
    (work.project / CITY).unlink()
    made_ = then(work, tmp_path / "乙").root
    assert not (made_ / "佐证" / "a.yaml").exists()
    assert (made_ / CITY).exists(), "this one was removed"


def test_line_ends_of_this_machine(work: Repository, tmp_path: Path) -> None:
    """A clone with `core.autocrlf` has other bytes on disk; the base has the same ones, of evidence too."""
    (work.project / "evidence" / "证明.txt").write_bytes("证明\n文本\n".encode())
    work.commit()
    work.git("branch", "-f", "main")
    copy = Repository(tmp_path / "副本", tmp_path / "副本")
    work.git("clone", "-q", "-c", "core.autocrlf=true", "-b", "work", ".", str(copy.top))
    old = copy.top / ".git" / "index"
    os.utime(old, ns=(old.stat().st_mtime_ns + 10**9,) * 2)  # as it is when the clone took longer than a tick
    made_ = (tmp_path / "乙").resolve()
    made_.mkdir()
    rebuild(copy.project, where_left("origin/main"), made_)
    for file in (FILE, "evidence/证明.txt"):
        now = (copy.project / file).read_bytes()
        assert b"\r\n" in now
        assert (made_ / file).read_bytes() == now


def test_line_ends_that_somebody_has_changed(work: Repository, tmp_path: Path) -> None:
    """They say nothing in a data file; in evidence, whose hash is written down, they do."""
    (work.project / "evidence" / "证明.txt").write_bytes("证明\n".encode())
    work.commit()
    work.git("branch", "-f", "main")
    for file in (FILE, "evidence/证明.txt"):
        path = work.project / file
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert b"\r\n" in bytes_of(work, tmp_path / "乙")
    assert bytes_of(work, tmp_path / "丙", "evidence/证明.txt") == "证明\n".encode()


@pytest.mark.parametrize("content", ["扫描件".encode(), b"x"])
def test_a_file_kept_elsewhere(work: Repository, tmp_path: Path, content: bytes) -> None:
    """Git LFS puts a pointer in the repository; the file counts as unchanged when it is the one pointed to."""
    pointer = (
        "version https://git-lfs.github.com/spec/v1\n"
        f"oid sha256:{hashlib.sha256('扫描件'.encode()).hexdigest()}\nsize {len('扫描件'.encode())}\n"
    ).encode()
    path = work.project / "evidence" / "证明.bin"
    path.write_bytes(pointer)
    work.commit()
    work.git("branch", "-f", "main")
    path.write_bytes(content)
    assert bytes_of(work, tmp_path / "乙", "evidence/证明.bin") == (content if content != b"x" else pointer)


def test_an_altered_file_with_its_old_size_and_time(work: Repository, tmp_path: Path) -> None:
    """Whoever sets the time back cannot set back when the file was last dealt with."""
    path = work.project / FILE
    before, times = path.read_bytes(), path.stat()
    index = work.top / ".git" / "index"
    os.utime(index, ns=(index.stat().st_mtime_ns + 10**9,) * 2)
    work.change(FILE, _OLD, _NEW)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert bytes_of(work, tmp_path / "乙") == before


def test_a_file_changed_at_the_moment_of_the_index(work: Repository, tmp_path: Path) -> None:
    """The clock has not gone on since, so the index cannot know."""
    path = work.project / FILE
    before = path.read_bytes()
    work.change(FILE, _OLD, _NEW)
    found = read_index(work.top / ".git" / "index", 40, lambda _: True)
    status = path.stat()
    kept = found.kept[FILE]._replace(size=status.st_size, modified=status.st_mtime_ns, changed=status.st_ctime_ns)
    assert Index({FILE: kept}, status.st_mtime_ns + 1).is_as_kept(FILE, kept.blob, status)
    assert not Index({FILE: kept}, status.st_mtime_ns).is_as_kept(FILE, kept.blob, status)
    assert bytes_of(work, tmp_path / "乙") == before


def test_a_large_file_has_a_second_name(work: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not copied where the disk can do without, unless nobody may write it."""
    monkeypatch.setattr("ecocheck.app.git.limits.COPIED", 10)
    made_ = then(work, tmp_path / "乙").root
    assert (made_ / FILE).samefile(work.project / FILE)
    (work.project / CITY).chmod(0o444)
    assert not (then(work, tmp_path / "丙").root / CITY).samefile(work.project / CITY)


def test_a_project_inside_the_folder_of_git(work: Repository, tmp_path: Path) -> None:
    inside = work.top / ".git" / "项目"
    shutil.copytree(work.project / "data", inside)
    with pytest.raises(GitError) as caught:
        then(Repository(work.top, inside), tmp_path / "乙")
    assert caught.value.trouble == "no_repository"


def test_names_of_files_that_have_another() -> None:
    """The same bytes first, then the larger share of the lines, of at least half."""
    lines = {number: f"第{number}行：一些文字\n".encode() for number in range(10)}
    whole = b"".join(lines.values())
    gone = {"a": whole, "b": b"b" + whole, "c": b"".join(lines[at] for at in range(5)) + b"c\n" * 40, "d": b"x\n"}
    come = {"1": whole.replace(b"\n", b"\r\n"), "2": whole + b"b\n", "3": b"y\n"}
    assert renamed(gone, come) == {"a": "1", "b": "2"}


def test_too_many_names_to_compare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecocheck.app.git.limits.PAIRS", 1)
    assert renamed({"a": b"x\ny\n", "b": b"z\n", "c": b"q\n"}, {"1": b"x\nw\n", "2": b"z\n", "3": b"p\n"}) == {"b": "2"}

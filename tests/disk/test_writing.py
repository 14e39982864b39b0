"""Files appear all or none, and a folder is there, old or new, or comes back at the next run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ecocheck.cli.commands.report_site_folder import MARKER, check_folder, write_folder
from ecocheck.cli.console import Console
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.session import Session
from ecocheck.disk.folders import former_of
from ecocheck.disk.writing import LinkInTheWayError, write_all, write_whole

SESSION = Session("zh", None, Console(None, coloured=False))
needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")

_KILLED = """
import os, sys
from pathlib import Path
from ecocheck.cli.console import Console
from ecocheck.cli.session import Session
from ecocheck.cli.commands.report_site_folder import write_folder
really, calls = Path.rename, []
def rename(path, target):
    calls.append(path)
    if len(calls) == {nth}:
        os._exit(9)
    return really(path, target)
Path.rename = rename
write_folder(Session("zh", None, Console(None, coloured=False)), Path(sys.argv[1]), [("index.html", b"new")])
"""


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@needs_links
def test_the_writer_itself_refuses_links(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/link").symlink_to("../out")
    (tmp_path / "in/folder").symlink_to("..", target_is_directory=True)
    for name in ("link", "folder/out"):
        with pytest.raises(LinkInTheWayError):
            write_all([(tmp_path / "in/new/a", b""), (tmp_path / "in" / name, b"x")], tmp_path / "in")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "in", "link"]
    write_whole(tmp_path / "in/link", b"x")
    assert (tmp_path / "out").read_bytes() == b"x"


def test_what_is_taken_back_is_the_very_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is copied and nothing held in memory, so that a full disk cannot stand in the way."""
    (tmp_path / "a").write_bytes(b"old")
    before = (tmp_path / "a").stat().st_ino
    (tmp_path / "b").mkdir()
    monkeypatch.setattr(Path, "read_bytes", None)
    monkeypatch.setattr(Path, "write_bytes", None)
    with pytest.raises(OSError, match=r"irectory|exists|enied"):
        write_all([(tmp_path / "a", b"new"), (tmp_path / "b", b"new")])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert os.name == "nt" or (tmp_path / "a").stat().st_ino == before


def test_a_disk_without_second_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(1, "not permitted")

    monkeypatch.setattr(os, "link", none)
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").mkdir()
    with pytest.raises(OSError, match=r"irectory|exists|enied"):
        write_all([(tmp_path / "a", b"new"), (tmp_path / "b", b"new")])
    assert contents(tmp_path) == {"a": b"old"}


def killed(folder: Path, nth: int) -> None:
    """Make the site again in a process that is gone at its nth renaming, as if the power had failed."""
    done = subprocess.run([sys.executable, "-c", _KILLED.format(nth=nth), str(folder)], check=False, timeout=60)  # noqa: S603 our own program
    assert done.returncode == 9


def test_killed_before_the_change(tmp_path: Path) -> None:
    folder = tmp_path / "网站"
    write_folder(SESSION, folder, [("index.html", b"old")])
    killed(folder, 1)
    assert (folder / "index.html").read_bytes() == b"old"


def test_killed_in_the_midst_of_the_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The former pages are kept whole, and the next run puts them back and says so."""
    folder = tmp_path / "网站"
    write_folder(SESSION, folder, [("index.html", b"old")])
    killed(folder, 2)
    assert (former_of(folder) / "index.html").read_bytes() == b"old"
    check_folder(SESSION, folder)
    assert (folder / "index.html").read_bytes() == b"old"
    assert "中途被打断" in capsys.readouterr().err
    assert not former_of(folder).exists()


def test_killed_after_the_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The new pages are there; the former ones go."""
    folder = tmp_path / "网站"
    write_folder(SESSION, former_of(folder), [("index.html", b"old")])
    write_folder(SESSION, folder, [("index.html", b"new")])
    check_folder(SESSION, folder)
    assert (folder / "index.html").read_bytes() == b"new"
    assert not former_of(folder).exists()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("marker", [True, False])
def test_what_only_has_the_name_of_former_pages_is_left_alone(tmp_path: Path, *, marker: bool) -> None:
    folder, former = tmp_path / "网站", former_of(tmp_path / "网站")
    former.mkdir()
    (former / "mine.txt").write_bytes(b"mine")
    if marker:
        (former / MARKER).write_bytes(b'{"files": []}')
    before = contents(tmp_path)
    with pytest.raises(WrongUsage, match="请先移走"):
        check_folder(SESSION, folder)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("files", [b"[" * 100_000, b" " * (9 << 20)])
def test_a_marker_that_is_a_bomb_lists_nothing(tmp_path: Path, files: bytes) -> None:
    (tmp_path / MARKER).write_bytes(files)
    with pytest.raises(WrongUsage, match=MARKER):
        check_folder(SESSION, tmp_path)


def test_a_marker_with_deeper_folders_than_ours_lists_nothing(tmp_path: Path) -> None:
    """A name of a million folders would take for ever to take apart."""
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/c.html").write_bytes(b"mine")
    (tmp_path / MARKER).write_bytes(b'{"files": ["a/b/c.html"]}')
    with pytest.raises(WrongUsage, match=MARKER):
        check_folder(SESSION, tmp_path)

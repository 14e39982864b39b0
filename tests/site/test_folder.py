"""The folder appears whole or not at all, and never in the place of anything else."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.commands.report_site_folder import MARKER, check_folder, write_folder
from ecocheck.cli.console import Console
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

SESSION = Session("zh", None, Console(None, coloured=False))
FIRST = (("index.html", b"1"), ("地区/甲县.html", b"2"))
SECOND = (("index.html", b"3"), ("地区/乙县.html", b"4"))


def found(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(folder: Path) -> str:
    with pytest.raises(WrongUsage) as caught:
        check_folder(SESSION, folder)
    return caught.value.message


def test_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "网站"
    check_folder(SESSION, folder)
    assert write_folder(SESSION, folder, FIRST) == 2
    assert {name: content for name, content in found(folder).items() if name != MARKER} == dict(FIRST)
    assert json.loads((folder / MARKER).read_bytes()) == {"site": 1, "files": ["index.html", "地区/甲县.html"]}
    assert [path.name for path in tmp_path.iterdir()] == ["网站"]


def test_pages_of_a_former_run_vanish(tmp_path: Path) -> None:
    folder = tmp_path / "网站"
    write_folder(SESSION, folder, FIRST)
    check_folder(SESSION, folder)
    write_folder(SESSION, folder, SECOND)
    assert {name: content for name, content in found(folder).items() if name != MARKER} == dict(SECOND)
    assert [path.name for path in tmp_path.iterdir()] == ["网站"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    check_folder(SESSION, tmp_path)
    inner = tmp_path / "leer"
    inner.mkdir()
    write_folder(SESSION, inner, FIRST)
    check_folder(SESSION, inner)


def broken(pieces: tuple[tuple[str, bytes], ...]) -> Iterator[tuple[str, bytes]]:
    yield pieces[0]
    raise OSError(28, "full")


@pytest.mark.parametrize("before", [False, True])
def test_a_failure_leaves_what_was_there(tmp_path: Path, *, before: bool) -> None:
    folder = tmp_path / "网站"
    if before:
        write_folder(SESSION, folder, FIRST)
    kept = found(tmp_path)
    with pytest.raises(OSError, match="full"):
        write_folder(SESSION, folder, broken(SECOND))
    assert found(tmp_path) == kept
    assert folder.exists() is before


def test_where_the_last_step_fails_the_former_pages_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "网站"
    write_folder(SESSION, folder, FIRST)
    kept, really = found(tmp_path), Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.suffix == ".tmp":
            raise PermissionError(13, "open elsewhere")
        return really(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(PermissionError):
        write_folder(SESSION, folder, SECOND)
    assert found(tmp_path) == kept


@pytest.mark.parametrize("strange", ["notes.txt", "地区/笔记.txt", "sub/x.html"])
def test_other_things_in_the_folder_are_never_touched(tmp_path: Path, strange: str) -> None:
    folder = tmp_path / "网站"
    write_folder(SESSION, folder, FIRST)
    (folder / strange).parent.mkdir(exist_ok=True)
    (folder / strange).write_text("x", encoding="utf-8")
    assert strange.partition("/")[0] in refused(folder)
    assert (folder / strange).read_text(encoding="utf-8") == "x"


def test_what_is_saved_there_while_the_pages_are_made_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "网站"
    write_folder(SESSION, folder, FIRST)

    def pages() -> Iterator[tuple[str, bytes]]:
        yield from SECOND
        (folder / "重要.txt").write_text("x", encoding="utf-8")

    with pytest.raises(WrongUsage) as said:
        write_folder(SESSION, folder, pages())
    assert "重要.txt" in said.value.message
    assert (folder / "重要.txt").read_text(encoding="utf-8") == "x"
    assert [path.name for path in tmp_path.iterdir()] == ["网站"]


def test_an_empty_strange_folder_too(tmp_path: Path) -> None:
    write_folder(SESSION, tmp_path / "网站", FIRST)
    (tmp_path / "网站" / "mine").mkdir()
    assert "mine" in refused(tmp_path / "网站")


def test_a_link_in_the_folder_is_strange_even_under_one_of_our_names(tmp_path: Path) -> None:
    folder = tmp_path / "网站"
    write_folder(SESSION, folder, FIRST)
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to(tmp_path)
    assert "index.html" in refused(folder)


@pytest.mark.parametrize("marker", ["", "{", "[]", '{"files": 3}', '{"files": {"a": 1}}', "\ud800"])
def test_a_marker_that_cannot_be_understood_lists_nothing(tmp_path: Path, marker: str) -> None:
    (tmp_path / MARKER).write_bytes(marker.encode("utf-8", "surrogatepass"))
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    assert "index.html" in refused(tmp_path)


def test_what_file_managers_leave_is_no_hindrance(tmp_path: Path) -> None:
    write_folder(SESSION, tmp_path / "网站", FIRST)
    (tmp_path / "网站" / "Thumbs.db").write_bytes(b"x")
    check_folder(SESSION, tmp_path / "网站")


def test_a_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text("drill: true\n", encoding="utf-8")
    assert "units.yaml" in refused(tmp_path)
    assert "换一个" in refused(tmp_path)


def test_a_folder_in_no_folder(tmp_path: Path) -> None:
    assert str(tmp_path / "nirgends") in refused(tmp_path / "nirgends" / "网站")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("", encoding="utf-8")
    assert "是文件" in refused(tmp_path / "x")


@pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
def test_others_may_read_the_folder_as_any_other(tmp_path: Path) -> None:
    write_folder(SESSION, tmp_path / "网站", FIRST)
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "网站").stat().st_mode == (tmp_path / "plain").stat().st_mode

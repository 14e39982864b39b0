"""A file is read when it is regular, small enough, and inside; otherwise nothing of it is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ecocheck.disk import reading
from ecocheck.disk.links import leads_out, link_within
from ecocheck.disk.reading import NotRegularError, OutsideError, TooLargeError, hollow_bytes, pieces_of, read
from ecocheck.disk.walking import below, names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a file and a folder, beside one file outside."""
    made = tmp_path / "in"
    (made / "sub").mkdir(parents=True)
    (made / "sub/a").write_bytes(b"inside")
    (tmp_path / "secret").write_bytes(b"outside")
    return made


def test_the_whole_content_and_not_a_byte_more(root: Path) -> None:
    assert read(root / "sub/a", 6, root) == b"inside"
    assert b"".join(pieces_of(root / "sub/a", 6, root)) == b"inside"
    with pytest.raises(TooLargeError):
        read(root / "sub/a", 5, root)


def test_a_file_that_grows_meanwhile_is_read_to_the_limit_only(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really, given = os.read, []

    def grows(descriptor: int, size: int) -> bytes:
        given.append(really(descriptor, size) or b"x")
        return given[-1]

    monkeypatch.setattr(os, "read", grows)
    with pytest.raises(TooLargeError):
        read(root / "sub/a", 1000, root)
    assert sum(map(len, given)) == 1001
    with pytest.raises(TooLargeError):
        list(pieces_of(root / "sub/a", 1000, root))


@pytest.mark.parametrize("within", [True, False])
def test_what_is_no_file_is_not_even_opened(root: Path, monkeypatch: pytest.MonkeyPatch, *, within: bool) -> None:
    os.mkfifo(root / "pipe")
    monkeypatch.setattr(os, "open", None)
    for name in ("pipe", "sub"):
        with pytest.raises(NotRegularError):
            read(root / name, 10, root if within else None)


def test_what_takes_the_place_of_the_file_meanwhile_is_not_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe must not make us wait, and a link must not be followed."""
    really = os.open

    def after(change: Callable[[], None]) -> None:
        def opens(name: str, flags: int) -> int:
            (root / "sub/a").unlink()
            change()
            return really(name, flags)

        monkeypatch.setattr(os, "open", opens)

    after(lambda: os.mkfifo(root / "sub/a"))
    with pytest.raises(NotRegularError):
        read(root / "sub/a", 10, root)
    (root / "sub/a").unlink()
    (root / "sub/a").write_bytes(b"inside")
    after(lambda: (root / "sub/a").symlink_to("../../secret"))
    with pytest.raises(OSError, match="symbolic links"):
        read(root / "sub/a", 10, root)


@pytest.mark.parametrize("target", ["../secret", "/etc/passwd", "sub/../../secret"])
def test_a_link_out(root: Path, target: str) -> None:
    (root / "link").symlink_to(target)
    assert leads_out(root / "link", root)
    with pytest.raises(OutsideError):
        read(root / "link", 1 << 20, root)


def test_a_folder_that_is_a_link_out(root: Path) -> None:
    (root / "up").symlink_to("..", target_is_directory=True)
    with pytest.raises(OutsideError):
        read(root / "up/secret", 10, root)
    assert names(root / "up", "secret", root) == []
    assert names(root / "up", "secret", None) == ["secret"]


@pytest.mark.parametrize("path", ["../secret", "sub/../../secret"])
def test_words_that_lead_out(root: Path, path: str) -> None:
    with pytest.raises(OutsideError):
        read(root / path, 10, root)


def test_a_link_that_stays_inside(root: Path) -> None:
    (root / "link").symlink_to("sub/a")
    (root / "folder").symlink_to("sub", target_is_directory=True)
    assert read(root / "link", 10, root) == read(root / "folder/a", 10, root) == b"inside"


def test_whose_link_it_is(root: Path, tmp_path: Path) -> None:
    """One in the folder is a stranger's; one beside it is the user's own."""
    (root / "link").symlink_to("sub/a")
    (tmp_path / "mine").symlink_to(root, target_is_directory=True)
    assert link_within(root / "link", [root]) == root / "link"
    assert link_within(tmp_path / "mine/sub/a", [root]) is None
    assert link_within(tmp_path / "mine/link", [root]) == tmp_path / "mine/link"
    assert link_within(root / "sub/new", [root]) is None


def test_bytes_that_were_never_written(root: Path) -> None:
    path = root / "hollow"
    with path.open("wb") as stream:
        stream.write(b"x" * 5000)
        stream.truncate(8 << 20)
    if not hollow_bytes(path, root):
        pytest.skip("this disk does not say what was never written")
    assert 7 << 20 < hollow_bytes(path, root) < 8 << 20
    path.write_bytes(b"x" * 100_000)
    assert hollow_bytes(path, root) == 0


def test_everything_below_and_no_circle(root: Path) -> None:
    (root / "sub/loop").symlink_to("..", target_is_directory=True)
    assert [path.relative_to(root).as_posix() for path, _ in below(root)] == ["sub", "sub/a", "sub/loop"]


def test_depth_is_no_recursion(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(1200):  # at once would be a recursion of Python's own
        deep /= "a"
        deep.mkdir()
    found = sum(1 for _ in below(tmp_path))
    while deep != tmp_path:  # pytest's own cleaning is a recursion too, and would fail many runs later
        deep.rmdir()
        deep = deep.parent
    assert found == 1200


def test_the_size_of_a_piece_does_not_matter(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_CHUNK", 4)
    assert list(pieces_of(root / "sub/a", 6, None)) == [b"insi", b"de"]

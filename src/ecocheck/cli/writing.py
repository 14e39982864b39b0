"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.cli.console import say_bytes
from ecocheck.findings.entry import Text
from ecocheck.render.lines import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.cli.session import Session


def deliver(output: str | None, content: bytes, *, commands: bool = False) -> None:
    """To the file that was named, or to the standard output, where only `commands` may order a CI server.

    Raises OSError.
    """
    if output is None:
        say_bytes(content, commands=commands)
    else:
        write_whole(Path(output), content)


_WRITTEN = Text("已写入 {file}", "wrote {file}")
_IN_A_BROWSER = Text("，可用浏览器打开", "; open it in a browser")


def say_written(session: Session, path: Path | str, *, page: bool = False) -> None:
    """That the file is there, so that nobody wonders whether anything happened; `page`: it is one for a browser."""
    said = _WRITTEN.of(session.lang).format(file=path) + (_IN_A_BROWSER.of(session.lang) if page else "")
    session.console.say([plain(said)])


def write_whole(path: Path, content: bytes) -> None:
    """Put the content in the place of the file, in one step; a failure leaves what was there. Raises OSError.

    Links are followed, and what is no regular file (a device, a pipe) is
    written to and never replaced.
    """
    write_all([(path, content)])


def write_all(contents: Sequence[tuple[Path, bytes]]) -> None:
    """Put each content in its place, all of them or none. Raises OSError, which names the path that was given.

    Every byte is on the disk before the first file is replaced; should a
    replacing fail all the same, those before it are taken back.
    """
    waiting: list[_Waiting] = []
    try:
        for path, content in contents:
            with _naming(path):
                waiting.append(_staged(path, content, keep=len(contents) > 1))
        _put(waiting)
    finally:
        for one in waiting:
            if one.temporary is not None:
                with suppress(OSError):
                    one.temporary.unlink(missing_ok=True)


class _Waiting(NamedTuple):
    """A content on its way. `temporary` holds it; without one `place` is a device, and `content` goes there."""

    path: Path
    place: Path
    content: bytes
    temporary: Path | None
    before: bytes | None
    """What stood there, to be put back; None where nothing did, or nothing is to be put back."""


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """A fault of the disk speaks of the file that was asked for, not of a temporary one."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _staged(path: Path, content: bytes, *, keep: bool) -> _Waiting:
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file() and not place.is_dir():
        return _Waiting(path, place, content, None, None)
    before = place.read_bytes() if keep and place.is_file() else None
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".eco.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(place))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return _Waiting(path, place, content, temporary, before)


def _put(waiting: Sequence[_Waiting]) -> None:
    done: list[_Waiting] = []
    try:
        for one in waiting:
            with _naming(one.path):
                if one.temporary is None:
                    one.place.write_bytes(one.content)
                else:
                    one.temporary.replace(one.place)
            done.append(one)
    except BaseException:
        for one in reversed(done):
            _take_back(one)
        raise


def _take_back(one: _Waiting) -> None:
    if one.temporary is None:
        return
    with suppress(OSError):
        if one.before is None:
            one.place.unlink()
        else:
            one.place.write_bytes(one.before)


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those that a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.console import say_bytes
from ecocheck.findings.entry import Text
from ecocheck.render.lines import plain

if TYPE_CHECKING:
    from ecocheck.cli.session import Session


def deliver(output: str | None, content: bytes) -> None:
    """To the file that was named, or to the standard output. Raises OSError."""
    if output is None:
        say_bytes(content)
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
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".eco.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those that a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

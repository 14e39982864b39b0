"""Putting a whole folder of files in the place of another: made beside it, then the two change over.

Between the two renamings a program may be killed. The former folder then lies
under a name that says whose place it has, and `restored` puts it back.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.disk.links import is_link
from ecocheck.disk.writing import mode_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def folder_beside(folder: Path) -> Iterator[Path]:
    """An empty folder on the same disk; whatever is left of it at the end goes. Raises OSError."""
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".eco.", suffix=".tmp"))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def write_inside(made: Path, name: str, content: bytes) -> None:
    """Write a file of a folder that is still being made. Raises OSError."""
    path = made / name
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def former_of(folder: Path) -> Path:
    """Where the former folder lies while the new one takes its place."""
    return folder.with_name(f".eco.{folder.name}.old")


def restored(folder: Path, is_ours: Callable[[Path], bool]) -> bool:
    """Put right what a killed run left: the former folder comes back, or goes where the new one is there already.

    `is_ours` looks at the former folder, for somebody else may have made one
    of that name. Whether a folder was put back. Raises OSError.
    """
    former = former_of(folder)
    if not os.path.lexists(former) or is_link(os.lstat(former)) or not is_ours(former):
        return False
    if not os.path.lexists(folder):
        former.rename(folder)
        return True
    shutil.rmtree(former)
    return False


def change_over(made: Path, folder: Path, look: Callable[[Path], None]) -> None:
    """Put `made` in the place of the folder, whose former files go; back with them where that fails.

    `look` may refuse by raising: it is shown the former folder once nobody can
    put anything more into it. Raises OSError.
    """
    made.chmod(mode_for(folder, 0o777))
    if not folder.exists():
        made.rename(folder)
        return
    former = former_of(folder)
    folder.rename(former)
    try:
        look(former)
        made.rename(folder)
    except BaseException:
        former.rename(folder)
        raise
    shutil.rmtree(former, ignore_errors=True)

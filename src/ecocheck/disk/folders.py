"""Replacing a folder by a new one: the new folder is built beside the old one, then both are renamed.

A program that is killed between the two renames leaves the former folder under
the name that `former_of` gives, and `restored` puts it back.
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
    """An empty folder beside `folder`, on the same disk; deleted at the end if it is still there. Raises OSError."""
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".eco.", suffix=".tmp"))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def write_inside(made: Path, name: str, content: bytes) -> None:
    """Write a file into a folder that is still being built. Raises OSError."""
    path = made / name
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def former_of(folder: Path) -> Path:
    """The path of the former folder while the new one takes its place."""
    return folder.with_name(f".eco.{folder.name}.old")


def restored(folder: Path, is_ours: Callable[[Path], bool]) -> bool:
    """Clean up after a killed run: put the former folder back, or delete it where the new one is already in place.

    `is_ours` decides whether the program made the former folder, since somebody
    else may have used its name. Returns whether a folder was put back. Raises
    OSError.
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
    """Replace the folder by `made` and delete its former files; a failure puts the former files back.

    `look` gets the former folder after its rename, when nobody adds files to it
    any more, and may refuse by raising. Raises OSError.
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

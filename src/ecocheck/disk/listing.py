"""Whether a name is written as it stands on the disk.

Windows and macOS find `Report.PDF` under `report.pdf` too, and macOS takes two
ways of writing é for one; a server does not. What is there must not depend on
who asks, so a name counts only as its folder lists it. Folders are listed once
as long as they stay the same.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_FOLDERS: Final = 4096


def stands_so(folder: str, name: str) -> bool:
    """Whether the folder lists just this name. Raises OSError."""
    found = os.stat(folder)  # noqa: PTH116 asked of every part of every path, so cheaply
    stamp = (found.st_dev, found.st_ino, found.st_mtime_ns)
    return name in _names(folder, stamp) or name in os.listdir(folder)  # noqa: PTH208 names alone are wanted, no path objects


@lru_cache(maxsize=_FOLDERS)
def _names(folder: str, _: tuple[int, int, int]) -> frozenset[str]:
    return frozenset(os.listdir(folder))  # noqa: PTH208 names alone are wanted, no path objects


def is_file_so(path: Path) -> bool:
    """Whether a file is there, and under just this name. A folder that cannot be listed has to be believed."""
    return path.is_file() and is_listed_so(path)


def is_listed_so(path: Path) -> bool:
    """As above, of anything that is there."""
    try:
        return stands_so(str(path.parent), path.name)
    except OSError:
        return True


def otherwise_written(folder: Path, name: str) -> str | None:
    """What is there under nearly this name, where upper and lower case alone differ. Never raises."""
    try:
        found = sorted(one.name for one in folder.iterdir())
    except OSError:
        return None
    return next((one for one in found if one != name and one.casefold() == name.casefold()), None)

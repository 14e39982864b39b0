"""Whether a name is written exactly as its folder lists it.

Windows and macOS also find `Report.PDF` under `report.pdf`, and macOS treats
two encodings of é as equal; a Linux server does neither. A project must be the
same on every system, so only the listed name counts. The listing of a folder
is kept until the folder changes.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_FOLDERS: Final = 4096


def stands_so(folder: str, name: str) -> bool:
    """Whether the folder lists exactly this name. Raises OSError."""
    found = os.stat(folder)  # noqa: PTH116 called for every part of every path, so it must be cheap
    stamp = (found.st_dev, found.st_ino, found.st_mtime_ns)
    return name in _names(folder, stamp) or name in os.listdir(folder)  # noqa: PTH208 only names are needed


@lru_cache(maxsize=_FOLDERS)
def _names(folder: str, _: tuple[int, int, int]) -> frozenset[str]:
    return frozenset(os.listdir(folder))  # noqa: PTH208 only names are needed, no Path objects


def is_file_so(path: Path) -> bool:
    """Whether a file exists under exactly this name. The name counts where its folder cannot be listed."""
    return path.is_file() and is_listed_so(path)


def is_listed_so(path: Path) -> bool:
    """Whether the folder lists exactly this name; True where the folder cannot be listed."""
    try:
        return stands_so(str(path.parent), path.name)
    except OSError:
        return True


def otherwise_written(folder: Path, name: str) -> str | None:
    """The name in the folder that differs from this one in case only; None where there is none. Never raises."""
    try:
        found = sorted(one.name for one in folder.iterdir())
    except OSError:
        return None
    return next((one for one in found if one != name and one.casefold() == name.casefold()), None)

"""Links on the way to a file, and where they lead.

A project may come from a stranger. Reading follows links that stay inside the
project and refuses links that lead out of it; writing goes through no link of
the project. A junction of Windows counts as a link.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_JUNCTION: Final = 0xA0000003
"""`IO_REPARSE_TAG_MOUNT_POINT`; the name exists on Windows only."""


def is_link(found: os.stat_result) -> bool:
    """Whether `lstat` found a link or a junction."""
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION


def is_inside(path: str, folder: str) -> bool:
    """Whether a path without links is the folder or lies in it."""
    return path == folder or path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def steps_below(path: str, folder: str) -> tuple[str, ...] | None:
    """Each path from below the folder down to `path`; None where the name of `path` is outside or holds `..`."""
    if not is_inside(path, folder) or path == folder:
        return None if path != folder else ()
    at = folder.rstrip(os.sep)
    found = []
    for part in path[len(at) :].split(os.sep):  # noqa: PTH206 Path objects would cost more than the disk does
        if part == os.pardir:
            return None
        if part and part != os.curdir:
            at = f"{at}{os.sep}{part}"
            found.append(at)
    return tuple(found)


def leads_out(path: Path, folder: Path) -> bool:
    """Whether a path leaves the folder, by its name or by a link on the way; False where a step is missing."""
    name, base = str(path), str(folder)
    steps = steps_below(name, base)
    if steps is not None:
        try:
            if not any(is_link(os.lstat(step)) for step in steps):
                return False
        except (OSError, ValueError):  # opening the file will report the error
            return False
    return not is_inside(os.path.realpath(name), os.path.realpath(base))


def link_within(path: Path, folders: Iterable[Path]) -> Path | None:
    """The first link on the way to `path` that itself lies in one of the folders; None where there is none.

    A link outside of the folders is the user's own, and may be followed.
    """
    bases = [os.path.realpath(folder) for folder in folders]
    at = Path(path.anchor) if path.is_absolute() else Path.cwd()
    for part in path.parts[1 if path.is_absolute() else 0 :]:
        above, at = at, at / part
        try:
            found = os.lstat(at)
        except (OSError, ValueError):
            return None
        if is_link(found):
            real = os.path.realpath(above)
            if any(is_inside(real, base) for base in bases):
                return at
    return None

"""Listing folders without recursion: links are not entered, and a folder outside of `within` is refused."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.disk.links import leads_out
from ecocheck.disk.litter import is_litter
from ecocheck.disk.reading import OutsideError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def entries(folder: Path, within: Path | None) -> list[os.DirEntry[str]]:
    """The entries of a folder, sorted by name; `within` as in `disk.reading.read`. Raises OSError."""
    if within is not None and leads_out(folder, within):
        raise OutsideError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    with os.scandir(folder) as found:
        return sorted(found, key=lambda entry: entry.name)


def names(folder: Path, ending: str, within: Path | None) -> list[str]:
    """The names in a folder with that ending, without litter; empty where it cannot be opened. Never raises."""
    try:
        found = [entry.name for entry in entries(folder, within)]
        return [name for name in found if name.endswith(ending) and not is_litter(name)]
    except (OSError, ValueError):
        return []


def folders(folder: Path) -> list[str]:
    """The names of the folders in a folder, without links. Never raises."""
    try:
        return [entry.name for entry in entries(folder, None) if _is_folder(entry)]
    except (OSError, ValueError):
        return []


def _no_name(_: str) -> bool:
    return False


def below(folder: Path, passed_over: Callable[[str], bool] = _no_name) -> Iterator[tuple[Path, os.DirEntry[str]]]:
    """Every file and folder below a folder, at any depth. Links are listed but not entered. Never raises.

    A name that is passed over is left out together with everything below it. A
    folder that cannot be opened is listed without its content.
    """
    waiting = [folder]
    while waiting:
        try:
            found = entries(waiting.pop(), None)
        except (OSError, ValueError):
            continue
        for entry in found:
            if passed_over(entry.name):
                continue
            path = Path(entry.path)
            yield path, entry
            if _is_folder(entry):
                waiting.append(path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        junction = getattr(entry, "is_junction", None)  # since Python 3.12
        return entry.is_dir(follow_symlinks=False) and not (junction is not None and junction())
    except OSError:
        return False

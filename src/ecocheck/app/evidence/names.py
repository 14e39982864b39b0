"""Where a file of evidence is kept in the project, and under which name."""

from __future__ import annotations

import os
import unicodedata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from ecocheck.disk.links import is_link
from ecocheck.disk.litter import is_litter
from ecocheck.disk.naming import misfit
from ecocheck.disk.walking import entries
from ecocheck.source.evidence import digest_at

if TYPE_CHECKING:
    from pathlib import Path

_INSTEAD: Final = "_"
_LONGEST_SUFFIX: Final = 20
"""In bytes. What follows the last dot of a longer one is no suffix."""


def folder_of(region: str, year: int) -> str:
    """The folder of a region's evidence of a year, as a path from the project's root."""
    return f"evidence/{year}/{region}"


def safe_name(name: str) -> str:
    """The name, changed only where it cannot be a file's on every system."""
    made = unicodedata.normalize("NFC", name)
    while (found := misfit(made)) is not None:
        made = _mended(made, found)
    return made


def title_of(name: str) -> str | None:
    """What the name says and the safe name cannot: the name without its suffix; None where nothing is lost."""
    stem = "".join(filter(str.isprintable, _parts(name.strip())[0])).strip()
    return stem if stem and stem != _parts(safe_name(name))[0] else None


def _mended(name: str, found: str) -> str:
    match found:
        case "end":
            return name.strip(" .\u3000") or _INSTEAD
        case "device":
            return _INSTEAD + name
        case "length":
            stem, suffix = _parts(name)
            return f"{stem[: len(stem) - max(1, len(stem) // 20)]}{suffix}"
        case _:
            return name.replace(found if len(found) == 1 else chr(int(found.replace("U+", "0x"), 0)), _INSTEAD)


def _parts(name: str) -> tuple[str, str]:
    """The name without its suffix, and the suffix with its dot."""
    suffix = PurePosixPath(name).suffix
    if not suffix or len(suffix.encode("utf-8", "surrogatepass")) > _LONGEST_SUFFIX:
        return name, ""
    return name.removesuffix(suffix), suffix


class Shelf:
    """The folder that takes in new files: which names are taken, and which bytes are there already."""

    def __init__(self, root: Path, folder: str) -> None:
        """`folder` is a path from the project's root. Raises OSError where it cannot be listed."""
        self._root, self._folder = root, folder
        self._sizes: dict[int, list[str]] = {}
        self._digests: dict[str, str] = {}
        self._taken: set[str] = set()
        path = root / folder
        for entry in entries(path, root) if os.path.lexists(path) else ():
            self._taken.add(_alike(entry.name))
            found = entry.stat(follow_symlinks=False)
            if entry.is_file(follow_symlinks=False) and not is_link(found) and not is_litter(entry.name):
                self._sizes.setdefault(found.st_size, []).append(entry.name)

    def same(self, size: int, digest: str) -> str | None:
        """The path of a file with these bytes, there already or taken in before; None where there is none."""
        if digest not in self._digests:
            for name in self._sizes.get(size, ()):
                self._digests.setdefault(digest_at(self._root / self._folder / name), f"{self._folder}/{name}")
        return self._digests.get(digest)

    def take(self, name: str, digest: str) -> str:
        """The path for new bytes: the name made safe, with a number where another file has it."""
        stem, suffix = _parts(safe_name(name))
        made, number = f"{stem}{suffix}", 1
        while _alike(made) in self._taken:
            number += 1
            made = f"{stem}-{number}{suffix}"
        self._taken.add(_alike(made))
        self._digests[digest] = f"{self._folder}/{made}"
        return self._digests[digest]


def _alike(name: str) -> str:
    """Equal for names that some system takes for one."""
    return unicodedata.normalize("NFC", name).casefold()

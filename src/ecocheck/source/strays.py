"""What lies among the data files and is none: where it may belong, and what a folder among them holds."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from ecocheck.disk.litter import is_litter
from ecocheck.disk.walking import below
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

YEAR_FILE: Final = regex(r"(\d{4})\.yaml", re.ASCII)
"""The name of a data file."""

YAML_NAME: Final = regex(r"\.ya?ml(?:\W|$)", re.IGNORECASE)
"""The name of a file that is, or was meant as, YAML."""

_HIDDEN: Final = regex(r"\d{4}\.ya?ml(\.[A-Za-z0-9]{1,5})", re.ASCII | re.IGNORECASE)

_YEAR: Final = regex(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_SHOWN: Final = 3
"""So many names are told of what a folder holds."""

OF_MANY: Final[Mapping[str, Mapping[str, str]]] = {
    "ECO151": {"phrase_move": "to_its_place_by_hand"},
    "ECO166": {"phrase_in": "nothing", "phrase_taken": "nothing", "phrase_free": "folder_unknown"},
}
"""The words for a crowd of files, or of folders which hold different files, by code."""


def is_of_no_concern(name: str) -> bool:
    """Whether a file is neither data nor worth a finding: Markdown that explains the folder, or litter."""
    return is_litter(name) or name.lower().endswith(".md")


def is_folder(entry: os.DirEntry[str]) -> bool | None:
    """Whether an entry is a folder; None where the system cannot tell: a broken link, no access to a folder above."""
    try:
        if entry.is_dir():
            return True
        if entry.is_symlink():
            entry.stat()
    except OSError:
        return None
    return False


def hidden_ending(name: str) -> str:
    """The last extension of a data file, which Windows does not show: of 2026.yaml.txt it is .txt; else empty."""
    found = _HIDDEN.fullmatch(name)
    return found[1] if found is not None else ""


def way_to(place: Path, path: Path) -> str:
    """The phrase for how a file gets to its place: by another name, to another folder, or by being typed again."""
    if YAML_NAME.search(path.name) is None:
        return "to_its_place_by_hand"
    return "rename_is_all" if "…" not in place.name and place.parent == path.parent else "to_its_place"


def said_in(content: bytes, key: str) -> str | None:
    """The region or the year that a data file states; None where it states none."""
    found = regex(rf"""^{key}\s*[:：]\s*["']?(\w+)""", re.MULTILINE).search(content.decode("utf-8-sig", "replace"))
    return found[1] if found is not None else None


def place_for(name: str, data: str, region: str | None, said: str | None = None) -> str:
    """The path that a misplaced or misnamed file should have; `…` stands for an unknown region or year."""
    years = _YEAR.findall(unicodedata.normalize("NFKC", name)) or _YEAR.findall(said or "")
    return f"{data}/{region or '…'}/{years[0] if len(years) == 1 else '…'}.yaml"


def words_of_folder(folder: Path, home: str) -> dict[str, str]:
    """The words for a folder in a region's folder, which findings call `home`.

    A data file in it may be moved up where its place is free. Where the place is taken it is a copy, which must
    replace nothing.
    """
    held = sorted(path for path, _ in below(folder, is_of_no_concern) if YAML_NAME.search(path.name) is not None)
    files = [path for path in held if YEAR_FILE.fullmatch(path.name) and path.is_file()]
    taken = dict.fromkeys(path.name for path in files if os.path.lexists(folder.parent / path.name))
    free = [path for path in files if path.name not in taken]
    alike = len({path.name for path in free}) < len(free)
    up = "folder_up_alike" if alike else "folder_up" if free else "nothing" if taken else "folder_unknown"
    return {
        "home": home,
        "inside": "、".join(_below(path, folder) for path in held[:_SHOWN]),
        "n": str(len(held)),
        "taken": "、".join(f"{home}/{name}" for name in taken),
        "free": "、".join(_below(path, folder.parent) for path in free),
        "phrase_in": "folder_holds_more" if len(held) > _SHOWN else "folder_holds" if held else "nothing",
        "phrase_taken": "folder_taken" if taken else "nothing",
        "phrase_free": up,
    }


def _below(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()

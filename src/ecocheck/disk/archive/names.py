"""Which names of members are safe on every system; no other is ever made into a path."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from ecocheck.disk.archive.faults import Fault, Part, Why
from ecocheck.disk.naming import misfit
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST: Final = 1000
"""In bytes of UTF-8."""
_DRIVE: Final = regex(r"[A-Za-z]:")


def name_fault(name: str) -> Why | None:
    """Why a file may not be written under this name; None where it may, on every system."""
    parts = name.split("/")
    if _DRIVE.match(name) or name.startswith("/") or "\\" in name or {".", ".."} & set(parts):
        return Why.CLIMBS
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        return Why.MISFIT
    if size > LONGEST or unicodedata.normalize("NFC", name) != name or any(misfit(part) is not None for part in parts):
        return Why.MISFIT
    return None


def faults_of_names(names: Iterable[str]) -> Iterator[Fault]:
    """What is wrong with the names, alone and beside each other."""
    spelled: dict[str, str] = {}
    files: set[str] = set()
    folders: set[str] = set()
    for name in names:
        why = name_fault(name)
        if why is None and name in files:
            why = Why.DUPLICATE
        parts = name.split("/")
        above = ["/".join(parts[:end]) for end in range(1, len(parts))] if why is None else []
        if why is None and any(spelled.setdefault(_folded(one), one) != one for one in (*above, name)):
            why = Why.SAME_NAME
        if why is None and (name in folders or files & set(above)):
            why = Why.FOLDER
        if why is not None:
            yield Fault(why, Part.NAME, name, None)
            continue
        files.add(name)
        folders |= set(above)


def _folded(name: str) -> str:
    """The name as systems compare it that do not tell capitals or forms of characters apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())

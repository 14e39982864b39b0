"""File names that every system takes: Windows with its reserved signs and names is the strictest."""

from __future__ import annotations

import unicodedata
from typing import Final

from ecocheck.regex import regex

_RESERVED: Final = regex(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in "0123456789¹²³")}
)
_LONGEST: Final = 60
_ENDING: Final = ".html"


class Names:
    """Gives each name in one folder a file of its own."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self._taken: set[str] = set()

    def file(self, name: str) -> str:
        """A file name for it; the same names in the same order get the same files.

        Two names that Windows takes for one get different ones.
        """
        stem = _safe(name)
        found, n = stem, 1
        while _folded(found) in self._taken:
            n += 1
            found = f"{stem}-{n}"
        self._taken.add(_folded(found))
        return found + _ENDING


def _folded(stem: str) -> str:
    return unicodedata.normalize("NFKC", stem).casefold()


def _safe(name: str) -> str:
    """What of the name a file may be called: at most 60 characters, no reserved sign, no name of a device."""
    plain = "".join(one if one.isprintable() else "_" for one in unicodedata.normalize("NFC", name))
    stem = _RESERVED.sub("_", plain)[:_LONGEST].strip(" .") or "_"
    return f"_{stem}" if stem.partition(".")[0].strip().casefold() in _DEVICES else stem

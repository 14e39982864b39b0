"""Makes file names that every system accepts; Windows, with its reserved characters and names, is the strictest."""

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
    """Gives each name in one folder a different file name."""

    def __init__(self) -> None:
        """Start with no file name taken."""
        self._taken: set[str] = set()

    def file(self, name: str) -> str:
        """A new file name for `name`; the same names in the same order get the same file names.

        File names that Windows takes for the same never occur twice.
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
    """The name made safe for a file: at most 60 characters, no reserved character, no device name."""
    plain = "".join(one if one.isprintable() else "_" for one in unicodedata.normalize("NFC", name))
    stem = _RESERVED.sub("_", plain)[:_LONGEST].strip(" .") or "_"
    return f"_{stem}" if stem.partition(".")[0].strip().casefold() in _DEVICES else stem

"""Text in UTF-8 that an editor read as GBK and saved again as UTF-8: every character of it is a real one, and wrong."""

from __future__ import annotations

import codecs
from typing import Final, NamedTuple

from ecocheck.regex import regex

_HAN: Final = rb"(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef\xbc[\x80-\xbf])"
_CERTAIN: Final = 4
"""So many Chinese characters in UTF-8, one after the other, are never the bytes of an ordinary text in GBK."""

_SOME: Final = regex(_HAN + b"{%d}" % _CERTAIN)
_RUN: Final = regex("[^\x00-\x7f\ufffd]+")
_LEAST: Final = 2
_CUT: Final = 2
"""The most bytes that are left of a last character, the rest of which is lost."""


class Garbled(NamedTuple):
    """The first garbled words of a text: their index, how they read, and how they read before."""

    at: int
    written: str
    was: str


def garbled(text: str) -> Garbled | None:
    """The first garbled words; None where no words are garbled for certain.

    Two words are enough to show where it begins, once longer ones in the text leave no doubt.
    """
    if text.isascii() or _SOME.search(text.encode("gb18030", "ignore")) is None:
        return None
    found = [one for run in _RUN.finditer(text) if (one := _as_it_was(run.start(), run[0])) is not None]
    return found[0] if any(len(one.was) > _CERTAIN for one in found) else None


def _as_it_was(at: int, run: str) -> Garbled | None:
    """How a run of characters read before, with an ellipsis where its end is lost; None where it was never garbled."""
    raw = run.encode("gb18030", "ignore")
    try:
        was = codecs.getincrementaldecoder("utf-8")().decode(raw)
    except UnicodeDecodeError:
        return None
    lost = len(raw) - len(was.encode())
    if len(was) < _LEAST or lost > _CUT or not _is_everyday(was):
        return None
    return Garbled(at, run, f"{was}…" if lost else was)


def _is_everyday(text: str) -> bool:
    """Whether a text has only the characters of everyday Chinese."""
    try:
        return all(len(char.encode("gb2312")) > 1 for char in text)
    except UnicodeEncodeError:
        return False

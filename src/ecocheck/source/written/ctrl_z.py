"""Ctrl-Z (U+001A), with which old programs of Windows end a file; two files that were joined have it between them."""

from __future__ import annotations

from typing import Final

from ecocheck.regex import regex

SIGN: Final = "\x1a"
_ALONE: Final = regex(r"(?<![^\r\n])[ \t]*\x1a[\x1a \t]*(?![^\r\n])")
_RUN: Final = regex(r"\x1a[\x1a \t]*")
_TAIL: Final = "\x1a \t\r\n"


def ends_of_files(text: str) -> list[tuple[int, int]]:
    """The spans of Ctrl-Z that nobody misses: alone on their line, or with nothing but blanks to the text's end.

    No span holds a line end.
    """
    if SIGN not in text:
        return []
    tail = len(text.rstrip(_TAIL))
    alone = [found.span() for found in _ALONE.finditer(text) if found.start() < tail]
    return alone + [found.span() for found in _RUN.finditer(text, tail)]

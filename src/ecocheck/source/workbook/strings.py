"""Texts of a workbook: the shared ones, and how any text is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.workbook.markup import SHEETS, SPACE, Walk

if TYPE_CHECKING:
    import re

    from ecocheck.source.workbook.markup import Attributes

_ESCAPE: Final = regex(r"_x([0-9A-Fa-f]{4})_")
_BLANKS: Final = " \t\r\n"


def as_typed(text: str) -> str:
    """The text with its escapes undone (`_x000D_` is a character) and one kind of line end."""
    if "_x" in text:
        text = _ESCAPE.sub(_character, text)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


class TextRuns:
    """Gathers the runs of one text. How a text is read out (phonetic runs) is no part of it."""

    def __init__(self, pieces: list[str]) -> None:
        """`pieces` is where the walk puts what stands in elements."""
        self._pieces = pieces
        self._runs: list[str] = []
        self._kept = self._phonetic = False

    def begin(self, _: Attributes) -> None:
        """At the element that holds the runs."""
        self._runs.clear()

    def begin_run(self, attributes: Attributes) -> None:
        """At `t`."""
        self._pieces.clear()
        self._kept = attributes.get(SPACE) == "preserve"

    def end_run(self) -> None:
        """At the end of `t`; blanks around it count only where the file says so."""
        if not self._phonetic:
            text = "".join(self._pieces)
            self._runs.append(text if self._kept else text.strip(_BLANKS))

    def begin_phonetic(self, _: Attributes) -> None:
        """At `rPh`."""
        self._phonetic = True

    def end_phonetic(self) -> None:
        """At the end of `rPh`."""
        self._phonetic = False

    def text(self) -> str:
        """The whole text."""
        return as_typed("".join(self._runs))


def shared_strings(content: bytes, part: str) -> list[str]:
    """The texts that cells name by their place in this list."""
    found: list[str] = []
    pieces: list[str] = []
    runs = TextRuns(pieces)
    walk = Walk(
        SHEETS,
        {"si": runs.begin, "t": runs.begin_run, "rPh": runs.begin_phonetic},
        {"si": lambda: found.append(runs.text()), "t": runs.end_run, "rPh": runs.end_phonetic},
        pieces,
    )
    walk.through(content, part)
    return found

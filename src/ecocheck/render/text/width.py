"""Lines of text for terminals: how wide Chinese is, where it may break, and which words carry a colour.

Characters of ambiguous width (≥ — “ ” ① Ⅲ) are one column wide on some
consoles and two on others, so columns stay straight only where none of them
stands before the last column: `steady` replaces them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator


class Span(NamedTuple):
    """A piece of a line; `style` is a colour name, or empty."""

    text: str
    style: str = ""


Line: TypeAlias = tuple[Span, ...]

_STEADY = str.maketrans(
    {
        "“": "「", "”": "」", "‘": "『", "’": "』", "—": "-", "…": "...", "·": "/", "℃": "度", "°": "度",
        "≥": ">=", "≤": "<=", "≠": "!=", "×": "x", "÷": "/", "±": "+-", "→": "->", "●": "*", "√": "v",
    }
)  # fmt: skip # a table, read by rows
_NEVER_FIRST = frozenset("，。、；：？！）】》」』”’％%,.;:?!)]}")
_NEVER_LAST = frozenset("（【《「『“‘([{")


@lru_cache(maxsize=8192)
def char_width(char: str) -> int:
    """Columns of one character; an ambiguous one counts as one."""
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """Columns of a text."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def steady(text: str) -> str:
    """The text with characters of ambiguous width replaced, as far as there are substitutes."""
    if text.isascii():
        return text
    made = text.translate(_STEADY)
    return "".join(
        unicodedata.normalize("NFKC", char) if unicodedata.east_asian_width(char) == "A" else char for char in made
    )


def shown(text: str) -> str:
    """The text on one line, with nothing in it that could steer a terminal; wide blanks keep their width.

    What cannot be printed is a single sign here, since a code point would move the columns.
    """
    return text if text.isprintable() else "".join(char if char.isprintable() else _shown(char) for char in text)


def _shown(char: str) -> str:
    if char in "\n\r\t":
        return " "
    return " " * char_width(char) if unicodedata.category(char) == "Zs" else "?"


def pad(text: str, columns: int) -> str:
    """The text filled up with blanks to so many columns."""
    return text + " " * max(0, columns - width(text))


def _atoms(text: str) -> Iterator[str]:
    """Pieces that are kept whole if they fit: runs of narrow characters, wide ones with the marks bound to them."""
    atom = ""
    for char in text:
        clings = bool(atom) and (char in _NEVER_FIRST or atom[-1] in _NEVER_LAST)
        narrow = bool(atom) and char_width(char) < 2 and char_width(atom[-1]) < 2  # noqa: PLR2004 wide or not
        broken = char == " " or (bool(atom) and atom[-1] in " /")
        if atom and not clings and (broken or not narrow):
            yield atom
            atom = ""
        atom += char
    if atom:
        yield atom


def _cut(atom: str, columns: int) -> Iterator[str]:
    """An atom in pieces of at most so many columns."""
    piece = ""
    for char in atom:
        if piece and width(piece) + char_width(char) > columns:
            yield piece
            piece = ""
        piece += char
    yield piece


def wrap(text: str, columns: int | None) -> list[str]:
    """The text in lines of at most so many columns; None leaves it whole.

    A line end in the text comes from the data and becomes a blank: the beginning
    of a line may be taken for a result, or by a CI server for a command.
    """
    text = shown(text)
    return [text] if columns is None or width(text) <= columns else [*_wrapped(text, columns)]


def _wrapped(text: str, columns: int) -> Iterator[str]:
    line = ""
    for atom in _atoms(text):
        for piece in [atom] if width(atom) <= columns else _cut(atom, columns):
            if line and width(line) + width(piece.rstrip()) > columns:
                yield line.rstrip()
                line = ""
            line += piece if line else piece.lstrip()
    if line.strip():
        yield line.rstrip()


def cut(text: str, columns: int) -> str:
    """The beginning of the text, at most so many columns wide."""
    return next(_cut(text, columns))


def plain(*texts: str) -> Line:
    """A line without colours."""
    return tuple(Span(text) for text in texts if text)


def text_of(line: Line) -> str:
    """The text of the line, without colours, and without what could steer a terminal or a log, or end the line."""
    return no_command(shown("".join(span.text for span in line)))


_COMMAND = regex(r"(?m)^(?P<blank>[^\S\r\n]*):(?=:.*::)|#(?=#[A-Za-z-]*\[)")
"""`::error::` at the beginning of a line, `##[error]` and `##vso[` anywhere: commands to GitHub, Azure and TeamCity."""


def no_command(text: str, colon: str = "：", sign: str = "＃") -> str:
    """The text without anything that a CI server takes for a command in a log; the substitutes look alike."""
    return _COMMAND.sub(lambda found: sign if found["blank"] is None else found["blank"] + colon, text)

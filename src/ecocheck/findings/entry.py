"""The form of a catalogue entry: one code with its messages and manual page."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from ecocheck.findings.finding import Severity

Lang: TypeAlias = Literal["zh", "en"]

SELDOM = "phrase_more"
"""How a param begins that holds what a message adds in some cases; the manual leaves it out."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_NONCHARACTERS = 0xFFFE


def visible(word: str) -> str:
    """A word of the data or a file's name, with every character that nobody can see as its code point.

    What steers a terminal, ends a line, turns the direction of writing, or is
    forbidden in XML or UTF-8 (control characters, lone surrogates, U+FFFE)
    must neither act where it is shown nor break a file. Chinese blanks stay.
    """
    return word if word.isprintable() else "".join(map(_visible, word))


def _visible(char: str) -> str:
    unseen = unicodedata.category(char) in _UNSEEN or ord(char) & _NONCHARACTERS == _NONCHARACTERS
    return f"<U+{ord(char):04X}>" if unseen else char


class Text(NamedTuple):
    """One text in the two languages of the product."""

    zh: str
    en: str

    def of(self, lang: Lang) -> str:
        """The text in that language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Entry:
    """A code, what it says, and its page in the manual.

    `message` and `hint` are `str.format` templates over the finding's params.
    `wrong` and `right` are YAML that shows the mistake and its mending.
    """

    code: str
    severity: Severity
    title: Text
    message: Text
    hint: Text
    why: Text
    wrong: str
    right: str

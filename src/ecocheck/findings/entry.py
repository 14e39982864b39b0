"""The form of a catalogue entry: one code with its messages and manual page."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from ecocheck.findings.finding import Severity
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

Lang: TypeAlias = Literal["zh", "en"]

ASIDE = "phrase_"
"""The prefix of params for a text that a message adds in some cases; the manual leaves it out."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_NONCHARACTERS = 0xFFFE


def visible(word: str) -> str:
    """A word of the data or a file's name, with every invisible character replaced by its code point.

    A character that controls a terminal, ends a line, turns the direction of
    writing, or is forbidden in XML or UTF-8 (control characters, lone
    surrogates, U+FFFE) must not act where it is shown, nor break a file.
    Chinese blanks are kept.
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


_QUOTATION = regex("(“[^“”]*”)")
_INNER = str.maketrans("“”", "‘’")


def inner(words: str) -> str:
    """The words for a place between “ and ”: their own quotation marks become ‘ and ’."""
    return words.translate(_INNER)


def filled(text: str, values: Mapping[str, Any]) -> str:
    """A `str.format` text with its values; a value between “ and ” gets inner quotation marks."""
    if not any("“" in value for value in values.values() if isinstance(value, str)):
        return text.format_map(values)
    within = {name: inner(value) if isinstance(value, str) else value for name, value in values.items()}
    return "".join(piece.format_map(within if piece.startswith("“") else values) for piece in _QUOTATION.split(text))


@dataclass(frozen=True, slots=True)
class Entry:
    """A code, its messages, and its page in the manual.

    `message` and `hint` are `str.format` templates over the finding's params.
    `wrong` and `right` are YAML that shows the mistake and its mending.

    `cause` names the params that are equal in findings of one cause, such as an
    unknown name, but not the criterion that holds it; None means all params.
    `many` replaces the message where one cause has many places; `{count}` is
    their number. `many_hint` replaces the hint there, if the hint names what
    only one place has.
    """

    code: str
    title: Text
    message: Text
    hint: Text
    why: Text
    wrong: str
    right: str
    severity: Severity
    cause: tuple[str, ...] | None = None
    many: Text | None = None
    many_hint: Text | None = None


error: Final = partial(Entry, severity=Severity.ERROR)
warning: Final = partial(Entry, severity=Severity.WARNING)
notice: Final = partial(Entry, severity=Severity.NOTICE)
"""Entries of that severity."""

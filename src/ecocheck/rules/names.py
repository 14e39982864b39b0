"""Finds the name or id that was meant although it is written another way; nothing is guessed by similarity.

微县 is as near to 徽县 as to 礼县, so only forms that an input method or a
copied PDF changes are corrected: width, hyphens, blanks, look-alike letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.regex import regex
from ecocheck.source.written.characters import usual

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_JOINTS = regex(r"[_.·、/~—–-]+")


def same_id(written: str, known: Collection[str]) -> str | None:
    """The known id that was written another way: `7_1`, `7.1`, `７－１`, `t72`."""
    form = _JOINTS.sub("-", "".join(usual(written).split())).upper()
    return form if form in known and form != written else None


def name_form(name: str) -> str:
    """The form that two names must not share: blanks, width and look-alike characters do not make another name."""
    return "".join(usual(name).split())


def same_name(written: str, known: Iterable[str]) -> str | None:
    """The known name that was written another way."""
    form = name_form(written)
    return next((name for name in known if name_form(name) == form and name != written), None)


def about_the_key(code: str) -> bool:
    """Whether a finding is about the key itself, and not about what stands below the key."""
    return code in {"ECO301", "ECO304", "ECO305", "ECO306", "ECO307"} or code.startswith(("ECO1", "ECO2"))


def is_word(key: str) -> bool:
    """Whether a key cannot be an id. If an indentation was lost, only the first such key is reported."""
    return not any(char.isdigit() for char in key)

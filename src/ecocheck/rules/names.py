"""Finds the name or id that was meant although it is written another way; nothing is guessed by similarity.

微县 is as near to 徽县 as to 礼县, so only forms that an input method or a
copied PDF changes are corrected: width, hyphens, blanks, look-alike letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.source.written.characters import id_form, same_figures, usual

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def same_id(written: str, known: Collection[str]) -> str | None:
    """The known id that was written another way: `7_1`, `7.1`, `７－１`, `t72`, `任务72`, and `72` among tasks."""
    form = id_form(written)
    found = form if form in known else f"T{form}"
    return found if found in known and found != written else None


def surely_same_id(written: str, known: Collection[str]) -> str | None:
    """The known id that was written another way, if its numbers are certain; in `1 5-5` they are not."""
    found = same_id(written, known)
    return found if found is not None and same_figures(written, found) else None


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

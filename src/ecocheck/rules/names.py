"""Finds the name or id that was meant although it is written another way; nothing is guessed by similarity.

微县 is as near to 徽县 as to 礼县, so only forms that an input method or a
copied PDF changes are corrected: width, hyphens, blanks, look-alike letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.regex import regex
from ecocheck.source.yaml.characters import usual

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_JOINTS = regex(r"[_.·、/~—–-]+")


_QUOTES = "\"'“”‘’「」"
_OF_A_DATE = regex(r"(?:\d{4}[-年])?0?(\d{1,2})[-月]0?(\d{1,2})日?")
"""What a spreadsheet makes of 7-1: 7月1日, 07-01, 2025-07-01."""
_NAMED = regex(r"\s*([Tt]?\d+(?:[-_.—–]\d+)?)\s*[ 、:：,，.(（-]\s*(\D.*?)[)）]?\s*")


def same_id(written: str, known: Collection[str]) -> str | None:
    """The known id that was written another way: `7_1`, `7.1`, `７－１`, `t72`, `“7-1”`, `7月1日`."""
    form = _JOINTS.sub("-", "".join(usual(written).split()).strip(_QUOTES)).upper()
    dated = _OF_A_DATE.fullmatch(form)
    meant = next((one for one in (form, "-".join(dated.groups()) if dated else form) if one in known), None)
    return meant if meant != written else None


def id_of(written: str, known: Mapping[str, str]) -> str | None:
    """The known id, of those with their names, that was written with or as its name: `7-1 优良天数比例`, `PM2.5`."""
    found = _NAMED.fullmatch(written)
    if found is not None:
        meant = found[1] if found[1] in known else same_id(found[1], known)
        return meant if meant is not None and name_form(known[meant]) == name_form(found[2]) else None
    named = [one for one, name in known.items() if name_form(name) == name_form(written)]
    return named[0] if len(named) == 1 else None


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

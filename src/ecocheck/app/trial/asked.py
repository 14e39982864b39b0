"""Reads what a user wants to try: `24-2=98.2`, `24-2.numerator=380`, `2-2=是`, `T72-1=60`."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

VALUE: Final = "value"
PARTS: Final = ("numerator", "denominator")
WORDS: Final = ("unit", "basis", "period")
_KEYS: Final = (VALUE, *PARTS, *WORDS)
_SAID: Final = {
    "数值": VALUE,
    "分子": "numerator",
    "分母": "denominator",
    "计量单位": "unit",
    "单位": "unit",
    "口径": "basis",
    "时段": "period",
}
"""What people may write in the place of a key."""
_EQUALS: Final = "=＝"
_LEFT: Final = regex(r"(?P<id>T?\d+(?:-\d+)?)(?:\.(?P<key>[^.\s].*))?")


class Bad(StrEnum):
    """Why something cannot be tried."""

    FORM = "form"
    """Not written as `24-2=98.2`."""
    NO_VALUE = "no_value"
    WHOLE = "whole"
    """An indicator or a task, which has several figures or none."""
    KEY = "key"
    """Not a key of the figure: a document, evidence, a name, a text."""
    TWICE = "twice"
    BOTH = "both"
    """A value and its parts."""
    PARTNER = "partner"
    """A numerator without a denominator, or the other way round."""
    FACT = "fact"
    """是 or 否 is asked."""
    NUMBER = "number"
    COUNT = "count"
    """A whole number is asked."""
    NOT_SELECTED = "not_selected"
    ONE_REGION = "one_region"
    ONE_YEAR = "one_year"
    FILE = "file"
    """The data file cannot be read, or is written so that nothing can be set in it."""


class BadTrialError(Exception):
    """Something cannot be tried."""

    def __init__(self, why: Bad, said: str = "", **more: str) -> None:
        """`said` is what was typed, or the id that it is about; `more` goes into the message."""
        super().__init__(why.value)
        self.why, self.said, self.more = why, said, more


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to try: the id of a criterion or target, a key of its entry, and the value as typed."""

    id: str
    key: str
    text: str


def read_asked(typed: Iterable[str]) -> tuple[Asked, ...]:
    """Everything that is to be tried. Raises BadTrialError."""
    found = tuple(map(_read, typed))
    for place, one in enumerate(found):
        if any((one.id, one.key) == (other.id, other.key) for other in found[:place]):
            raise BadTrialError(Bad.TWICE, _name(one))
    for one in found:
        keys = {other.key for other in found if other.id == one.id}
        if VALUE in keys and keys & set(PARTS):
            raise BadTrialError(Bad.BOTH, one.id)
    return found


def _name(one: Asked) -> str:
    return one.id if one.key == VALUE else f"{one.id}.{one.key}"


def _read(typed: str) -> Asked:
    at = next((place for place, char in enumerate(typed) if char in _EQUALS), -1)
    left = unicodedata.normalize("NFKC", typed[: max(at, 0)]).strip()
    found = _LEFT.fullmatch(left.upper() if left[:1] == "t" else left)
    if found is None:
        raise BadTrialError(Bad.FORM, typed)
    ident, written = found["id"], (found["key"] or VALUE).lower()
    if "-" not in ident:
        raise BadTrialError(Bad.WHOLE, ident)
    key = _SAID.get(written, written)
    if key not in _KEYS:
        raise BadTrialError(Bad.KEY, f"{ident}.{written}")
    value = typed[at + 1 :].strip()
    if not value:
        raise BadTrialError(Bad.NO_VALUE, typed)
    return Asked(ident, key, value)

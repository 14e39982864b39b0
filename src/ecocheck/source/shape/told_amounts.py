"""Numbers, units, directions and documents that a sentence states, as far as only one of each can be meant."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.quantity import known_unit, usual_unit
from ecocheck.regex import regex
from ecocheck.source.expected.bounds import side_said
from ecocheck.source.written.scalars import NUMBER

if TYPE_CHECKING:
    import re

_AMOUNT: Final = regex(rf"({NUMBER.pattern})\s*([^\s\d.,+/-].*)")
"""A number with its unit and nothing else."""

_YEAR_IN_BRACKETS: Final = r"[〔\[(【]\s*\d{4}\s*[〕\])】]"
_JOINTS: Final = r"(?:\s*[-—–~至到、/.]\s*\d+)*"
_NO_AMOUNT: Final = regex(rf"{_YEAR_IN_BRACKETS}|第\s*\d+|\d{{4}}(?:[-/.]\d{{1,2}}){{2}}|\d+{_JOINTS}\s*[年月日号]")
"""Years, dates, ordinals and the numbers of documents, which are no amounts."""

_FIGURE: Final = regex(rf"(?<![\d.]){NUMBER.pattern}(?![\d.]*\d)")
_UNIT: Final = regex(r"\s*([^\s\d,;:。、!?()<>《》]+?)(?:左右|上下|以[上下内]|GDP)*(?![^\s\d,;:。、!?()<>《》])")
_UNIT_MOST: Final = 8
_DIGIT: Final = regex(r"\d")
_YEAR: Final = regex(r"(\d{4})\s*年")
_AFTERWARDS: Final = regex(rf"(?:调整后|调整为|调整到|变更为|变为)[^\d,;。]*({NUMBER.pattern})(?!\s*[年月日号\d.])")
_DOCUMENT: Final = regex(r"[\u3400-\u9fff]{2,12}[〔\[【]\d{4}[〕\]】]\s*\d+\s*号|《[^《》]+》")


class Told(NamedTuple):
    """A number with its unit; None for what the text does not state, or states more than once."""

    number: str | None = None
    unit: str | None = None


def amount_told(said: str) -> Told:
    """The only amount in a text; a year, a date or the number of a document is none."""
    text = unicodedata.normalize("NFKC", said)
    if NUMBER.fullmatch(text):
        return Told(text)
    whole = _AMOUNT.fullmatch(text)
    if whole is not None and (known_unit(whole[2]) or not (_NO_AMOUNT.search(text) or _DIGIT.search(whole[2]))):
        return Told(whole[1], whole[2])
    rest = _NO_AMOUNT.sub(";", text)
    figures = list(_FIGURE.finditer(rest))
    return Told(figures[0][0], _unit_after(rest, figures[0])) if len(figures) == 1 else Told()


def _unit_after(text: str, figure: re.Match[str]) -> str | None:
    """The unit behind a number in a sentence: a known one, or a short one that is a quotient."""
    found = _UNIT.match(text, figure.end())
    if found is None:
        return None
    said = found[1]
    if known_unit(said):
        return usual_unit(said)
    return said if "/" in said and len(said) <= _UNIT_MOST else None


def amount_afterwards(said: str) -> str | None:
    """The new value that a sentence on a change states; how much was taken off or added is none."""
    text = unicodedata.normalize("NFKC", said)
    if NUMBER.fullmatch(text):
        return text
    found = _AFTERWARDS.findall(text)
    return found[0] if len(found) == 1 else None


def year_told(said: str) -> str | None:
    """The only year in a text."""
    found = set(_YEAR.findall(unicodedata.normalize("NFKC", said)))
    return found.pop() if len(found) == 1 else None


def document_told(said: str) -> str | None:
    """The only document in a text, by its number or its title."""
    found = _DOCUMENT.findall(said)
    return found[0] if len(found) == 1 else None


def side_told(said: str) -> str | None:
    """The key for the direction that the words of a target state."""
    return side_said(unicodedata.normalize("NFKC", said))

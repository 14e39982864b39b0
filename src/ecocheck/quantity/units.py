"""Units of measurement and their spellings. Nothing is ever converted."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from ecocheck.regex import regex

_SPELLINGS: Final[dict[str, tuple[str, ...]]] = {
    "%": ("百分比", "百分之", "百分数", "百分率", "pct", "percent"),
    "微克/立方米": ("μg·m-3", "μgm-3"),
    "平方米/人": ("人均平方米",),
    "平方公里": (),
    "平方米": (),
    "公顷": (),
    "吨/日": (),
    "吨": (),
    "万吨": (),
    "起": ("件次",),
    "吨标准煤/万元": (),
    "立方米/万元": (),
    "吨二氧化碳/万元": (),
}
"""The usual units, with the spellings that do not follow from the spellings of their parts."""

_PARTS: Final[dict[str, tuple[str, ...]]] = {
    "微克": ("μg", "ug", "mcg"),
    "毫克": ("mg",),
    "千克": ("kg", "公斤"),
    "吨": ("t",),
    "立方米": ("m3", "m^3", "立米"),
    "平方米": ("m2", "m^2", "平米"),
    "平方公里": ("km2", "km^2", "平方千米"),
    "公里": ("km", "千米"),
    "公顷": ("hm2", "hm^2", "ha"),
    "升": ("l",),
    "日": ("d", "天"),
    "吨标准煤": ("tce", "吨标煤"),
    "吨二氧化碳": ("吨co2", "tco2"),
    "万元": ("万元gdp", "万元生产总值", "万元地区生产总值", "万元国内生产总值"),
}
"""The parts of a unit, on either side of `/`, with their other spellings."""

_USUAL_PART: Final = {spelling: usual for usual, spellings in _PARTS.items() for spelling in (usual, *spellings)}

POWERS: Final = {"百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}
"""The words for powers of ten that stand before a unit or behind a number, with their exponents."""

TIMES: Final = "|".join(sorted(POWERS, key=len, reverse=True))
"""A pattern of these words, the longest first."""

COUNTED: Final = regex(f"({TIMES})?(.+)")
"""A part of a unit: the power of ten, if any, and the bare unit."""

_SLASHES: Final = regex("[∕⁄⧸丿ノ]|每(?=.)", needs="⁄∕⧸ノ丿每")
"""Characters that look like a slash, and the word 每 in its place."""


@lru_cache(maxsize=1024)
def _folded(unit: str) -> str:
    """One form for spellings that differ only in width, case, blanks, superscripts, or the names of their parts."""
    text = unicodedata.normalize("NFKC", _SLASHES.sub("/", unit)).replace("\u2212", "-")
    return "/".join(_part(one) for one in "".join(text.split()).casefold().split("/"))


def _part(text: str) -> str:
    found = COUNTED.fullmatch(text)
    if text in _USUAL_PART or found is None:
        return _USUAL_PART.get(text, text)
    return (found[1] or "") + _USUAL_PART.get(found[2], found[2])


_USUAL = MappingProxyType(
    {_folded(spelling): usual for usual, spellings in _SPELLINGS.items() for spelling in (usual, *spellings)}
)


def usual_unit(unit: str) -> str:
    """The usual spelling of a unit; a unit that is not in the table is returned unchanged."""
    return _USUAL.get(_folded(unit), unit)


def is_usual(unit: str) -> bool:
    """Whether the unit is written in its usual spelling."""
    return usual_unit(unit) == unit


def unquoted(unit: str) -> str:
    """The unit without the quotes that an input method put around it, which YAML reads as a part of the text."""
    return unit.strip(_QUOTES)


def known_unit(unit: str) -> bool:
    """Whether the unit is in the table, in any spelling."""
    return _folded(unit) in _USUAL


def measures(unit: str) -> bool:
    """Whether the unit is known as one of a measure, so that what it states is no number of things or events."""
    return known_unit(unit) and usual_unit(unit) != "起"


def parts_of(unit: str) -> tuple[str, ...]:
    """The parts of a unit between its slashes, each in its usual spelling."""
    return tuple(_folded(usual_unit(unit)).split("/"))


_QUOTES = "“”‘’「」『』＂＇"
_NO_UNIT = frozenset({"无", "无量纲", "无单位", "没有", "无纲量", "1", "一", "-", "--", "—", "——", "–", "/", "n/a"})


def real_unit(unit: str | None) -> str | None:
    """The unit; None where the text only states that there is no unit."""
    return None if unit is None or _folded(unit) in _NO_UNIT else unit


def same_unit(one: str | None, other: str | None) -> bool:
    """Whether two units are the same in any spelling. A missing unit is the same as a missing unit only."""
    if one == other:
        return True
    one, other = real_unit(one), real_unit(other)
    if one is None or other is None:
        return one is other
    return _folded(usual_unit(one)) == _folded(usual_unit(other))

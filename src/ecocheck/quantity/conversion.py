"""Conversion factors between units, and whether a word is a unit.

The program never converts a figure. A message that asks a person to convert
must state the factor; without a known factor it must not ask.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from ecocheck.quantity.units import COUNTED, POWERS, known_unit, parts_of

_MEASURES: Final[dict[str, tuple[str, Fraction]]] = {
    "%": ("share", Fraction(1, 100)),
    "‰": ("share", Fraction(1, 1000)),
    "平方公里": ("area", Fraction(10**6)),
    "公顷": ("area", Fraction(10**4)),
    "亩": ("area", Fraction(2000, 3)),
    "平方米": ("area", Fraction(1)),
    "立方米": ("volume", Fraction(1)),
    "升": ("volume", Fraction(1, 1000)),
    "公里": ("length", Fraction(1000)),
    "米": ("length", Fraction(1)),
    "吨": ("mass", Fraction(10**6)),
    "千克": ("mass", Fraction(1000)),
    "克": ("mass", Fraction(1)),
    "毫克": ("mass", Fraction(1, 10**3)),
    "微克": ("mass", Fraction(1, 10**6)),
    "吨标准煤": ("coal", Fraction(1)),
    "吨二氧化碳": ("carbon", Fraction(1)),
    "元": ("money", Fraction(1)),
    "日": ("time", Fraction(1)),
    **{word: (word, Fraction(1)) for word in ("人", "户", "家", "个", "件", "起", "辆", "头", "株", "条", "种", "项")},
}
"""The kind of each unit, and its size in the base unit of that kind; each counted thing is a kind of its own."""

_WORDS: Final = frozenset((
    "份", "人次", "次", "名", "位", "只", "座", "处", "所", "村", "年", "月", "周", "小时", "h", "秒", "s", "分",
    "分钟", "度", "千瓦时", "kwh", "kw", "千瓦", "mw", "℃", "°c", "分贝", "db", "db(a)", "倍", "百分点", "个百分点",
    "套", "台", "艘", "期", "批", "宗", "例", "根", "棵", "kg", "g", "m", "ml", "立方", "平方", "行政村", "乡镇",
    "美元", "岁", "分值", "级", "类", "段", "断面", "微西弗", "焦", "mj", "gj", "帕", "pa", "ppm", "ppb",
))  # fmt: skip # a table, read by rows
"""Further units, for which no factor is known."""


def is_unit(text: str) -> bool:
    """Whether a word after a number is a known unit, or composed of known units."""
    return known_unit(text) or all(_is_part(part) for part in parts_of(text))


def _is_part(part: str) -> bool:
    found = COUNTED.fullmatch(part)
    return found is not None and any(
        word in _MEASURES or word in _WORDS or known_unit(word) for word in (part, found[2])
    )


class Measure(NamedTuple):
    """The kinds of a unit's parts (the first part over the others), and its size in their base units."""

    kinds: tuple[str, ...]
    size: Fraction


def _measure(unit: str) -> Measure | None:
    kinds: list[str] = []
    size = Fraction(1)
    for place, part in enumerate(parts_of(unit)):
        found = COUNTED.fullmatch(part)
        times, word = ("", part) if part in _MEASURES or found is None else (found[1] or "", found[2])
        if word not in _MEASURES:
            return None
        kind, one = _MEASURES[word]
        kinds.append(kind)
        one *= 10 ** POWERS.get(times, 0)
        size = size / one if place else size * one
    return Measure(tuple(kinds), size)


def units_in(one: str, other: str) -> Fraction | None:
    """How many `other` make one `one`; None where the kinds differ or no factor is known."""
    first, second = _measure(one), _measure(other)
    if first is None or second is None or first.kinds != second.kinds:
        return None
    return first.size / second.size

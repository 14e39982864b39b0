"""Units of measurement and their spellings. Nothing is ever converted."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

_SPELLINGS: dict[str, tuple[str, ...]] = {
    "%": ("％", "百分比", "百分之", "百分数", "pct", "percent"),
    "微克/立方米": (
        "μg/m3", "μg/m³", "µg/m3", "µg/m³", "ug/m3", "ug/m³", "㎍/m3", "㎍/m³", "㎍/㎥", "μg/㎥", "µg/㎥", "ug/㎥",
        "微克每立方米", "微克／立方米",
    ),
    "平方米/人": ("m²/人", "m2/人", "㎡/人", "平方米／人", "平米/人", "平方米每人", "人均平方米"),
    "平方公里": ("km²", "km2", "㎢", "平方千米"),
    "平方米": ("m²", "m2", "㎡", "平米"),
    "公顷": ("hm²", "hm2", "ha"),
    "吨/日": ("t/d", "吨/天", "吨每日"),
    "吨": ("t",),
    "万吨": ("万t",),
    "起": ("件次",),
    "吨标准煤/万元": ("tce/万元", "吨标煤/万元"),
    "立方米/万元": ("m³/万元", "m3/万元", "㎥/万元"),
    "吨二氧化碳/万元": ("吨CO2/万元", "吨CO₂/万元", "tCO2/万元", "tCO₂/万元"),
}  # fmt: skip


def _folded(unit: str) -> str:
    """One form for spellings that differ only in width, case, spaces or raised figures."""
    return unicodedata.normalize("NFKC", unit).replace(" ", "").replace("µ", "μ").casefold()


_USUAL = MappingProxyType(
    {_folded(spelling): usual for usual, spellings in _SPELLINGS.items() for spelling in (usual, *spellings)}
)


def usual_unit(unit: str) -> str:
    """The usual spelling of a unit; a unit that the table does not know is its own."""
    return _USUAL.get(_folded(unit), unit)


def is_usual(unit: str) -> bool:
    """Whether the unit is written in its usual spelling."""
    return usual_unit(unit) == unit


def known_unit(unit: str) -> bool:
    """Whether the table knows the unit at all."""
    return _folded(unit) in _USUAL


_NO_UNIT = frozenset({"无", "无量纲", "无单位", "没有", "无纲量", "1", "一", "-", "--", "—", "——", "–", "/", "n/a"})


def real_unit(unit: str | None) -> str | None:
    """The unit, None where a word only says that there is none."""
    return None if unit is None or _folded(unit) in _NO_UNIT else unit


def same_unit(one: str | None, other: str | None) -> bool:
    """Whether two units are one, however they are spelled. No unit is only the same as no unit."""
    if one == other:
        return True
    one, other = real_unit(one), real_unit(other)
    if one is None or other is None:
        return one is other
    return _folded(usual_unit(one)) == _folded(usual_unit(other))

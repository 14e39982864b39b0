"""A note that names another unit for the figure than the one that is written: 按公顷统计, beside 平方公里."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import same_unit, units_in
from ecocheck.quantity.units import TIMES
from ecocheck.regex import regex
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from ecocheck.model.measurement import Reading

_UNIT: Final = (
    rf"(?:{TIMES})?(?:公顷|亩|平方(?:公里|千米|米)|km2|hm2|ha|吨标准煤|吨二氧化碳|千克|公斤|[毫微]克|吨|立方米|升|元)"
    r"(?:/(?:[万亿]?元|人|立方米|日|天|年))?"
)
_TOLD: Final = regex(
    rf"(?:按照?|以|用)(?P<by>{_UNIT})(?:来|为单位)?(?:统计|计算?|填报|填写|填|上报|核算|汇总|为单位|口径|(?=$|[，。；,;]))(?!的)"
    rf"|单位(?:应?[为是]|:|用的是)\s?(?P<is>{_UNIT})|(?:数|值|面积|数据|数字)(?:用的)?(?:应?[为是])(?P<of>{_UNIT})(?:数|$|[，。；,;)])"
    rf"|^\(?(?P<bare>{_UNIT})\)?$"
)
_CONVERTED: Final = regex(r"换算|折[算合]|转换|原表|原[文件始]|除以|乘以|改[为成]|由.{0,12}得")
"""Words after which the named unit is that of the original: 原表按公顷统计，已换算."""


def other_unit(one: Reading) -> tuple[tuple[str, ...], str] | None:
    """The route and the words by which a note gives the figure another unit; None if there are none.

    Parts are often counted in other multiples than their ratio, so only a single value is looked at.
    """
    if one.unit is None or one.value is None or one.numerator is not None:
        return None
    inner = one.source.note if one.source is not None else None
    for route, text in ((("note",), one.note), (("source", "note"), inner)):
        told = None if text is None else _told(folded(text), one.unit)
        if told is not None:
            return route, told
    return None


@lru_cache(maxsize=1024)
def _told(text: str, unit: str) -> str | None:
    if _CONVERTED.search(text):
        return None
    for found in _TOLD.finditer(text):
        named = found["by"] or found["is"] or found["of"] or found["bare"]
        if not same_unit(named, unit) and _of_a_kind(named, unit):
            return found[0]
    return None


def _of_a_kind(named: str, unit: str) -> bool:
    """Whether a figure may be in either: areas, or the first part of a unit per something."""
    return any(units_in(named, one) not in {None, 1} for one in (unit, unit.partition("/")[0]))

"""Rewrites numbers in Chinese characters as figures: 百分之九十五 is 95%, 九成五 is 95%, 四百一十二人 is 412人."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    import re

_DIGITS: Final = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "半": 5}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_NUMERAL: Final = "[零〇一二两三四五六七八九十百千]"
_MAY_HOLD: Final = regex("百分之|成|[十百千]")
_PERCENT: Final = regex(rf"百分之({_NUMERAL}{{1,7}})(?:点([零〇一二三四五六七八九]{{1,6}}))?")
_TENTHS: Final = regex(
    r"(?<![一二三四五六七八九十百千第])([一二三四五六七八九])成([一二三四五六七八九半])?(?![为立员功本果套品不])"
)
_COUNT: Final = regex(
    rf"(?<![第党初零〇一二两三四五六七八九十百千万亿])({_NUMERAL}{{2,7}})(?=[人个名条家起件项次处座吨户村份万亿台辆天公平])"
)
"""A count of ten or more before what is counted; a single character is often part of a word: 一起, 一个."""


def in_figures(text: str) -> str:
    """The text (folded already) with percentages, tenths, and counts of ten or more in figures."""
    if _MAY_HOLD.search(text) is None:
        return text
    text = _PERCENT.sub(_percent, text)
    text = _TENTHS.sub(lambda found: f"{_DIGITS[found[1]]}{_DIGITS[found[2] or '零']}%", text)
    return _COUNT.sub(_count, text)


def _percent(found: re.Match[str]) -> str:
    whole = value_of(found[1])
    decimals = "." + "".join(str(_DIGITS[sign]) for sign in found[2]) if found[2] else ""
    return found[0] if whole is None else f"{whole}{decimals}%"


def _count(found: re.Match[str]) -> str:
    value = value_of(found[1])
    return found[0] if value is None else str(value)


def value_of(numeral: str) -> int | None:
    """The number that a numeral below ten thousand stands for; None for what is no numeral, such as 十四五 or 千百."""
    total, digit, last = 0, 0, 10_000
    for place, sign in enumerate(numeral):
        unit = _TENS.get(sign)
        if unit is None:
            if digit:
                return None
            digit = _DIGITS[sign]
        elif unit >= last or (digit == 0 and (place > 0 or unit > _TENS["百"])):
            return None
        else:
            total, digit, last = total + (digit or 1) * unit, 0, unit
    return total + digit

"""Converts Chinese numerals to digits."""

from __future__ import annotations

from typing import Final

from ecocheck.regex import regex

_DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_NUMERAL: Final = regex(
    "(?P<percent>百分之)?(?P<whole>[零〇一二两三四五六七八九十百千]+)(?:点(?P<after>[零〇一二三四五六七八九]+))?",
    needs="〇一七三两九二五八六十千四百零",
)
_SHARE: Final = regex(r"(?P<under>[一二三四五六七八九十百千]+)分之(?P<over>[一二两三四五六七八九十百千]+)", needs="分")
_PERCENT: Final = regex("百分之(?P<number>[0-9]+(?:\\.[0-9]+)?)")


def in_figures(text: str) -> str | None:
    """The text with the numeral at its beginning in digits: 二十个 is `20个`, 百分之五 `5%`, 三分之一 `1/3`.

    None where the text does not begin with a numeral, or the numeral can be read in several ways.
    """
    percent = _PERCENT.fullmatch(text)
    if percent is not None:
        return f"{percent['number']}%"
    share = _SHARE.fullmatch(text)
    if share is not None and share["under"] != "百":
        under, over = _whole(share["under"]), _whole(share["over"])
        return f"{over}/{under}" if under is not None and over is not None else None
    found = _NUMERAL.match(text)
    whole = _whole(found["whole"]) if found is not None else None
    if found is None or whole is None:
        return None
    after = "." + "".join(str(_DIGITS[digit]) for digit in found["after"]) if found["after"] else ""
    return f"{whole}{after}{'%' if found['percent'] else ''}{text[found.end() :]}"


def _whole(numeral: str) -> int | None:
    """The number of 二千零五 or 十二, or digit by digit of 二〇二四; None for an unclear form: 十十, 三百五."""
    if all(char in _DIGITS for char in numeral):
        return int("".join(str(_DIGITS[char]) for char in numeral))
    total, digit, last = 0, None, 10_000
    for place, char in enumerate(numeral):
        if char in _TENS:
            size = _TENS[char]
            if size >= last or digit == 0 or (digit is None and (size != _TENS["十"] or place)):
                return None
            total, digit, last = total + (1 if digit is None else digit) * size, None, size
        else:
            zero = _DIGITS[char] == 0
            if digit is not None and digit != 0:
                return None
            digit = _DIGITS[char]
            if zero and place == 0:
                return None
    if digit is None:
        return total
    skipped = "零" in numeral or "〇" in numeral
    return total + digit if digit and (last == _TENS["十"] or skipped) else None

"""Whether a sentence states a number of a rule: a line, a number of years or months, of parts, or a share."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.verdict.words.figures import figures_in
from ecocheck.verdict.words.numerals import in_figures, value_of
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ecocheck.model.rule_kinds.written import Exact

_COUNT: Final = r"(\d{1,3}(?!\d)|[一二两三四五六七八九十]{1,3})"
_YEARS: Final = regex(rf"(?<![\d第]){_COUNT}个?(?:周年|年度|年)", needs="年")
_MONTHS: Final = regex(rf"(?<![\d第]){_COUNT}个?月", needs="月")
_HALF_YEAR: Final = regex(r"半年", needs="半")
_COUNTED: Final = regex(rf"(?<![\d第〔.]){_COUNT}(?![%‰\d.〕年月日])")
_PARTS: Final = regex(
    r"([二两三四五六七八九十]{1,3}|[百千万])分之([零一二两三四五六七八九十百]{1,5})(?:点([零一二三四五六七八九]{1,6}))?",
    needs="分",
)
_QUOTIENT: Final = regex(r"(?<![\d/])(\d{1,3})\s*/\s*(\d{1,3})(?![\d/])", needs="/")
_HALF: Final = regex(r"一半|半数|过半", needs="半")
_ALL: Final = regex(
    r"全(?![市县区省国州盟旗年文面程社民力员球会套])|全面(?=[达覆完消收])|所有|均|都(?!市)|每(?=[个条家座处项户所件名]|一个)|应\w尽\w"
)
"""全覆盖 and 均达标 say 100 percent without the number; 全市 does not."""
_MAY_BE_ALL: Final = regex(r"全|均|都|每")
_NONE: Final = regex(r"零|无|未|没有|不[得再]|消除|杜绝|清零")
_STANDARD: Final = regex(r"(?:GB|HJ|DB|CJJ?|NY|SL|TD|LY|SB|JT)(?:/[TZ])?\s*\d+(?:\.\d+)*(?:\s*[-—–]\s*\d{4})?")
"""The number of a published standard, such as GB 3095—2012."""
_THINGS: Final = regex(
    r"(?<![第统同唯])([一二两三四五六七八九]?十[一二三四五六七八九]?(?!个?[年月日])(?!大)"
    r"|[一二两三四五六七八九](?=[个项处条家座起件次户所名种类人例宗批倍公吨米小学])(?!次性)(?!个[年月日]))",
    needs="一七三两九二五八六十四",
)
"""A count of things in Chinese numerals; 十年禁渔 and 第十项 have none, and 一次性 and 一张图 say nothing of one."""
_WHOLES: Final = {"百": 100, "千": 1000, "万": 10_000}
_HUNDRED: Final = 100
_DIGITS: Final = {sign: str(number) for number, sign in enumerate("零一二三四五六七八九")}
_YEAR_KEYS: Final = frozenset({"years", "than_mean", "averaged", "over"})
_BASE_KEY: Final = "from"
_COUNT_KEYS: Final = frozenset({"n", "number"})
_MONTH_KEY: Final = "months"
_SHARE_KEY: Final = "share"
_BESIDE: Final = _YEAR_KEYS | _COUNT_KEYS | {_MONTH_KEY, _SHARE_KEY, _BASE_KEY, "sample"}


def is_of_the_line(key: str) -> bool:
    """Whether the number under a key is part of the line itself, and not of how figures are taken and counted."""
    return key not in _BESIDE


def without_standards(text: str) -> str:
    """The text without the numbers of published standards."""
    return _STANDARD.sub("，", text) if any(one in text for one in ("GB", "HJ", "DB", "CJ", "NY")) else text


def states(text: str, key: str, number: Exact) -> bool:
    """Whether the text states the number that a rule has under the key."""
    plain = folded(text)
    if key in _YEAR_KEYS:
        return number in set(_counts(_YEARS, plain))
    if key == _BASE_KEY:
        return f"{number}年" in plain.replace(" ", "")
    if key == _MONTH_KEY:
        return number == 0 or number in set(_months(plain))
    if key == _SHARE_KEY or isinstance(number, Fraction):
        return number in set(_shares(plain)) or number * 100 in figures_in(text)
    if key in _COUNT_KEYS:
        return number in figures_in(text) or number in set(_counts(_COUNTED, plain))
    return names_number(number, text)


def may_mean_all(number: Exact, text: str) -> bool:
    """Whether the number is 100 and the text has a character of which some words mean all: 全面, 每."""
    return number == _HUNDRED and _MAY_BE_ALL.search(text) is not None


def names_number(number: Exact, text: str) -> bool:
    """Whether the text may state the number: in figures, in Chinese numerals, or as the whole or nothing of something.

    The sign is left to the words: 下降3% is -3.
    """
    stated = without_standards(text)
    plain = in_figures(folded(stated))
    if abs(number) in figures_in(stated) or abs(number) in set(_percents(plain)):
        return True
    if number in set(_counts(_THINGS, plain)):
        return True
    return (number == _HUNDRED and _ALL.search(plain) is not None) or (number == 0 and _NONE.search(plain) is not None)


def _counts(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    for found in pattern.findall(text):
        value = int(found) if found.isdigit() else value_of(found)
        if value is not None:
            yield value


def _months(text: str) -> Iterator[int]:
    yield from _counts(_MONTHS, text)
    yield from (12 * years for years in _counts(_YEARS, text))
    yield from (6 for _ in _HALF_YEAR.findall(text))


def _shares(text: str) -> Iterator[Fraction]:
    yield from (above / below for above, below in _parts(text))
    yield from (above / 100 for above in map(Fraction, figures_in(text)))
    if _ALL.search(text) is not None:
        yield Fraction(1)


def _percents(text: str) -> Iterator[Fraction]:
    """Parts of a whole as percentages; of a thousand and ten thousand also as they are written with ‰ and ‱."""
    for above, below in _parts(text):
        yield above / below * _HUNDRED
        if below > _HUNDRED:
            yield above


def _parts(text: str) -> Iterator[tuple[Fraction, int]]:
    for whole, part, decimals in _PARTS.findall(text):
        below, above = _WHOLES.get(whole) or value_of(whole), value_of(part)
        if below and above is not None:
            yield Fraction(f"{above}.{''.join(_DIGITS[sign] for sign in decimals) or 0}"), below
    for above, below in _QUOTIENT.findall(text):
        if int(below):
            yield Fraction(int(above)), int(below)
    yield from ((Fraction(1), 2) for _ in _HALF.findall(text))

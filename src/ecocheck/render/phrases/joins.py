"""How each language joins words: lists, clauses, brackets, a number and its unit, ordinals, dates."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.findings.entry import Text
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Lang

ITEMS: Final = Text("、", ", ")
"""Between the items of a list."""
AND: Final = Text("和", " and ")
"""Between two names in a sentence."""
EITHER: Final = Text("或", " or ")
"""Between two things of which one is enough."""
CLAUSES: Final = Text("；", "; ")
COMMA: Final = Text("，", ", ")
COLON: Final = Text("：", ": ")
STOP: Final = Text("。", ". ")
BLANK: Final = Text("", " ")
"""Between two words, or between a number and its unit."""
OPENS: Final = Text("（", " (")
CLOSES: Final = Text("）", ")")

_POINTS: Final = Text("个百分点", "points")
_DATE: Final = Text("{0.year}年{0.month}月{0.day}日", "{0}")
_ITEM: Final = Text("（{n}）", "({n}) ")
_NTH: Final = Text("{chinese}是", "({n}) ")
_QUOTED_OR_DATE: Final = regex(r"“[^”]*”|(?<![\w./-])(?P<day>\d{4}-\d\d-\d\d)(?![\w./-])", re.ASCII)
_PERCENT: Final = "%"
_DIGITS: Final = "零一二三四五六七八九"
_TEN, _HUNDRED = 10, 100


class Signs(NamedTuple):
    """Punctuation under the names that templates use; a blank that belongs to a sign is part of it."""

    colon: str
    comma: str
    semi: str
    stop: str
    lp: str
    rp: str
    lq: str
    rq: str


def signs(lang: Lang) -> Signs:
    """The punctuation of a language for a report's own words; sentences of the plan keep their own."""
    colon, comma, semi, stop, lp, rp = (one.of(lang) for one in (COLON, COMMA, CLAUSES, STOP, OPENS, CLOSES))
    return Signs(colon, comma, semi, stop, lp, rp, "“", "”")


def joined(items: Iterable[object], lang: Lang) -> str:
    """The items as a list in one line."""
    return ITEMS.of(lang).join(map(str, items))


def clauses(parts: Iterable[str], lang: Lang) -> str:
    """The clauses in one line, empty clauses left out."""
    return CLAUSES.of(lang).join(part for part in parts if part)


def bracketed(said: object, lang: Lang) -> str:
    """The text in brackets, to follow a word."""
    return f"{OPENS.of(lang)}{said}{CLOSES.of(lang)}"


def chinese_only(words: str | None, lang: Lang) -> str:
    """A name or unit of the plan in Chinese output; empty in English output."""
    return Text(words or "", "").of(lang)


def region_words(region: str, year: int, *, with_year: bool) -> str:
    """A region, with its year where several years are shown."""
    return f"{region} {year}" if with_year else region


def with_unit(number: str, unit: str | None, lang: Lang) -> str:
    """A number with its unit: 98%, 15平方米/人; English puts a space before a unit other than %."""
    if not unit:
        return number
    return f"{number}{unit}" if unit == _PERCENT else f"{number}{BLANK.of(lang)}{unit}"


def unit_of_distance(unit: str | None, lang: Lang) -> str | None:
    """The unit of a difference between two figures: of two percentages it is points."""
    return _POINTS.of(lang) if unit == _PERCENT else unit


def date_words(day: datetime.date, lang: Lang) -> str:
    """A date as the language writes it."""
    return _DATE.of(lang).format(day)


def dated(text: str, lang: Lang) -> str:
    """The text with its dates as the language writes them; what stands in quotes was written by others and stays."""
    return _QUOTED_OR_DATE.sub(lambda found: _date_found(found, lang), text)


def _date_found(found: re.Match[str], lang: Lang) -> str:
    try:
        return date_words(datetime.date.fromisoformat(found["day"] or ""), lang)
    except ValueError:
        return found[0]


def chinese(number: int) -> str:
    """The number as 一 to 九十九; any other number in digits."""
    if not 0 < number < _HUNDRED:
        return str(number)
    tens, ones = divmod(number, _TEN)
    said = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return said + (_DIGITS[ones] if ones else "")


def item_mark(number: int, lang: Lang) -> str:
    """The mark of a numbered paragraph: （1） or (1)."""
    return _ITEM.of(lang).format(n=number)


def nth_is(number: int, lang: Lang) -> str:
    """The words before one of several readings in a sentence: 一是 or (1)."""
    return _NTH.of(lang).format(chinese=chinese(number), n=number)

"""Finds the numbers in a sentence."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.verdict.words.numerals import in_figures
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_FIGURES: Final = regex(
    r"PM\s*\d+(?:\.\d+)?|(?<![A-Za-z])[A-Za-z]{1,12}+\d+(?:\.\d+)?|〔\d+〕\s*\d*\s*号?|\[\d{4}\]\s*\d*\s*号?|第\s*\d+(?:\.\d+)?"
    r"|\d{4}\s*[-—–~至/.]\s*\d{4}\s*年|\d{4}\s*年|\d{4}-\d{1,2}(?:-\d{1,2})?"
    r"|\d{1,2}\s*[-—–~至]\s*\d{1,2}\s*月|\d{1,2}\s*月|\d{1,2}\s*[-—–~至]\s*\d{1,2}\s*日|\d{1,2}\s*日|\d+\s*时",
    re.ASCII,
)
FIGURE: Final = regex(r"(\d+(?:\.\d+)?)\s*(万亿|亿|万|千|百)?", re.ASCII)
_TAKEN_OUT: Final = regex(
    r"(?:[调划转]出|[调核扣]减|扣除|减少|占用|退出)[^，。；,;至到为\d]{0,6}?(\d+(?:\.\d+)?)", re.ASCII
)
_GROUPED: Final = regex(r"(?<=\d)[,\s](?=\d{3}(?!\d))", re.ASCII)
_TIMES: Final = {"百": 2, "千": 3, "万": 4, "亿": 8, "万亿": 12}


def without_dates(text: str, instead: str) -> str:
    """A text (folded already) with `instead` in place of dates, document numbers and names such as PM2.5."""
    return _GROUPED.sub("", _NOT_FIGURES.sub(instead, text))


def figures_in(quote: str) -> tuple[Decimal, ...]:
    """The numbers of a sentence, without dates, document numbers and names; 3.2万 gives 3.2 and 32000."""
    return tuple(_figures(without_dates(in_figures(folded(quote)), "，")))


def _figures(text: str) -> Iterator[Decimal]:
    for number, times in FIGURE.findall(text):
        yield Decimal(number)
        if times:
            yield Decimal(number).scaleb(_TIMES[times])


def taken_out_in(note: str) -> tuple[Decimal, ...]:
    """The areas that a note says were taken out: 经批准调出6.30平方公里."""
    return tuple(Decimal(number) for number in _TAKEN_OUT.findall(without_dates(folded(note), "，")))

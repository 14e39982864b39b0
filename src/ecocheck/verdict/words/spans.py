"""Finds spans of time in a text: 1—9月, 截至10月, 上半年, the report of a month, and the years that it names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.verdict.words.years import bare_years, told_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

YEAR: Final = r"(?:19|20)\d{2}"
_OF: Final = rf"(?:({YEAR})\s?年\s?[的度]?)?"
MONTH: Final = r"(?<!\d)(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DATED: Final = "印发|发布|公布|下发|出台|召开"
"""After a month that dates a document."""
_TO: Final = r"\s?(?:[-—–―~−]{1,2}|至|到)\s?"
_NUMERALS: Final = {char: number for number, char in enumerate("一二三四五六七八九十", 1)} | {
    "两": 2,
    "十一": 11,
    "十二": 12,
}
DECEMBER: Final = 12
NEAR_THE_END: Final = 28
"""From that day on a month counts as over."""


class Span(NamedTuple):
    """Months of one year; `year` is None if the text does not name it."""

    said: str
    year: int | None
    first: int
    last: int
    about: bool = False
    """The span ends early in the month after `last`, so that this later month may be meant."""

    @property
    def months(self) -> frozenset[int]:
        """The months by their numbers."""
        return frozenset(range(self.first, self.last + 1))


class Spoken(NamedTuple):
    """What a text says of time."""

    spans: tuple[Span, ...]
    whole: bool
    """The text mentions the whole year too."""
    years: frozenset[int]
    """The years that the text names, without years of plans and years compared with; 0 means last year's figures."""


def month_number(said: str) -> int:
    """The number that 9, 09, 九 or 十二 stands for."""
    return _NUMERALS.get(said) or int(said)


def _year(said: str | None) -> int | None:
    return None if said is None else int(said)


def _between(found: re.Match[str]) -> Span:
    return Span(found[0], _year(found[1]), month_number(found[2]), month_number(found[3]))


def _until(found: re.Match[str]) -> Span:
    month, part = month_number(found[2]), found[3] or ""
    day = int(part[:-1]) if part[:1].isdigit() else None
    early = part in {"初", "上旬", "中旬"} or (day is not None and day < NEAR_THE_END)
    return Span(found[0], _year(found[1]), 1, month - 1 if early and month > 1 else month, about=early)


def _quarters(found: re.Match[str]) -> Span:
    return Span(found[0], _year(found[1]), 1, 3 * month_number(found[2]))


def _from_first_quarter(found: re.Match[str]) -> Span:
    return Span(found[0], _year(found[1]), 1, 3 * month_number(found[3]))


def _quarter(found: re.Match[str]) -> Span:
    last = 3 * month_number(found[2])
    return Span(found[0], _year(found[1]), last - 2, last)


def _half(found: re.Match[str]) -> Span:
    return Span(found[0], _year(found[1]), *((7, 12) if found[2] == "下半年" else (1, 6)))


def _first_months(found: re.Match[str]) -> Span:
    return Span(found[0], _year(found[1]), 1, month_number(found[2]))


def _one_month(found: re.Match[str]) -> Span:
    return Span(found[0], _year(found[1]), month_number(found[2]), month_number(found[2]))


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Span]], ...]] = tuple(
    (regex(pattern, re.ASCII, needs=needs), made)
    for pattern, made, needs in (
        (rf"({YEAR})[-./](\d{{1,2}})(?:[-./]\d{{1,2}})?{_TO}{YEAR}[-./](\d{{1,2}})(?!\d)", _between, "-./"),
        (rf"截[至止][到至]?\s?{_OF}{MONTH}\s?月(初|上旬|中旬|下旬|底|末|\d{{1,2}}[日号])?", _until, "截"),
        (
            rf"{_OF}{MONTH}(?:月份?)?(?:\d{{1,2}}日)?{_TO}(?:{YEAR}年|同年|当年)?{MONTH}月(?:份|\d{{1,2}}日)?",
            _between,
            "-—–―~−至到",
        ),
        (rf"{_OF}[前头]([二两三四2-4])个?季度", _quarters, "季"),
        (rf"{_OF}第?(?<!\d)([一1]){_TO}([二三四2-4])季度", _from_first_quarter, "季"),
        (rf"{_OF}第?([一二三四1-4])季度", _quarter, "季"),
        (rf"(?:({YEAR})\s?年?[-.\s]?)?(?<![A-Za-z])Q([1-4])(?![0-9A-Za-z])", _quarter, "Q"),
        (rf"{_OF}(上半年|下半年|(?<=[\d年度])半年报)", _half, "半"),
        (rf"{_OF}[前头]{MONTH}个?月", _first_months, "前头"),
        (rf"{_OF}{MONTH}月份?[^，。；,;]{{0,12}}?月[报度]", _one_month, "报度"),
        (
            rf"({YEAR})\s?年\s?{MONTH}月份?(?=(?:(?!{_DATED})[^\d，。；,;日底末初上中下前后]){{1,12}}(?:统计|通报|报表|情况|监测|公报|简报))",
            _one_month,
            "统通报情监公简",
        ),
        (
            rf"{_OF}{MONTH}月份(?=(?:(?!{_DATED})[^\d，。；,;]){{0,14}}(?:表|报|台账|统计|数据|情况)[》)]?$)",
            _one_month,
            "份",
        ),
    )
)
_MAY: Final = regex("月|季度|半年|Q[1-4]|[-./至—~][12]")
"""Without any of these a text gives no months."""

_COMPARED: Final = regex(r"(?:[比较与同于]|相比|超过|高过)$", needs="与于同比相超较高")
"""Words just before a span or year that something is compared with."""

_WHOLE: Final = regex(
    r"(?<!代替)(?<!替代)(?<!推算)(?<!折算)(?<!占)(?<!当作)(?<!作为)(?:全年(?!任务|目标|计划|考核|度?目标|度?的?(?:数据?|值|统计|汇总|年报)?(?:还|尚|暂|仍)?(?:未|没|待))|整年|年均|年平均|12个月)"
    rf"|截[至止](?:{YEAR})?年[底末]"
)
_PLANS: Final = regex(rf"{YEAR}\s?年?{_TO}(?:20)?\d{{2}}\s?年", re.ASCII)
_YEARS: Final = regex(
    rf"(?<!\d)({YEAR})\s?年(?![版])(?![^，。；,;\d]{{0,6}}?(?:基数|基准|基期|可比价|不变价|以来|起|以后|之后|修订|修正|批复"
    r"|立项|开工|启动|建成|投运|投产|成立|印发|出台|施行))",
    re.ASCII,
)
_BEFORE_IT: Final = regex(r"(?:沿用|采用|使用|引用|系|为|是|按)(?:去年|上年|上一年|往年)度?的?(?:数据?|结果|统计|$)")


def _compares(text: str, start: int) -> bool:
    return _COMPARED.search(text[max(0, start - 2) : start]) is not None


def _months(text: str) -> Iterator[Span]:
    """The spans of months, each piece of the text read once."""
    for pattern, made in _FORMS:
        spans = [made(found) for found in pattern.finditer(text) if not _compares(text, found.start())]
        yield from (span for span in spans if span.first >= 1 and span.last <= DECEMBER)
        text = pattern.sub("，", text)


@lru_cache(maxsize=8192)
def spoken_of(text: str) -> Spoken:
    """What a text (folded already) says of time."""
    bare = _PLANS.sub("，", text)
    spans = tuple(_months(bare)) if _MAY.search(bare) else ()
    years = {int(found[1]) for found in _YEARS.finditer(bare) if not _compares(bare, found.start())}
    years |= {span.year for span in spans if span.year is not None}
    if _BEFORE_IT.search(bare):
        years.add(0)
    return Spoken(spans, _WHOLE.search(text) is not None, frozenset(years))


@lru_cache(maxsize=8192)
def spoken_in_title(title: str, year: int) -> Spoken:
    """What a title says of time. Years without 年 count too, and 上年 is the year before `year`."""
    spoken, before = spoken_of(title), told_from(title, year)
    years = spoken.years | bare_years(title) | ({before} if before is not None else frozenset())
    return spoken._replace(years=frozenset(years))

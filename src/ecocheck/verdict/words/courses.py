"""What a sentence says of the course of a figure: whether it is to rise or fall, by how much, over how many years."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.quantity.comparing import OPERATORS, Better, Operator
from ecocheck.regex import regex
from ecocheck.verdict.words.figures import FIGURE, without_dates
from ecocheck.verdict.words.lines import last_side, sides_at
from ecocheck.verdict.words.numerals import in_figures
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_NOT: Final = r"不[得能应宜可再]?|未|没有|无|零|禁止|避免|防止"
_COURSE: Final = regex(
    rf"(?P<not>(?:{_NOT})(?:明显|显著|出现)?)?"
    r"(?:(?P<falls>下降|降低|减少|削减|压减|缩减|递减|减小)|(?P<rises>提高|提升|增加|增长|上升|升高|扩大|递增|增大))"
    r"(?!率|幅|比例|目标|任务|量)",
    needs="降减提增升扩",
)
"""下降率 is a name; 下降 tells where a figure goes."""
_COMPARED: Final = regex(r"比|较|逐|持续|每年|连续|不断|稳步|进一步|不|未|没有|无|零")
_ENDS: Final = regex(r"$|[，。；、,;)]")
_CLAUSE: Final = regex(r"[，。；、,;]")
_IMPROVES: Final = regex(r"(?<!不)(?:改善|好转|向好)")
_YEARS: Final = regex(
    r"(?:近|连续|最近|过去|前)(?:[2-9]|10|[两三四五六七八九十])个?(?:周年|年度|年)|(?:[2-9]|[两三四五六七八九])年[内来]"
)
_BY_YEAR: Final = regex(r"逐年")
_MINUS: Final = frozenset("-−–—‒﹣负")
_POINTS: Final = regex(r"个?百分点")
_MEAN: Final = regex(r"平均|均值|均数", needs="均")


class Course(NamedTuple):
    """One word of where a figure goes: the words, the side that is asked for, and whether they surely speak of it."""

    words: str
    better: Better
    sure: bool


def courses_in(text: str) -> tuple[Course, ...]:
    """Where a text lets figures go; 不下降 asks for the higher side."""
    return tuple(_course(one) for one in _COURSE.finditer(folded(text)))


def _course(one: re.Match[str]) -> Course:
    falls, negated = one["falls"] is not None, one["not"] is not None
    begin = max((found.end() for found in _CLAUSE.finditer(one.string, 0, one.start())), default=0)
    compared = _COMPARED.search(one.string, begin, one.end()) is not None
    sure = compared or _ENDS.match(one.string, one.end()) is not None
    return Course(one[0], "lower" if falls is not negated else "higher", sure)


def speaks_of_improving(text: str) -> bool:
    """Whether the text has a word for better, without more or less."""
    return _IMPROVES.search(folded(text)) is not None


def years_spoken_of(text: str, *, by_year: bool) -> str | None:
    """The words that ask for several years (近三年, 连续3年); with `by_year` also 逐年."""
    plain = folded(text)
    found = _YEARS.search(plain) or (_BY_YEAR.search(plain) if by_year else None)
    return None if found is None else found[0]


class Step(NamedTuple):
    """A change that a text states: the words, whether the figure falls, and the side that is asked for."""

    words: str
    falls: bool
    better: Better | None


def steps_of(number: Decimal, text: str) -> Iterator[Step]:
    """Every mention of the number with a sign, a comparing sign, or a word for rising or falling before it."""
    plain = without_dates(in_figures(folded(text)), "，")
    for one, start in _mentions(number, plain):
        end = _end(plain, one.end())
        signed = plain[one.start() - 1 : one.start()] in _MINUS and not plain[: one.start() - 1][-1:].isdigit()
        side = sides_at(plain, start, one.start(), one.end())
        words = [found for found in _COURSE.finditer(plain, start, one.start()) if found["not"] is None]
        better = None if side is None else side.better
        if signed and one.start():
            yield Step(plain[start:end], falls=True, better=better)
        elif words:
            falls = words[-1]["falls"] is not None
            more = "higher" if better is None else better
            yield Step(plain[words[-1].start() : end], falls=falls, better=_turned(more) if falls else more)
        elif side is not None and plain[one.start() - 1 : one.start()] in ">≥<≤":
            yield Step(plain[start:end], falls=False, better=better)


def _turned(better: Better) -> Better:
    return "lower" if better == "higher" else "higher"


def _mentions(number: Decimal, plain: str) -> Iterator[tuple[re.Match[str], int]]:
    """Every mention of the number, with the beginning of its clause or the end of the figure before it."""
    last = 0
    for one in FIGURE.finditer(plain):
        start = max((found.end() for found in _CLAUSE.finditer(plain, 0, one.start())), default=0)
        if Decimal(one[1]) == abs(number):
            yield one, max(start, last)
        last = one.end()


def _end(plain: str, end: int) -> int:
    points = _POINTS.match(plain, end)
    return points.end() if points is not None else end + (plain[end : end + 1] == "%")


def units_behind(number: Decimal, text: str) -> tuple[str, ...]:
    """For each mention of the number what stands behind it: `points`, `%`, or nothing."""
    plain = without_dates(in_figures(folded(text)), "，")
    behind = []
    for one, _ in _mentions(number, plain):
        if _POINTS.match(plain, one.end()) is not None:
            behind.append("points")
        else:
            behind.append("%" if plain[one.end() : one.end() + 1] == "%" else "")
    return tuple(behind)


def sides_of_a_mean(text: str) -> Iterator[tuple[str, Operator]]:
    """For each mean of which a text speaks the words and the operator before it: 低于全省平均."""
    plain = folded(text)
    for one in _MEAN.finditer(plain):
        start = max((found.end() for found in _CLAUSE.finditer(plain, 0, one.start())), default=0)
        side = last_side(plain, start, one.start())
        if side is not None and side[1] in OPERATORS:
            yield plain[side[0] : one.end()], OPERATORS[side[1]]

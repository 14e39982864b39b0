"""Numbers of a quoted sentence that are not those of the figure that the sentence is quoted for."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.quantity import agrees, same_unit
from ecocheck.regex import regex
from ecocheck.verdict.words.figures import FIGURE, figures_in, without_dates
from ecocheck.verdict.words.numerals import in_figures
from ecocheck.verdict.words.other_unit import other_unit
from ecocheck.verdict.words.text import all_texts, folded
from ecocheck.verdict.words.undone import excepted

if TYPE_CHECKING:
    from ecocheck.model.measurement import Reading
    from ecocheck.quantity import Amount


_ABOUT: Final = regex(
    r"(?:约|近|接近|将近|左右|四舍五入(?:后)?|取整(?:后)?|按整数计?)(?:为|是|得|算作?|按)?\s*(?<![\d.])\d{1,9}(?:\.\d{1,6})?",
    needs="取四将左按接约近",
)
"""A number that a text gives as an approximation, or as the result of rounding."""
_ALL: Final = regex(r"全部|全数|全覆盖|(?<![平人年月日])均")
"""共186条，全部公开 says 100% without the number."""
_CLAUSE: Final = regex(r"[，。；,;、]")
_OF_OTHERS: Final = regex(r"其中|包括|上年|去年|同比|比|较|增|减|超|目标|计划|累计")
"""Words before the number of a clause, where it is another year's, a part's or a target's."""
_COUNTED: Final = regex(rf"{FIGURE.pattern}(?P<what>[\u3400-\u9fff])", re.ASCII)
"""A number with the first character of what is counted: 412人."""
_CORRECTED: Final = regex(
    rf"(?:更正|订正|修正|纠正|改正|复核|核实)(?:后|为|成)[^，。；,;\d]{{0,8}}?(?:为|是|应为)?{FIGURE.pattern}", re.ASCII
)
"""A number that takes the place of the one before: 更正后为97.2%."""
_RESTATED: Final = regex(
    rf"(?:(?:分子|分母|数[据值]?|此项|本项|比例|指标值)?应(?:当|该)?(?:为|是)|[现重][新]?(?:核定|认定|审定|核算)(?:数|值)?(?:为|是)?"
    rf"|(?:核定|认定|审定|核算|核减|核增|调减|审减)(?:后|数|值)?[为是]|实(?:际|测)?(?:监测|测得|处理|处置|完成|治理|统计|核算|达到?)?"
    rf"(?:量|数|值|结果|浓度)?[为是]?)(?<!实)(?<!实际)\s?{FIGURE.pattern}\s?(?P<unit>[^，。；,;、()\d]{{0,8}})(?=[，。；,;、()]|$)",
    re.ASCII,
)
"""A number that a note gives as the true one, with what it counts: 实为20.4, 现核定74个, 核减后为74个."""
_OF_CORRECTIONS: Final = frozenset("正核实应认审减增")
"""Each match of these has one of these characters."""
_OF_PARTS: Final = regex(r"%|万?(?:吨|[个户座家件人条处项起辆亩]|公顷|平方公里|立方米|平方米)")
"""What numerator and denominator may count, without the name of another thing: 个 but not 个项目."""
_SET_APART: Final = regex(r"目标|计划|考核|要求|上年|去年|同期|往年|其中|包括|累计|20\d\d年", re.ASCII)
"""Words of a clause whose number is a target's, another year's or a part's."""


_YEAR: Final = regex(r"20\d\d年", re.ASCII)
_WHOLE: Final = 100
_PAIR: Final = 2


class Contradiction(NamedTuple):
    """Where the words stand that contradict the figure, and the numbers that they give instead, as written."""

    route: tuple[str, ...]
    said: tuple[str, ...]


def contradicted(one: Reading, amount: Amount | None) -> Contradiction | None:
    """The words beside a figure that give other numbers; None if there are none.

    A quote that has numbers must have the figure, one of its parts or their ratio
    among them. Two counts of one kind in a quote are whole and part: 应训420人，参训412人.
    The whole leaves nothing out, so that 除一户外 contradicts 100%.
    A number that quote or note give as the corrected one is the figure's own. A
    note that names another unit (按公顷统计, beside 平方公里) gives another number too.
    """
    if not any(numbers_of(one)):
        return None
    told = _corrected(one, amount) or _in_another_unit(one)
    if told is not None:
        return told
    quote = _quote_of(one)
    if not quote:
        return None
    left = excepted(quote) if amount is not None and amount.exact == _WHOLE else None
    if left is not None:
        return Contradiction(("source", "quote"), (left,))
    if not_quoted(one, amount):
        return Contradiction(("source", "quote"), _told(quote))
    pair = _whole_and_part(one, amount, quote)
    return None if pair is None else Contradiction(("source", "quote"), pair)


def _corrected(one: Reading, amount: Amount | None) -> Contradiction | None:
    for said in all_texts(one):
        if said.route[-1] == "title" or _OF_CORRECTIONS.isdisjoint(said.text):
            continue
        for found in _CORRECTED.finditer(without_dates(said.text, "，")):
            if not _has_one_of(one, amount, figures_in(found[0])):
                return Contradiction(said.route, (found[1],))
        told = _restated(one, amount, said.text) if said.is_note else None
        if told is not None:
            return Contradiction(said.route, (told,))
    return None


def _restated(one: Reading, amount: Amount | None, note: str) -> str | None:
    """The number that a note calls the true one, if it counts what the figure counts and is none of its numbers."""
    for clause in _CLAUSE.split(note):
        found = None if _SET_APART.search(clause) else _RESTATED.search(without_dates(clause, " "))
        if found is None or _has_one_of(one, amount, figures_in(found[0])):
            continue
        unit = found["unit"]
        if not unit or same_unit(unit, one.unit) or (one.numerator is not None and _OF_PARTS.fullmatch(unit)):
            return found[1]
    return None


def _in_another_unit(one: Reading) -> Contradiction | None:
    found = other_unit(one)
    return None if found is None else Contradiction(found[0], (found[1],))


def _told(quote: str) -> tuple[str, ...]:
    text = without_dates(quote, "，")
    return tuple(found[0].strip() for found in FIGURE.finditer(text))


_SCALES: Final = (1, 100, 1000)
"""A ratio is told as it is, in percent, or by the thousand."""


def _stated(quote: str) -> str:
    """The quote without its approximations if it has another number (92.6%，约93%); else the whole quote."""
    exact = _ABOUT.sub("", quote)
    return exact if figures_in(exact) else quote


def numbers_of(one: Reading) -> tuple[Decimal, ...]:
    """Value, numerator and denominator of a reading, as far as they are numbers."""
    found = (one.value, one.numerator, one.denominator)
    return tuple(number for number in found if isinstance(number, Decimal))


def not_quoted(one: Reading, amount: Amount | None) -> bool:
    """Whether the quote has numbers, but neither the figure, nor one of its parts, nor the figure rounded."""
    quote = _quote_of(one)
    quoted = figures_in(quote)
    if not quoted or not any(numbers_of(one)):
        return False
    if amount is not None and amount.exact == _WHOLE and _ALL.search(quote):
        return False
    return not (_has_one_of(one, amount, (*quoted, *_sums(quote))) or _is_share(one, quote))


def _has_one_of(one: Reading, amount: Amount | None, quoted: tuple[Decimal, ...]) -> bool:
    """Whether one of the numbers is the figure, one of its parts, or their ratio."""
    same = any(_same(number, other) for number in numbers_of(one) for other in quoted)
    return same or _is_ratio(amount, quoted)


def told_by(one: Reading, number: Decimal) -> Fraction | None:
    """Which of the reading's own numbers, or the ratio of its parts, a number of a text tells; None if none.

    A number may be rounded as far as it is written.
    """
    for own in numbers_of(one):
        if _same(own, number):
            return Fraction(own)
    if one.numerator is None or not one.denominator or number == 0:
        return None
    ratio = abs(Fraction(one.numerator) / Fraction(one.denominator))
    return ratio if any(agrees(number, ratio * scale) for scale in _SCALES) else None


def _quote_of(one: Reading) -> str:
    quote = one.source.quote if one.source is not None else None
    return in_figures(folded(_stated(quote))) if quote is not None else ""


def _counts(quote: str) -> tuple[tuple[Decimal, ...], ...]:
    """The distinct numbers of each kind of thing that the quote counts for this year as a whole."""
    found: dict[str, dict[Decimal, None]] = defaultdict(dict)
    text = without_dates(quote, "，")
    for one in _COUNTED.finditer(text):
        start = max((mark.end() for mark in _CLAUSE.finditer(text, 0, one.start())), default=0)
        if not _OF_OTHERS.search(text, start, one.start()):
            found[f"{one[2] or ''}{one['what']}"][Decimal(one[1])] = None
    return tuple(map(tuple, found.values()))


def _sums(quote: str) -> tuple[Decimal, ...]:
    """The sums of what is counted in several lots: 国考断面3个、省考断面1个."""
    return tuple(sum(numbers, Decimal(0)) for numbers in _counts(quote) if len(numbers) > 1)


def _is_share(one: Reading, quote: str) -> bool:
    """Whether the value is the share of one count in another of its kind: 98.4, beside 排放2500万吨，处理2460万吨."""
    if not isinstance(one.value, Decimal):
        return False
    pairs = [(min(numbers), max(numbers)) for numbers in _counts(quote) if len(numbers) == _PAIR]
    return any(high and agrees(one.value, 100 * Fraction(low) / Fraction(high)) for low, high in pairs)


def _whole_and_part(one: Reading, amount: Amount | None, quote: str) -> tuple[str, str] | None:
    """Two counts of one kind, one of them a part of the figure, that together give another ratio than the figure's."""
    if one.numerator is None or one.denominator is None or amount is None or _is_ratio(amount, figures_in(quote)):
        return None
    if len(set(_YEAR.findall(quote))) > 1:
        return None
    mine = {one.numerator, one.denominator}
    for numbers in _counts(quote):
        low, high = min(numbers), max(numbers)
        if len(numbers) != _PAIR or mine == {low, high} or not mine & {low, high}:
            continue
        if mine & {low + high, high - low} or (len(mine) == _PAIR and 2 * low < high):
            continue  # lots of a whole, or a small remainder of it
        return format(low, "f"), format(high, "f")
    return None


def _same(number: Decimal, quoted: Decimal) -> bool:
    """Whether the numbers are equal, in 万 or 亿 too, or one is the other rounded; a fall is often without its sign."""
    exact, other = abs(number), abs(quoted)
    return any(exact.scaleb(times) == other for times in (0, 4, 8, -4, -8)) or (
        _fine(exact, other) and (agrees(exact, Fraction(other)) or agrees(other, Fraction(exact)))
    )


def _fine(one: Decimal, other: Decimal) -> bool:
    """Whether both are written with decimals, so that one may be the other rounded."""
    return one != one.to_integral_value() and other != other.to_integral_value()


def _is_ratio(amount: Amount | None, quoted: tuple[Decimal, ...]) -> bool:
    return amount is not None and any(agrees(one, abs(amount.exact)) for one in quoted)

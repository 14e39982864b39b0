"""Series of years in words: the course of the figures, their pace, and where that leads. Never a verdict."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ecocheck.app.trends.views import Crossing, NoLine, NoPace, Refused
from ecocheck.findings.entry import Text
from ecocheck.quantity import Amount
from ecocheck.quantity.pace import Course
from ecocheck.render.phrases.joins import COMMA, bracketed, clauses, joined, with_unit
from ecocheck.render.phrases.numbers import distance, distance_words
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.render.phrases.verdicts import CITY_LINE
from ecocheck.render.phrases.years.series import breaks, years_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from fractions import Fraction

    from ecocheck.app.trends.views import Outlook, Trend
    from ecocheck.findings import Lang

_COURSES: Final = {
    Course.UP: Text("上升", "up"),
    Course.DOWN: Text("下降", "down"),
    Course.LEVEL: Text("不升不降", "no change"),
    Course.MIXED: Text("有升有降", "up and down"),
}
_TOWARD: Final = {True: Text("趋好", "for the better"), False: Text("趋差", "for the worse")}
_CHANGE: Final = {
    Course.UP: Text("平均每年上升{n}", "up {n} a year"),
    Course.DOWN: Text("平均每年下降{n}", "down {n} a year"),
    Course.LEVEL: Text("平均每年没有变动", "no change a year"),
}
_RANGE: Final = Text("各年{least}至{most}", "from {least} to {most} in a year")
_SAME: Final = Text("各年相同", "the same each year")
_ALIKE: Final = Text("各年相近", "much the same each year")
_BY: Final = Text("按{first}至{last}年的变动推算，不是预测结论：", "by the changes {first}–{last}, no forecast: ")
_KEEPS: Final = {
    "at_least": Text("不低于{bound}", "at least {bound}"),
    "more_than": Text("大于{bound}", "more than {bound}"),
    "at_most": Text("不高于{bound}", "at most {bound}"),
    "less_than": Text("小于{bound}", "less than {bound}"),
}
_BREAKS: Final = {
    "at_least": Text("低于{bound}", "less than {bound}"),
    "more_than": Text("不大于{bound}", "not more than {bound}"),
    "at_most": Text("高于{bound}", "more than {bound}"),
    "less_than": Text("不小于{bound}", "not less than {bound}"),
}
"""By the name of the operator, a figure on the one side of the line and on the other."""
_CROSSES: Final = Text("{year}年{side}", "{side} in {year}")
_STAYS: Final = Text("到{last}年仍{side}", "still {side} by {last}")
_SOONEST: Final = Text("按变动最有利的一年推算为{year}年", "at the best single year’s change {year}")
_LATEST: Final = Text("按变动最不利的一年推算为{year}年", "at the worst single year’s change {year}")
_AT_BEST: Final = Text(
    "按变动最有利的一年推算，到{last}年仍{side}", "at the best single year’s change still {side} by {last}"
)
_AT_WORST: Final = Text(
    "按变动最不利的一年推算，到{last}年仍{side}", "at the worst single year’s change still {side} by {last}"
)
_FAR: Final = {
    True: Text("{year}年比{bound}高{n}", "in {year} {n} above {bound}"),
    False: Text("{year}年比{bound}低{n}", "in {year} {n} below {bound}"),
}
_ON: Final = Text("{year}年等于{bound}", "in {year} just {bound}")
_LATER: Final = Text("{year}年起另有规定，以后的不推算", "another line from {year} on, of which nothing is said")
_NO_LINES: Final = {
    NoLine.NO_RULE: Text("当年没有生效的规定，没有标准可比", "no rule is in force, so there is no line"),
    NoLine.NOT_FIXED: Text("标准不是可供推算的一条数值线，不推算何时达到", "the line is no fixed number"),
    NoLine.TWO_SIDED: Text("标准是一个定值或一段范围，不推算何时达到", "the line is one number or a range"),
    NoLine.UNIT: Text("数值的计量单位与标准不同，不推算何时达到", "the figures have another unit than the line"),
    NoLine.BASIS: Text(
        "数值的口径不是标准所要求的，或没有写明，不推算何时达到", "the basis is not one of the line, or is not stated"
    ),
}
_REFUSED: Final = {
    NoPace.NO_FIGURE: Text("没有一年有可用的全年数，不推算", "not worked out: no sound figure of a whole year"),
    NoPace.TOO_FEW: Text(
        "可以相比的只有{n}年（{years}），至少要3年，不推算",
        "not worked out: only {n} comparable ({years}), and three are needed",
    ),
    NoPace.BROKEN: Text(
        "最近可以相比的只有{n}年（{years}），更早的年份不能与之相比，不推算",
        "not worked out: only {n} comparable ({years}), and nothing is worked out across the break before",
    ),
}


def course_words(one: Trend, lang: Lang) -> str:
    """Which way the figures go, and whether that is for the better; empty where nothing is worked out."""
    found = one.outlook
    if isinstance(found, Refused):
        return ""
    said = _COURSES[found.course].of(lang)
    if found.better is None or found.course not in {Course.UP, Course.DOWN}:
        return said
    good = (found.course is Course.UP) is (found.better == "higher")
    return said + COMMA.of(lang) + _TOWARD[good].of(lang)


def pace_words(one: Trend, lang: Lang) -> str:
    """The mean change a year with its range; empty where nothing is worked out."""
    found = one.outlook
    if isinstance(found, Refused):
        return ""
    mean, least, most = found.pace
    way = Course.UP if mean > 0 else Course.DOWN if mean < 0 else Course.LEVEL
    said = _CHANGE[way].of(lang).format(n=distance_words(mean, one.pace_unit, lang))
    if least == most:
        return said + (bracketed(_SAME.of(lang), lang) if mean else "")
    if _signed(least) == _signed(most):
        return said + bracketed(_ALIKE.of(lang), lang)
    return said + bracketed(_RANGE.of(lang).format(least=_signed(least), most=_signed(most)), lang)


def _signed(exact: Fraction) -> str:
    sign = "+" if exact > 0 else "-" if exact < 0 else ""
    return sign + distance(exact)


def line_words(one: Trend, lang: Lang) -> str:
    """The rule in force in the newest year."""
    revision = one.marks[-1].revision
    if revision is None:
        return ""
    return rule_words(revision.rule, one.unit, lang) + (CITY_LINE.of(lang) if one.city_line else "")


def leads_words(one: Trend, lang: Lang) -> str:
    """How far the newest figure is from the line and when the line is crossed, or why nothing is worked out."""
    found = one.outlook
    if isinstance(found, Refused):
        years = joined(found.years, lang)
        return _REFUSED[found.why].of(lang).format(n=len(found.years), years=years)
    if not isinstance(found.crossing, Crossing):
        return _NO_LINES[found.crossing].of(lang)
    far, crossed = _far(one, found, found.crossing, lang), clauses(_crossed(one, found, found.crossing, lang), lang)
    by = _BY.of(lang).format(first=found.years[0], last=found.years[-1]) if crossed else ""
    return clauses((far, by + crossed, _later_words(found.crossing, lang)), lang)


def _far(one: Trend, outlook: Outlook, found: Crossing, lang: Lang) -> str:
    year, bound = outlook.years[-1], _bound(one, found, lang)
    if found.distance == 0:
        return _ON.of(lang).format(year=year, bound=bound)
    n = distance_words(found.distance, one.unit, lang)
    return _FAR[found.distance > 0].of(lang).format(year=year, bound=bound, n=n)


def _bound(one: Trend, found: Crossing, lang: Lang) -> str:
    return with_unit(Amount.of(found.rule.edges[0].number).shown, one.unit, lang)


def _later_words(found: Crossing, lang: Lang) -> str:
    return "" if found.new_rule is None else _LATER.of(lang).format(year=found.new_rule)


def _sides(one: Trend, found: Crossing, lang: Lang) -> tuple[str, str]:
    """The side of the line on which the newest figure is, and the other."""
    name, bound = found.rule.edges[0].operator.name, _bound(one, found, lang)
    kept, broken = (texts[name].of(lang).format(bound=bound) for texts in (_KEEPS, _BREAKS))
    return (kept, broken) if found.leaving else (broken, kept)


def _crossed(one: Trend, outlook: Outlook, found: Crossing, lang: Lang) -> Iterator[str]:
    """When the line is crossed; of a line that is kept only where some pace of the range leads across it."""
    mean, soonest, _ = found.reached
    if found.last == outlook.years[-1] or (found.leaving and soonest is None):
        return
    here, there = _sides(one, found, lang)
    said = _CROSSES.of(lang).format(year=mean, side=there) if mean is not None else ""
    said = said or _STAYS.of(lang).format(last=found.last, side=here)
    more = clauses(_range(outlook, found, here, lang), lang)
    yield said + (bracketed(more, lang) if more else "")


def _range(outlook: Outlook, found: Crossing, here: str, lang: Lang) -> Iterator[str]:
    """The years at the ends of the range; nothing where they say the same as the mean."""
    mean, soonest, latest = found.reached
    if outlook.pace.least == outlook.pace.most or mean == soonest == latest:
        return
    first, last = (_LATEST, _SOONEST) if found.leaving else (_SOONEST, _LATEST)
    never = _AT_BEST if found.leaving else _AT_WORST
    if soonest is not None:
        yield first.of(lang).format(year=soonest)
        yield (never if latest is None else last).of(lang).format(year=latest, last=found.last, side=here)


def filters(lang: Lang) -> dict[str, Callable[[Trend], object]]:
    """The filters of the page of series, by the names that templates use."""
    found = {
        "series_years": years_words,
        "series_breaks": breaks,
        "series_course": course_words,
        "series_pace": pace_words,
        "series_line": line_words,
        "series_leads": leads_words,
    }
    return {name: partial(one, lang=lang) for name, one in found.items()}

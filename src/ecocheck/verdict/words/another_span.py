"""Whether the words beside a figure give another span than the year of the file, or than the period stated."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.same import Same
from ecocheck.quantity import UNKNOWN, Period
from ecocheck.regex import regex
from ecocheck.verdict.reading import period_of
from ecocheck.verdict.words.figure_span import part_told
from ecocheck.verdict.words.quoted import told_by
from ecocheck.verdict.words.spans import spoken_in_title, spoken_of
from ecocheck.verdict.words.text import all_texts

if TYPE_CHECKING:
    from ecocheck.model.measurement import Reading
    from ecocheck.quantity import UnknownPeriod
    from ecocheck.verdict.subject import Subject
    from ecocheck.verdict.words.figure_span import Part
    from ecocheck.verdict.words.spans import Span, Spoken
    from ecocheck.verdict.words.text import Said

_YEAR_LONG: Final = frozenset(range(1, 13))
_OF_A_FIGURE: Final = regex(
    r"数据|数值|统计|年报|公报|监测(?!点)|调查|口径|填报|该数|本数|此数|(?:数|值)(?:系|为|是)|(?:取|用|按)[自了]?$"
)
"""Words of a remark about the figure itself."""
_HAPPENED: Final = regex(
    r"检修|停运|停产|缺测|故障|维修|改造|投运|试运行|新增|建成|调整|因|起|受", needs="停受因建投改故新检维缺试调起"
)
"""Words of a remark about what happened in those months."""


_FIGURE: Final = regex(r"(?<![\d.])\d{1,9}(?:\.\d{1,6})?(?![\d.年月])", re.ASCII)


_MONTHS: Final = r"(?:\d{1,2}(?:\s?[、,—–~至到-]\s?\d{1,2}){0,11}月份?|第?[一二三四1-4]季度|[上下]半年)"
_LEFT_OUT: Final = regex(
    rf"(?<!\d){_MONTHS}的?(?:[\u3400-\u9fff]{{0,6}}?(?:数据?|数字|报表|情况))?(?:尚|还|暂|仍|均)?(?:没有?|未)"
    r"(?:能|经|及时)?(?:统计|汇总|上报|报送?|计入|纳入|包括|包含|公布|核定|核实|取得|收到|出(?=[，。；,;)]|$|来|齐))"
    rf"|(?:[不未]含|[不未]包括|[不未]包含|缺少?|尚?差)(?:20\d\d年)?{_MONTHS}(?:的?(?:[\u3400-\u9fff]{{0,6}}?(?:数据?|数字|报表)))?(?=[，。；,;)]|$)",
    re.ASCII,
)
"""Months of which a note says that they are not in the figure: 第四季度尚未统计, 不含12月."""
_DECEMBER: Final = 12


class OtherSpan(NamedTuple):
    """Words that give another span: where they stand, what they say, and whether the span lies within the year.

    `left_out` says that they name months which the figure does not count; no stated period outweighs that.
    """

    route: tuple[str, ...]
    said: str
    within: bool
    left_out: bool = False


def other_span(reading: Reading, year: int, *, deed: bool = False) -> OtherSpan | None:
    """The words that contradict the period; None if there are none.

    A stated period is compared with the words; a period that is left out means
    the whole year. For a `deed`, the year in a title is the year of the document;
    `verdict.sources.documents` says whether that is recent enough.
    """
    return _other_span(Same(reading), year, deed=deed)


@lru_cache(maxsize=512)  # judging and several checks ask about the same figure
def _other_span(same: Same[Reading], year: int, *, deed: bool) -> OtherSpan | None:
    reading = same.one
    left_out = _left_out(reading, year)
    if left_out is not None:
        return left_out
    if reading.period is UNKNOWN or (reading.as_of is not None and reading.period is None):
        return None
    heard = [
        (said, spoken_in_title(said.text, year) if said.route[-1] == "title" else spoken_of(said.text))
        for said in all_texts(reading)
    ]
    named = any(year in spoken.years for said, spoken in heard if said.route[-1] == "quote")
    titled = any(year in spoken.years and not spoken.spans for said, spoken in heard if said.route[-1] == "title")
    for said, spoken in heard:
        part = part_told(said.text, reading, whole=spoken.whole)
        if part is not None and not _agrees(part, reading, year):
            return OtherSpan(said.route, part.said, within=part.span is None or part.span.year in {None, year})
        if titled and said.route[-1] != "title" and _beside_the_figure(said.text, spoken, reading, year):
            continue
        span = _months(said, spoken, reading, year)
        if span is not None:
            return OtherSpan(said.route, span.said, within=span.year in {None, year})
        excused = named or deed
        if _years_before(said, spoken, year, named=excused) and not _states(
            reading, max(spoken.years), _YEAR_LONG, year
        ):
            return OtherSpan(said.route, _year_said(said, spoken), within=False)
    return None


def _left_out(reading: Reading, year: int) -> OtherSpan | None:
    """The words of a note that leave months out of a figure which is given as that of the whole year."""
    short = reading.as_of is not None and (reading.as_of.year, reading.as_of.month) < (year, _DECEMBER)
    if short or not (reading.period is None or _is_the_year(reading.period, year)):
        return None
    for said in all_texts(reading):
        found = _LEFT_OUT.search(said.text) if said.is_note else None
        if found is not None and not _HAPPENED.search(said.text, found.start(), found.end()):
            return OtherSpan(said.route, found[0], within=True, left_out=True)
    return None


def unstated_span(reading: Reading, subject: Subject, year: int) -> OtherSpan | None:
    """The words that make a period unknown that is not stated; None for facts, which have no period.

    A title of another year, and months that are not counted, contradict the file's year even where it is stated.
    """
    stated = reading.period
    if subject.form in {Form.FACT, Form.WORD} or (stated is not None and not _is_the_year(stated, year)):
        return None
    found = other_span(reading, year, deed=subject.document_of != "any")
    if found is None or found.left_out:
        return found
    if stated is not None and (found.within or found.route[-1] != "title"):
        return None
    return found


def _is_the_year(period: Period | UnknownPeriod, year: int) -> bool:
    return isinstance(period, Period) and period.is_year(year)


def judged_period(reading: Reading, subject: Subject, year: int) -> Period | UnknownPeriod:
    """The period by which a figure is judged: the stated one, else the file's year; unknown if words contradict."""
    return UNKNOWN if unstated_span(reading, subject, year) is not None else period_of(reading, year)


def _months(said: Said, spoken: Spoken, reading: Reading, year: int) -> Span | None:
    """A span of months that is neither the whole year nor the period stated."""
    spans = [span for span in spoken.spans if not (said.is_note and _tells_an_event(said.text, span))]
    if not spans or spoken.whole:
        return None
    own = [span for span in spans if span.year in {None, year}]
    together = frozenset[int]().union(*(span.months for span in own))
    for span in spans:
        months = together if span in own else span.months
        if span in own and together == _YEAR_LONG and reading.period is None:
            continue
        if not _states(reading, span.year or year, months, year, about=span.about):
            return span
    return None


def _agrees(part: Part, reading: Reading, year: int) -> bool:
    """Whether the period stated, or the file's year, may be the part of the year that is told at the figure."""
    span, period = part.span, reading.period
    if span is None:
        return isinstance(period, Period) and not period.is_year(period.first.year)
    return _states(reading, span.year or year, span.months, year, about=span.about)


def _states(reading: Reading, of_year: int, months: frozenset[int], year: int, *, about: bool = False) -> bool:
    """Whether the period stated, or the file's year, has exactly those months."""
    period = reading.period if isinstance(reading.period, Period) else Period.of_year(year)
    if not months or period.first.year != period.last.year:
        return period.first.year != period.last.year
    last = period.last.month
    same_end = last == max(months) or (about and last == max(months) + 1)
    return period.first.year == of_year and period.first.month == min(months) and same_end


def _beside_the_figure(text: str, spoken: Spoken, reading: Reading, year: int) -> bool:
    """Whether the other spans of a sentence belong to other figures, with which the year's own is compared."""
    told = [span.said for span in spoken.spans] + [f"{one}年" for one in spoken.years if 0 < one < year]
    following = [_FIGURE.search(text, text.find(said) + len(said)) for said in told if said in text]
    return bool(following) and all(
        found is not None and told_by(reading, Decimal(found[0])) is None for found in following
    )


def _tells_an_event(text: str, span: Span) -> bool:
    """Whether a remark tells what happened in those months: 1—3月设备检修."""
    after = text.partition(span.said)[2]
    clause = re.split("[，。；,;]", after[:40], maxsplit=1)[0]
    return _HAPPENED.search(clause) is not None


def _years_before(said: Said, spoken: Spoken, year: int, *, named: bool) -> bool:
    """Whether a text names only years before the file's year; a remark counts only if it is about the figure."""
    if not spoken.years or max(spoken.years) >= year:
        return False
    if said.is_note:
        return 0 in spoken.years or _speaks_of_the_figure(said.text, spoken)
    return not (said.route[-1] == "title" and named)


def _speaks_of_the_figure(text: str, spoken: Spoken) -> bool:
    at = text.find(f"{max(spoken.years)}年")
    return at >= 0 and _OF_A_FIGURE.search(text[max(0, at - 8) : at + 14]) is not None


def _year_said(said: Said, spoken: Spoken) -> str:
    latest = max(spoken.years)
    return f"{latest}年" if latest else said.text[:20]

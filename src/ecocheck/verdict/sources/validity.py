"""What the words beside a document say of its time: in which month it was issued, that it is over or was repealed."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.verdict.words.text import all_texts

if TYPE_CHECKING:
    from ecocheck.model.measurement import Measurement

_ISSUED: Final = regex(
    r"(?P<year>(?:19|20)\d\d)年(?P<month>1[0-2]|0?[1-9])月份?(?:(?P<day>[12]\d|3[01]|0?[1-9])[日号])?"
    r"(?:正式|起|由[^，。；,;\d]{1,12})?(?:印发|下发|发布|公布|颁布|出台|施行|实施|起施行|起实施)",
    re.ASCII,
)
_VOID: Final = regex(
    r"废止|失效|作废|停止(?:执行|施行)|不再(?:执行|施行|有效)|(?:已|被)[^，。；,;]{0,12}?(?:替代|取代|代替)"
)
_ANOTHERS: Final = regex(
    r"(?:原|旧|老|同时|此前|以前|上一[版轮期]|之前)[^，。；,;]{0,16}$|(?:未|没有|不|无|非|防止|避免)[^，。；,;]{0,4}$|》\s?同时$"
)
"""Text before such a word that makes it another document's, or denies it: 原办法同时废止, 未废止."""
_SPAN: Final = regex(
    r"(?<!\d)(?:19|20)\d\d\s?年?\s?(?:[-—–~−]{1,2}|至|到)\s?(?P<end>(?:19|20)\d\d)\s?年?(?!\d)", re.ASCII
)
_FIVE_YEARS: Final = regex(r"[“\"]?十(?P<which>[一二三四五六])五[”\"]?(?!年以来)")
_FIRST_OF_THESE: Final = 2010
_PLAN: Final = regex("规划|方案|计划|办法|规定|纲要|条例|意见|细则")
_WHICH: Final = "一二三四五六"


def issued_by_words(one: Measurement) -> datetime.date | None:
    """The latest first day that words give for the issue of the document; None where they give none."""
    return max((day for said in all_texts(one) for day in _days(said.text)), default=None)


def _days(text: str) -> list[datetime.date]:
    found = ((int(each["year"]), int(each["month"]), int(each["day"] or 1)) for each in _ISSUED.finditer(text))
    return [datetime.date(year, month, min(day, 28)) for year, month, day in found]


def over(one: Measurement, day: datetime.date) -> tuple[tuple[str, ...], str] | None:
    """The words by which the document was repealed, or is for years that were over before the day; with their route."""
    for said in all_texts(one):
        for found in _VOID.finditer(said.text):
            if not _ANOTHERS.search(said.text[: found.start()]):
                return said.route, found[0]
        if said.route[-1] == "title" and _PLAN.search(said.text):
            ended = _span_over(said.text, day.year)
            if ended is not None:
                return said.route, ended
    return None


def _span_over(title: str, year: int) -> str | None:
    """The span in the title of a plan, if all spans in it ended before the year."""
    spans = [(int(found["end"]), found[0]) for found in _SPAN.finditer(title)]
    spans += [(_FIRST_OF_THESE + 5 * _WHICH.index(found["which"]), found[0]) for found in _FIVE_YEARS.finditer(title)]
    latest = max(spans, default=None)
    return latest[1] if latest is not None and latest[0] < year else None

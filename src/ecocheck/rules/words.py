"""What the words of a source give away and only warnings rest on: a target, other numbers.

What judging goes by too is read in `verdict.words`.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_BENIGN: Final = re.compile(
    r"(?:完成|达到|达成|实现|优于|好于|超过|高于|低于|符合|满足|对照|较|比)(?:了)?[^，。；：,;:\d]{0,16}?(?:目标|计划|预期)(?:任务|要求|值|进度)?"
    r"|(?:考核|控制|约束性?|责任|管理|评价)目标(?:任务|要求)?"
    r"|目标责任(?:书|制|体系)?|目标(?:任务)?(?:完成|评价|管理|考核|执行|落实)(?:情况|率|结果)?"
    r"|计划(?:任务)?(?:执行|完成|落实)(?:情况|率|结果|进度)|(?:行动|发展|五年)计划|计划(?:单列|外|生育)"
)
"""Phrases in which 计划 and 目标 are spoken of as met, or only name a document."""

_STRONG: Final = re.compile(
    r"力争|预计|有望|将(?:达到?|会达到|实现|提高到|降至|降到)|拟达到|争取(?=到|在|于|达到|实现)"
    r"|计划(?=到|在|于|达到|实现|完成|新增|值)|目标(?=值|为|是|定为)|(?:规划|预期|规划期末)目标|要求达到|应当?达到"
)
"""Phrases that only a target has."""

_WEAK: Final = re.compile(r"计划|目标|预期")

_SIGN: Final = re.compile(r"计划|目标|预期|力争|预计|有望|将|达到|争取|确保|安排|任务|拟|草案|稿|待印发")

_BY_THEN: Final = re.compile(
    r"(?:力争|确保|争取)?到(?:(?P<year>20\d{2})年(?:年?底|年?末)?|“?十[四五六]五”?(?:期?末|时期末))[^。；;]{0,40}?"
    r"(?:(?P<reached>达到?|提高到|降至|降到)|(?P<bound>不低于|不高于|不少于|不超过|控制在))"
)
"""A date and what holds by then."""

_AT_LEAST: Final = re.compile(r"[^。；;，,]{0,20}?(?:以上|以下|以内)")

_ARRANGING: Final = re.compile(r"力争|确保|安排(?!情况)|任务(?:书|分解)")
_OF_RESULTS: Final = re.compile(r"总结|报告|情况|完成|年报|公报|通报|评估|统计|核查|验收|结果|成效")
"""A title that says what became of a plan."""


def arranging_title(title: str) -> str | None:
    """The word by which a title says that its document arranges what is still to be done."""
    found = None if _OF_RESULTS.search(title) else _ARRANGING.search(title)
    return found.group() if found else None


_UNFINISHED: Final = re.compile(
    r"草案|(?:征求意见|送审|报批|讨论|评审|代拟|审议|修改|初)稿|草稿|(?<![模虚草])拟(?![合态声人物])|待印发|计划(?!生育|单列)"
)
"""What a document is called as long as nothing has come of it."""


def unfinished_title(title: str) -> str | None:
    """The word by which a title says that what it speaks of is still to be done, or still to be issued.

    行动计划 and 五年计划 are issued like any 方案, and a title that tells what
    became of a plan is one of results.
    """
    found = None if _OF_RESULTS.search(title) else _UNFINISHED.search(_BENIGN.sub("，", title))
    return found.group() if found else None


def line_by_a_date(quote: str, year: int) -> str | None:
    """The words that set a line for a date.

    到2023年底…达到98.3% may well tell a result of 2023: it sounds like a
    target where a bound is spoken of (达到98%以上), or where the date lies
    after the year of the figures.
    """
    folded = unicodedata.normalize("NFKC", quote)
    for found in _BY_THEN.finditer(folded):
        later = found["year"] is None or int(found["year"]) > year
        if later or found["bound"] or _AT_LEAST.match(folded, found.end()):
            return found.group()
    return None


may_name_a_target = _SIGN.search
"""Without any of these words there is nothing to look into."""


def target_word(text: str, *, strong_only: bool) -> str | None:
    """The word by which a source speaks of a target; None where it speaks of something reached."""
    if not may_name_a_target(text):
        return None
    rest = _BENIGN.sub("，", text)
    found = _STRONG.search(rest) or (None if strong_only else _WEAK.search(rest))
    return found.group() if found else None


_NOT_FIGURES: Final = re.compile(
    r"PM\s*\d+(?:\.\d+)?|(?<![A-Za-z])[A-Za-z]{1,12}+\d+(?:\.\d+)?|〔\d+〕\s*\d*\s*号?|\[\d{4}\]\s*\d*\s*号?|第\s*\d+(?:\.\d+)?"
    r"|\d{4}\s*[-—–~至/.]\s*\d{4}\s*年|\d{4}\s*年|\d{4}-\d{1,2}(?:-\d{1,2})?"
    r"|\d{1,2}\s*[-—–~至]\s*\d{1,2}\s*月|\d{1,2}\s*月|\d{1,2}\s*[-—–~至]\s*\d{1,2}\s*日|\d{1,2}\s*日|\d+\s*时",
    re.ASCII,
)
_READ: Final = 2_000
"""So much of a quote is searched for figures; a sentence is shorter, and the search must stay cheap."""
_FIGURE: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(万亿|亿|万|千|百)?", re.ASCII)
_GROUPED: Final = re.compile(r"(?<=\d)[,\s](?=\d{3}(?!\d))", re.ASCII)
_TIMES: Final = {"百": 2, "千": 3, "万": 4, "亿": 8, "万亿": 12}


def stands_in(number: Decimal, text: str) -> bool:
    """Whether the number stands in the text just as it was entered."""
    written = format(number, "f")
    place = text.find(written)
    if place < 0:
        return False
    before, after = text[place - 1 : place], text[place + len(written) : place + len(written) + 1]
    return not (before.isdigit() or before == "." or after.isdigit() or after == ".")


def figures_in(quote: str) -> tuple[Decimal, ...]:
    """The numbers of a sentence, without dates, document numbers and names such as PM2.5; 3.2万 gives both readings."""
    text = _NOT_FIGURES.sub("，", unicodedata.normalize("NFKC", quote[:_READ]))
    return tuple(_figures(_GROUPED.sub("", text)))


def _figures(text: str) -> Iterator[Decimal]:
    for number, times in _FIGURE.findall(text):
        yield Decimal(number)
        if times:
            yield Decimal(number).scaleb(_TIMES[times])

"""Finds the part of a year that a figure itself is told of: 12月当月94.96%, 冬季处理率94.96%, 暂用11月数.

A month that dates a document or an event is no span; so a part of the year counts only where it stands at
the figure, with no event between them, or in words that say where the figure was taken from.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.verdict.words.quoted import told_by
from ecocheck.verdict.words.spans import DECEMBER, MONTH, NEAR_THE_END, YEAR, Span, month_number, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import Reading


class Part(NamedTuple):
    """A part of a year in a text; `span` is None if its months are not known."""

    said: str
    start: int
    end: int
    span: Span | None


_NUMERAL: Final = "[一二两三四五六七八九十]|十一|[1-9]|1[01]"
_PART: Final = regex(
    rf"(?:(?P<year>{YEAR})\s?年\s?的?|今年|当年|本年)?(?<![-—–~至到\d]){MONTH}月(?![村乡镇社坪河])份?"
    r"(?:(?P<until>底|末|止|前|累计)|(?P<day>\d{1,2})[日号]|当月|单月|[上中下]旬|初|中(?![央心])|第?[一二三四五1-5]周)?"
    rf"|(?<!\d)(?P<dotted>{YEAR})[-./](?P<month>0?[1-9]|1[0-2])(?=[\u4e00-\u9fff])"
    rf"|最?近(?:(?:{_NUMERAL})个?(?:月|季度|周)|半年|[二两三四五2-5]年)(?!平?均每)|第\d{{1,2}}周"
    r"|(?<![每各逐分全])(?:[当本上单该某末]个?(?:月|季度?|旬|周(?![边围期转密])))(?![均平])份?|单日(?!常)"
    r"|最[高低好差佳优大小]的?(?:一个)?(?:单?月|季度?|旬|周)份?"
    r"|(?<![春夏秋冬])[春夏秋冬]{1,2}季(?!清洁|取暖|供暖)|(?:非汛|汛|枯水|丰水|平水|非?采暖|供暖|灌溉|旺|淡)[期季]"
    r"|(?:元旦|春节|清明|五一|端午|中秋|国庆|十一|两节|双节)节?(?:假期|长假|黄金周)?(?:之?前|期间|之?后|[至到])|(?<![\d全])年中(?![央心])",
    re.ASCII,
)
_MAY: Final = regex(rf"[月季旬周近期半节]|元旦|清明|五一|端午|中秋|国庆|十一|年中|单日|{YEAR}[-./]\d", re.ASCII)
"""Without any of these a text names no part of a year."""
_BREAK: Final = regex(r"[，。；、,;()]")
_BEHIND_IT: Final = regex(r"\s?[,，:：)]?\s?")
"""Between a month that stands alone and the clause that tells the figure: 11月，处理率94.96%."""
_SENTENCE: Final = regex(r"[。；;]")
_BEFORE_IT: Final = regex(r"(?!其中|比|较)[^，。；、,;:：()\d]{0,8}", re.ASCII)
"""Words before a month at the head of a sentence, such as the name of a county."""
_FIGURE: Final = regex(r"(?<![\d.])\d{1,9}(?:\.\d{1,6})?(?![\d.年月日])", re.ASCII)
_NONE: Final = regex(r"未发生|未出现|没有发生|没有出现|无(?=[^，。；,;]{0,12}(?:发生|事件|事故|案件))")
"""Words that say zero."""
_EVENT: Final = regex(
    r"印发|发布|公布|通报|报告|下发|出台|公告|召开|会议|核定|审定|修订|核对|核实|复核|更新|上报|报送|提供|取得|获得|投运|投产|投用|投入|建成|完成|完工|竣工"
    r"|实施|启动|改造|升级|检修|停运|停产|普查|调查|核查|检查|抽查|排查|验收|评估|评价|考核|测评|开展|新增|成立|划定|批复|起|以来|后|前|因|受"
)
"""Words by which a month dates a document or what happened, or begins a span that goes on."""
_HAPPENED: Final = regex("发生|出现")
_YEARLY: Final = regex(rf"全年|年度|年均|年平均|各月|逐月|年报|{YEAR}年", re.ASCII, needs="全各年逐")
_AVERAGE: Final = regex("平均|合计|总计|其中")
_OTHER_YEAR: Final = regex(r"(?:去年|上年|上一年|往年|前年|比|较|超过|[高低]于)的?$")
_TAKEN: Final = regex(r"(?:用|填|取|自|按|以|系|为|是|采|选|摘)(?:了|自|的是|的)?$", needs="为以取填按摘是用系自选采")
_TAKEN_AS_IT_IS: Final = regex(
    r"(?:[使采引沿借暂]用|[先暂只]填|[选摘]?取|系|时段|时期|(?:统计|数据|报告|所属)期)[为是:：]?$", needs="取填时期用系"
)
_ITS_NUMBER: Final = regex(
    r"(?:当月|单月|单季|的|这?一个月)*(?:统计|监测|报表|快报)?的?(?:数据?|数值|值|口径|均值)"
    r"(?:来?(?:代替|替代|填报|代填|填写|填|上报|报|计))?(?=[，。；,;)]|$)",
    needs="值口均数",
)
_TAKEN_NUMBER: Final = regex(r"(?:的(?:填报|填|报)?|填报|代替|填|报)(?=[，。；,;)]|$)")
_ENDS: Final = regex(r"(?=[，。；,;)]|$)")
_NOT_TAKEN: Final = regex(
    r"(?:缺|无|未|没|不|补|少|差|待|核对|更正|修正|复核|含|除)[^，。；,;]{0,4}$", needs="不修含复少差待无更未核没缺补除"
)


def part_told(text: str, reading: Reading, *, whole: bool) -> Part | None:
    """The part of a year that a text (folded already) gives for the figure; None if it gives none.

    `whole` says that the text speaks of the whole year too: then only words at the figure count.
    """
    parts = tuple(_parts(text)) if _MAY.search(text) else ()
    if not parts:
        return None
    at_figure = _at_the_figure(text, parts, reading)
    return at_figure if at_figure is not None or whole else _taken_from(text, parts)


def _parts(text: str) -> Iterator[Part]:
    """The parts of a year, in the order in which they stand; a span that is a part counts once."""
    spans = [(text.find(span.said), span) for span in spoken_of(text).spans if span.said in text]
    found = [Part(span.said, at, at + len(span.said), span) for at, span in spans]
    taken = [range(part.start, part.end) for part in found]
    rest = [one for one in _PART.finditer(text) if not any(one.start() in at or one.end() - 1 in at for at in taken)]
    found += [Part(one[0], one.start(), one.end(), _span(one)) for one in rest]
    yield from sorted(found, key=lambda part: part.start)


def _span(found: re.Match[str]) -> Span | None:
    month, year = found[2] or found["month"], found["year"] or found["dotted"]
    if month is None:
        return None
    last = month_number(month)
    day = int(found["day"] or 0)
    first = 1 if found["until"] or (last == DECEMBER and day >= NEAR_THE_END) else last
    return Span(found[0], None if year is None else int(year), first, last)


def _at_the_figure(text: str, parts: tuple[Part, ...], reading: Reading) -> Part | None:
    """The part at every mention of one of the figure's own numbers; None if each number stands for itself too."""
    told: dict[Fraction, list[Part | None]] = {}
    for start, end, number in _mentions(text, reading):
        told.setdefault(number, []).append(_part_of(text, parts, start, end, zero=number == 0))
    return next((those[0] for those in told.values() if all(those)), None)


def _mentions(text: str, reading: Reading) -> Iterator[tuple[int, int, Fraction]]:
    """Where a text gives one of the figure's own numbers, and which."""
    for found in _FIGURE.finditer(text):
        number = told_by(reading, Decimal(found[0]))
        if number is not None:
            yield found.start(), found.end(), number
    if reading.value == 0 and reading.value is not False:
        yield from ((found.start(), found.end(), Fraction(0)) for found in _NONE.finditer(text))


def _part_of(text: str, parts: tuple[Part, ...], start: int, end: int, *, zero: bool) -> Part | None:
    """The part to which the number in text[start:end] belongs."""
    begin = max((found.end() for found in _BREAK.finditer(text, 0, start)), default=0)
    before = [part for part in parts if part.end <= start and not _OTHER_YEAR.search(text, 0, part.start)]
    if not before:
        return _in_brackets(text, parts, end)
    part, between = before[-1], text[before[-1].end : start]
    heads = part.start >= begin or (_BEHIND_IT.fullmatch(text, part.end, begin) and not _bare_december(part))
    if heads or (_heads_the_sentence(text, before, start) and not _AVERAGE.search(between)):
        return None if _tells_of_another(between, zero=zero) else part
    return _in_brackets(text, parts, end)


def _heads_the_sentence(text: str, before: list[Part], start: int) -> bool:
    """Whether the last part is the only one of its sentence and stands at its head, so that it holds to its end."""
    begin = max((found.end() for found in _SENTENCE.finditer(text, 0, start)), default=0)
    own = [part for part in before if part.start >= begin]
    return len(own) == 1 and _BEFORE_IT.fullmatch(text, begin, own[0].start) is not None


def _bare_december(part: Part) -> bool:
    """Whether the part may be the day of a figure of the year: 处理率94.96%(2025年12月)."""
    return part.span is not None and part.span.last == DECEMBER and part.said.endswith("月")


def _tells_of_another(between: str, *, zero: bool) -> bool:
    """Whether words between a month and a number tie the month to an event, or the number to the year."""
    happened = _HAPPENED.search(between) is not None and not zero
    return happened or _EVENT.search(between) is not None or _YEARLY.search(between) is not None


def _in_brackets(text: str, parts: tuple[Part, ...], end: int) -> Part | None:
    """The part in brackets behind a number: 94.96%(11月)."""
    opened = text.find("(", end, end + 8)
    closed = text.find(")", opened)
    for part in parts:
        if 0 <= opened < part.start <= opened + 3 and part.end <= closed:
            behind = text[part.end : closed]
            dated = _bare_december(part) and not behind.startswith(("当月", "单月", "份", "数"))
            return None if dated or _EVENT.search(behind) else part
    return None


def _taken_from(text: str, parts: tuple[Part, ...]) -> Part | None:
    """The part whose number the figure is said to be: 暂用11月数, 按10月份填报."""
    for part in parts:
        if _NOT_TAKEN.search(text, 0, part.start) or _OTHER_YEAR.search(text, 0, part.start):
            continue
        taken = _TAKEN.search(text, 0, part.start) is not None
        alone = _TAKEN_AS_IT_IS.search(text, 0, part.start) is not None and _ENDS.match(text, part.end) is not None
        if alone or _ITS_NUMBER.match(text, part.end) or (taken and _TAKEN_NUMBER.match(text, part.end)):
            return part
    return None

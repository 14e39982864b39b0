"""What the words beside a wider region's figure say against it: a county's paper, a target, another region, number."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.quantity import Amount, agrees, same_unit
from ecocheck.regex import regex
from ecocheck.verdict.words.figures import figures_in, without_dates
from ecocheck.verdict.words.regions import counties_in, numbered_by
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.realm import Realm
    from ecocheck.model.wider import WiderFigure


class PaperFlaw(StrEnum):
    """Why the document of a wider region's figure cannot hold it; the values are pieces of messages."""

    OF_A_COUNTY = "wider_of_a_county"
    A_TARGET = "wider_a_target"
    OF_ANOTHER_REGION = "wider_of_another"
    ANOTHER_NUMBER = "wider_another_number"


class Against(NamedTuple):
    """A flaw, where it stands below the figure, and the words."""

    flaw: PaperFlaw
    route: tuple[str, ...]
    said: str


_TARGET: Final = regex(r"目标|计划|任务|规划|要点|考核(?:指标|办法|方案|要求)")
_RESULT: Final = regex(r"完成|执行|落实|实现|进展|情况|公报|年报|年鉴|通报|报告|总结|评估|结果|统计|监测|公告|公布")
"""Words of a title that is about what came of a target."""
_PROVINCES: Final = (
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南"
    "|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
_REGION: Final = regex(
    rf"{_PROVINCES}|(?<![\u3400-\u9fff])(?!全省|我省|本省|各省|分省)[\u3400-\u9fff]{{1,7}}?(?:省(?![会界道级直厅市属])|自治区)"
    r"|(?<![\u3400-\u9fff])(?!全市|我市|本市|各市|城市)[\u3400-\u9fff]{1,6}?(?:市(?![场容民政级])|自治州)"
)
_STATE: Final = "全国|我国|国家|中国|中华人民共和国"
_COUNTRY: Final = frozenset(_STATE.split("|"))
_LEVELS: Final = ("省", "自治区", "市", "自治州", "州", "盟", "地区")
_NO_LEVEL: Final = "(?![省市州盟县区旗]|地区|自治)"
"""After a name without its level: 示例统计年鉴 is the province's, 示例市公报 is not."""
_CLAUSE: Final = regex("[，。；,;、]")
_OTHERS: Final = regex(r"目标|计划|考核|要求|上年|去年|同期|往年|其中|包括|累计|(?:19|20)\d\d年|[高低]于|比|较|增|降")
"""Words of a clause whose number is a target's, another year's or a part's."""
_STATED: Final = regex(
    r"(?:公报|年报|年鉴|公布|发布|原文|文件|资料|表|应|实际)[^，。；,;\d]{0,8}?(?:为|是|作|[:：])?\s?(?=\d)"
    r"|(?<![\d.])\d+(?:\.\d+)?\s?(?P<unit>[^\s，。；,;、()\d]{1,8})",
)


def against(one: WiderFigure, realm: Realm) -> Against | None:
    """What keeps the figure from being that of its region; None if nothing does."""
    return next(_of_the_title(one, realm), None) or next(_of_the_notes(one), None)


def _of_the_title(one: WiderFigure, realm: Realm) -> Iterator[Against]:
    source = one.source
    if source is None:
        return
    for key, text in (("title", source.title), ("document", source.document)):
        if text is not None and (counties_in(text, realm) or numbered_by(folded(text), realm)):
            yield Against(PaperFlaw.OF_A_COUNTY, ("source", key), text)
    title = source.title
    if title is None:
        return
    plain = folded(title)
    if _TARGET.search(plain) and not _RESULT.search(plain):
        yield Against(PaperFlaw.A_TARGET, ("source", "title"), title)
    if not _names(plain, one.of, realm) and not _names(folded(source.quote or ""), one.of, realm):
        found = _REGION.search(plain)
        if found is not None:
            yield Against(PaperFlaw.OF_ANOTHER_REGION, ("source", "title"), title)


def _names(text: str, of: str, realm: Realm) -> bool:
    """Whether a text names the region of the figure, in full, without its level, or as 全省; or one that holds it."""
    if of in _COUNTRY:
        return any(name in text for name in _COUNTRY)
    names = (*realm.city, *realm.under) if of in realm.city else (of,)
    level = next((one for one in _LEVELS if of.endswith(one)), "")
    whole = (f"全{level}", f"我{level}", f"本{level}") if level else ()
    stems = [re.escape(stem) for name in names if len(stem := name.removesuffix(level)) > 1]
    return any(name in text for name in (*names, *whole)) or any(re.search(rf"{one}{_NO_LEVEL}", text) for one in stems)


def _of_the_notes(one: WiderFigure) -> Iterator[Against]:
    """A number that a note gives as the document's, or in the figure's unit, while no note has the figure."""
    inner = one.source.note if one.source is not None else None
    own = Amount.of(one.number)
    for route, note in ((("note",), one.note), (("source", "note"), inner)):
        plain = "" if note is None else folded(note)
        if any(agrees(number, own.exact) or number == one.number for number in figures_in(plain)):
            continue
        for clause in _CLAUSE.split(plain):
            if _OTHERS.search(clause) is None and (told := _told(without_dates(clause, " "), one.unit)):
                yield Against(PaperFlaw.ANOTHER_NUMBER, route, told)


def _told(clause: str, unit: str | None) -> str | None:
    for found in _STATED.finditer(clause):
        if found["unit"] is None or (unit is not None and same_unit(found["unit"], unit)):
            return clause.strip()
    return None

"""Words in the place of a number: that there is none, that last year's is meant, a minus in words, a fall or rise."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

from ecocheck.regex import regex

_ABSENT: Final = regex(
    r"[-—–/\\.…?*_]{1,6}|[xX×]{1,4}|(?:暂|尚)?(?:无|未知|不详)(?:数据)?|暂缺|缺失?|缺数据|空|不适用|[未尚](?:开展|统计|监测|填|报|上报|公布|评价|评估)+"
    r"|待(?:定|补|补充|填|核|核实|报)|n/?a|nan|none|null|nil|tbd",
    re.IGNORECASE,
)
_WHEN: Final = "(?:全年|本年度?|年内|当年|[本全我][县区市])?"
_WHAT: Final = (
    "(?:任何|此类|该类|相关|有关|这类|类似|上述)?(?:[一较]般|重特?大|突发|环境|生态|污染|违法|[较]大){0,3}"
    "(?:案[件子]?|事故|事件|情况|问题|行为|现象|情形)?"
)
_WHERE: Final = r"(?:\s?[,，;；(（]\s?(?:详?见|据|附)[^0-9]{1,14})?"
_NONE: Final = regex(
    rf"{_WHEN}(?:无|没有|没|(?:从|均|尚)?[未没无](?:有)?(?:发生|出现|产生|发现|查处|查获)(?:过)?){_WHAT}{_WHERE}"
    rf"|{_WHEN}(?:实现|保持|做到)?[零0](?:发生|报告|事故|案件|事件|出现|查处)"
    r"|一(?:起|个|件|次)(?:也|都)没有",
    needs="一无未没零0",
)
"""Words that may mean that nothing happened, or that nobody has counted: 无, 未发生此类事件, 零报告."""

_SAME: Final = regex(
    r"同上[年期]?数?|同前|(?:(?:同|[与和比较]|基本|大致)?(?:上年|去年|上一?年度|往年|上期|前期|20\d{2}年)(?:度|同期)?(?:的?数据?|水平)?)?"
    r"(?:基本|大体|大致)?(?:持平|相同|一样|一致|不变|相当|同样)|(?:同|沿用|参照|参考|套用|引用|暂?[用按取])(?:上年|去年|往年|上一?年度|上期|20\d{2}年)"
    r"(?:度|同期)?.{0,8}|(?:无|没有|未|没)(?:变化|变|变动|增减)|(?:上年|去年|上一年)(?:度)?数?据?",
    re.ASCII,
    needs="2一上不去变同增往持相",
)
"""Words by which the figure of the year before is to stand for this year's."""
_GOES_ON: Final = regex(
    r"沿用|延续|继续(?:沿用|执行|有效|实施)|[同照](?:上年|去年|往年|以前|20\d{2}年)|仍(?:然)?(?:有效|执行|沿用)",
    re.ASCII,
)
_ELSEWHERE: Final = regex(r"(?:详?见|参见|附[后件表])[^0-9]{0,12}[0-9]{0,2}[^0-9]{0,4}")
_NUMERAL: Final = regex(r"[0-9零〇一二两三四五六七八九十百千万亿半]|[A-Za-z]")
"""A text with none of these states no figure: 保密, 正在统计."""
_SIGN: Final = regex(
    r"(?P<sign>负|零下|-\s+|[–—―‐‑﹣]\s*|minus\s*)(?P<rest>[0-9零一二两三四五六七八九十百].*)", re.IGNORECASE
)
_SURE_SIGN: Final = regex(r"[-–‐‑﹣负]\s*")
"""Signs that can only be a minus; a long dash may be meant as a line."""
_MOVED: Final = regex(
    r"(?:同比|环比|较?上年|比上年)?(?:下降|降低|降|减少?|回落|下跌|跌|少|上升|升高?|增加|增长|增|提高|提升|上涨|涨|多)了?\s*"
    r"(?P<number>[0-9]+(?:\.[0-9]+)?)\s*(?:%|‰|个?百分点)?"
)
"""A fall or a rise in words: which sign it has depends on what the item asks."""

_FALLS: Final = ("降", "下降", "降低", "减", "减少", "压减", "削减", "回落")
_RISES: Final = ("升", "上升", "升高", "提高", "提升", "增", "增加", "增长")
LEVELS_BELOW: Final = (*(f"{word}{to}" for word in _FALLS for to in "至到"), "控制在")
"""Words before a number that is the level itself, which is not to be exceeded: 降至23 is no fall by 23."""
LEVELS_ABOVE: Final = (*(f"{word}{to}" for word in _RISES for to in "至到"), "达到")
"""Words before a number that is the level itself, which is to be reached."""
_LEVEL: Final = regex(
    rf"(?P<word>{'|'.join((*LEVELS_BELOW, *LEVELS_ABOVE))}|(?:保持|稳定|维持)在)了?\s*(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"\s*(?P<behind>[^0-9以]{0,12}?)(?P<tail>以[上下内])?"
)

EXCEL: Final = regex(r"#(?:DIV/0!|N/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)", re.IGNORECASE)
"""What Excel shows in a cell whose formula has no result."""
_NONE_APPLIES: Final = regex(r"不适用|不涉及|无此项|n/?a", re.IGNORECASE)
"""Words that say that there is nothing to count, and not only that the figure is missing."""
_CLASS: Final = regex(r"劣?[IVX一二三四五六1-6]{1,4}类(?:水质?|标准|水体)?")
"""A class of water such as Ⅱ类 or 劣Ⅴ类."""


class BelowZero(NamedTuple):
    """The text behind a minus, and whether nothing but a minus can be meant."""

    rest: str
    sure: bool


class Level(NamedTuple):
    """A number that is a level itself: the word that tells on which side better lies, and what follows the number."""

    sign: str
    number: str
    behind: str


def level_said(text: str) -> Level | None:
    """The level that a text names: 降至23, 控制在95%以上; None for any other, or where its words contradict."""
    found = _LEVEL.fullmatch(text)
    if found is None:
        return None
    sign, tail = found["word"], found["tail"]
    if sign.endswith("在"):  # with words behind the number these tell the side
        sign = tail or sign
    elif tail is not None and (tail == "以上") != (sign in LEVELS_ABOVE):
        return None
    return Level(sign, found["number"], found["behind"])


def as_before(text: str) -> bool:
    """Whether a text says that the figure is that of the year before: 同上年, 持平."""
    return _SAME.fullmatch(text) is not None


def tells_no_figure(text: str) -> bool:
    """Whether a text states no figure, or only where one stands: 保密, 见附件3."""
    return _NUMERAL.search(text) is None or _ELSEWHERE.fullmatch(text) is not None


def below_zero(text: str) -> BelowZero | None:
    """What stands behind a minus in words or a dash in its place; None for any other text."""
    found = _SIGN.fullmatch(text)
    return None if found is None else BelowZero(found["rest"], _SURE_SIGN.fullmatch(found["sign"]) is not None)


def moved_by(text: str) -> str | None:
    """The number of a fall or a rise in words: 降1.2, 同比上升0.3个百分点; None for any other text."""
    found = _MOVED.fullmatch(text)
    return None if found is None else found["number"]


def is_absent(text: str) -> bool:
    """Whether the text is one of the many ways to say that there is nothing yet: 待报, 无, -, n/a."""
    return _ABSENT.fullmatch(text) is not None or _NONE.fullmatch(text) is not None


def says_none(text: str) -> bool:
    """Whether a text may mean that nothing happened, or that nobody has counted."""
    return _NONE.fullmatch(text) is not None


def names_a_class(text: str) -> bool:
    """Whether the text names a class of water."""
    return _CLASS.fullmatch(unicodedata.normalize("NFKC", text)) is not None


def none_applies(text: str) -> bool:
    """Whether a text says that there is nothing to count, and not only that the figure is missing."""
    return _NONE_APPLIES.fullmatch(text) is not None


def goes_on(said: str) -> bool:
    """Whether a text says that what an earlier year recorded still holds, such as 同上年 or 沿用2023年登记."""
    return as_before(said.strip()) or _GOES_ON.match(said.strip()) is not None

"""Words that show that a source is about plans and targets, and not about results; they lead only to warnings.

Words that call the figure itself a target, so that it is refused, are in `called_target`.
"""

from __future__ import annotations

from typing import Final

from ecocheck.regex import regex
from ecocheck.verdict.words.text import folded, forms

_BENIGN: Final = regex(
    r"(?:完成|达到|达成|实现|优于|好于|超过|高于|低于|符合|满足|对照|较|比)(?:了)?[^，。；：,;:\d]{0,16}?(?:预期目标|计划目标|目标|计划|预期)(?:任务|要求|值|进度)?"
    r"|(?:考核|控制|约束性?|责任|管理|评价)目标(?:任务|要求)?"
    r"|目标责任(?:书|制|体系)?|目标(?:任务)?(?:均?已|全部)?(?:完成|评价|管理|考核|执行|落实)(?:情况|率|结果)?|按照?计划"
    r"|计划(?:任务)?(?:执行|完成|落实)(?:情况|率|结果|进度)|(?:行动|发展|五年)计划|计划(?:单列|外|生育)",
    needs="按目计预",
)
"""Phrases that say that 计划 or 目标 was met, or that only name a document."""

_STRONG: Final = regex(
    r"力争|预计|有望|将(?:达到?|会达到|实现|提高到|降至|降到)|拟达到|争取(?=到|在|于|达到|实现)"
    r"|计划(?=到|在|于|达到|实现|完成|新增|值)|目标(?=值|为|是|定为)|(?:规划|预期|规划期末)目标|要求达到|应当?达到",
    needs="争力将应拟有目要计预",
)
"""Phrases that only a target has."""

_WEAK: Final = regex(r"计划|目标|预期", needs="目计预")

_SIGN: Final = regex(r"计划|目标|预期|力争|预计|有望|将|达到|争取|确保|安排|任务|拟|草案|稿|待印发")

_BY_THEN: Final = regex(
    r"(?:力争|确保|争取)?到(?:(?P<year>20\d{2})年(?:年?底|年?末)?|“?十[四五六]五”?(?:期?末|时期末))[^。；;]{0,40}?"
    r"(?:(?P<reached>达到?|提高到|降至|降到)|(?P<bound>不低于|不高于|不少于|不超过|控制在))",
    needs="到",
)
"""A date, and a level to be reached by then."""

_AT_LEAST: Final = regex(r"[^。；;，,]{0,20}?(?:以上|以下|以内)")

_ARRANGING: Final = regex(r"力争|确保|安排(?!情况)|任务(?:书|分解)", needs="任力安确")
_OF_RESULTS: Final = regex(
    r"总结|报告|情况|完成|年报|公报|通报|评估|统计|核查|验收|结果|成效", needs="公完年总情成报核结统评通验"
)
"""Words of a title that reports what became of a plan."""


def arranging_title(title: str) -> str | None:
    """The word by which a title says that its document arranges what is still to be done."""
    title = folded(title)
    found = None if _OF_RESULTS.search(title) else _ARRANGING.search(title)
    return found.group() if found else None


_PLAN: Final = regex("计划(?!生育|单列|下达|批复|管理)")


def plan_title(title: str) -> str | None:
    """The word by which a title says that its subject is still to be done.

    行动计划 and 五年计划 are issued like any 方案, and a title that reports what
    became of a plan is a title of results.
    """
    title = folded(title)
    found = None if _OF_RESULTS.search(title) else _PLAN.search(_BENIGN.sub("，", title))
    return found.group() if found else None


def line_by_a_date(quote: str, year: int) -> str | None:
    """The words that set a line for a date.

    到2023年底…达到98.3% may be a result of 2023. It counts as a line if it gives a
    bound (达到98%以上), or if the date is after the year of the figures.
    """
    text = folded(quote)
    for found in _BY_THEN.finditer(text):
        later = found["year"] is None or int(found["year"]) > year
        if later or found["bound"] or _AT_LEAST.match(text, found.end()):
            return found.group()
    return None


def may_name_a_target(text: str) -> bool:
    """Whether a text has any of the words that every phrase of a target contains; a cheap first check."""
    return any(map(_SIGN.search, forms(text)))


def target_word(text: str, *, strong_only: bool) -> str | None:
    """The word by which a source mentions a target; None if it mentions something reached, or no target."""
    if not may_name_a_target(text):
        return None
    rests = [_BENIGN.sub("，", form) for form in forms(text)]
    found = [_STRONG.search(rest) or (None if strong_only else _WEAK.search(rest)) for rest in rests]
    return next((one.group() for one in found if one), None)

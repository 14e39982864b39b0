"""Whether the words beside a figure call that very figure a target: 力争达到95%, 98%（目标值）, 该数为计划数.

Only words near the figure, in its clause, count: 较目标高2个百分点 and
目标98%，实际98.5% mention a target beside the result.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.model.same import Same
from ecocheck.quantity import agrees
from ecocheck.regex import regex
from ecocheck.source.written.characters import plain_form
from ecocheck.verdict.reading import PERCENT, amount_of
from ecocheck.verdict.words.figures import FIGURE, without_dates
from ecocheck.verdict.words.text import close_and_spaced

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ecocheck.model.measurement import Reading
    from ecocheck.verdict.words.text import Said

_HOPE: Final = (
    r"力争|争取|预计|预期|预测|有望|可望|拟(?=达|于|提|完|实现|建|降|升|在|将|定为)|要求|应当?(?=达|为)|(?:须|需|必须)(?=达到)"
    r"|计划(?!生育|单列|外|内|执行|完成(?:率|情况))|将(?=达|会|提高到|提升至|降至|降到|实现|升至|增至)|确保(?!了)|可(?=达到?$)"
    r"|预估|估算|估计|推算|(?<![经据])测算|设计(?![院所局师图单方标施要依])"
)
_GOAL: Final = r"目标(?!任务?(?:完成|达成)|完成|达成|责任)"
_MAY_CALL: Final = regex(
    r"目标|计划|预[期计测估]|力争|争取|[有可]望|拟|要求|应|须|需|将|确保|可|估[算计]|[推测]算|设计"
)
"""Without any of these no text calls a figure a target; most texts have none."""
_CALLING: Final = regex(rf"(?P<goal>{_GOAL})|{_HOPE}")
"""Words that call the figure after them, in the same clause, a target."""
_REACHING: Final = regex(
    r"(?:完成|达到|达成|实现|优于|好于|超过|超额|高于|低于|符合|满足|对照|较|比|按照?|距离?|原|非|不是)了?[^，。；,;]{0,10}$"
)
"""Text before such a word that makes it only something to compare the result with."""
_TOLD: Final = regex(r"实际|实绩|已|完成了|达到了|实现了|结果|情况|[高低多少]于?$|超")
"""Text between such a word and the figure that makes the figure a result."""
_REACHED: Final = regex(
    r"(?:已|均|全部|全面|超额|提前|如期|按期|顺利)[^，。；,;]{0,4}(?:完成|达到|达标|实现|达成)|实际|实绩|(?:完成|达到|实现)了|达成",
    needs="了完实达",
)
"""Words elsewhere in a text that say that the target was reached."""
_JUST_REACHED: Final = regex(r"(?:已|了|完成|实现|达成|如期)[^，。；,;]{0,6}$")
_HEADING: Final = regex(r"(?:目标|计划|预期)(?:任务|指标)?(?:是|为|如下)?:")
_BEHIND: Final = regex(
    r"\s*(?:[(]|的|[，,]?(?:为|是|系|属于?|作为))?(?:20\d\d年?|本|全)?(?:年度?|考核|下达|规划)?"
    r"(?:目标|计划|预期|预计|预测|预估|估算|估计|推算|测算|设计)(?:值|数|任务|指标)?(?=[)，。；,;\s]|$)",
    needs="目计预估推测设",
)
_OF_THE_FIGURE: Final = regex(
    r"(?:[该此本]数|数据|数值|该值|所填(?:数|值)?|填报(?:数|值)?|上述数|^此)值?(?P<between>[^，。；,;非不]{0,4}(?:为|系|是|取自?|按|采用|用)[^，。；,;]{0,8}?)"
    r"(?:目标|计划|预计|预期|预测|预估|估算|估计|推算|测算|设计)(?:值|数据?)?(?=[)，。；,;]|$)",
    needs="上填所数此该",
)
_COMPARING: Final = regex(r"完成|超|高于|低于|达到|达成|比|较")
_BY_A_DATE: Final = regex(r"((?:力争|争取|预计|计划|有望|确保|拟|将)(?:到|在|于|至)?(?:年?[底末内前]|全年|年度)?)[，,]")
"""In 力争到2024年底，处理率达到95% the comma does not end the clause."""
_CLAUSE: Final = regex(r"[，。；,;]")


class Called(NamedTuple):
    """Where a text calls the figure a target, and by which word."""

    route: tuple[str, ...]
    word: str


def called_target(reading: Reading) -> Called | None:
    """The words that call the figure a target; None if a text gives it as a result, or no text calls it a target."""
    return _called_target(Same(reading))


@lru_cache(maxsize=512)  # judging and several checks ask about the same figure
def _called_target(same: Same[Reading]) -> Called | None:
    reading = same.one
    source = reading.source
    if source is not None and source.kind is not None:
        return None  # `kind` has said what it is
    return next(filter(None, (_called(texts, reading) for texts in close_and_spaced(reading))), None)


def _called(texts: tuple[Said, ...], reading: Reading) -> Called | None:
    if not any(map(_may_call, texts)):
        return None
    found: list[Called] = []
    for said in texts:
        remark = _OF_THE_FIGURE.search(said.text)
        if remark is not None and not _COMPARING.search(remark["between"]):
            return Called(said.route, remark[0])
        words = tuple(_words(said, reading))
        if None in words:
            return None
        found += [Called(said.route, word) for word in words if word is not None]
    return found[0] if found else None


def _may_call(said: Said) -> bool:
    return _MAY_CALL.search(said.text) is not None


def told_as_result(text: str, reading: Reading) -> bool:
    """Whether a text gives the figure, but not as a target."""
    return None in tuple(_calls(text, reading))


def _words(said: Said, reading: Reading) -> Iterator[str | None]:
    """The word that calls each mention of the figure a target, or None.

    In a remark only a word behind the figure counts, because a remark may repeat
    a target that equals the result.
    """
    for word, behind in _mentions(said.text, reading):
        if not said.is_note or behind:
            yield word


def _calls(text: str, reading: Reading) -> Iterator[str | None]:
    return (word for word, _ in _mentions(text, reading))


def _mentions(said: str, reading: Reading) -> Iterator[tuple[str | None, bool]]:
    """Each mention of the figure: the word that calls it a target or None, and whether such a word stands behind it."""
    text = _BY_A_DATE.sub(r"\1", without_dates(said, ""))
    units = (plain_form(reading.unit or PERCENT), "%", "")
    last = 0
    for one in FIGURE.finditer(text):
        if _is_the_figure(Decimal(one[1]), reading):
            clause = max((found.end() for found in _CLAUSE.finditer(text, 0, one.start())), default=0)
            before = text[max(clause, last) : one.start()]
            behind = _behind(text, one.end(), units)
            yield _word(text, before, behind, (clause, one)), behind is not None
        last = one.end()


def _behind(text: str, at: int, units: tuple[str, ...]) -> str | None:
    """The words behind a figure that call it a target, with the unit before them if there is one."""
    for unit in units:
        found = _BEHIND.match(text, at + len(unit)) if text.startswith(unit, at) else None
        if found is not None:
            return text[at : found.end()]
    return None


def _word(text: str, before: str, behind: str | None, place: tuple[int, re.Match[str]]) -> str | None:
    """The word that calls one mention of the figure a target; None where there is none."""
    clause, one = place
    end = _CLAUSE.search(text, one.end())
    rest = text[:clause] + "，" + (text[end.start() :] if end is not None else "")
    if _REACHED.search(rest):
        return None
    if behind is not None:
        reached = _JUST_REACHED.search(before) is not None and _CALLING.search(before) is None
        return None if reached else behind
    for found in _CALLING.finditer(before):
        between = before[found.end() :]
        if not _REACHING.search(before[: found.start()]) and not _TOLD.search(between):
            return found[0]
    sentence = max(text.rfind("。", 0, one.start()), text.rfind(";", 0, one.start())) + 1
    heading = _HEADING.search(text, sentence, one.start())
    return heading[0] if heading is not None and not _TOLD.search(text, heading.end(), one.start()) else None


def _is_the_figure(number: Decimal, reading: Reading) -> bool:
    stated = {part for part in (reading.value, reading.numerator) if isinstance(part, Decimal)}
    if not isinstance(reading.value, bool) and number in {abs(part) for part in stated}:
        return True
    ratio = amount_of(reading, None) if reading.numerator is not None else None
    return ratio is not None and number != number.to_integral_value() and agrees(number, ratio.exact)

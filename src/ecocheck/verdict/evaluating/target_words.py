"""What document and note of an assigned target say against it: another year or region, a draft, an own line."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import Period
from ecocheck.regex import regex
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.sources.papers import is_draft
from ecocheck.verdict.words.figures import figures_in
from ecocheck.verdict.words.regions import numbered_by, only_another
from ecocheck.verdict.words.text import folded
from ecocheck.verdict.words.years import years_in

if TYPE_CHECKING:
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import AssignedTarget

_OF_THE_YEAR: Final = regex(r"[是为系属](20\d\d)年度?的?[^，。；,;\d]{0,8}?(?:目标|指标|任务)", re.ASCII)
"""这是2026年的目标. 比2024年的目标低 only compares."""
_OWN_LINE: Final = regex(
    r"(?:^|[，。；,;])[^，。；,;不未非]*?(?:自定|自行(?:确定|制定|设定|拟定|提出)|自己(?:定|提出|确定))", needs="自"
)
_DATED: Final = regex(r"20\d\d年(?=\d{1,2}月)", re.ASCII)
_CLAUSES: Final = regex("[，。；,;]")
_HEAD: Final = regex(r"[《\s]*")
_OFFICE: Final = regex(r"(?![^，。]{0,4}年)[^，。关年]{0,12}?(?:政府|委员?会?|局|办公室)(?:关于|印发|《)")
"""After the name of a region: the rest of the name of the office that issued the document."""
_SPRING: Final = 3
_SPOKEN: Final = regex(
    r"会议?(?:上的?)?(?:要求|精神|部署|安排|明确|布置|提出|强调|讲话|确定)|会上|讲话|(?:领导|局长|市长|县长|书记|同志)[^，。]{0,4}(?:要求|批示|指示|同意|明确|讲话)"
    r"|电话|口头|微信|短信|(?:座谈|调度|推进|动员|部署|工作|视频)会议?$"
)
_NEVER_WRITTEN: Final = regex(
    r"(?:微信|QQ|短信|电话|口头)(?:工作)?群?[里上]?(?:的?(?:通知|要求|下达|明确|文件|消息|告知|传达))?$"
    r"|^见?[^，。〔号第]{0,4}(?:会议)?纪要$"
)
"""The end of what is no document, whatever it is called: 市里微信通知; and a name of minutes without anything else."""
_NOT_IN_FORCE: Final = regex(
    r"(?:作废|废止|失效|取消|撤销|停止执行|不再执行)(?!的?(?:原|旧|上年))|口头|微信|电话[里中]?(?:通知|下达|告知|要求|明确)"
    r"|暂定|暂按|暂行目标|暂用|(?:该|本|此)?目标(?:值|数)?(?:现?已|后|又)?(?:调整|修改|变更|更改|下调|上调|修订)(?:为|到|成)"
)
_DENIED: Final = regex(
    r"(?:原|旧|上年|去年|20\d\d年)[^，。；,;]{0,14}$|(?:不得|不再|未|没有|不是|无|替代|代替|非)[^，。；,;]{0,4}$",
    re.ASCII,
)
"""Words before such a word that make it another target's, or deny it: 原目标已作废, 不是口头下达."""
_WRITTEN: Final = regex(r"纪要|通知|文件|意见|通报|[任责]务?书|方案|办法|函|批复|计划|分解表|决定")
_MIDYEAR: Final = (6, 30)
"""By then the figures of the year before are out; a line that is set later was set by the figures."""


def years_of(target: AssignedTarget, year: int) -> tuple[int, int]:
    """The first and the last year that the target is for: as stated, else the file's year."""
    span = target.period if isinstance(target.period, Period) else Period.of_year(year)
    return span.first.year, span.last.year


def of_another_year(target: AssignedTarget, year: int) -> bool:
    """Whether document or note name other years than the target's own.

    A document of earlier years whose target states no period is left to `assigned.earlier_document`.
    """
    first, last = years_of(target, year)
    titled = years_in(_DATED.sub("", folded(target.document or "")))
    if (
        titled
        and not (min(titled) <= last and first <= max(titled))
        and (target.period is not None or titled[-1] > last)
    ):
        return True
    noted = [int(found) for found in _OF_THE_YEAR.findall(folded(target.note or ""))]
    return bool(noted) and not any(first <= one <= last for one in noted)


def set_afterwards(target: AssignedTarget, year: int) -> bool:
    """Whether the target was handed down after the middle of the year that follows its own."""
    _, last = years_of(target, year)
    numbered = number_year(target.document or "")
    late = target.in_force_since is not None and target.in_force_since > datetime.date(last + 1, *_MIDYEAR)
    return late or (numbered is not None and numbered > last + 1)


def numbered_otherwise(target: AssignedTarget) -> bool:
    """Whether the day of issue lies in another year than the document's number.

    A document numbered at the end of a year may go out in the spring, and one of January be signed in December.
    """
    numbered, issued = number_year(target.document or ""), target.in_force_since
    if numbered is None or issued is None or issued.year == numbered:
        return False
    spring = issued.year == numbered + 1 and issued.month <= _SPRING
    return not spring and (issued.year, issued.month) != (numbered - 1, 12)


def numbered_after(target: AssignedTarget, year: int) -> bool:
    """Whether the document has a number of the year after the target's own, and no day of issue."""
    _, last = years_of(target, year)
    return number_year(target.document or "") == last + 1 and target.in_force_since is None


def only_a_meeting(target: AssignedTarget) -> bool:
    """Whether what is given as the document is what somebody said: 全市水资源工作会议要求."""
    text = folded(target.document or "")
    found = _SPOKEN.search(text)
    if number_year(text) is not None:
        return False
    return _NEVER_WRITTEN.search(text) is not None or (found is not None and _WRITTEN.search(text) is None)


def of_another_county(target: AssignedTarget, place: Place) -> bool:
    """Whether the document names another county, or has its number."""
    return only_another(target.document, place) is not None


def of_its_own(target: AssignedTarget, place: Place) -> bool:
    """Whether the document is the region's own, by its number or by the office that issued it."""
    if place.is_city or target.document is None:
        return False
    text = folded(target.document)
    if place.name in numbered_by(text, place.realm):
        return True
    head = _HEAD.match(text)
    at = head.end() if head is not None else 0
    names = (name for name in place.realm.names_of(place.name) if text.startswith(name, at))
    return any(_OFFICE.match(text, at + len(name)) for name in names)


def own_line(target: AssignedTarget) -> bool:
    """Whether the note says that the region set the target itself."""
    return _OWN_LINE.search(folded(target.note or "")) is not None


def not_in_force(target: AssignedTarget) -> bool:
    """Whether the note says that the target is void, provisional, only spoken of, or has another number now."""
    for clause in _CLAUSES.split(folded(target.note or "")):
        found = _NOT_IN_FORCE.search(clause)
        if found is None or _DENIED.search(clause[: found.start()]):
            continue
        numbers = figures_in(clause[found.end() :])
        if not numbers or target.number not in numbers:
            return True
    return False


def only_drafted(target: AssignedTarget) -> bool:
    """Whether the note says that the document is a draft."""
    return target.note is not None and is_draft(target.note)

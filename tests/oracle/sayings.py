"""What the words beside a figure say: documents, their years, spans, bases, events; written from semantics.md alone.

Where the contract leaves a sentence to sense, the answer is None: nobody is held to it.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.places import Place, plain
from tests.oracle.plaintext import Written

if TYPE_CHECKING:
    from collections.abc import Iterable

Entry = dict[str, Any]
EMPTY_WORDS = [
    "材料",
    "资料",
    "台账",
    "文件",
    "说明",
    "佐证",
    "证明",
    "相关",
    "有关",
    "依据",
    "来源",
    "附件",
    "工作",
    "总结",
    "见",
    "详见",
    "听说",
    "据了解",
    "据说",
    "未记录",
    "不详",
    "暂无",
    "待补",
    "同上",
    "无",
    "略",
]
DENIALS = ("没有", "尚未", "未印发", "未下发", "未找到", "TODO", "N/A")
PROMISES = ("待", "拟", "正在")
NUMBERED = re.compile(r"[\u4e00-\u9fff]+〔(\d{4})〕\d+号")
HAN = re.compile(r"[\u4e00-\u9fff]")
MONTHS = re.compile(r"(\d{1,2})月?\s*[-—–~～至到]+\s*(\d{1,2})月")
UP_TO = re.compile(r"截至(?:\d{4}年)?(\d{1,2})月(?:(\d{1,2})日)?")
YEARS = re.compile(r"(\d{4})年")
# The figures of a happened event; what was less than before, or did not happen, is no event of the year.
EVENT = re.compile(r"(?<!未)(?<!没有)发生(?:了)?(\d+|[一二两三四五六七八九十])(?:起|个|次|件)")
HAN_DIGITS = {one: number for number, one in enumerate("零一二三四五六七八九十")} | {"两": 2}
NO_REASONS = ("未统计", "无", "0", "待核")


def _number_of(source: Entry) -> str | None:
    """The year within a document's number."""
    for key in ("document", "title"):
        found = NUMBERED.search(plain(source.get(key)))
        if found:
            return found[1]
    return None


def title_names(title: str, criterion: Entry, place: Place) -> bool | None:
    """Whether something is left of a title when everything is taken out that is no name."""
    text = plain(title).strip()
    if any(one in text for one in DENIALS) or text.startswith(PROMISES):
        # 没有发生事故的证明 denies the accident and not the document.
        return None if re.search(r"(没有|尚未)(?!文件|依据|印发|下发|资料|材料)[\u4e00-\u9fff]", text) else False
    for taken in (plain(criterion["name"]), *place.regions):
        text = text.replace(taken, "")
    text = re.sub(r"\d{4}年度?", "", text)
    for word in sorted(EMPTY_WORDS, key=len, reverse=True):
        text = text.replace(word, "")
    return len(HAN.findall(text)) >= 2


def names_document(source: Entry | None, criterion: Entry, place: Place) -> bool | None:
    """Whether a source names a document."""
    if not source:
        return False
    by_title = title_names(source.get("title") or "", criterion, place)
    if _number_of(source):
        denied = plain(source.get("title")).strip() and any(one in plain(source["title"]) for one in DENIALS)
        return None if denied else True
    if source.get("standing") == "公开报道" and source.get("url") and source.get("quote"):
        return True
    if not by_title and source.get("document"):
        return None  # the contract speaks of numbers and titles, and this is neither
    return by_title


def text_names(text: Any, criterion: Entry, place: Place) -> bool | None:
    """The same of a document that is written as one text, as with targets and adjustments."""
    words = plain(text).strip()
    return bool(words) and (bool(NUMBERED.search(words)) or title_names(words, criterion, place))


def document_year(source: Entry | None) -> int | None:
    """The earliest of a number's year, the publication's and the last year in the title."""
    source = source or {}
    published = source.get("published")
    found = [_number_of(source), (published.text if isinstance(published, Written) else str(published or ""))[:4]]
    found += YEARS.findall(plain(source.get("title")))[-1:]
    return min((int(one) for one in found if one), default=None)


def of_its_time(source: Entry | None, criterion: Entry, year: int) -> bool | None:
    """Whether the document is young enough for what it has to show."""
    asked: Any = criterion.get("document_of") or "any"
    dated = document_year(source)
    if asked == "any" or dated is None:
        return True
    if asked == "year":
        return dated >= year
    age = year - dated
    limit = int(asked.text)
    return None if age == limit else age < limit


def beside(entry: Entry, *keys: str) -> str:
    """The words of title, quote and note, as far as they are asked for."""
    source = entry.get("source") or {}
    notes = (entry.get("note"), source.get("note"))
    words = {"title": [source.get("title")], "quote": [source.get("quote")], "note": notes}
    return "\n".join(plain(one) for key in keys for one in words[key] if one)


def other_span(entry: Entry, year: int) -> bool | None:
    """Whether the words speak of another span than the whole year."""
    words, title = beside(entry, "title", "quote", "note"), beside(entry, "title")
    if any((one[1], one[2]) != ("1", "12") for one in MONTHS.finditer(words)):
        return True
    if any(one[1] != "12" or one[2] not in (None, "31") for one in UP_TO.finditer(words)):
        return True
    named = {int(one) for one in YEARS.findall(title)}
    everywhere = {int(one) for one in YEARS.findall(words)}
    if named and max(named) < year:
        return True if max(everywhere) < year else None
    return None if everywhere and min(everywhere) < year and not named else False


def _matches(text: str, phrases: Iterable[str]) -> list[tuple[int, int, str]]:
    return [
        (one.start(), one.end(), phrase) for phrase in phrases if phrase for one in re.finditer(re.escape(phrase), text)
    ]


def bases_named(entry: Entry, criterion: Entry) -> tuple[set[str], set[str]]:
    """The criterion's own bases or name, and the foreign ones, that title and quote name; the longest phrase wins."""
    text, owners = beside(entry, "title", "quote"), {}
    for basis in criterion.get("bases") or []:
        for phrase in (basis["name"], *basis["phrases"]):
            owners[plain(phrase)] = (basis["name"], bool(basis["accepted"]))
    owners |= {plain(one): (one, False) for one in criterion.get("confused_with") or []}
    owners[plain(criterion["name"])] = ("", True)
    found = _matches(text, owners)
    longest = [
        one
        for one in found
        if not any(
            other[0] <= one[0] and one[1] <= other[1] and other[1] - other[0] > one[1] - one[0] for other in found
        )
    ]
    named = {owners[one[2]] for one in longest}
    return {name for name, own in named if own}, {name for name, own in named if not own}


def events_admitted(entry: Entry, unit: str | None) -> Fraction:
    """The most events that a quote, `also` or `counts` admits."""
    quoted = [Fraction(HAN_DIGITS.get(one[1]) or int(one[1])) for one in EVENT.finditer(beside(entry, "quote"))]
    rivals = [one for one in entry.get("also") or [] if not one.get("period") and one.get("unit") in (None, unit)]
    read = [Fraction(one["value"].exact) for one in rivals if isinstance(one.get("value"), Written)]
    counted = [one.exact for one in (entry.get("counts") or {}).values() if isinstance(one, Written)]
    return max(Fraction(0), sum(counted, Fraction(0)), *quoted, *read)


def explains(reason: Any) -> bool | None:
    """Whether a `zero` says why there was nothing."""
    text = re.sub(r"[^\w]", "", reason.text if isinstance(reason, Written) else plain(reason))
    if text in NO_REASONS or len(HAN.findall(text)) < 2:
        return False
    return None if len(text) < 5 else True


def calls_it_a_target(entry: Entry) -> bool | None:
    """Whether the source says of the figure that it is a target; what words alone say is left to sense."""
    if (entry.get("source") or {}).get("kind") == "target":
        return True
    words = beside(entry, "title", "quote")
    return None if "目标为" in words or "目标值" in words else False


def admits_undone(entry: Entry) -> bool | None:
    """Whether the words beside a fact say that it is still to come."""
    if "尚未完成" in beside(entry, "title", "quote", "note"):
        return True
    return None if "计划" in beside(entry, "quote", "note") else False

"""Reads the words beside a figure: documents, years, spans, bases, events; written from semantics.md alone.

Where the contract leaves a sentence to judgement, the answer is None and any result is accepted.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.places import Place
from tests.oracle.places import plain as as_written
from tests.oracle.plaintext import Written

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

Entry = dict[str, Any]
LOOSE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
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
DENIALS = ("已废止", "没有", "尚未", "未印发", "未下发", "未找到", "TODO", "N/A")
PROMISES = ("待", "拟", "正在")
DRAFTS = ("起草中", "准备印发", "征求意见稿", "送审稿", "编制中", "征求意见)")
BLANK_NUMBER = re.compile(r"〔\d{4}〕号|〔〕|[xX×]+[\u4e00-\u9fff]*〔")
NUMBERED = re.compile(r"[\u4e00-\u9fff]+〔(\d{4})〕\d+号")
HAN = re.compile(r"[\u4e00-\u9fff]")
MONTHS = re.compile(r"(\d{1,2})月?\s*[-—–~～至到]+\s*(\d{1,2})月")
UP_TO = re.compile(r"截至(?:\d{4}年)?(\d{1,2})月(?:(\d{1,2})日)?")
YEARS = re.compile(r"(\d{4})年")
# A part of the year just before a number in its clause, and words that say that the figure is such a part's.
PART_BEFORE = re.compile(
    r"(?<![-—至\d])(?:\d{1,2}月|[一二三四1-4]季度|当季|冬季|非汛期|国庆前|一个月)份?(?:当月|单月)?(?:县城)?(?:污水)?"
    r"(?:处理率?|未发生|，|为)*(\d+(?:\.\d+)?)?"
)
PART_TAKEN = re.compile(r"\d月份?(?:单月|当月)?数$|单月数|当月数|用\d{1,2}月数")
# The number of events that happened; denied events (未发生, 没有发生) do not match.
EVENT = re.compile(
    r"(?<!未)(?<!没有)(?:发生|另有)(?:了)?(?:危险废物偷埋偷放事件|偷埋偷放)?(\d+|[一二两三四五六七八九十壹贰叁])(?:起|个|次|件)"
)
# Words that call the figure in their clause a target, and words by which it is a result nevertheless.
CALLED = re.compile("力争|预计|确保|计划|目标|有望|将达|拟达|应达|设计|估算|预估")
COMPARED = re.compile("较|高于|完成|实际|按")
HALF_DONE = re.compile(
    "(?<!剔)除(?:[一二两1-9][项个条户]|个别)[^，。]{0,6}外|10项完成9项|十项完成九项|还差[1-9]|延期至|部分完成|基本完成|序时推进|正在推进|12个问题中11个已|完成率9|已完成9|剩余[1-9]"
)
HAN_DIGITS = {one: number for number, one in enumerate("零一二三四五六七八九十")} | {"两": 2, "壹": 1, "贰": 2, "叁": 3}
NO_REASONS = ("未统计", "无", "0", "待核")


def plain(text: Any) -> str:
    """The text in compatibility form; a blank beside a Chinese character has no meaning."""
    return LOOSE.sub("", as_written(text))


def _number_of(source: Entry) -> str | None:
    """The year in the number of a source's document."""
    for key in ("document", "title"):
        found = NUMBERED.search(plain(source.get(key)))
        if found:
            return found[1]
    return None


def title_names(title: str, criterion: Entry, place: Place) -> bool | None:
    """Whether a title still has a name after regions, years, the criterion's name and empty words are removed."""
    text = plain(title).strip()
    if any(one in text for one in DRAFTS):
        return None if "采纳" in text or "中心" in text else False
    if any(one in text for one in DENIALS) or text.startswith(PROMISES):
        # 没有发生事故的证明 denies the accident and not the document.
        return None if re.search(r"(没有|尚未)(?!文件|依据|印发|下发|资料|材料)[\u4e00-\u9fff]", text) else False
    for taken in (plain(criterion["name"]), *place.regions):
        text = text.replace(taken, "")
    text = re.sub(r"\d{4}年度?", "", text)
    for word in sorted(EMPTY_WORDS, key=len, reverse=True):
        text = text.replace(word, "")
    if text in ("情况", "统计"):
        return False  # a word for a kind of document does not name one
    return len(HAN.findall(text)) >= 2


def names_document(source: Entry | None, criterion: Entry, place: Place) -> bool | None:
    """Whether a source names a document."""
    if not source:
        return False
    by_title = title_names(source.get("title") or "", criterion, place)
    if BLANK_NUMBER.search(plain(source.get("document"))):
        return False  # a blank number only promises a document
    if _number_of(source):
        denied = plain(source.get("title")).strip() and any(one in plain(source["title"]) for one in DENIALS)
        return None if denied else True
    if source.get("standing") == "公开报道" and source.get("url") and source.get("quote"):
        return True
    if not by_title and source.get("document"):
        return None  # the contract mentions numbers and titles, and this is neither
    return by_title


def text_names(text: Any, criterion: Entry, place: Place) -> bool | None:
    """Whether a document written as one text, as with targets and adjustments, is named."""
    words = plain(text).strip()
    return bool(words) and (bool(NUMBERED.search(words)) or title_names(words, criterion, place))


def approves(change: Entry) -> bool:
    """Whether the document of a change can have approved it: it does not ask, nor come later, nor is it awaited."""
    document = plain(change.get("document"))
    numbered = NUMBERED.search(document)
    if document.endswith("请示") or "正在报批" in plain(change.get("note")):
        return False
    return not numbered or int(numbered[1]) <= int(str(change["date"])[:4])


def document_year(source: Entry | None) -> int | None:
    """The earliest of the year in the number, the year of publication and the last year in the title."""
    source = source or {}
    published = source.get("published")
    titled = YEARS.findall(plain(source.get("title")))[-1:]
    number = _number_of(source if not titled or source.get("document") else {})
    found = [number, (published.text if isinstance(published, Written) else str(published or ""))[:4]]
    found += titled
    return min((int(one) for one in found if one), default=None)


def others_figure(entry: Entry, place: Place) -> bool:
    """Whether title, number, quote or note say that the figure is another county's."""
    if place.is_city:
        return False
    source, said = entry.get("source") or {}, beside(entry, "title", "quote")
    mine = next(one for one in place.units["counties"] if one["name"] == place.name)
    others = [one for one in place.units["counties"] if one["name"] != place.name]
    if place.names(mine, said):
        titled = quoted = False
    else:
        document = plain(source.get("document"))
        named = place.named(f"{plain(source.get('title'))}\n{document}")
        titled = any(not named.isdisjoint(place.called(one)) for one in others)
        first = [one["name"][0] for one in others if place.initials[one["name"][0]] == 1]
        titled = titled or any(re.match(f"{one}(?:政|府|环)[\u4e00-\u9fff]*〔", document) for one in first)
        clauses = re.split("[，。；]", plain(source.get("quote")))
        quoted = any(one.startswith(other["name"]) and re.search(r"\d", one) for one in clauses for other in others)
    notes = beside(entry, "note")
    names = (name for one in others for name in place.called(one))
    taken = any(name in notes and re.search(f"(?:借用|取自|采用){name}", notes) for name in names)
    return titled or quoted or taken


def dated_ahead(source: Entry | None, as_of: datetime.date) -> bool:
    """Whether a source is dated after that day; a month counts from its first day."""
    published = (source or {}).get("published")
    written = published.text if isinstance(published, Written) else str(published or "")
    return written[:1].isdigit() and (written + "-01")[:10] > as_of.isoformat()


def _year_in_other_words(source: Entry | None) -> bool:
    """Whether a title gives a year without 年 or as 去年 or 上年, which the contract leaves to judgement."""
    title = plain((source or {}).get("title"))
    return bool(re.search(r"20\d\d(?![年\d])|去年|上年", title))


def of_its_time(source: Entry | None, criterion: Entry, year: int) -> bool | None:
    """Whether the document is recent enough for what it has to prove."""
    asked: Any = criterion.get("document_of") or "any"
    if asked != "any" and _year_in_other_words(source):
        return None
    dated = document_year(source)
    if asked == "any" or dated is None:
        return True
    if asked == "year":
        return dated >= year
    age = year - dated
    limit = int(asked.text)
    return None if age == limit else age < limit


def holds_figures_of(source: Entry | None, year: int) -> bool | None:
    """Whether a document may hold the figures of that year: one that was numbered before the year cannot."""
    source = source or {}
    numbered = NUMBERED.search(plain(source.get("document")))
    if numbered:
        return int(numbered[1]) >= year
    cited = NUMBERED.search(plain(source.get("title")))
    return None if cited and int(cited[1]) < year else True


def beside(entry: Entry, *keys: str) -> str:
    """The words of title, quote and notes, as far as asked for."""
    source = entry.get("source") or {}
    notes = (entry.get("note"), source.get("note"))
    words = {"title": [source.get("title")], "quote": [source.get("quote")], "note": notes}
    return "\n".join(plain(one) for key in keys for one in words[key] if one)


def _own_numbers(entry: Entry) -> set[Fraction]:
    """The numbers that the entry states, and the ratio of its parts in percent with two decimals."""
    own = {one.exact for key in ("value", "numerator", "denominator") if isinstance(one := entry.get(key), Written)}
    top, below = entry.get("numerator"), entry.get("denominator")
    if isinstance(top, Written) and isinstance(below, Written) and below.exact:
        own.add(Fraction(round(top.exact / below.exact * 10_000), 100))
    return own


def _part_told(entry: Entry) -> bool:
    """Whether a part of the year stands just before one of the entry's own numbers, or is said to be the figure's."""
    words = beside(entry, "title", "quote", "note")
    told = [Fraction(one[1]) for one in PART_BEFORE.finditer(words) if one[1]]
    denied = entry.get("value") is not None and "月份未发生" in words and "全年" not in words
    return denied or bool(_own_numbers(entry).intersection(told)) or PART_TAKEN.search(words) is not None


def months_left_out(entry: Entry) -> bool:
    """Whether a note says that some months or a quarter are not counted."""
    note = beside(entry, "note")
    return re.search(r"(?:[一二三四]季度|\d月)(?:数据)?(?:尚|还)?未(?:统计|出)|不含\d+月", note) is not None


def other_span(entry: Entry, year: int) -> bool | None:
    """Whether the words are about another span than the whole year."""
    words, title = beside(entry, "title", "quote", "note"), beside(entry, "title")
    if _year_in_other_words(entry.get("source")):
        return None
    if any((one[1], one[2]) != ("1", "12") for one in MONTHS.finditer(words)):
        return True
    if any(one[1] != "12" or one[2] not in (None, "31") for one in UP_TO.finditer(words)):
        return True
    if _part_told(entry) or months_left_out(entry):
        return True
    named = {int(one) for one in YEARS.findall(title)}
    everywhere = {int(one) for one in YEARS.findall(words)}
    if named and max(named) < year:
        return True if max(everywhere) < year else None
    return None if everywhere and min(everywhere) < year and not named else False


def titled_before(entry: Entry, year: int) -> bool | None:
    """Whether the title names only earlier years, and no other words name the year."""
    if _year_in_other_words(entry.get("source")):
        return None
    named = [int(one) for one in YEARS.findall(beside(entry, "title"))]
    if not named or max(named) >= year:
        return False
    return None if str(year) in beside(entry, "quote", "note") else True


def _matches(text: str, phrases: Iterable[str]) -> list[tuple[int, int, str]]:
    return [
        (one.start(), one.end(), phrase) for phrase in phrases if phrase for one in re.finditer(re.escape(phrase), text)
    ]


def bases_named(entry: Entry, criterion: Entry) -> tuple[set[str], set[str]]:
    """The criterion's own bases or name, and the foreign ones, in title and quote; the longest phrase wins."""
    text, owners = beside(entry, "title", "quote"), {}
    for basis in criterion.get("bases") or []:
        for phrase in (basis["name"], *basis["phrases"]):
            owners[plain(phrase)] = (basis["name"], bool(basis["accepted"]))
    owners |= {plain(one): (one, False) for one in criterion.get("confused_with") or []}
    owners[plain(criterion["name"])] = ("", True)
    owners[plain(criterion["name"]).split("的")[-1]] = ("", True)  # 满意度 is what a report calls it
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


def counts_townships(entry: Entry, criterion: Entry) -> bool:
    """Whether a share of villages has the number of townships as its denominator."""
    total = entry.get("denominator")
    if not plain(criterion["name"]).endswith("村占比") or not isinstance(total, Written):
        return False
    quote = beside(entry, "quote")
    return f"{total.text}个乡镇" in quote and not re.search(rf"(?<!\d){total.text}个(?:行政)?村", quote)


def events_admitted(entry: Entry, unit: str | None) -> Fraction:
    """The largest number of events that a quote, `also` or `counts` admits."""
    quoted = [Fraction(HAN_DIGITS.get(one[1]) or int(one[1])) for one in EVENT.finditer(beside(entry, "quote"))]
    rivals = [one for one in entry.get("also") or [] if not one.get("period") and one.get("unit") in (None, unit)]
    read = [Fraction(one["value"].exact) for one in rivals if isinstance(one.get("value"), Written)]
    counted = [one.exact for one in (entry.get("counts") or {}).values() if isinstance(one, Written)]
    if re.search("(?:不含已结案的|(?<!没)有)1起", beside(entry, "note")):
        counted.append(Fraction(1))
    return max(Fraction(0), sum(counted, Fraction(0)), *quoted, *read)


def explains(reason: Any) -> bool | None:
    """Whether a `zero` says why there was nothing to count."""
    text = re.sub(r"[^\w]", "", reason.text if isinstance(reason, Written) else plain(reason))
    if text in NO_REASONS or len(HAN.findall(text)) < 2:
        return False
    if re.fullmatch(r"(?:数据|台账|本县)*(?:正在汇总|尚未建立|还没有开展审核|未开展|没有开展|不涉及|无此项工作)", text):
        return False
    return None if len(text) < 5 else True


def told_none(entry: Entry) -> bool:
    """Whether words beside a share of 0 or 100 say that there was nothing to count."""
    value = entry.get("value")
    if not isinstance(value, Written) or value.exact not in (0, 100) or entry.get("denominator") is not None:
        return False
    return "视同100%" in beside(entry, "note") or (bool(entry.get("zero")) and explains(entry["zero"]) is not False)


def calls_it_a_target(entry: Entry) -> bool | None:
    """Whether the source calls the figure a target; what only words suggest is left to judgement."""
    if (entry.get("source") or {}).get("kind") == "target":
        return True
    if re.search("该数为(?:计划|测算|估算)数", beside(entry, "note")):
        return True
    value = entry.get("value")
    words = beside(entry, "title", "quote")
    if not isinstance(value, Written) or value.text not in words:
        return None if "目标为" in words or "目标值" in words else False
    if re.search(rf"{value.text}%?\((?:目标|计划|测算)值?\)", words):
        return True
    clauses = [one for one in re.split(r"[，,。；\n]", re.sub(r"\([^()]*\)", "", words)) if value.text in one]
    called = [bool(CALLED.search(one)) and not COMPARED.search(one) for one in clauses]
    if all(called):
        return True
    return None if CALLED.search(words) else False


def _due_after(note: str, entry: Entry) -> bool:
    """Whether a note sets a date for the rest; the year before it is the newest that the title names."""
    named = [int(one) for one in YEARS.findall(beside(entry, "title"))]
    dates = [int(one) for one in re.findall(r"(20\d\d)年\d+月底前分解到位", note)]
    return any(one > max(named, default=0) for one in dates)


def value_denied(note: str) -> bool:
    """Whether a note says that a fact that is given as true is none."""
    return re.search("应为(?:false|否)", note) is not None


def admits_undone(entry: Entry) -> bool | None:
    """Whether the words beside a fact say that it is still to be done."""
    words = beside(entry, "title", "quote", "note")
    among = re.search(r"(\d+)个断面中(\d+)个达标", words)
    note = beside(entry, "note")
    if re.search("尚在分解|镇外均已|待批$|单位未上报|请示$", words, re.MULTILINE) or _due_after(note, entry):
        return True
    if value_denied(note) or re.search("[：:]未建立|考核不合格", beside(entry, "title")):
        return True
    if "尚未完成" in words or "该方案已废止" in words or (among and int(among[2]) < int(among[1])):
        return True
    if HALF_DONE.search(words):
        return None if re.search("不存在|并完成|没有", words) else True
    return None if re.search("计划|未|差|延期|基本|序时|正在|完成|剩余", beside(entry, "quote", "note")) else False

"""Whether a source names a document, of which year it is, and how well a success is backed by it.

Whoever claims success names a document. A title that consists of nothing but
the region, the year, the criterion and words such as 材料 names none.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.model.base import recorded
from ecocheck.verdict.kinds import Backing, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement, Source
    from ecocheck.model.realm import Realm
    from ecocheck.verdict.inputs import Subject

PUBLIC: Final = "公开报道"

_LOOKED_AT: Final = 2000
"""So many characters of a title are looked at."""
_NUMBER: Final = re.compile(r"[^\W\d_][^〔〕]{0,20}〔((?:19|20)\d{2})〕\s?第?\s?[1-9]\d{0,4}\s?号")
"""X〔YYYY〕N号, once brackets of other kinds have been made 〔〕."""
_BRACKETS: Final = str.maketrans("[({【［（", "〔〔〔〔〔〔") | str.maketrans("])}】］）", "〕〕〕〕〕〕")
_ADDRESS: Final = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_NEEDED: Final = 2
"""So many Chinese characters must be left of a title."""

_MADE: Final = (
    "印发|下发|下达|发布|公布|出台|颁布|制定|制订|编制|编写|起草|形成|提供|报送|上报|上传|收集|收到|取得|找到|查到"
    "|批复|审批|审定|签发|签订|统计|核定|核实|核准|填报|填写|归档|盖章"
)
"""What is done to a document, or to what one would report, before it is there."""
_PAPERS: Final = "文件|材料|资料|台账|依据|佐证|证明|记录|档案|凭证|文号|文本|数据|方案|通知|报告|来源|说明|原件"
_HAPPENS: Final = "再?(?:发生|发现|出现|新增|造成|受到|接到|监测到|检出)"
_EVENTS: Final = (
    rf"{_HAPPENS}|.{{0,12}}(?:超标|违法|违规|投诉|举报|污染|事故|事件|断面|水体|损毁|破坏|变化|减少|降低|退化)"
)
_DENIES: Final = re.compile(
    rf"没有?(?:相关|有关|正式|专门|书面|任何|专项|上级)*(?:{_PAPERS}|{_MADE})|没有(?!{_EVENTS})"
    rf"|(?:尚|暂|还|仍|至今|(?<!应))未(?:{_MADE}|定稿)|(?:尚未|暂未|还未|仍未|至今未|还没)(?!{_HAPPENS})"
    rf"|(?:无法|不能)(?:提供|取得|查找|找到)|找不到|(?:{_PAPERS})已?(?:丢失|遗失)|口头"
    r"|(?<![接招等期优对看善款厚虐亏薄交坐])待(?!遇|业|人|客|岗|机|处[置理]|修复|整[改治]|治理|利用|转[移运]|开发|建|报废|拆|售|批[项环事])"
    r"|(?<![模虚草比])拟(?![合态声人物]|建|开发|出让|供)|正在(?!实施的|施行的|执行的|运行的|使用的|[^，。；]{1,12}(?:情况|进展|成效))"
    rf"|(?:即将|预计|稍后|随后|以后|后续|另行|下月|明年)(?:再|将|可)?(?:补|{_MADE})|[后再]补[上交报齐传]?\s*$"
    r"|TODO|TBD|FIXME|(?<![A-Z])N/A(?![A-Z])"
    r"|[(《]?(?:征求意见稿|送审稿|讨论稿|草案|草稿|初稿)[)》]?\s*$",
    re.IGNORECASE,
)
"""Words by which a title denies or promises a document. To deny an event, or to await disposal, is no such thing."""

_FILLERS: Final = (
    *("听说", "据了解", "据说", "未记录", "不详", "暂无", "待补", "同上", "详见"),
    *("材料", "资料", "台账", "文件", "说明", "佐证", "证明", "相关", "有关", "依据", "来源", "附件", "工作", "总结"),
    *("年度", "上半年", "下半年", "全年", "本区", "本县", "本市", "我区", "我县", "我市", "全区", "全县", "全市"),
    *("见", "无", "略", "年", "月", "日", "的", "和", "及", "份", "关于"),
)
_WRITTEN_YEAR: Final = re.compile(r"[〇○零一二三四五六七八九]{4}(?=年)")
_DIGITS: Final = {ord(sign): digit for sign, digit in zip("〇○零一二三四五六七八九", "000123456789", strict=True)}
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})\s?年")
_KINDS: Final = re.compile(
    r"报告|报表|公报|年报|月报|季报|通知|方案|办法|名录|清单|决定|纪要|制度|统计|通报|批复|公告|汇总|调查|监测"
)
"""Words for kinds of documents: most titles have one, and need no second look."""
_MAYBE: Final = re.compile(r"[没未待拟正找失头稍随续另补草稿即预后下明无不还TtFfNn]")
"""One of these characters stands in whatever `_DENIES` finds; most titles have none."""
_OTHER: Final = re.compile(r"[^\u3400-\u9fff]")
_ASIDE: Final = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    """The text in its usual characters, as far as it is looked at: signs from a PDF, wide digits, years in words."""
    plain = text[:_LOOKED_AT]
    if not unicodedata.is_normalized("NFKC", plain):
        plain = unicodedata.normalize("NFKC", plain)
    return _WRITTEN_YEAR.sub(lambda found: found[0].translate(_DIGITS), plain)


def names_document(source: Source | None, own: str, place: Place) -> bool:
    """Whether a source names a document. `own` is the name of the criterion or target."""
    if source is None:
        return False
    title, number = source.title, source.document
    if any(text is not None and promises(text) for text in (title, number)):
        return False
    if number is not None and has_number(number):
        return True
    if source.standing == PUBLIC and addressed(source) and recorded(source.quote):
        return True
    return named_in(title, own, place)


def named_in(text: str | None, own: str, place: Place) -> bool:
    """Whether a text that stands for a document, such as that of a target, names one."""
    if text is None or denies(text):
        return False
    return says_enough(text, own, place.realm) or has_number(text)


def has_number(text: str) -> bool:
    """Whether the text holds a document number of the form X〔YYYY〕N号."""
    return _number(text) is not None


def _number(text: str) -> re.Match[str] | None:
    return _NUMBER.search(_plain(text).translate(_BRACKETS))


def addressed(source: Source) -> bool:
    """Whether the source can be looked up under an address."""
    return source.url is not None and _ADDRESS.match(source.url) is not None


def denies(title: str) -> bool:
    """Whether a title says that there is no document, or none yet."""
    return not recorded(title) or promises(title)


@lru_cache(maxsize=8192)
def promises(title: str) -> bool:
    """The same, and not merely that the source's title is 未记录."""
    plain = _plain(title)
    return _MAYBE.search(plain) is not None and _DENIES.search(plain) is not None


@lru_cache(maxsize=8192)
def says_enough(title: str, own: str, realm: Realm) -> bool:
    """Whether something is left of a title without regions, years, the criterion's own name and empty words."""
    rest, own = _plain(title), _plain(own)
    kind = _KINDS.search(rest)
    if kind is not None and kind[0] not in own:
        return True
    for name in (own, _ASIDE.sub("", own), *realm.every_name, *_FILLERS):
        if name:
            rest = rest.replace(name, " ")
    return len(_OTHER.sub("", rest)) >= _NEEDED


def year_of(source: Source) -> int | None:
    """The year of the document that a source names: the earliest that number, publication and title tell."""
    years = []
    for text in (source.document, source.title):
        number = None if text is None else _number(text)
        if number is not None:
            years.append(int(number[1]))
    if source.out_since is not None:
        years.append(source.out_since.year)
    titled = _YEAR.findall(_plain(source.title)) if source.title is not None else []
    return min([*years, *(int(year) for year in titled[-1:])], default=None)


def first_year(subject: Subject, year: int) -> int | None:
    """The earliest year of which the document behind a success of that year may be; None where any will do."""
    if subject.document_of == "any":
        return None
    return year if subject.document_of == "year" else year - subject.document_of + 1


def too_old(source: Source | None, subject: Subject, year: int) -> int | None:
    """The year of a document that is older than what it is to prove; None where it is not, or nobody can tell."""
    first = first_year(subject, year)
    found = None if source is None or first is None else year_of(source)
    return found if found is not None and first is not None and found < first else None


def backing_of(verdict: Verdict, measurement: Measurement | None) -> Backing | None:
    """How well a success is documented, as far as the file says; whether stored files are sound is seen on disk."""
    if verdict is not Verdict.MET or measurement is None:
        return None
    source = measurement.source
    numbered = source is not None and any(text and has_number(text) for text in (source.document, source.title))
    looked_up = source is not None and addressed(source)
    return Backing.DOCUMENTED if numbered or looked_up or measurement.archived else Backing.TITLED


def weakest(several: Iterable[Backing | None]) -> Backing | None:
    """The least of several; None where one of them has none."""
    order = (*Backing, None)
    return max(several, key=order.index, default=None)


def is_flash(measurement: Measurement | None) -> bool:
    """Whether the figure is a 快报: a success by it is counted apart from those by final figures."""
    return measurement is not None and measurement.stage == "快报"

"""Whether the words in the place of a document say that there is none, or none yet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from ecocheck.model.base import recorded
from ecocheck.regex import regex
from ecocheck.verdict.sources.document_numbers import left_blank
from ecocheck.verdict.words.text import folded, forms

if TYPE_CHECKING:
    from ecocheck.model.documents import Evidence
    from ecocheck.model.measurement import Measurement

_MADE: Final = (
    "印发|下发|下达|发布|公布|出台|颁布|制定|制订|编制|编写|起草|形成|提供|报送|上报|上传|收集|收到|取得|找到|查到"
    "|批复|审批|审定|签发|签订|统计|核定|核实|核准|填报|填写|归档|盖章"
)
"""Verbs for what is done to a document, or to the data in it, before it exists."""
_PAPERS: Final = "文件|材料|资料|台账|依据|佐证|证明|记录|档案|凭证|文号|文本|数据|方案|通知|报告|来源|说明|原件"
_HAPPENS: Final = "再?(?:发生|发现|出现|新增|造成|受到|接到|监测到|检出)"
_EVENTS: Final = (
    rf"{_HAPPENS}|.{{0,12}}(?:超标|违法|违规|投诉|举报|污染|事故|事件|断面|水体|损毁|破坏|变化|减少|降低|退化)"
)
_BEING_MADE: Final = (
    "(?:起草|草拟|编制|编写|制定|制订|修订|修改|筹备|筹建|报批|审批|报审|审核|会签|印制|拟定|征求意见)中"
    "(?=[的)》〉，。,;；]|$)"
)
_ABSENT: Final = regex(
    rf"没有?(?:相关|有关|正式|专门|书面|任何|专项|上级)*(?:{_PAPERS}|{_MADE})|没有(?!{_EVENTS})"
    rf"|(?:尚|暂|还|仍|至今|(?<!应))未(?:{_MADE}|定稿)|(?:尚未|暂未|还未|仍未|至今未|还没)(?!{_HAPPENS})"
    rf"|(?:无法|不能)(?:提供|取得|查找|找到)|找不到|(?:{_PAPERS})已?(?:丢失|遗失)|口头"
    r"|(?<![接招等期优对看善款厚虐亏薄交坐])待(?!遇|业|人|客|岗|机|处[置理]|修复|整[改治]|治理|利用|转[移运]|开发|建|报废|拆|售|批[项环事])"
    r"|(?<![模虚草比])拟(?![合态声人物]|建|开发|出让|供)|正在(?!实施的|施行的|执行的|运行的|使用的|[^，。；]{1,12}(?:情况|进展|成效))"
    rf"|(?:即将|预计|准备|打算|稍后|随后|以后|后续|另行|下月|明年)(?:再|将|可)?(?:补|{_MADE})|[后再]补[上交报齐传]?\s*$"
    rf"|(?:^|[县区市局委])计划(?:于|在)?(?:印发|编制|制定|制订|出台|发布|公布|建立)(?!情况|[的]?通知|办法)|{_BEING_MADE}|[尚仍还]在(?:{_MADE})"
    r"|(?i:TODO|TBD|FIXME|(?<![A-Z])N/A(?![A-Z]))"
    r"|[(《]?(?:征求意见稿|送审稿|讨论稿|草案|草稿|初稿)[)》]?\s*$|[(]?(?:已经?|现已?)(?:废止|失效|作废)[)]?\s*$",
)
"""Words that deny or promise a document. Words that deny an event, or await disposal, do not count."""
_MAYBE: Final = regex(
    r"[没未待拟找失稍随续另补草稿后无不还征仍尚废作TtFfNn]|中(?:[的)》〉，。,;；]|$)"
    r"|正在|口头|即将|预计|准备|打算|下月|明年|计划"
)
"""Every match of `_ABSENT` and `_DRAFT` has one of these characters or words; most titles have none."""

_DRAFT: Final = regex(
    "草案|(?:征求意见|送审|报审|报批|讨论|评审|代拟|审议|修改|过程|草拟|初|拟|第[一二三四五])稿|草稿|征求[^，。；]{0,30}意见的?(?:函|通知|公告)"
    r"|[(][^()]{0,6}征求意见[)]",
    needs="征稿草",
)
_OF_A_DRAFT: Final = regex(
    "总结|报告|情况|完成|年报|公报|通报|评估|统计|核查|验收|结果|成效|采纳|通过|批准|批复|审定|决定|决议|纪要"
)
"""Words after the name of a draft if the document reports what became of it."""

_ASKING: Final = regex(
    r"(?:请示|申请|呈批|报批)[书表件函稿]?[》)]?(?:\([^()]*\))?\s*$|^[\u3400-\u9fff]{1,8}请\s?[〔\[(]\s?\d{4}",
    needs="呈报申请",
)
"""The end of the name of a document that asks, or the number of one: 关于…的请示, 演政请〔2024〕3号."""

_OFFICE: Final = regex(r"[局委办部院室会组厅司处府站所队社团党馆库心科股校市县区州盟旗署镇乡村]$")
"""How the name of an office ends."""
_NOWHERE: Final = regex("(?:各|有关|相关)(?:单位|部门|局|办公室)|抽屉|文件柜|柜子|电脑|[Uu]盘|手机|微信|网盘|邮箱")
"""Offices that may be anybody's, and places that are no archive."""
_COUNTED: Final = regex("[1-9一二三四五六七八九十]")
_PERSON: Final = 4
"""A name of at most so many characters, without such an end, is that of a person, or of nobody."""


def names_none(text: str) -> bool:
    """Whether nothing was recorded in the place of a document, or the words say that there is none."""
    return not recorded(text) or not_there(text)


@lru_cache(maxsize=8192)
def not_there(text: str) -> bool:
    """Whether the words say that there is no document, or none yet; 未记录 alone does not."""
    return left_blank(text) or _promised(text)


def asks_only(text: str) -> bool:
    """Whether a document asks for what it is given as the decision of; 关于…请示的批复 decides."""
    return any(_ASKING.search(form) is not None for form in forms(text))


def is_archived(measurement: Measurement) -> bool:
    """Whether evidence of the measurement is an original that is kept elsewhere; its holder and number are told."""
    return any(one.file is None and untold_of(one) is None for one in measurement.evidence)


def untold_of(original: Evidence) -> Literal["held_by", "archive_no"] | None:
    """The key that does not tell who keeps an original, or under what number; None if both keys tell it.

    无, a person, 待定 and 待编号 do not tell it, nor 有关单位 or 电脑, nor a number without a digit. An archive
    number may look like a document number without the abbreviation of its office, so `left_blank` is not asked.
    """
    held, number = original.held_by or "", original.archive_no or ""
    if _NOWHERE.search(folded(held)) is not None:
        return "held_by"
    if not recorded(held) or (len(held) <= _PERSON and _OFFICE.search(folded(held)) is None):
        return "held_by"
    told = recorded(number) and _COUNTED.search(folded(number)) is not None and not _promised(number)
    return None if told else "archive_no"


def _promised(text: str) -> bool:
    return any(map(_absent, forms(text)))


def _absent(plain: str) -> bool:
    if _MAYBE.search(plain) is None:
        return False
    return _ABSENT.search(plain) is not None or _is_draft(plain)


def is_draft(text: str) -> bool:
    """Whether the words say that a document is a draft, and do not report what became of it."""
    return any(map(_is_draft, forms(text)))


def _is_draft(plain: str) -> bool:
    found = _DRAFT.search(plain)
    return found is not None and _OF_A_DRAFT.search(plain, found.end()) is None

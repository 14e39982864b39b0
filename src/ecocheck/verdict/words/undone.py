"""Words that say that a deed is not done: 尚未完成, 计划明年完成, 正在推进."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.verdict.words.text import TENS, all_texts, counted

if TYPE_CHECKING:
    from ecocheck.model.measurement import Reading

_DEED: Final = (
    "完成|建成|建立|落实|整改|销号|启动|开展|实施|消除|达到|达标|实现|通过|印发|出台|制定|编制|验收"
    "|到位|健全|覆盖|办结|解决|完工|竣工"
)
_THING: Final = "[项个处件家条户村座块宗起批类]"
_SOME: Final = rf"(?:[1-9]\d{{0,5}}|[一二两三四五六七八九十几数多])\s?{_THING}"
_MANY: Final = rf"(?:\d{{1,6}}|{TENS}|[一二两三四五六七八九])"
_ONE_PLACE: Final = r"(?!乡镇|农村|县城|城区|村镇)[\u3400-\u9fff]{2,8}(?:镇|乡|街道|村|公司|厂|局)"
_DECIDED: Final = "印发|批复|同意|通过|获批|批准(?:实施|执行)|出台|发布|公布"
_CLAUSE_END: Final = regex("[，。；,;]")
_SENTENCE_END: Final = regex("[。；;]")
_NOT_DONE: Final = regex(
    rf"(?:尚未|还未|仍未|均未|暂未|未能|尚待|有待|还没有|尚没有|没有?|未)(?:全部|全面|完全|按期|如期|及时|得到)?(?:{_DEED}|分解|细化)"
    r"|(?:尚|还|仍|暂|但)未(?:正式)?(?:审议|签发|上会|下发|研究|公布|发布|批复|批准|审定|报批|备案|纳入|建(?![议材筑]))"
    r"|(?:[尚有还]|(?<=[，。；,;])|^)待(?:批复?|审定|审批|批准|印发|发布|公布|验收|审核|完成|落实|上会)(?=[，。；,;]|$)|已?(?:报批|报审|送审)(?=[，。；,;]|$)"
    r"|待(?:[县区市](?:委|政府|里|领导|常[委务])|领导|常[委务]会)[^，。；,;]{0,10}?(?:批|审|研究|通过|同意|印发)"
    r"|(?:等待?|(?<![接招等期优对看善])待)[^，。；,;]{1,10}?(?:批复|批准|同意|通过|审定)(?:以|之)?后"
    rf"|已(?:上报|呈报|报送|提交|报)[县区市省][^，。；,;]{{0,8}}?(?:审批|审定|审议|研究|审核|批准)(?=[，。；,;]|$)(?!.*(?:{_DECIDED}))"
    r"|[仍还尚]在(?:推进|编制|整改|建设|办理|起草|审批|筹备|落实|分解|细化|制定|修订|修改|审[核议]|报批|会签|汇总|征求)|进度(?:严重|较?为?)?滞后|未达到?序时|(?:仅|只)(?:完成|建成|落实|整改|销号)\s?[1-9]"
    r"|(?:应|实|其实|应当|应该|更正|改)(?:填|写|判)?(?:为|是)\s?[\"“]?(?:(?i:false)|否(?!则))|(?:考核|验收|评估|检查|督查|核查|评价|结果)[^，。；,;]{0,4}不(?:合格|通过|达标)"
    r"|(?:整改|推进|编制|建设|施工|办理|审批|进行|筹备|起草|落实)(?:之)?中(?=[，。；、,;)]|$)"
)
_EXCEPT: Final = regex(
    rf"(?<![剔扣消去])除了?(?:{_SOME}|个别|少数)[^，。；,;]{{0,8}}外"
    rf"|(?<![剔扣消去])除了?{_ONE_PLACE}以?外[，,]?(?:其[余他][^，。；,;]{{0,8}}?)?(?:均|都|全部|已)|{_ONE_PLACE}除外",
    needs="除",
)
"""除一项外, 除石门镇外均已: something is left, however complete the rest is said to be."""
_NO_MATTER: Final = regex(
    r"^[^，。；,;]{0,16}?(?:不得|不予|一律|责令|处罚|约谈|问责|扣分|将被|(?<!\d)(?:0|零)(?![\d.])|清零|已(?:全部|于|经))"
)
"""Text after such words that makes them a rule, or says that nothing is left: 未完成整改的不得销号, 未完成的为零."""
_NONE_SUCH: Final = regex(r"(?:无|没有|不存在|未发现|杜绝|对|凡|如)[^，。；,;]{0,3}$")

_TO_COME: Final = regex(
    r"(?:计划|预计|拟|力争|争取|将|待)(?:于|在|到)?(?:明年|次年|下一?年|今后|下一步|下一阶段|(?P<year>20\d{2})年)[^，。；,;]{0,12}?"
    rf"(?:{_DEED}|推进|建设)",
    re.ASCII,
)
_UNDER_WAY: Final = regex(
    r"正在(?!实施的|施行的|执行的)(?:加快|全力|抓紧|积极|有序|稳步|加紧)?(?:推进|分解|细化|汇总|征求|审[核议]|编制|制定|整改|实施|建设|办理|起草|修订|组织|研究|筹备|报批|审批|落实|开展)"
)
_INTENDED: Final = regex(
    rf"(?:(?<![按行发])(?<!按照)(?<!年度)(?<!原)计划|预计|力争|争取|有望|即将|将要|将会|拟(?=完|建立|制|印|出|实|开|启|落)|确保(?!了))"
    rf"(?:于|在|到)?(?:近期|年内|年底前?|适时|尽快|按期|如期)?(?:{_DEED})(?!情况|率|了)",
    needs="争力即将拟有确计预",
)
"""A deed that is intended, without a date: 名录计划建立."""
_HALF: Final = regex(
    r"(?:基本|初步|部分|大部分|多数|接近|局部|大体)(?:已)?(?:完成|建成|落实|到位|办结|解决|销号)(?!时间|情况|[的较])"
    r"|部分(?:建立|覆盖|整改|纳入)(?![了的])|完成(?:了)?(?:一半|大半|过半|部分)|(?:个别|少数|部分)[^，。；,;]{0,8}(?:尚?未|没有?)(?:完成|建成|落实|整改|销号|到位|纳入|覆盖)"
    rf"|(?:{_SOME}|个别|少数|部分|有的|一些)[^，。；,;]{{0,8}}(?:尚?未|还?没有?)(?:上报|报送|提交|报备|签订|签署|配备|反馈)",
    needs="初基多大完局接未没部",
)
_BY_A_DATE: Final = regex(
    r"(?<![年至])(?P<year>20\d\d)年(?:\d{1,2}月|[上下]半年|[一二三四]季度)?(?:份|底|末|初|[上中下]旬|\d{1,2}[日号])?(?:之前|以前|前|内)"
    r"[^，。；,;]{0,12}?(?:完成|分解|到位|印发|出台|建成|整改|销号|报送|上报|落实|补齐|补报|验收)(?!了|时限|期限|要求|的)",
    re.ASCII,
)
"""A date by which the rest is to be done: 两个乡镇2026年3月底前分解到位."""
_LINE_OF_A_PLAN: Final = regex(
    "规划|目标|明确|要求|提出|规定|[《〈]|路线图|方案|有效期|下一[轮期步]|复核|复查|续[期办]|更新|换[证发]"
)
"""Words of a clause that is about a plan's own dates, or about what comes round again."""
_LEFT: Final = regex(
    rf"[还尚仅]差(?!异){_SOME}?|(?:还|尚|仍)(?:剩|余|有){_SOME}[^，。；,;]{{0,12}}(?:未|没(?!问题)|待|正在)|(?:剩[余下]?|余下|尚余){_SOME}",
    needs="仍余剩尚差还",
)
_PUT_OFF: Final = regex(
    r"(?<![未无不免])(?<!没有)(?<!有效期)(?<!许可证)(?<!合同)(?:延期|推迟|顺延|延后)"
    r"(?:[至到]|(?:完成|建成|整改|销号|验收|实施|办理|开展|落实)(?!的)|(?=[，。；,;]|$))",
    needs="延推顺",
)
_IN_STEP: Final = regex(r"序时(?:进度)?推进")
_SHARE: Final = regex(
    r"(?<!去年)(?<!上年)(?<!同期)(?:(?:完成|整改|销号|落实|办结|达标|到位|建成)率|(?:^|[，。；,;已共均]|累计|目前|实际)完成|完成(?:进度|比例))(?:约|达到?|为|至|了|是)?"
    r"\s?(?<![\d.])(\d{1,2}(?:\.\d{1,4})?)%",
    re.ASCII,
    needs="%",
)
_OF_SO_MANY: Final = regex(
    rf"(?<![\d.])(?P<all>{_MANY})(?P<thing>{_THING})(?P<between>[^。；;\d]{{0,16}}?)(?:完成|建成?|整改|销号|落实|启用|纳入|办结|解决|印发|达标)[^。；;,，\d]{{0,4}}?"
    rf"(?P<done>{_MANY})(?P=thing)|完成\s?(?P<part>\d{{1,4}})\s?/\s?(?P<whole>\d{{1,4}})(?!\d)",
    re.ASCII,
    needs="办印启完建整纳落解达销",
)
"""10项完成9项, 完成9/10."""
_AMONG_SO_MANY: Final = regex(
    rf"(?<![\d.第])(?P<all>{_MANY})(?P<thing>{_THING})(?P<between>[^。；;\d]{{0,14}}?)(?:[中里内][,，]?|[,，](?:其中)?|(?=已有))(?:目前|仅|只)?(?:已经?有?|有|共有)?"
    rf"(?P<done>{_MANY})(?P=thing)[^。；;,，\d]{{0,10}}?(?<!未)(?:{_DEED}|合格)(?!率)(?![^。]*?其[余他][^，。；,;]{{0,8}}[均都全也])",
    re.ASCII,
    needs=",中内已里，",
)
"""12个问题中11个已销号; 共12个问题，已有11个通过验收销号; 12个断面中11个达标, if nothing is said of the rest."""
_AND_SO_MANY: Final = regex(rf"(?P<done>{_MANY})(?:{_THING})[^。；;,，\d]{{0,10}}?(?<!未)(?:{_DEED})(?!率)", re.ASCII)
"""A further part that is done: 8个已整改，4个已销号."""
_VOID: Final = regex(
    r"(?:^|[，。；,;])(?:该|本|此|上述)?(?:方案|办法|规划|制度|机制|文件|名录|通知|意见|清单)?现?(?:已经?|现)(?:废止|失效|作废)",
    needs="已现",
)
"""A clause that says of the document itself that it is no longer in force; 原方案已废止 is about another."""
_DUE_LATER: Final = regex(r"[时期]限|到期|后续年度")
_DUE: Final = regex(r"应|需|须|到期|期限|时限|不计|中期|长期|持续")
"""Words for what is due later, and therefore not counted as left."""


def _partly(text: str) -> str | None:
    """The words that say that only a part is done; None if there are none."""
    for pattern in (_HALF, _PUT_OFF, _IN_STEP, _SHARE, _VOID):
        found = pattern.search(text)
        if found is not None and not _NONE_SUCH.search(text[max(0, found.start() - 8) : found.start()]):
            return found[0]
    for found in _LEFT.finditer(text):
        if not _DUE.search(_CLAUSE_END.split(text[found.start() :], maxsplit=1)[0]):
            return found[0]
    for found in _OF_SO_MANY.finditer(text):
        part, whole = found["done"] or found["part"], found["all"] or found["whole"]
        due = _DUE.search(found["between"] or "") or _DUE_LATER.search(text[found.end() : found.end() + 24])
        if counted(part) < counted(whole) and not due:
            return found[0]
    for found in _AMONG_SO_MANY.finditer(text):
        rest = _SENTENCE_END.split(text[found.start("done") :], maxsplit=1)[0]
        done = sum(counted(one["done"]) for one in _AND_SO_MANY.finditer(rest))
        if done < counted(found["all"]) and not _DUE.search(found[0]):
            return found[0]
    return None


_ALL: Final = r"均已|已全部|全部已?|已全面|全面|已按期|已如期"
_ALL_DONE: Final = regex(rf"(?:{_ALL}|任务已|机制已|制度已|方案已|名录已|工作已)[^，。；,;]{{0,6}}?(?:{_DEED})")
"""Words that say that the deed is done; what the text then calls still to come is another deed."""
_EVERY_PART: Final = regex(rf"(?:{_ALL})[^，。；,;]{{0,6}}?(?:{_DEED}|纳入)")
"""Words that say that every part is done."""


_FIGURE_OF_ITS_OWN: Final = regex(r"[^，。；,;\d]{0,8}\d", re.ASCII)
"""Words for the future with a number of their own: 预计明年达到99% says nothing about the figure beside it."""


@lru_cache(maxsize=4096)
def _undone_in(text: str, *, title: bool, note: bool, year: int, deed: bool) -> str | None:
    for found in _NOT_DONE.finditer(text):
        before, after = text[max(0, found.start() - 8) : found.start()], text[found.end() : found.end() + 24]
        if not _NO_MATTER.match(after) and not _NONE_SUCH.search(before):
            return found[0]
    part = None if title else excepted(text)
    if part is None and deed and not title and not _EVERY_PART.search(text):
        part = _partly(text)
    if part is not None:
        return part
    if title or _ALL_DONE.search(text):
        return None
    for found in _TO_COME.finditer(text):
        later = found["year"] is None or int(found["year"]) > year
        if later and (deed or not _FIGURE_OF_ITS_OWN.match(text, found.end())):
            return found[0]
    awaited = _due_later(text, year) if note and deed else None
    begun = _UNDER_WAY.search(text) or (_INTENDED.search(text) if deed else None)
    return awaited if awaited is not None or begun is None else begun[0]


def _due_later(text: str, year: int) -> str | None:
    """The words of a note by which something is to be done after the year."""
    for clause in _CLAUSE_END.split(text):
        found = _BY_A_DATE.search(clause)
        if found is not None and int(found["year"]) > year and not _LINE_OF_A_PLAN.search(clause):
            return found[0]
    return None


def excepted(text: str) -> str | None:
    """The words that leave something out of what is done or counted: 除一项外."""
    found = _EXCEPT.search(text)
    return None if found is None else found[0]


_IN_TITLES: Final = regex("未(?:完成|建成|建立|健全|落实|达标|到位|开展|启动|消除|整改)|不(?:合格|通过|达标)")
"""Only these count in a title: a title that denies its document (尚未印发) is left to `verdict.sources.papers`."""


_ASKED_FOR: Final = regex(r"(?:请示|呈批件|报批稿)[》)]?(?:\([^()]*\))?$")
"""The end of the title of a document that only asks for the deed: 关于印发任务清单的请示."""


def undone(reading: Reading, year: int) -> tuple[tuple[str, ...], str] | None:
    """The route and the words beside a deed or a figure that say that it is not done; None if there are none."""
    deed = isinstance(reading.value, bool)
    for said in all_texts(reading):
        title = said.route[-1] == "title"
        if title and deed and (asked := _ASKED_FOR.search(said.text)) is not None:
            return said.route, asked[0]
        if title and not _IN_TITLES.search(said.text):
            continue
        word = _undone_in(said.text, title=title, note=said.is_note, year=year, deed=deed)
        if word is not None:
            return said.route, word
    return None

"""Whether a text says that there was nothing to count, and why, or only that nothing is known."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.model.base import recorded
from ecocheck.regex import regex
from ecocheck.verdict.words.text import all_texts, folded, forms, only_han

if TYPE_CHECKING:
    from ecocheck.model.measurement import Measurement

_NOT_KNOWN: Final = regex(
    r"(?:未|没有?|尚未|暂未|未曾|来不及)(?:进行|开展|纳入|及时|能|完成)?(?:统计|监测|上报|填报|报送|核实|核定|调查|收集|汇总|掌握|提供|记录|登记)"
    r"|(?:没有|暂?无|缺少?|尚无)(?:相关|有关|可用|该项|此项|准确|具体)?(?:数据|资料|统计|记录|数字|材料|台账)"
    r"|尚未摸底|未摸底|正在(?:核实|统计|核对|收集)|未出(?:数|结果)?(?=[，。；,;]|$)|未报|保密|同上|详见|见附件|同(?:上年|去年)|因故|口径变化|待(?:核|补|定|统计|填|查|报|确认|汇总)|暂缺|缺失|不清楚|不清|不详|不明|不知|未知|不适用|不掌握|TODO|TBD|N/?A",
    re.IGNORECASE,
)
_EMPTY: Final = regex("分[母子]|数值?|本项|本年度?|全年|今年|为|是|零|无|没有|有|[的了]")
_NEEDED: Final = 2
_DID_NOTHING: Final = regex(
    r"正在(?:汇总|整理|办理|开展|推进|建立|组织)|尚未(?!产生|发生|发现|有|形成|出现|设立?)|(?:还|都)没有?(?:开展|建立|启动|实施|完成|进行)"
    r"|(?:未|没有?)(?:开展|建立|启动|实施|组织|安排|落实)(?![^，。；,;]{0,12}的(?:企业|单位|园区|项目))|明年|下一?年度?"
    r"|^(?:[本我该][县区市项]|本地区?|辖区内?|境内)*(?:均|都|暂)?(?:不涉及|没有|无)?(?:[此该这本][项类个]?|相关|有关|上述|任何)?(?:工作|任务|内容|指标|情况|事项|业务|方面|问题)?$"
)
"""A clause about what nobody did yet, or that names no object: 还没有开展审核, 不涉及, 无此项工作."""
_CLAUSES: Final = regex("[，。；,;、]")
"""How many Chinese characters must be left to say what there was none of."""


def says_why(zero: str) -> bool:
    """Whether a text is a reason for a denominator of zero: 全年没有产生危险废物 is one; 未统计, 无 and - are not."""
    text = folded(zero)
    if not recorded(text) or any(map(_NOT_KNOWN.search, forms(zero))):
        return False
    ground = "".join(one for one in _CLAUSES.split(text) if not _DID_NOTHING.search(one))
    return len(only_han(_EMPTY.sub("", ground))) >= _NEEDED


_NONE_OF: Final = regex(
    r"(?<!有)(?:没有|不存在|未产生|[暂尚均]?无(?![害论关锡]|组织))(?P<what>[^，。；,;:、()]{0,24}?)(?=[，。；,;:、()]|$|视[同为]|按|因此|所以|故)",
    needs="不无未没",
)
_ANOTHER_THING: Final = regex(
    "[未不漏瞒拒违超劣误]|逾期|新增|其[他余它]|以外|积存|[贮堆]存|遗留|剩余|历史|事[故件]|投诉"
)
"""Words after which there were things to count: 没有未公开的企业, 无超标断面, 没有新增断面."""
_THINGS: Final = frozenset(("企业", "项目", "对象", "单位", "产生", "任务"))
"""What there may be none of, besides the last words of the criterion's own name."""
_ENDS: Final = frozenset((0, 100))


def nothing_told(one: Measurement, name: str) -> tuple[tuple[str, ...], str] | None:
    """The route and the words by which a share of 0 or 100 admits that there was nothing to count.

    None if there are no such words, or if the figure has a denominator, which says what was counted.
    """
    if isinstance(one.value, bool) or one.value not in _ENDS or one.denominator is not None:
        return None
    if one.zero is not None and says_why(one.zero):
        return ("zero",), one.zero
    told = ((said.route, _none_of(said.text, folded(name))) for said in all_texts(one))
    return next(((route, words) for route, words in told if words is not None), None)


@lru_cache(maxsize=2048)
def _none_of(text: str, name: str) -> str | None:
    for found in _NONE_OF.finditer(text):
        what = found["what"]
        thing = what[-2:]
        if not _ANOTHER_THING.search(what) and len(thing) == _NEEDED and (thing in _THINGS or thing in name):
            return found[0]
    return None

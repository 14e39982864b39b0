"""Whether a text says why there was nothing to count, or only that nothing is known."""

from __future__ import annotations

import re
from typing import Final

from ecocheck.model.base import recorded
from ecocheck.regex import regex
from ecocheck.verdict.words.text import folded, forms

_NOT_KNOWN: Final = regex(
    r"(?:未|没有?|尚未|暂未|未曾|来不及)(?:进行|开展|纳入|及时|能|完成)?(?:统计|监测|上报|填报|报送|核实|核定|调查|收集|汇总|掌握|提供|记录|登记)"
    r"|(?:没有|暂?无|缺少?|尚无)(?:相关|有关|可用|该项|此项|准确|具体)?(?:数据|资料|统计|记录|数字|材料|台账)"
    r"|尚未摸底|未摸底|正在(?:核实|统计|核对|收集)|未报|保密|同上|详见|见附件|同(?:上年|去年)|因故|口径变化|待(?:核|补|定|统计|填|查|报|确认)|暂缺|缺失|不清楚|不清|不详|不明|不知|未知|不适用|不掌握|TODO|TBD|N/?A",
    re.IGNORECASE,
)
_EMPTY: Final = regex("分[母子]|数值?|本项|本年度?|全年|今年|为|是|零|无|没有|有|[〇○的了]|[^\u3400-\u9fff]")
_NEEDED: Final = 2
"""How many Chinese characters must be left to say what there was none of."""


def says_why(zero: str) -> bool:
    """Whether a text is a reason for a denominator of zero: 全年没有产生危险废物 is one; 未统计, 无 and - are not."""
    text = folded(zero)
    if not recorded(text) or any(map(_NOT_KNOWN.search, forms(zero))):
        return False
    return len(_EMPTY.sub("", text)) >= _NEEDED

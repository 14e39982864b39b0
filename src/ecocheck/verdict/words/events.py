"""How many events a text admits where the figure is zero: 全年发生2起."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.verdict.words.text import TENS, all_texts, counted, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import Reading

_COUNTED: Final = rf"(?<![\d.])(\d{{1,6}}|{TENS}|[一二两三四五六七八九多数几])\s?(?:起|件|宗|例|次|个|处)"
_TELLS: Final = (
    "发生|出现|存在|检出|查处|查获|查实|发现|破获|立案|全年|共计?|累计|另有|[不未]含|[不未]包括|扣除"
    r"|有(?=\s?[\d一二两三四五六七八九多数几]{1,6}\s?[起件宗])"
)
_ADMITTED: Final = regex(
    rf"(?<!未)(?<!没有)(?<!没)(?<!不再)(?<!无)(?:{_TELLS})(?:了|过)?([^，。；,;\d]{{0,20}}?){_COUNTED}([^，。；,;]{{0,20}})",
    re.ASCII,
)
_DENIED: Final = regex(r"(?:未|没有|没|无|零)(?:再)?(?:发生|出现|发现|查获|检出)|0\s?[起件宗]")
_UNPROVEN: Final = regex("线索|举报|投诉|疑似|信访|隐患|预警|演练")
_TURNED_DOWN: Final = regex("经[^，。；,;]{0,6}(?:核|查|调查)|复核|查证|排除|不属实|均非|不是")
"""Words for a report of an event that was checked and found to be none."""
_HAPPENED: Final = regex("发生|出现")
_COMPARED: Final = regex(r"(?:比|较|同比|去年|上年|20\d{2}年(?:以前|之前))[^，。；,;]{0,8}$", needs="2上去同比较")
_COMMON: Final = regex(
    "发生|出现|存在|检出|查处|查获|查实|发现|破获|立案|环境|生态|污染|事件|事故|突发|案件|案|问题|情况|数量?|共|计|累计|全[年县区市]|辖区|境内|内|的|了|中|个|起|仅|只"
    "|公安|检察|机关|部门|正在|尚在|已?结案|已结|调查|侦办|侦查|办理|审理|处理|移送|未计入|不计入|未统计|[^\u3400-\u9fffA-Z]"
)
"""Words that name no kind of event; a text with no others is about the event that the criterion counts."""
_DUMPED: Final = regex("偷倒|乱倒|偷排|非法倾倒|擅自倾倒")
"""Everyday words for what is called 偷埋偷放, or 非法转移、倾倒."""


def _pairs(text: str) -> frozenset[str]:
    bare = _COMMON.sub(" ", _DUMPED.sub("偷放 倾倒", text.replace("重特大", "重大 特大")))
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1) if " " not in bare[at : at + 2])


@lru_cache(maxsize=4096)
def _events_in(text: str, name: str) -> int:
    """The events of that name that a text admits.

    If the text also denies events, an event counts only if the words for its kind
    occur in `name`, or if the text says that it happened and gives no kind.
    """
    return max(_counted(text, name), default=0)


def _counted(text: str, name: str) -> Iterator[int]:
    denied = _DENIED.search(text) is not None
    for found in _ADMITTED.finditer(text):
        if _COMPARED.search(text[max(0, found.start() - 12) : found.start()]):
            continue
        kind = f"{found[1]} {found[3]}"
        if denied and (_UNPROVEN.search(kind) or _TURNED_DOWN.search(text, found.end())):
            continue
        bare = not _COMMON.sub("", kind)
        if _pairs(kind) & _pairs(name) or (bare and (not denied or _HAPPENED.match(found[0]))):
            yield counted(found[2])


def events_told(reading: Reading, name: str) -> tuple[tuple[str, ...], int] | None:
    """The events that title, quote or note admit, and where; None where they admit none."""
    told = [(said.route, _events_in(said.text, folded(name))) for said in all_texts(reading)]
    found = max(told, key=lambda one: one[1], default=None)
    return found if found is not None and found[1] > 0 else None

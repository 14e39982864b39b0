"""Words that say that a deed is not done: 尚未完成, 计划明年完成, 正在推进."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.verdict.words.text import all_texts

if TYPE_CHECKING:
    from ecocheck.model.measurement import Reading

_DEED: Final = (
    "完成|建成|建立|落实|整改|销号|启动|开展|实施|消除|达到|达标|实现|通过|印发|出台|制定|编制|验收"
    "|到位|健全|覆盖|办结|解决"
)
_NOT_DONE: Final = re.compile(
    rf"(?:尚未|还未|仍未|均未|暂未|未能|尚待|有待|还没有|尚没有|没有|未)(?:全部|全面|完全|按期|如期|及时|得到)?(?:{_DEED})"
    r"|(?:整改|推进|编制|建设|施工|办理|审批|进行|筹备|起草|落实)(?:之)?中(?=[，。；、,;)]|$)"
)
_NO_MATTER: Final = re.compile(
    r"^[^，。；,;]{0,16}?(?:不得|不予|一律|责令|处罚|约谈|问责|扣分|将被|为?(?:0|零)(?!\.)|清零|已(?:全部|于|经))"
)
"""What follows where the words tell a rule or that none is left: 未完成整改的不得销号, 未完成的为零."""
_NONE_SUCH: Final = re.compile(r"(?:无|没有|不存在|未发现|杜绝|对|凡|如)[^，。；,;]{0,3}$")

_TO_COME: Final = re.compile(
    r"(?:计划|预计|拟|力争|争取|将|待)(?:于|在|到)?(?:明年|次年|下一?年|今后|下一步|下一阶段|(?P<year>20\d{2})年)[^，。；,;]{0,12}?"
    rf"(?:{_DEED}|推进|建设)",
    re.ASCII,
)
_UNDER_WAY: Final = re.compile(
    r"正在(?:加快|全力|抓紧|积极|有序|稳步|加紧)?(?:推进|编制|制定|整改|实施|建设|办理|起草|修订|组织|研究|筹备|报批|审批|落实|开展)"
)
_ALL_DONE: Final = re.compile(
    rf"(?:均已|已全部|全部已?|已全面|全面|已按期|已如期|任务已|机制已|制度已|方案已|名录已|工作已)[^，。；,;]{{0,6}}?(?:{_DEED})"
)
"""Words that all is done, so that what is still to come is something further."""


@lru_cache(maxsize=4096)
def _undone_in(text: str, *, title: bool, year: int) -> str | None:
    for found in _NOT_DONE.finditer(text):
        before, after = text[max(0, found.start() - 8) : found.start()], text[found.end() : found.end() + 24]
        if not _NO_MATTER.match(after) and not _NONE_SUCH.search(before):
            return found[0]
    if title or _ALL_DONE.search(text):
        return None
    for found in _TO_COME.finditer(text):
        if found["year"] is None or int(found["year"]) > year:
            return found[0]
    under_way = _UNDER_WAY.search(text)
    return under_way[0] if under_way else None


_IN_TITLES: Final = re.compile("未完成|未建成|未落实|未达标|未开展|未启动|未消除|未整改")
"""A title that denies the document itself (尚未印发) names none, which is another matter."""


def undone(reading: Reading, year: int) -> tuple[tuple[str, ...], str] | None:
    """The words beside a deed that say it is not done, and where they stand."""
    for said in all_texts(reading):
        title = said.route[-1] == "title"
        if title and not _IN_TITLES.search(said.text):
            continue
        word = _undone_in(said.text, title=title, year=year)
        if word is not None:
            return said.route, word
    return None

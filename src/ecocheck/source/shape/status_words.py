"""What is said of a word for the progress of a task that is none of the four."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.model.measurement import STATUS_WORDS
from ecocheck.regex import regex
from ecocheck.source.shape.word_meanings import words_for
from ecocheck.source.written.characters import bare_word

if TYPE_CHECKING:
    from collections.abc import Mapping

_NEAR: Final[Mapping[str, str]] = {
    **dict.fromkeys(("未启动", "没启动", "尚未启动", "没开始", "没有开始", "尚未开始", "还没开始"), "未开始"),
    **dict.fromkeys(("notstarted", "pending"), "not_started"),
    **dict.fromkeys(("inprogress", "ongoing"), "in_progress"),
    **dict.fromkeys(("completed", "complete", "finished"), "done"),
    **dict.fromkeys(("paused",), "suspended"),
    **dict.fromkeys(("推进中", "正在推进", "实施中", "正在实施", "开展中", "正在开展", "正在进行", "在进行"), "进行中"),
    **dict.fromkeys(("完成了", "全部完成", "已全部完成", "已经完成", "全面完成", "已办结", "办结"), "已完成"),
    **dict.fromkeys(("已暂停", "暂停中"), "暂停"),
}
"""Words that can only mean one of the four."""

_BETWEEN: Final = regex(r"[\s_-]+")

_NOT_ALL: Final = regex(
    "(?:已)?(?:基本|初步|部分|大部分|多数|大体|接近|即将|快要?|将要?)(?:已|上)?(?:完成|办结|建成|完工|竣工)(?:了|中)?"
)
"""Words that name the completion and say that it is not reached: 基本完成, 即将完成."""


def is_status(annotation: Any) -> bool:
    """Whether a field takes the progress of a task."""
    return set(words_for(annotation)) == set(STATUS_WORDS.values())


def status_said(written: object) -> dict[str, str]:
    """The words to write; nothing is mended to 已完成 where a word says that a part is left."""
    said = bare_word(str(written))
    said = _BETWEEN.sub("_", said) if said.isascii() else said
    if _NOT_ALL.fullmatch(said):
        return {"phrase": "one_status", "phrase_more": "not_all_done", "phrase_fix": "nothing"}
    meant = said if said in STATUS_WORDS or said in STATUS_WORDS.values() else _NEAR.get(said)
    if meant is None:
        return {"phrase": "one_status", "phrase_more": "nothing", "phrase_fix": "nothing"}
    chinese = next((word for word, own in STATUS_WORDS.items() if own == meant), None)
    more = {"phrase_more": "word_is"} if chinese is None else {"phrase_more": "word_is_also", "chinese": chinese}
    return {"phrase": "one_status", **more, "write": meant, "phrase_fix": "fix"}

"""Words that people write for true and false."""

from __future__ import annotations

import unicodedata
from typing import Final

_SURE: Final = {
    **dict.fromkeys(("是", "是的", "对", "√", "✓", "✔", "☑", "yes", "y", "true", "完成", "已完成"), "true"),
    **dict.fromkeys(("否", "不是", "no", "n", "false", "未完成", "没有完成", "没完成"), "false"),
}
"""Words that mean yes or no for every criterion."""

_LIKELY: Final = {
    **dict.fromkeys(("建立", "已建立", "落实", "已落实", "做到", "已做到", "印发", "已印发", "制定", "已制定"), "true"),
    **dict.fromkeys(("有", "达标", "on"), "true"),
    **dict.fromkeys(("未建立", "没有建立", "未落实", "没有落实", "未做到", "没有做到", "未印发", "未制定"), "false"),
    **dict.fromkeys(("未达标", "不达标", "错", "×", "✗", "✘", "☒", "x", "off"), "false"),
}
"""Words that mean yes or no only for some criteria: a plan that is issued is not yet carried out.

有 and 达标 may also refer to events or to a result, and a cross to a missing figure.
"""


def truth_of(text: str) -> tuple[str | None, bool]:
    """`true` or `false` for a word that means it, else None; and whether the word cannot mean anything else."""
    word = unicodedata.normalize("NFKC", text).strip(" \t。.!;,").casefold()
    if word in _SURE:
        return _SURE[word], True
    return _LIKELY.get(word), False


def is_truth(text: str) -> bool:
    """Whether a text was meant as true or false."""
    return truth_of(text)[0] is not None

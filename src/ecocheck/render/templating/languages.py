"""Marks the Chinese parts of an English page: names, sentences of the plan, offices, titles of documents.

Screen readers, translators and the choice of fonts depend on the `lang` of an
element. Templates need not set it: every text of a finished page is searched,
and its Chinese parts are put into elements with that `lang`.
"""

from __future__ import annotations

import re
from typing import Final

from ecocheck.regex import regex

_HAN: Final = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING: Final = "《〈（“‘「『【〔"
_CLOSING: Final = "》〉）”’」』】〕。，、；：？！"
_LONGEST: Final = 2000
"""How far a passage is searched for its last Chinese character; a longer one is marked in several pieces."""

_CHINESE: Final = regex(rf"[{_OPENING}]*[{_HAN}](?:[^A-Za-z<>&]{{0,{_LONGEST}}}[{_HAN}{_CLOSING}])?")
"""From a Chinese character, or the bracket before it, to the last Chinese character before Latin letters."""
_ANY: Final = regex(f"[{_HAN}]")
_PARTS: Final = regex(
    r"(?P<kept><!--.*?-->|<(?P<raw>script|style)\b[^>]*>.*?</(?P=raw)\s*>)"
    r"|(?P<open><(?P<plain>title|desc|text|option|textarea)\b[^<>]*)>(?P<text>[^<]*)(?=</(?P=plain)\s*>)"
    r"|(?P<tag><(?:\"[^\"]*\"|'[^']*'|[^\"'<>])*>)"
    r"|(?P<said>[^<]+)",
    re.DOTALL | re.IGNORECASE,
)
"""Comments, scripts and styles; elements that hold text alone; other tags; text."""


def chinese_marked(page: str) -> str:
    """The English page, each Chinese part of its text under `lang="zh-CN"`."""
    return _PARTS.sub(_marked, page)


def _marked(part: re.Match[str]) -> str:
    said = part["said"]
    if said is not None:
        return _CHINESE.sub(r'<span lang="zh-CN">\g<0></span>', said)
    if part["plain"] is None or _ANY.search(part["text"]) is None or " lang=" in part["open"]:
        return part[0]
    return f'{part["open"]} lang="zh-CN">{part["text"]}'

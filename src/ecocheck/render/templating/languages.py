"""Which parts of an English page are Chinese: names, sentences of the plan, offices, titles of documents.

A reader's voice, a translator and the choice of fonts go by the `lang` of an
element. The templates need not think of it: every text of a finished page is
gone through, and what is Chinese in it is put between marks.
"""

from __future__ import annotations

import re
from typing import Final

from ecocheck.regex import regex

_HAN: Final = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING: Final = "《〈（“‘「『【〔"
_CLOSING: Final = "》〉）”’」』】〕。，、；：？！"
_LONGEST: Final = 2000
"""How far a passage is looked through for its last Chinese sign; a longer one comes in several pieces."""

_CHINESE: Final = regex(rf"[{_OPENING}]*[{_HAN}](?:[^A-Za-z<>&]{{0,{_LONGEST}}}[{_HAN}{_CLOSING}])?")
"""From a Chinese sign, or the bracket before it, to the last one before Latin letters, with what lies between."""
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

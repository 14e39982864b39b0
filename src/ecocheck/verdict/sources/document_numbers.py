"""Finds numbers of documents, such as 演政发〔2024〕3号, and forms of numbers that are still blank."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ecocheck.regex import regex
from ecocheck.verdict.words.text import only_han, spaced

_BRACKETS: Final = str.maketrans("[({【［（", "〔〔〔〔〔〔") | str.maketrans("])}】］）", "〕〕〕〕〕〕")
_OPENING: Final = frozenset("[({【［（")
_NUMBER: Final = regex(r"(?P<code>[^〔〕]{1,21})〔(?P<year>(?:19|20)\d{2})〕\s?第?\s?[1-9]\d{0,4}\s?号")
"""X〔YYYY〕N号, after brackets of other kinds have been replaced by 〔〕."""
_CODE: Final = regex(r"[^\s，。、；：,;:《》“”\"'·]{1,8}$")
"""The abbreviation of the office: the end of the text before the year."""
_GAP: Final = r"[\s_×✕xX*?□○〇●·.…—-]*"
_FILLER: Final = regex(r"[×✕xX*?□○〇●某_]", needs="*?X_x×□○●✕〇某")
"""Signs that stand for characters still to be written: XX〔2025〕1号."""
_BLANK: Final = regex(
    rf"〔{_GAP}〕\s?第?[\s\d_×✕xX*?□○〇]*号|〔\s?(?:19|20)\d{{2}}\s?〕\s?第?(?:{_GAP}|\s?0+\s?)号|^\s*〔{_GAP}〕\s*$",
    re.ASCII,
)


@lru_cache(maxsize=8192)  # judging and several checks ask about the same title
def number_year(text: str) -> int | None:
    """The year in the document number of a text; None if the text has no complete number."""
    found = _number(text)
    return int(found["year"]) if found is not None and _is_code(found["code"]) else None


def left_blank(text: str) -> bool:
    """Whether a text has a document number that is not filled in: 演政发〔2025〕号, XX〔2025〕1号."""
    found = _number(text)
    if found is not None:
        return not _is_code(found["code"])
    bracketed = _bracketed(text)
    return "〔" in bracketed and _BLANK.search(bracketed) is not None


def _number(text: str) -> re.Match[str] | None:
    bracketed = _bracketed(text)
    return _NUMBER.search(bracketed) if "〔" in bracketed else None


def _bracketed(text: str) -> str:
    form = spaced(text)
    return form if _OPENING.isdisjoint(form) else form.translate(_BRACKETS)


def _is_code(before: str) -> bool:
    code = _CODE.search(before)
    return code is not None and only_han(code[0]) != "" and _FILLER.search(code[0]) is None

"""Mending the encodings that Windows saves in, to UTF-8, where decoding is certain.

GB18030 decodes nearly any bytes, so decoding without an error proves little: a
file in Big5 becomes rare characters, a Korean file common ones. So the text
must consist of everyday characters here, and be readable as its kind of file
later.
"""

from __future__ import annotations

from typing import Final

from ecocheck.regex import regex
from ecocheck.source.mending.edits import Edit
from ecocheck.source.yaml.diagnosis.gbk_lines import gbk_lines, with_gbk_lines
from ecocheck.source.yaml.text import decode

MARK: Final = "\ufeff"
_HAN: Final = regex("[\u3400-\u9fff]")
_CANDIDATES: Final = {
    "ECO107": (("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")),
    "ECO108": (("utf-32-le", "UTF-32"), ("utf-32-be", "UTF-32")),
    "ECO109": (("gbk", "GBK"), ("gb18030", "GB18030")),
}
_RARE_MOST: Final = 10
"""At most one Chinese character in so many may be outside of GB 2312, as in names of places and persons."""


def recoded(content: bytes) -> tuple[str, tuple[Edit, ...]] | None:
    """The text without a byte order mark, and the edits that led to it; None where no decoding is certain."""
    text, trouble = decode(content)
    if trouble is None:
        bare = text.lstrip(MARK)
        marked = content.startswith(MARK.encode())
        return bare, (Edit(1, 1, "mark", "BOM", ""),) if marked else ()
    if trouble.code == "ECO110":
        return _line_by_line(content.removeprefix(MARK.encode()))
    for encoding, name in _CANDIDATES.get(trouble.code, ()):
        try:
            text = content.decode(encoding).lstrip(MARK)
        except UnicodeDecodeError:
            continue
        if _plausible(text):
            return text, (Edit(1, 1, "encoding", name, "UTF-8"),)
    return None


def _line_by_line(body: bytes) -> tuple[str, tuple[Edit, ...]] | None:
    """The text of a file with single lines in GBK, where each of these is certain."""
    found = gbk_lines(body)
    if not found or not all(one.sure for one in found):
        return None
    edits = tuple(Edit(one.number, 1, "recoded", "GBK", one.text.strip()) for one in found)
    return with_gbk_lines(body, found).decode(), edits


def _plausible(text: str) -> bool:
    """Whether a text consists of everyday characters, so that it was decoded correctly."""
    if "\0" in text or "\ufffd" in text:
        return False
    han = _HAN.findall(text)
    rare = sum(not _everyday(char) for char in han)
    return rare * _RARE_MOST <= len(han) and any(char.isascii() and char.isalnum() for char in text)


def _everyday(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True

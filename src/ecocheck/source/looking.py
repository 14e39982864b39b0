"""What a look into a file that is named as evidence says against it: it shows nothing, or is our own data or output.

The look is bounded: the beginning and the end of a file, each of a million
bytes, and as much of what a gzip file unpacks to. A file of the project's data
has at most that many.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ecocheck.disk.reading import ends_of
from ecocheck.regex import regex
from ecocheck.source.produced import is_package, is_produced
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path


class Against(StrEnum):
    """What may be said against a file; each is also a state of evidence."""

    EMPTY = "empty"
    OWN = "own"
    PRODUCED = "produced"


_GZIP: Final = b"\x1f\x8b"
_UNPACK_GZIP: Final = 31
"""The `wbits` by which zlib reads a gzip file."""
_BLANK: Final = b" \t\r\n\v\f\0\xef\xbb\xbf\xff\xfe"
"""Bytes that show nothing: blanks, ends of lines, bytes never written, marks of an encoding."""
_SIGN: Final = 3
"""So few other bytes are no document, whatever they are."""
_WORD: Final = 1
"""So many letters and digits are a word such as 文件 and no document."""
_FILLER: Final = regex(
    r"(?:详?见)?(?:附件|附表|复印件|扫描件|原件|电子版|空白|无|略|待补|文件|材料|资料|test)\d*", re.IGNORECASE
)
"""A longer word that is none either."""
_LONGEST: Final = 8

_KEYS: Final = (
    rb"schema_version|region|year|measurements|tasks|assigned|baselines|plan|indicators|drill|counties|reviews"
)
_AT_THE_MARGIN: Final = regex(rb"^(" + _KEYS + rb")[ \t]*:", re.MULTILINE)
_BEHIND: Final = regex(rb"^[ \t#>|*+-]*(" + _KEYS + rb")[ \t]*:", re.MULTILINE)
_AS_JSON: Final = regex(rb"[{,]\s*\"(" + _KEYS + rb")\"\s*:")
"""The keys in a disguise: behind blanks and signs of comments or quotation, and as JSON."""
_FEW: Final = 2
"""So many of these keys at the left margin make a file one of the project's data."""
_LISTS: Final = frozenset((b"tasks", b"assigned", b"baselines", b"indicators", b"counties", b"drill", b"reviews"))
"""Elsewhere two keys are not enough, since many tables have a region and a year."""
_ACTIONS: Final = regex(rb"^[ \t#]*actions:[ \t]*(?:#[^\n]*)?\r?$", re.MULTILINE)
"""The one key at the left margin of a file of the folder `actions`, which has milestones below it."""

_WIDE: Final = 8
"""One byte of so many is zero where a text is written in UTF-16 and has ASCII characters among others."""
_HEAD: Final = 4096
"""The bytes by which the encoding is told."""
_MARKS: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"\xef\xbb\xbf": "utf-8"}


def look_into(path: Path, most: int, size: int) -> Against | None:
    """What is said against a file of `size` bytes; None if nothing. Raises OSError, as for more than `most` bytes."""
    first, last = ends_of(path, MAX_BYTES, most, None)
    if first.startswith(_GZIP):
        first, last, size = _unpacked(first), b"", 0
    elif is_package(first):
        return Against.PRODUCED if is_produced(path, first, size) else None
    encoding = _encoding_of(first)
    if encoding is None:
        few = len(first.strip(_BLANK)) <= _SIGN and not last
        return Against.EMPTY if few else Against.OWN if _is_own(first) else None
    text = first.decode(encoding, errors="ignore")
    if _shows_nothing(text) and _shows_nothing(last.decode(encoding, errors="ignore")):
        return Against.EMPTY
    if _is_own(first) or _is_own(last):
        return Against.OWN
    if is_produced(path, text.encode(errors="replace"), size):
        return Against.PRODUCED
    return Against.OWN if _is_disguised(first) or _is_disguised(last) else None


def _unpacked(begin: bytes) -> bytes:
    """What the beginning of a gzip file unpacks to, of at most as many bytes; what is damaged shows nothing more."""
    try:
        return zlib.decompressobj(_UNPACK_GZIP).decompress(begin, MAX_BYTES)
    except zlib.error:
        return begin


def _encoding_of(content: bytes) -> str | None:
    """The encoding of a text, of those that are usual here; None for what is no text."""
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None) or _wide_of(content)
    if encoding is not None or b"\0" in content[:_HEAD]:
        return encoding
    return next((name for name in ("utf-8", "gb18030") if _is_written_in(name, content)), None)


def _is_written_in(encoding: str, content: bytes) -> bool:
    """Whether all bytes are of this encoding; the last character may be cut."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(content)
    except UnicodeDecodeError:
        return False
    return True


def _wide_of(content: bytes) -> str | None:
    """Which UTF-16 without a mark it is, by the zeros at every second place; None where it is none."""
    head = content[:_HEAD]
    before, behind = head[0::2].count(0), head[1::2].count(0)
    if min(before, behind) > 0 or max(before, behind) * _WIDE < len(head):
        return None
    return "utf-16-be" if before else "utf-16-le"


def _shows_nothing(text: str) -> bool:
    """Whether a text has no more than one word: the rest is blanks, punctuation and signs that are not seen."""
    shown = ""
    for char in text:
        if unicodedata.category(char)[0] in "LN":
            shown += char
            if len(shown) > _LONGEST:
                return False
    return len(shown) <= _WORD or _FILLER.fullmatch(shown) is not None


def _plain(content: bytes) -> bytes:
    """The content without zeros, which stand between the characters of a key where it is written in UTF-16."""
    return content.replace(b"\0", b"") if b"\0" in content[:_HEAD] else content


def _is_own(content: bytes) -> bool:
    """Whether a piece of a file is of the project's data or registry."""
    plain = _plain(content)
    few = len(set(_AT_THE_MARGIN.findall(plain))) >= _FEW
    return few or (_ACTIONS.search(plain) is not None and b"milestones:" in plain)


def _is_disguised(content: bytes) -> bool:
    """Whether a piece is of the project's data or registry, behind blanks or signs of comments, or as JSON."""
    plain = _plain(content)
    keys = {*_BEHIND.findall(plain), *_AS_JSON.findall(plain)}
    if b"measurements" in keys:
        return len(keys) >= _FEW
    return b"schema_version" in keys and bool(keys & _LISTS)

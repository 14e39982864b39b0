"""From bytes to text: UTF-8, with or without a byte order mark, and nothing else.

Windows and Excel save in other encodings without telling the user. A wrong
guess would silently change names, so every other encoding is named and
refused, and the finding tells how to save the file again.
"""

from __future__ import annotations

import codecs
from typing import Final, NamedTuple

from ecocheck.disk.shortcuts import SHORTCUT
from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.yaml.diagnosis.garbled import Garbled, garbled
from ecocheck.source.yaml.diagnosis.gbk_lines import gbk_lines
from ecocheck.source.yaml.document import Lines
from ecocheck.source.yaml.pending_finding import Note

MAX_BYTES: Final = 1024 * 1024

_LNK: Final = "lnk"
_PACKED: Final = (
    (SHORTCUT, _LNK),
    (b"PK\x03\x04", "xlsx / docx / zip"),
    (b"\xd0\xcf\x11\xe0", "xls / doc"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"\x1f\x8b", "gz"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
)
_WIDE: Final = (
    (codecs.BOM_UTF32_LE, "ECO108"),
    (codecs.BOM_UTF32_BE, "ECO108"),
    (codecs.BOM_UTF16_LE, "ECO107"),
    (codecs.BOM_UTF16_BE, "ECO107"),
)
_UNMARKED: Final = (("utf-32-le", "ECO108"), ("utf-32-be", "ECO108"), ("utf-16-le", "ECO107"), ("utf-16-be", "ECO107"))
_SAMPLE: Final = 4096
_PAGE: Final = regex(rb"\s*<[!?A-Za-z]")
"""How a page of the web begins, and no data file."""
_SIGNS: Final = 2
"""The least number of separators in a row of a table."""
_MULTIBYTE: Final = regex(rb"[\xe3-\xe9][\x80-\xbf]{2}")
_CHINESE: Final = regex("[\u3000-\u301f\u3400-\u9fff\uff01-\uff5e]")
_FOREIGN: Final = regex("[^\x00-\x7f]")
_SHOWN_LINES: Final = 5


class Decoded(NamedTuple):
    """The text, or a note why there is none; with a note the text only serves to show its position."""

    text: str
    trouble: Note | None


def decode(content: bytes) -> Decoded:
    """Read bytes as UTF-8; a byte order mark is not part of the text."""
    if len(content) > MAX_BYTES:
        return _refused("ECO105", most=str(MAX_BYTES // 1024 // 1024))
    kind = _other_kind(content)
    if kind is not None:
        phrase = "original_of_shortcut" if kind == _LNK else "own_suffix_back"
        return _refused("ECO112", kind=kind, phrase=phrase)
    wide = next((code for mark, code in _WIDE if content.startswith(mark)), None)
    if wide is not None:
        return _refused(wide)
    body = content.removeprefix(codecs.BOM_UTF8)
    if b"\0" in body:
        return _with_nul(body)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(body, error)
    found = garbled(text)
    return Decoded(text, None if found is None else _garbled(text, found))


def _garbled(text: str, found: Garbled) -> Note:
    said = {"line": str(Lines(text).place(found.at)[0]), "written": shown(found.written), "was": shown(found.was)}
    return Note("ECO116", found.at, said)


def _other_kind(content: bytes) -> str | None:
    """The kind of a file that was only renamed: one of an office, a page of the web, a table; None for any other."""
    packed = next((kind for start, kind in _PACKED if content.startswith(start)), None)
    body = content.removeprefix(codecs.BOM_UTF8)
    if packed is None and _PAGE.match(body) is not None:
        return "html / xml"
    return "csv" if packed is None and _is_table(body) else packed


def _is_table(body: bytes) -> bool:
    """Whether the first two lines are rows of a table: as many commas or tabs in both, and no colon in either.

    In GBK too no byte of a Chinese character is one of these signs.
    """
    first, _, below = body[:_SAMPLE].partition(b"\n")
    second = below.partition(b"\n")[0]
    if b":" in first + second or first.startswith(b"#"):
        return False
    return any(first.count(sign) == second.count(sign) >= _SIGNS for sign in (b",", b"\t"))


def _refused(code: str, **params: str) -> Decoded:
    return Decoded("", Note(code, 0, params))


def _with_nul(body: bytes) -> Decoded:
    """Tell UTF-16 and UTF-32 without a byte order mark, which are full of zero bytes, from a single zero byte."""
    sample = body[:_SAMPLE]
    if sample.count(0) * 5 < len(sample) * 2 and _is_utf8(sample.replace(b"\0", b"")):
        return _zero_byte(body)
    for encoding, code in _UNMARKED:
        step = 4 if code == "ECO108" else 2
        text = sample[: len(sample) // step * step].decode(encoding, "replace")
        ascii_share = sum(char.isascii() and (char.isprintable() or char in "\r\n\t") for char in text)
        if text and "\ufffd" not in text and "\0" not in text and ascii_share * 8 >= len(text):
            return _refused(code)
    return _zero_byte(body)


def _zero_byte(body: bytes) -> Decoded:
    return _damaged("ECO111", body, body.index(0))


def _is_utf8(sample: bytes) -> bool:
    """Whether a sample is UTF-8, except for a last character that is cut off."""
    return codecs.getincrementaldecoder("utf-8")("replace").decode(sample).find("\ufffd") < 0


def _not_utf8(body: bytes, error: UnicodeDecodeError) -> Decoded:
    """Tell a file in GBK from a file in UTF-8 with damaged bytes."""
    sound = len(_MULTIBYTE.findall(body[: error.start]))
    try:
        text = body.decode("gb18030")
    except UnicodeDecodeError:
        return _damaged("ECO110", body, error.start, **_lines_in_gbk(body))
    foreign = _FOREIGN.findall(text)
    if sound == 0 and len(_CHINESE.findall(text)) * 10 >= len(foreign) * 8:
        at = text.index(foreign[0])
        return Decoded(text, Note("ECO109", at, {"line": str(Lines(text).place(at)[0])}))
    return _damaged("ECO110", body, error.start, **_lines_in_gbk(body))


def _lines_in_gbk(body: bytes) -> dict[str, str]:
    """The words for a file in UTF-8 with single lines in GBK; empty for any other."""
    found = gbk_lines(body)
    if not found:
        return {}
    numbers = "、".join(str(one.number) for one in found[:_SHOWN_LINES])
    sure = all(one.sure for one in found)
    said = {"lines": numbers, "said": shown(found[0].text.strip(), 60)}
    return {"phrase": "lines_in_gbk", "phrase_how": "recode_lines" if sure else "retype_lines", **said}


def _damaged(code: str, body: bytes, offset: int, **words: str) -> Decoded:
    """A note at a bad byte, whose index is counted in code points of the decoded text."""
    at = len(body[:offset].decode("utf-8", "replace"))
    text = body.decode("utf-8", "replace")
    place = {"byte": str(offset + 1), "line": str(Lines(text).place(at)[0]), "value": f"{body[offset]:02X}"}
    said = {"phrase": "copy_the_line", "phrase_how": "nothing"} if code == "ECO110" else {}
    return Decoded(text, Note(code, at, {**place, **said, **words}))

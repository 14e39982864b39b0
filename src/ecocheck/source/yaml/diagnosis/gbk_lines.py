"""Single lines in GBK in a file that is UTF-8 otherwise, as `echo` in a Windows console appends them."""

from __future__ import annotations

from typing import Final, NamedTuple

from ecocheck.regex import regex

_MULTIBYTE: Final = regex(rb"[\xe3-\xe9][\x80-\xbf]{2}")
_CHINESE: Final = regex("[\u3000-\u301f\u3400-\u9fff\uff01-\uff5e]")
_FOREIGN: Final = regex("[^\x00-\x7f]")
_HAN: Final = regex("[\u3400-\u9fff]")
_LAST_ASCII: Final = 0x7F
_LEAST_HAN: Final = 3
_LAST_SHARED: Final = 0xC8
"""The last first byte of the common characters of Big5 (to C6) and of the syllables of Korean (to C8)."""


class GbkLine(NamedTuple):
    """A line by its number, read as GBK. `sure`: the same bytes are no everyday text in another encoding."""

    number: int
    text: str
    sure: bool


def gbk_lines(body: bytes) -> tuple[GbkLine, ...]:
    """The lines in GBK; none where no other line is in UTF-8, or where one that is not UTF-8 is not in GBK either."""
    lines = [(number, line) for number, line in enumerate(body.split(b"\n"), 1) if not line.isascii()]
    foreign = [(number, line) for number, line in lines if not _decodes(line, "utf-8")]
    if len(foreign) == len(lines) or not all(_decodes(line, "gbk") and not _is_cut(line) for _, line in foreign):
        return ()
    found = tuple(GbkLine(number, line.decode("gbk"), _is_sure(line.decode("gbk"))) for number, line in foreign)
    whole = "".join(one.text for one in found)
    return found if len(_CHINESE.findall(whole)) * 10 >= len(_FOREIGN.findall(whole)) * 8 else ()


def with_gbk_lines(body: bytes, found: tuple[GbkLine, ...]) -> bytes:
    """The content with these lines in UTF-8; every other byte stays."""
    lines = body.split(b"\n")
    for one in found:
        lines[one.number - 1] = one.text.encode()
    return b"\n".join(lines)


def _is_sure(text: str) -> bool:
    """Whether the text has several characters, all of GB 2312, and not only such as stand for common ones elsewhere."""
    han = _HAN.findall(text)
    if len(han) < _LEAST_HAN or len(_CHINESE.findall(text)) < len(_FOREIGN.findall(text)):
        return False
    return all(_is_everyday(char) for char in han) and any(char.encode("gbk")[0] > _LAST_SHARED for char in han)


def _is_everyday(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _decodes(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_cut(line: bytes) -> bool:
    """Whether most of a line is UTF-8 after all, so that it is damaged and not in GBK."""
    return 2 * sum(map(len, _MULTIBYTE.findall(line))) > sum(byte > _LAST_ASCII for byte in line)

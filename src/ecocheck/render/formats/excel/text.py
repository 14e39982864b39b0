"""Text fitted to a cell, a header or a footer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.values import Link
from ecocheck.render.text.escape import visible
from ecocheck.render.text.width import width

if TYPE_CHECKING:
    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.values import Value

LONGEST: Final = 32_767
"""Excel's own limit for a cell, in UTF-16 units."""
_CUT = Text("……（全文共{n}字，见数据文件）", "… ({n} characters in all; see the data file)")
_LONGEST_FOOTER: Final = 60


def cut(text: str, lang: Lang) -> str:
    """The text, shortened where it does not fit a cell; a shortened text ends with a note that says so."""
    if _units(text) <= LONGEST:
        return text
    note = _CUT.of(lang).format(n=len(text))
    room = LONGEST - _units(note)
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore") + note


def _units(text: str) -> int:
    """The length as Excel counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def footer_text(text: str) -> str:
    """Text for a header or footer, shortened, as Excel allows 255 characters; & is doubled, as it begins a command."""
    return visible(text)[:_LONGEST_FOOTER].replace("&", "&&")


def lines_of(value: Value, room: float) -> int:
    """How many lines a cell takes; it sets the height of rows, which not every program works out itself."""
    if isinstance(value, Link):
        value = value.url
    return math.ceil(width(value[:LONGEST]) / (room - 1)) if isinstance(value, str) else 1

"""Days as people type them into a cell: 2026-3-1, 2026.3.1, 2026/3/1, 2026年3月1日."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    from ecocheck.app.filling.form import Said

_TYPED: Final = regex(r"(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?", re.ASCII)
_WIDE: Final = str.maketrans("０１２３４５６７８９．／－", "0123456789./-")


def day_said(said: Said | None) -> Said | None:
    """The day as YAML has it; what is no day of the calendar stays as it was typed."""
    found = _TYPED.fullmatch("" if said is None else said.translate(_WIDE).strip())
    if found is None:
        return said
    try:
        return datetime.date(*map(int, found.groups())).isoformat()
    except ValueError:
        return said


def is_day(said: Said) -> bool:
    """Whether it is a day as YAML has it."""
    try:
        return datetime.date.fromisoformat(said).isoformat() == said
    except ValueError:
        return False

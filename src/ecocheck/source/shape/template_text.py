"""The lines of a template as a message shows them, and a written value in a form that may stand in them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.scalars import NUMBER

OPEN: Final = "…"
"""Stands for what the writer must fill in."""

STEP: Final = "  "
BETWEEN: Final = " / "
"""What stands between the lines of a template."""
_LINES_MOST: Final = 10
_DAY: Final = regex(r"[12]\d{3}-\d{2}(?:-\d{2})?", re.ASCII)
_PLAIN: Final = regex(r"[^\W_][\w./\\《》（）〔〕、，。“”；－—·%℃-]*(?: [^\W_][\w./\\《》（）〔〕、，。“”；－—·%-]*)*")
_SURE_TEXT: Final = regex(r"(?!(?:true|false|null|yes|no|on|off)$)(?=.*[^\d.\-/ ])", re.IGNORECASE)


def words(lines: list[str]) -> dict[str, str]:
    """The words of a message that show these lines."""
    if len(lines) > _LINES_MOST:
        lines = [*lines[: _LINES_MOST - 1], OPEN]
    side = any(line.lstrip(" -").startswith("at_least: ") for line in lines)
    phrase = "each_line_side" if side else "each_line" if len(lines) > 1 else "nothing"
    return {"lines": BETWEEN.join(f"“{line}”" for line in lines), "phrase_more": phrase, "phrase_lost": "nothing"}


def scalar(value: object) -> str:
    """A written value in a form that may stand after a colon."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal | int):
        return format(value, "f") if isinstance(value, Decimal) else str(value)
    if not isinstance(value, str) or not value.strip():
        return OPEN
    said = shown(value.strip())
    safe = (_PLAIN.fullmatch(said) and _SURE_TEXT.match(said)) or NUMBER.fullmatch(said) or _DAY.fullmatch(said)
    return said if safe else '"{}"'.format(said.replace("\\", "\\\\").replace('"', '\\"'))

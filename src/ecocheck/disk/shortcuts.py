"""Shortcuts of Windows, which hold no data and only tell where another file is."""

from __future__ import annotations

from typing import Final

SHORTCUT: Final = b"L\0\0\0\x01\x14\x02\0"
"""How the content of a shortcut begins."""


def is_shortcut(name: str, content: bytes = b"") -> bool:
    """Whether a file is a shortcut, by its name or its content."""
    return name.lower().endswith(".lnk") or content.startswith(SHORTCUT)

"""How a plain text shows that it is the name or the path of a stored document."""

from __future__ import annotations

import re
from typing import Final

from ecocheck.regex import regex

_SIGNS: Final = r"\s,，、；;:：{}\[\]\"'"
"""Signs that separate several things, or that stand around a text."""

FILE: Final = regex(
    r"[^\s,，、；;:：]+\.(?:pdf|ofd|docx?|wps|xlsx?|et|csv|jpe?g|png|tiff?|zip|rar|txt|md)", re.IGNORECASE
)
"""A name with the extension of a document."""

_PATH: Final = regex(rf"[^{_SIGNS}]+[/\\][^{_SIGNS}]+")


def is_path(said: str) -> bool:
    """Whether a text without quotes is one path, or one name with the extension of a document."""
    return _PATH.fullmatch(said) is not None or FILE.fullmatch(said) is not None

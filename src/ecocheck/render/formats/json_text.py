"""JSON as text that may be shown: Chinese stands as it is, what nobody can see as an escape.

JSON itself escapes only the controls below the blank. A name of a file may
hold others, to which a terminal listens (U+009B), and marks that turn what is
written after them; another program reads the escape as the same character.
"""

from __future__ import annotations

import json
import unicodedata
from typing import Any, Final

_UNSEEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})

_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: Any) -> str:
    """The value on one line."""
    return _escaped(_encode(value))


def json_lines(value: Any) -> bytes:
    """The value indented throughout, with a line end, in UTF-8."""
    lines = json.dumps(value, ensure_ascii=False, indent=1).split("\n")
    return ("\n".join(map(_escaped, lines)) + "\n").encode()


def _escaped(encoded: str) -> str:
    """Outside of strings JSON is plain ASCII, so that all of it may be gone through."""
    return encoded if encoded.isprintable() else "".join(map(_shown, encoded))


def _shown(char: str) -> str:
    return json.dumps(char)[1:-1] if unicodedata.category(char) in _UNSEEN else char

"""JSON that is safe to show: Chinese as it is, invisible characters as escapes.

JSON itself escapes only the control characters below U+0020. The name of a
file may hold others that steer a terminal (U+009B), and marks that turn the
direction of writing. Another program reads the escape as the same character; lone
surrogates, which many refuse, and characters without a look are left alone.
"""

from __future__ import annotations

import json
from typing import Any

from ecocheck.render.text.escape import ACTING, signed

_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: Any) -> str:
    """The value on one line."""
    return _escaped(_encode(value))


def json_lines(value: Any) -> bytes:
    """The value indented throughout, with a line end, in UTF-8."""
    lines = json.dumps(value, ensure_ascii=False, indent=1).split("\n")
    return ("\n".join(map(_escaped, lines)) + "\n").encode()


def _escaped(encoded: str) -> str:
    """The JSON with invisible characters escaped; they only occur inside strings, so all of it is treated alike."""
    return signed(encoded, ACTING, lambda char: json.dumps(char)[1:-1])

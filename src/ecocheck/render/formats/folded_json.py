"""JSON for people to read, such as schemas: an object or list that fits on one line is written on one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ecocheck.render.text.width import width

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = 120
"""The width of lines; only a single text may be longer."""


def folded(content: dict[str, Any]) -> bytes:
    """UTF-8 bytes with text unescaped: an object or list on one line, or its parts on lines of their own."""
    return ("\n".join(_lines(content, "", "", "")) + "\n").encode()


_encode = json.JSONEncoder(ensure_ascii=False).encode


def _lines(node: Any, indent: str, before: str, after: str) -> Iterator[str]:
    """The lines of a node, indented, with the text `before` it and `after` it."""
    whole = f"{indent}{before}{_encode(node)}{after}"
    if not node or not isinstance(node, dict | list) or (len(whole) <= COLUMNS and width(whole) <= COLUMNS):
        yield whole
        return
    opening, closing = "{}" if isinstance(node, dict) else "[]"
    yield f"{indent}{before}{opening}"
    inner = indent + " "
    if isinstance(node, dict):
        last = len(node) - 1
        for number, (key, value) in enumerate(node.items()):
            yield from _lines(value, inner, f"{_encode(key)}: ", "," if number < last else "")
    elif any(isinstance(one, dict | list) for one in node):
        last = len(node) - 1
        for number, one in enumerate(node):
            yield from _lines(one, inner, "", "," if number < last else "")
    else:
        yield from _filled([_encode(one) for one in node], inner)
    yield f"{indent}{closing}{after}"


def _filled(words: list[str], indent: str) -> Iterator[str]:
    """Texts and numbers side by side, as many to a line as it has room for."""
    line = indent + words[0]
    for word in words[1:]:
        if width(line) + width(word) + len(", ,") > COLUMNS:
            yield line + ","
            line = indent + word
        else:
            line += f", {word}"
    yield line

"""A value as YAML: a scalar that is read back as it was, and lines or a bracketed text for lists and mappings."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.regex import regex
from ecocheck.source.written.scalars import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

Scalar: TypeAlias = str | int | Decimal | bool | None
Value: TypeAlias = "Scalar | dict[str, Value] | list[Value]"

STEP: Final = 2
"""How far what stands below a key is indented."""

_PLAIN: Final = regex(
    r"[^\W_]"  # no sign of YAML at the beginning
    r"(?:[\w./\\《》（）〔〕、，。“”；－—·℃%-]| (?=[^\s#-]))*",
)
_NO_TEXT: Final = regex(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
"""Words that other readers of YAML take for true, false or nothing."""
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def scalar(value: Scalar) -> str:
    """One value, quoted where it would not be read back as the same text. A line end within a text is escaped."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return format(value, "f")
        case str():
            return value if _is_plain(value) else f'"{value.translate(_ESCAPES)}"'


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and _NO_TEXT.fullmatch(text) is None and plain(text) == text


def lines(value: Value) -> Iterator[str]:
    """A list or mapping as lines without indentation; an empty one, and a scalar, is one line."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from entry(key, inner)
    elif isinstance(value, list) and value:
        for item in value:
            for number, line in enumerate(lines(item)):
                yield ("- " if number == 0 else " " * STEP) + line
    else:
        yield flow(value)


def entry(key: str, value: Value) -> Iterator[str]:
    """A key with its value, as lines; what stands below the key is indented by one step."""
    if isinstance(value, dict | list) and value:
        yield f"{scalar(key)}:"
        yield from (" " * STEP + line for line in lines(value))
    else:
        yield f"{scalar(key)}: {flow(value)}".rstrip()


def flow(value: Value) -> str:
    """A value on one line, as it may stand inside brackets: no plain scalar has a comma, a bracket or a colon."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(inner)}".rstrip() for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)

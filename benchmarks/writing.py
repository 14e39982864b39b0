"""Writes block-style YAML for the shapes that the generator makes; the same data gives the same bytes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from benchmarks.figures import Node

_PLAIN = re.compile(r"[一-鿿A-Za-z][^:#,\[\]{}&*!|>'\"%@`]*|\d{4}-\d{2}-\d{2}")


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return text if _PLAIN.fullmatch(text) else f'"{text}"'


def block(mapping: Mapping[str, Node], indent: int = 0) -> Iterator[str]:
    """The lines of a mapping."""
    for key, value in mapping.items():
        if isinstance(value, dict):
            yield f"{' ' * indent}{key}:"
            yield from block(value, indent + 2)
        else:
            yield f"{' ' * indent}{key}: {_scalar(value)}"

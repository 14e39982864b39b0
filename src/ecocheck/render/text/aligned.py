"""Aligned columns in Markdown tables, Chinese included, so that the file is easy to read as text too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ecocheck.regex import regex
from ecocheck.render.text.width import pad, width

if TYPE_CHECKING:
    from collections.abc import Iterable

_CELL_END = regex(r"(?<!\\)\|")
_RULE = regex(r":?-{2,}:?")
_WIDEST = 34
"""A wider cell sticks out of its own row, and its column stays narrow."""
_NARROWEST = 3


def _cells(line: str) -> list[str]:
    """The cells of a row; an escaped bar is not an end (a template writes no other backslash before a bar)."""
    return [cell.strip() for cell in _CELL_END.split(line.strip())[1:-1]]


def _is_rule(cells: list[str]) -> bool:
    return bool(cells) and all(_RULE.fullmatch(cell) for cell in cells)


def _dashes(cell: str, columns: int) -> str:
    right, left = cell.endswith(":"), cell.startswith(":")
    return ":" * left + "-" * (columns - left - right) + ":" * right


def _aligned(block: list[str]) -> list[str]:
    rows = [_cells(line) for line in block]
    if len(rows) < 2 or not _is_rule(rows[1]) or len({len(row) for row in rows}) != 1:  # noqa: PLR2004 head and rule
        return block
    head, rule, *body = rows
    widths = [_column_width(column) for column in zip(head, *body, strict=True)]
    to_right = [cell.endswith(":") for cell in rule]
    dashes = [_dashes(cell, own) for cell, own in zip(rule, widths, strict=True)]
    texts = [
        [_filled(cell, own, right=right) for cell, own, right in zip(row, widths, to_right, strict=True)]
        for row in (head, *body)
    ]
    return ["| " + " | ".join(cells).rstrip() + " |" for cells in (texts[0], dashes, *texts[1:])]


def _column_width(cells: Iterable[str]) -> int:
    """The width of the widest cell that is not too wide."""
    return max([_NARROWEST, *(own for own in map(width, cells) if own <= _WIDEST)])


def _filled(cell: str, columns: int, *, right: bool) -> str:
    return " " * max(0, columns - width(cell)) + cell if right else pad(cell, columns)


def aligned(text: str) -> str:
    """The Markdown with the columns of every table aligned, and no two empty lines in a row."""
    done: list[str] = []
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            block.append(line)
            continue
        done += _aligned(block)
        block = []
        done.append(line.rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(done)).strip("\n") + "\n"

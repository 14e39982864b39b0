"""Points that the first look at the text has left, taken up where the walk meets them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.source.characters import code_point, shown
from ecocheck.source.note import Note
from ecocheck.source.scan import COLONS

if TYPE_CHECKING:
    from ecocheck.findings import Part
    from ecocheck.source.events import Scalar
    from ecocheck.source.frame import Trail
    from ecocheck.source.scan import Watch

FALSE_COLON: Final = re.compile(rf"[{COLONS}]|:(?!\s|$)")
"""A colon that separates nothing."""

KEY_COLON: Final = re.compile(rf"[A-Za-z0-9_-]+[:{COLONS}]")
"""What starts like a key with its colon."""

_REST: Final = re.compile(r"[^\r\n]*")
_IN_COMMENT: Final = frozenset({"ECO231", "ECO232", "ECO234"})
"""Bad characters that do harm in a comment too: they change what a screen shows."""


def due(trail: Trail, event: Scalar) -> list[Watch]:
    """Take the points up to the end of the scalar; those before it lie in comments."""
    start, end = event.start_mark.index, event.end_mark.index
    inside = []
    points = trail.points
    while points and points[-1].at <= end:
        if points[-1].at == end and end > start and points[-1].kind != "comment":
            break
        point = points.pop()
        if point.at >= start:
            inside.append(point)
        else:
            outside(trail, point)
    return inside


def outside(trail: Trail, point: Watch) -> None:
    """Name what does harm even in a comment."""
    if point.kind in _IN_COMMENT:
        trail.add(Note(point.kind, point.at, trail.named(point.at)))


def character(trail: Trail, code: str, at: int, char: str, part: Part = "value") -> None:
    """Name a character that may not stand here."""
    trail.note(code, at, {"code_point": code_point(char)}, part=part)


def colon_lost(trail: Trail, at: int, piece: str | None = None) -> None:
    """Say that something was meant as `key: value`, and that its colon is none."""
    trail.note("ECO202", *colon_in(trail.text, at, piece))


def colon_in(text: str, at: int, piece: str | None = None) -> tuple[int, dict[str, str]]:
    """Find the colon that is none in a piece, or else the line, at an index: its place, and what to write."""
    if piece is None:
        line = _REST.match(text, at)
        piece = line[0] if line else ""
    colon = FALSE_COLON.search(piece)
    if colon is None:
        return at, {"sign": ":", "write": shown(piece)}
    name, rest = piece[: colon.start()].strip(), piece[colon.end() :].strip()
    return at + colon.start(), {"sign": colon[0], "write": f"{shown(name)}: {shown(rest)}".strip()}

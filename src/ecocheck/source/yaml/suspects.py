"""Handling the points of `scan` where the walk meets them, and the notes for lost colons and dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import SPACES, code_point, shown
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.diagnosis.line_as_meant import MOST, NO_COLON, braces_as_meant
from ecocheck.source.yaml.line_ends import line_start, rest_of_line
from ecocheck.source.yaml.pending_finding import Note
from ecocheck.source.yaml.scan import COLONS, DASHES

if TYPE_CHECKING:
    import re

    from ecocheck.findings import Part, Route
    from ecocheck.source.yaml.events import Scalar
    from ecocheck.source.yaml.open_nodes import Trail
    from ecocheck.source.yaml.scan import Watch

_FALSE_COLON: Final = regex(rf"[{COLONS}]|:(?=[{SPACES}])|:(?!\s|$)")
NEXT_TO_COLON: Final = "；;，,。、＝="
"""Signs that are typed for a colon, since they stand next to it on the keyboard or look like it."""

_NEXT_KEY: Final = regex(rf" *(?:- +)*(?P<key>{KEY}) *(?P<sign>[{NEXT_TO_COLON}])(?P<rest>.*)")

_LIKE_A_KEY: Final = regex(
    r"(?:(?P<word>[A-Za-z_]+)(?![A-Za-z0-9_/.-])|(?P<name>[\u3400-\u9fff]+) *(?=[=＝：:，,。、；; ])).*"
)
_EQUALS: Final = regex(r"[A-Za-z_\u3400-\u9fff]+ *[=＝].*")

KEY_COLON: Final = regex(rf"[A-Za-z0-9_-]+[:{COLONS}]")
"""The beginning of a text that looks like a key with its colon."""

_SENTENCE: Final = regex("[，。！？；]")
"""A sign that stands in a sentence, and in no name before a colon."""

_DASH: Final = regex(rf"[{DASHES}-][{SPACES} ]*")
_WIDE: Final = regex(f"[{SPACES}]+")

_IN_COMMENT: Final = frozenset({"ECO231", "ECO232", "ECO234", "ECO270"})
"""Bad characters that do harm in a comment too: they change what a screen shows."""


def false_colon(line: str) -> tuple[int, int] | None:
    """Where a sign begins and ends that was meant as the colon of a line and is none; None where there is no such.

    Another sign than a colon is one only right behind a key; behind an id nothing else may stand.
    """
    found = next_key(line)
    if found is None:
        wrong = _FALSE_COLON.search(line)
        return None if wrong is None else wrong.span()
    return found.span("sign")


def next_key(line: str) -> re.Match[str] | None:
    """A known key at the beginning of a line with another sign in the place of its colon; None for any other line."""
    from ecocheck.source.expected.at_route import is_key  # speed: only where there is a mistake

    found = _NEXT_KEY.fullmatch(line)
    if found is None or not is_key(found["key"]):
        return None
    rest = found["rest"].strip()
    by_id = "-" in found["key"] or found["key"][0] == "T"
    return None if by_id and rest and not rest.startswith("#") else found


def begins_like_a_key(text: str) -> bool:
    """Whether a text begins with a key or a word for one, as in `issuer，生态环境局`, so that it is no content."""
    from ecocheck.source.expected.at_route import is_key, key_titles  # speed: only where there is a mistake

    found = _LIKE_A_KEY.fullmatch(text)
    if found is None:
        return False
    word, name = found["word"], found["name"]
    known = name in key_titles() if word is None else is_key(word.lower()) or word in key_titles()
    return known or _EQUALS.fullmatch(text) is not None


def due(trail: Trail, event: Scalar) -> list[Watch]:
    """Take the points up to the end of the scalar, and return those inside it; points before it lie in comments."""
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
    """Note a character in a comment that does harm even there."""
    if point.kind in _IN_COMMENT:
        trail.add(Note(point.kind, point.at, trail.named(point.at)))


def character(trail: Trail, code: str, at: int, char: str, part: Part = "value") -> None:
    """Note a character that is not allowed here."""
    trail.note(code, at, {"code_point": code_point(char)}, part=part)


def colon_lost(trail: Trail, at: int, piece: str | None = None) -> None:
    """Note a text that was meant as `key: value`, with a colon that is none."""
    code, place, params = colon_in(trail.text, at, piece)
    meant = braces_as_meant(rest_of_line(trail.text, line_start(trail.text, at))) if trail.stack[-1].flow else None
    if meant is not None and code == "ECO202":
        params["write"] = shown(meant.write, MOST)
    trail.note(code, place, params)


def dash_lost(trail: Trail, at: int, part: Part = "value") -> None:
    """Note a text that was meant as an item of a list, with a dash that is none."""
    trail.sound = False
    route = trail.route()
    code, params = dash_at(trail.text, at, route[:-1] if part == "key" else route)
    trail.note(code, at, params)


def dash_at(text: str, at: int, route: Route) -> tuple[str, dict[str, str]]:
    """Code and words for a dash that is none, with the line as it should be: an item, or a line without a dash."""
    from ecocheck.source.expected.at_route import wants_list  # speed: only where there is a mistake

    piece = rest_of_line(text, at)
    dash = _DASH.match(piece)
    rest = piece[dash.end() :] if dash else piece
    sign = dash[0].strip() if dash else ""
    if dash and dash[0] == "-":
        return "ECO230", {"write": f"- {shown(rest.strip())}"}
    if not wants_list(route, unknown=True):
        return "ECO267", {"sign": sign, "write": shown(rest.strip()), "phrase": "nothing", "phrase_more": "no_dash"}
    return "ECO267", {
        "sign": sign,
        "write": f"- {shown(rest.strip())}",
        "phrase": "special_blank" if sign == "-" else "nothing",
        "phrase_more": "ascii_dash",
    }


def colon_in(text: str, at: int, piece: str | None = None) -> tuple[str, int, dict[str, str]]:
    """Code, index and words for a colon that is none, in `piece` or else in the rest of the line from the index."""
    piece = rest_of_line(text, at) if piece is None else piece
    colon = false_colon(piece)
    if colon is None:
        return "ECO202", at, {"sign": ":", "write": shown(piece)}
    start, end = colon
    sign, name, rest = piece[start:end], piece[:start].strip(), piece[end:].strip()
    if _SENTENCE.search(name) is not None:
        return "ECO203", at, {"line": shown(piece.strip()), **NO_COLON, "phrase": "nothing", "phrase_more": "nothing"}
    write = f"{shown(name)}: {shown(rest)}".strip()
    wide = _WIDE.match(piece, end) if sign == ":" else None
    if wide is not None:
        return "ECO266", at + wide.start(), {"code_point": code_point(wide[0][0]), "write": write}
    return "ECO202", at + start, {"sign": sign, "write": write}

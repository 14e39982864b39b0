"""Checks of suspect values, which a cheap test of the walk has picked out.

Every function notes at most one cause for a node, so that one mistake does not
give three findings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import BAD, SPACES, family, shown
from ecocheck.source.written.checksums import checksum_said
from ecocheck.source.written.keys import KEY
from ecocheck.source.written.number_traps import number_trap
from ecocheck.source.written.number_words import EXCEL, is_absent
from ecocheck.source.written.scalars import NUMBER, REFUSED, plain_trap
from ecocheck.source.yaml.anchors import anchored
from ecocheck.source.yaml.diagnosis.escapes import words_of_escape
from ecocheck.source.yaml.diagnosis.line_as_meant import piece_of, quoted, without_colon
from ecocheck.source.yaml.document import BITS
from ecocheck.source.yaml.line_ends import rest_of_line
from ecocheck.source.yaml.open_nodes import MAX_SCALAR
from ecocheck.source.yaml.scan import COLONS
from ecocheck.source.yaml.suspects import KEY_COLON, character, colon_lost, dash_lost, due

if TYPE_CHECKING:
    from ecocheck.source.yaml.events import Scalar
    from ecocheck.source.yaml.open_nodes import Frame, Trail
    from ecocheck.source.yaml.scan import Watch

_ITEM: Final = regex(rf"[{SPACES}\t ]*(?:- |{KEY}[:{COLONS}])")
_SWALLOWED: Final = regex(r"[\r\n][ \t]*(- )")
_COLON_NEXT: Final = regex(r"\s*:")
_TEXTS: Final = frozenset({"archive_no", "document", "title", "clause", "number", "name", "note", "quote"})
"""Keys whose digits are no number: the advice quotes them whole, since a lost digit means another document."""
_ESCAPE: Final = regex(r"\\[abefnrtv0]")
"""An escape in double quotes that turns a piece of a Windows path into a control character."""
_GLUED_DASH: Final = regex(r"-[^\W\d]")


def look_at_value(trail: Trail, frame: Frame, event: Scalar, made: object) -> object:
    """Check a value; return it, or `REFUSED` with a note."""
    at = event.start_mark.index
    written = event.value
    if len(written) > MAX_SCALAR:
        trail.stop("ECO224", at, {"most": str(MAX_SCALAR)})
    if anchored(trail, event):
        return REFUSED
    for point in due(trail, event):
        if _point_refuses(trail, event, point, made):
            return REFUSED
    if made is REFUSED:
        _trapped(trail, at, written)
        return REFUSED
    if event.style:
        return _quoted(trail, event, made)
    if not written:
        return _cut(trail, frame) if frame.flow and frame.is_map else made
    return _dashed(trail, event, made)


def _trapped(trail: Trail, at: int, written: str) -> None:
    """Note an unquoted scalar that programs read in different ways, such as a checksum of digits only."""
    from ecocheck.source.expected.at_route import wants_number  # speed: only where it is a mistake

    trap = plain_trap(written)
    if trap is None:
        return
    route = trail.route()
    if route and route[-1] == "sha256":
        trail.note("ECO321", at, {"key": "sha256", "title": "校验值", **checksum_said(written)})
    elif wants_number(route):
        trail.note(trap.code, at, {**trap.params, "phrase_end": "stop"})
    else:
        whole = {"write": f'"{written}"'} if route and route[-1] in _TEXTS and "write" in trap.params else {}
        trail.note(trap.code, at, {**trap.params, **whole, "phrase_fix": "nothing"})


def _point_refuses(trail: Trail, event: Scalar, point: Watch, made: object) -> bool:
    at = point.at
    if point.kind.startswith("ECO"):
        character(trail, point.kind, at, trail.original[at])
        return True
    if point.kind == "dash":
        return not event.style and at == event.start_mark.index and _false_item(trail, at)
    return not event.style and _plain_refuses(trail, event, point, made)


def _plain_refuses(trail: Trail, event: Scalar, point: Watch, made: object) -> bool:
    at = point.at
    if point.kind == "tab":
        trail.note("ECO261", at)
        return True
    if point.kind == "comment":
        if isinstance(made, str) and at == event.end_mark.index:
            trail.note("ECO228", trail.text.index("#", at), {"kept": shown(made)})
    elif point.kind == "hash":
        return made is None and _hash_first(trail, at)
    elif point.kind == "wide":
        if at in (event.start_mark.index, event.end_mark.index - 1):
            trail.note("ECO239", at, trail.named(at))
            return True
    elif point.kind == "indent":
        if trail.text[at] != "\t" and _ITEM.match(trail.text, at):
            trail.sound = False
            trail.note("ECO208", at, trail.named(at))
            return True
    else:
        colon_lost(trail, at)
        return True
    return False


def _false_item(trail: Trail, at: int) -> bool:
    """Note a false dash before a list item; where a single value is expected it is allowed."""
    from ecocheck.source.expected.at_route import wants_scalar  # speed: only where it may be a mistake

    if wants_scalar(trail.route()):
        return False
    dash_lost(trail, at)
    return True


def _hash_first(trail: Trail, at: int) -> bool:
    """Note a value that is empty because it begins with `#`.

    Where nested keys are expected, or the text only tells that there is no value, `#` begins a true comment.
    """
    from ecocheck.source.expected.at_route import wants_number, wants_scalar  # speed: only where it may be a mistake

    start = trail.text.index("#", at)
    piece = rest_of_line(trail.text, start + 1).strip()
    if EXCEL.match(f"#{piece}") and wants_number(trail.route()):
        trap = number_trap(f"#{piece.split()[0]}")
        trail.note(trap.code, start, trap.params)
        return True
    if not wants_scalar(trail.route()) or is_absent(piece):
        return False
    trail.note("ECO260", start, {"write": piece if NUMBER.fullmatch(piece) else f'"#{shown(piece)}"'})
    return True


def _quoted(trail: Trail, event: Scalar, made: object) -> object:
    hidden = BAD.search(event.value) if event.style == '"' else None
    escape = _ESCAPE.search(trail.text, event.start_mark.index, event.end_mark.index) if event.style == '"' else None
    route = trail.route() if escape is not None else ()
    if escape is not None and route[-1:] == ("file",) and not event.value.isprintable():
        trail.note("ECO212", escape.start(), {"sequence": escape[0], **words_of_escape(trail.text, escape.start())})
        return REFUSED
    if hidden is not None:
        character(trail, family(hidden[0]), event.start_mark.index, hidden[0])
        return REFUSED
    if event.style in {"|", ">"} and not event.value.strip():  # `>5` was meant as a bound
        header = trail.text[event.start_mark.index : event.start_mark.index + 3]
        if any(char.isdigit() for char in header.splitlines()[0]):
            from ecocheck.source.expected.bounds import said_unquoted  # speed: only where it is a mistake

            bound = said_unquoted(str(trail.route()[-1]), piece_of(header, flow=False))
            words = bound or {"sign": header[0], **quoted(header, flow=False)}
            trail.note("ECO204" if bound is None else "ECO252", event.start_mark.index, words)
            return REFUSED
    return made


def _dashed(trail: Trail, event: Scalar, made: object) -> object:
    """Refuse a text that contains list items, or a list item without a blank after its dash."""
    start = event.start_mark.index
    raw = trail.text[start : event.end_mark.index]
    inner = _SWALLOWED.search(raw)
    if inner is not None:
        trail.note("ECO227", start + inner.start(1))
        return REFUSED
    if _GLUED_DASH.match(raw) and _first_on_line(trail.text, start):
        trail.note("ECO230", start, {"write": shown("- " + raw.splitlines()[0][1:])})
        return REFUSED
    return made


def _first_on_line(text: str, at: int) -> bool:
    """Whether only blanks and dashes stand before an index on its line."""
    while at > 0 and text[at - 1] in " -":
        at -= 1
    return at == 0 or text[at - 1] in "\r\n"


def _cut(trail: Trail, frame: Frame) -> object:
    """Note a key without a colon inside braces, which mostly is the rest of a text that a comma has cut."""
    event = frame.key_event
    end = event.end_mark.index
    if _COLON_NEXT.match(trail.text, end) or trail.text.startswith("?", event.start_mark.index):
        return None
    frame.keep = False
    piece = event.value
    last = next(reversed(frame.data), None)
    if KEY_COLON.match(piece):
        if not trail.notes or trail.notes[-1].code != "ECO202":
            colon_lost(trail, event.start_mark.index, piece)
    elif frame.cut is not None and frame.cut == last:
        return None
    elif last is None or isinstance(frame.marks[last], tuple):
        trail.note("ECO203", event.start_mark.index, {"line": shown(piece), **without_colon(piece)}, part="key")
    else:
        _cut_after(trail, frame, last, piece)
    return None


def _cut_after(trail: Trail, frame: Frame, last: str, piece: str) -> None:
    began = frame.marks[last] & ((1 << BITS) - 1)
    if trail.text[began] in "\"'":
        trail.note(
            "ECO203", frame.key_event.start_mark.index, {"line": shown(piece), **without_colon(piece)}, part="key"
        )
        return
    comma = trail.text.rfind(",", began, frame.key_event.start_mark.index)
    frame.key = frame.cut = last
    frame.data[last] = REFUSED
    whole = trail.text[began : frame.key_event.end_mark.index]
    trail.note("ECO226", comma, {"key": shown(last), "rest": shown(piece), "write": f'"{shown(whole)}"'})

"""Checks of suspect keys. A key gets one finding at most, and is kept where its usual form is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.source.written.characters import BAD, code_point, family, same, shown, usual_key
from ecocheck.source.written.scalars import REFUSED
from ecocheck.source.yaml.anchors import anchored
from ecocheck.source.yaml.document import BITS
from ecocheck.source.yaml.scan import STAND_IN
from ecocheck.source.yaml.suspects import KEY_COLON, character, colon_lost, dash_lost, due

if TYPE_CHECKING:
    from ecocheck.source.yaml.events import Scalar
    from ecocheck.source.yaml.open_nodes import Frame, Trail


def look_at_key(trail: Trail, frame: Frame, event: Scalar) -> None:
    """Check a key: note what is wrong, put its usual form into the frame, and decide whether to keep it."""
    written = event.value
    at = event.start_mark.index
    frame.keep = False
    if anchored(trail, event):
        return
    if _bad_key(trail, frame, event):
        return
    if not written.strip():
        trail.note("ECO229", at, part="key")
    elif written == "<<" and not event.style:
        trail.note("ECO217", at, part="key")
    elif not event.style and _colon_inside(written, flow=frame.flow):
        colon_lost(trail, at, written)
    elif written != written.strip() or any(blank in written for blank in "\n\t"):
        frame.key = written.strip()
        frame.keep = not event.style and frame.key not in frame.data and not set(frame.key) & set("\n\t")
        trail.note("ECO237", at, {"key": shown(written.strip())}, part="key")
    else:
        _compared(trail, frame, written, at)


def _colon_inside(written: str, *, flow: bool) -> bool:
    """Whether a key holds its value too, for want of a colon; outside brackets only a full-width colon shows that."""
    found = KEY_COLON.match(written)
    return found is not None and (flow or not found[0].endswith(":"))


def _compared(trail: Trail, frame: Frame, written: str, at: int) -> None:
    """Note unusual characters in a key, or else a key that the mapping has already."""
    form = usual_key(written)
    if form != written:
        index = next((i for i, pair in enumerate(zip(written, form, strict=False)) if pair[0] != pair[1]), 0)
        odd = {"key": shown(written), "code_point": code_point(written[index]), "write": shown(form)}
        frame.key = form
        trail.note("ECO236", at, odd, part="key")
        frame.keep = form not in frame.data and not form.startswith("#")
        return
    first = written
    if not written.isascii():
        frame.forms = {} if frame.forms is None else frame.forms
        first = frame.forms.setdefault(same(written), written)
    if first not in frame.data:
        frame.keep = True
        return
    from ecocheck.source.yaml.repeated_keys import repeated  # speed: only where there is a mistake

    repeated(trail, frame, first, written, at)


def _orphaned(trail: Trail, frame: Frame, event: Scalar, *, first: bool) -> None:
    """Refuse a key below a parent that is still a comment, since nobody knows where it belongs."""
    from ecocheck.source.yaml.diagnosis.orphans import parent_of, words_of  # speed: only where there is a mistake

    at = event.start_mark.index
    frame.data[event.value] = REFUSED
    frame.marks[event.value] = at << BITS | at
    if first:
        trail.note("ECO265", parent_of(trail.text, at).sign, words_of(trail.text, at), part="key")


def _bad_key(trail: Trail, frame: Frame, event: Scalar) -> bool:
    """Note what the points at a key stand for, and read the key without bad characters; whether there was any."""
    at = event.start_mark.index
    for point in due(trail, event):
        if point.kind == "indent" and point.at == at:
            trail.sound = False
            trail.note("ECO208", at, trail.named(at), part="key")
            return True
        if point.kind in {"orphan", "sibling"} and point.at == at:
            _orphaned(trail, frame, event, first=point.kind == "orphan")
            return True
        if point.kind == "dash" and point.at == at:
            dash_lost(trail, at, part="key")
            return True
        if point.kind == "tab" and not event.style:
            trail.note("ECO261", point.at, part="key")
            return True
        if point.kind.startswith("ECO"):
            cleaned = event.value.replace(STAND_IN, "")
            frame.key = cleaned.strip()
            character(trail, point.kind, point.at, trail.original[point.at], part="key")
            frame.keep = bool(cleaned) and cleaned == frame.key and cleaned not in frame.data
            return True
    hidden = BAD.search(event.value)
    if hidden is not None:
        frame.key = BAD.sub("", event.value).strip()
        character(trail, family(hidden[0]), at, hidden[0], part="key")
    return hidden is not None

"""From the parser's events to values and their positions, without recursion.

This is the hot path of the whole program. An ordinary event costs a few
attribute reads; everything that deserves a second look is picked out by one
cheap test and handled elsewhere.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Protocol

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ecocheck.source.written.scalars import PLAIN_FIRST, REFUSED
from ecocheck.source.written.scalars import plain as value_of
from ecocheck.source.yaml.anchors import alias, anchored
from ecocheck.source.yaml.document import BITS
from ecocheck.source.yaml.open_nodes import MAX_SCALAR, Frame, Trail
from ecocheck.source.yaml.pending_finding import Note
from ecocheck.source.yaml.suspect_keys import look_at_key
from ecocheck.source.yaml.suspect_values import look_at_value
from ecocheck.source.yaml.suspects import outside

if TYPE_CHECKING:
    from ecocheck.source.yaml.scan import Watch

plain: Final = lru_cache(maxsize=8192)(value_of)
"""Cached, because truths, dates and round numbers occur again and again; no result can be changed."""

MAX_DEPTH: Final = 32
MAX_EVENTS: Final = 100_000


class Parser(Protocol):
    """The method of PyYAML's parsers that the walk uses."""

    def get_event(self) -> Any:
        """Give the next event; the last is the end of the stream."""
        ...


class Walk(Trail):
    """One pass over the events of one text. `root.data` holds the top node, if there is one."""

    def __init__(self, text: str, original: str, points: list[Watch]) -> None:
        """Decide once for the text which tests its nodes need."""
        super().__init__(text, original, points)
        self.last: Any = None
        self.long = len(text) > MAX_SCALAR
        self.odd = any(sign in text for sign in ("&", "!", "<<", "\\"))

    def run(self, parser: Parser) -> None:  # noqa: C901, PLR0912, PLR0915  # calls cost more than the work
        """Walk to the end of the stream; raises `Stop`, or the parser's error."""
        get_event, stack, points = parser.get_event, self.stack, self.points
        event: Any = None
        odd, long = self.odd, self.long
        frame = self.root
        data, marks, is_map = frame.data, frame.marks, frame.is_map
        key_at = 0
        try:
            for _ in range(MAX_EVENTS):
                event = get_event()
                kind = event.__class__
                if kind is ScalarEvent:
                    written = event.value
                    if frame.wants:
                        frame.key = written
                        frame.key_event = event
                        key_at = event.start_mark.index
                        frame.wants = False
                        frame.keep = True
                        if (
                            written in data
                            or not written.isascii()
                            or event.style
                            or odd
                            or not written
                            or (points and event.end_mark.index >= points[-1].at)
                        ):
                            look_at_key(self, frame, event)
                        continue
                    if event.style:
                        made: object = written
                        second = event.style in "|>"
                    elif not written:
                        made, second = None, frame.flow
                    elif written[0] in PLAIN_FIRST:
                        made = plain(written)
                        second = made is REFUSED or written[0] == "-"
                    else:
                        made = written
                        second = " - " in written
                    if (
                        second
                        or odd
                        or (points and event.end_mark.index >= points[-1].at)
                        or (long and len(written) > MAX_SCALAR)
                    ):
                        made = look_at_value(self, frame, event, made)
                    at = event.start_mark.index
                    if not is_map:
                        data.append(made)
                        marks.append(at << BITS | at)
                        continue
                    frame.wants = True
                    if frame.keep:
                        key = frame.key
                        data[key] = made
                        marks[key] = key_at << BITS | at
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    stack.pop()
                    frame = stack[-1]
                    data, marks, is_map = frame.data, frame.marks, frame.is_map
                elif kind is MappingStartEvent:
                    frame = self._open(event, frame, {}, {})
                    data, marks, is_map = frame.data, frame.marks, True
                elif kind is SequenceStartEvent:
                    frame = self._open(event, frame, [], [])
                    data, marks, is_map = frame.data, frame.marks, False
                elif kind is StreamEndEvent:
                    self._end()
                    return
                else:
                    self._rare(event, kind)
            self.stop("ECO223", event.start_mark.index, {"most": str(MAX_EVENTS)})
        finally:
            self.last = event

    def _open(self, event: Any, frame: Frame, data: Any, marks: Any) -> Frame:
        """Open a container, and add it to its parent at once."""
        stack = self.stack
        at = event.start_mark.index
        if len(stack) > MAX_DEPTH:
            self.stop("ECO222", at, {"most": str(MAX_DEPTH)})
        if frame.wants:
            self.stop("ECO221", at)
        if self.odd:
            anchored(self, event)
        if frame.is_map:
            frame.wants = True
            if frame.keep:
                frame.data[frame.key] = data
                frame.marks[frame.key] = (frame.key_event.start_mark.index << BITS | at, marks)
        else:
            if frame is self.root and data == []:
                self.stop("ECO225", at)
            frame.data.append(data)
            frame.marks.append((at << BITS | at, marks))
        inner = Frame(data, marks, event.flow_style, at)
        stack.append(inner)
        return inner

    def _rare(self, event: Any, kind: type) -> None:
        """Handle the start of a document, and an alias."""
        at = event.start_mark.index
        frame = self.stack[-1]
        if kind is DocumentStartEvent:
            if self.root.data:
                self.stop("ECO220", at)
            if event.version or event.tags:
                self.note("ECO219", at)
        elif kind is AliasEvent:
            if frame.wants:
                self.stop("ECO221", at)
            alias(self, event)
            if not frame.is_map:
                frame.data.append(REFUSED)
                frame.marks.append(at << BITS | at)
            elif frame.keep:
                frame.data[frame.key] = REFUSED
                frame.marks[frame.key] = frame.key_event.start_mark.index << BITS | at
            frame.wants = frame.is_map

    def _end(self) -> None:
        """Note anchors that no alias refers to, and bad characters in the comments at the end."""
        for name, (at, route) in self.anchors.items():
            if name not in self.used:
                self.add(Note("ECO216", at, {"name": name}, route))
        for point in reversed(self.points):
            outside(self, point)

"""A text read for mending: its findings of bytes, YAML and shape, and the start and end of every scalar."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent, SequenceStartEvent, StreamEndEvent

from ecocheck.model.registry import Indicators
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.source.mending.edits import Change
from ecocheck.source.places import INDICATORS, TASKS, UNITS
from ecocheck.source.region import region_file
from ecocheck.source.shape.validation import validated
from ecocheck.source.yaml.document import BITS
from ecocheck.source.yaml.line_ends import line_starts
from ecocheck.source.yaml.reader import LOADER, read_bytes
from ecocheck.source.yaml.scan import scan
from ecocheck.source.yaml.walk import MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding, Route, Spot
    from ecocheck.model.base import Model
    from ecocheck.source.mending.edits import Kind
    from ecocheck.source.yaml.document import Document, ListMarks, MapMarks

_MODELS: Final[dict[str, type[Model]]] = {UNITS: Units, INDICATORS: Indicators, TASKS: Tasks}


class Scalar(NamedTuple):
    """A scalar with the indexes of its start and end; `style` is empty where it has no quotes."""

    start: int
    end: int
    style: str
    value: str
    raw: str
    """The text from start to end, with the quotes."""

    @property
    def is_block(self) -> bool:
        """Whether it is a text of several lines after `|` or `>`."""
        return self.style in {"|", ">"}

    def becomes(self, new: str, kind: Kind, route: Route | None = None, value: object = None) -> Change:
        """The change that puts `new` in the place of the scalar and its quotes."""
        return Change(self.start, self.end, new, kind, route, value)

    def rewritten(self, new: str, kind: Kind, route: Route | None = None, value: object = None) -> Change | None:
        """The change that puts `new` inside the quotes, if any; None where the scalar or `new` has an escape."""
        if not self.style:
            return self.becomes(new, kind, route, value) if self.raw == self.value else None
        if self.raw[1:-1] != self.value or any(sign in new for sign in "\"'\\"):
            return None
        return Change(self.start + 1, self.end - 1, new, kind, route, value)


@dataclass(frozen=True)
class Reading:
    """A text, what the reader made of it, and every finding of bytes, YAML and shape."""

    text: str
    document: Document
    findings: tuple[Finding, ...]

    @cached_property
    def starts(self) -> list[int]:
        """The index where each line begins."""
        return line_starts(self.text)

    @cached_property
    def scalars(self) -> dict[int, Scalar]:
        """The scalars by start index, up to where the parser stops."""
        return {one.start: one for one in self._events[0]}

    @cached_property
    def _begins(self) -> list[int]:
        return sorted(self.scalars)

    def scalar_around(self, at: int) -> Scalar | None:
        """The scalar that holds an index; None between scalars."""
        before = bisect_right(self._begins, at)
        found = self.scalars[self._begins[before - 1]] if before else None
        return found if found is not None and at < found.end else None

    @cached_property
    def sequences(self) -> frozenset[int]:
        """The start indexes of lists, up to where the parser stops."""
        return frozenset(self._events[1])

    @cached_property
    def routes(self) -> dict[int, Route]:
        """The route of every value by its start index."""
        return dict(_routes(self.document.marks, ()))

    def lines_inside_texts(self) -> Iterator[int]:
        """Every line that begins inside a text of several lines."""
        for start, end in self._events[2]:
            first, last = self.line_of(start), self.line_of(end)
            yield from range(first + 1, last + (self.starts[last - 1] != end))

    def index(self, line: int, column: int) -> int:
        """The index of a line and column, which count from 1."""
        return min(self.starts[min(line, len(self.starts)) - 1] + column - 1, len(self.text))

    def line_end(self, line: int) -> str:
        """The characters that end a line; those of the line above for the last line of a text that ends without any."""
        for number in (line, line - 1):
            if 0 < number < len(self.starts):
                end = self.starts[number]
                return "\r\n" if self.text[end - 2 : end] == "\r\n" else self.text[end - 1]
        return "\n"

    def scalar_at(self, spot: Spot) -> Scalar | None:
        """The scalar that begins at a spot; None where none does."""
        return self.scalars.get(self.index(spot.line, spot.column))

    def line_of(self, index: int) -> int:
        """The line, from 1, of an index."""
        return bisect_right(self.starts, index)

    @cached_property
    def _events(self) -> tuple[list[Scalar], list[int], list[tuple[int, int]]]:
        """The scalars, the start indexes of lists, and start and end of texts of several lines."""
        found: list[Scalar] = []
        lists: list[int] = []
        texts: list[tuple[int, int]] = []
        parser, depth = LOADER(scan(self.text).clean), 0
        try:
            while depth <= MAX_DEPTH and not isinstance(event := parser.get_event(), StreamEndEvent):
                depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
                if isinstance(event, ScalarEvent):
                    start, end = cast("Any", event.start_mark), cast("Any", event.end_mark)
                    raw = self.text[start.index : end.index]
                    found.append(Scalar(start.index, end.index, event.style or "", event.value, raw))
                    if end.line > start.line:
                        texts.append((start.index, end.index))
                elif isinstance(event, SequenceStartEvent):
                    lists.append(cast("Any", event.start_mark).index)
        except (yaml.YAMLError, ValueError, OverflowError):  # the reader's findings name the cause
            pass
        return found, lists, texts


def _routes(marks: MapMarks | ListMarks, route: Route) -> Iterator[tuple[int, Route]]:
    for step, mark in marks.items() if isinstance(marks, dict) else enumerate(marks):
        at, inner = mark if isinstance(mark, tuple) else (mark, None)
        yield at & ((1 << BITS) - 1), (*route, step)
        if inner is not None:
            yield from _routes(inner, (*route, step))


@lru_cache(maxsize=1)  # what a trial has just read is mostly what is gone on with
def read(text: str, file: str) -> Reading:
    """Read a text as the kind of file that its path tells."""
    document = read_bytes(text.encode(), file)
    return Reading(text, document, _all_findings(document, PurePosixPath(file)))


def _all_findings(document: Document, path: PurePosixPath) -> tuple[Finding, ...]:
    if not document.readable:
        return document.findings
    model = _MODELS.get(path.name)
    if model is None:
        year = int(path.stem) if path.stem.isascii() and path.stem.isdigit() else 0
        return region_file(document, path.parent.name, year).findings
    read = validated(model, document.data, document)
    return (*document.findings, *read) if isinstance(read, tuple) else document.findings

"""The nodes of a YAML text with their extents: where text can be replaced, and before which line it can be added."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from yaml.events import (
    CollectionEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ecocheck.source.yaml.reader import LOADER
from ecocheck.source.yaml.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind: TypeAlias = Literal["scalar", "map", "list"]


@dataclass(slots=True)
class Node:
    """A node; `text[start:end]` is its content, without comments and line ends after it."""

    kind: Kind
    start: int
    end: int
    flow: bool = False
    """Whether a mapping or list is written in brackets."""
    keys: dict[str, Key] = field(default_factory=dict)
    """The keys of a mapping, in the order of the text."""
    items: list[Node] = field(default_factory=list)
    """The items of a list."""


@dataclass(slots=True)
class Key:
    """A key of a mapping, and its value."""

    start: int
    end: int
    value: Node


def tree(text: str) -> Node:
    """The top mapping of a text that the reader has found sound."""
    parser = LOADER(scan(text).clean)
    return _Builder(text).built(_events(parser))


def _events(parser: Any) -> Iterator[Any]:
    while not isinstance(event := parser.get_event(), StreamEndEvent):
        yield event


class _Builder:
    """Builds the tree from the events of one parser; the reader has limited the depth."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[tuple[Node, list[tuple[int, int, str]]]] = []
        """Each mapping or list that is not closed, with its key that has no value yet."""
        self.root = Node("map", 0, 0)

    def built(self, events: Iterator[Any]) -> Node:
        for event in events:
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, MappingStartEvent | SequenceStartEvent):
                kind: Kind = "map" if isinstance(event, MappingStartEvent) else "list"
                start = cast("Any", event.start_mark).index
                self.open.append((Node(kind, start, start, flow=bool(event.flow_style)), []))
            elif isinstance(event, CollectionEndEvent):
                self._close(cast("Any", event.end_mark).index)
        return self.root

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        end = start + len(self.text[start:end].rstrip())  # the parser counts the blank lines after a block scalar to it
        parent, key = self.open[-1]
        if parent.kind == "map" and not key:
            key.append((start, end, event.value))
        else:
            self._add(Node("scalar", start, end))

    def _add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent, key = self.open[-1]
        parent.end = node.end
        if parent.kind == "map":
            start, end, name = key.pop()
            parent.end = max(end + 1, node.end)
            parent.keys[name] = Key(start, end, node)
        else:
            parent.items.append(node)

    def _close(self, at: int) -> None:
        node, _ = self.open.pop()
        if node.flow:
            node.end = at
        self._add(node)

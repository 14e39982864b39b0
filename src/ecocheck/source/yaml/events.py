"""Types for the attributes of PyYAML's events that the reader uses, without `None` where parsers always set them."""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place in the text that the parser was given; `index` counts code points from 0."""

    index: int
    line: int


class Node(Protocol):
    """A key, a value, or the start of a container."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None


class Scalar(Node, Protocol):
    """A scalar; `style` is empty where it has no quotes and is no block."""

    value: str
    style: str | None


class Alias(Protocol):
    """An alias, which refers to an anchor."""

    start_mark: Mark
    end_mark: Mark
    anchor: str

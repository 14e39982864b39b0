"""Reads YAML in a slow and plain way that loses nothing: every number keeps its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

# As the contract defines numbers (data-format.md, Scalars); everything else that looks like a number is text.
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
NOTHING = ("", "~", "null")
TWICE = "twice"  # what stands under a key that is written twice
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Written:
    """A number with its text, because 98.50 states more decimal places than 98.5."""

    text: str

    @property
    def exact(self) -> Fraction:
        """The number itself; a Fraction reads decimal text without rounding."""
        return Fraction(self.text)

    @property
    def half_unit(self) -> Fraction:
        """Half of one unit in the last place that was written."""
        places = len(self.text.partition(".")[2])
        return Fraction(1, 2 * 10**places)


def unread(entry: Any, *keys: str) -> bool:
    """Whether an entry stands there and cannot be read: it is written twice, or text stands for one of its numbers."""
    return entry == TWICE or (isinstance(entry, dict) and any(isinstance(entry.get(key), str) for key in keys))


def halved(entry: Any) -> bool:
    """Whether an entry gives one part of a share without the other, which no number can be made of."""
    return isinstance(entry, dict) and ("numerator" in entry) != ("denominator" in entry)


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        return {key.value: _plain(value) if keys.count(key.value) == 1 else TWICE for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    text = str(node.value)
    if isinstance(node, yaml.ScalarNode) and not node.style:  # libyaml says "" for plain, the Python reader None
        if NUMBER.fullmatch(text):
            return Written(text)
        if text in ("true", "false"):
            return text == "true"
        if text in NOTHING:
            return None
    return text


def read(path: Path) -> Any:
    """The file as plain dicts, lists, texts, booleans and Written numbers."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
    return None if node is None else _plain(node)

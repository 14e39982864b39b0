"""What a field of a form is: its title, what its cells may hold, and the kinds of rows that have it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecocheck.findings.entry import Text


class Section(StrEnum):
    """What a row stands for."""

    FIGURE = "figure"
    """A figure or fact of a criterion or of a task's target."""
    SURVEY = "survey"
    """How the survey behind a figure was made."""
    TARGET = "target"
    """A target that was handed down."""
    BASELINE = "baseline"
    PROGRESS = "progress"
    """How far a task has come."""
    COVER = "cover"
    """Who prepared the form, and when."""
    ACTION = "action"
    """What is done to close a gap."""
    MILESTONE = "milestone"
    """A step of an action."""
    RECORD = "record"
    """Who fills in a form of actions, and when."""


class Kind(StrEnum):
    """What a cell may hold."""

    NUMBER = "number"
    WHOLE = "whole"
    """A whole number above zero."""
    YEAR = "year"
    FACT = "fact"
    """是 or 否."""
    CHOICE = "choice"
    """One of the row's or the field's choices."""
    PERIOD = "period"
    """`2025`, `2025-06` or `2025-01/2025-06`."""
    DAY = "day"
    PUBLISHED = "published"
    """A day or a month."""
    TEXT = "text"
    FILES = "files"
    """Names of files that lie beside the form, one a line."""


NUMBERS: Final = frozenset({Kind.NUMBER, Kind.WHOLE, Kind.YEAR})
"""The kinds whose cells hold numbers."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field."""

    key: str
    """The keys below the row's entry in YAML, joined by dots; a name of its own where `rows` says what it sets."""
    head: Text
    """The title of its column, by which a filled form is read."""
    kind: Kind
    width: int
    """Of its column, in characters."""
    help: Text
    """What to fill in, shown at the cell."""
    choices: tuple[str, ...] = ()
    """The words that may be chosen; empty where the row gives them."""

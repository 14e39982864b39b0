"""What the value of an option or an argument is, so that the completion of a command line knows what to offer."""

from __future__ import annotations

from enum import Enum, auto


class Kind(Enum):
    """What a value is."""

    FILE = auto()
    """A file, or a file or a folder."""
    FOLDER = auto()
    REGION = auto()
    OFFICE = auto()
    YEAR = auto()
    STANDARD = auto()
    CRITERION = auto()
    """An indicator or a criterion."""
    TOPIC = auto()
    """An indicator, a criterion, a task, a target, or a code of the manual."""
    FREE = auto()
    """What only the user knows: a day, a text, a number."""

"""The patterns of the keys and ids in the files of a project."""

from __future__ import annotations

from typing import Final

from ecocheck.regex import regex

ID: Final = r"(?:[0-9]+-[0-9]+|T[0-9]+(?:-[0-9]+)?)"
"""The id of a criterion, a task or a target."""

KEY: Final = rf"(?:[a-z][a-z0-9_]+|{ID})"
"""Any key: a word of the format, or an id."""
_PART_OF_A_YEAR: Final = regex(r"20\d\d(?:[Qq][1-4]|-(?:0?[1-9]|1[0-2])(?:/20\d\d-(?:0?[1-9]|1[0-2]))?|年.*[月度])")


def is_part_of_a_year(key: str) -> bool:
    """Whether a key names months or a quarter: 2024Q1, 2024-03, 2024-01/2024-06."""
    return _PART_OF_A_YEAR.fullmatch(key) is not None

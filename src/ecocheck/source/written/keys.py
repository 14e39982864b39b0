"""The patterns of the keys and ids in the files of a project."""

from __future__ import annotations

from typing import Final

ID: Final = r"(?:[0-9]+-[0-9]+|T[0-9]+(?:-[0-9]+)?)"
"""The id of a criterion, a task or a target."""

KEY: Final = rf"(?:[a-z][a-z0-9_]+|{ID})"
"""Any key: a word of the format, or an id."""

"""A stream that discards everything, for output that nobody reads. A module of its own: every run imports it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import io


def nowhere() -> io.TextIOWrapper:
    """A stream that discards its text."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 pathlib is not imported yet; the caller closes

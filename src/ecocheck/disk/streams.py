"""A stream that takes everything, for when nobody reads; on its own because every run imports it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import io


def nowhere() -> io.TextIOWrapper:
    """A stream to nowhere, open to the end."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 pathlib is not needed yet; the caller closes

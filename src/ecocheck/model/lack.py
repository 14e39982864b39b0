"""What may be lacking behind a figure. A module of its own, which imports nothing that takes long."""

from __future__ import annotations

from enum import StrEnum


class Lack(StrEnum):
    """The cases; a gap of the same kind has the same name."""

    NO_PLAN = "no_plan"
    NO_DATA = "no_data"
    NO_EVIDENCE = "no_evidence"
    PARTIAL = "partial"
    """One of the three is there and not whole."""

"""Why a file is not taken as evidence."""

from __future__ import annotations

from typing import Final

OF_THE_DATA: Final = frozenset({"unreadable", "shape", "differs", "cannot_set", "worse"})
"""The reasons that lie in the data file; the others lie in what was asked for."""


class RefusedEvidenceError(Exception):
    """Nothing is added; `reason` and `values` say why."""

    def __init__(self, reason: str, **values: str) -> None:
        """`reason` is a key of the words (`render.phrases.evidence`), which `values` fill: file, id and others."""
        super().__init__(reason)
        self.reason, self.values = reason, values

"""Where the documents of a project lie, and which of them did not travel with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ecocheck.model.documents import Evidence


@dataclass(frozen=True, slots=True)
class Documents:
    """The folder in which paths of evidence start, and the digests of documents that are not there on purpose."""

    root: Path
    withheld: Mapping[str, str] = field(default_factory=dict, hash=False)
    """The SHA-256 of each file that was held back when the project was sealed, by its path from the root.

    It comes from the manifest of a seal, never from a file of the project.
    """

    def digest_held_back(self, evidence: Evidence) -> str | None:
        """The SHA-256 of a document that was held back; None for any other."""
        if not self.withheld:
            return None
        return self.withheld.get(evidence.plain_path)

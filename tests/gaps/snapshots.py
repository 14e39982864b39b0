"""Whole outputs kept as files, byte for byte. ECOCHECK_UPDATE_SNAPSHOTS=1 writes them again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def same_as_snapshot(path: Path, content: bytes) -> None:
    """Compare exactly, line ends and marks included."""
    if os.environ.get("ECOCHECK_UPDATE_SNAPSHOTS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    assert path.is_file(), f"no snapshot {path.name}; look at the output, then run with ECOCHECK_UPDATE_SNAPSHOTS=1"
    assert content == path.read_bytes()

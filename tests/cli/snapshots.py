"""Whole outputs kept as files. They are written again only where ECOCHECK_UPDATE_SNAPSHOTS=1 asks for it."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def same_as_snapshot(name: str, text: str) -> None:
    """Compare exactly, line ends included."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get("ECOCHECK_UPDATE_SNAPSHOTS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    assert path.is_file(), f"no snapshot {path.name}; look at the output, then run with ECOCHECK_UPDATE_SNAPSHOTS=1"
    assert text == path.read_bytes().decode()

"""Whether the documents that support a figure lie where the file says, unaltered."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.disk.links import is_link
from ecocheck.disk.reading import hollow_bytes, pieces_of
from ecocheck.source.discover import DATA, INDICATORS, TASKS, UNITS

if TYPE_CHECKING:
    from ecocheck.model.measurement import Evidence

LARGEST: Final = 2 << 30
"""In bytes. A thick volume of scans has some hundred million."""
_HOLLOW: Final = 1 << 20
"""More bytes that were never written than this no document has; to go through them would take for ever."""
_ROOTED = re.compile(r"/|[A-Za-z]:")
"""An absolute path, or one with a drive."""


class EvidenceState(StrEnum):
    """What became of a piece of evidence."""

    PRESENT = "present"
    MISSING = "missing"
    OUTSIDE = "outside"
    """The path leaves the project: absolute, with a drive, or through `..`."""
    LINK = "link"
    """The path goes through a link, so that nobody knows what a copy of the project will hold."""
    UNREADABLE = "unreadable"
    OWN = "own"
    """The project's own data or registry: a figure is no proof of itself."""
    TOO_LARGE = "too_large"
    """More bytes than any document has; nobody looked into it."""
    ALTERED = "altered"
    """The bytes are not those whose sha256 was recorded."""


def _leaves(file: str) -> bool:
    return _ROOTED.match(file) is not None or "\\" in file or ".." in file.split("/")


def _own(file: str) -> bool:
    """Whether the project reads the file itself; on some disks upper and lower case are one."""
    first, *rest = [part for part in file.casefold().split("/") if part not in {"", "."}] or [""]
    return first == DATA if rest else first in {UNITS, INDICATORS, TASKS}


def _digest(path: str, found: os.stat_result) -> str:
    return _digest_of(path, (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns))


@lru_cache(maxsize=4096)
def _digest_of(path: str, _: tuple[int, int, int, int]) -> str:
    """The sha256 of a file as it stands, worked out once however often the file is named."""
    digest = hashlib.sha256()
    for piece in pieces_of(Path(path), LARGEST, None):
        digest.update(piece)
    return digest.hexdigest()


def _state_of_file(path: str, sha256: str | None) -> EvidenceState:
    """What stands at a path without links. Raises OSError."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        return EvidenceState.MISSING
    if found.st_size > LARGEST:
        return EvidenceState.TOO_LARGE
    if sha256 is None:
        return EvidenceState.PRESENT
    if found.st_size > _HOLLOW and hollow_bytes(Path(path), None) > _HOLLOW:
        return EvidenceState.TOO_LARGE
    return EvidenceState.PRESENT if _digest(path, found) == sha256 else EvidenceState.ALTERED


def evidence_state(root: Path, evidence: Evidence) -> EvidenceState:
    """Look at one piece of evidence; its path starts at the project's root. Never raises.

    Works on strings: a file may name a hundred documents, and path objects
    would cost more than the disk does.
    """
    if _leaves(evidence.file):
        return EvidenceState.OUTSIDE
    if _own(evidence.file):
        return EvidenceState.OWN
    path = str(root)
    try:
        for part in evidence.file.split("/"):
            path = f"{path}/{part}"
            if is_link(os.lstat(path)):
                return EvidenceState.LINK
        return _state_of_file(path, evidence.sha256)
    except (FileNotFoundError, NotADirectoryError):
        return EvidenceState.MISSING
    except (OSError, ValueError):
        return EvidenceState.UNREADABLE

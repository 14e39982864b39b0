"""Whether the documents that support a figure lie where the file says, unaltered."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.source.discover import DATA, INDICATORS, TASKS, UNITS

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.model.measurement import Evidence

_CHUNK = 1 << 20
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
    ALTERED = "altered"
    """The bytes are not those whose sha256 was recorded."""


def _leaves(file: str) -> bool:
    return _ROOTED.match(file) is not None or "\\" in file or ".." in file.split("/")


def _own(file: str) -> bool:
    """Whether the project reads the file itself; on some disks upper and lower case are one."""
    first, *rest = [part for part in file.casefold().split("/") if part not in {"", "."}] or [""]
    return first == DATA if rest else first in {UNITS, INDICATORS, TASKS}


def _digest(path: str) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as stream:  # noqa: PTH123 as below
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def evidence_state(root: Path, evidence: Evidence) -> EvidenceState:  # noqa: PLR0911 one return a state
    """Look at one piece of evidence; its path starts at the project's root. Never raises.

    Works on strings: a file may name a hundred documents, and path objects
    would cost more than the disk does.
    """
    if _leaves(evidence.path):
        return EvidenceState.OUTSIDE
    if _own(evidence.path):
        return EvidenceState.OWN
    path = str(root)
    try:
        for part in evidence.path.split("/"):
            path = f"{path}/{part}"
            if stat.S_ISLNK(os.lstat(path).st_mode):
                return EvidenceState.LINK
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return EvidenceState.MISSING
        if evidence.sha256 is not None and _digest(path) != evidence.sha256:
            return EvidenceState.ALTERED
    except (FileNotFoundError, NotADirectoryError):
        return EvidenceState.MISSING
    except (OSError, ValueError):
        return EvidenceState.UNREADABLE
    return EvidenceState.PRESENT

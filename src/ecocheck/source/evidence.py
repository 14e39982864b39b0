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
    MANUAL = "manual"
    """A page that comes with the project, such as its README or the plan itself."""
    EMPTY = "empty"
    ARCHIVED = "archived"
    """An original that somebody keeps under a number: it is there, and cannot be looked at here."""
    ALTERED = "altered"
    """The bytes are not those whose sha256 was recorded."""


def _leaves(file: str) -> bool:
    return _ROOTED.match(file) is not None or "\\" in file or ".." in file.split("/")


def _own(file: str) -> bool:
    """Whether the project reads the file itself; on some disks upper and lower case are one."""
    first, *rest = [part for part in file.casefold().split("/") if part not in {"", "."}] or [""]
    return first == DATA if rest else first in {UNITS, INDICATORS, TASKS}


_PAGES = re.compile(r"(?:readme|license|licence|notice|contributing|changelog|security)[^/]*|pyproject\.toml|\.[^/]+")
"""Files of a project's own in its root, in small letters."""
_FOLDERS = ("docs/plan/", "docs/codes", "schemas/", "templates/", "ci-templates/", ".git/", ".github/")


def _manual(file: str) -> bool:
    """Whether the file is a page about the project and not about what was measured."""
    path = "/".join(part for part in file.casefold().split("/") if part not in {"", "."})
    return _PAGES.fullmatch(path) is not None or path.startswith(_FOLDERS) or _page_of_docs(path)


def _page_of_docs(path: str) -> bool:
    return path.startswith("docs/") and path.endswith(".md") and path.count("/") == 1


def _digest(path: str) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as stream:  # noqa: PTH123 as below
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _unfit(evidence: Evidence) -> EvidenceState | None:
    """What keeps evidence from being one whatever lies on the disk; None where that is to be seen."""
    if evidence.file is None:
        return EvidenceState.ARCHIVED
    if _leaves(evidence.path):
        return EvidenceState.OUTSIDE
    if _own(evidence.path):
        return EvidenceState.OWN
    return EvidenceState.MANUAL if _manual(evidence.path) else None


def evidence_state(root: Path, evidence: Evidence) -> EvidenceState:
    """Look at one piece of evidence; its path starts at the project's root. Never raises.

    Works on strings: a file may name a hundred documents, and path objects
    would cost more than the disk does.
    """
    try:
        return _unfit(evidence) or _lying(str(root), evidence)
    except (FileNotFoundError, NotADirectoryError):
        return EvidenceState.MISSING
    except (OSError, ValueError):
        return EvidenceState.UNREADABLE


def _lying(path: str, evidence: Evidence) -> EvidenceState:
    """What lies where the path leads, from the project's root on."""
    for part in evidence.path.split("/"):
        path = f"{path}/{part}"
        if stat.S_ISLNK(os.lstat(path).st_mode):
            return EvidenceState.LINK
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        return EvidenceState.MISSING
    if found.st_size == 0:
        return EvidenceState.EMPTY
    if evidence.sha256 is not None and _digest(path) != evidence.sha256:
        return EvidenceState.ALTERED
    return EvidenceState.PRESENT

"""Whether the files that are named as evidence exist under their paths, unaltered."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.disk.links import is_link
from ecocheck.disk.listing import stands_so
from ecocheck.disk.naming import plain_path
from ecocheck.disk.reading import hollow_bytes, pieces_of
from ecocheck.regex import regex
from ecocheck.source.discover import own_content
from ecocheck.source.looking import look_into
from ecocheck.source.places import Unfit, holding
from ecocheck.source.written.file_names import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.documents import Evidence
    from ecocheck.source.documents import Documents

LARGEST: Final = 2 << 30
"""In bytes. A large volume of scans has some hundred million."""
_HOLLOW: Final = 1 << 20
"""In bytes. No document has more bytes that were never written; to hash such bytes could take for ever."""
_HERE: Final = frozenset({"", "."})
_ROOTED = regex(r"/|[A-Za-z]:")
"""An absolute path, or one with a drive."""


class EvidenceState(StrEnum):
    """The state of a piece of evidence."""

    PRESENT = "present"
    MISSING = "missing"
    OUTSIDE = "outside"
    """The path leaves the project: absolute, with a drive, or through `..`."""
    LINK = "link"
    """The path goes through a link, so a copy of the project may hold something else."""
    UNREADABLE = "unreadable"
    OWN = "own"
    """The project's own data or registry: a figure cannot prove itself."""
    PROJECT_PAGE = "project_page"
    """A page that comes with the project, such as its README or the plan itself."""
    PRODUCED = "produced"
    """A form, report or ledger that this program wrote: it says only what the project says."""
    EMPTY = "empty"
    ARCHIVED = "archived"
    """An original that is kept elsewhere under an archive number, and cannot be checked here."""
    TOO_LARGE = "too_large"
    """More bytes than any document has, so the content is not read."""
    ALTERED = "altered"
    """The bytes are not those whose sha256 was recorded."""


def _leaves(file: str) -> bool:
    return _ROOTED.match(file) is not None or "\\" in file or ".." in file.split("/")


def _own(file: str) -> bool:
    """Whether the project reads the file itself. Upper and lower case count as equal, as on some disks."""
    place = holding(plain_path(file.casefold()))
    return place is not None and place.unfit is Unfit.OWN


_PAGES = regex(r"(?:readme|license|licence|notice|contributing|changelog|security)[^/]*|pyproject\.toml|\.[^/]+")
"""A project's own files in its root, in lower case."""
_FOLDERS = ("docs/codes", "ci-templates/", ".git/", ".github/")
"""What comes with a project, or lies in it, and is never read by this program."""


def _is_project_page(file: str) -> bool:
    """Whether the file is a page about the project and not about what was measured."""
    path = plain_path(file.casefold())
    place = holding(path)
    if place is not None:
        return place.unfit is Unfit.PAGE
    if "/" not in path:
        return _PAGES.fullmatch(path) is not None
    return path.startswith(_FOLDERS) or _page_of_docs(path)


def _page_of_docs(path: str) -> bool:
    return path.startswith("docs/") and path.endswith(".md") and path.count("/") == 1


def is_of_the_project(file: str) -> bool:
    """Whether a file is the project's own data or a page about the project, which is never evidence."""
    return _own(file) or _is_project_page(file)


def _digest(path: str, found: os.stat_result) -> str:
    return _digest_of(path, (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns))


@lru_cache(maxsize=4096)
def _digest_of(path: str, _: tuple[int, int, int, int]) -> str:
    """The sha256 of a file, computed once for each state of the file."""
    digest = hashlib.sha256()
    for piece in pieces_of(Path(path), LARGEST, None):
        digest.update(piece)
    return digest.hexdigest()


def digest_at(path: Path) -> str:
    """The sha256 of a file, in hexadecimal digits. Raises OSError, as for a file of more than `LARGEST` bytes."""
    return _digest(str(path), os.lstat(path))


class AlteredMeanwhileError(OSError):
    """A file is no longer what was read before."""

    @classmethod
    def of(cls, path: Path) -> AlteredMeanwhileError:
        """The error about that file."""
        return cls(errno.EBUSY, os.strerror(errno.EBUSY), str(path))


def must_be_as_read(path: Path, root: Path, before: bytes | None) -> None:
    """Raise AlteredMeanwhileError where a project's file is not what was read; None where there was none."""
    if own_content(path, root) != before:
        raise AlteredMeanwhileError.of(path)


def once_as_read(path: Path, root: Path, before: bytes | None, after: bytes) -> Iterator[bytes]:
    """The new content of a project's file; at its end raises as `must_be_as_read` does.

    Files are written in their order, so what comes before may take its time.
    """
    yield after
    must_be_as_read(path, root, before)


def pieces_with(path: Path, sha256: str) -> Iterator[bytes]:
    """The bytes of a file in pieces; at the end raises AlteredMeanwhileError where they have another sha256."""
    digest = hashlib.sha256()
    for piece in pieces_of(path, LARGEST, None):
        digest.update(piece)
        yield piece
    if digest.hexdigest() != sha256:
        raise AlteredMeanwhileError.of(path)


def _looked_into(path: str, found: os.stat_result) -> EvidenceState | None:
    """What a look into a file says against it; None if nothing."""
    if found.st_size == 0:
        return EvidenceState.EMPTY
    return _seen(path, (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns))


@lru_cache(maxsize=4096)
def _seen(path: str, state: tuple[int, int, int, int]) -> EvidenceState | None:
    """The same, looked at once for each state of the file."""
    against = look_into(Path(path), LARGEST, state[2])
    return None if against is None else EvidenceState(against.value)


def digest_of(documents: Documents, evidence: Evidence) -> str | None:
    """The sha256 of a file that `evidence_state` has checked; None where the file can no longer be read."""
    path = f"{documents.root}/{evidence.path}"
    try:
        return _digest(path, os.lstat(path))
    except (FileNotFoundError, NotADirectoryError):
        return documents.digest_held_back(evidence)
    except (OSError, ValueError):
        return None


def _unfit(evidence: Evidence) -> EvidenceState | None:
    """The state of evidence where it does not depend on the disk; None where it does."""
    if evidence.file is None:
        return EvidenceState.ARCHIVED
    if _leaves(evidence.path):
        return EvidenceState.OUTSIDE
    if _own(evidence.path):
        return EvidenceState.OWN
    return EvidenceState.PROJECT_PAGE if _is_project_page(evidence.path) else None


def _state_of_file(path: str, sha256: str | None) -> EvidenceState:
    """The state of the file at a path without links. Raises OSError."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        return EvidenceState.MISSING
    if found.st_size > LARGEST:
        return EvidenceState.TOO_LARGE
    looked = _looked_into(path, found)
    if looked is not None or sha256 is None:
        return looked or EvidenceState.PRESENT
    if _is_hollow(path, found):
        return EvidenceState.TOO_LARGE
    return EvidenceState.PRESENT if _digest(path, found) == sha256 else EvidenceState.ALTERED


def _is_hollow(path: str, found: os.stat_result) -> bool:
    return found.st_size > _HOLLOW and hollow_bytes(Path(path), None) > _HOLLOW


def state_of_new(path: Path) -> EvidenceState:
    """The state of a file that somebody wants to use as evidence, wherever it lies. Never raises."""
    try:
        found = os.lstat(path)
        if is_link(found):
            return EvidenceState.LINK
        state = _state_of_file(str(path), None)
        hollow = state is EvidenceState.PRESENT and _is_hollow(str(path), found)
    except (FileNotFoundError, NotADirectoryError):
        return EvidenceState.MISSING
    except (OSError, ValueError):
        return EvidenceState.UNREADABLE
    return EvidenceState.TOO_LARGE if hollow else state


def evidence_state(documents: Documents, evidence: Evidence) -> EvidenceState:
    """The state of one piece of evidence; its path starts at the project's root. Never raises.

    A document that was held back and is not there has the digest that its seal
    records. Paths are strings here: a file may name a hundred documents, and
    Path objects would cost more than the disk does.
    """
    root = str(documents.root)
    try:
        state = _unfit(evidence)
        if state is EvidenceState.OWN and HOME in evidence.path.split("/"):  # a path from the data file's folder
            os.lstat(f"{root}/{evidence.path}")
        found = state or _lying(root, evidence)
    except (FileNotFoundError, NotADirectoryError):
        found = EvidenceState.MISSING
    except (OSError, ValueError):
        return EvidenceState.UNREADABLE
    if found is EvidenceState.MISSING and (held := documents.digest_held_back(evidence)) is not None:
        return EvidenceState.PRESENT if evidence.sha256 in {None, held} else EvidenceState.ALTERED
    return found


def first_absent(root: str, file: str) -> str:
    """The path up to the first name on it that is not there; the whole path where none is to be seen. Never raises."""
    parts = file.split("/")
    for place in range(1, len(parts)):
        if not os.path.lexists("/".join((root, *parts[:place]))):
            return "/".join(parts[:place])
    return file


def _lying(path: str, evidence: Evidence) -> EvidenceState:
    """The state of the file at the path; every name must be exactly as its folder lists it. Raises OSError."""
    for part in evidence.path.split("/"):
        folder, path = path, f"{path}/{part}"
        if is_link(os.lstat(path)):
            return EvidenceState.LINK
        if part not in _HERE and not stands_so(folder, part):
            return EvidenceState.MISSING
    return _state_of_file(path, evidence.sha256)

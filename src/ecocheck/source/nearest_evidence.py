"""The file that a path of evidence most likely means, where the path leads to none.

Names are compared without what an input method, a file manager or another
system changes: width of signs and figures, upper and lower case, blanks, the
way of writing é. Beyond that a missing or another suffix, or another folder,
may be meant; those are named and never written by themselves.
"""

from __future__ import annotations

from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.disk.litter import is_litter
from ecocheck.disk.walking import below, folders
from ecocheck.model.documents import Evidence
from ecocheck.regex import regex
from ecocheck.source.evidence import EvidenceState, evidence_state, is_of_the_project
from ecocheck.source.yaml.characters import BAD, plain_form

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

_HOME: Final = "evidence"
"""Where evidence lies as a rule; a path may begin with another folder."""

_MOST: Final = 20_000
"""Files and folders that are looked at."""

_DASHES: Final = regex("[\u2010-\u2015\u2212]")
_DROPPED: Final = regex(rf"\s+|{BAD.pattern}")
_YEAR: Final = regex(r"(?:19|20)[0-9]{2}")
_SUFFIX: Final = regex(r"\.[0-9a-z]{1,5}$")


class Near(NamedTuple):
    """A file that is there. `surely`: only its writing differs, and no other file comes into question."""

    file: str
    surely: bool


class Shelf:
    """The documents of a project by the forms of their names. Folders are listed when first asked about."""

    def __init__(self, root: Path, regions: Collection[str] = ()) -> None:
        """Paths start at the project's root. One that names a region is never taken for one that names another."""
        self._root = root
        self._regions = frozenset(regions)
        self._known: dict[str, tuple[dict[str, list[str]], ...]] = {}

    def near(self, file: str) -> Near | None:
        """The one file that is meant, by the first form that any file has; None where that are several."""
        wanted = PurePosixPath(file.replace("\\", "/"))
        top = wanted.parts[0] if len(wanted.parts) > 1 else _HOME
        if wanted.is_absolute() or ".." in wanted.parts or not wanted.parts:
            return None
        for place, form in enumerate(_FORMS):
            found = {one for forms in self._forms(top) for one in forms[place].get(form(wanted), ())}
            found = {one for one in found if self._may_be(PurePosixPath(one), wanted)}
            if found:
                return Near(found.pop(), surely=place == 0) if len(found) == 1 else None
        return None

    def _may_be(self, found: PurePosixPath, wanted: PurePosixPath) -> bool:
        """Whether no folder says that this is another region's document, or of another year."""
        for known in (self._regions.__contains__, _YEAR.fullmatch):
            here, there = ({part for part in path.parts if known(part)} for path in (found, wanted))
            if here and there and here != there:
                return False
        return True

    def meant(self, file: str) -> str | None:
        """What has to be written for a path that leads to no file; None where it leads to one, or nobody knows."""
        if _state(self._root, file) not in {EvidenceState.MISSING, EvidenceState.OUTSIDE}:
            return None
        turned = file.replace("\\", "/")
        if turned != file and _state(self._root, turned) in {EvidenceState.PRESENT, EvidenceState.EMPTY}:
            return turned
        near = self.near(file)
        return near.file if near is not None and near.surely else None

    def _forms(self, top: str) -> Iterator[tuple[dict[str, list[str]], ...]]:
        for folder in dict.fromkeys((_form(top), _HOME)):
            if folder not in self._known:
                self._known[folder] = _listed(self._root, folder)
            yield self._known[folder]


def _state(root: Path, file: str) -> EvidenceState:
    return evidence_state(root, Evidence(file=file))


def _form(name: str) -> str:
    """A name or path without what does not make another of it."""
    return _DASHES.sub("-", _DROPPED.sub("", plain_form(name).casefold()))


def _without_suffix(form: str) -> str:
    return _SUFFIX.sub("", form)


_FORMS: Final[tuple[Callable[[PurePosixPath], str], ...]] = (
    lambda path: _form(path.as_posix()),
    lambda path: _without_suffix(_form(path.as_posix())),
    lambda path: _form(path.name),
    lambda path: _without_suffix(_form(path.name)),
)
"""From the nearest to the farthest: the same path, another suffix, another folder, both."""


def _listed(root: Path, folder: str) -> tuple[dict[str, list[str]], ...]:
    forms: tuple[dict[str, list[str]], ...] = tuple({} for _ in _FORMS)
    for file in islice(_files(root, folder), _MOST):
        path = PurePosixPath(file)
        for known, form in zip(forms, _FORMS, strict=True):
            known.setdefault(form(path), []).append(file)
    return forms


def _files(root: Path, folder: str) -> Iterator[str]:
    """The files below the folders of that form; a link or what is no document is not offered."""
    for top in folders(root):
        if _form(top) != folder or is_litter(top):
            continue
        for path, entry in below(root / top, is_litter):
            file = path.relative_to(root).as_posix()
            if entry.is_file(follow_symlinks=False) and not is_of_the_project(file):
                yield file

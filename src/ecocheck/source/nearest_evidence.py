"""The file that a path of evidence most likely means, where no file has that path.

Names are compared without the differences that an input method, a file manager
or another system makes: full or half width, case, blanks, the encoding of é,
and without what is no part of a path, such as a page behind it.
A file with another suffix, without one, or in another folder is suggested too,
but never written into the data file by the program.
"""

from __future__ import annotations

from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.disk.litter import is_litter
from ecocheck.disk.walking import below, folders
from ecocheck.model.documents import Evidence
from ecocheck.regex import regex
from ecocheck.source.documents import Documents
from ecocheck.source.evidence import EvidenceState, evidence_state, is_of_the_project
from ecocheck.source.shape.sentences import files_in
from ecocheck.source.written.characters import BAD, plain_form
from ecocheck.source.written.file_names import HOME, SUFFIXES, without_numbering, without_slips

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

_MOST: Final = 20_000
"""The most files that are listed for one top folder."""

_BESIDE_MOST: Final = 1000
"""The most files of one folder that are compared with a name letter by letter."""

_DASHES: Final = regex("[\u2010-\u2015\u2212]")
_DROPPED: Final = regex(rf"\s+|{BAD.pattern}")
_YEAR: Final = regex(r"(?:19|20)[0-9]{2}")
_QUOTES: Final = " \"'“”‘’「」『』"
_OUTWARDS: Final = regex(r"(?:[A-Za-z]:)?/+|(?:\.\./)+")
_SUFFIX: Final = regex(r"\.[0-9a-z]{1,5}$")
_SECOND_SUFFIX: Final = regex(rf"(\.(?:{SUFFIXES}))(?:\1|\.txt)$")
_VERSION: Final = regex(
    r"(?:-?副本|\([^()]{1,8}\)|-?(?:最终版|最终|定稿|终稿|盖章版?|扫描件?|正式版))+(\.[0-9a-z]{1,5})$"
)
"""What people and programs put behind a name: 公报 - 副本.pdf, 公报(1).pdf, 公报（最终版）.pdf."""
_THERE: Final = frozenset({EvidenceState.PRESENT, EvidenceState.EMPTY})
_TITLES: Final = dict.fromkeys(map(ord, "《》〈〉"))


class Closest(NamedTuple):
    """An existing file. `surely`: its path differs in writing only, and no other file fits."""

    file: str
    surely: bool


class EvidenceIndex:
    """The files of a project by the forms of their paths. A folder is listed when it is first needed."""

    def __init__(self, root: Path, regions: Collection[str] = ()) -> None:
        """Paths start at the project's root. A path that names one region never matches a path that names another."""
        self._root = root
        self._regions = frozenset(regions)
        self._known: dict[str, tuple[dict[str, list[str]], ...]] = {}
        self._renamed: dict[str, str] = {}
        self._in_folders: dict[str, dict[str, list[str]]] = {}

    def closest(self, file: str, own: Collection[str] = ()) -> Closest | None:
        """The file that is meant, by the first of `_FORMS` that matches any file; None where several files match.

        Of several files, the one in folders of these `own` names is meant, such as the region and the year.
        """
        written = [_from_root(file)]
        slips = [(PurePosixPath(one.file), one.surely) for one in without_slips(file, self._root.name)]
        for place, several in (
            (0, written),
            (0, slips),
            *((place, written + slips) for place in range(1, len(_FORMS))),
        ):
            found = self._found(place, several)
            if len(found) == 1:
                one, surely = found.popitem()
                return Closest(one, surely=place <= _SURELY and surely)
            if found:
                near = [one for one in found if own and set(own) <= set(PurePosixPath(one).parts)]
                return Closest(near[0], surely=False) if len(near) == 1 else None
        return None

    def _found(self, place: int, several: Iterable[tuple[PurePosixPath, bool]]) -> dict[str, bool]:
        """The files that one of the paths means by a form of `_FORMS`, each with whether it does so surely."""
        found: dict[str, bool] = {}
        for wanted, surely in several:
            if wanted.is_absolute() or ".." in wanted.parts or not wanted.parts:
                continue
            top = wanted.parts[0] if len(wanted.parts) > 1 else HOME
            form = _FORMS[place](wanted)
            for one in (one for forms in self._forms(top) for one in forms[place].get(form, ())):
                if self._may_be(PurePosixPath(one), wanted):
                    found[one] = found.get(one, False) or surely
        return found

    def beside(self, file: str) -> str | None:
        """The only file of the same folder with nearly the name of this path; None without one.

        One character may differ, or the file may be called a copy or a version, or have a number before its name. A
        name with another number is that of another document.
        """
        wanted = PurePosixPath(file)
        if ".." in wanted.parts or len(wanted.parts) < 2:  # noqa: PLR2004 a folder and a name
            return None
        names = self._names(wanted.parts[0]).get(wanted.parent.as_posix(), ())
        near = [one for one in names if _nearly(one, wanted.name)] if len(names) <= _BESIDE_MOST else []
        return (wanted.parent / near[0]).as_posix() if len(near) == 1 else None

    def of_region(self, name: str, region: str, year: int) -> str | None:
        """The file of this bare name in the folder of a region and a year; None where it has none."""
        folder = f"{HOME}/{year}/{region}"
        return f"{folder}/{name}" if name in self._names(HOME).get(folder, ()) else None

    def _names(self, top: str) -> dict[str, list[str]]:
        """The names of the files below a top folder, by their folders."""
        if top not in self._in_folders:
            files = (one for known in self._forms(top) for several in known[0].values() for one in several)
            folders_of: dict[str, list[str]] = {}
            for folder, _, name in (one.rpartition("/") for one in files):
                folders_of.setdefault(folder, []).append(name)
            self._in_folders[top] = folders_of
        return self._in_folders[top]

    def _may_be(self, found: PurePosixPath, wanted: PurePosixPath) -> bool:
        """Whether the folders of both paths do not name different regions or different years."""
        for known in (self._regions.__contains__, _YEAR.fullmatch):
            here, there = ({part for part in path.parts if known(part)} for path in (found, wanted))
            if here and there and here != there:
                return False
        return True

    def folder_renamed(self, file: str, absent: str, own: Collection[str] = ()) -> str | None:
        """The folder that holds the rest of this path, or of an earlier one, where the `absent` one on it is gone."""
        if absent not in self._renamed and ".." not in PurePosixPath(file).parts:
            below = file.removeprefix(absent).strip("/")
            held = self._top_with(below) if "/" not in absent else self._folder_with(below, file, own)
            if held is not None:
                self._renamed[absent] = held
        return self._renamed.get(absent)

    def _top_with(self, below: str) -> str | None:
        """The first top folder that holds a file."""
        tops = (one for one in folders(self._root) if one != HOME and not is_litter(one))
        return next((one for one in tops if (self._root / one / below).is_file()), None)

    def _folder_with(self, below: str, file: str, own: Collection[str]) -> str | None:
        """The only folder that holds a file, or the only one of these `own` names."""
        wanted = PurePosixPath(file)
        files = (f"{folder}/{name}" for folder, names in self._names(wanted.parts[0]).items() for name in names)
        held = [one for one in files if one.endswith(f"/{below}") and self._may_be(PurePosixPath(one), wanted)]
        if len(held) > 1:
            held = [one for one in held if own and set(own) <= set(PurePosixPath(one).parts)]
        return held[0].removesuffix(f"/{below}") if len(held) == 1 else None

    def replacement(self, file: str) -> str | None:
        """The path to write for a path without a file; None where the path has a file, or no other path is certain."""
        if _state(self._root, file) not in {EvidenceState.MISSING, EvidenceState.OUTSIDE}:
            return None
        turned = file.replace("\\", "/")
        if turned != file and _state(self._root, turned) in _THERE:
            return turned
        found = self.closest(file)
        return found.file if found is not None and found.surely else None

    def apart(self, file: str) -> tuple[str, ...]:
        """The files that one path names together, if each of them is there; empty where the whole is a file."""
        files = tuple(files_in(file))
        if len(files) < 2 or _state(self._root, file) is not EvidenceState.MISSING:  # noqa: PLR2004 several
            return ()
        there = all(_state(self._root, one) in _THERE for one in files)
        return files if there and len(set(files)) == len(files) else ()

    def _forms(self, top: str) -> Iterator[tuple[dict[str, list[str]], ...]]:
        for folder in dict.fromkeys((_form(top), HOME)):
            if folder not in self._known:
                self._known[folder] = _listed(self._root, folder)
            yield self._known[folder]


def _nearly(name: str, written: str) -> bool:
    form, wanted = _form(name), _form(written)
    bare = _VERSION.sub(r"\1", without_numbering(form))
    return _one_slip(name, written) or bare == wanted or form.replace(".", "") == wanted.replace(".", "")


def _one_slip(name: str, written: str) -> bool:
    """Whether two names of one length differ in one character that is no digit."""
    if len(name) != len(written):
        return False
    pairs = [pair for pair in zip(name, written, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and not any(sign.isdigit() for sign in pairs[0])


def _from_root(file: str) -> tuple[PurePosixPath, bool]:
    """The path from the project's root that was meant, and whether no other can be meant.

    A data file lies two folders deep, so `../../` in it leads to the root. Any
    other path out of the project may mean another file.
    """
    path = file.strip(_QUOTES).replace("\\", "/")
    found = _OUTWARDS.match(path)
    before = found[0] if found is not None else ""
    return PurePosixPath(path.removeprefix(before)), before in {"", "/", "../../"}


def _state(root: Path, file: str) -> EvidenceState:
    return evidence_state(Documents(root), Evidence(file=file))


def _form(name: str) -> str:
    """A name or path without the differences in writing that do not count."""
    return _DASHES.sub("-", _DROPPED.sub("", plain_form(name).casefold()))


def _without_suffix(form: str) -> str:
    return _SUFFIX.sub("", form)


def _loosely(form: str) -> str:
    """The form without marks of titles, and without a second suffix, which Windows hides: 公报.pdf.txt."""
    return _SECOND_SUFFIX.sub(r"\1", form.translate(_TITLES))


_FORMS: Final[tuple[Callable[[PurePosixPath], str], ...]] = (
    lambda path: _form(path.as_posix()),
    lambda path: _loosely(_form(path.as_posix())),
    lambda path: _without_suffix(_form(path.as_posix())),
    lambda path: _form(path.name),
    lambda path: _without_suffix(_form(path.name)),
)
"""From the nearest to the farthest: the same path, with a hidden suffix, another suffix, another folder, both."""
_SURELY: Final = 1
"""The last form in which nothing else can be meant, if only one file has it."""


def _listed(root: Path, folder: str) -> tuple[dict[str, list[str]], ...]:
    forms: tuple[dict[str, list[str]], ...] = tuple({} for _ in _FORMS)
    for file in islice(_files(root, folder), _MOST):
        path = PurePosixPath(file)
        for known, form in zip(forms, _FORMS, strict=True):
            known.setdefault(form(path), []).append(file)
    return forms


def files_of_evidence(root: Path) -> Iterator[str]:
    """The files in the usual folder of evidence, by their paths from the root and in their order, the first 20 000."""
    yield from sorted(islice(_files(root, HOME), _MOST))


def _files(root: Path, folder: str) -> Iterator[str]:
    """The files below the top folders of that form, without links, litter and the project's own files."""
    for top in folders(root):
        if _form(top) != folder or is_litter(top):
            continue
        for path, entry in below(root / top, is_litter):
            file = path.relative_to(root).as_posix()
            if entry.is_file(follow_symlinks=False) and not is_of_the_project(file):
                yield file

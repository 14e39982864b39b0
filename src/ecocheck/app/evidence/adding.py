"""Takes files into the project as evidence of figures: what is copied where, and what is written into the data file.

All is worked out before anything is written. The files are written first and
the data file last, so a run that is killed leaves at most a file that no
figure names, which `evidence verify` tells and the next run takes up.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.evidence.entries import Entry, entries_for
from ecocheck.app.evidence.names import Shelf, folder_of, title_of
from ecocheck.app.evidence.refusal import RefusedEvidenceError
from ecocheck.app.filling import layout
from ecocheck.disk.links import steps_below
from ecocheck.disk.litter import is_litter
from ecocheck.disk.reading import read
from ecocheck.disk.writing import write_all
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.model.documents import Evidence
from ecocheck.rules import DataContext, check_file
from ecocheck.source.discover import own_content, shown_path
from ecocheck.source.documents import Documents
from ecocheck.source.evidence import (
    EvidenceState,
    digest_at,
    evidence_state,
    must_be_as_read,
    once_as_read,
    pieces_with,
    state_of_new,
)
from ecocheck.source.places import DATA
from ecocheck.source.region import region_file
from ecocheck.source.setting.edit import REMOVED, CannotSetError, edited
from ecocheck.source.workbook.limits import FILE
from ecocheck.source.workbook.refused import RefusedFileError
from ecocheck.source.workbook.xlsx import read_xlsx
from ecocheck.source.written.characters import shown
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from ecocheck.disk.writing import Content
    from ecocheck.findings import Route
    from ecocheck.source.project import Project
    from ecocheck.source.yaml.document import Document


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be added: files by their paths, for criteria or targets of tasks of one region and year."""

    files: tuple[Path, ...]
    ids: tuple[str, ...]
    region: str
    year: int
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """One file, with its path in the project."""

    source: Path
    file: str
    digest: str
    copied: bool
    """False where the same bytes are in the project already."""
    title: str | None


@dataclass(frozen=True, slots=True)
class Addition:
    """What adding would write."""

    asked: Asked
    path: Path
    file: str
    """The data file, as a path from the project's root."""
    before: bytes
    after: bytes
    taken: tuple[Taken, ...]
    linked: tuple[tuple[str, str], ...]
    """Each id with the file that is now linked to it."""
    known: tuple[tuple[str, str], ...]
    """Each id with the file that was linked to it before."""


def plan_addition(project: Project, asked: Asked, as_of: datetime.date) -> Addition:
    """Work out what to copy and to write. Raises UnknownNameError, RefusedEvidenceError, OSError."""
    path = project.data.paths.get(asked.region, {}).get(asked.year)
    file = shown_path(project.root / DATA / asked.region / f"{asked.year}.yaml", project.root)
    if path is None:
        raise RefusedEvidenceError("no_file", file=file, region=asked.region, year=str(asked.year), id=asked.ids[0])
    before = own_content(path, project.root)
    document = None if before is None else read_bytes(before, file)
    if before is None or document is None or not document.readable:
        raise RefusedEvidenceError("unreadable", file=file)
    found = entries_for(project, document, asked.ids, asked.region, asked.year)
    taken = tuple(_taken(project.root, asked))
    pairs = dict.fromkeys((one, each.file, each.digest) for each in taken for one in found)
    known = tuple((one.id, at) for one, at, digest in pairs if one.holds(at, digest))
    linked = tuple((one.id, at) for one, at, digest in pairs if not one.holds(at, digest))
    cleared = {(*one.route, "evidence"): REMOVED for one in found if one.alone and _wanting(one, taken)}
    after = _edited(_edited(before, file, cleared), file, dict(_settings(found, taken)))
    _no_worse(project, asked, (document, read_bytes(after, file)), taken, as_of)
    return Addition(asked, path, file, before, after, taken, linked, known)


def write_addition(addition: Addition, root: Path) -> None:
    """Copy the files and write the data file, all or nothing. Raises AlteredMeanwhileError, OSError."""
    must_be_as_read(addition.path, root, addition.before)
    copies = (one for one in addition.taken if one.copied)
    contents: list[tuple[Path, Content]] = [(root / one.file, pieces_with(one.source, one.digest)) for one in copies]
    if addition.after != addition.before:
        contents.append((addition.path, once_as_read(addition.path, root, addition.before, addition.after)))
    write_all(contents, root)


def _taken(root: Path, asked: Asked) -> Iterator[Taken]:
    shelf = Shelf(root, folder_of(asked.region, asked.year))
    yield from (taken_file(root, shelf, source, asked.title) for source in asked.files)


def taken_file(root: Path, shelf: Shelf, source: Path, title: str | None, home: str = "") -> Taken:
    """One file, with the place that it gets in the project. Raises RefusedEvidenceError, OSError.

    A file that lies in the project stays there, if its path begins with `home`.
    """
    _must_be_fit(source)
    digest = digest_at(source)
    inside = _inside(root, source)
    if inside is not None and inside.startswith(home):
        return Taken(source, inside, digest, copied=False, title=title)
    same = shelf.same(source.stat().st_size, digest)
    taken = same or shelf.take(source.name, digest)
    return Taken(source, taken, digest, copied=same is None, title=title or title_of(source.name))


_FORM: Final = ".xlsx"
_UNFIT: Final = {
    EvidenceState.MISSING: "absent",
    EvidenceState.LINK: "link",
    EvidenceState.UNREADABLE: "unread",
    EvidenceState.EMPTY: "empty",
    EvidenceState.TOO_LARGE: "too_large",
    EvidenceState.PRODUCED: "produced",
}


def _must_be_fit(source: Path) -> None:
    """Refuse what is no document. Raises RefusedEvidenceError."""
    state = state_of_new(source)
    reason = _UNFIT.get(state)
    if state is EvidenceState.MISSING and os.path.lexists(source):
        reason = "no_document"
    if reason is None and is_litter(source.name):
        reason = "litter"
    if reason in {None, "produced"} and _is_form(source):
        reason = "form"
    if reason is not None:
        raise RefusedEvidenceError(reason, file=str(source))


def _is_form(source: Path) -> bool:
    """Whether a file is a form of this program, whatever its name: what somebody fills in proves nothing by itself."""
    if source.suffix.casefold() != _FORM:
        return False
    try:
        return any(one.name == layout.HIDDEN for one in read_xlsx(read(source, FILE, None), wanted=()).sheets)
    except (OSError, RefusedFileError):
        return False


def _inside(root: Path, source: Path) -> str | None:
    """The path from the root, for a file that lies in the project already; None for any other file.

    Raises RefusedEvidenceError for the project's own files, and for a link that leads there.
    """
    real, home = Path(os.path.realpath(source)), Path(os.path.realpath(root))
    lies = real.is_relative_to(home)
    if not lies and steps_below(str(source.absolute()), str(root.absolute())) is None:
        return None
    file = real.relative_to(home).as_posix() if lies else ""
    state = evidence_state(Documents(root), Evidence(file=file)) if lies else EvidenceState.LINK
    if state is not EvidenceState.PRESENT:
        raise RefusedEvidenceError("link" if state is EvidenceState.LINK else "own", file=str(source))
    return file


def _settings(found: tuple[Entry, ...], taken: tuple[Taken, ...]) -> Iterator[tuple[Route, Any]]:
    """What to set in the data file: new items of `evidence`, and hashes that the present items lack."""
    for entry in found:
        hashed: dict[int, str] = {}
        new: dict[str, dict[str, str]] = {}
        for one in taken:
            at = entry.named(one.file)
            if at is not None and entry.hashes[at] not in {None, one.digest}:
                raise RefusedEvidenceError("differs", file=one.file, id=entry.id)
            if at is not None and entry.hashes[at] is None:
                hashed[at] = one.digest
            elif not entry.holds(one.file, one.digest):
                titled = {"title": one.title} if one.title is not None else {}
                new[one.file] = {"file": one.file, "sha256": one.digest, **titled}
        yield from entry.settings(hashed, list(new.values()))


def _wanting(entry: Entry, taken: tuple[Taken, ...]) -> bool:
    """Whether the entry gets a new item, for which one that stands alone must become a list."""
    return any(entry.named(one.file) is None and not entry.holds(one.file, one.digest) for one in taken)


def _edited(before: bytes, file: str, settings: Mapping[Route, Any]) -> bytes:
    if not settings:
        return before
    try:
        return edited(before.decode(), file, settings).encode()
    except (CannotSetError, UnicodeDecodeError) as error:
        raise RefusedEvidenceError("cannot_set", file=file) from error


def _no_worse(
    project: Project, asked: Asked, documents: tuple[Document, Document], taken: tuple[Taken, ...], as_of: datetime.date
) -> None:
    """Refuse where the data file would get an error or a warning that it has not now. Raises RefusedEvidenceError."""
    place = next(one for one in project.places() if one.name == asked.region)
    earlier = project.read_region(asked.region, {asked.year - 1})
    coming = {shown(one.file, 80) for one in taken if one.copied}
    counted = []
    for document in documents:
        file = region_file(document, asked.region, asked.year)
        context = DataContext(project, file, place, {**earlier, asked.year: file}, as_of)
        found = (*file.findings, *check_file(context))
        counted.append(
            Counter(
                one.code
                for one in found
                if severity_of(one) is not Severity.NOTICE and one.params.get("file") not in coming
            )
        )
    worse = counted[1] - counted[0]
    if worse:
        raise RefusedEvidenceError(
            "worse", file=shown_path(project.root, project.root) or "", codes="、".join(sorted(worse))
        )

"""Opens the zips that were given and puts the volumes of each seal together, by the bytes of their manifests."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.app.verifying.views import Kind, Problem
from ecocheck.disk.archive.faults import Part
from ecocheck.disk.archive.names import faults_of_names
from ecocheck.disk.archive.reading import Archive, NoArchiveError, Repacked, opened_archive
from ecocheck.model.manifest import MANIFEST, PROJECT, volume_name
from ecocheck.source.manifest import LARGEST, UnreadableManifestError, read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import ExitStack

    from ecocheck.disk.archive.layout import Member
    from ecocheck.model.manifest import Manifest, SealedFile

_MOST_TOLD: Final = 20
"""Volumes that are told to be missing; a manifest may claim any number."""


@dataclass(frozen=True, slots=True)
class Zip:
    """One of the files given."""

    name: str
    """As given."""
    archive: Archive | None
    content: bytes | None
    """The bytes of its manifest."""
    manifest: Manifest | None
    problems: tuple[Problem, ...]
    path: Path | None = None
    """Where it lies."""

    @property
    def members(self) -> tuple[Member, ...]:
        """The files in it; none where it cannot be read."""
        return () if self.archive is None else self.archive.members


@dataclass(frozen=True, slots=True)
class Held:
    """A file in one of the volumes."""

    volume: str
    """The name of the zip."""
    archive: Archive
    member: Member

    def pieces(self) -> Iterator[bytes]:
        """Its content in pieces. Raises OSError."""
        return self.archive.pieces(self.member)

    def read(self, most: int) -> bytes | None:
        """Its content; None where it has more than `most` bytes. Raises OSError."""
        return self.archive.content(self.member, most)


@dataclass(frozen=True, slots=True)
class Seal:
    """The volumes of one seal, or one file that is none."""

    zips: tuple[Zip, ...]
    manifest: Manifest | None
    problems: tuple[Problem, ...] = field(default=())
    """Those of the volumes as a set; each zip has its own."""

    def find(self, path: str) -> Held | None:
        """The file of that path, in the first volume that holds it; None where none does."""
        for one in self.zips:
            member = None if one.archive is None else one.archive.member(path)
            if one.archive is not None and member is not None:
                return Held(one.name, one.archive, member)
        return None


def opened_zip(name: str, path: Path, stack: ExitStack) -> Zip:
    """A file with its manifest; it stays open until the stack is closed. Nothing is raised but MemoryError."""
    try:
        archive = stack.enter_context(opened_archive(path))
    except NoArchiveError:
        return Zip(name, None, None, None, (Problem(Kind.NO_ARCHIVE, name),))
    except (OSError, ValueError) as error:
        return Zip(
            name,
            None,
            None,
            None,
            (Problem(Kind.NO_FILE, name, args={"error": getattr(error, "strerror", None) or type(error).__name__}),),
        )
    again = archive.packed_again()
    if again is None:
        return replace(_with_manifest(name, archive), path=path)
    if again.member(MANIFEST) is None:
        return Zip(name, archive, None, None, (Problem(Kind.NO_SEAL, name),), path)
    read = _with_manifest(name, again)
    kept = (one for one in read.problems if one.kind is not Kind.MANIFEST_PLACE)
    return replace(read, problems=(_packed_again(name, again), *kept), path=path)


def _packed_again(name: str, again: Repacked) -> Problem:
    """The one line in the place of all that differs in heads and directory."""
    if again.front:
        return Problem(Kind.PREFIXED, name, args={"n": str(again.front)})
    return Problem(Kind.REPACKED, name, args={"n": str(again.differences)})


def _with_manifest(name: str, archive: Archive) -> Zip:
    found = [Problem(Kind.ZIP, name, fault=one) for one in archive.faults]
    if archive.untold:
        found.append(Problem(Kind.UNTOLD, name, args={"n": str(archive.untold)}))
    member = archive.member(MANIFEST)
    content = None if member is None else archive.content(member, LARGEST)
    if member is None:
        told = (one for one in found if one.fault is None or one.fault.part is not Part.NAME)
        return Zip(name, archive, None, None, (Problem(Kind.NO_SEAL, name), *told))
    if content is None:
        return Zip(name, archive, None, None, (Problem(Kind.MANIFEST_LARGE, name, MANIFEST), *found))
    if not archive.sound(member):
        found.insert(0, Problem(Kind.MANIFEST_CRC, name, MANIFEST))
    if archive.members[0] != member:
        found.append(Problem(Kind.MANIFEST_PLACE, name, MANIFEST))
    try:
        manifest = read_manifest(content)
    except UnreadableManifestError as error:
        kind = _KINDS[error.reason]
        return Zip(name, archive, content, None, (Problem(kind, name, MANIFEST, {"where": error.where}), *found))
    return Zip(name, archive, content, manifest, (*_names(name, manifest), *found))


_KINDS: Final = {
    "json": Kind.MANIFEST_JSON,
    "other": Kind.NO_SEAL,
    "large": Kind.MANIFEST_LARGE,
    "newer": Kind.MANIFEST_NEWER,
    "shape": Kind.MANIFEST_SHAPE,
    "spelling": Kind.MANIFEST_SPELLING,
}


def _names(name: str, manifest: Manifest) -> Iterator[Problem]:
    """What is wrong with the paths in the manifest: each must be one that a zip may hold, once and in order."""
    paths = [one.path for one in manifest.files]
    for fault in faults_of_names([MANIFEST, *paths]):
        yield Problem(Kind.MANIFEST_NAMES, name, MANIFEST, {"path": fault.name})
    where = manifest.project
    if where != "." and next(faults_of_names([where]), None) is not None:
        yield Problem(Kind.MANIFEST_NAMES, name, MANIFEST, {"path": where})
    for one in manifest.files:
        if not _fits(one, manifest):
            yield Problem(Kind.MANIFEST_NAMES, name, MANIFEST, {"path": one.path})
    for where in _disordered(manifest):
        yield Problem(Kind.MANIFEST_SHAPE, name, MANIFEST, {"where": where})


def _disordered(manifest: Manifest) -> Iterator[str]:
    """The keys whose lists do not stand in their order, or that contradict each other."""
    names: dict[str, Sequence[str]] = {
        "files": [one.path for one in manifest.files],
        "libraries": list(manifest.libraries),
    }
    years = {"years": manifest.years, "newer_years": manifest.newer_years}
    yield from (where for where, held in names.items() if list(held) != sorted(set(held)))
    yield from (where for where, several in years.items() if list(several) != sorted(set(several)))
    options = manifest.options
    if options.volume_size is None and manifest.volumes > 1:
        yield "volumes"
    redacted = manifest.names_left or any(one.before_redaction is not None for one in manifest.files)
    if options.names == "kept" and redacted:
        yield "options › names"
    if options.evidence == "files" and any(one.withheld == "hashes" for one in manifest.files):
        yield "options › evidence"


def _fits(one: SealedFile, manifest: Manifest) -> bool:
    """Whether what the manifest says of a file can be: only files of the project are held back or redacted."""
    of_project = one.path.startswith(f"{PROJECT}/")
    if (one.origin == "project") is not of_project or (one.volume is None) is (one.withheld is None):
        return False
    if one.volume is not None and one.volume > manifest.volumes:
        return False
    return of_project or (one.volume is not None and one.before_redaction is None)


def put_together(zips: Sequence[Zip]) -> tuple[Seal, ...]:
    """The seals, each with its volumes in their order; a file that is no volume stands alone.

    Of a volume that is there in two states, each makes a seal with the same other volumes.
    """
    groups: dict[bytes, list[dict[int, Zip]]] = {}
    found: list[dict[int, Zip]] = []
    for one in zips:
        if one.manifest is None or one.content is None:
            found.append({1: one})
            continue
        number, same = number_of(one), groups.setdefault(one.content, [])
        room = next((each for each in same if number not in each), None)
        if room is None:
            room = {}
            same.append(room)
            found.append(room)
        room[number] = one
    for same in groups.values():
        for room in same:
            for other in same:
                for number, one in other.items():
                    room.setdefault(number, one)
    return tuple(_seal(each) for each in found)


def _seal(by_volume: dict[int, Zip]) -> Seal:
    zips = tuple(by_volume[number] for number in sorted(by_volume))
    manifest = zips[0].manifest
    if manifest is None:
        return Seal(zips, None)
    lacking = islice((number for number in range(1, manifest.volumes + 1) if number not in by_volume), _MOST_TOLD)
    stem = next(filter(None, map(stem_of, zips)), None)
    problems = (
        Problem(
            Kind.VOLUME_MISSING,
            args={
                "n": str(n),
                "of": str(manifest.volumes),
                "file": usual_name("…" if stem is None else stem, n),
            },
        )
        for n in lacking
    )
    return Seal(zips, manifest, tuple(problems))


def usual_name(stem: str, number: int) -> str:
    """The file name that `seal` gives to a volume."""
    return f"{stem}.zip" if number == 1 else f"{stem}{volume_name('x.zip', number)[1:]}"


def stem_of(one: Zip) -> str | None:
    """The beginning of the usual names of all volumes; None where this one has another name than usual."""
    name, number = Path(one.name).name, number_of(one)
    tail = usual_name("", number)
    return name.removesuffix(tail) or None if name.endswith(tail) else None


def number_of(one: Zip) -> int:
    """Which volume a zip is: the one of which it holds the most files."""
    manifest = one.manifest
    if manifest is None or manifest.volumes == 1 or one.archive is None:
        return 1
    counts: dict[int, int] = {}
    for each in manifest.files:
        if each.volume is not None and one.archive.member(each.path) is not None:
            counts[each.volume] = counts.get(each.volume, 0) + 1
    return max(counts, key=lambda number: (counts[number], -number), default=1)

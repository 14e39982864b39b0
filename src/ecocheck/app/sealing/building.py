"""Seals a project: a copy of its files, everything that is made from the copy, and the manifest of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from ecocheck.app.sealing.basis import Basis
from ecocheck.app.sealing.copying import Measured, make_copy, measured
from ecocheck.app.sealing.gathering import gather
from ecocheck.app.sealing.judging import judge_sealed, open_sealed
from ecocheck.app.sealing.refusal import SealRefusedError
from ecocheck.app.sealing.volumes import Part, divided
from ecocheck.app.validating import validate_opened
from ecocheck.disk.archive.layout import Member
from ecocheck.disk.archive.writing import zip_pieces
from ecocheck.disk.reading import pieces_of
from ecocheck.disk.scratch import put_new
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.model.manifest import FORMAT, MANIFEST, PROJECT, VERSION, Manifest, SealedFile
from ecocheck.source.evidence import LARGEST
from ecocheck.source.manifest import manifest_bytes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from ecocheck.app.checking import Progress
    from ecocheck.app.opening import Opened
    from ecocheck.app.sealing.copying import Copied, Restricted, SealedCopy
    from ecocheck.app.sealing.judging import JudgedSeal
    from ecocheck.findings import Finding
    from ecocheck.model.manifest import SealOptions

    Make = Callable[[JudgedSeal], Iterable[tuple[str, bytes]]]
    """Makes every document of a seal: path in the seal, and content."""


class Program(NamedTuple):
    """What makes the documents: another version may write other bytes."""

    version: str
    libraries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be sealed, and how."""

    years: tuple[int, ...]
    as_of: datetime.date
    standard: str | None
    options: SealOptions
    restricted: Restricted


@dataclass(frozen=True, slots=True)
class Sealed:
    """A seal that lies in a scratch folder, ready to be written."""

    folder: Path
    manifest: Manifest
    volumes: tuple[tuple[Member, ...], ...]
    """The files of each volume in their order, the manifest first."""
    judged: JudgedSeal
    left: tuple[str, ...]
    """The places at which a name that was taken out still stands, as `file:line`."""

    def pieces(self, volume: int) -> Iterator[bytes]:
        """The bytes of a volume, counted from 0. Raises OSError, and ChangedMeanwhileError."""
        return zip_pieces(self.volumes[volume], lambda one: pieces_of(self.folder / one.name, LARGEST, self.folder))


def seal_project(  # noqa: PLR0913, PLR0917 what is sealed, where, and what makes the documents
    opened: Opened, asked: Asked, folder: Path, make: Make, program: Program, progress: Progress | None = None
) -> Sealed:
    """Seal the project in an empty scratch folder. Raises SealRefusedError, OSError, and what `make` raises."""
    _must_be_sound(opened, asked)
    gathered = gather(opened, asked.years, asked.as_of)
    options = asked.options
    copy = make_copy(
        opened.project,
        gathered,
        folder,
        evidence=options.evidence,
        restricted=asked.restricted,
        names=options.names,
    )
    held = tuple(_sealed(one, None) for one in copy.files if one.withheld is not None)
    basis = Basis(
        program=program.version,
        as_of=asked.as_of,
        years=asked.years,
        standard=asked.standard,
        project=copy.project,
        options=options,
        withheld=held,
        redacted=sum(one.before_redaction is not None for one in copy.files),
        names_left=len(copy.left),
        newer_years=copy.newer_years,
    )
    judged = _judged(copy, basis, progress)
    made = dict(_put(folder, make(judged)))
    return _finished(copy, judged, made, program)


def _must_be_sound(opened: Opened, asked: Asked) -> None:
    """Refuse invented data and a project with errors. Raises SealRefusedError."""
    if opened.project.drill:
        raise SealRefusedError("drill")
    errors = _errors(validate_opened(opened, asked.as_of).findings)
    if errors:
        first = errors[0]
        raise SealRefusedError(
            "errors", n=str(len(errors)), file=first.at.file, line=str(first.at.line), code=first.code
        )


def _judged(copy: SealedCopy, basis: Basis, progress: Progress | None) -> JudgedSeal:
    """The sealed copy, judged. What is sound is sound as a copy; else a file was forgotten, and nothing is made."""
    opened = open_sealed(copy.root, basis, copy.folder / PROJECT)
    found = validate_opened(opened, basis.as_of).findings
    for first in _errors(found):
        raise SealRefusedError("copy", file=first.at.file, line=str(first.at.line), code=first.code)
    return judge_sealed(opened, basis, found, progress)


def _errors(findings: Iterable[Finding]) -> list[Finding]:
    return [one for one in findings if severity_of(one) is Severity.ERROR]


def _put(folder: Path, made: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, Measured]]:
    for path, content in made:
        put_new(folder / path, content)
        yield path, measured((content,))


def _finished(copy: SealedCopy, judged: JudgedSeal, made: Mapping[str, Measured], program: Program) -> Sealed:
    travelling = [one for one in copy.files if one.withheld is None]
    parts = [
        *(Part(one.path, one.measured.size, one.evidence) for one in travelling),
        *(Part(path, one.size, evidence=False) for path, one in made.items()),
    ]

    def manifest(volumes: Mapping[str, int], count: int) -> Manifest:
        return _manifest(copy, judged, made, program, volumes, count)

    volumes = divided(
        parts, judged.basis.options.volume_size, lambda of, count: len(manifest_bytes(manifest(of, count)))
    )
    count = max(volumes.values())
    final = manifest(volumes, count)
    content = manifest_bytes(final)
    put_new(copy.folder / MANIFEST, content)
    told = {one.path: one.measured for one in travelling} | dict(made)
    first = Member(MANIFEST, len(content), measured((content,)).crc)
    members = tuple(
        (first, *(Member(path, told[path].size, told[path].crc) for path in sorted(volumes) if volumes[path] == number))
        for number in range(1, count + 1)
    )
    return Sealed(copy.folder, final, members, judged, copy.left)


def _sealed(one: Copied, volume: int | None) -> SealedFile:
    entry = _entry(one.path, one.measured, "project", volume)
    return entry.model_copy(update={"withheld": one.withheld, "before_redaction": one.before_redaction})


def _entry(path: str, one: Measured, origin: Literal["project", "made"], volume: int | None) -> SealedFile:
    """The entry of a file that is in the seal as it was."""
    return SealedFile(
        path=path,
        size=one.size,
        sha256=one.digests.sha256,
        sm3=one.digests.sm3,
        origin=origin,
        volume=volume,
        withheld=None,
        before_redaction=None,
    )


def _manifest(  # noqa: PLR0913, PLR0917 what a manifest is made from
    copy: SealedCopy,
    judged: JudgedSeal,
    made: Mapping[str, Measured],
    program: Program,
    volumes: Mapping[str, int],
    count: int,
) -> Manifest:
    basis, project = judged.basis, judged.opened.project
    files = [_sealed(one, volumes.get(one.path)) for one in copy.files]
    files += [_entry(path, one, "made", volumes[path]) for path, one in made.items()]
    said = {
        "format": FORMAT,
        "version": VERSION,
        "program": program.version,
        "libraries": dict(sorted(program.libraries.items())),
        "as_of": basis.as_of.isoformat(),
        "years": basis.years,
        "standard": basis.standard,
        "city": project.units.city.name,
        "plan": project.registry.indicators.plan.number,
        "project": basis.project,
        "options": basis.options,
        "newer_years": basis.newer_years,
        "names_left": basis.names_left,
        "gaps": judged.counts,
        "volumes": count,
        "files": tuple(sorted(files, key=lambda one: one.path)),
    }
    return Manifest.model_validate(said)

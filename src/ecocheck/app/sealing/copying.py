"""The sealed copy: the gathered files in a scratch folder, with the digests of each; everything is made from it."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from ecocheck.app.sealing.persons import StandIns, reviews_without_names, without_names
from ecocheck.app.sealing.refusal import SealRefusedError
from ecocheck.disk.archive.layout import crc_of
from ecocheck.disk.digests import Digests, digests_of
from ecocheck.disk.reading import pieces_of, read
from ecocheck.disk.scratch import make_folder, put_new, put_pieces, second_name, take_away
from ecocheck.model.manifest import PROJECT
from ecocheck.source.evidence import LARGEST
from ecocheck.source.places import REVIEWS
from ecocheck.source.reviews import read_reviews

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ecocheck.app.sealing.gathering import Gathered
    from ecocheck.source.project import Project

_YAML: Final = ".yaml"
Restricted: TypeAlias = Literal["withheld", "travels"]
"""What becomes of evidence that may not be seen by everybody."""
_MOST_TEXT: Final = 64 << 20
"""In bytes, of a file that is no evidence."""


class Measured(NamedTuple):
    """What is told of the bytes of a file."""

    size: int
    crc: int
    digests: Digests


def measured(pieces: Iterable[bytes]) -> Measured:
    """Size, CRC-32 and digests of bytes that come in pieces, in one pass."""
    crc = 0

    def through() -> Iterator[bytes]:
        nonlocal crc
        for piece in pieces:
            crc = crc_of(piece, crc)
            yield piece

    digests, size = digests_of(through())
    return Measured(size, crc, digests)


class Copied(NamedTuple):
    """One file of the project, with its path in the seal."""

    path: str
    measured: Measured
    withheld: Literal["hashes", "restricted"] | None
    before_redaction: str | None
    evidence: bool


@dataclass(frozen=True, slots=True)
class SealedCopy:
    """The project's files as they are sealed."""

    folder: Path
    """What lies in it has the paths of the seal."""
    root: Path
    """The project in it."""
    project: str
    files: tuple[Copied, ...]
    left: tuple[str, ...]
    """The places at which a name that was taken out still stands, as `file:line`."""
    newer_years: tuple[int, ...]


def make_copy(  # noqa: PLR0913 what is copied, and what of it
    project: Project,
    gathered: Gathered,
    folder: Path,
    *,
    evidence: Literal["files", "hashes"],
    restricted: Restricted,
    names: Literal["kept", "removed"],
) -> SealedCopy:
    """Copy the files into an empty folder. Raises SealRefusedError, OSError."""
    known = StandIns.beside(project.agencies) if names == "removed" else None
    files = [_own(project, gathered, file, folder, known) for file in gathered.files]
    shut: set[str] = set()
    for file, why in sorted(gathered.evidence.items(), key=lambda one: one[1] is None):
        withheld: Literal["hashes", "restricted"] | None = "restricted" if why and restricted == "withheld" else None
        withheld = withheld or ("hashes" if evidence == "hashes" else None)
        if withheld is not None and file in gathered.unfit:
            raise SealRefusedError("unfit", file=file, code=gathered.unfit[file])
        made = _evidence(gathered, file, folder, withheld)
        if made.withheld == "restricted":
            shut.add(made.measured.digests.sha256)
        elif made.withheld is None and made.measured.digests.sha256 in shut:  # the same document under another name
            take_away(folder / made.path)
            made = made._replace(withheld="restricted")
        files.append(made)
    return SealedCopy(
        folder,
        folder / PROJECT / gathered.project,
        gathered.project,
        tuple(sorted(files, key=lambda one: one.path)),
        tuple(_left(folder, gathered, known)) if known is not None else (),
        gathered.newer_years,
    )


def _own(project: Project, gathered: Gathered, file: str, folder: Path, known: StandIns | None) -> Copied:
    content = before = read(gathered.base / file, _MOST_TEXT, gathered.base)
    if known is not None and file.endswith(_YAML):
        content = _redacted(project, gathered, file, before, known)
    path = f"{PROJECT}/{file}"
    put_new(folder / path, content)
    redacted = None if content == before else hashlib.sha256(before).hexdigest()
    return Copied(path, measured((content,)), None, redacted, evidence=False)


def _redacted(project: Project, gathered: Gathered, file: str, content: bytes, known: StandIns) -> bytes:
    within = file if gathered.project == "." else file.removeprefix(f"{gathered.project}/")
    match within.split("/"):
        case [folder, region, name] if folder == REVIEWS and name.removesuffix(_YAML).isdecimal():
            year = int(name.removesuffix(_YAML))
            said = read_reviews(project.root, region, year).reviews
            return reviews_without_names(content, file, known, (region, year), said)
        case _:
            return without_names(content, file, known)


def _evidence(gathered: Gathered, file: str, folder: Path, withheld: Literal["hashes", "restricted"] | None) -> Copied:
    path, source = f"{PROJECT}/{file}", gathered.base / file
    if withheld is None:
        made = folder / path
        make_folder(made.parent)
        with suppress(OSError):
            second_name(source, made)
        if not made.exists():
            put_pieces(made, pieces_of(source, LARGEST, gathered.base))
        source, within = made, folder
    else:
        within = gathered.base
    return Copied(path, measured(pieces_of(source, LARGEST, within)), withheld, None, evidence=True)


def _left(folder: Path, gathered: Gathered, known: StandIns) -> Iterator[str]:
    """Where names stand that were taken out elsewhere: in texts, and in the paths of files."""
    for file in gathered.files:
        text = read(folder / PROJECT / file, _MOST_TEXT, folder).decode(errors="replace")
        yield from (f"{file}:{line}" for line in known.left_in(text))
    for file in (*gathered.files, *gathered.evidence):
        if any(known.left_in(file)):
            yield file

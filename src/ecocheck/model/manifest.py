"""The model of a seal's manifest: what was sealed, on which day, by which program, and the digests of every file."""

from __future__ import annotations

from pathlib import PurePath
from typing import Annotated, Final, Literal

from pydantic import Field

from ecocheck.model.base import Date, Model, Text

FORMAT: Final = "ecocheck-seal"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
"""The name of the manifest in every volume of a seal."""
PROJECT: Final = "项目"
"""The folder of a seal that holds the files of the project, each byte for byte as it was, but for names taken out."""


def volume_name(first: str, number: int) -> str:
    """The name of a volume, counted from 1, beside the first one: 报送.第2卷.zip beside 报送.zip."""
    return first if number == 1 else f"{PurePath(first).stem}.第{number}卷.zip"


Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0)]


class SealedFile(Model):
    """One file of the seal, or one whose digests alone travel."""

    path: Text
    """Its path in the seal, with `/` between the folders."""
    size: Count
    """In bytes."""
    sha256: Digest
    sm3: Digest
    origin: Literal["project", "made"]
    """`project`: copied from the project; `made`: made by the program from the sealed project."""
    volume: Annotated[int, Field(ge=1)] | None
    """The volume that holds it; None where it does not travel (`withheld`)."""
    withheld: Literal["hashes", "restricted"] | None
    """Why it does not travel: nobody's evidence does, or it may not be seen."""
    before_redaction: Digest | None
    """The SHA-256 of the project's file before names of persons were taken out; None where nothing was."""


class SealOptions(Model):
    """The choices of whoever sealed."""

    evidence: Literal["files", "hashes"]
    names: Literal["kept", "removed"]
    volume_size: Annotated[int, Field(gt=0)] | None
    """Most bytes of one volume; None where there is one volume."""
    recipient: Text | None
    """主送, in the Word reports."""
    sender: Text | None
    """落款, in the Word reports."""


class SealedGaps(Model):
    """With which gaps it was sealed, so that nobody takes a sealed project for a passing one."""

    missed: Count
    """Own lines missed and tasks late."""
    undetermined: Count
    evidence: Count
    """Criteria without any evidence, waived ones too."""
    warnings: Count
    """Warnings of `validate`."""


class Manifest(Model):
    """The whole of manifest.json, the same bytes in every volume."""

    format: Literal["ecocheck-seal"]
    version: Literal[1]
    program: Text
    """The version of ecocheck that sealed."""
    libraries: dict[Text, Text]
    """The versions of the libraries that shape the bytes of reports and workbooks."""
    as_of: Date
    years: tuple[Annotated[int, Field(ge=1900, le=9999)], ...] = Field(strict=False)
    standard: Text | None
    """The further standard by which it was judged; None for the plan."""
    city: Text
    plan: Text
    """The number of the plan's document."""
    project: Text
    """The project's folder below `项目`; `.` where that is the project itself."""
    options: SealOptions
    newer_years: tuple[Annotated[int, Field(ge=1900, le=9999)], ...] = Field((), strict=False)
    """Years newer than those asked for, of which the project has data that was left out."""
    names_left: Count = 0
    """Where `names` is `removed`: the places in the sealed texts at which a name that was taken out still stands."""
    gaps: SealedGaps
    volumes: Annotated[int, Field(ge=1)]
    files: tuple[SealedFile, ...] = Field(strict=False)
    """Every file but the manifest, ordered by path."""

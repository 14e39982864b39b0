"""What the documents of a seal are made from, besides the sealed project: `seal` and `verify` use the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.manifest import PROJECT

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from ecocheck.model.manifest import Manifest, SealedFile, SealOptions


@dataclass(frozen=True, slots=True)
class Basis:
    """All that the documents of a seal are made from, besides the files of the sealed project."""

    program: str
    as_of: datetime.date
    years: tuple[int, ...]
    standard: str | None
    """The id of the further standard; None for the plan."""
    project: str
    """The project's folder below `项目`; `.` where that is the project itself."""
    options: SealOptions
    withheld: tuple[SealedFile, ...] = ()
    """The files that do not travel, ordered by path."""
    redacted: int = 0
    """In how many files names of persons were taken out."""
    names_left: int = 0
    newer_years: tuple[int, ...] = ()

    @property
    def held_back(self) -> Mapping[str, str]:
        """The SHA-256 of each file that does not travel, by its path from the project's root."""
        return held_back(self.project, self.withheld)


def below_project(project: str) -> str:
    """The beginning of the paths in a seal of all files of the project's own folder, with a slash at its end."""
    return f"{PROJECT}/" if project == "." else f"{PROJECT}/{project}/"


def held_back(project: str, files: Iterable[SealedFile]) -> dict[str, str]:
    """The SHA-256 of each file that does not travel, by its path from the project's root."""
    head = below_project(project)
    return {one.path.removeprefix(head): one.sha256 for one in files if one.volume is None}


def basis_of(manifest: Manifest) -> Basis:
    """What a manifest says of how the documents were made."""
    return Basis(
        program=manifest.program,
        as_of=manifest.as_of,
        years=manifest.years,
        standard=manifest.standard,
        project=manifest.project,
        options=manifest.options,
        withheld=tuple(one for one in manifest.files if one.volume is None),
        redacted=sum(one.before_redaction is not None for one in manifest.files),
        names_left=manifest.names_left,
        newer_years=manifest.newer_years,
    )

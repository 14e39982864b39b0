"""The history of data, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.diff.views import AnyRow, Change
    from ecocheck.app.git.commits import Commit
    from ecocheck.app.history.items import Item
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Evidence, Reporter
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement, Reading
    from ecocheck.source.project import Project


class How(StrEnum):
    """How a commit changed a datum."""

    RECORDED = "recorded"
    CHANGED = "changed"
    REMOVED = "removed"
    RESTORED = "restored"
    """Recorded again after it was removed; compared with what it was before that."""
    MERGED = "merged"
    """A merge in which one side's change of the datum was left out."""
    ALREADY = "already"
    """It is in the oldest commit that can be read here; when it came there is unknown."""


class Unjudged(StrEnum):
    """Why no verdict is given of a version."""

    TOO_MANY = "too_many"
    """Only so many versions are judged, the newest first."""
    NO_PROJECT = "no_project"
    BROKEN_REGISTRY = "broken_registry"
    NO_REGION = "no_region"
    NO_ITEM = "no_item"
    NO_STANDARD = "no_standard"
    MISPLACED = "misplaced"
    """The file did not lie where data files lie."""
    NOT_BOUND = "not_bound"
    """The target did not bind the region."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a list of the datum that came, went, or has another checksum."""

    how: Literal["gone", "added", "altered"]
    entry: Evidence | Reading
    """A document of `evidence`, or another reading of `also`."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a version by the registry of its commit and as of the commit's day, or why there is none."""

    day: datetime.date
    row: AnyRow | None
    why_not: Unjudged | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """What a datum was from one commit on, or what it is in the working folder."""

    commit: Commit | None
    """None for the working folder."""
    file: str
    """The path of the data file, from the top of the repository."""
    how: How
    measurement: Measurement | None
    """None where it is removed, or cannot be read."""
    refused: bool
    """There is an entry, and it cannot be used."""
    changes: tuple[Change, ...]
    """What differs from the version before, key by key; lists apart. Of one that was removed, from that before it."""
    listed: tuple[Listed, ...]
    reporter: Reporter | None
    reporter_of_file: bool
    """Nobody is named as reporter of the figure, so `reporter` prepared the whole file."""
    at: Spot | None
    judged: Judged
    left_out_in: Commit | None = None
    """The merge in which this version was left out."""

    @property
    def gone(self) -> bool:
        """Whether the data file has no entry."""
        return self.measurement is None and not self.refused


@dataclass(frozen=True, slots=True)
class DatumHistory:
    """One datum with all its versions, the newest first."""

    item: Item
    versions: tuple[Version, ...]
    other_years: tuple[int, ...]
    """The other years in which the datum was changed after it was recorded."""


@dataclass(frozen=True, slots=True)
class History:
    """The history of what was asked for in one region and year."""

    project: Project
    place: Place
    year: int
    as_of: datetime.date
    """The day for the version in the working folder."""
    data: tuple[DatumHistory, ...]
    head: str | None
    """The commit that is checked out; None where there is none yet."""
    commits: int
    """How many commits were read."""
    cut: bool
    """Whether older commits were left unread because there are too many."""
    linked: bool
    """Whether a commit that lacks the data file has a link in its place, so that its content is not in the commits."""
    fetched_to: tuple[Commit, ...]
    """The commits at which a shallow clone ends."""

    @property
    def unjudged(self) -> int:
        """How many versions were not judged because there are too many."""
        found = (one.judged.why_not for datum in self.data for one in datum.versions)
        return sum(why is Unjudged.TOO_MANY for why in found)

"""The archive catalogue as data without words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.readiness import Readiness
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Evidence, Source
    from ecocheck.source.evidence import EvidenceState


class Whereabouts(StrEnum):
    """Where a piece of evidence is."""

    STORED = "stored"
    """In the project, with the bytes that were recorded, or without a recorded hash."""
    ALTERED = "altered"
    ARCHIVED = "archived"
    """An original that an office keeps under an archive number."""
    UNTOLD = "untold"
    """An original whose holder or archive number tells nothing."""
    UNFIT = "unfit"
    """No file that can be evidence: missing, empty, the project's own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One document that an entry names as evidence."""

    number: int | None
    """Its number in the volume, the same wherever it is named again; None where there is nothing to put in."""
    again: bool
    """Whether an earlier entry has named it."""
    evidence: Evidence
    where: Whereabouts
    state: EvidenceState
    sha256: str | None
    """Of the file as it lies there, in hexadecimal digits; None where there is none."""
    source: Source | None
    """The source of the figure, where it has the same title and so tells number and date of this document."""
    stated: str | None = None
    """What the caller has to say of it, such as that it is not in the volume."""

    @property
    def counts(self) -> bool:
        """Whether it is evidence: there and unaltered, or kept elsewhere under a number."""
        return self.where in {Whereabouts.STORED, Whereabouts.ARCHIVED}


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One criterion in one region and year."""

    row: Row
    readiness: Readiness | None
    """None where nothing is asked: the criterion does not apply, or rests on others."""
    plan_at: Spot | None
    """The line of the plan's text on which the sentence of the rule stands; None where its text is not kept."""
    pieces: tuple[Piece, ...]
    source_number: int | None = None
    """The number of the document that the figure was taken from; None where no title or number of it is recorded."""

    @property
    def derived(self) -> bool:
        """Whether the verdict rests on other criteria, so that the entry has no figure of its own."""
        return self.row.subject.form is Form.DERIVED

    @property
    def applies(self) -> bool:
        """Whether a figure is asked for."""
        return self.readiness is not None

    @property
    def lacks(self) -> tuple[str, ...]:
        """Which of plan, data and evidence are missing altogether, in that order."""
        return () if self.readiness is None else self.readiness.missing

    @property
    def partial(self) -> tuple[str, ...]:
        """Which of plan, data and evidence are there and not whole, in that order."""
        return () if self.readiness is None else self.readiness.partial


@dataclass(frozen=True, slots=True)
class Listed:
    """One document of the volume, or one that a figure was taken from and that the volume does not hold."""

    number: int
    piece: Piece | None
    """As it is first named as evidence; None for a source that is no evidence."""
    source: Source | None
    """What tells its number and date; None where nothing does."""
    entries: tuple[IndexEntry, ...]
    """The entries that rest on it, each once, in their order."""


@dataclass(frozen=True, slots=True)
class VolumeIndex:
    """The catalogue of one volume."""

    checked: Checked
    entries: tuple[IndexEntry, ...]
    """By year, then in the order of the registry by indicator and criterion, then in that of units.yaml by region."""
    documents: int
    """How many pieces of evidence have a number; documents that are sources only are numbered behind them."""
    listed: tuple[Listed, ...]
    """Each document with a number once, in the order of the numbers."""

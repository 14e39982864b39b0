"""The records of a data file as they are published, each with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Evidence
    from ecocheck.model.measurement import Adjustment, AssignedTarget, Baseline, Measurement, TaskReport
    from ecocheck.model.wider import WiderFigure
    from ecocheck.source.evidence import EvidenceState


@dataclass(frozen=True, slots=True)
class Recorded:
    """Where something is recorded: the region and year of the file, what it is about, and the place in the file."""

    region: str
    year: int
    id: str
    of_target: bool
    """Whether `id` is that of a task's target; else it is that of a criterion."""
    at: Spot | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or fact, and the office that reported it."""

    recorded: Recorded
    measurement: Measurement
    agency: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence behind a figure; `number` counts those of the figure from 1."""

    recorded: Recorded
    number: int
    evidence: Evidence
    state: EvidenceState


@dataclass(frozen=True, slots=True)
class PartFigure:
    """A figure of part of the year, with the period as the file writes it; it is never judged."""

    recorded: Recorded
    period: str
    measurement: Measurement


@dataclass(frozen=True, slots=True)
class Assigned:
    """A target that was handed down; `number` counts those of the criterion from 1."""

    recorded: Recorded
    number: int
    target: AssignedTarget


@dataclass(frozen=True, slots=True)
class Based:
    """A baseline."""

    recorded: Recorded
    baseline: Baseline


@dataclass(frozen=True, slots=True)
class Adjusted:
    """An approved change of a baseline; `number` counts those of the baseline from 1."""

    recorded: Recorded
    number: int
    adjustment: Adjustment


@dataclass(frozen=True, slots=True)
class Reported:
    """What is reported of the progress of a task, which no verdict rests on."""

    region: str
    year: int
    task: str
    report: TaskReport
    at: Spot


@dataclass(frozen=True, slots=True)
class Wider:
    """A figure of a wider region; `number` counts those of the criterion from 1."""

    recorded: Recorded
    number: int
    figure: WiderFigure


@dataclass(frozen=True, slots=True)
class FileRecords:
    """All that one data file records, in the order of the registry."""

    figures: tuple[Figure, ...]
    proofs: tuple[Proof, ...]
    parts: tuple[PartFigure, ...]
    assigned: tuple[Assigned, ...]
    baselines: tuple[Based, ...]
    adjusted: tuple[Adjusted, ...]
    wider: tuple[Wider, ...]
    reported: tuple[Reported, ...]

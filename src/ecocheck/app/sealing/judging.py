"""Judges a sealed project once, for all documents of its seal, and for whoever verifies it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.actions.held import with_actions
from ecocheck.app.actions.shown import kept_actions
from ecocheck.app.checking import check
from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.gaps import GapKind, find_gaps
from ecocheck.app.gaps.since import dated
from ecocheck.app.lacking import LackCount, lack_counts
from ecocheck.app.opening import open_project
from ecocheck.app.reporting import build_report, failures_before
from ecocheck.app.reporting.conclusion import FollowUp
from ecocheck.app.revision import revision_of
from ecocheck.app.sealing.gathering import stored_evidence
from ecocheck.app.selection import Wanted, select
from ecocheck.app.templates import are_defaults
from ecocheck.app.verdicts.row import YEARS_SHOWN
from ecocheck.app.yearly.building import year_before
from ecocheck.disk.litter import is_litter
from ecocheck.disk.walking import below, names
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.model.lack import Lack
from ecocheck.model.manifest import SealedGaps
from ecocheck.source.places import PLAN
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from pathlib import Path

    from ecocheck.app.actions.shown import ShownActions
    from ecocheck.app.checking import Checked, Progress
    from ecocheck.app.gaps import Gap
    from ecocheck.app.opening import Opened
    from ecocheck.app.reporting import Report
    from ecocheck.app.revision import ProjectRevision
    from ecocheck.app.sealing.basis import Basis
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Finding
    from ecocheck.model.figures import Place

UNCLEAR: Final = frozenset({GapKind.UNDETERMINED, GapKind.TASK_UNDETERMINED})
SUPPORT: Final = (Lack.NO_PLAN, Lack.NO_EVIDENCE)
"""What the cover counts by criterion; missing data are undetermined verdicts, which it counts as such."""
_TEMPLATES: Final = (".j2", ".docx")
"""The endings of templates of reports."""


@dataclass(frozen=True, slots=True)
class JudgedSeal:
    """A sealed project with all its verdicts and gaps."""

    basis: Basis
    opened: Opened
    checked: Checked
    gaps: tuple[Gap, ...]
    """Every gap, waived ones too, worst first, with since when it stands."""
    warnings: int
    """How many warnings `validate` has."""
    kept: ShownActions | None
    follow_up: FollowUp
    revision: ProjectRevision
    restricted: Mapping[str, str]
    """Why documents may not be seen by everybody, by their paths from the project's root."""
    has_plan: bool
    """Whether the project has the text of the plan."""
    own_templates: tuple[str, ...]
    """The names of the project's own templates of reports; empty where it has the defaults."""
    lacks: tuple[LackCount, ...]
    """How many criteria lack a plan and how many lack evidence, as `status --readiness --fail-on` counts them."""

    @property
    def missed(self) -> tuple[Gap, ...]:
        """The own lines and the binding targets that are missed, waived ones too."""
        return tuple(gap for gap in self.gaps if gap.kind.is_missed and not gap.below_city)

    @property
    def counts(self) -> SealedGaps:
        """The gaps as the manifest counts them."""
        return SealedGaps(
            missed=len(self.missed),
            undetermined=sum(gap.kind in UNCLEAR for gap in self.gaps),
            evidence=sum(one.all for one in self.lacks if one.case is Lack.NO_EVIDENCE),
            warnings=self.warnings,
        )

    @property
    def unseen(self) -> tuple[Row, ...]:
        """The successes whose stored documents all stayed behind, so that no receiver of the seal can see any."""
        held = self.basis.held_back
        rows = (*self.checked.rows, *(one.row for one in self.checked.targets))
        met = (row for row in rows if row.verdict is Verdict.MET and row.measurement is not None)
        return tuple(row for row in met if _all_held(row, held))

    def report_on(self, place: Place) -> Report:
        """The report of one region; that of the city compares all counties."""
        return build_report(
            self.checked,
            self.gaps,
            shown=replace(self.checked.selection, places=(place,)),
            revision=self.revision,
            follow_up=self.follow_up,
            kept=self.kept,
        )

    @property
    def listed(self) -> tuple[Gap, ...]:
        """The gaps with what is done about each."""
        return with_actions(self.checked, self.gaps)


def _all_held(row: Row, held: Container[str]) -> bool:
    stored = () if row.measurement is None else row.measurement.stored
    return bool(stored) and all(one.plain_path in held for one in stored)


def open_sealed(root: Path, basis: Basis, home: Path) -> Opened:
    """Open the project of a seal, which lies unpacked in a folder, as its basis says.

    `home` is the folder around all its files, which nothing may leave. Raises
    BrokenRegistryError, NoProjectError, OSError.
    """
    return open_project(root, exactly=True, as_of=basis.as_of, withheld=basis.held_back, within=home)


def judge_sealed(
    opened: Opened, basis: Basis, findings: Iterable[Finding], progress: Progress | None = None
) -> JudgedSeal:
    """Judge the project of a seal as its basis says; `findings` are those of `validate`.

    Raises OSError, and UnknownNameError for a standard that it does not have.
    """
    project = opened.project
    selection = select(project, Wanted(years=basis.years, standard=basis.standard), basis.years)
    against = year_before(project, selection)
    checked = check(opened, selection, basis.as_of, back=YEARS_SHOWN - 1, against=against, progress=progress)
    return JudgedSeal(
        basis,
        opened,
        checked,
        dated(checked, find_gaps(checked)),
        sum(severity_of(one) is Severity.WARNING for one in findings),
        kept_actions(checked),
        FollowUp(None, failures_before(opened, checked, selection)),
        revision_of(checked, selection.places),
        _restricted(opened, basis),
        bool([*below(project.registry_folder / PLAN, is_litter)]),
        tuple(_own_templates(project.templates)),
        lack_counts(checked, EvidenceFiles(opened.project.documents), SUPPORT),
    )


def _restricted(opened: Opened, basis: Basis) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in stored_evidence(opened, basis.years, basis.as_of):
        if one.evidence.restricted:
            found.setdefault(one.evidence.plain_path, one.evidence.restricted)
    return found


def _own_templates(folder: Path) -> Iterable[str]:
    if are_defaults(folder):
        return ()
    return sorted(name for ending in _TEMPLATES for name in names(folder, ending, folder.parent))

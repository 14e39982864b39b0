"""The list of `ecocheck actions`: every action with its state, those that are late first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.actions.judging import Verdicts
from ecocheck.app.actions.states import ActionState, Because, is_done, state_of
from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.revision import Stamp, registry_files, revision_at
from ecocheck.app.typed_names import agency_names, region_names, resolve, resolve_agency
from ecocheck.findings import Severity, Spot
from ecocheck.findings.catalogue import severity_of
from ecocheck.rules.index import index_of
from ecocheck.source.actions import ReadAction, read_actions
from ecocheck.source.evidence import EvidenceState
from ecocheck.verdict.sources.others_papers import owner_elsewhere
from ecocheck.verdict.sources.papers import untold_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ecocheck.app.opening import Opened
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Finding
    from ecocheck.model.actions import Action, Milestone
    from ecocheck.model.documents import Evidence
    from ecocheck.model.figures import Place
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone on the day of the question."""

    milestone: Milestone
    at: Spot
    done: bool
    days: int | None
    """Days left until it is due, negative where it is late; of one that is done, to the day on which it was done.

    None where it has no day.
    """
    proven: bool
    """Whether it names evidence, and all of it is there."""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action with its state, and all that the state rests on."""

    action: Action
    at: Spot
    name: str
    """The name of the criterion or target; empty where there is none."""
    owner: str | None
    """The registered name of the office that answers for it."""
    state: ActionState
    because: tuple[Because, ...]
    steps: tuple[Step, ...]
    year: int | None
    """The judged year."""
    row: Row | None
    """The verdict of that year."""

    @property
    def next(self) -> Step | None:
        """The milestone that is to be done next: of those not done the one due first; those without a day come last."""
        left = [one for one in self.steps if not one.done]
        return min(left, key=lambda one: one.milestone.due or datetime.date.max, default=None)

    @property
    def late(self) -> tuple[Step, ...]:
        """The milestones that were done after their day; that changes no state."""
        return tuple(one for one in self.steps if one.done and one.days is not None and one.days < 0)

    @property
    def days_late(self) -> int:
        """How many days the next milestone is late; 0 where it is not."""
        step = self.next
        return max(0, -(step.days or 0)) if step is not None else 0

    @property
    def reopened(self) -> bool:
        """Whether the line is still missed though all was done; it has no day any more, so it is never late."""
        return Because.REOPENED in self.because

    @property
    def undated(self) -> bool:
        """Whether it goes on and has no day at all by which something is to be done, so that it is never late."""
        goes_on = self.state in {ActionState.IN_PROGRESS, ActionState.NOT_STARTED} and not self.reopened
        return goes_on and (self.next is None or self.next.milestone.due is None)

    @property
    def unproven(self) -> tuple[Step, ...]:
        """The milestones that are done and not proven."""
        return tuple(one for one in self.steps if one.done and not one.proven)


@dataclass(frozen=True, slots=True)
class Asked:
    """The options as typed; empty means all."""

    counties: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    """Years of gaps."""
    agencies: tuple[str, ...] = ()
    """Offices that answer for actions."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The result of `ecocheck actions`."""

    project: Project
    as_of: datetime.date
    all: tuple[ActionRow, ...]
    """Every action that was asked for."""
    shown: tuple[ActionRow, ...]
    """Those to be shown: all of them, or only those that are late, and behind them those that are open again."""
    only_overdue: bool
    offices: tuple[str, ...]
    """The offices that were asked for; none where all were."""
    findings: tuple[Finding, ...]
    """What is wrong with the files; an action that could not be read is in no list."""
    unread: tuple[Spot, ...]
    """Where the first mistake is in each file of which some action could not be read."""
    stamp: Stamp

    @property
    def overdue(self) -> tuple[ActionRow, ...]:
        """Those that are late."""
        return tuple(one for one in self.all if one.state is ActionState.OVERDUE)

    @property
    def reopened(self) -> tuple[ActionRow, ...]:
        """Those that are open again."""
        return tuple(one for one in self.all if one.reopened)


def list_actions(opened: Opened, asked: Asked, as_of: datetime.date, *, only_overdue: bool = False) -> Listed:
    """Every action that was asked for, with its state on that day. Raises UnknownNameError, OSError."""
    project = opened.project
    names = agency_names(project)
    regions = resolve("county", asked.counties, region_names(project), project.units.regions())
    offices = resolve("agency", asked.agencies, names, tuple(dict.fromkeys(names.values())))
    found = read_actions(project.root)
    wanted = [
        one
        for one in found.actions
        if (not regions or one.action.gap.region in regions)
        and (not asked.years or one.action.gap.year in asked.years)
        and (not offices or _owner(project, one.action) in offices)
    ]
    verdicts = Verdicts(opened, [one.action.gap for one in wanted], as_of)
    rows = in_order(project, rows_of(project, wanted, verdicts, as_of))
    shown = [one for one in rows if not only_overdue or one.state is ActionState.OVERDUE or one.reopened]
    stamp = _stamp(project, verdicts, found.paths, as_of)
    unread = tuple(first_mistake(file, found.findings) for file in found.unread)
    return Listed(project, as_of, tuple(rows), tuple(shown), only_overdue, offices, found.findings, unread, stamp)


def first_mistake(file: str, findings: Iterable[Finding]) -> Spot:
    """Where reading the file failed first."""
    places = (one.at for one in findings if one.at.file == file and severity_of(one) is Severity.ERROR)
    return min(places, key=lambda at: (at.line, at.column), default=Spot(file, line=1, column=1))


def rows_of(
    project: Project, actions: Iterable[ReadAction], verdicts: Verdicts, as_of: datetime.date
) -> list[ActionRow]:
    """The actions with their states, in their own order."""
    proofs, index = _Proofs(project), index_of(project.registry)
    return [_row(project, one, verdicts, as_of, proofs.of(one.action), index.name_of) for one in actions]


def _row(  # noqa: PLR0913, PLR0917 an action, and what its row is made from
    project: Project,
    one: ReadAction,
    verdicts: Verdicts,
    as_of: datetime.date,
    proven: Callable[[Milestone], bool],
    name_of: Callable[[str], str],
) -> ActionRow:
    action, judged = one.action, verdicts.of(one.action.gap)
    state, because = state_of(action, judged, as_of, proven)
    steps = tuple(
        Step(each, one.spot(("milestones", number)), is_done(each, as_of), _days(each, as_of), proven(each))
        for number, each in enumerate(action.milestones)
    )
    name = name_of(action.gap.key) if judged.known else ""
    return ActionRow(action, one.at, name, _owner(project, action), state, because, steps, judged.year, judged.row)


def _owner(project: Project, action: Action) -> str | None:
    named = action.owner.agency
    return None if named is None else resolve_agency(project, named)


def _days(milestone: Milestone, as_of: datetime.date) -> int | None:
    if milestone.due is None:
        return None
    done = milestone.done if is_done(milestone, as_of) else None
    return (milestone.due - (done or as_of)).days


class _Proofs:
    """Looks whether the evidence of milestones is there; each file is looked at once."""

    def __init__(self, project: Project) -> None:
        self._files = EvidenceFiles(project.documents)
        self._places = {place.name: place for place in project.places()}

    def of(self, action: Action) -> Callable[[Milestone], bool]:
        """Whether a milestone of the action names evidence, and every piece of it is there and the region's own."""
        place = self._places.get(action.gap.region)
        return lambda milestone: bool(milestone.evidence) and all(self._shows(one, place) for one in milestone.evidence)

    def _shows(self, evidence: Evidence, place: Place | None) -> bool:
        if evidence.file is None:
            return untold_of(evidence) is None
        own = place is None or owner_elsewhere(evidence, place) is None
        return own and self._files.state(evidence) is EvidenceState.PRESENT


def in_order(project: Project, rows: Iterable[ActionRow]) -> list[ActionRow]:
    """Those that are late first, then by the day on which something is due; what is closed comes last."""
    places = {name: number for number, name in enumerate(project.units.regions())}

    def rank(one: ActionRow) -> tuple[object, ...]:
        step, gap = one.next, one.action.gap
        due = step.milestone.due if step is not None else None
        pressing = {ActionState.OVERDUE: 0, ActionState.PENDING: 2, ActionState.CLOSED: 3}.get(one.state, 1)
        place = places.get(gap.region, len(places))
        return (pressing, due or datetime.date.max, place, gap.year, gap.key, one.action.id, one.at.file, one.at.line)

    return sorted(rows, key=rank)


def _stamp(project: Project, verdicts: Verdicts, files: Iterable[Path], as_of: datetime.date) -> Stamp:
    paths = [project.data.paths[region][year] for region, year in sorted(verdicts.read)]
    registry = registry_files(project.root, project.registry_folder)
    revision = revision_at(project.root, registry, [*paths, *files])
    return Stamp(project.drill, as_of, revision.data, revision.registry)

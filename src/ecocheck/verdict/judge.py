"""Judges one criterion, or every criterion of the registry, in one region and year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.settled import decisions
from ecocheck.quantity import Amount
from ecocheck.verdict.evaluating.members import backing_with, members_of, plainly_backed, rested_on
from ecocheck.verdict.evaluating.so_far import interim_figures, so_far
from ecocheck.verdict.judged import OtherCriteria
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Backing, Interim, Outcome, Reason, SoFar, Verdict
from ecocheck.verdict.reading import amount_of
from ecocheck.verdict.sources.documents import backing_of, is_flash
from ecocheck.verdict.subject import Subject, subject_by, subject_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion, Indicator, Line, Revision
    from ecocheck.model.standard import Standard
    from ecocheck.verdict.evaluating.others import Member


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict on one criterion in one region and year, with everything that it rests on."""

    region: str
    year: int
    indicator: int
    criterion: Criterion
    outcome: Outcome
    value: Amount | None
    measurement: Measurement | None
    revision: Revision | None
    revision_index: int | None
    carried: bool
    notes: tuple[Note, ...]
    standard: Standard | None = None
    """The further standard that was asked for; None for the plan."""
    backing: Backing | None = None
    """How well a success is documented; None unless met. Stored files are checked in `app.evidence_files`."""
    so_far: SoFar | None = None
    """How a figure that cannot decide yet compares with its line."""
    recorded_in: int | None = None
    """The year whose file holds the measurement, if a state lasts from an earlier year; otherwise None."""
    refused: bool = False
    """The file has an entry for the figure, and `validate` refuses it."""
    interim: tuple[Interim, ...] = ()
    """Figures of parts of the year, the newest first; they decide nothing."""
    members: tuple[Member, ...] = ()
    """The other verdicts at which the rule looks."""

    @property
    def flash(self) -> bool:
        """Whether a 快报 stands behind a success: the figure's own, or that of another success on which it rests."""
        own = is_flash(self.measurement)
        return own or any(is_flash(one.other.inputs.measurement) for one in rested_on(self.members))

    @property
    def figure_year(self) -> int:
        """The year whose file holds the measurement."""
        return self.year if self.recorded_in is None else self.recorded_in

    @property
    def line(self) -> Line:
        """Whose line it is. A further standard sets its lines for each region of its level."""
        return self.criterion.line if self.standard is None else "each"

    @property
    def subject(self) -> Subject:
        """The criterion as it was judged."""
        if self.revision is None:
            return subject_of(self.criterion, self.year)
        return subject_by(self.criterion, self.revision.rule)

    @property
    def verdict(self) -> Verdict:
        """The verdict itself."""
        return self.outcome.verdict

    @property
    def reason(self) -> Reason | None:
        """The weightiest reason of an undetermined verdict."""
        return self.outcome.reasons[0] if self.outcome.reasons else None

    @property
    def city_line(self) -> bool:
        """Whether the figure was compared with a line of the whole city."""
        return self.line == "city"


def _backing(verdict: Verdict, measurement: Measurement | None, members: tuple[Member, ...]) -> Backing | None:
    """How well a success is documented by what the files say; the weakest of all on which it rests."""
    if verdict is not Verdict.MET:
        return None
    return backing_with(backing_of(verdict, measurement), members, plainly_backed)


def _notes(
    outcome: Outcome, revision: Revision, standard: Standard | None = None, *, carried: bool
) -> tuple[Note, ...]:
    notes = list(outcome.notes)
    if standard is not None and not standard.checked:
        notes.append(Note(NoteCode.UNCHECKED, {"name": standard.name, "document": standard.document}))
    if revision.assumption is not None:
        notes.append(Note(NoteCode.ASSUMPTION, {"text": revision.assumption}))
    if carried:
        notes.append(Note(NoteCode.CARRIED, {"year": str(revision.effective)}))
    return tuple(notes)


def value_shown(measurement: Measurement | None, unit: str | None, outcome: Outcome) -> Amount | None:
    """The number judged, as written; as calculated if that is on another side of the line, and the mean of years."""
    if outcome.mean is not None:
        return outcome.mean
    amount = None if measurement is None else amount_of(measurement, unit)
    return None if amount is None else amount.on_its_side(outcome.bound)


def parts_notes(measurement: Measurement | None, unit: str | None, outcome: Outcome) -> tuple[Note, ...]:
    """A note if the written value and its parts lie on different sides of the line; the parts decide."""
    amount = None if measurement is None or outcome.bound is None else amount_of(measurement, unit)
    if amount is None or outcome.mean is not None or amount.on_its_side(outcome.bound) is amount:
        return ()
    ratio = Amount(amount.exact).short(outcome.bound)
    return (Note(NoteCode.PARTS_DECIDE, {"written": str(amount.written), "ratio": ratio}),)


def decision_notes(one: object) -> tuple[Note, ...]:
    """A note for each decision on a rule, a due date or an office: by whom, and in which document."""
    return tuple(
        Note(
            NoteCode.DECIDED,
            {
                "id": each.contradiction,
                "by": each.by,
                "document": each.document,
                "date": each.date.isoformat(),
                "decision": each.decision,
            },
        )
        for each in decisions(one)
    )


def judge_criterion(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by which standard
    indicator: Indicator,
    criterion: Criterion,
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
    standard: Standard | None = None,
    rules_of: int | None = None,
) -> Result:
    """The verdict on one criterion; by the plan, unless a further standard is given; see `judged`."""
    return _result(indicator, criterion, OtherCriteria(place, years, year, as_of, standard, rules_of))


def _result(indicator: Indicator, criterion: Criterion, others: OtherCriteria) -> Result:
    found, year, standard = others.judge(criterion), others.year, others.standard
    ground, subject, inputs, outcome = found.ground, found.subject, found.inputs, found.outcome
    revision = ground.revision
    members = members_of(found.rule, inputs) if ground.applies else ()
    carried = standard is None and revision is not None and revision.effective < year
    notes = ground.notes
    if ground.applies and revision is not None:
        notes = (*notes, *_notes(outcome, revision, standard, carried=carried), *decision_notes(revision))
        notes = (*parts_notes(inputs.measurement, subject.unit, outcome), *notes)
    notes = (*notes, *decision_notes(indicator))
    return Result(
        region=others.place.name,
        year=year,
        indicator=indicator.id,
        criterion=criterion,
        outcome=outcome,
        value=value_shown(inputs.measurement, subject.unit, outcome),
        measurement=inputs.measurement,
        revision=revision,
        revision_index=ground.index,
        carried=carried,
        notes=notes,
        standard=standard,
        backing=_backing(outcome.verdict, inputs.measurement, members),
        members=members,
        so_far=None if revision is None else so_far(revision.rule, inputs, outcome),
        recorded_in=inputs.recorded_in,
        refused=inputs.refused,
        interim=interim_figures(inputs) if ground.applies else (),
    )


def judge_region(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by which standard
    indicators: tuple[Indicator, ...],
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
    standard: Standard | None = None,
    rules_of: int | None = None,
) -> tuple[Result, ...]:
    """Every criterion of one region in one year, in the order of the registry."""
    others = OtherCriteria(place, years, year, as_of, standard, rules_of)
    return tuple(_result(indicator, criterion, others) for indicator in indicators for criterion in indicator.criteria)

"""Judges one criterion, or every criterion of the registry, in one region and year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.model.settled import decisions
from ecocheck.quantity import Amount
from ecocheck.verdict.applicable_rule import ground_of
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.so_far import interim_figures, so_far
from ecocheck.verdict.inputs.datum import datum_reasons
from ecocheck.verdict.inputs.gathering import inputs_of
from ecocheck.verdict.outcome import Backing, Interim, Note, NoteCode, Outcome, Reason, SoFar, Verdict, undetermined
from ecocheck.verdict.reading import amount_of
from ecocheck.verdict.sources.documents import backing_of
from ecocheck.verdict.subject import Subject, subject_by, subject_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion, Indicator, Line, Revision
    from ecocheck.model.standard import Standard
    from ecocheck.verdict.applicable_rule import Ground
    from ecocheck.verdict.inputs.given import Inputs


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
    """The number judged, as written; if the written number is on another side of the line, as calculated."""
    amount = None if measurement is None else amount_of(measurement, unit)
    return None if amount is None else amount.on_its_side(outcome.bound)


def parts_notes(measurement: Measurement | None, unit: str | None, outcome: Outcome) -> tuple[Note, ...]:
    """A note if the written value and its parts lie on different sides of the line; the parts decide."""
    amount = None if measurement is None or outcome.bound is None else amount_of(measurement, unit)
    if amount is None or amount.on_its_side(outcome.bound) is amount:
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


class Judged(NamedTuple):
    """A criterion as it was judged: by which rule, on which inputs, and what came out."""

    ground: Ground
    subject: Subject
    inputs: Inputs
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class OtherCriteria:
    """Judges other criteria in the same region and year by the same rules, for a rule that asks about them."""

    place: Place
    years: Mapping[int, Figures]
    year: int
    as_of: datetime.date
    standard: Standard | None = None
    rules_of: int | None = None

    def of(self, criterion: str) -> Judged | None:
        """What the criterion of that id came to; None if the registry has none of that id."""
        found = self.place.around.criteria.get(criterion)
        if found is None:
            return None
        return judged(found, self.place, self.years, self.year, self.as_of, self.standard, self.rules_of)


def gathered(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by which standard
    subject: Subject,
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
    standard: Standard | None = None,
    rules_of: int | None = None,
) -> Inputs:
    """The inputs of an evaluation, with the way to the verdicts on other criteria."""
    found = inputs_of(subject, place, years, year, as_of)
    return replace(found, others=OtherCriteria(place, years, year, as_of, standard, rules_of))


def judged(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by which standard
    criterion: Criterion,
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
    standard: Standard | None = None,
    rules_of: int | None = None,
) -> Judged:
    """The outcome of a criterion; by the plan, unless a further standard is given.

    With `rules_of`, by the rules in force in that year instead of those of `year`.
    """
    ruled = year if rules_of is None else rules_of
    ground = ground_of(criterion, place, ruled, standard)
    revision = ground.revision
    subject = subject_of(criterion, ruled) if revision is None else subject_by(criterion, revision.rule)
    inputs = gathered(subject, place, years, year, as_of, standard, rules_of)
    if not ground.applies:
        outcome = Outcome(Verdict.NOT_APPLICABLE)
    elif revision is None:
        outcome = undetermined((Reason.NO_RULE, *datum_reasons(inputs)))
    else:
        outcome = evaluate(revision.rule, inputs)
    return Judged(ground, subject, inputs, outcome)


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
    ground, subject, inputs, outcome = judged(criterion, place, years, year, as_of, standard, rules_of)
    revision = ground.revision
    carried = standard is None and revision is not None and revision.effective < year
    notes = ground.notes
    if ground.applies and revision is not None:
        notes = (*notes, *_notes(outcome, revision, standard, carried=carried), *decision_notes(revision))
        notes = (*parts_notes(inputs.measurement, subject.unit, outcome), *notes)
    notes = (*notes, *decision_notes(indicator))
    return Result(
        region=place.name,
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
        backing=backing_of(outcome.verdict, inputs.measurement),
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
    return tuple(
        judge_criterion(indicator, criterion, place, years, year, as_of, standard, rules_of)
        for indicator in indicators
        for criterion in indicator.criteria
    )

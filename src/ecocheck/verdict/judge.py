"""Judging one region: every criterion of the registry in one year, with the ground of each verdict."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.measurement import Measurement
from ecocheck.quantity import Period
from ecocheck.verdict.datum import datum_reasons
from ecocheck.verdict.defects import defects, refuses
from ecocheck.verdict.evaluate import evaluate
from ecocheck.verdict.inputs import Inputs, Prior, Subject, amount_of, period_of, subject_of
from ecocheck.verdict.kinds import Note, NoteCode, Outcome, Reason, Verdict, undetermined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Criterion, Indicator, Revision
    from ecocheck.quantity import Amount


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
        """Whether a line of the whole city is what the figure was compared with."""
        return self.criterion.line == "city"


def applies(criterion: Criterion, place: Place) -> bool:
    """Whether the criterion applies to the region at all."""
    if criterion.line == "city_only" and not place.is_city:
        return False
    return not criterion.areas or any(area in criterion.areas for area in place.areas)


def _prior(subject: Subject, measurement: Measurement | None, before: Figures | None, year: int) -> Prior | None:
    """Last year's figure from last year's file, or from `compare` where that file has none."""
    if before is not None and before.refuses("measurements", subject.id):
        return Prior(None, None, None, usable=False)
    past = before.measurements.get(subject.id) if before is not None else None
    if past is None and measurement is not None:
        past = _compared(measurement, year - 1)
    if past is None:
        return None
    period = period_of(past, year - 1)
    early = past.as_of is not None and past.as_of < datetime.date(year - 1, 12, 31)
    whole = isinstance(period, Period) and period.is_year(year - 1) and not early
    sound = whole and not refuses(defects(past, subject, year - 1))
    return Prior(amount_of(past, subject.unit), past.unit, past.basis, usable=sound)


def _compared(measurement: Measurement, year: int) -> Measurement | None:
    """The value that `compare` records for that year, to be examined like any other figure."""
    compare = measurement.compare
    if compare is None or compare.year != year:
        return None
    unit = measurement.unit if compare.unit is None else compare.unit
    return Measurement(value=compare.value, unit=unit, basis=compare.basis, source=compare.source)


def inputs_of(subject: Subject, figures: Figures | None, before: Figures | None, year: int) -> Inputs:
    """What an evaluation of the subject may look at. A defect of the value refuses it."""
    measurement = figures.measurements.get(subject.id) if figures is not None else None
    refused = figures is not None and figures.refuses("measurements", subject.id)
    if measurement is not None and not refused:
        refused = refuses(defects(measurement, subject, year))
    return Inputs(
        year=year,
        subject=subject,
        measurement=measurement,
        refused=refused,
        prior=_prior(subject, measurement, before, year),
        assigned=figures.assigned.get(subject.id, ()) if figures is not None else (),
        baseline=figures.baselines.get(subject.id) if figures is not None else None,
    )


def _notes(outcome: Outcome, revision: Revision, *, carried: bool) -> tuple[Note, ...]:
    notes = list(outcome.notes)
    if revision.assumption is not None:
        notes.append(Note(NoteCode.ASSUMPTION, {"text": revision.assumption}))
    if carried:
        notes.append(Note(NoteCode.CARRIED, {"year": str(revision.effective)}))
    return tuple(notes)


def _value_shown(measurement: Measurement | None, subject: Subject) -> Amount | None:
    return None if measurement is None else amount_of(measurement, subject.unit)


def judge_criterion(
    indicator: Indicator, criterion: Criterion, place: Place, years: Mapping[int, Figures], year: int
) -> Result:
    """The verdict on one criterion."""
    found = criterion.in_force(year)
    index, revision = found if found is not None else (None, None)
    subject = subject_of(criterion, year)
    inputs = inputs_of(subject, years.get(year), years.get(year - 1), year)
    carried = revision is not None and revision.effective < year
    notes: tuple[Note, ...] = ()
    if not applies(criterion, place):
        outcome = Outcome(Verdict.NOT_APPLICABLE)
    elif revision is None:
        outcome = undetermined((Reason.NO_RULE, *datum_reasons(inputs)))
    else:
        outcome = evaluate(revision.rule, inputs)
        notes = _notes(outcome, revision, carried=carried)
    return Result(
        region=place.name,
        year=year,
        indicator=indicator.id,
        criterion=criterion,
        outcome=outcome,
        value=_value_shown(inputs.measurement, subject),
        measurement=inputs.measurement,
        revision=revision,
        revision_index=index,
        carried=carried,
        notes=notes,
    )


def judge_region(
    indicators: tuple[Indicator, ...], place: Place, years: Mapping[int, Figures], year: int
) -> tuple[Result, ...]:
    """Every criterion of one region in one year, in the order of the registry."""
    return tuple(
        judge_criterion(indicator, criterion, place, years, year)
        for indicator in indicators
        for criterion in indicator.criteria
    )

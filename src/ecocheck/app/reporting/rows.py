"""From a verdict to the row that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.reporting.needs import needs_of
from ecocheck.app.reporting.views import Row, TargetRow, standing
from ecocheck.app.standards import named
from ecocheck.app.waivers import Waivers
from ecocheck.model.rule import AtLeast, Equals
from ecocheck.quantity import real_unit, same_unit
from ecocheck.verdict.documents import is_flash
from ecocheck.verdict.kinds import NoteCode
from ecocheck.verdict.lacking import lacking

if TYPE_CHECKING:
    import datetime
    from fractions import Fraction

    from ecocheck.app.checking import Checked, Judged, JudgedTarget
    from ecocheck.app.reporting.beside import Beside
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Indicator
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.inputs import Inputs

_SAID_ONCE = frozenset({NoteCode.CARRIED, NoteCode.ASSUMPTION})


def parts_short(rule: Rule | None, inputs: Inputs | None) -> Fraction | None:
    """What the numerator lacks for the line, at the present denominator, as `gaps` tells it; None where nothing lacks.

    Only where a plain line is to be reached from below: other ways there take more words than a number.
    """
    if inputs is None or not isinstance(rule, AtLeast | Equals):
        return None
    found = lacking(rule, inputs)
    return found.amount if found is not None and found.in_parts and found.up and not found.beyond else None


def recorded_unit(measurement: Measurement | None, unit: str | None) -> str | None:
    """The unit that a figure was recorded in: the criterion's where it is that one, however it is spelled."""
    if measurement is None:
        return None
    return unit if same_unit(measurement.unit, unit) else real_unit(measurement.unit)


class Rows:
    """Makes the rows of one check; waivers and offices are looked up here, once."""

    def __init__(self, checked: Checked, as_of: datetime.date, beside: Beside | None = None) -> None:
        """Index what the rows need beside their verdicts; `beside` looks up former years and documents."""
        self._checked, self._as_of, self._beside = checked, as_of, beside
        self._waivers = Waivers(checked, as_of)
        self._city, self._plan = checked.project.units.city.name, named(checked.project, None)
        self._indicators: dict[int, Indicator] = {one.id: one for one in checked.selection.indicators}

    def of(self, one: Judged) -> Row:
        """The row of a criterion."""
        result, outcome = one.result, one.result.outcome
        indicator, criterion, measurement = self._indicators[result.indicator], result.criterion, result.measurement
        rule = result.revision.rule if result.revision else None
        unit = criterion.unit or (real_unit(measurement.unit) if measurement else None)
        is_city = result.region == self._city
        waiver, flaw = self._waivers.of(result.region, result.year, criterion.id, str(indicator.id))
        needs = needs_of(
            outcome.reasons, rule, unit=unit, measurement=measurement, bases=criterion.bases, is_city=is_city
        )
        return Row(
            region=result.region,
            year=result.year,
            indicator=indicator.id,
            id=criterion.id,
            name=criterion.name,
            verdict=result.verdict,
            standing=standing(result.verdict, city_line=result.city_line and not is_city, flash=is_flash(measurement)),
            reasons=outcome.reasons,
            needs=needs,
            rule=rule,
            city_line=result.city_line and not is_city,
            unit=unit,
            value_unit=recorded_unit(measurement, unit),
            value=result.value,
            fact=measurement.value if measurement and isinstance(measurement.value, bool) else None,
            bound=outcome.bound,
            margin=outcome.margin,
            parts_short=parts_short(rule, one.inputs),
            arithmetic=outcome.arithmetic,
            notes=tuple(note for note in result.notes if note.code not in _SAID_ONCE),
            standard=one.standard,
            carried=result.carried,
            assumption=result.revision.assumption if result.revision else None,
            lead=indicator.lead,
            support=indicator.support,
            citation=result.revision.citation if result.revision else None,
            measurement=measurement,
            waiver=waiver,
            waived=waiver is not None and flaw is None,
            waiver_flaw=flaw,
            so_far=result.so_far,
            backing=result.backing,
            recorded_in=result.recorded_in,
            at=one.at,
            rule_at=one.rule_at,
            figure_year=result.figure_year,
            trend=self._beside.trend(one) if self._beside is not None else (),
            papers=self._beside.papers(one) if self._beside is not None else None,
        )

    def of_target(self, one: JudgedTarget) -> TargetRow:
        """The row of a task's target."""
        result, target, outcome = one.result, one.result.target, one.result.outcome
        measurement = result.measurement
        unit = target.unit or (real_unit(measurement.unit) if measurement else None)
        waiver, flaw = self._waivers.of(result.region, result.year, target.id, result.task.id)
        needs = needs_of(
            outcome.reasons, target.rule, unit=target.unit, measurement=measurement, bases=(),
            is_city=result.region == self._city,
        )  # fmt: skip
        row = Row(
            region=result.region,
            year=result.year,
            indicator=None,
            id=target.id,
            name=target.name,
            verdict=result.verdict,
            standing=standing(result.verdict, city_line=result.city_line, flash=is_flash(measurement)),
            reasons=outcome.reasons,
            needs=needs,
            rule=target.rule,
            city_line=result.city_line,
            unit=unit,
            value_unit=recorded_unit(measurement, unit),
            value=result.value,
            fact=measurement.value if measurement and isinstance(measurement.value, bool) else None,
            bound=outcome.bound,
            margin=outcome.margin,
            parts_short=parts_short(target.rule, one.inputs),
            arithmetic=outcome.arithmetic,
            notes=tuple(note for note in outcome.notes if note.code not in _SAID_ONCE),
            standard=self._plan,
            carried=False,
            assumption=None,
            lead=result.task.responsible,
            support=(),
            citation=None,
            measurement=measurement,
            waiver=waiver,
            waived=waiver is not None and flaw is None,
            waiver_flaw=flaw,
            so_far=result.so_far,
            backing=result.backing,
            recorded_in=result.recorded_in,
            at=one.at,
            rule_at=one.rule_at,
            figure_year=result.figure_year,
        )
        due, late = target.due_on(), result.late(self._as_of)
        title, must = result.task.title.name or "", target.strength == "must"
        return TargetRow(row, result.task.id, title, due, must, late, result.criterion)

"""From a verdict to the row that shows it."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.app.reporting.needs import needs_of
from ecocheck.app.reporting.views import Row, TargetRow, standing
from ecocheck.app.standards import named
from ecocheck.model.rule import AtLeast, Equals
from ecocheck.quantity import same_unit
from ecocheck.verdict.kinds import NoteCode, Verdict

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.checking import Checked, Judged, JudgedTarget
    from ecocheck.model.measurement import Measurement, Waiver
    from ecocheck.model.registry import Indicator
    from ecocheck.model.rule import Rule
    from ecocheck.quantity import Amount

_SAID_ONCE = frozenset({NoteCode.CARRIED, NoteCode.ASSUMPTION})
_PERCENT = "%"


def parts_short(
    rule: Rule | None, unit: str | None, bound: Amount | None, measurement: Measurement | None
) -> Fraction | None:
    """What the numerator lacks for the line, at the present denominator; None where it lacks nothing.

    Where both parts are whole numbers they count things, and half a village does not help.
    """
    if measurement is None or measurement.numerator is None or not measurement.denominator or bound is None:
        return None
    if not isinstance(rule, AtLeast | Equals) or rule.round is not None:
        return None
    share = bound.exact / 100 if unit == _PERCENT else bound.exact
    parts = (Fraction(measurement.numerator), Fraction(measurement.denominator))
    lacking = share * parts[1] - parts[0]
    if lacking <= 0:
        return None
    return Fraction(math.ceil(lacking)) if all(part.denominator == 1 for part in parts) else lacking


def recorded_unit(measurement: Measurement | None, unit: str | None) -> str | None:
    """The unit that a figure was recorded in: the criterion's where it is that one, however it is spelled."""
    if measurement is None:
        return None
    return unit if same_unit(measurement.unit, unit) else measurement.unit


class Rows:
    """Makes the rows of one check; waivers and offices are looked up here, once."""

    def __init__(self, checked: Checked, as_of: datetime.date) -> None:
        """Index what the rows need beside their verdicts."""
        self._checked, self._as_of = checked, as_of
        self._city, self._plan = checked.project.units.city.name, named(checked.project, None)
        self._indicators: dict[int, Indicator] = {one.id: one for one in checked.selection.indicators}

    def _waiver(self, region: str, year: int, *keys: str) -> tuple[Waiver | None, bool]:
        figures = self._checked.figures.get((region, year))
        found = next((figures.waivers[key] for key in keys if key in figures.waivers), None) if figures else None
        return found, found is not None and self._as_of <= found.expires

    def of(self, one: Judged) -> Row:
        """The row of a criterion."""
        result, outcome = one.result, one.result.outcome
        indicator, criterion, measurement = self._indicators[result.indicator], result.criterion, result.measurement
        rule = result.revision.rule if result.revision else None
        unit = criterion.unit or (measurement.unit if measurement else None)
        is_city = result.region == self._city
        waiver, waived = self._waiver(result.region, result.year, criterion.id, str(indicator.id))
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
            standing=standing(result.verdict, city_line=result.city_line and not is_city),
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
            parts_short=self._short(one, rule, unit),
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
            waived=waived,
            at=one.at,
            rule_at=one.rule_at,
            figure_year=result.year,
        )

    @staticmethod
    def _short(one: Judged | JudgedTarget, rule: Rule | None, unit: str | None) -> Fraction | None:
        if one.result.verdict is not Verdict.NOT_MET:
            return None
        return parts_short(rule, unit, one.result.outcome.bound, one.result.measurement)

    def of_target(self, one: JudgedTarget) -> TargetRow:
        """The row of a task's target."""
        result, target, outcome = one.result, one.result.target, one.result.outcome
        measurement = result.measurement
        unit = target.unit or (measurement.unit if measurement else None)
        waiver, waived = self._waiver(result.region, result.year, target.id, result.task.id)
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
            standing=standing(result.verdict, city_line=result.city_line),
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
            parts_short=self._short(one, target.rule, target.unit),
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
            waived=waived,
            at=one.at,
            rule_at=one.rule_at,
            figure_year=result.reported_in,
        )
        due, late = target.due_on(), result.late(self._as_of)
        title, must = result.task.title.name or "", target.strength == "must"
        return TargetRow(row, result.task.id, title, due, must, late, result.criterion)

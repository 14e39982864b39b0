"""Proposes what is no other number: documents, what a figure is of, what it is compared with, a decision, a day."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ecocheck.app.reaching.earlier import earlier_years
from ecocheck.app.reaching.figures import without
from ecocheck.app.reaching.sources import DOCUMENT, paper_of, step
from ecocheck.app.reaching.views import Change, Kind
from ecocheck.app.reaching.writing import as_typed
from ecocheck.model.rule import Readings, leaves
from ecocheck.model.rule_kinds.base import Form, NumberRule
from ecocheck.quantity import Amount, Period, decimal_at, plain, same_unit, units_in
from ecocheck.quantity.comparing import toward
from ecocheck.source.setting.edit import REMOVED
from ecocheck.verdict.evaluating.in_force import start_wanted
from ecocheck.verdict.evaluating.members import leaves_in_force
from ecocheck.verdict.evaluating.target_faults import better_in
from ecocheck.verdict.inputs.datum import last_day, survey_of_another_year
from ecocheck.verdict.outcome import Reason, Verdict
from ecocheck.verdict.reading import last_day_of, period_of, stated_basis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reaching.case import Case
    from ecocheck.findings import Route
    from ecocheck.source.setting.edit import Wanted

_ABOVE: Final = "国家"
"""Stands for an office above the region."""


def papers(case: Case) -> Iterator[Change]:
    """What would take away each reason for which the case is open."""
    reasons = set(case.judged.outcome.reasons)
    yield from _facts(case)
    yield from (Change(Kind.SETTLEMENT, case.year, about=about, rule=rule) for about, rule in case.others)
    for reason, proposed in _PROPOSED.items():
        if reason in reasons:
            for propose in proposed:
                yield from propose(case)


def _facts(case: Case) -> Iterator[Change]:
    """A fact that is not so yet, or that nobody reported."""
    inputs = case.judged.inputs
    one, refused = inputs.measurement, inputs.refused
    if inputs.subject.form is Form.FACT and not refused and (one is None or one.value is False):
        settings: dict[Route, Wanted] = {(*case.entry, "value"): True, **without(case, Kind.FACT)}
        yield Change(Kind.FACT, case.entry_year, settings)


def _documents(case: Case) -> Iterator[Change]:
    yield Change(Kind.DOCUMENT, case.entry_year, paper_of((*case.entry, "source"), case.entry_year))
    one = case.judged.inputs.measurement
    published = one.source.out_since if one is not None and one.source is not None else None
    if published is not None and published > case.as_of:
        yield Change(Kind.DAY, case.entry_year, day=published)


def _days(case: Case) -> Iterator[Change]:
    """The day on which the span of the figure, or the year, is over."""
    one, year = case.judged.inputs.measurement, case.judged.inputs.datum_year
    if one is not None:
        end = last_day(period_of(one, year), year)
        if end > case.as_of:
            yield Change(Kind.DAY, case.entry_year, day=max(end, last_day_of(year)))


def _issued(case: Case) -> Iterator[Change]:
    ahead = [one.in_force_since for one in case.judged.inputs.assigned if one.in_force_since is not None]
    yield from (Change(Kind.DAY, case.year, day=one) for one in ahead if one > case.as_of)


def _whole_year(case: Case) -> Iterator[Change]:
    one, route = case.judged.inputs.measurement, case.entry
    if one is None or case.judged.inputs.subject.form is Form.FACT:
        return
    settings: dict[Route, Wanted] = {(*route, "period"): case.entry_year}
    settings |= {(*route, "as_of"): REMOVED} if one.as_of is not None else {}
    settings |= without(case, Kind.WHOLE_YEAR)
    settings |= paper_of((*route, "source"), case.entry_year)
    yield Change(Kind.WHOLE_YEAR, case.entry_year, settings)


def _periods(case: Case) -> Iterator[Change]:
    one, year = case.judged.inputs.measurement, case.entry_year
    if one is None:
        return
    if case.judged.inputs.subject.survey and survey_of_another_year(one, year) is not None:
        yield Change(Kind.SURVEY, year, {(*case.entry, "survey", "date"): f"{year}-12"})
    elif not isinstance(one.period, Period):
        yield Change(Kind.PERIOD, year, {(*case.entry, "period"): year})


def _units(case: Case) -> Iterator[Change]:
    """The unit where none is stated; the same figure in the other unit where one is."""
    inputs, entry = case.judged.inputs, case.entry
    one = inputs.measurement
    beside = (*(target.unit for target in inputs.assigned), inputs.prior.unit if inputs.prior else None)
    wanted = inputs.subject.unit or next((unit for unit in beside if unit is not None), None)
    if one is None or wanted is None or same_unit(one.unit, wanted):
        return
    if one.unit is None:
        yield Change(Kind.UNIT, case.entry_year, {(*entry, "unit"): wanted}, about=wanted)
        return
    factor = units_in(one.unit, wanted)
    if factor is None or inputs.amount is None:
        return
    then = plain(inputs.amount.exact * factor)
    settings: dict[Route, Wanted] = {(*entry, "value"): as_typed(Decimal(then)), (*entry, "unit"): wanted}
    settings |= without(case, Kind.VALUE)
    settings |= {(*entry, key): REMOVED for key in ("numerator", "denominator") if getattr(one, key) is not None}
    yield Change(Kind.CONVERTED, case.entry_year, settings, inputs.amount, Amount.of(Decimal(then)), about=wanted)


def _bases(case: Case) -> Iterator[Change]:
    inputs = case.judged.inputs
    one, route = inputs.measurement, (*case.entry, "basis")
    if one is None:
        return
    stated = stated_basis(one.basis)
    told = (*(target.basis for target in inputs.assigned), inputs.prior.basis if inputs.prior else None)
    names = dict.fromkeys((*sorted(inputs.subject.accepted), *(stated_basis(name) for name in told)))
    for name in names:
        if name is not None and name != stated:
            kind = Kind.BASIS if stated is None else Kind.OTHER_BASIS
            yield Change(kind, case.entry_year, {route: name}, about=name)


def _samples(case: Case) -> Iterator[Change]:
    """A survey of the size that the rule asks, where the recorded one is smaller or has no size."""
    rule, inputs, _ = case.judged
    asked = max((one.sample or 0 for one in leaves(rule) if isinstance(one, NumberRule)), default=0)
    one = inputs.measurement
    found = None if one is None or one.survey is None else one.survey.sample
    if one is not None and asked > (found or 0):
        settings: dict[Route, Wanted] = {(*case.entry, "survey", "sample"): asked}
        yield Change(Kind.SAMPLE, case.entry_year, settings, then=Amount.of(asked))


def _starts(case: Case) -> Iterator[Change]:
    """The day from which a state is in force, where none is on record: the last that suffices."""
    rule, inputs, _ = case.judged
    for leaf in leaves_in_force(rule, inputs) if rule is not None else ():
        day = start_wanted(leaf, inputs)
        if day is not None and inputs.measurement is not None and inputs.measurement.since is None:
            yield Change(Kind.SINCE, case.entry_year, {(*case.entry, "since"): day.isoformat()}, about=day.isoformat())


def _targets(case: Case) -> Iterator[Change]:
    """Paper of the targets on record; where there is none, a target that the figure just meets."""
    inputs, route = case.judged.inputs, ("assigned", case.key)
    paper = {"document": DOCUMENT.format(year=case.year), "issuer": _ABOVE}
    several = len(inputs.assigned) > 1
    settings: dict[Route, Wanted] = {}
    for place in range(len(inputs.assigned)):
        settings |= {(*route, *((place,) if several else ()), key): text for key, text in paper.items()}
    if settings:
        yield Change(Kind.TARGET_PAPER, case.year, settings)
    one, amount = inputs.measurement, inputs.amount
    better = None if one is None else better_in(one.unit, inputs.subject)
    if inputs.assigned or inputs.assigned_refused or one is None or amount is None or better is None:
        return
    number = decimal_at(amount.exact, step(amount), up=better == "lower", touching=True)
    made = {toward(better).name: as_typed(number), "unit": one.unit, **paper, "basis": one.basis}
    wanted: dict[Route, Wanted] = {(*route, key): value for key, value in made.items() if value is not None}
    yield Change(Kind.TARGET, case.year, wanted, then=Amount.of(number), about=toward(better).name)


def _baselines(case: Case) -> Iterator[Change]:
    """A document for the baseline on record; where there is none, the baseline that the figure just holds."""
    inputs, route = case.judged.inputs, ("baselines", case.key)
    if inputs.baseline is not None:
        paper = paper_of((*route, "source"), inputs.baseline.year)
        yield Change(Kind.BASELINE_DOCUMENT, case.entry_year, paper)
    elif inputs.amount is not None and inputs.measurement is not None and not inputs.baseline_refused:
        number = decimal_at(inputs.amount.exact, step(inputs.amount), up=False, touching=True)
        unit = inputs.subject.unit or inputs.measurement.unit
        made: dict[Route, Wanted] = {(*route, "year"): case.year - 1, (*route, "value"): as_typed(number)}
        made |= {(*route, "unit"): unit} if unit is not None else {}
        paper = {
            key: value for key, value in paper_of((*route, "source"), case.year - 1).items() if value is not REMOVED
        }
        yield Change(Kind.BASELINE, case.year, made | paper, then=Amount.of(number), about="at_most")


def _readings(case: Case) -> Iterator[Change]:
    """Each of the readings between which the plan leaves open, where one is met: only a decision can choose it."""
    rule = case.judged.rule
    if isinstance(rule, Readings):
        for one in rule.members:
            if case.by(one).verdict is Verdict.MET:
                yield Change(Kind.READING, case.year, rule=one)


_PROPOSED: Final = {
    Reason.UNUSABLE_VALUE: (_units, _days),
    Reason.NO_DOCUMENT: (_documents,),
    Reason.PERIOD_UNKNOWN: (_periods, _starts),
    Reason.PARTIAL_PERIOD: (_days, _whole_year),
    Reason.UNIT_MISMATCH: (_units,),
    Reason.BASIS_MISMATCH: (_bases, _samples),
    Reason.NO_ASSIGNED_TARGET: (_targets, _issued),
    Reason.NO_PRIOR_YEAR: (earlier_years,),
    Reason.NO_BASELINE: (_baselines,),
    Reason.AMBIGUOUS_RULE: (_readings,),
}
"""What may take a reason away. Whether it does, the judgement says."""

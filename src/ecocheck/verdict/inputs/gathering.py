"""Collects the inputs of one evaluation from a region's files of this year, last year and earlier years."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from ecocheck.model.measurement import Measurement
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR, Amount, Period
from ecocheck.verdict.inputs.admitted import admission, as_admitted
from ecocheck.verdict.inputs.base_years import base_recorded, of_base_year
from ecocheck.verdict.inputs.datum import published_early
from ecocheck.verdict.inputs.defects import beside_it, defects, refuses
from ecocheck.verdict.inputs.given import Inputs, Prior, Wider
from ecocheck.verdict.inputs.interim import interim_of, more_in_parts
from ecocheck.verdict.inputs.scales import slips
from ecocheck.verdict.inputs.states import held
from ecocheck.verdict.inputs.wider import wider_of
from ecocheck.verdict.reading import amount_of, as_of_before_the_end, is_percent, last_day_of, may_be_a_fraction
from ecocheck.verdict.sources.documents import cannot_hold, in_hand
from ecocheck.verdict.sources.others_papers import figure_elsewhere, of_one_county
from ecocheck.verdict.words.another_span import judged_period
from ecocheck.verdict.words.bases import basis_of
from ecocheck.verdict.words.quoted import contradicted

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Baseline
    from ecocheck.verdict.subject import Subject

_Section: TypeAlias = Literal["measurements", "interim", "assigned", "baselines"]


def _before(subject: Subject, measurement: Measurement | None, before: Figures | None, year: int) -> Measurement | None:
    """Last year's entry from last year's file, or from `compare` where that file has none."""
    past = before.measurements.get(subject.id) if before is not None else None
    if past is None and measurement is not None:
        past = compared(measurement, year - 1)
    return None if past is None else as_admitted(past, subject, year - 1)


def _prior(  # noqa: PLR0913, PLR0917 both years, where, and on which day
    subject: Subject,
    place: Place,
    measurement: Measurement | None,
    before: Figures | None,
    year: int,
    as_of: datetime.date,
) -> Prior | None:
    """Last year's figure and whether a document holds it."""
    if before is not None and before.refuses("measurements", subject.id):
        return Prior(None, None, None, usable=False, refused=True)
    past = _before(subject, measurement, before, year)
    if past is None:
        return None
    if before is not None and more_in_parts(subject, past, before, year - 1) is not None:
        return Prior(None, None, None, usable=False, refused=True)
    return _examined(past, subject, place, year - 1, as_of)


def _examined(past: Measurement, subject: Subject, place: Place, year: int, as_of: datetime.date) -> Prior:
    """The figure of a year with which another is compared, and whether a document holds it."""
    found = _figure(past, subject, year, as_of)
    own = figure_elsewhere(past.source, past.note, place) is None
    own = own and contradicted(past, amount_of(past, subject.unit)) is None
    documented = own and in_hand(past.source, subject.name, place, as_of)
    return replace(found, documented=documented and cannot_hold(past.source, subject, year) is None)


def _wider(subject: Subject, place: Place, years: Mapping[int, Figures], year: int, as_of: datetime.date) -> Wider:
    """The figures of wider regions; the city's own are examined as the city's, and no county's paper holds them."""
    city = place if place.is_city else next((one for one in place.around.places() if one.is_city), place)

    def examined(one: Measurement, alike: Subject) -> Prior:
        found = _examined(one, alike, city, year, as_of)
        return found if of_one_county(one.source, city) is None else replace(found, documented=False)

    return wider_of(subject, place, years, year, examined)


def _figure(past: Measurement, subject: Subject, year: int, as_of: datetime.date) -> Prior:
    """The figure of an earlier year: usable if it is sound and of the whole year. Its documents are not looked at."""
    period = judged_period(past, subject, year)
    early = as_of_before_the_end(past, year) or published_early(past, subject, last_day_of(year))
    whole = isinstance(period, Period) and period.is_year(year) and not early
    amount, parts = amount_of(past, subject.unit), past.numerator is not None
    basis, sound = basis_of(past, subject), not refuses(defects(past, subject, year, as_of))
    return Prior(
        Amount(amount.exact) if amount is not None and parts else amount,
        past.unit,
        basis.another or basis.name,
        usable=whole and sound,
        parts=parts,
        sample=None if past.survey is None else past.survey.sample,
        in_part=sound and isinstance(period, Period) and period.within(year) and not whole,
    )


def recorded_in(subject: Subject, figures: Figures, year: int, as_of: datetime.date) -> Prior | None:
    """The figure in the file of a year, checked like the year before: usable if sound and of the whole year.

    It is for showing several years side by side; whether a document holds it is not looked at.
    """
    if figures.refuses("measurements", subject.id):
        return None
    past = _before(subject, None, figures, year + 1)
    return None if past is None else _figure(past, subject, year, as_of)


def _earlier(  # noqa: PLR0913, PLR0917 whose figures, of which years, and on which day
    subject: Subject,
    place: Place,
    measurement: Measurement | None,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
) -> dict[int, Prior | None]:
    """The figures of the years before the last one that the rule reads, and those of the years that it names."""
    found = {
        one: _prior(subject, place, None, years.get(one), one + 1, as_of)
        for one in sorted((year - step for step in subject.steps_back if step > 1), reverse=True)
    }
    for base in subject.base_years:
        if base < year:
            own = _prior(subject, place, measurement, years.get(base), base + 1, as_of)
            found[base] = of_base_year(own, base_recorded(subject, place, years.get(year), base, as_of))
    return found


def _slipped(known: Mapping[int, Prior | None], one: Measurement | None, subject: Subject, year: int) -> frozenset[int]:
    """The earlier years whose figures `validate` would not believe beside the others."""
    if subject.form is not Form.NUMBER or not subject.steps_back:
        return frozenset()
    return slips(known, one, None if one is None else amount_of(one, subject.unit), subject, year)


def _unbelieved(found: Prior | None) -> Prior | None:
    """A figure that is a slip; like one that cannot be read it decides nothing."""
    return None if found is None else replace(found, usable=False, refused=True)


def compared(measurement: Measurement, year: int) -> Measurement | None:
    """The value that `compare` records for that year, to be examined like any other figure."""
    compare = measurement.compare
    if compare is None or compare.year != year:
        return None
    unit = measurement.unit if compare.unit is None else compare.unit
    recalled = Measurement(value=compare.value, unit=unit, source=compare.source)
    return recalled.model_copy(update={"basis": compare.basis})


def concerned_in(
    subject: Subject, place: Place, years: Mapping[int, Figures], year: int
) -> tuple[int, _Section] | None:
    """A year with a figure of the region, although its file of `year` says that the criterion does not concern it.

    All the region's files count, later ones too, and figures of parts of a year, targets and baselines do;
    with the section of the file. None where the file says nothing of the kind.
    """
    own = years[year].measurements.get(subject.id)
    if own is None or own.not_concerned is None:
        return None
    files = {**place.around.figures(place.name, range(FIRST_YEAR, LAST_YEAR + 1)), **years}
    found = ((one, _with_figure(files[one], subject.id)) for one in sorted(files, reverse=True))
    return next(((one, section) for one, section in found if section is not None), None)


def _with_figure(figures: Figures, key: str) -> _Section | None:
    """The section of the file with a figure of the criterion, soundly written or not; None where there is none."""
    one = figures.measurements.get(key)
    if figures.refuses("measurements", key) if one is None else one.not_concerned is None or beside_it(one):
        return "measurements"
    held: dict[_Section, object] = {
        "interim": figures.interim.get(key),
        "assigned": figures.assigned.get(key),
        "baselines": figures.baselines.get(key),
    }
    return next((section for section, entry in held.items() if entry or figures.refuses(section, key)), None)


def _baselines_before(subject: Subject, years: Mapping[int, Figures], year: int) -> tuple[tuple[int, Baseline], ...]:
    earlier = ((one, years[one].baselines.get(subject.id)) for one in sorted(years, reverse=True) if one < year)
    return tuple((one, found) for one, found in earlier if found is not None)


def _beside_last_year(measurement: Measurement, subject: Subject) -> bool:
    """Whether last year's figure may show that this one is out of scale; of most percentages it cannot."""
    if is_percent(measurement, subject.unit):
        return may_be_a_fraction(measurement, subject.unit)
    return subject.form is Form.NUMBER


def inputs_of(subject: Subject, place: Place, years: Mapping[int, Figures], year: int, as_of: datetime.date) -> Inputs:
    """The inputs for evaluating the subject. A defect that makes the value unusable marks it as refused.

    Of targets that are refused in part none counts: one that cannot be read may be the stricter one.
    A lasting state that the year's file does not record comes from the newest
    earlier file that records it. Last year's figure is examined only where a rule
    compares with it, or where it may show that the figure is out of scale.
    """
    figures, before = years.get(year), years.get(year - 1)
    measurement = figures.measurements.get(subject.id) if figures is not None else None
    refused = figures is not None and figures.refuses("measurements", subject.id)
    unsound = figures is not None and figures.refuses("assigned", subject.id)
    unfounded = figures is not None and figures.refuses("baselines", subject.id)
    admitted = None
    if subject.form is Form.DERIVED:
        measurement, refused = None, False
    if measurement is not None and not refused:
        refused = concerned_in(subject, place, years, year) is not None
        refused = refused or refuses(defects(measurement, subject, year, as_of))
        refused = refused or (figures is not None and more_in_parts(subject, measurement, figures, year) is not None)
        admitted = admission(measurement, subject, year)
    lasting = held(subject, place, years, year, as_of)
    measurement = measurement if lasting is None else lasting.measurement
    told = subject.looks_back or (measurement is not None and _beside_last_year(measurement, subject))
    measured = measurement if admitted is None else admitted.measurement
    prior = _prior(subject, place, measurement, before, year, as_of) if told else None
    earlier = _earlier(subject, place, measurement, years, year, as_of)
    slipped = _slipped({year - 1: prior, **earlier}, None if refused else measured, subject, year)
    return Inputs(
        year=year,
        subject=subject,
        measurement=measured,
        refused=refused,
        place=place,
        as_of=as_of,
        prior=_unbelieved(prior) if year - 1 in slipped else prior,
        earlier={one: _unbelieved(found) if one in slipped else found for one, found in earlier.items()},
        assigned=() if figures is None or unsound else figures.assigned.get(subject.id, ()),
        unreadable=figures is not None and figures.unreadable,
        assigned_refused=unsound,
        baseline=figures.baselines.get(subject.id) if figures is not None else None,
        baseline_refused=unfounded,
        baselines_before=_baselines_before(subject, years, year),
        admitted=None if admitted is None else admitted.note,
        recorded_in=None if lasting is None else lasting.year,
        wider=_wider(subject, place, years, year, as_of) if subject.reads_wider else Wider(),
        interim=() if figures is None else interim_of(subject, figures, year, as_of),
    )

"""The figures of wider regions with which a rule compares: from the city's file of the judged year, never a county's.

They are examined like last year's figure: sound, of the whole year, not
published before it was over; a success also needs their document.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.model.measurement import Measurement
from ecocheck.model.rule_kinds.base import Form
from ecocheck.verdict.inputs.given import Wider
from ecocheck.verdict.inputs.wider_papers import against

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.wider import WiderFigure
    from ecocheck.verdict.inputs.given import Prior
    from ecocheck.verdict.subject import Subject


def as_reading(one: WiderFigure) -> Measurement:
    """The figure as a measurement, to be examined like any other figure."""
    made = Measurement(value=one.number, unit=one.unit, source=one.source, note=one.note)
    return made.model_copy(update={"period": one.period, "basis": one.basis})


def of_a_region(subject: Subject) -> Subject:
    """The criterion as a wider region's figure of it is examined: a mean of counts need not be whole."""
    form = Form.NUMBER if subject.form is Form.COUNT else subject.form
    return replace(subject, form=form, counts=(), survey=False, zero_allowed=False, unit_assigned=False)


def citys_figures(place: Place, years: Mapping[int, Figures], year: int) -> Figures | None:
    """The city's figures of the year; for the city itself those that are judged."""
    return years.get(year) if place.is_city else place.city(year)


def _unless_contradicted(one: WiderFigure, found: Prior, place: Place) -> Prior:
    """The figure; not to be used where the words beside it say that it is another region's, or another number."""
    return found if against(one, place.realm) is None else replace(found, usable=False, documented=False)


def wider_of(
    subject: Subject,
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    examined: Callable[[Measurement, Subject], Prior],
) -> Wider:
    """What the city's file records for a criterion; `examined` tells how far a figure can be used."""
    city = citys_figures(place, years, year)
    if city is None:
        return Wider()
    alike = of_a_region(subject)
    means = tuple(
        (one.of, _unless_contradicted(one, examined(as_reading(one), alike), place))
        for one in city.wider.get(subject.id, ())
        if one.mean is not None
    )
    own = None if place.is_city or city.refuses("measurements", subject.id) else city.measurements.get(subject.id)
    return Wider(
        means,
        None if own is None else examined(own, subject),
        refused=city.refuses("wider", subject.id),
        city_refused=not place.is_city and city.refuses("measurements", subject.id),
    )

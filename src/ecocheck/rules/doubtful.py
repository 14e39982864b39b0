"""ECO534, 563–566, 647, 648, and 511 again: figures that can be read but are probably wrong."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Related
from ecocheck.model.rule_kinds.base import Against, Form
from ecocheck.quantity import Amount, real_unit, same_unit, units_in, unquoted
from ecocheck.regex import regex
from ecocheck.rules.beside_the_value import listed_nowhere
from ecocheck.rules.figures.odd_parts import eco658_days_of_the_period, eco659_size_of_sample
from ecocheck.rules.figures.out_of_scale import eco533_out_of_scale
from ecocheck.rules.targets.assigned_targets import assigned_of
from ecocheck.rules.wrong_units import unit_said
from ecocheck.source.written.characters import shown
from ecocheck.verdict.inputs.datum import survey_of_another_year
from ecocheck.verdict.inputs.defects import Defect, refuses
from ecocheck.verdict.reading import amount_of, is_percent, may_be_a_fraction
from ecocheck.verdict.words.text import source_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.model.measurement import Measurement
    from ecocheck.rules.context import Item
    from ecocheck.verdict.subject import Subject

_FINE: Final = -9
"""Nobody measures to the ninth decimal; such digits are left over by spreadsheets."""
_LEFT_OVER: Final = regex(r"(-?\d{1,40}\.\d{0,12}?)(?:0{6,40}|9{6,40})\d{0,4}")


def _parts(one: Measurement) -> Iterator[tuple[str, Decimal]]:
    for key in ("value", "numerator", "denominator"):
        number = getattr(one, key)
        if isinstance(number, Decimal):
            yield key, number


def _is_fine(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent <= _FINE


def doubtful(one: Measurement, subject: Subject) -> bool:
    """A cheap test for `quick_check`: whether one of the checks of number and unit below may find something."""
    if not is_percent(one, subject.unit) or may_be_a_fraction(one, subject.unit) or subject.may_be_negative:
        return True
    if any(number < 0 for _, number in _parts(one)):
        return True
    broken = one.numerator is not None and any(number % 1 for key, number in _parts(one) if key != "value")
    return broken or any(_is_fine(number) for _, number in _parts(one))


def eco563_word_for_no_unit(item: Item) -> Iterator[Finding]:
    """无 or — in place of a unit means that there is no unit; then the key can be left out."""
    unit = item.measurement.unit
    if item.subject.dimensionless and unit is not None and real_unit(unit) is None:
        yield item.find("ECO563", ("unit",), written=shown(unit))


_FALL: Final = regex(r"下降|降低|减少|降幅")


def eco534_fall_below_zero(item: Item) -> Iterator[Finding]:
    """A rate of fall below zero says that there was a rise; -5.5% in a spreadsheet often means a fall."""
    one, amount = item.measurement, item.amount
    if amount is None or amount.exact >= 0 or refuses(item.defects) or not _FALL.search(item.name):
        return
    prior = None if item.past is None else amount_of(item.past, item.subject.unit)
    fell = any(_FALL.search(said.text) and f"{abs(one.value or 0):f}" in said.text for said in source_texts(one))
    if fell or (one.note is None and prior is not None and prior.exact > 0):
        less = Amount(-amount.exact).shown
        yield item.find("ECO534", (item.figure_key,), written=amount.shown, less=less, unit=one.unit or "")


def eco564_left_over(item: Item) -> Iterator[Finding]:
    """60.00000000000001 is what a spreadsheet makes of 60; judging takes the number as written."""
    for key, number in _parts(item.measurement):
        written = format(number, "f")
        found = _LEFT_OVER.fullmatch(written) if _is_fine(number) else None
        if found is not None:
            places = len(found[1].partition(".")[2])
            meant = format(round(number, places), "f")
            yield item.find("ECO564", (key,), written=shown(written), meant=meant)


def eco565_part_of_a_thing(item: Item) -> Iterator[Finding]:
    """What is counted by the piece has whole numbers."""
    names = item.context.project.registry.indicators.parts.get(item.subject.id)
    if names is None or names.unit is None or item.measurement.numerator is None:
        return
    for key, number in _parts(item.measurement):
        if key != "value" and number % 1:
            yield item.find("ECO565", (key,), written=format(number, "f"), unit=names.unit)


def eco566_zero_beside_something(item: Item) -> Iterator[Finding]:
    """A reason for having nothing to count stands beside a figure."""
    one = item.measurement
    if one.zero is not None and one.denominator != 0 and Defect.NOTHING_TO_COUNT not in item.defects:
        yield item.find("ECO566", ("zero",), written=shown(one.zero))


def eco647_survey_of_another_year(item: Item) -> Iterator[Finding]:
    """A survey is about the year in which it was made, or about the year before."""
    year = item.context.figures.year
    made = survey_of_another_year(item.measurement, year)
    if made is not None:
        yield item.find("ECO647", ("survey", "date"), written=made, year=str(year))


def unit_listed_nowhere(item: Item) -> Iterator[Finding]:
    """ECO511 if the criterion cannot be stated in the figure's unit, with or without a target."""
    criterion, unit = item.criterion, item.measurement.unit
    if criterion is None or item.subject.unit is not None or not listed_nowhere(criterion, unit):
        return
    handed = [route for key, route, target in assigned_of(item.context) if key == criterion.id and target.unit]
    related = tuple(Related(item.context.document.spot((*route, "unit")), "other") for route in handed)
    known = list(criterion.better)
    stated = [target.unit for key, _, target in assigned_of(item.context) if key == criterion.id]
    wanted = next((one for one in known if any(same_unit(one, other) for other in stated)), known[0])
    fit = next((one for one in known if units_in(unquoted(unit or ""), one) is not None), wanted)
    value = item.measurement.value
    said = unit_said(unit or "", fit, None if isinstance(value, bool) else value)
    yield item.find("ECO511", ("unit",), "value", related, **said)


_JOINTS: Final = regex("[、，,;；]")


def eco648_one_without_unit(item: Item) -> Iterator[Finding]:
    """Only the figure, or only what it is compared with, has a unit: 10 and 10微克 are not compared."""
    one, context = item.measurement, item.context
    if item.criterion is None or item.subject.unit is not None or item.subject.form is not Form.NUMBER:
        return
    own = real_unit(one.unit)
    past = [] if item.past is None else [real_unit(item.past.unit)]
    if own is not None:
        if None in past:
            yield item.find("ECO648", ("unit",), written=own, phrase="last_year_bare", phrase_more="nothing")
        elif past and Against.YEAR_BEFORE in context.index.against[item.subject.id] and not same_unit(own, past[0]):
            more = "slash_meant" if same_unit(_JOINTS.sub("/", own), past[0]) else "nothing"
            said = {"phrase": "last_year_other", "phrase_more": more}
            yield item.find("ECO648", ("unit",), written=own, before=past[0] or "", **said)
        return
    handed = [real_unit(target.unit) for key, _, target in assigned_of(context) if key == item.subject.id]
    if None in handed and item.criterion.better:
        return  # reported for both by `eco513_assigned_in_another_unit`
    criterion = item.criterion
    handed.sort(key=lambda unit: listed_nowhere(criterion, unit))
    other = next((unit for unit in (*handed, *past) if unit is not None), None)
    if other is not None and not item.subject.dimensionless:
        yield item.find(
            "ECO648", (item.figure_key,), "key", written=other, phrase="this_year_bare", phrase_more="nothing"
        )


DOUBT_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (
    eco563_word_for_no_unit,
    eco533_out_of_scale,
    eco534_fall_below_zero,
    eco564_left_over,
    eco565_part_of_a_thing,
    eco566_zero_beside_something,
    eco647_survey_of_another_year,
    eco658_days_of_the_period,
    eco659_size_of_sample,
    eco648_one_without_unit,
    unit_listed_nowhere,
)

"""ECO580–586 and 598: figures of wider regions in the city's file, with which verdicts of counties compare.

A county must not move its own line, so its file holds none of them; and what
is recorded must be the criterion's, of the whole year, once, and not at odds
with the city's own figures.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import Form
from ecocheck.model.rule_kinds.comparisons import WHOLE_CITY, WiderMean
from ecocheck.quantity import UNKNOWN, Amount, Period, agrees, same_unit
from ecocheck.source.written.characters import shown
from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.inputs.defects import defects, refuses
from ecocheck.verdict.inputs.wider import as_reading, of_a_region
from ecocheck.verdict.inputs.wider_papers import against
from ecocheck.verdict.reading import PERCENT, amount_of, period_of
from ecocheck.verdict.sources.documents import in_hand
from ecocheck.verdict.words.bases import known_basis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Route
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion
    from ecocheck.model.wider import WiderFigure
    from ecocheck.rules.context import DataContext, RegistryContext
    from ecocheck.verdict.subject import Subject

_SECTION: Final = "wider"
_TENS: Final = 10


def _recorded(context: DataContext) -> Iterator[tuple[Criterion, Subject, Route, WiderFigure]]:
    """Every readable figure of a wider region in the city's file, with its route."""
    if not context.place.is_city:
        return
    criteria = context.index.of_year(context.figures.year)
    for key, several in context.figures.wider.items():
        if key in criteria:
            listed = isinstance(context.document.value((_SECTION, key)), list)
            for place, one in enumerate(several):
                yield (*criteria[key], (_SECTION, key, place) if listed else (_SECTION, key), one)


def _names(context: DataContext) -> tuple[str, ...]:
    units = context.project.units
    return (*units.wider_regions(), units.city.name)


def eco580_not_in_a_county(context: DataContext) -> Iterator[Finding]:
    """Figures of wider regions set lines for counties, so a county's file does not record them."""
    if not context.place.is_city and context.document.value((_SECTION,)) is not None:
        city, year = context.project.units.city.name, context.figures.year
        yield context.find("ECO580", (_SECTION,), "key", region=context.place.name, file=f"data/{city}/{year}.yaml")


def eco581_unknown_region(context: DataContext) -> Iterator[Finding]:
    """`of` is a name in units.yaml, as the rules write it."""
    known = _names(context)
    for _, _, route, one in _recorded(context):
        if one.of not in known:
            yield context.find("ECO581", (*route, "of"), written=shown(one.of), known="、".join(known))


def eco582_another_quantity(context: DataContext) -> Iterator[Finding]:
    """The mean has the unit and a basis of the criterion; a total has a unit of its own."""
    for criterion, subject, route, one in _recorded(context):
        basis = known_basis(one.basis, subject)
        said = {"id": criterion.id, "name": criterion.name, "of": one.of}
        if subject.form in {Form.FACT, Form.WORD}:
            yield context.find("ECO582", route, "key", **said, phrase="wider_no_number")
        elif one.unit is None and subject.unit is not None:
            yield context.find("ECO582", (*route, one.key), "key", **said, phrase="wider_no_unit")
        elif one.mean is not None and subject.unit is not None and not same_unit(one.unit, subject.unit):
            units = {"written": one.unit or "—", "unit": subject.unit}
            yield context.find("ECO582", (*route, "unit"), **said, **units, phrase="wider_unit")
        elif basis is not None and basis not in subject.basis_names:
            known = "、".join(item.name for item in subject.bases) or "—"
            yield context.find("ECO582", (*route, "basis"), **said, written=basis, known=known, phrase="wider_basis")
        elif one.mean is not None and _unsound(subject, one, context):
            yield context.find("ECO582", (*route, one.key), **said, phrase="wider_range")
        elif (high := _in_tens(criterion, subject, one, context)) is not None:
            said |= {"written": f"{one.number:f}", "other": high.short()}
            yield context.find("ECO582", (*route, one.key), **said, phrase="wider_fraction")
        elif one.of in _names(context) and (found := against(one, context.place.realm)) is not None:
            written = shown(found.said)
            yield context.find("ECO582", (*route, *found.route), **said, written=written, phrase=found.flaw.value)


def _in_tens(criterion: Criterion, subject: Subject, one: WiderFigure, context: DataContext) -> Amount | None:
    """A figure of city or county in tens of percent beside a mean of at most one, which was written as a fraction."""
    if one.mean is None or not 0 < one.mean <= 1 or not same_unit(one.unit, PERCENT):
        return None
    own = context.figures.measurements.get(criterion.id)
    known = [None if own is None else amount_of(own, subject.unit)]
    known += [_of_county(place, subject, one, context) for place in _counties(criterion, context)]
    tens = [each for each in known if each is not None and each.exact >= _TENS]
    return max(tens, key=lambda each: each.exact, default=None)


def _unsound(subject: Subject, one: WiderFigure, context: DataContext) -> bool:
    """Whether the mean is none of such a quantity: below zero, above 100 %, or a target."""
    alone = as_reading(one).model_copy(update={"period": None})
    return refuses(defects(alone, of_a_region(subject), context.figures.year, context.as_of))


def eco583_not_of_the_year(context: DataContext) -> Iterator[Finding]:
    """The figure is of the whole year, and published after it was over."""
    year = context.figures.year
    for criterion, _, route, one in _recorded(context):
        said = {"id": criterion.id, "name": criterion.name, "of": one.of, "year": str(year)}
        period = period_of(as_reading(one), year)
        out = one.source.out_since if one.source is not None else None
        if not isinstance(period, Period) or not period.is_year(year):
            phrase = "wider_period_unknown" if period is UNKNOWN else "wider_period"
            yield context.find("ECO583", (*route, "period"), **said, written=str(period), phrase=phrase)
        elif year > context.as_of.year:
            yield context.find("ECO583", (*route, one.key), "key", **said, phrase="wider_to_come")
        elif out is not None and not context.last_day < out <= context.as_of:
            phrase = "wider_early" if out <= context.last_day else "wider_ahead"
            date = str(one.source.published) if one.source is not None else ""
            yield context.find("ECO583", (*route, "source", "published"), **said, date=date, phrase=phrase)


def eco584_recorded_twice(context: DataContext) -> Iterator[Finding]:
    """Of a region one figure of a kind and basis stands in a year; of two nobody knows which is the line."""
    seen: Counter[tuple[str, str, str, str | None]] = Counter()
    for criterion, _, route, one in _recorded(context):
        key = (criterion.id, one.of, one.key, one.basis)
        seen[key] += 1
        if seen[key] == 2:  # noqa: PLR2004 the second one is reported
            yield context.find("ECO584", (*route, "of"), id=criterion.id, name=criterion.name, of=one.of)


def eco585_no_document(context: DataContext) -> Iterator[Finding]:
    """A success rests on the document that published the figure."""
    for criterion, subject, route, one in _recorded(context):
        if not in_hand(one.source, subject.name, context.place, context.as_of) and not _dated_ahead(one, context):
            yield context.find("ECO585", route, "key", id=criterion.id, name=criterion.name, of=one.of)


def _dated_ahead(one: WiderFigure, context: DataContext) -> bool:
    out = one.source.out_since if one.source is not None else None
    return out is not None and out > context.as_of


def eco586_at_odds(context: DataContext) -> Iterator[Finding]:
    """A total of a wider region holds the city's own; the city's own mean and total fit those of its counties."""
    for criterion, subject, route, one in _recorded(context):
        said = {"id": criterion.id, "name": criterion.name, "of": one.of, "written": f"{one.number:f}{one.unit or ''}"}
        if one.of == context.place.name:
            found = _against_counties(criterion, subject, one, context)
        else:
            found = _against_the_city(criterion, subject, one, context)
        if found is not None:
            yield context.find("ECO586", (*route, one.key), **said, **found)


def _against_the_city(
    criterion: Criterion, subject: Subject, one: WiderFigure, context: DataContext
) -> dict[str, str] | None:
    own = context.figures.measurements.get(criterion.id)
    amount = None if own is None else amount_of(own, subject.unit)
    if own is None or amount is None or one.total is None or subject.may_be_negative:
        return None
    if not same_unit(own.unit, one.unit) or own.basis != one.basis or amount.exact <= Fraction(one.total):
        return None
    return {"phrase": "wider_below_the_city", "other": f"{amount.short()}{own.unit or ''}"}


def _against_counties(
    criterion: Criterion, subject: Subject, one: WiderFigure, context: DataContext
) -> dict[str, str] | None:
    """How the published figure of the city does not fit its counties; None where one of them has no such figure."""
    amounts = [_of_county(place, subject, one, context) for place in _counties(criterion, context)]
    known = sorted((each for each in amounts if each is not None), key=lambda each: each.exact)
    if not known or len(known) < len(amounts):
        return None
    if one.mean is not None:
        low, high = known[0], known[-1]
        between = low.exact <= Fraction(one.mean) <= high.exact
        near = any(agrees(one.mean, each.exact) for each in (low, high))
        return None if between or near else {"phrase": "wider_outside", "low": low.short(), "high": high.short()}
    summed = sum((each.exact for each in known), Fraction(0))
    if same_unit(one.unit, PERCENT) or one.total is None or agrees(one.total, summed):
        return None
    return {"phrase": "wider_other_sum", "other": Amount(summed).short()}


def _counties(criterion: Criterion, context: DataContext) -> tuple[Place, ...]:
    return tuple(one for one in context.place.around.places() if not one.is_city and applies(criterion, one))


def _of_county(place: Place, subject: Subject, one: WiderFigure, context: DataContext) -> Amount | None:
    """The county's figure of the whole year, if it is sound and of the same unit and basis."""
    year = context.figures.year
    figures = place.around.figures(place.name, {year}).get(year)
    found = None if figures is None else figures.measurements.get(subject.id)
    if figures is None or found is None or figures.refuses("measurements", subject.id):
        return None
    alike = same_unit(found.unit, one.unit) and found.basis == one.basis
    whole = period_of(found, year) == Period.of_year(year)
    sound = alike and whole and not refuses(defects(found, subject, year, context.as_of))
    return amount_of(found, subject.unit) if sound else None


WIDER_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    eco580_not_in_a_county,
    eco581_unknown_region,
    eco582_another_quantity,
    eco583_not_of_the_year,
    eco584_recorded_twice,
    eco585_no_document,
    eco586_at_odds,
)


def eco598_rule_of_an_unknown_region(context: RegistryContext) -> Iterator[Finding]:
    """A rule names the whole city or a region of units.yaml; else no figure can ever be recorded for it."""
    known = (
        *sorted(WHOLE_CITY),
        *context.project.units.wider_regions(),
        *context.project.registry.names.wider_regions(),
    )
    for _, criterion, revision, route in context.revisions():
        for one in leaves(revision.rule):
            if isinstance(one, WiderMean) and one.wider_mean.of not in known:
                spot = context.project.registry.indicators_document.spot((*route, "rule"), "key")
                said = {"id": criterion.id, "written": shown(one.wider_mean.of)}
                yield Finding("ECO598", spot, {**said, "known": "、".join(dict.fromkeys(known))})


REGISTRY_WIDER_CHECKS = (eco598_rule_of_an_unknown_region,)

"""The figure of a year that a rule names: from that year's file, or as this year's file records it as a baseline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.quantity import Amount, same_unit
from ecocheck.verdict.inputs.given import Prior
from ecocheck.verdict.sources.documents import cannot_hold, in_hand
from ecocheck.verdict.sources.others_papers import figure_elsewhere
from ecocheck.verdict.words.bases import basis_of
from ecocheck.verdict.words.quoted import contradicted

if TYPE_CHECKING:
    import datetime

    from ecocheck.model.figures import Figures, Place
    from ecocheck.verdict.subject import Subject


def base_recorded(
    subject: Subject, place: Place, figures: Figures | None, year: int, as_of: datetime.date
) -> Prior | None:
    """The baseline of that year, as it was before any adjustment; None where none of that year is on record.

    An adjustment changes what later figures must hold, and not what the year came to.
    """
    if figures is None:
        return None
    if figures.refuses("baselines", subject.id):
        return Prior(None, None, None, usable=False, refused=True)
    one = figures.baselines.get(subject.id)
    if one is None or one.year != year:
        return None
    amount, basis = Amount.of(one.value), basis_of(one.as_reading, subject)
    target = one.source is not None and one.source.kind == "target"
    own = figure_elsewhere(one.source, None, place) is None and contradicted(one.as_reading, amount) is None
    documented = own and in_hand(one.source, subject.name, place, as_of)
    documented = documented and cannot_hold(one.source, subject, year) is None
    sound = not target and (one.value > 0 or subject.may_be_negative)
    return Prior(amount, one.unit, basis.another or basis.name, usable=sound, documented=documented)


def of_base_year(own: Prior | None, recorded: Prior | None) -> Prior | None:
    """The figure of the year's own file, or else the baseline; neither where both are on record and differ."""
    if own is None or recorded is None or own.refused or own.amount is None or recorded.amount is None:
        return recorded if own is None else own
    alike = same_unit(own.unit, recorded.unit) and own.amount.exact == recorded.amount.exact
    return own if alike else replace(own, usable=False, disputed=recorded.amount)

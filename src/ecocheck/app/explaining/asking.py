"""Says who must supply a missing input, and where in the files it is to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.explaining.views import Ask, Holder
from ecocheck.app.verdicts.needs import Need

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOLDERS = {
    Need.NOTHING: Holder.NOBODY,
    Need.FIX: Holder.REPORTER,
    Need.FIX_TARGET: Holder.REPORTER,
    Need.FIX_PRIOR: Holder.REPORTER,
    Need.FIX_EARLIER: Holder.REPORTER,
    Need.FIX_BASELINE: Holder.REPORTER,
    Need.TARGET_CITY: Holder.ABOVE,
    Need.FIX_WIDER: Holder.LEAD,
    Need.INTERPRETATION: Holder.PLAN,
}
"""Every other need is the lead office's: figures, documents, baselines, and targets for counties."""

_KEYS = {
    Need.DOCUMENT: ("source", "title"),
    Need.PERIOD: ("period",),
    Need.WHOLE_YEAR: ("period",),
    Need.UNIT: ("unit",),
    Need.BASIS: ("basis",),
    Need.SAME_BASIS: ("basis",),
    Need.TARGET_BASIS: ("basis",),
    Need.SAMPLE: ("survey", "sample"),
    Need.SINCE: ("since",),
}
_OF_THE_CITY = frozenset({Need.WIDER, Need.WIDER_DOCUMENT, Need.FIX_WIDER})
"""What only the city's file may record."""
_OF_AN_EARLIER_FILE = frozenset({Need.PRIOR, Need.FIX_PRIOR, Need.EARLIER, Need.FIX_EARLIER})
_TARGETS = frozenset({
    Need.FIX_TARGET, Need.TARGET_CITY, Need.TARGET_COUNTY, Need.TARGET_DUE, Need.TARGET_SPAN, Need.TARGET_DOCUMENT,
})  # fmt: skip # a table, read by rows


def asks_of(  # noqa: PLR0913 an answer names the office, the file and the entry
    needs: Sequence[Need],
    *,
    lead: tuple[str, ...],
    reporter: str | None,
    section: tuple[str, ...],
    key: str,
    file: str,
    file_before: str,
    in_city: tuple[str, str],
) -> tuple[Ask, ...]:
    """Every missing input, with who must supply it and its place; `section` is the route of the entry's parent.

    `in_city` is the city's file, and the section of it that holds the figure of a wider region or the city's own.
    """
    found = []
    for need in needs:
        holder = _HOLDERS.get(need, Holder.LEAD)
        names = {Holder.REPORTER: (reporter,) if reporter else lead, Holder.NOBODY: ()}
        where: tuple[str | None, tuple[str, ...]] = (file, (*section, key, *_KEYS.get(need, ())))
        if need in {Need.NOTHING, Need.INTERPRETATION}:
            where = (None, ())
        elif need in _TARGETS:
            where = (file, ("assigned", key))
        elif need in {Need.BASELINE, Need.FIX_BASELINE}:
            where = (file, ("baselines", key))
        elif need in _OF_THE_CITY:
            where = (in_city[0], (in_city[1], key))
        elif need in _OF_AN_EARLIER_FILE:
            where = (file_before, (*section, key))
        found.append(Ask(need, holder, names.get(holder, lead), *where))
    return tuple(found)

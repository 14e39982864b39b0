"""Explains verdicts: everything that a verdict on a criterion or target rests on, in one region and year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.explaining.builder import Explainer
from ecocheck.app.explaining.views import Explained, Explanation
from ecocheck.app.verdicts.row import years_shown

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from ecocheck.app.checking import Checked
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection

__all__ = ["Explained", "Explainer", "Explanation", "explain", "with_years"]


def with_years(selection: Selection) -> Selection:
    """The selection extended by the two years before each year, which are shown beside it."""
    years = {shown for year in selection.years for shown in years_shown(year)}
    return replace(selection, years=tuple(sorted(years)))


def explain(opened: Opened, selection: Selection, as_of: datetime.date) -> Explained:
    """Explain every selected verdict, region by region."""
    checked = check(opened, with_years(selection), as_of)
    explainer = Explainer(checked)
    asked = set(selection.years)
    made = (
        *(explainer.of(row) for row in checked.rows if row.year in asked),
        *(explainer.of_target(one) for one in checked.targets if one.row.year in asked),
    )
    return explained(checked, selection, made)


def explained(checked: Checked, selection: Selection, made: Iterable[Explanation]) -> Explained:
    """The explanations, together with the check and the years that they belong to."""
    return Explained(checked, selection.years, tuple(made))

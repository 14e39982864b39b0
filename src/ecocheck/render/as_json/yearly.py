"""One year against another for other programs: counts by region, then the verdicts that moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.render.as_json.objects import verdict_entry

if TYPE_CHECKING:
    from ecocheck.app.yearly.views import RegionYears, YearMove, YearsCompared
    from ecocheck.findings import Lang


def yearly_entry(one: YearsCompared, lang: Lang) -> dict[str, Any]:
    """One year against an earlier one."""
    return {
        "year": one.year,
        "against": one.against,
        "unended": one.unended,
        "without": list(one.without),
        "courses": [_counts(each) for each in one.regions],
        "moved": [_move(each, lang) for each in one.moves],
        "still_missed": [_move(each, lang) for each in one.still],
    }


def _counts(one: RegionYears) -> dict[str, Any]:
    counts = {course.value: n for course, n in one.counts.items()}
    still = {"missed": one.still_missed, "unclear": one.still_unclear}
    return {"region": one.region, "city_line": one.city_line, "total": one.total, **counts, **still}


def _move(one: YearMove, lang: Lang) -> dict[str, Any]:
    return {
        "region": one.after.region,
        "criterion": one.after.id,
        "name": one.after.name,
        "course": one.course.value,
        "apart": [why.value for why in one.apart],
        "nearer": None if one.nearer is None else one.nearer.value,
        "before": verdict_entry(one.before, lang),
        "after": verdict_entry(one.after, lang),
    }

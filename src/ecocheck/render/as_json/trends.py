"""`trend --format json`: series of years, their pace, and when that crosses the line; no verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of_data
from ecocheck.app.standards import named
from ecocheck.app.trends.views import Crossing, Outlook
from ecocheck.quantity import plain
from ecocheck.render.as_json.objects import dumps, head, place, shown, standard_entry
from ecocheck.render.phrases.years.outlook import leads_words, line_words

if TYPE_CHECKING:
    from ecocheck.app.trends.views import Mark, NoLine, Refused, Trend, Trends
    from ecocheck.findings import Lang


def trends_json(made: Trends, lang: Lang) -> bytes:
    """`ecocheck trend --format json`."""
    stamp = stamp_of_data(made.project, made.regions, made.years)
    return dumps(
        head(replace(stamp, as_of=made.as_of))
        | {
            "standard": standard_entry(named(made.project, made.standard)),
            "years": list(made.years),
            "trends": [_trend(one, lang) for one in made.found],
            "without": [
                {"region": one.region, "criterion": one.criterion.id, "why": one.why.value} for one in made.without
            ],
        }
    )


def _trend(one: Trend, lang: Lang) -> dict[str, Any]:
    found = one.outlook
    return {
        "region": one.region,
        "indicator": one.indicator,
        "criterion": one.id,
        "name": one.name,
        "unit": one.unit,
        "city_line": one.city_line,
        "points": [_point(each) for each in one.marks],
        "compared": list(found.years),
        "refused": None if isinstance(found, Outlook) else found.why.value,
        "course": found.course.value if isinstance(found, Outlook) else None,
        "better": found.better if isinstance(found, Outlook) else None,
        "pace": _pace(found),
        "rule_words": line_words(one, lang) or None,
        "crossing": _crossing(found.crossing) if isinstance(found, Outlook) else None,
        "no_crossing": _no_crossing(found),
        "words": leads_words(one, lang),
    }


def _point(one: Mark) -> dict[str, Any]:
    point = one.point
    return {
        "year": point.year,
        "value": shown(point.amount),
        "unit": point.unit,
        "basis": point.basis,
        "joined": one.joined,
        "apart": None if point.apart is None else point.apart.value,
        "new_rule": one.new_rule,
        "effective": None if one.revision is None else one.revision.effective,
        "part": None if point.part is None else {"value": point.part.amount.shown, "period": str(point.part.span)},
        "at": place(one.at),
        "unused": None if one.unused is None else one.unused.value,
        "codes": list(one.codes),
    }


def _pace(found: Outlook | Refused) -> dict[str, Any] | None:
    """The change a year: the mean, and the least and the largest of single years."""
    if not isinstance(found, Outlook):
        return None
    return {key: plain(value) for key, value in zip(("mean", "least", "most"), found.pace, strict=True)}


def _crossing(found: Crossing | NoLine) -> dict[str, Any] | None:
    if not isinstance(found, Crossing):
        return None
    return {
        "bound": plain(found.bound),
        "distance": plain(found.distance),
        "leaving": found.leaving,
        "mean": found.reached.mean,
        "soonest": found.reached.soonest,
        "latest": found.reached.latest,
        "looked_to": found.last,
        "new_rule": found.new_rule,
    }


def _no_crossing(found: Outlook | Refused) -> str | None:
    """Why it is not worked out when the line is crossed, where the pace is."""
    if not isinstance(found, Outlook) or isinstance(found.crossing, Crossing):
        return None
    return found.crossing.value

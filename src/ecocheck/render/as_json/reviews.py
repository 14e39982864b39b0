"""`status --reviews --format json`: counts by region, and every verdict that applies with its review."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from ecocheck.app.revision import stamp_of
from ecocheck.render.as_json.objects import dumps, head, verdict_entry

if TYPE_CHECKING:
    from ecocheck.app.reviewing.overview import Reviews
    from ecocheck.findings import Lang


def reviews_json(found: Reviews, lang: Lang) -> bytes:
    """The counts of each region and year, then the verdicts."""
    return dumps(
        head(stamp_of(found.checked))
        | {
            "years": list(found.checked.selection.years),
            "kept": found.kept,
            "regions": [{"region": one.region, "year": one.year, **asdict(one.counts)} for one in found.regions],
            "verdicts": [verdict_entry(row, lang) for row in found.rows],
        }
    )

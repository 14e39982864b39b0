"""`status --received --format json`: each office in each region with the ids that are missing, waiting, in conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.render.as_json.objects import dumps, finding_entry, head

if TYPE_CHECKING:
    from ecocheck.app.received import Counts, OfficeLine, Received
    from ecocheck.findings import Lang


def received_json(received: Received, lang: Lang) -> bytes:
    """The whole output."""
    return dumps(
        head(received.stamp)
        | {
            "years": [one.year for one in received.years],
            "received": [_line(line) for one in received.years for line in one.lines],
            "regions": [
                {"year": one.year, "region": each.name, **_counts(each.counts)}
                for one in received.years
                for each in one.regions
            ],
            "offices": [
                {"year": one.year, "agency": each.name, **_counts(each.counts)}
                for one in received.years
                for each in one.offices
            ],
            "whole": [{"year": one.year, **_counts(one.whole)} for one in received.years],
            "unreadable": [file for one in received.years for file in one.unreadable],
            "findings": [finding_entry(each, lang) for one in received.years for each in one.findings],
        }
    )


def _line(one: OfficeLine) -> dict[str, Any]:
    return {
        "year": one.year,
        "region": one.region,
        "agency": one.office,
        **_counts(one.counts),
        "state": one.state,
        "missing_ids": list(one.missing),
        "waiting_ids": list(one.waiting),
        "conflict_ids": list(one.conflicts),
    }


def _counts(one: Counts) -> dict[str, Any]:
    return {
        "due": one.due,
        "reported": one.reported,
        "waiting": one.waiting,
        "conflicts": one.conflicts,
        "last": None if one.last is None else one.last.isoformat(),
    }

"""Groups undetermined verdicts by missing input, and by the offices that must supply it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.reporting.views import OfficeRequests, Request
from ecocheck.app.verdicts.needs import Need
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.verdicts.row import Row

_ORDER = {need: place for place, need in enumerate(Need)}


def requests(rows: Iterable[Row]) -> tuple[Request, ...]:
    """Group the undetermined rows by missing input; waived rows and those that only others ask for are left out."""
    groups: dict[tuple[Need, ...], list[Row]] = {}
    for row in rows:
        if row.verdict is Verdict.UNDETERMINED and not row.waived and row.counted:
            groups.setdefault(row.needs, []).append(row)
    ordered = sorted(groups.items(), key=lambda item: [_ORDER[need] for need in item[0]])
    return tuple(Request(needs, tuple(found)) for needs, found in ordered)


def by_office(rows: Iterable[Row]) -> tuple[OfficeRequests, ...]:
    """The requests for each set of leading offices; offices with most undetermined rows first."""
    offices: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        offices.setdefault(row.lead, []).append(row)
    grouped = ((lead, requests(found)) for lead, found in offices.items())
    counted = [OfficeRequests(lead, sum(len(r.rows) for r in asked), asked) for lead, asked in grouped if asked]
    return tuple(sorted(counted, key=lambda one: -one.count))

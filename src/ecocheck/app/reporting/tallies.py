"""Counting standings. Nothing is added up into a score."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ecocheck.app.reporting.views import DomainTally, Standing, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.reporting.views import IndicatorView
    from ecocheck.model.registry import Domain


def tally(standings: Iterable[Standing]) -> Tally:
    """The counts of every standing, those of lines of the whole city apart."""
    counts = Counter(standings)
    return Tally(
        total=counts.total(),
        met=counts[Standing.MET],
        not_met=counts[Standing.NOT_MET],
        city_met=counts[Standing.CITY_MET],
        city_not_met=counts[Standing.CITY_NOT_MET],
        undetermined=counts[Standing.UNDETERMINED],
        not_applicable=counts[Standing.NOT_APPLICABLE],
        parts=tuple((one, counts[one]) for one in Standing),
    )


def by_domain(domains: Iterable[Domain], indicators: Sequence[IndicatorView]) -> tuple[DomainTally, ...]:
    """The indicators counted by field of work; fields without an indicator asked for are left out."""
    grouped = ((domain, [one.standing for one in indicators if one.domain == domain.id]) for domain in domains)
    return tuple(DomainTally(domain.id, domain.name, tally(found)) for domain, found in grouped if found)

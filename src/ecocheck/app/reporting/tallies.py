"""Counting standings. Nothing is added up into a score."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ecocheck.app.reporting.views import DomainTally, Stand, Standing, Tally, standing
from ecocheck.verdict.kinds import Backing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.reporting.views import Counted, IndicatorView
    from ecocheck.model.registry import Domain
    from ecocheck.verdict.rollup import IndicatorResult


def tally(several: Iterable[Counted]) -> Tally:
    """The counts of every standing, those of lines of the whole city apart; of successes, how many have evidence."""
    found = tuple(several)
    counts = Counter(one.standing for one in found)
    evidenced = Counter(one.standing for one in found if one.backing is Backing.EVIDENCED)
    return Tally(
        total=counts.total(),
        met=counts[Standing.MET],
        not_met=counts[Standing.NOT_MET],
        city_met=counts[Standing.CITY_MET],
        city_not_met=counts[Standing.CITY_NOT_MET],
        undetermined=counts[Standing.UNDETERMINED],
        not_applicable=counts[Standing.NOT_APPLICABLE],
        parts=tuple((one, counts[one]) for one in Standing),
        flash_met=counts[Standing.FLASH_MET],
        city_flash_met=counts[Standing.CITY_FLASH_MET],
        evidenced=evidenced[Standing.MET],
        city_evidenced=evidenced[Standing.CITY_MET],
    )


def indicator_stand(one: IndicatorResult, *, is_city: bool) -> Stand:
    """How an indicator is counted; the whole city is no county against its line."""
    return Stand(standing(one.verdict, city_line=one.city_line and not is_city, flash=one.flash), one.backing)


def by_domain(domains: Iterable[Domain], indicators: Sequence[IndicatorView]) -> tuple[DomainTally, ...]:
    """The indicators counted by field of work; fields without an indicator asked for are left out."""
    grouped = ((domain, [one for one in indicators if one.domain == domain.id]) for domain in domains)
    return tuple(DomainTally(domain.id, domain.name, tally(found)) for domain, found in grouped if found)

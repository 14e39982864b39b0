"""Counts standings. Nothing is added up into a score."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.app.verdicts.standing import Standing, standing
from ecocheck.verdict.outcome import Backing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.standard import Nature
    from ecocheck.verdict.rollup import IndicatorResult


class Counted(Protocol):
    """Anything that can be counted: a criterion, a target, an indicator."""

    @property
    def standing(self) -> Standing:
        """The class in which it is counted."""
        ...

    @property
    def backing(self) -> Backing | None:
        """How well a success is documented; None where there is no success."""
        ...

    @property
    def review_state(self) -> ReviewState | None:
        """The state of its review; None where no reviews are kept."""
        ...

    @property
    def counted(self) -> bool:
        """Whether it counts for itself; a criterion that only others ask for does not."""
        ...


@dataclass(frozen=True, slots=True)
class CountedVerdict:
    """The parts of a verdict that are counted."""

    standing: Standing
    backing: Backing | None
    review_state: ReviewState | None = None
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of each standing. There is no score and no overall pass."""

    total: int
    met: int
    not_met: int
    city_met: int
    city_not_met: int
    undetermined: int
    not_applicable: int
    parts: tuple[tuple[Standing, int], ...]
    """The same counts in the order in which they are shown."""
    flash_met: int = 0
    city_flash_met: int = 0
    evidenced: int = 0
    """How many of `met` have evidence; outputs never show `met` without this number."""
    city_evidenced: int = 0
    """How many of `city_met` have evidence."""
    reviewed: int | None = None
    """How many of `met` somebody reviewed and agreed to, and that still holds; None where no reviews are kept."""
    city_reviewed: int | None = None
    """How many of `city_met` were reviewed in that way."""

    def evidenced_of(self, kind: Standing) -> int | None:
        """How many of that standing have evidence; None for standings that are no success, and for 快报."""
        return {Standing.MET: self.evidenced, Standing.CITY_MET: self.city_evidenced}.get(kind)

    def reviewed_of(self, kind: Standing) -> int | None:
        """How many of that standing have a valid agreement; None for other standings, and where no reviews are kept."""
        return {Standing.MET: self.reviewed, Standing.CITY_MET: self.city_reviewed}.get(kind)


@dataclass(frozen=True, slots=True)
class NatureTally:
    """The counts of criteria whose line is of one nature; `nature` is None for those of which no document says it."""

    nature: Nature | None
    tally: Tally


def by_nature(rows: Iterable[Row]) -> tuple[NatureTally, ...]:
    """The counts by nature: binding lines first, those without a nature last; empty where no line has one."""
    found: dict[Nature | None, list[Row]] = {"约束性": [], "参考性": [], None: []}
    for row in rows:
        if row.counted:
            found[row.nature].append(row)
    if not any(own for nature, own in found.items() if nature is not None):
        return ()
    return tuple(NatureTally(nature, tally(own)) for nature, own in found.items() if own)


def tally(several: Iterable[Counted]) -> Tally:
    """Count each standing, lines of the whole city separately; and how many successes have evidence, and a review.

    What is only asked for by others is left out.
    """
    found = tuple(one for one in several if one.counted)
    counts = Counter(one.standing for one in found)
    evidenced = Counter(one.standing for one in found if one.backing is Backing.EVIDENCED)
    reviewed = Counter(one.standing for one in found if one.review_state is ReviewState.REVIEWED)
    kept = any(one.review_state is not None for one in found)
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
        reviewed=reviewed[Standing.MET] if kept else None,
        city_reviewed=reviewed[Standing.CITY_MET] if kept else None,
    )


def counted_indicator(one: IndicatorResult, review: ReviewState | None, *, is_city: bool) -> CountedVerdict:
    """How an indicator is counted; a line of the whole city is a region's own line only for the city itself.

    `review` is what the reviews of its criteria come to.
    """
    kind = standing(one.verdict, city_line=one.city_line and not is_city, flash=one.flash)
    return CountedVerdict(kind, one.backing, review)

"""The smaller parts of a report as frozen data without words; a project's own templates may rely on them.

Numbers are exact, verdicts and reasons are codes; the renderer makes words,
digits and escapes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.reviewed import ReviewState
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Spot
    from ecocheck.model.registry import Notice
    from ecocheck.verdict.outcome import Backing


@dataclass(frozen=True, slots=True)
class DomainTally:
    """One field of work of the plan, with the counts of its indicators."""

    id: int
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class RegionTally:
    """One region in one year, with its counts."""

    region: str
    year: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task that binds a region; `status` is reported by the responsible offices and is never judged."""

    id: str
    year: int
    title: str
    reconstructed: bool
    group: str | None
    responsible: tuple[str, ...]
    role: str | None
    """The role in which the plan names the region: 试点, 重点 or 地点."""
    status: str | None
    status_as_of: datetime.date | None
    status_note: str | None
    targets: tuple[TargetRow, ...]
    at: Spot


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One indicator over its criteria."""

    id: int
    name: str
    domain: int
    standing: Standing
    lead: tuple[str, ...]
    support: tuple[str, ...]
    rows: tuple[Row, ...]
    notices: tuple[Notice | str, ...]
    backing: Backing | None = None
    """The backing of the indicator's least documented criterion."""
    review_state: ReviewState | None = None
    """The worst state of the reviews of its criteria; None where no reviews are kept."""

    @property
    def counted(self) -> bool:
        """Every indicator counts, whichever of its criteria do."""
        return True


@dataclass(frozen=True, slots=True)
class Request:
    """A set of missing inputs, and the criteria that need just these."""

    needs: tuple[Need, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OfficeRequests:
    """The inputs that offices which lead together must supply."""

    offices: tuple[str, ...]
    count: int
    requests: tuple[Request, ...]

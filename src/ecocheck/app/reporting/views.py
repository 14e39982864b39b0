"""What a report shows, decided and not yet worded: plain frozen data, which own templates may rely on.

Numbers stay exact, verdicts and reasons stay codes; words, digits and escaping
are the renderer's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from fractions import Fraction

    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Spot
    from ecocheck.model.registry import Notice
    from ecocheck.verdict.outcome import Backing


@dataclass(frozen=True, slots=True)
class DomainTally:
    """One of the plan's fields of work, counted by indicator."""

    id: int
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class RegionTally:
    """One region in one year, counted."""

    region: str
    year: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task that binds a region; `status` is what its owners say of themselves and is never judged."""

    id: str
    year: int
    title: str
    reconstructed: bool
    group: str | None
    responsible: tuple[str, ...]
    role: str | None
    """In which role the plan names the region: 试点, 重点 or 地点."""
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
    """That of the criterion with the least behind it."""


@dataclass(frozen=True, slots=True)
class Request:
    """One kind of input that is missing, and for which criteria."""

    needs: tuple[Need, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Distance:
    """A figure against its line."""

    row: Row
    share: Fraction | None
    """The margin as a part of the line: positive is kept, 0 on the line. None where the line is 0 and was missed."""


@dataclass(frozen=True, slots=True)
class Distances:
    """Every figure that has a line with a number, those missed first; and how many criteria have none, by why."""

    shown: tuple[Distance, ...]
    facts: int
    """Decided by a fact, or by a rule without one single number."""
    undetermined: int
    not_applicable: int


@dataclass(frozen=True, slots=True)
class Actor:
    """Offices that lead together, and how much of what is open is theirs."""

    offices: tuple[str, ...]
    missed: int
    late: int
    below_city: int
    owed: int
    """Criteria that cannot be judged until they supply something."""


@dataclass(frozen=True, slots=True)
class OfficeRequests:
    """What the offices that lead together must supply."""

    offices: tuple[str, ...]
    count: int
    requests: tuple[Request, ...]

"""The result of a comparison: each move with its causes, and where they stand on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.app.diff.state import Aspect, Direction
from ecocheck.app.verdicts.row import Row, TargetRow
from ecocheck.verdict.totals import Disagreement, Undisputed

if TYPE_CHECKING:
    from ecocheck.app.diff.causes import How
    from ecocheck.app.diff.factors import Kind
    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.state import State
    from ecocheck.findings import Finding, Spot

WORSENED: Final = frozenset({Direction.WORSE, Direction.NEWLY_UNCLEAR, Direction.NO_LONGER_COUNTED})
"""A verdict fell, can no longer be given, or is a missed line that is no longer counted as one."""
AnyRow: TypeAlias = Row | TargetRow
SumSide: TypeAlias = Disagreement | Undisputed


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs: the keys that lead to it within the cause, and what stands there on both sides."""

    keys: tuple[str, ...]
    before: str | None
    after: str | None
    before_at: Spot | None = None
    after_at: Spot | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """One difference that a move rests on."""

    kind: Kind
    key: str
    """The id of the criterion, target, task or contradiction; the region or the standard."""
    year: int | None
    """The year of the data file that has it; None for what is in no data file."""
    direct: bool
    """Whether it stands in the region's own file of the judged year."""
    changes: tuple[Change, ...]
    """What differs, key by key; empty where it is on one side only."""
    before_at: Spot | None
    after_at: Spot | None


@dataclass(frozen=True, slots=True)
class Move:
    """One criterion or target whose verdict, or what stands beside it, is not the same on both sides."""

    region: str
    year: int
    id: str
    name: str
    before: State | None
    """None where that side does not judge it."""
    after: State | None
    before_row: AnyRow | None
    after_row: AnyRow | None
    aspects: tuple[Aspect, ...]
    """What differs, the most important first; empty where one side does not judge it."""
    direction: Direction
    causes: tuple[Cause, ...]
    how: How

    @property
    def of_verdict(self) -> bool:
        """Whether the verdict itself moved, or whether it is late or waived, or it is judged on one side only."""
        headlines = {Aspect.VERDICT, Aspect.STANDING, Aspect.COUNTED, Aspect.LATE, Aspect.WAIVED}
        return self.before is None or self.after is None or bool(headlines & set(self.aspects))

    @property
    def direct(self) -> bool:
        """Whether anything in the region's own file of the year is among the causes."""
        return any(one.direct for one in self.causes)

    @property
    def row(self) -> AnyRow:
        """The later row, or the earlier where there is no later."""
        found = self.after_row or self.before_row
        if found is None:
            msg = "a move has a row on at least one side"
            raise ValueError(msg)
        return found

    @property
    def worsened(self) -> bool:
        """Whether it counts for `--fail-on worsened`."""
        return self.of_verdict and self.direction in WORSENED


@dataclass(frozen=True, slots=True)
class Decided:
    """A contradiction of the plan that was settled, or opened again."""

    id: str
    name: str
    before: str | None
    """Its state: open, partly, settled; None where that side does not record it."""
    after: str | None
    before_at: Spot | None
    after_at: Spot | None


@dataclass(frozen=True, slots=True)
class SumMove:
    """A figure of the city that disagrees with the sum of its counties on one side only, or by another amount."""

    region: str
    year: int
    id: str
    name: str
    before: SumSide
    after: SumSide
    causes: tuple[tuple[str | None, Cause], ...]
    """What accounts for it, each with the region in whose file it stands; None for what holds for all regions."""
    how: How

    @property
    def direction(self) -> Direction:
        """Better only where they agree now: to take a figure away settles nothing."""
        match self.before, self.after:
            case (Undisputed.NOT_SUMMED, _) | (_, Undisputed.NOT_SUMMED):
                return Direction.OTHER
            case Undisputed(), _:
                return Direction.WORSE if self.before is Undisputed.AGREES else Direction.NEWLY_KNOWN
            case _, Undisputed():
                return Direction.BETTER if self.after is Undisputed.AGREES else Direction.NEWLY_UNCLEAR
        return Direction.OTHER


@dataclass(frozen=True, slots=True)
class RegionMove:
    """A region that one side has alone, or that has another name on the later side."""

    before: str | None
    """Its name on the earlier side; None where that side does not have it."""
    after: str | None
    moves: tuple[Move, ...]
    """Its verdicts, which are told in one line: all of them, of a renamed region those that are as they were."""
    others: tuple[Move, ...]
    """Of a renamed region the verdicts that are not what they were, under both names."""
    before_at: Spot | None
    after_at: Spot | None

    @property
    def gone(self) -> bool:
        """Whether it is not judged any more."""
        return self.after is None


@dataclass(frozen=True)
class Comparison:
    """The result of `ecocheck diff`."""

    before: Side
    after: Side
    moves: tuple[Move, ...]
    """Moves of verdicts first, the worsened before the others; then what moved beside a verdict."""
    sums: tuple[SumMove, ...]
    decided: tuple[Decided, ...]
    regions: tuple[RegionMove, ...]
    """The regions that one side has alone, and those that were renamed; their verdicts are among the moves too."""
    judged: int
    """How many verdicts were compared."""
    findings: tuple[Finding, ...]
    """The findings of the later side."""

    @property
    def left_out(self) -> tuple[int, ...]:
        """The years with data that were not compared."""
        known = {year for side in (self.before, self.after) for year in side.project.data.years()}
        return tuple(sorted(known - set(self.after.selection.years)))

    @property
    def moved(self) -> bool:
        """Whether anything moved."""
        return bool(self.moves or self.sums or self.decided or self.redrilled)

    @cached_property
    def told(self) -> tuple[Move, ...]:
        """The moves that are told one by one: all but those that the line of their region tells."""
        names = {name for one in self.regions for name in (one.before, one.after)}
        others = {id(move) for one in self.regions for move in one.others}
        return tuple(one for one in self.moves if one.region not in names or id(one) in others)

    @property
    def redrilled(self) -> bool:
        """Whether one side is a drill and the other is not."""
        return self.before.project.drill != self.after.project.drill

    @property
    def drill(self) -> bool:
        """Whether any of what is told is of a drill."""
        return self.before.project.drill or self.after.project.drill

    @property
    def fallen(self) -> int:
        """How many verdicts fell, can no longer be given, or are no longer counted; all of a region that is gone."""
        gone = sum(len(one.moves) for one in self.regions if one.gone)
        return gone + sum(one.worsened for one in self.told)

    @property
    def worsened(self) -> bool:
        """Whether anything counts for `--fail-on worsened`: a project that is a drill no more, or one now, too."""
        return self.redrilled or self.fallen > 0

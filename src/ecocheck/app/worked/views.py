"""The result of a run of worked examples, as data without words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from fractions import Fraction

    from ecocheck.app.standards import NamedStandard
    from ecocheck.findings import Finding, Spot
    from ecocheck.model.registry import Line
    from ecocheck.model.rule import Rule
    from ecocheck.quantity import Amount
    from ecocheck.source.project import Project
    from ecocheck.verdict.notes import Note
    from ecocheck.verdict.outcome import Reason, Verdict

Field: TypeAlias = Literal["verdict", "reason", "reasons", "value", "bound", "margin", "so_far", "line", "findings"]


@dataclass(frozen=True, slots=True)
class Got:
    """The actual result of judging one criterion or target."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    value: Amount | None = None
    fact: bool | None = None
    bound: Amount | None = None
    margin: Fraction | None = None
    so_far: Fraction | None = None
    """The margin so far of a figure that cannot decide yet."""
    line: Line | None = None
    city_line: bool = False
    """Whether a county was compared with a line of the whole city."""
    arithmetic: str = ""
    notes: tuple[Note, ...] = ()
    rule: Rule | None = None
    unit: str | None = None
    rule_at: Spot | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One expectation that differs from the result, with its place; both sides are codes or plain numbers."""

    field: Field
    expected: tuple[str, ...]
    got: tuple[str, ...]
    at: Spot


@dataclass(frozen=True, slots=True)
class Compared:
    """One criterion or target of a case: its result, and how it differs from the expectation."""

    id: str
    name: str
    at: Spot
    got: Got
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """One case that was judged."""

    file: str
    name: str
    why: str | None
    region: str
    year: int
    standard: NamedStandard
    at: Spot
    compared: tuple[Compared, ...]
    undiscovered: tuple[Difference, ...] = ()
    """Findings that the case expects (`findings`) and that did not occur."""

    @property
    def passed(self) -> bool:
        """Whether all results are as expected."""
        return not self.undiscovered and not any(one.differences for one in self.compared)


@dataclass(frozen=True, slots=True)
class Worked:
    """The result of a whole run. Cases with errors of their own were not judged, and have not passed."""

    project: Project
    files: tuple[str, ...]
    tried: tuple[Tried, ...]
    findings: tuple[Finding, ...]
    unsound: int
    """How many cases could not be judged; a file that cannot be read counts as one."""
    errors: int
    """How many of the findings are errors."""

    @property
    def failed(self) -> int:
        """How many judged cases have a result that differs from the expectation."""
        return sum(not one.passed for one in self.tried)

    @property
    def passed(self) -> bool:
        """Whether every case passed, and no case is unsound."""
        return not self.failed and not self.unsound and not self.errors

"""The result of a trial, as data without words: what was tried, and which verdicts it gives beside the real ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.app.trial.placing import row_in

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.diff.state import Direction
    from ecocheck.app.diff.views import AnyRow, Cause
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.trial.settings import Tried
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Finding
    from ecocheck.verdict.outcome import Verdict


class Kind(StrEnum):
    """What is not as it is."""

    SET = "set"
    """Figures that nobody reported."""
    RULES = "rules_of"
    """The rules in force in another year."""
    STANDARD = "standard"
    """Another standard."""


@dataclass(frozen=True, slots=True)
class Basis:
    """By what the trial judges."""

    kind: Kind
    rules_of: int | None
    """The year whose rules are taken; None for those of the figures' own years."""
    standard: NamedStandard
    """The standard that the trial judges by."""


@dataclass(frozen=True, slots=True)
class TriedItem:
    """One criterion or target with what was set, and its verdict without and with it."""

    tried: Tried
    before: AnyRow | None
    """None where the project does not judge it."""
    after: AnyRow | None
    by_figures: Verdict | None
    """The verdict by the figures alone, whatever documents there are; None where there is no rule or no figure."""
    findings: tuple[Finding, ...]
    """The errors that `validate` would find in the entry, and does not find now."""


@dataclass(frozen=True, slots=True)
class Flip:
    """One verdict without and with the trial."""

    before: AnyRow | None
    after: AnyRow | None
    direction: Direction
    of_verdict: bool
    """Whether the verdict is another; if false, only figure, line or distance are."""
    causes: tuple[Cause, ...] = ()
    """What of the trial accounts for it; empty where the rules do."""

    @property
    def row(self) -> Row:
        """The row with the trial, or without it where there is no other."""
        found = self.after or self.before
        if found is None:
            msg = "a flip has a row on at least one side"
            raise ValueError(msg)
        return row_in(found)


@dataclass(frozen=True, slots=True)
class Trial:
    """A trial beside the project as it is."""

    basis: Basis
    real: Checked
    """The project as it is; its verdicts are the only ones that count."""
    tried: Checked
    """The same with what is tried. Its places are those of the files as they are."""
    items: tuple[TriedItem, ...]
    flips: tuple[Flip, ...]
    """Every verdict that is another, the worsened first; then what moved beside a verdict."""
    same: tuple[Flip, ...]
    """Every criterion of which nothing is another."""

    @property
    def in_force(self) -> tuple[int, ...]:
        """The years from which the rules tried are in force; empty where there were none yet."""
        return tuple(sorted({row.effective for row in self.tried.rows if row.effective is not None}))

    @property
    def turned(self) -> tuple[Flip, ...]:
        """The verdicts that are another."""
        return tuple(one for one in self.flips if one.of_verdict)

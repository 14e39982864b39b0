"""The four verdicts, the reasons of an undetermined one, and the outcome of a rule with its notes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from ecocheck.model.measurement import Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.conditions import Condition
    from ecocheck.quantity import Amount, Period
    from ecocheck.verdict.notes import Note


class Verdict(StrEnum):
    """What can be said of a criterion; never a bare bool."""

    MET = "met"
    NOT_MET = "not_met"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


class Reason(StrEnum):
    """Why a verdict is undetermined; the order of the members is their precedence."""

    NO_RULE = "no_rule"
    NO_MEASUREMENT = "no_measurement"
    UNUSABLE_VALUE = "unusable_value"
    NO_DOCUMENT = "no_document"
    PERIOD_UNKNOWN = "period_unknown"
    PARTIAL_PERIOD = "partial_period"
    UNIT_MISMATCH = "unit_mismatch"
    BASIS_MISMATCH = "basis_mismatch"
    NO_ASSIGNED_TARGET = "no_assigned_target"
    TARGET_NOT_DUE = "target_not_due"
    NO_PRIOR_YEAR = "no_prior_year"
    NO_BASELINE = "no_baseline"
    NO_WIDER_FIGURE = "no_wider_figure"
    CONDITION_UNKNOWN = "condition_unknown"
    """It is not known which branch of the rule holds, and the branches differ."""
    OTHER_UNDECIDED = "other_undecided"
    """Another criterion or another region, on which the verdict rests, is undetermined."""
    AMBIGUOUS_RULE = "ambiguous_rule"


_PRECEDENCE = {reason: place for place, reason in enumerate(Reason)}


def by_precedence(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Every reason once, the weightiest first."""
    return tuple(sorted(set(reasons), key=_PRECEDENCE.__getitem__))


class Backing(StrEnum):
    """How well a success is documented, apart from the verdict; the best first."""

    EVIDENCED = "evidenced"
    """A stored file that is not empty and whose recorded hash agrees."""
    DOCUMENTED = "documented"
    """A document number, an address, or an original kept elsewhere."""
    TITLED = "titled"
    """A title only."""


class Side(StrEnum):
    """On which side of its line a figure lies that cannot decide yet."""

    AHEAD = "ahead"
    ON = "on"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class Interim:
    """A figure of part of the year: shown beside the year's own, and never judged."""

    span: Period
    value: Amount
    unit: str | None
    measurement: Measurement = field(repr=False)


@dataclass(frozen=True, slots=True)
class SoFar:
    """阶段情况: how a figure that cannot decide yet compares with its line. It never counts as met or missed.

    `margin` is in the criterion's unit, zero or positive on the right side of the line.
    """

    side: Side
    bound: Amount
    margin: Fraction
    why: Reason
    """The reason that keeps the comparison from deciding."""
    progress: tuple[Fraction, Fraction] | None = None
    """For a target over several years: the share reached, and the share of the time that is over."""
    below: bool = False
    """The figure lies below the bound."""
    to_prior: bool = False
    """The bound is the figure of the year before."""
    whole_before: bool = False
    """Part of a year is compared with the whole of the year before."""
    whole_wider: bool = False
    """Part of a year is compared with a wider region's whole year."""
    interim: Interim | None = None
    """The figure of part of the year that is compared, where it is not the year's own."""


@dataclass(frozen=True, slots=True)
class Known:
    """A plain condition that is decided, and by what."""

    condition: Condition
    holds: bool
    value: Amount | None = None
    """The figure that decided; None for a fact and for a class."""
    unit: str | None = None
    name: str = ""
    """The name of the criterion whose figure decided; empty where it is the region's class or last year."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The branch of a rule that decided, and what made it hold."""

    place: int
    """Its place in the rule, from 1."""
    rule: Rule
    known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class CountyCount:
    """How many counties meet a criterion, of those to which it applies."""

    meet: str
    """The id of the criterion."""
    met: int
    missed: int
    open: int
    needed: int
    in_percent: bool
    """The rule asks for a share; else for a number of counties."""

    @property
    def of(self) -> int:
        """The counties to which the criterion applies, as far as is known."""
        return self.met + self.missed + self.open

    @property
    def lacking(self) -> int:
        """How many more counties have to meet it."""
        return max(0, self.needed - self.met)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of evaluating a rule.

    `margin` is in the criterion's unit, zero or positive on the right side of
    the line; `margin` and `bound` are None if there is no single number. Of a
    rule that counts counties both are in per cent, or in counties.
    """

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    bound: Amount | None = None
    margin: Fraction | None = None
    arithmetic: str = ""
    notes: tuple[Note, ...] = ()
    mean: Amount | None = None
    """The mean over some years that was compared in the place of the year's own figure."""
    taken: Taken | None = None
    """The branch that decided, where the rule has branches."""
    counties: CountyCount | None = None


def undetermined(reasons: Iterable[Reason], bound: Amount | None = None, notes: tuple[Note, ...] = ()) -> Outcome:
    """An outcome that the inputs cannot decide."""
    return Outcome(Verdict.UNDETERMINED, by_precedence(reasons), bound=bound, notes=notes)


def unproven(outcome: Outcome, reason: Reason, *notes: Note) -> Outcome:
    """A success made undetermined, because something that it rests on has no document; the bound is kept."""
    return replace(
        outcome, verdict=Verdict.UNDETERMINED, reasons=(reason,), margin=None, notes=(*outcome.notes, *notes)
    )

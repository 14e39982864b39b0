"""The four verdicts, the reasons of an undetermined one, and the outcome of a rule with its notes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from ecocheck.model.measurement import Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.conditions import Condition
    from ecocheck.quantity import Amount, Period


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


class NoteCode(StrEnum):
    """What a note beside a verdict is about."""

    CARRIED = "carried"
    PUBLIC_REPORT = "public_report"
    NO_SOURCE = "no_source"
    UNTITLED_SOURCE = "untitled_source"
    BASIS_UNSTATED = "basis_unstated"
    ASSUMPTION = "assumption"
    ROUNDED = "rounded"
    ZERO = "zero"
    WORD = "word"
    TARGETS = "targets"
    COMPARED = "compared"
    PRELIMINARY = "preliminary"
    ADJUSTED = "adjusted"
    OTHER_UNIT = "other_unit"
    UNCHECKED = "unchecked"
    NOT_IN_STANDARD = "not_in_standard"
    OTHER_LEVEL = "other_level"
    STANDARD_TO_COME = "standard_to_come"
    STANDARD_OVER = "standard_over"
    STANDARD_REPLACED = "standard_replaced"
    STANDARD_ENDED = "standard_ended"
    """The standard judges the year, and its validity ended in it."""
    ROUNDED_AS_BEFORE = "rounded_as_before"
    ADMITTED = "admitted"
    SECTIONS = "sections"
    SPOKEN_BASIS = "spoken_basis"
    SPOKEN_SPAN = "spoken_span"
    STATED_SPAN = "stated_span"
    OLD_DOCUMENT = "old_document"
    OLD_SURVEY = "old_survey"
    DOCUMENT_TO_COME = "document_to_come"
    TARGET_TO_COME = "target_to_come"
    OTHER_TARGET_SPAN = "other_target_span"
    """A target is on record for another period than the figure's."""
    BARE_TARGET = "bare_target"
    """A target is on record, and no document or no office above is named for it."""
    UNUSED_TARGET = "unused_target"
    """A target is on record, and another error of it keeps it from being used."""
    HELD = "held"
    EXPIRED = "expired"
    BARE_PRIOR = "bare_prior"
    YEARS_MISSING = "years_missing"
    """Figures of earlier years that the rule asks for are not on record, or cannot be used."""
    AVERAGED = "averaged"
    BROKEN_COURSE = "broken_course"
    """An earlier year was no better than the year before it."""
    EARLIER_EVENTS = "earlier_events"
    """Something happened in an earlier year in which nothing may have happened."""
    MISSED_EARLIER = "missed_earlier"
    """The line was missed in an earlier year in which it was to be held too."""
    DISPUTED_BASE = "disputed_base"
    """The file of a year and the baseline recorded for it have different numbers."""
    NO_BASE = "no_base"
    """Last year's figure is zero or negative, so that nothing is a percentage of it."""
    EASED = "eased"
    """The line was moved by the tolerance that a document gives."""
    EASING_OPEN = "easing_open"
    """A tolerance is for a class of regions, and nobody says to which class the region belongs."""
    SMALL_SAMPLE = "small_sample"
    IN_FORCE = "in_force"
    NO_SINCE = "no_since"
    SINCE_UNPROVEN = "since_unproven"
    """The document is younger than the day from which the state is said to be in force."""
    OUT_OF_FORCE = "out_of_force"
    """The validity of the state ended before the day that counts."""
    BARE_BASELINE = "bare_baseline"
    BAD_BASELINE = "bad_baseline"
    MOVED_BASELINE = "moved_baseline"
    DECIDED = "decided"
    UNCONFIRMED = "unconfirmed"
    CONTRADICTED = "contradicted"
    OTHER_LINE_MET = "other_line_met"
    OTHER_LINE_MISSED = "other_line_missed"
    PARTS_DECIDE = "parts_decide"
    OUT_OF_SCALE = "out_of_scale"
    FRACTION = "fraction"
    QUOTED = "quoted"
    SURVEY_OF_ANOTHER_YEAR = "survey_of_another_year"
    OF_ANOTHER_COUNTY = "of_another_county"
    REFUSED_TARGET = "refused_target"
    REFUSED_PRIOR = "refused_prior"
    REFUSED_BASELINE = "refused_baseline"
    BASELINE_UNIT = "baseline_unit"
    COMPARED_WIDER = "compared_wider"
    BARE_WIDER = "bare_wider"
    UNUSED_WIDER = "unused_wider"
    """A figure of the wider region is on record, and something keeps it from being used."""
    WIDER_UNIT = "wider_unit"
    WIDER_ITSELF = "wider_itself"
    REFUSED_WIDER = "refused_wider"
    COUNTIES_TOTAL = "counties_total"
    COUNTIES_MISSING = "counties_missing"
    NO_BRANCH = "no_branch"
    """No condition holds, and the rule says nothing for this case."""
    OPEN_BRANCHES = "open_branches"
    """What each branch would give that may hold."""
    CONDITION_OPEN = "condition_open"
    """The figure of another criterion does not tell whether a condition holds."""
    CLASS_UNKNOWN = "class_unknown"
    """The region has no class on the axis that a condition asks about."""
    OTHER_OPEN = "other_open"
    OTHER_MISSED = "other_missed"
    COUNTIES_MEET = "counties_meet"
    COUNTIES_LACK = "counties_lack"
    COUNTIES_UNCLASSED = "counties_unclassed"
    """Only counties of a class are counted, and the class of these is not on record."""
    COUNTIES_OPEN = "counties_open"
    SOME_HOLD = "some_hold"
    """How many of several rules hold."""
    SOME_LACK = "some_lack"
    NOT_CONCERNED = "not_concerned"
    NOT_CONCERNED_BY_WHOM = "not_concerned_by_whom"
    """No office above the region confirms that the criterion does not concern it."""
    NOT_CONCERNED_NO_PAPER = "not_concerned_no_paper"
    """The document or the words beside it do not confirm it: a request, a refusal, the region's own paper."""


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
class Note:
    """A remark by its code, so that it can be worded in either language."""

    code: NoteCode
    params: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def each_once(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The notes, without those that say the same of the same."""
    return tuple({(note.code, tuple(note.params.items())): note for note in notes}.values())


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

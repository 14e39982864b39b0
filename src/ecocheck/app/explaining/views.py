"""What an explanation shows, as data without words: one verdict with all that it rests on.

The verdict and its figures are in `Row`. The classes here add what a reviewer
also asks: who reported it, what it was before, what would change it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.checking import Checked
    from ecocheck.app.reporting.pages import ContradictionView, FindingView
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Evidence, Reporter
    from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement
    from ecocheck.model.registry import Line, Notice
    from ecocheck.model.rule_kinds.base import Form
    from ecocheck.model.settled import Decided
    from ecocheck.model.standard import Relation
    from ecocheck.model.wider import WiderFigure
    from ecocheck.quantity import Amount
    from ecocheck.source.evidence import EvidenceState
    from ecocheck.verdict.evaluating.others import Member
    from ecocheck.verdict.evaluating.turning_points import Turn
    from ecocheck.verdict.totals import Disagreement, Proposal


class Holder(StrEnum):
    """Who must supply a missing input."""

    REPORTER = "reporter"
    """The person or office that filled in the figure."""
    LEAD = "lead"
    """The office that leads the indicator, or is responsible for the task."""
    ABOVE = "above"
    """The state or the province, which hands targets down to the city."""
    PLAN = "plan"
    """The office that issued the plan must explain its words; the lead office asks it."""
    NOBODY = "nobody"
    """Nothing is missing that anyone could supply."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One input that would decide the verdict: what it is, who must supply it, and where to write it."""

    need: Need
    holder: Holder
    names: tuple[str, ...]
    """The holder's names; for `above` and `plan`, the names of the office that asks and records the answer."""
    file: str | None
    keys: tuple[str, ...]
    """The route in that file: section, entry, key."""
    at: Spot | None = None
    """The place of an entry that has an error; None where an entry is still to be written."""
    about: str | None = None
    """The region, id and name of another criterion whose entry it is; None where it is the criterion's own."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence and its state on disk."""

    evidence: Evidence
    state: EvidenceState


@dataclass(frozen=True, slots=True)
class HandedDown:
    """An assigned target, and whether the figure is compared with it."""

    target: AssignedTarget
    used: bool
    at: Spot


@dataclass(frozen=True, slots=True)
class HeldBaseline:
    """The recorded baseline, and its value after the adjustments approved so far."""

    baseline: Baseline
    in_force: Amount
    at: Spot


@dataclass(frozen=True, slots=True)
class RestedOn:
    """Another verdict at which the rule looks, with the places of its figure and of its rule."""

    member: Member
    depth: int
    """0 for what the rule itself looks at, 1 for what that looks at, and so on."""
    at: Spot | None
    """None where no figure is recorded."""
    file: str
    """The data file in which the figure stands, or is to be written."""
    rule_at: Spot | None
    value: Amount | None

    @property
    def fact(self) -> bool | None:
        """The fact, where a fact was recorded."""
        one = self.member.other.inputs.measurement
        return one.value if one is not None and isinstance(one.value, bool) else None


@dataclass(frozen=True, slots=True)
class WiderLine:
    """A figure of a wider region on record, or the city's own, and whether the value is compared with it."""

    of: str
    figure: WiderFigure | Measurement
    used: bool
    at: Spot


@dataclass(frozen=True, slots=True)
class Answering:
    """A criterion of another standard that answers this one, and how this one stands to it. No verdict rests on it."""

    id: str
    name: str
    standards: tuple[str, ...]
    """The standards that have it, the plan among them."""
    relation: Relation
    note: str | None


@dataclass(frozen=True, slots=True)
class ExplainedSubject:
    """What is judged: a criterion of an indicator, or a target of a task."""

    id: str
    name: str
    indicator: int | None
    indicator_name: str | None
    domain: str | None
    line: Line | None
    areas: tuple[str, ...]
    effective: int | None
    """The first year in which the rule is in force; None for targets of tasks, and where there is no rule."""
    task: str | None
    task_title: str | None
    task_text: str | None
    quote: str | None
    """The sentence of a task's target; a criterion's stands in its citation."""
    decided: Decided | None = None
    """The decision about a task's target, where a contradiction of the plan was settled."""
    crosswalk: tuple[Answering, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """One verdict with everything that a reviewer needs to check it."""

    subject: ExplainedSubject
    row: Row
    form: Form
    is_city: bool
    areas: tuple[str, ...]
    """The kinds of area that the region has."""
    ratio: Amount | None
    """Numerator divided by denominator, where both are recorded."""
    reported: Reporter | None
    """Who reported this figure; where nobody is named, whoever filled in the whole file."""
    reported_for_file: bool
    figures_file: str
    """The path of the region's data file of that year, whether or not the file exists."""
    plan_at: Spot | None
    """Where the sentence of the rule stands in the plan's own text; None where the project has no such text."""
    proofs: tuple[Proof, ...]
    years: tuple[Row, ...]
    """The two years before and the year itself, the oldest first."""
    turns: tuple[Turn, ...]
    members: tuple[RestedOn, ...]
    """The other verdicts at which the rule looks, and those at which these look."""
    start: datetime.date | None
    """The last day from which a recorded state may be in force to meet its rule; None where no rule asks for months."""
    asks: tuple[Ask, ...]
    handed_down: tuple[HandedDown, ...]
    held: HeldBaseline | None
    wider: tuple[WiderLine, ...]
    disagreement: Disagreement | None
    proposal: Proposal | None
    """What the counties add up to, where the city has no figure."""
    target: TargetRow | None
    contradictions: tuple[ContradictionView, ...]
    notices: tuple[Notice | str, ...]
    findings: tuple[FindingView, ...]
    """The findings of `validate` about this figure."""


@dataclass(frozen=True, slots=True)
class Explained:
    """The explanations of every verdict that was asked about, and the check that they come from."""

    checked: Checked
    years: tuple[int, ...]
    explanations: tuple[Explanation, ...]

"""What an explanation shows, decided and not yet worded: one verdict with all that it rests on.

The figures are those of the report's `Row`; here stands what a reviewer asks
beyond them: who says so, what was it before, what would change it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.reporting.pages import ContradictionView, FindingView
    from ecocheck.app.verdicts.needs import Need
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Evidence, Reporter
    from ecocheck.model.measurement import AssignedTarget, Baseline
    from ecocheck.model.registry import Line, Notice
    from ecocheck.model.rule_kind import Form
    from ecocheck.model.settled import Decided
    from ecocheck.quantity import Amount
    from ecocheck.source.evidence import EvidenceState
    from ecocheck.verdict.evaluating.turning_points import Turn
    from ecocheck.verdict.totals import Disagreement


class Holder(StrEnum):
    """Who holds an input that is missing."""

    REPORTER = "reporter"
    """Whoever filled in the figure."""
    LEAD = "lead"
    """The office that leads the indicator, or is responsible for the task."""
    ABOVE = "above"
    """The state or the province, which hands targets down to the city."""
    PLAN = "plan"
    """Whoever issued the plan explains its words; the lead office asks them."""
    NOBODY = "nobody"
    """Nothing is missing that anyone could supply."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One input that would decide the verdict: what, who holds it, and where it is to be written."""

    need: Need
    holder: Holder
    names: tuple[str, ...]
    """The holder's names; where it is `above` or `plan`, those of the office that asks and records."""
    file: str | None
    keys: tuple[str, ...]
    """The route in that file: section, entry, key."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence and what became of it."""

    evidence: Evidence
    state: EvidenceState


@dataclass(frozen=True, slots=True)
class HandedDown:
    """A target handed down, and whether it is the one of the measured period."""

    target: AssignedTarget
    used: bool
    at: Spot


@dataclass(frozen=True, slots=True)
class Held:
    """The recorded baseline, and its value after the adjustments approved so far."""

    baseline: Baseline
    in_force: Amount
    at: Spot


@dataclass(frozen=True, slots=True)
class Subject:
    """What is judged: a criterion of an indicator, or a target of a task."""

    id: str
    name: str
    indicator: int | None
    indicator_name: str | None
    domain: str | None
    line: Line | None
    areas: tuple[str, ...]
    effective: int | None
    """From which year on the rule is in force; None for targets of tasks, and before the first rule."""
    task: str | None
    task_title: str | None
    task_text: str | None
    quote: str | None
    """The sentence of a task's target; a criterion's stands in its citation."""
    decided: Decided | None = None
    """What was decided about a task's target, where the plan contradicted itself."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One verdict, so that a reviewer need ask nobody."""

    subject: Subject
    row: Row
    form: Form
    is_city: bool
    areas: tuple[str, ...]
    """The kinds of area that the region has."""
    ratio: Amount | None
    """Numerator over denominator, where both stand."""
    reported: Reporter | None
    """Who reported this figure; where nobody is named, whoever filled in the whole file."""
    reported_for_file: bool
    figures_file: str
    """Where the region's figures of that year stand, or ought to."""
    plan_at: Spot | None
    """Where the sentence of the rule stands in the plan's own text; None where the project does not carry it."""
    proofs: tuple[Proof, ...]
    years: tuple[Row, ...]
    """The two years before and the year itself, the oldest first."""
    turns: tuple[Turn, ...]
    asks: tuple[Ask, ...]
    handed_down: tuple[HandedDown, ...]
    held: Held | None
    disagreement: Disagreement | None
    target: TargetRow | None
    contradictions: tuple[ContradictionView, ...]
    notices: tuple[Notice | str, ...]
    findings: tuple[FindingView, ...]
    """What `validate` has to say of this figure."""


@dataclass(frozen=True, slots=True)
class Explained:
    """Everything that was asked about."""

    checked: Checked
    years: tuple[int, ...]
    explanations: tuple[Explanation, ...]

"""What is judged: a criterion or a target of a task, with all that judging asks of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from ecocheck.model.rule import Rule, base_years, compares_with, form_of, leaves, steps_back
from ecocheck.model.rule_kinds.base import Against, Form, NumberRule
from ecocheck.model.rule_kinds.comparisons import Change
from ecocheck.model.rule_kinds.numbers import Equals
from ecocheck.model.same import Same
from ecocheck.verdict.reading import PERCENT, WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.registry import Basis, Criterion, DocumentOf
    from ecocheck.model.tasks import TaskTarget
    from ecocheck.quantity.comparing import Better


@dataclass(frozen=True)
class Subject:
    """What is judged: a criterion, or a target of a task."""

    id: str
    unit: str | None
    form: Form
    bases: tuple[Basis, ...] = ()
    zero_allowed: bool = False
    may_not_concern: bool = False
    """A region may state that the criterion does not concern it, where an office above confirms that."""
    may_be_negative: bool = False
    whole: bool = False
    """The rule asks for exactly 100: a rate above 100 has another 口径."""
    unit_assigned: bool = False
    """The unit comes with the assigned target, so the criterion has none."""
    name: str = ""
    """What the criterion or target is called; a title that says only this names no document."""
    dimensionless: bool = False
    """The line is a bare number without unit, such as an index."""
    better: Mapping[str, Better] = field(default_factory=dict)
    """For assigned targets: which direction is better, by the unit in which the target may be stated."""
    confused_with: tuple[str, ...] = ()
    """Names of other quantities that people put here."""
    counts: tuple[str, ...] = ()
    """The sections of which the denominator is the sum."""
    lasts: bool = False
    """A state: once recorded it holds until it is recorded anew."""
    document_of: DocumentOf = "any"
    """Of which years the document behind a success may be."""
    once: bool = False
    """Something to be done once: whoever has done it by some day of the year has done it in that year."""
    survey: bool = False
    """The figure is found by a survey, which is made on some days of the year."""
    looks_back: bool = True
    """Last year's figure is examined: a rule of any year compares with it, or it may show that this is off scale."""
    steps_back: frozenset[int] = frozenset()
    """How many years before the judged one each of the years lies that the rule reads."""
    base_years: frozenset[int] = frozenset()
    """The fixed years whose figures the rule reads."""

    averages: bool = False
    """The rule takes a mean of several years, which one slip moves to any side."""
    only_cited: bool = False
    """It is judged for the rules of other criteria, and is in no count of its own."""
    reads_wider: bool = False
    """A rule compares the figure with one of a wider region."""

    @cached_property
    def basis_names(self) -> frozenset[str]:
        """The bases that may be stated."""
        return frozenset(basis.name for basis in self.bases)

    @cached_property
    def accepted(self) -> frozenset[str]:
        """The bases that the line accepts."""
        return frozenset(basis.name for basis in self.bases if basis.accepted)


def subject_of(criterion: Criterion, year: int) -> Subject:
    """A criterion as the plan judges it in that year (by its first revision where none is in force yet)."""
    return _subject_of(Same(criterion), year)


@lru_cache(maxsize=4096)
def _subject_of(same: Same[Criterion], year: int) -> Subject:
    """Cached, because every figure of every region asks for it."""
    criterion = same.one
    found = criterion.in_force(year)
    return subject_by(criterion, (found[1] if found else criterion.checked_by(year)).rule)


def subject_by(criterion: Criterion, rule: Rule) -> Subject:
    """A criterion as it is judged by that rule."""
    return _subject_by(Same(criterion), Same(rule))


@lru_cache(maxsize=1024)
def _subject_by(judged: Same[Criterion], by: Same[Rule]) -> Subject:
    criterion, rule = judged.one, by.one
    return Subject(
        id=criterion.id,
        unit=criterion.unit,
        form=form_of(rule),
        bases=criterion.bases,
        zero_allowed=criterion.zero_allowed,
        may_not_concern=criterion.may_not_concern,
        may_be_negative=criterion.may_be_negative,
        whole=_whole(rule, criterion.unit),
        unit_assigned=Against.TARGET in compares_with(rule),
        name=criterion.name,
        dimensionless=criterion.unit is None and any(isinstance(one, NumberRule | Change) for one in leaves(rule)),
        better=criterion.better,
        confused_with=criterion.confused_with,
        counts=criterion.counts,
        lasts=criterion.lasts,
        document_of=criterion.document_of,
        survey=criterion.survey,
        only_cited=not criterion.counted,
        looks_back=_looks_back(criterion.unit, rule, *(one.rule for one in criterion.revisions)),
        reads_wider=Against.WIDER in compares_with(rule),
        averages=_averages(rule),
        steps_back=steps_back(rule),
        base_years=base_years(rule),
    )


def _looks_back(unit: str | None, *rules: Rule) -> bool:
    if unit != PERCENT and form_of(rules[0]) is Form.NUMBER:
        return True
    return any(Against.YEAR_BEFORE in compares_with(one) for one in rules)


def _averages(rule: Rule) -> bool:
    several = (getattr(one, key, None) for one in leaves(rule) for key in ("averaged", "than_mean"))
    return any(one is not None for one in several)


def _whole(rule: Rule, unit: str | None) -> bool:
    return unit == PERCENT and isinstance(rule, Equals) and rule.equals == WHOLE


def subject_of_target(target: TaskTarget) -> Subject:
    """A target of a task, judged by the same engine."""
    return _subject_of_target(Same(target))


@lru_cache(maxsize=1024)
def _subject_of_target(same: Same[TaskTarget]) -> Subject:
    target = same.one
    return Subject(
        id=target.id,
        unit=target.unit,
        form=form_of(target.rule),
        zero_allowed=target.zero_allowed,
        whole=_whole(target.rule, target.unit),
        name=target.name,
        once=form_of(target.rule) is Form.FACT,
        looks_back=_looks_back(target.unit, target.rule),
        reads_wider=Against.WIDER in compares_with(target.rule),
        steps_back=steps_back(target.rule),
        base_years=base_years(target.rule),
    )

"""Whether the conditions of a rule hold: yes, no, or not known, with what decided them.

A condition chooses the line by which a region is judged, so a figure that
nobody can trace chooses none: it needs a document whichever way it points.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.quantity import same_unit
from ecocheck.verdict.evaluating.comparison import compare_with_edges
from ecocheck.verdict.inputs.scales import beside_tens
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Known, Reason, Verdict, by_precedence
from ecocheck.verdict.reading import PERCENT, may_be_a_fraction, stated_basis
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.conditions import Condition
    from ecocheck.verdict.inputs.given import Inputs, Prior
    from ecocheck.verdict.outcome import Outcome

_SETTLED = {Verdict.MET: True, Verdict.NOT_MET: False}


@dataclass(frozen=True, slots=True)
class Holding:
    """Whether a condition holds; None where it is not known, then with the reasons."""

    holds: bool | None
    known: tuple[Known, ...] = ()
    """The plain conditions that are decided."""
    reasons: tuple[Reason, ...] = ()
    notes: tuple[Note, ...] = ()


class OnFigure(Protocol):
    """Judges another criterion's figure by a plain rule; decided only where the figure is sound and documented."""

    def __call__(self, rule: Rule, inputs: Inputs) -> Outcome:
        """The outcome of the rule on that figure."""


def holding(condition: Condition, inputs: Inputs, on_figure: OnFigure) -> Holding:
    """Whether the condition holds in the region and year."""
    if condition.last_year is not None:
        return _last_year(condition, condition.last_year, inputs)
    if condition.judged_by is not None:
        return _criterion(condition, condition.judged_by, inputs, on_figure)
    if condition.classes is not None:
        return _classes(condition, condition.classes, inputs)
    each = [holding(one, inputs, on_figure) for one in condition.parts]
    if condition.negated is not None:
        one = each[0]
        return Holding(None if one.holds is None else not one.holds, one.known, one.reasons, one.notes)
    return _joined(each, all if condition.all_of else any, decides=not condition.all_of)


def _joined(each: Sequence[Holding], every: Callable[[list[bool]], bool], *, decides: bool) -> Holding:
    """Several conditions as one: a single one that `decides` settles it, whatever is not known of the others."""
    deciding = [one for one in each if one.holds is decides]
    if deciding:
        return Holding(decides, tuple(known for one in deciding for known in one.known))
    known = tuple(known for one in each for known in one.known)
    left = [one for one in each if one.holds is None]
    if not left:
        return Holding(every([bool(one.holds) for one in each]), known)
    reasons = by_precedence(reason for one in left for reason in one.reasons)
    return Holding(None, known, reasons, tuple(note for one in left for note in one.notes))


def _last_year(condition: Condition, rule: Rule, inputs: Inputs) -> Holding:
    """The value of the year before must be sound, documented, and in the criterion's unit and basis."""
    prior, year = inputs.prior, {"year": str(inputs.year - 1)}
    if prior is not None and prior.refused:
        return Holding(None, (), (Reason.UNUSABLE_VALUE,), (Note(NoteCode.REFUSED_PRIOR, year),))
    if prior is None or not prior.usable or prior.amount is None or not isinstance(rule, NumberRule):
        return Holding(None, (), (Reason.NO_PRIOR_YEAR,))
    unlike = _unlike(prior, inputs)
    if unlike is not None:
        return unlike
    lines = [Fraction(edge.number) for edge in rule.edges]
    if same_unit(prior.unit, PERCENT) and not prior.parts and beside_tens(prior.amount.exact, lines):
        return Holding(None, (), (Reason.UNUSABLE_VALUE,), (Note(NoteCode.REFUSED_PRIOR, year),))
    if not prior.documented and not inputs.weighing:
        return Holding(None, (), (Reason.NO_PRIOR_YEAR,), (Note(NoteCode.BARE_PRIOR, year),))
    holds = compare_with_edges(rule.edges, rule.round, prior.amount).verdict is Verdict.MET
    return Holding(holds, (Known(condition, holds, prior.amount, inputs.subject.unit),))


def _unlike(prior: Prior, inputs: Inputs) -> Holding | None:
    """Not known where last year's figure is in another unit or on another basis; None where it is not."""
    subject = inputs.subject
    asked = subject.unit is not None or subject.dimensionless
    if asked and not same_unit(prior.unit, subject.unit):
        note = Note(NoteCode.OTHER_UNIT, {"before": prior.unit or "—", "now": subject.unit or "—"})
        return Holding(None, (), (Reason.UNIT_MISMATCH,), (note,))
    return Holding(None, (), (Reason.BASIS_MISMATCH,)) if _other_basis(prior, inputs) else None


def _other_basis(prior: Prior, inputs: Inputs) -> bool:
    """Whether last year's figure is on a basis that the line does not accept, or on another one than this year's."""
    basis, one, subject = stated_basis(prior.basis), inputs.measurement, inputs.subject
    if basis is not None and basis not in subject.accepted:
        return True
    if one is None or inputs.refused or not subject.bases:
        return False
    return basis is None or basis_of(one, subject).name != basis


def _fraction(rule: Rule, inputs: Inputs) -> bool:
    """Whether a share that is compared with tens of percent looks like a fraction: 0.85 beside 80."""
    one, amount = inputs.measurement, inputs.amount
    if one is None or amount is None or not isinstance(rule, NumberRule):
        return False
    alone = may_be_a_fraction(one, inputs.subject.unit)
    return alone and beside_tens(amount.exact, [Fraction(edge.number) for edge in rule.edges])


def _criterion(condition: Condition, rule: Rule, inputs: Inputs, on_figure: OnFigure) -> Holding:
    name = condition.criterion or ""
    other = None if inputs.others is None else inputs.others.of(name)
    if other is None or not other.applies:
        return Holding(None, (), (Reason.CONDITION_UNKNOWN,), (Note(NoteCode.CONDITION_OPEN, {"id": name}),))
    outcome = on_figure(rule, other.inputs)
    holds = _SETTLED.get(outcome.verdict)
    fraction = _fraction(rule, other.inputs)
    if holds is None or fraction:
        why = outcome.reasons[0].value if outcome.reasons else outcome.verdict.value
        why = Reason.UNUSABLE_VALUE.value if fraction else why
        note = Note(NoteCode.CONDITION_OPEN, {"id": name, "name": other.name, "why": why})
        return Holding(None, (), (Reason.CONDITION_UNKNOWN,), (note,))
    return Holding(holds, (Known(condition, holds, other.inputs.amount, other.inputs.subject.unit, other.name),))


def _classes(condition: Condition, classes: tuple[str, ...], inputs: Inputs) -> Holding:
    """A region that has no class on an axis of the named class may be of it."""
    place = inputs.place
    holds = place.is_of(classes)
    if holds is not None:
        return Holding(holds, (Known(condition, holds),))
    unset = sorted(place.axes_of(classes) - place.classes.keys())
    doubled = next((own for own in place.classes.values() if len(own) > 1 and set(own) & set(classes)), ())
    if doubled:
        several = Note(NoteCode.CLASSES_BOTH, {"both": "、".join(doubled), "classes": "、".join(classes)})
        return Holding(None, (), (Reason.CONDITION_UNKNOWN,), (several,))
    note = Note(NoteCode.CLASS_UNKNOWN, {"axis": "、".join(unset) or "—", "classes": "、".join(classes)})
    return Holding(None, (), (Reason.CONDITION_UNKNOWN,), (note,))

"""Evaluates one rule on its inputs; the match over the kinds of rules is exhaustive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.model.rule import AllOf, AnyOf, Readings, Rule, leaves
from ecocheck.model.rule_kinds.base import Form, NumberRule
from ecocheck.model.rule_kinds.branching import AtLeastOf, When
from ecocheck.model.rule_kinds.comparisons import (
    Assigned,
    Change,
    ChangePercent,
    HoldsBaseline,
    Improves,
    NotWorse,
    RisesBy,
    WiderMean,
)
from ecocheck.model.rule_kinds.derived import Counties, Meets, NotConcerned
from ecocheck.model.rule_kinds.facts import Done, InForce, NoEvents, Unstated
from ecocheck.verdict.evaluating.assigned import evaluate_assigned
from ecocheck.verdict.evaluating.baseline import evaluate_baseline
from ecocheck.verdict.evaluating.branches import evaluate_when
from ecocheck.verdict.evaluating.combine import combine_all, combine_any, combine_readings, combine_some
from ecocheck.verdict.evaluating.course import evaluate_course
from ecocheck.verdict.evaluating.doubts import off_scale
from ecocheck.verdict.evaluating.events import evaluate_none
from ecocheck.verdict.evaluating.exempting import Unconfirmed, unconfirmed
from ecocheck.verdict.evaluating.in_force import evaluate_in_force
from ecocheck.verdict.evaluating.numbers import evaluate_number
from ecocheck.verdict.evaluating.others import evaluate_counties, evaluate_meets, evaluate_not_concerned
from ecocheck.verdict.evaluating.wider import evaluate_wider
from ecocheck.verdict.evaluating.year_before import evaluate_change, evaluate_rise
from ecocheck.verdict.inputs.datum import datum_notes, datum_reasons, legitimate_zero
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined, unproven
from ecocheck.verdict.sources.documents import cannot_hold, dated_ahead, first_year, names_document
from ecocheck.verdict.sources.others_papers import figure_elsewhere
from ecocheck.verdict.words.quoted import contradicted

if TYPE_CHECKING:
    from ecocheck.model.measurement import Measurement
    from ecocheck.verdict.inputs.given import Inputs


def evaluate(rule: Rule, inputs: Inputs) -> Outcome:
    """The outcome of a rule on its inputs. A missing figure is neither met nor not met.

    A zero denominator that the file explains makes any rule not applicable, if
    the datum is otherwise sound. Where other verdicts decide too, each part that
    needs the figure is proven by itself: what they decide needs no document here.
    """
    if _rests_on_others(rule):
        outcome = _weighed(rule, replace(inputs, each_proven=True))
    else:
        outcome = _proven(_weighed(rule, inputs), inputs)
    return replace(outcome, notes=(*datum_notes(inputs), *outcome.notes))


def _rests_on_others(rule: Rule) -> bool:
    """Whether a part of the rule needs no figure of its own."""
    return any(one.form is Form.DERIVED for one in leaves(rule))


def on_figure(rule: Rule, inputs: Inputs) -> Outcome:
    """The outcome of a plain rule on a figure that chooses a line; undetermined unless the figure is proven.

    A miss is no admission here: it may lead to the easier line.
    """
    outcome = weigh(rule, inputs)
    if inputs.weighing or outcome.verdict is not Verdict.NOT_MET:
        return outcome if inputs.weighing else _proven(outcome, inputs)
    proven = _proven(replace(outcome, verdict=Verdict.MET), inputs)
    return outcome if proven.verdict is Verdict.MET else proven


def _proven(outcome: Outcome, inputs: Inputs) -> Outcome:
    """The outcome; a success needs a figure that is believed, and a document."""
    return _documented(_doubted(outcome, inputs), inputs)


def _not_concerned(one: Measurement, reason: str, inputs: Inputs) -> Outcome:
    """What the region says of itself counts only where an office above it confirms that."""
    outcome = Outcome(Verdict.NOT_APPLICABLE, notes=(Note(NoteCode.NOT_CONCERNED, {"reason": reason}),))
    doubt = None if inputs.weighing else unconfirmed(one, inputs.place)
    if doubt is None:
        return outcome
    if doubt.why is not Unconfirmed.NOBODY_ABOVE:
        note = Note(NoteCode.NOT_CONCERNED_NO_PAPER, {"found": doubt.said})
    elif one.approved_by is None:
        note = Note(NoteCode.NOT_CONCERNED_BY_NOBODY)
    else:
        note = Note(NoteCode.NOT_CONCERNED_BY_WHOM, {"by": one.approved_by})
    return unproven(outcome, Reason.NO_DOCUMENT, note)


def _doubted(outcome: Outcome, inputs: Inputs) -> Outcome:
    """The outcome; undetermined if the figure is out of scale, or if words beside a success give another number."""
    off = off_scale(outcome, inputs)
    if off is not None:
        return unproven(outcome, Reason.UNUSABLE_VALUE, off.note(inputs))
    one = inputs.measurement
    if outcome.verdict is not Verdict.MET or one is None:
        return outcome
    found = contradicted(one, inputs.amount)
    if found is not None:
        return unproven(outcome, Reason.UNUSABLE_VALUE, Note(NoteCode.QUOTED, {"quoted": "、".join(found.said)}))
    return outcome


def weigh(rule: Rule, inputs: Inputs) -> Outcome:
    """The outcome by the figures alone, whether or not documents back them."""
    return _weighed(rule, replace(inputs, weighing=True))


def _weighed(rule: Rule, inputs: Inputs) -> Outcome:
    reasons = datum_reasons(inputs)
    nothing = None if reasons else _nothing_to_judge(inputs)
    return _evaluate(rule, inputs, reasons) if nothing is None or inputs.each_proven else nothing


def _nothing_to_judge(inputs: Inputs) -> Outcome | None:
    """Not applicable where the file says why there is nothing to judge; None where there is a figure."""
    one = inputs.measurement
    if one is not None and one.not_concerned is not None:
        return _not_concerned(one, one.not_concerned, inputs)
    if one is None or not legitimate_zero(inputs):
        return None
    return Outcome(Verdict.NOT_APPLICABLE, notes=(Note(NoteCode.ZERO, {"reason": one.zero or ""}),))


def evaluate_bare(rule: Rule, inputs: Inputs) -> Outcome:
    """The outcome as if there were no reason against judging the figure."""
    return _evaluate(rule, inputs, ())


_SUCCESSES = frozenset({Verdict.MET, Verdict.NOT_APPLICABLE})


def _documented(outcome: Outcome, inputs: Inputs) -> Outcome:
    """The outcome; `met` and `not_applicable` become undetermined without a named document. `not_met` needs none."""
    one = inputs.measurement
    if outcome.verdict not in _SUCCESSES or one is None or _of_itself(outcome):
        return outcome
    if not names_document(one.source, inputs.subject.name, inputs.place):
        return unproven(outcome, Reason.NO_DOCUMENT)
    others = figure_elsewhere(one.source, one.note, inputs.place)
    if others is not None:
        return unproven(outcome, Reason.NO_DOCUMENT, Note(NoteCode.OF_ANOTHER_COUNTY, {"county": others.county}))
    if dated_ahead(one.source, inputs.as_of):
        return unproven(outcome, Reason.NO_DOCUMENT, _ahead(inputs))
    found = cannot_hold(one.source, inputs.subject, inputs.datum_year)
    if found is not None:
        return unproven(outcome, Reason.NO_DOCUMENT, _old(found, inputs))
    return outcome


def _of_itself(outcome: Outcome) -> bool:
    """Whether the rule leaves the city out, since the line is the city's own figure; no paper has to say so."""
    alone = any(note.code is NoteCode.WIDER_ITSELF for note in outcome.notes)
    return alone and outcome.verdict is Verdict.NOT_APPLICABLE


def _ahead(inputs: Inputs) -> Note:
    """The note that the document is dated after `as_of`."""
    source = inputs.measurement.source if inputs.measurement is not None else None
    return Note(NoteCode.DOCUMENT_TO_COME, {"date": str(source.published) if source is not None else ""})


def _old(found: int, inputs: Inputs) -> Note:
    """The note that the document is of an earlier year, with the first year that is accepted."""
    first = str(first_year(inputs.subject, inputs.datum_year))
    code = NoteCode.OLD_SURVEY if isinstance(inputs.subject.document_of, int) else NoteCode.OLD_DOCUMENT
    return Note(code, {"found": str(found), "first": first})


def _evaluate(rule: Rule, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome of any rule; a part that needs the figure is proven here where others need none."""
    if not inputs.each_proven or rule.members or rule.form is Form.DERIVED:
        return _of_kind(rule, inputs, reasons)
    nothing = None if reasons else _nothing_to_judge(inputs)
    outcome = _of_kind(rule, inputs, reasons) if nothing is None else nothing
    return outcome if inputs.weighing else _proven(outcome, inputs)


def _of_kind(  # noqa: C901, PLR0911, PLR0912 one arm a kind of rule, so that mypy holds the match exhaustive
    rule: Rule, inputs: Inputs, reasons: tuple[Reason, ...]
) -> Outcome:
    match rule:
        case NumberRule():
            return evaluate_number(rule, inputs, reasons)
        case Done():
            return _done(inputs, reasons)
        case NoEvents():
            return evaluate_none(rule, inputs, reasons)
        case InForce():
            return evaluate_in_force(rule.in_force.months, inputs, reasons)
        case Assigned():
            return evaluate_assigned(inputs, reasons)
        case NotWorse() | Improves():
            return evaluate_course(rule, inputs, reasons)
        case Change():
            return evaluate_change(rule.change, rule.other_year(inputs.year), inputs, reasons, percent=False)
        case ChangePercent():
            return evaluate_change(rule.change_percent, rule.other_year(inputs.year), inputs, reasons, percent=True)
        case RisesBy():
            return evaluate_rise(rule.rises_by, rule.other_year(inputs.year), inputs, reasons)
        case HoldsBaseline():
            return evaluate_baseline(inputs, reasons)
        case WiderMean():
            return evaluate_wider(rule.wider_mean, inputs, reasons)
        case Unstated():
            word = Note(NoteCode.WORD, {"word": rule.unstated})
            return undetermined((*reasons, Reason.AMBIGUOUS_RULE), notes=(word,))
        case When():
            return evaluate_when(rule, inputs, lambda one: _evaluate(one, inputs, reasons), on_figure)
        case Meets():
            return evaluate_meets(rule, inputs)
        case Counties():
            return evaluate_counties(rule, inputs)
        case NotConcerned():
            return evaluate_not_concerned(rule)
        case Readings() | AllOf() | AnyOf() | AtLeastOf():
            return _combined(rule, [_evaluate(member, inputs, reasons) for member in rule.members])


def _combined(rule: Readings | AllOf | AnyOf | AtLeastOf, outcomes: list[Outcome]) -> Outcome:
    match rule:
        case Readings():
            return combine_readings(outcomes)
        case AllOf():
            return combine_all(outcomes)
        case AnyOf():
            return combine_any(outcomes)
        case AtLeastOf():
            return combine_some(outcomes, rule.at_least_of.n)


def _done(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome of a stated fact; `_documented` asks for the document of a success."""
    if reasons or inputs.measurement is None:
        return undetermined(reasons)
    return Outcome(Verdict.MET if inputs.measurement.value is True else Verdict.NOT_MET)

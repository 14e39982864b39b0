"""The rule `assigned`: which assigned targets a figure is compared with, and the outcome."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import UNKNOWN, Amount, Period, UnknownPeriod, same_unit
from ecocheck.verdict.evaluating.combine import combine_all
from ecocheck.verdict.evaluating.comparison import compare
from ecocheck.verdict.evaluating.target_faults import Fault, faults
from ecocheck.verdict.inputs.datum import period_reason
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined
from ecocheck.verdict.reading import period_of
from ecocheck.verdict.sources.documents import dated_before
from ecocheck.verdict.words.bases import basis_of, known_basis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.verdict.inputs.given import Inputs


_PAPERLESS: Final = frozenset({Fault.NO_ISSUER, Fault.NO_DOCUMENT, Fault.UNNAMED_DOCUMENT})
"""Faults of a target that its document and its issuer would mend."""


def deciding(inputs: Inputs) -> tuple[AssignedTarget, ...]:
    """The assigned targets that the figure is compared with: without a fault, and for the figure's own period."""
    return tuple(one for one in of_its_span(inputs) if span_of(one, inputs.year) is not UNKNOWN and _sound(one, inputs))


def due_later(inputs: Inputs) -> tuple[AssignedTarget, ...]:
    """The assigned targets without a fault whose period begins with the figure's period and ends after it."""
    measurement = inputs.measurement
    span = None if measurement is None else period_of(measurement, inputs.year)
    if not isinstance(span, Period):
        return ()
    return tuple(
        one
        for one in inputs.assigned
        if isinstance(one.period, Period) and one.period.first == span.first and one.period.last > span.last
        if _sound(one, inputs)
    )


def earlier_document(target: AssignedTarget, year: int) -> int | None:
    """The year of a target's document, if it is before `year` and the target states no period; else None."""
    return dated_before(target.document, target.issued, year) if target.period is None else None


def span_of(target: AssignedTarget, year: int) -> Period | UnknownPeriod:
    """The period of the target: as stated, else the file's year, or unknown if its document is of an earlier year."""
    if target.period is not None:
        return target.period
    return UNKNOWN if earlier_document(target, year) is not None else Period.of_year(year)


def _sound(target: AssignedTarget, inputs: Inputs) -> bool:
    return not _faults(target, inputs)


def _faults(target: AssignedTarget, inputs: Inputs) -> tuple[Fault, ...]:
    return faults(target, inputs.subject, inputs.place, inputs.year, inputs.as_of)


def of_its_span(inputs: Inputs) -> tuple[AssignedTarget, ...]:
    """Targets for the figure's own period; if that period cannot be judged, also targets for the file's year."""
    wanted = {str(inputs.year)}
    if inputs.measurement is not None:
        own = str(period_of(inputs.measurement, inputs.year))
        wanted = {own} if period_reason(inputs.measurement, inputs) is None else {own, *wanted}
    wanted.add(str(UNKNOWN))  # a target of unknown period may be for this one
    return tuple(target for target in inputs.assigned if str(span_of(target, inputs.year)) in wanted)


def evaluate_assigned(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """Every target assigned for the measured period must be met: the state and the province may each set one."""
    if inputs.assigned_refused:
        notes = () if inputs.unreadable else (Note(NoteCode.REFUSED_TARGET),)
        return undetermined((*reasons, Reason.UNUSABLE_VALUE), notes=notes)
    targets = of_its_span(inputs)
    if not targets:
        return _without_target(inputs, reasons)
    outcomes = [_against(target, inputs, reasons) for target in targets]
    decided = [one for one in outcomes if one.margin is not None]
    nearest = min(decided, key=lambda one: (one.verdict is Verdict.MET, one.margin or 0), default=outcomes[0])
    whole = combine_all(outcomes)
    single = len(outcomes) == 1 or whole.verdict is not Verdict.UNDETERMINED
    return replace(whole, bound=nearest.bound if single else None, margin=nearest.margin if single else None)


def _without_target(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome if no target is for the figure's own period; names the targets that are due later."""
    later = due_later(inputs)
    if not later:
        return undetermined((*reasons, Reason.NO_ASSIGNED_TARGET), notes=tuple(_of_other_spans(inputs)))
    bound = Amount.of(later[0].number) if len(later) == 1 else None
    return undetermined((*reasons, Reason.TARGET_NOT_DUE), bound=bound, notes=tuple(map(_handed, later)))


def _against(target: AssignedTarget, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome against one target; a target with a fault counts as not assigned."""
    if found := _faults(target, inputs):
        return undetermined((*reasons, Reason.NO_ASSIGNED_TARGET), notes=(_told(target, found),))
    if span_of(target, inputs.year) is UNKNOWN:
        return undetermined((*reasons, Reason.PERIOD_UNKNOWN))
    bound = Amount.of(target.number)
    amount = inputs.amount
    reasons = (*reasons, *_unlike(target, inputs))
    if reasons or amount is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound)
    return compare(target.operator, amount, bound, notes=(_handed(target),))


def _told(target: AssignedTarget, found: tuple[Fault, ...]) -> Note:
    """The note on a recorded target that counts as not assigned, so that nobody hands it down again."""
    if Fault.NOT_YET_ISSUED in found:
        return Note(NoteCode.TARGET_TO_COME, {"date": str(target.issued)})
    bare = _PAPERLESS.issuperset(found)
    return Note(NoteCode.BARE_TARGET if bare else NoteCode.UNUSED_TARGET, {"target": _asked(target)})


def _of_other_spans(inputs: Inputs) -> Iterator[Note]:
    """The recorded targets that are for other periods than the figure's."""
    own = Period.of_year(inputs.year) if inputs.measurement is None else period_of(inputs.measurement, inputs.year)
    for one in inputs.assigned:
        paper = {"target": _asked(one), "document": one.document or ""}
        spans = {"span": str(span_of(one, inputs.year)), "own": str(own)}
        found = _faults(one, inputs)
        yield _told(one, found) if found else Note(NoteCode.OTHER_TARGET_SPAN, paper | spans)


def _unlike(target: AssignedTarget, inputs: Inputs) -> Iterator[Reason]:
    """Why a usable figure cannot be compared with the target: another unit, or another basis."""
    measurement = inputs.measurement
    if measurement is None or inputs.refused:
        return
    unsaid = target.unit is None and bool(inputs.subject.better)
    if unsaid or not same_unit(target.unit, measurement.unit):
        yield Reason.UNIT_MISMATCH
    if other_basis(target, inputs):
        yield Reason.BASIS_MISMATCH


def other_basis(target: AssignedTarget, inputs: Inputs) -> bool:
    """Whether the target states a basis that is not the figure's basis."""
    wanted = known_basis(target.basis, inputs.subject)
    return wanted is not None and wanted != figures_basis(inputs)


def figures_basis(inputs: Inputs) -> str | None:
    """The basis by which the figure is compared; None if it is not known."""
    return None if inputs.measurement is None else basis_of(inputs.measurement, inputs.subject).name


def _handed(target: AssignedTarget) -> Note:
    return Note(
        NoteCode.TARGETS,
        {
            "issuer": target.issuer or "",
            "document": target.document or "",
            "target": _asked(target),
        },
    )


def _asked(target: AssignedTarget) -> str:
    return f"{target.operator.sign} {Amount.of(target.number).shown}{target.unit or ''}"

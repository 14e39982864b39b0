"""Three-valued combination of verdicts and outcomes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.verdict.notes import Note, NoteCode, each_once
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, by_precedence

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALL_ORDER = (Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET)
_ANY_ORDER = (Verdict.MET, Verdict.UNDETERMINED, Verdict.NOT_MET)


def _first_of(order: tuple[Verdict, ...], verdicts: Sequence[Verdict]) -> Verdict:
    return next((verdict for verdict in order if verdict in verdicts), Verdict.NOT_APPLICABLE)


def all_of(verdicts: Sequence[Verdict]) -> Verdict:
    """Any not met, else any undetermined, else any met, else not applicable."""
    return _first_of(_ALL_ORDER, verdicts)


def any_of(verdicts: Sequence[Verdict]) -> Verdict:
    """Any met, else any undetermined, else any not met, else not applicable."""
    return _first_of(_ANY_ORDER, verdicts)


def _joined(verdict: Verdict, outcomes: Sequence[Outcome], reasons: Sequence[Reason]) -> Outcome:
    """Members' arithmetic and notes side by side; a compound has no single bound or margin."""
    return Outcome(
        verdict,
        by_precedence(reasons) if verdict is Verdict.UNDETERMINED else (),
        arithmetic="；".join(one.arithmetic for one in outcomes if one.arithmetic),
        notes=each_once(note for one in outcomes for note in one.notes),
    )


def _open_reasons(outcomes: Sequence[Outcome]) -> list[Reason]:
    return [reason for one in outcomes if one.verdict is Verdict.UNDETERMINED for reason in one.reasons]


def combine_all(outcomes: Sequence[Outcome]) -> Outcome:
    """Every member must hold; an undetermined whole carries every open member's reasons."""
    return _joined(all_of([one.verdict for one in outcomes]), outcomes, _open_reasons(outcomes))


def combine_any(outcomes: Sequence[Outcome]) -> Outcome:
    """One member suffices.

    A member without a number (`unstated`) makes the whole ambiguous only if all
    measurable members are decided. Until then the reasons name the input that
    those members lack, because that input may decide the rule.
    """
    reasons = _open_reasons(outcomes)
    missing = [reason for reason in reasons if reason is not Reason.AMBIGUOUS_RULE]
    return _joined(any_of([one.verdict for one in outcomes]), outcomes, missing or reasons)


def at_least_of(verdicts: Sequence[Verdict], n: int) -> Verdict:
    """So many met, or so many still possible; what does not apply is not met. Not applicable if nothing applies."""
    met, left = verdicts.count(Verdict.MET), verdicts.count(Verdict.UNDETERMINED)
    if met >= n:
        return Verdict.MET
    if all(one is Verdict.NOT_APPLICABLE for one in verdicts):
        return Verdict.NOT_APPLICABLE
    return Verdict.UNDETERMINED if met + left >= n else Verdict.NOT_MET


def combine_some(outcomes: Sequence[Outcome], n: int) -> Outcome:
    """So many members suffice; a note says how many hold and how many are open."""
    verdicts = [one.verdict for one in outcomes]
    met, left = verdicts.count(Verdict.MET), verdicts.count(Verdict.UNDETERMINED)
    counted = {"of": len(verdicts), "needed": n, "met": met, "open": left}
    notes = [Note(NoteCode.SOME_HOLD, {key: str(value) for key, value in counted.items()})]
    joined = _joined(at_least_of(verdicts, n), outcomes, _open_reasons(outcomes))
    if met < n and joined.verdict is not Verdict.NOT_APPLICABLE:
        notes.append(Note(NoteCode.SOME_LACK, {"n": str(n - met)}))
    return replace(joined, notes=(*notes, *joined.notes))


def combine_readings(outcomes: Sequence[Outcome]) -> Outcome:
    """Readings of one sentence: decided where all agree, ambiguous where decided readings differ."""
    verdicts = {one.verdict for one in outcomes}
    if len(verdicts) == 1 and verdicts != {Verdict.UNDETERMINED}:
        return _joined(outcomes[0].verdict, outcomes, ())
    return _joined(Verdict.UNDETERMINED, outcomes, _open_reasons(outcomes) or [Reason.AMBIGUOUS_RULE])

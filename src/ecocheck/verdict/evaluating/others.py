"""Rules that rest on other verdicts: another criterion of the same region, and the counties."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.quantity import Amount
from ecocheck.verdict.outcome import CountyCount, Note, NoteCode, Outcome, Reason, Verdict, undetermined

if TYPE_CHECKING:
    from ecocheck.model.rule_kinds.derived import Counties, Meets, NotConcerned
    from ecocheck.verdict.inputs.given import Inputs, Other


COUNTIES: Final = "个县区"
"""The unit of a number of counties."""


class Role(StrEnum):
    """Why a verdict looks at another one."""

    MEETS = "meets"
    CONDITION = "condition"
    COUNTY = "county"


Told: TypeAlias = tuple[Role, str, str]
"""Why another verdict is looked at, in which region, on which criterion."""


@dataclass(frozen=True, slots=True)
class Member:
    """Another verdict at which a verdict looks."""

    role: Role
    region: str
    criterion: str
    other: Other

    @property
    def told(self) -> Told:
        """What it is told by."""
        return self.role, self.region, self.criterion


def evaluate_meets(rule: Meets, inputs: Inputs) -> Outcome:
    """The verdict on the other criterion; its own reasons stay with it, and are named here."""
    other = None if inputs.others is None else inputs.others.of(rule.meets)
    if other is None:
        return undetermined((Reason.OTHER_UNDECIDED,), notes=(Note(NoteCode.OTHER_OPEN, {"id": rule.meets}),))
    named = {"id": rule.meets, "name": other.name}
    verdict = other.outcome.verdict
    if verdict is Verdict.UNDETERMINED:
        why = other.outcome.reasons[0].value if other.outcome.reasons else ""
        return undetermined((Reason.OTHER_UNDECIDED,), notes=(Note(NoteCode.OTHER_OPEN, named | {"why": why}),))
    notes = (Note(NoteCode.OTHER_MISSED, named),) if verdict is Verdict.NOT_MET else ()
    return Outcome(verdict, notes=notes)


def evaluate_not_concerned(rule: NotConcerned) -> Outcome:
    """The rule itself says that it does not concern the region."""
    note = Note(NoteCode.NOT_CONCERNED, {"reason": rule.not_concerned})
    return Outcome(Verdict.NOT_APPLICABLE, notes=(note,))


def evaluate_counties(rule: Counties, inputs: Inputs) -> Outcome:
    """The share of the counties that meet the criterion, exact; open ones count on whichever side is not claimed."""
    asked = rule.counties
    each = () if inputs.others is None else inputs.others.counties(asked.meet)
    verdicts = [other.outcome.verdict for _, other in each]
    met, missed = verdicts.count(Verdict.MET), verdicts.count(Verdict.NOT_MET)
    still_open = [name for name, other in each if other.outcome.verdict is Verdict.UNDETERMINED]
    of = met + missed + len(still_open)
    if not of:
        if each:
            return Outcome(Verdict.NOT_APPLICABLE, notes=(Note(NoteCode.COUNTIES_MEET, _said(asked.meet, 0, 0)),))
        return undetermined((Reason.OTHER_UNDECIDED,), notes=(Note(NoteCode.OTHER_OPEN, {"id": asked.meet}),))
    count = CountyCount(asked.meet, met, missed, len(still_open), asked.enough(of), in_percent=asked.part is not None)
    notes = [Note(NoteCode.COUNTIES_MEET, _said(asked.meet, met, of))]
    undecided = met < count.needed <= met + count.open
    if count.lacking and undecided:
        notes.append(Note(NoteCode.COUNTIES_LACK, {"n": str(count.lacking)}))
    if count.lacking and missed:
        names = [name for name, other in each if other.outcome.verdict is Verdict.NOT_MET]
        notes.append(Note(NoteCode.COUNTIES_MISSED, {"counties": "、".join(names), "id": asked.meet}))
    if still_open:
        notes.append(Note(NoteCode.COUNTIES_OPEN, {"counties": "、".join(still_open), "id": asked.meet}))
    part = asked.part
    bound = Amount.of(count.needed) if part is None else Amount(part * 100)
    share = Amount.of(met) if part is None else Amount(Fraction(100 * met, of))
    if not undecided:
        verdict = Verdict.MET if met >= count.needed else Verdict.NOT_MET
        sign = "≥" if verdict is Verdict.MET else "<"
        line = str(count.needed) if part is None else asked.share
        return Outcome(
            verdict,
            bound=bound,
            margin=share.exact - bound.exact,
            arithmetic=f"{met} {sign} {line}" if part is None else f"{met}/{of} {sign} {line}",
            notes=tuple(notes),
            counties=count,
        )
    return Outcome(Verdict.UNDETERMINED, (Reason.OTHER_UNDECIDED,), bound=bound, notes=tuple(notes), counties=count)


def _said(meet: str, met: int, of: int) -> dict[str, str]:
    return {"id": meet, "met": str(met), "of": str(of)}

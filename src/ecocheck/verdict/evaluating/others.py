"""Rules that rest on other verdicts: another criterion of the same region, and the counties."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from ecocheck.quantity import Amount
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import CountyCount, Outcome, Reason, Verdict, undetermined

if TYPE_CHECKING:
    from ecocheck.model.rule_kinds.derived import Counties, CountiesThatMeet, Meets, NotConcerned
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
    asked, each = rule.counties, counted(rule.counties, inputs)
    verdicts = [one.verdict for one in each if one.sure]
    met, missed = verdicts.count(Verdict.MET), verdicts.count(Verdict.NOT_MET)
    doubtful = [one for one in each if not one.sure and one.verdict is not Verdict.NOT_APPLICABLE]
    still_open = [one.name for one in each if one.sure and one.verdict is Verdict.UNDETERMINED]
    of = met + missed + len(still_open) + len(doubtful)
    if not of:
        known = inputs.others is not None and inputs.others.counties(asked.meet)
        if known:
            return Outcome(Verdict.NOT_APPLICABLE, notes=(Note(NoteCode.COUNTIES_MEET, _said(asked.meet, 0, 0)),))
        return undetermined((Reason.OTHER_UNDECIDED,), notes=(Note(NoteCode.OTHER_OPEN, {"id": asked.meet}),))
    left, strict = len(still_open) + len(doubtful), asked.more_than is not None
    count = CountyCount(asked.meet, met, missed, left, asked.enough(of), in_percent=asked.part is not None)
    notes = [Note(NoteCode.COUNTIES_MEET, _said(asked.meet, met, of))]
    verdict = _decided(asked, met, missed, len(still_open), [one.verdict for one in doubtful])
    if count.lacking and verdict is Verdict.UNDETERMINED:
        notes.append(Note(NoteCode.COUNTIES_LACK, {"n": str(count.lacking)}))
    if count.lacking and missed:
        names = [one.name for one in each if one.sure and one.verdict is Verdict.NOT_MET]
        notes.append(Note(NoteCode.COUNTIES_MISSED, {"counties": "、".join(names), "id": asked.meet}))
    if still_open:
        notes.append(Note(NoteCode.COUNTIES_OPEN, {"counties": "、".join(still_open), "id": asked.meet}))
    if doubtful:
        said = {"counties": "、".join(one.name for one in doubtful), "classes": "、".join(asked.classes)}
        notes.append(Note(NoteCode.COUNTIES_UNCLASSED, said))
    part = asked.part
    bound = Amount.of(count.needed) if part is None else Amount(part * 100)
    share = Amount.of(met) if part is None else Amount(Fraction(100 * met, of))
    if verdict is Verdict.UNDETERMINED:
        return Outcome(verdict, (Reason.OTHER_UNDECIDED,), bound=bound, notes=tuple(notes), counties=count)
    signs = (">", "≤") if strict else ("≥", "<")
    sign = signs[0] if verdict is Verdict.MET else signs[1]
    line = str(count.needed) if part is None else asked.written
    return Outcome(
        verdict,
        bound=bound,
        margin=share.exact - bound.exact,
        arithmetic=f"{met} {sign} {line}" if part is None else f"{met}/{of} {sign} {line}",
        notes=tuple(notes),
        counties=count,
    )


class Counted(NamedTuple):
    """A county that a rule counts, or may have to count where its class is not on record."""

    name: str
    other: Other
    sure: bool

    @property
    def verdict(self) -> Verdict:
        """The verdict on the criterion there."""
        return self.other.outcome.verdict


def counted(asked: CountiesThatMeet, inputs: Inputs) -> tuple[Counted, ...]:
    """The counties of the classes that the rule counts, and those that may be of them."""
    each = () if inputs.others is None else inputs.others.counties(asked.meet)
    if not asked.classes:
        return tuple(Counted(name, other, sure=True) for name, other in each)
    classed = ((name, other, other.inputs.place.is_of(asked.classes)) for name, other in each)
    return tuple(Counted(name, other, sure=bool(of)) for name, other, of in classed if of is not False)


def _decided(asked: CountiesThatMeet, met: int, missed: int, still_open: int, doubtful: list[Verdict]) -> Verdict:
    """The verdict, where it is the same whatever is still open, and whichever doubtful counties count."""
    may_help = doubtful.count(Verdict.MET) + doubtful.count(Verdict.UNDETERMINED)
    may_harm = doubtful.count(Verdict.NOT_MET) + doubtful.count(Verdict.UNDETERMINED)
    worst = met + missed + still_open + may_harm
    best = met + missed + still_open + may_help
    if worst and met >= asked.enough(worst):
        return Verdict.MET
    if best and met + still_open + may_help < asked.enough(best):
        return Verdict.NOT_MET
    return Verdict.UNDETERMINED


def _said(meet: str, met: int, of: int) -> dict[str, str]:
    return {"id": meet, "met": str(met), "of": str(of)}

"""The ground of a verdict: all that it read, part by part, as readable values, and the fingerprint of it.

`parts` has the parts of one verdict; of a verdict that rests on others those of
each of them are told too, at any depth, each once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.app.reviewing.leaves import leaves
from ecocheck.app.reviewing.parts import decided, parts_of, parts_of_condition
from ecocheck.app.verdicts.reviewed import Part
from ecocheck.verdict.evaluating.members import looked_at
from ecocheck.verdict.evaluating.others import Role
from ecocheck.verdict.opining import digest_of
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.model.figures import Place
    from ecocheck.verdict.evaluating.others import Member
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.target_records import TargetRecords
    from ecocheck.verdict.targets import TargetResult

Ground: TypeAlias = "Mapping[Part, Mapping[str, str]]"
"""By part, the values by their names; parts without values are left out."""

_ITS_OWN: Final = frozenset({"only_cited"})
"""How a criterion is counted, which no verdict reads that rests on it."""


def ground_of(one: Result, inputs: Inputs, place: Place, papers: EvidenceFiles) -> Ground:
    """The ground of the verdict on a criterion."""
    rule = None if one.revision is None else one.revision.rule
    found = parts_of(rule, inputs, one.outcome, papers)
    found[Part.RULE]["line"] = one.line
    found[Part.SETTLEMENT] = decided(one.revision)
    if one.revision is not None and one.revision.nature is not None:
        found[Part.RULE]["nature"] = one.revision.nature
    if one.criterion.areas:
        found[Part.RULE]["areas"] = "、".join(sorted(one.criterion.areas))
        meant = {*place.areas, *(kind for kind in place.kinds if kind in one.criterion.areas)}
        found[Part.REGION] |= {"areas": "、".join(sorted(meant))}
    found[Part.OTHERS] = _others(one, place, papers)
    return _without_blanks(found)


def _others(one: Result, place: Place, papers: EvidenceFiles) -> dict[str, str]:
    """What every other verdict read at which this one looked, here or in a county, by criterion and part."""
    found: dict[str, str] = {}
    members: dict[tuple[str, str], Member] = {}
    for each in looked_at(one.members):
        key = each.region, each.criterion
        if key not in members or members[key].role is Role.CONDITION:
            members[key] = each
    for (region, criterion), member in members.items():
        name = criterion if region == place.name else f"{region} {criterion}"
        for part, values in _of_member(member, papers).items():
            found |= {f"{name}.{part.value}.{key}": text for key, text in values.items() if key not in _ITS_OWN}
    return found


def _of_member(member: Member, papers: EvidenceFiles) -> dict[Part, dict[str, str]]:
    """What another verdict read; of one about which a condition asks, what the condition read."""
    other = member.other
    if member.role is Role.CONDITION:
        told = {} if other.applies else leaves({"verdict": Verdict.NOT_APPLICABLE})
        return parts_of_condition(other.inputs, papers) | {Part.VERDICT: told}
    return parts_of(other.rule, other.inputs, other.outcome, papers) | {Part.SETTLEMENT: decided(other.revision)}


def ground_of_target(one: TargetResult, records: TargetRecords, papers: EvidenceFiles) -> Ground:
    """The ground of the verdict on a target of a task; of the other years in which it was reported, their verdicts."""
    inputs = records.inputs(one.reported_in)
    found = parts_of(one.target.rule, inputs, one.outcome, papers)
    found[Part.RULE] |= leaves({"due": one.target.due, "strength": one.target.strength, "city_line": one.city_line})
    found[Part.FIGURE] |= leaves({"year": None if one.reported_in == one.year else str(one.reported_in)})
    others = (year for year in records.reporting(one.year) if year != one.reported_in)
    found[Part.PRIOR] |= {str(year): records.verdict(year).value for year in others}
    found[Part.SETTLEMENT] = decided(one.target)
    return _without_blanks(found)


def _without_blanks(found: Mapping[Part, Mapping[str, str]]) -> Ground:
    return {part: found[part] for part in Part if found.get(part)}


def as_recorded(ground: Ground) -> dict[str, dict[str, str]]:
    """The ground as a review keeps it."""
    return {part.value: dict(sorted(values.items())) for part, values in ground.items()}


def fingerprint(ground: Ground) -> str:
    """The SHA-256 of the whole ground, whatever the order of its values."""
    return digest_of(as_recorded(ground))

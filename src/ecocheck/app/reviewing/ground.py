"""The ground of a verdict: all that it read, part by part, as readable values, and the fingerprint of it.

What does not decide is no part of it: who reported, the plan of work, paths of
files, the quotation of a rule, and other years than those that the rule looks
at. A document counts by its bytes and its state, so that a file may be renamed
and its sha256 be recorded later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.app.reviewing.leaves import leaves
from ecocheck.app.verdicts.reviewed import Part
from ecocheck.model.rule import asks_sample, classes_asked, compares_with, every_part
from ecocheck.model.rule import leaves as rules_of
from ecocheck.model.rule_kinds.base import Against, NumberRule
from ecocheck.model.rule_kinds.branching import When
from ecocheck.model.settled import decisions
from ecocheck.source.region import BESIDE_THE_VALUE
from ecocheck.verdict.opining import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Baseline
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.inputs.given import Inputs, Prior
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.subject import Subject
    from ecocheck.verdict.target_records import TargetRecords
    from ecocheck.verdict.targets import TargetResult

Ground: TypeAlias = "Mapping[Part, Mapping[str, str]]"
"""By part, the values by their names; parts without values are left out."""

_NOT_READ: Final = frozenset({"id", "bases", "looks_back", "steps_back", "base_years", "reads_wider"})
"""Fields of a subject that do not decide, or that are told apart."""
_BESIDE: Final = BESIDE_THE_VALUE | {"compare"}
"""Keys of a measurement that are no part of the figure; `compare` stands for last year's, and is told apart."""
_ONLY_COMPARED: Final = frozenset({"basis", "documented", "parts", "refused"})
"""What is read of last year's figure only where a rule compares with it."""
_IN_PART: Final = frozenset({"in_part", "sample"})
"""Told only where it is so."""
_NO: Final = "false"
"""The text of a property that a subject does not have."""


def ground_of(one: Result, inputs: Inputs, place: Place, papers: EvidenceFiles) -> Ground:
    """The ground of the verdict on a criterion."""
    rule = None if one.revision is None else one.revision.rule
    found = _common(one, rule, inputs, place, papers)
    found[Part.REGION] = _classes(rule, place)
    found[Part.RULE]["line"] = one.line
    found[Part.SETTLEMENT] = _decided(one.revision)
    if one.revision is not None and one.revision.nature is not None:
        found[Part.RULE]["nature"] = one.revision.nature
    if one.criterion.areas:
        found[Part.RULE]["areas"] = "、".join(sorted(one.criterion.areas))
        meant = {*place.areas, *(kind for kind in place.kinds if kind in one.criterion.areas)}
        found[Part.REGION] |= {"areas": "、".join(sorted(meant))}
    found[Part.OTHERS] = _others(one, place)
    return _without_blanks(found)


def _classes(rule: Rule | None, place: Place) -> dict[str, str]:
    """The region's classes on the axes about which the rule asks, and the classes that these axes have."""
    eased = (one.tolerance for one in rules_of(rule) if isinstance(one, NumberRule))
    asked = classes_asked(rule).union(*(one.classes or () for one in eased if one is not None))
    axes = {axis: names for axis, names in place.around.axes.items() if asked.intersection(names)}
    own = {axis: place.classes.get(axis) for axis in axes}
    chosen_by = {axis: names for axis, names in axes.items() if classes_asked(rule).intersection(names)}
    return leaves({"classes": own, "axes": chosen_by})


def _others(one: Result, place: Place) -> dict[str, str]:
    """Verdict and figure of every other criterion, here or in a county, at which the rule looked."""
    found: dict[str, str] = {}
    for each in one.members:
        inputs, outcome = each.other.inputs, each.other.outcome
        name = each.criterion if each.region == place.name else f"{each.region} {each.criterion}"
        figure = {} if inputs.measurement is None else leaves(inputs.measurement, _BESIDE | {"source"})
        reasons = "、".join(reason.value for reason in outcome.reasons)
        told = figure | leaves({"verdict": outcome.verdict, "reasons": reasons})
        found |= {f"{name}.{key}": value for key, value in told.items()}
    return found


def ground_of_target(one: TargetResult, records: TargetRecords, place: Place, papers: EvidenceFiles) -> Ground:
    """The ground of the verdict on a target of a task; of the other years in which it was reported, their verdicts."""
    inputs = records.inputs(one.reported_in)
    found = _common(one, one.target.rule, inputs, place, papers)
    found[Part.REGION] = _classes(one.target.rule, place)
    found[Part.RULE] |= leaves({"due": one.target.due, "strength": one.target.strength, "city_line": one.city_line})
    found[Part.FIGURE] |= leaves({"year": None if one.reported_in == one.year else str(one.reported_in)})
    others = (year for year in records.reporting(one.year) if year != one.reported_in)
    found[Part.PRIOR] |= {str(year): records.verdict(year).value for year in others}
    found[Part.SETTLEMENT] = _decided(one.target)
    return _without_blanks(found)


def _common(
    one: Result | TargetResult, rule: Rule | None, inputs: Inputs, place: Place, papers: EvidenceFiles
) -> dict[Part, dict[str, str]]:
    against = frozenset() if rule is None else compares_with(rule)
    reasons = "、".join(reason.value for reason in one.outcome.reasons)
    return {
        Part.FIGURE: _figure(inputs),
        Part.EVIDENCE: dict(_evidence(one, papers)),
        Part.RULE: _rule(inputs.subject, rule),
        Part.ASSIGNED: _assigned(inputs, place) if Against.TARGET in against else {},
        Part.BASELINE: _baseline(inputs) if Against.BASELINE in against else {},
        Part.PRIOR: _prior(inputs, rule, against),
        Part.WIDER: _wider(inputs) if Against.WIDER in against else {},
        Part.VERDICT: leaves({"verdict": one.verdict, "reasons": reasons}),
    }


def _rule(subject: Subject, rule: Rule | None) -> dict[str, str]:
    """The rule, and what it asks of a figure. Order counts of bases, and of branches: the first decides."""
    asked = {key: text for key, text in leaves(subject, _NOT_READ).items() if text != _NO}
    bases = "、".join(basis.name for basis in subject.bases)
    order = [str(one.model_dump(exclude_none=True)) for one in every_part(rule) if isinstance(one, When)]
    return asked | leaves({"rule": rule, "basis": subject.bases, "bases": bases, "branches": "；".join(order)})


def _figure(inputs: Inputs) -> dict[str, str]:
    found = {} if inputs.measurement is None else leaves(inputs.measurement, _BESIDE)
    admitted = None if inputs.admitted is None else inputs.admitted.params
    flags = {"refused": inputs.refused or None, "unreadable": inputs.unreadable or None}
    return found | leaves({"admitted": admitted, "recorded_in": inputs.recorded_in, **flags})


def _prior(inputs: Inputs, rule: Rule | None, against: frozenset[Against]) -> dict[str, str]:
    """Last year's figure, and those before it that a rule reads.

    Where no rule compares with last year's, it only tells that a figure is out of scale.
    """
    without = _IN_PART if Against.YEAR_BEFORE in against else _IN_PART | _ONLY_COMPARED
    last = {} if inputs.prior is None else leaves(inputs.prior, without) | _part(inputs.prior, rule)
    each = {
        str(year): leaves(one, _IN_PART) | _part(one, rule) for year, one in inputs.earlier.items() if one is not None
    }
    return last | leaves(each)


def _part(one: Prior, rule: Rule | None) -> dict[str, str]:
    """That a figure is of a part of its year, where it is: an event in it decides. Its sample, where a rule asks."""
    reads = Against.YEAR_BEFORE in compares_with(rule)
    in_part = leaves({"in_part": True}) if one.in_part and reads else {}
    return in_part | (leaves({"sample": one.sample}) if reads and asks_sample(rule) else {})


def _wider(inputs: Inputs) -> dict[str, str]:
    """What the city's file records of wider regions, and the city's own figure, as far as they are compared with."""
    wider = inputs.wider
    flags = {"refused": wider.refused or None, "city_refused": wider.city_refused or None}
    return leaves({"mean": [{"name": of, "figure": one} for of, one in wider.figures], "city": wider.city, **flags})


def _evidence(one: Result | TargetResult, papers: EvidenceFiles) -> Iterator[tuple[str, str]]:
    """Each document by its bytes, or by where its original is kept."""
    states: dict[str, set[str]] = {}
    for each in () if one.measurement is None else one.measurement.evidence:
        if each.file is None:
            states.setdefault(f"{each.held_by} {each.archive_no}", set()).add("archived")
        else:
            name = papers.digest(each) or each.sha256 or each.path
            states.setdefault(name, set()).add(papers.state(each).value)
    yield from ((name, "、".join(sorted(found))) for name, found in states.items())


def _assigned(inputs: Inputs, place: Place) -> dict[str, str]:
    own = leaves({"own": inputs.assigned, "refused": inputs.assigned_refused or None})
    if not inputs.assigned or place.is_city:
        return own
    return own | leaves({"city": place.asked_of_city(inputs.subject.id)})


def _baseline(inputs: Inputs) -> dict[str, str]:
    before = {str(year): _as_before(one) for year, one in inputs.baselines_before}
    return leaves({"own": inputs.baseline, "refused": inputs.baseline_refused or None, "before": before})


def _as_before(one: Baseline) -> Baseline:
    """What is read of the baseline in an earlier file: whether it is the same, and not how it is documented."""
    adjusted = tuple(each.model_copy(update={"note": None}) for each in one.adjusted)
    return one.model_copy(update={"source": None, "adjusted": adjusted})


def _decided(one: object) -> dict[str, str]:
    """The decisions on the plan's contradictions that made the rule what it is."""
    return {
        f"{each.contradiction}.{key}": value
        for each in decisions(one)
        for key, value in leaves({"by": each.by, "document": each.document, "decision": each.decision}).items()
    }


def _without_blanks(found: Mapping[Part, Mapping[str, str]]) -> Ground:
    return {part: found[part] for part in Part if found.get(part)}


def as_recorded(ground: Ground) -> dict[str, dict[str, str]]:
    """The ground as a review keeps it."""
    return {part.value: dict(sorted(values.items())) for part, values in ground.items()}


def fingerprint(ground: Ground) -> str:
    """The SHA-256 of the whole ground, whatever the order of its values."""
    return digest_of(as_recorded(ground))

"""The parts of what a verdict read: its figure, evidence, rule, and all with which the rule compares.

What does not decide is no part of it: who reported, the plan of work, paths of
files, the quotation of a rule, and other years than those that the rule looks
at. A document counts by its bytes and its state, so that a file may be renamed
and its sha256 be recorded later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.reviewing.leaves import leaves
from ecocheck.app.verdicts.reviewed import Part
from ecocheck.model.rule import asks_sample, classes_asked, classes_of_counties, compares_with, every_part
from ecocheck.model.rule import leaves as rules_of
from ecocheck.model.rule_kinds.base import Against, NumberRule
from ecocheck.model.rule_kinds.branching import When
from ecocheck.model.rule_kinds.comparisons import WiderMean
from ecocheck.model.settled import decisions
from ecocheck.source.region import BESIDE_THE_VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Baseline, Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.inputs.given import Inputs, Prior
    from ecocheck.verdict.outcome import Outcome
    from ecocheck.verdict.subject import Subject

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


def parts_of(rule: Rule | None, inputs: Inputs, outcome: Outcome, papers: EvidenceFiles) -> dict[Part, dict[str, str]]:
    """All that a verdict by that rule read, without the other verdicts at which it looked."""
    against = frozenset() if rule is None else compares_with(rule)
    place, reasons = inputs.place, "、".join(reason.value for reason in outcome.reasons)
    return {
        Part.FIGURE: _figure(inputs),
        Part.EVIDENCE: dict(_evidence(inputs.measurement, papers)),
        Part.RULE: _rule(inputs.subject, rule),
        Part.ASSIGNED: _assigned(inputs, place) if Against.TARGET in against else {},
        Part.BASELINE: _baseline(inputs) if Against.BASELINE in against else {},
        Part.PRIOR: _prior(inputs, rule, against),
        Part.WIDER: _wider(rule, inputs) if Against.WIDER in against else {},
        Part.REGION: _classes(rule, place),
        Part.VERDICT: leaves({"verdict": outcome.verdict, "reasons": reasons}),
    }


def parts_of_condition(inputs: Inputs, papers: EvidenceFiles) -> dict[Part, dict[str, str]]:
    """All that a condition on another criterion read: its figure and how that is examined, but not its line."""
    return {
        Part.FIGURE: _figure(inputs),
        Part.EVIDENCE: dict(_evidence(inputs.measurement, papers)),
        Part.RULE: _rule(inputs.subject, None),
        Part.PRIOR: {} if inputs.prior is None else leaves(inputs.prior, _IN_PART | _ONLY_COMPARED),
    }


def _classes(rule: Rule | None, place: Place) -> dict[str, str]:
    """The region's classes on the axes about which the rule asks, those of these axes, and which counties count."""
    eased = (one.tolerance for one in rules_of(rule) if isinstance(one, NumberRule))
    asked = classes_asked(rule).union(*(one.classes or () for one in eased if one is not None))
    axes = {axis: names for axis, names in place.around.axes.items() if asked.intersection(names)}
    own = {axis: place.classes.get(axis) for axis in axes}
    chosen_by = {axis: names for axis, names in axes.items() if classes_asked(rule).intersection(names)}
    return leaves({"classes": own, "axes": chosen_by, "counties": _counties_of(classes_of_counties(rule), place)})


def _counties_of(classes: frozenset[str], place: Place) -> dict[str, bool | None]:
    """Of each county, whether it is of the classes whose counties the rule counts; None where that is not known."""
    counties = (one for one in (place.around.places() if classes else ()) if not one.is_city)
    return {one.name: one.is_of(classes) for one in counties}


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


def _wider(rule: Rule | None, inputs: Inputs) -> dict[str, str]:
    """What the city's file says of the wider regions that the rule names, and of the whole city where it is named."""
    asked = [one.wider_mean for one in rules_of(rule) if isinstance(one, WiderMean)]
    named, of_city = {one.of for one in asked if not one.of_the_city}, any(one.of_the_city for one in asked)
    wider, city, key = inputs.wider, inputs.place.city(inputs.year), inputs.subject.id
    found: dict[str, object] = {}
    if named:
        recorded = () if city is None else city.wider.get(key, ())
        found["mean"] = [{"name": of, "figure": one} for of, one in wider.figures if of in named]
        found["recorded"] = [
            {"name": one.of, "entry": one} for one in recorded if one.of in named and one.mean is not None
        ]
        found["refused"] = wider.refused or None
    if of_city and not inputs.place.is_city:
        own = None if city is None else city.measurements.get(key)
        found["city"], found["city_refused"] = wider.city, wider.city_refused or None
        found["city_recorded"] = {} if own is None else leaves(own, _BESIDE)
    return leaves(found)


def _evidence(one: Measurement | None, papers: EvidenceFiles) -> Iterator[tuple[str, str]]:
    """Each document by its bytes, or by where its original is kept."""
    states: dict[str, set[str]] = {}
    for each in () if one is None else one.evidence:
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


def decided(one: object) -> dict[str, str]:
    """The decisions on the plan's contradictions that made the rule what it is."""
    return {
        f"{each.contradiction}.{key}": value
        for each in decisions(one)
        for key, value in leaves({"by": each.by, "document": each.document, "decision": each.decision}).items()
    }

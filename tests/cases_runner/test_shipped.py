"""The project's own worked examples: all true, one for every criterion and every kind of rule and every outcome."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from ecocheck.model.rule import RULE_KINDS
from ecocheck.verdict.notes import NoteCode
from tests.cases_runner.running import ROOT, SHIPPED, opened, shipped
from tests.rule_kinds import rule_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.worked import Compared, Tried

PLAN, FOREIGN = "", "外地示例"
HELPERS = {"6-1", "6-2", "6-3", "6-4", "7-1"}
"""Criteria of the foreign registry that stand there for another one to ask about."""
BESIDE = ("round", "averaged", "tolerance", "sample", "years", "than_mean")

NEVER_MET = {"33-1": "“明显” has no number: a rise alone does not make it met"}
NEVER_MISSED = {
    "7-1": "“保持稳定” has no number, so a slight fall is never decided",
    "9-2": "“保持稳定” has no number, so a slight fall is never decided",
}

CRITERIA = {one.id: one for i in opened(ROOT).project.registry.indicators.indicators for one in i.criteria}


def _compared(name: str) -> Iterator[tuple[Tried, Compared]]:
    return ((tried, one) for tried in shipped(name).tried for one in tried.compared)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_case_passes(name: str) -> None:
    worked = shipped(name)
    assert [tried.name for tried in worked.tried if not tried.passed] == []
    assert worked.findings == ()
    assert worked.passed
    assert worked.tried


def test_what_a_file_says_over_its_figure_is_noted() -> None:
    found = {note.code for _, one in _compared(PLAN) for note in one.got.notes}
    assert {NoteCode.ADMITTED, NoteCode.SECTIONS, NoteCode.SPOKEN_BASIS, NoteCode.SPOKEN_SPAN} <= found
    assert NoteCode.ROUNDED_AS_BEFORE in found


def test_what_a_rule_lacks_that_looks_back_is_noted() -> None:
    """A year before of zero, a fact without its first day or with a later document, a region without its class."""
    found = {note.code for _, one in _compared(FOREIGN) for note in one.got.notes}
    assert {NoteCode.NO_BASE, NoteCode.NO_SINCE, NoteCode.SINCE_UNPROVEN, NoteCode.EASING_OPEN} <= found


def test_every_criterion_has_every_outcome_that_it_can_have() -> None:
    """Met, not met, undetermined; what a rule can never come to is named above with its reason."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for _, one in _compared(PLAN):
        seen[one.id].add(one.got.verdict.value)
    for key in CRITERIA:
        wanted = {"met", "not_met", "undetermined"}
        wanted -= {"met"} if key in NEVER_MET else set()
        wanted -= {"not_met"} if key in NEVER_MISSED else set()
        assert wanted <= seen[key], key
        assert key not in NEVER_MET or "met" not in seen[key]
        assert key not in NEVER_MISSED or "not_met" not in seen[key]


def test_every_kind_of_rule_has_every_outcome_that_it_can_have() -> None:
    """Of the plan's registry and of the examples that hold the kinds that the plan does not use."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for name in (PLAN, "规则示例", "外地示例"):
        for _, one in _compared(name):
            if one.got.rule is not None:
                for kind in rule_kinds(one.got.rule):
                    seen[kind].add(one.got.verdict.value)
                for beside in BESIDE:
                    if getattr(one.got.rule, beside, None) is not None:
                        seen[beside].add(one.got.verdict.value)
    for kind in (*RULE_KINDS, *BESIDE):
        assert {"met", "not_met", "undetermined"} <= seen[kind], kind


def test_every_line_of_the_foreign_registry_has_every_outcome() -> None:
    """Each criterion of its plan comes to met, not met and undetermined, and to not applicable where that can be."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    registry = opened(SHIPPED[FOREIGN]).project.registry.indicators
    for _, one in _compared(FOREIGN):
        seen[one.id].add(one.got.verdict.value)
    for criterion in (one for each in registry.indicators for one in each.criteria if one.own_revisions):
        if criterion.id in HELPERS:
            continue
        wanted = {"met", "not_met", "undetermined"}
        wanted |= (
            {"not_applicable"} if criterion.line in {"city_only", "county_only"} or criterion.may_not_concern else set()
        )
        assert wanted <= seen[criterion.id], criterion.id


BOUNDED = {
    key: rule
    for key, one in CRITERIA.items()
    if (rule := one.own_revisions[0].rule).kind in {"at_least", "more_than", "equals"}
}


@pytest.mark.parametrize("key", BOUNDED)
def test_every_number_is_tried_at_its_line_and_on_both_sides(key: str) -> None:
    """At the line, just above it, just below it; above 100 a share is refused."""
    bound = Fraction(getattr(BOUNDED[key], BOUNDED[key].kind))
    amounts = [one.got.value for _, one in _compared(PLAN) if one.id == key]
    beside = {amount.exact - bound for amount in amounts if amount is not None}
    assert 0 in beside
    assert any(0 < one <= bound / 300 for one in beside)
    assert any(0 > one >= -bound / 300 for one in beside)


def test_every_criterion_is_tried_with_what_is_usually_missing() -> None:
    """No figure at all, part of the year, a year before the plan."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for _, one in _compared(PLAN):
        seen[one.id] |= {reason.value for reason in one.got.reasons}
    for key, criterion in CRITERIA.items():
        kinds = rule_kinds(criterion.own_revisions[0].rule)
        wanted = {"no_measurement", "partial_period", "no_rule"}
        wanted |= {"no_document"} if kinds & {"done", "none"} else set()
        wanted |= {"no_assigned_target"} if "assigned" in kinds else set()
        wanted |= {"no_prior_year"} if kinds & {"not_worse", "improves", "rises_by"} else set()
        wanted |= {"no_baseline"} if "holds_baseline" in kinds else set()
        wanted |= {"ambiguous_rule"} if kinds & {"unstated", "readings"} else set()
        wanted |= {"basis_mismatch"} if criterion.bases else set()
        assert wanted <= seen[key], key


def test_lines_of_the_city_are_tried_on_city_and_county() -> None:
    """A county is told 达到全市要求 or 未达全市要求, never 不达标."""
    city: defaultdict[str, set[tuple[str, bool]]] = defaultdict(set)
    county: defaultdict[str, set[tuple[str, bool]]] = defaultdict(set)
    for tried, one in _compared(PLAN):
        (city if tried.region == "样例市" else county)[one.id].add((one.got.verdict.value, one.got.city_line))
    for key, criterion in CRITERIA.items():
        if criterion.line == "city":
            assert not any(line for _, line in city[key]), key
            assert {verdict for verdict, line in county[key] if line} & {"met", "not_met", "undetermined"}, key


def test_every_case_says_how_it_was_worked_out() -> None:
    """So that whoever doubts a case can do the sum again."""
    for name in SHIPPED:
        assert [tried.name for tried in shipped(name).tried if tried.why is None] == []


def test_no_real_name_stands_in_a_case() -> None:
    """Invented figures never stand under a real county's name."""
    units = opened(ROOT).project.units
    names = {name for county in units.counties for name in (county.name, *county.aliases)} | {units.city.name}
    for path in sorted((ROOT / "tests" / "cases").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        assert not {name for name in names if name in text}, path.name

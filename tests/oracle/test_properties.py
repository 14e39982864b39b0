"""Properties that hold for any figures."""

from __future__ import annotations

import copy
import json
import shutil
import tempfile
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.oracle.cases import TITLED, stated, target
from tests.oracle.contract import kinds
from tests.oracle.projects import CITY, County, Project, Token, by_key, run, run_bytes
from tests.oracle.random_files import REGIONS, YEARS, projects
from tests.oracle.spreading import CRITERIA

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

GRADE = {"not_met": 0, "undetermined": 1, "met": 2}
HIGHER = {
    "at_least",
    "more_than",
    "equals",
    "not_worse",
    "improves",
    "rises_by",
    "holds_baseline",
    "assigned",
    "unstated",
}
JUDGED = ("verdict", "reason", "reasons", "value", "bound", "unit", "margin", "carried", "recorded_in")

few = settings(
    max_examples=6,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@contextmanager
def written(project: Project, order: list[tuple[str, int]] | None = None) -> Iterator[Path]:
    """The project on disk, for the duration of the block."""
    with tempfile.TemporaryDirectory() as folder:
        yield project.write(Path(folder), order)


def verdicts(project: Project, **wanted: Any) -> dict[tuple[str, int, str], dict[str, Any]]:
    """The results without places and notes."""
    with written(project) as root:
        results = by_key(run(root, years=YEARS, **wanted)["results"])
    return {key: {name: one[name] for name in JUDGED} for key, one in results.items()}


def higher_is_better(criterion: dict[str, Any]) -> bool:
    """Whether more is better for the criterion; for the others of the plan (consumption, events) less is better."""
    rule = criterion["revisions"][0]["rule"]
    return kinds(rule) <= HIGHER and rule.get("improves") != "lower"


RISING = [one for one in CRITERIA if higher_is_better(one)]
percentages = st.integers(101, 10000).map(lambda hundredths: Decimal(hundredths).scaleb(-2))


@few
@given(st.lists(st.tuples(percentages, percentages, percentages), min_size=len(RISING), max_size=len(RISING)))
def test_raising_a_value_never_worsens_a_verdict(figures: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    """Of two counties that differ in one figure, the one with the larger figure is never judged worse."""
    counties = (County("演低县"), County("演高县"))
    project = Project(counties=counties)
    for criterion, (one, other, before) in zip(RISING, figures, strict=True):
        for county, value in zip(counties, sorted((one, other)), strict=True):
            _record_rising(project, county.name, criterion, value, before)
    results = verdicts(project)
    for criterion in RISING:
        low, high = (results[county.name, 2024, criterion["id"]]["verdict"] for county in counties)
        if "not_applicable" not in (low, high):
            assert GRADE[low] <= GRADE[high], criterion["id"]


def _record_rising(project: Project, region: str, criterion: dict[str, Any], value: Decimal, before: Decimal) -> None:
    key, unit = criterion["id"], criterion.get("unit") or "%"
    basis = {"basis": criterion["bases"][0]["name"]} if criterion.get("bases") else {}
    file = project.file(region, 2024)
    if unit != "%":  # twice what it is compared with, a figure is a slip, and not a better one
        value, before = 60 + value * 2 / 5, 60 + before * 2 / 5
    elif criterion.get("unit") is None or criterion.get("may_be_negative"):  # so is a rate of fall of 50 or more
        value, before = value / 3, before / 3
    file["measurements"][key] = stated(value, unit, **basis)
    project.file(region, 2023)["measurements"][key] = stated(before, unit, **basis)
    file.setdefault("assigned", {})[key] = target("at_least", before, unit)
    if unit == "平方公里":
        file.setdefault("baselines", {})[key] = {"year": 2020, "value": before, "unit": unit, "source": TITLED}


@few
@given(projects(), st.randoms(use_true_random=False))
def test_without_data_nothing_is_met(project: Project, chance: random.Random) -> None:
    """A missing figure is neither met nor not met, unless a state is on record; all else is judged as before."""
    if not project.files:
        return
    place = chance.choice(list(project.files))
    poorer = copy.deepcopy(project)
    removed = poorer.files[place]["measurements"]
    removed.clear()
    before, after = verdicts(project), verdicts(poorer)
    for key, one in after.items():
        if key[:2] == place and one["recorded_in"] is None:
            assert one["verdict"] in ("undetermined", "not_applicable"), key
            assert one["verdict"] == "not_applicable" or "no_measurement" in one["reasons"], key
        elif key[0] != place[0]:
            assert one == before[key], key


REMOVED = ("source", "title", "document", "evidence", "part", "target", "baseline", "last year")


def _without(project: Project, what: str, chance: random.Random) -> Project:
    """The project with one kind of support removed from every figure, or with a year of one region removed."""
    poorer = copy.deepcopy(project)
    if what == "last year":
        region = chance.choice(REGIONS)
        poorer.files.pop((region, chance.choice(YEARS)), None)
        return poorer
    for file in poorer.files.values():
        for key in {"target": ["assigned"], "baseline": ["baselines"]}.get(what, []):
            file.pop(key, None)
        for entry in file["measurements"].values():
            source = entry.get("source") or {}
            for holder, key in ((entry, "source"), (entry, "evidence"), (source, "title"), (source, "document")):
                if key == what:
                    holder.pop(key, None)
            if what == "part" and "numerator" in entry:
                entry.pop(chance.choice(("numerator", "denominator")))
    return poorer


@pytest.mark.parametrize("what", REMOVED)
@few
@given(project=projects(), chance=st.randoms(use_true_random=False))
def test_taking_support_away_makes_nothing_met(what: str, project: Project, chance: random.Random) -> None:
    """Hiding a source, a document or last year's file never improves a verdict.

    The manual names one exception, a lasting state: without the year that denies it, the earlier record holds.
    """
    if not project.files:
        return
    before, after = verdicts(project), verdicts(_without(project, what, chance))
    for key, one in after.items():
        if one["verdict"] == "met" and not (what == "last year" and one["recorded_in"] is not None):
            assert before[key]["verdict"] == "met", (key, what)


@few
@given(projects())
def test_evidence_plans_and_waivers_never_change_a_verdict(project: Project) -> None:
    """Evidence, plans, remarks and waivers are kept apart from the verdict."""
    if not project.files:
        return
    richer = copy.deepcopy(project)
    beside: dict[str, Any] = {
        "evidence": [{"file": "evidence/没有这个文件.pdf", "sha256": "0" * 64, "title": "演练材料"}],
        "plan": "按计划推进",
        "planned": {"value": 1, "unit": "%"},
        "note": "演练说明",
        "stage": Token("快报"),
        "reported_by": {"agency": "市演练局", "person": "张三"},
        "also": [{"value": 0, "note": "旧读数"}],
    }
    for file in richer.files.values():
        for key in file["measurements"]:
            file["measurements"][key] |= beside
            waiver = {"reason": "演练", "approved_by": "演练市政府", "expires": "2030-12-31"}
            file.setdefault("waivers", {})[key] = waiver
    assert verdicts(richer) == verdicts(project)


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same data with its keys in another order; lists stay as they are."""
    if isinstance(value, dict):
        items = [(key, shuffled(inner, chance)) for key, inner in value.items()]
        chance.shuffle(items)
        return dict(items)
    return [shuffled(inner, chance) for inner in value] if isinstance(value, list) else value


def without_places(output: dict[str, Any]) -> dict[str, Any]:
    """The output without lines, columns and the order of findings, which depend on the text."""
    results = [{key: one[key] for key in one if key != "at"} for one in output["results"]]
    findings = [{key: one[key] for key in one if key in ("code", "severity", "file")} for one in output["findings"]]
    kept = {key: output[key] for key in output if key != "revision"}  # depends on the bytes and their order
    return kept | {"results": results, "findings": sorted(findings, key=json.dumps)}


@few
@given(projects(most=8), st.randoms(use_true_random=False))
def test_order_of_files_and_keys_changes_nothing(project: Project, chance: random.Random) -> None:
    """Files written in another order give the same bytes; keys in another order the same results."""
    if not project.files:
        return
    order = list(project.files)
    chance.shuffle(order)
    other = copy.deepcopy(project)
    other.files = {key: shuffled(file, chance) for key, file in other.files.items()}
    with written(project) as root:
        first = run_bytes(root, years=YEARS)
        shutil.rmtree(root / "data")
        project.write(root.parent, order)
        assert run_bytes(root, years=YEARS) == first
        assert run_bytes(root, years=YEARS[::-1]) == first
    with written(other) as root:
        assert without_places(run(root, years=YEARS)) == without_places(json.loads(first))


some_criteria = st.sets(st.sampled_from([one["id"] for one in CRITERIA]), min_size=1, max_size=4)
COMPARING = [one for one in RISING if kinds(one["revisions"][0]["rule"]) & {"not_worse", "improves", "rises_by"}]


@few
@given(projects(), st.sets(st.sampled_from(REGIONS[1:]), min_size=1), some_criteria)
def test_a_part_is_judged_like_the_whole(project: Project, regions: set[str], criteria: set[str]) -> None:
    """`--county`, `--indicator` and `--year` select results and do not change them.

    Criteria that are compared with the year before are always included: a year
    that is asked for alone must still be judged with the year before it.
    """
    for region in regions:
        for criterion in COMPARING:
            _record_rising(project, region, criterion, Decimal(60), Decimal(50))
    criteria = criteria | {one["id"] for one in COMPARING}
    indicators = tuple(sorted({one.partition("-")[0] for one in criteria}))
    with written(project) as root:
        whole = run(root, years=YEARS)
        for year in sorted({year for _, year in project.files}):
            part = run(root, counties=tuple(sorted(regions)), indicators=tuple(sorted(criteria)), years=(year,))
            rolled = run(root, counties=(CITY,), indicators=indicators, years=(year,))["indicators"]
            of_year = [one for one in whole["results"] if one["year"] == year]
            assert part["results"] == [
                one for one in of_year if one["region"] in regions and one["criterion"] in criteria
            ]
            assert rolled == [
                one
                for one in whole["indicators"]
                if (one["region"], one["year"]) == (CITY, year) and str(one["indicator"]) in indicators
            ]

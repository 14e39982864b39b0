"""What must hold of gaps whatever the figures are."""

from __future__ import annotations

import copy
import datetime
import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.app.checking import check
from ecocheck.app.gaps import Gap, GapKind, find_gaps, list_gaps
from ecocheck.app.gaps.grouping import By
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.as_json.gaps import gaps_json
from ecocheck.verdict.evaluating.evaluate import weigh
from tests.oracle.projects import TODAY, Project
from tests.oracle.random_files import REGIONS, YEARS, projects
from tests.oracle.test_properties import few as usual
from tests.oracle.test_properties import written

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from ecocheck.app.checking import Checked
    from ecocheck.app.opening import Opened
    from ecocheck.verdict.inputs.given import Inputs

few = settings(usual, max_examples=10)
"""Each example judges a whole project several times."""

UNTIL = datetime.date(2027, 6, 30)
WAIVER = {"reason": "演练", "approved_by": "演练市政府", "expires": "2029-12-31"}
TARGETS = ("T1-1", "T9-2", "T31-1", "T72-2", "T86-1", "T86-2")


def judged(root: Path, **wanted: Any) -> Checked:
    """The project, judged in all its years."""
    return judged_of(open_project(root, exactly=True), **wanted)


def judged_of(opened: Opened, **wanted: Any) -> Checked:
    """The same of a project that is open."""
    return check(opened, select(opened.project, Wanted(**({"years": YEARS} | wanted))), TODAY)


def made_json(root: Path, by: By | None) -> dict[str, Any]:
    """What the command writes."""
    found: dict[str, Any] = json.loads(gaps_json(list_gaps(judged(root), until=UNTIL, by=by), "zh"))
    return found


@st.composite
def with_tasks(draw: st.DrawFn) -> Project:
    """Random files, some of them with figures for tasks' targets."""
    project: Project = draw(projects(most=8))
    project.file(REGIONS[1], YEARS[-1])
    for file in project.files.values():
        for target in draw(st.lists(st.sampled_from(TARGETS), unique=True, max_size=3)):
            figure = {"value": draw(st.integers(0, 100)), "unit": "%", "source": {"title": "演练台账"}}
            task = file.setdefault("tasks", {}).setdefault(target.partition("-")[0], {"targets": {}})
            task["targets"][target] = figure
    return project


@few
@given(with_tasks())
def test_a_county_asked_for_has_the_gaps_that_it_has_among_all(project: Project) -> None:
    with written(project) as root:
        opened = open_project(root, exactly=True)
        everything = find_gaps(judged_of(opened), UNTIL)
        for region in REGIONS:
            alone = find_gaps(judged_of(opened, counties=(region,)), UNTIL)
            assert alone == tuple(gap for gap in everything if gap.region == region)


@few
@given(with_tasks(), st.randoms(use_true_random=False))
def test_a_waiver_changes_no_verdict_and_hides_no_gap(project: Project, chance: random.Random) -> None:
    waived = copy.deepcopy(project)
    for file in waived.files.values():
        keys = [*file["measurements"], *file.get("tasks", {})]
        if keys:
            file["waivers"] = {chance.choice(keys): WAIVER}
    with written(project) as root, written(waived) as other:
        before, after = judged(root), judged(other)
        assert [row.verdict for row in before.rows] == [row.verdict for row in after.rows]
        gaps = [find_gaps(one) for one in (before, after)]
    assert [_bare(gap) for gap in gaps[0]] == [_bare(gap) for gap in gaps[1]]
    assert not any(gap.waived for gap in gaps[0])


def _bare(gap: Gap) -> tuple[object, ...]:
    return gap.kind, gap.region, gap.year, gap.criterion, gap.task, gap.magnitude


@few
@given(with_tasks())
def test_a_strive_is_never_late_and_everything_has_a_place(project: Project) -> None:
    with written(project) as root:
        checked = judged(root)
        gaps = find_gaps(checked)
    targets = {target.id: target for task in checked.selection.tasks for target in task.targets}
    for gap in gaps:
        assert gap.at is not None or gap.rule_at is not None
        if gap.kind is GapKind.TASK_LATE:
            assert targets[gap.task or ""].strength == "must"


@few
@given(with_tasks(), st.sampled_from(get_args(By)), st.randoms(use_true_random=False))
def test_groups_lose_nothing_and_files_in_any_order_give_the_same_bytes(
    project: Project, by: By, chance: random.Random
) -> None:
    order = list(project.files)
    chance.shuffle(order)
    with written(project) as root, written(project, order) as other:
        both = [judged(one) for one in (root, other)]
        made = [gaps_json(list_gaps(one, until=UNTIL, by=by), "zh") for one in both]
        listed = list_gaps(both[0], by=by)
    assert made[0] == made[1]
    assert {id(gap) for group in listed.groups for gap in group.gaps} == {id(gap) for gap in listed.all}


@few
@given(with_tasks())
def test_supplying_what_is_lacking_mends_the_line(project: Project) -> None:
    """The amount is added to what was reported, a hair more where the line must be passed, and the gap is gone.

    Where whole things are counted, one less does not do. Whether a document is
    named for the new figure is another question.
    """
    with written(project) as root:
        checked = judged(root)
        gaps = find_gaps(checked)
    missed = {(gap.region, gap.year, gap.criterion): gap for gap in gaps if gap.kind is GapKind.LINE_MISSED}
    for one in checked.rows:
        gap = missed.get((one.region, one.year, one.id))
        if gap is None or gap.quantity is None or one.judged_on is None or one.rule is None:
            continue
        lacks = gap.quantity.lacking
        hair = Fraction(0) if not lacks.beyond else Fraction(1 if lacks.up else -1, 10**6)
        after = weigh(one.rule, _put_right(one.judged_on, lacks.then + hair, in_parts=lacks.in_parts))
        assert after.verdict is lacks.reaches, gap
        if lacks.whole and lacks.amount > 0:
            nearly = _put_right(one.judged_on, lacks.then + (-1 if lacks.up else 1), in_parts=lacks.in_parts)
            assert weigh(one.rule, nearly).verdict is not lacks.reaches, gap


def _put_right(inputs: Inputs, figure: Fraction, *, in_parts: bool) -> Inputs:
    """The same inputs with another numerator or value; a value that is not whole as numerator over denominator."""
    measurement = inputs.measurement
    assert measurement is not None
    if not in_parts and figure.denominator == 1:
        whole = {"value": Decimal(figure.numerator), "numerator": None, "denominator": None}
        return replace(inputs, measurement=measurement.model_copy(update=whole))
    denominator = measurement.denominator if in_parts and measurement.denominator is not None else 1
    parts = {"numerator": Decimal(figure.numerator), "denominator": denominator * Decimal(figure.denominator)}
    return replace(inputs, measurement=measurement.model_copy(update={"value": None, **parts}))


@pytest.mark.parametrize("by", [None, *get_args(By)])
def test_an_empty_project_has_its_gaps_all_the_same(by: By | None, tmp_path: Path) -> None:
    """Nothing recorded but one empty file: everything is unclear, and every form can say so."""
    project = Project()
    project.file("演练区", 2024)
    made = made_json(project.write(tmp_path), by)
    assert made["gaps"]
    assert {gap["kind"] for gap in made["gaps"]} == {"undetermined", "task_undetermined", "contradiction"}

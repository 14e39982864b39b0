"""What is shipped: the mechanism and a drill, and no national number that nobody can cite."""

from __future__ import annotations

from ecocheck.app.validating import validate
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.source.project import load_project
from tests.standards.projects import DAY, EXAMPLE, ROOT, opened


def test_the_real_registry_has_the_plan_alone() -> None:
    loaded = load_project(ROOT)
    assert loaded.project is not None
    registry = loaded.project.registry.indicators
    assert registry.standards == ()
    assert all(rev.standard is None for one in registry.indicators for each in one.criteria for rev in each.revisions)


def test_the_example_is_a_drill_without_a_mistake() -> None:
    assert opened().project.drill
    found = validate(EXAMPLE, DAY, exactly=True).findings
    assert [one.code for one in found if severity_of(one) is not Severity.NOTICE] == []


def test_the_example_shows_every_way_to_write_a_standard() -> None:
    """Checked and unchecked, one level and two, a revision for one level and for both, a later revision."""
    registry = opened().project.registry.indicators
    assert {one.checked for one in registry.standards} == {True, False}
    assert {one.level for one in registry.standards} == {("市", "县"), ("县",)}
    own = [rev for one in registry.indicators for each in one.criteria for rev in each.revisions if rev.standard]
    assert {rev.level for rev in own} == {"市", "县", None}
    assert len({(rev.standard, rev.effective) for rev in own if rev.level is None}) == 4

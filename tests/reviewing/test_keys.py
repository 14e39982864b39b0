"""Every key that a data file or the registry may hold: changed, it makes the reviews stale that read it, and no other.

The tables are written by hand; a key that they lack fails. Each criterion is
also met, met by way of another, counted in the counties, and asked about by a
condition: what rests on it goes stale with it.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.app.opening import BrokenRegistryError
from ecocheck.model import documents, measurement, registry, tasks, units, wider
from ecocheck.model.rule import KINDS
from tests.reviewing.derived import expected as resting_on
from tests.reviewing.derived import is_derived, moved_in, with_derived
from tests.reviewing.trying import FILES, GONE, HERE, PROJECT, REGIONS, YEAR, agree, content, edited, judged, stale

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.reviewing.grounds import Key
    from ecocheck.model.rule_kinds.base import RuleKind

DATA = yaml.safe_load((HERE / "tables/data.yaml").read_text(encoding="utf-8"))
REGISTRY = yaml.safe_load((HERE / "tables/registry.yaml").read_text(encoding="utf-8"))
MODELS = {
    **{name: getattr(measurement, name) for name in ("Measurement", "Planned", "Compare", "Reading", "Baseline")},
    **{name: getattr(measurement, name) for name in ("AssignedTarget", "Adjustment", "TaskReport", "Waiver", "Head")},
    "WiderFigure": wider.WiderFigure,
    **{name: getattr(documents, name) for name in ("Source", "Reporter", "Survey", "Evidence")},
    **{name: getattr(registry, name) for name in ("Criterion", "Revision", "Basis", "Citation", "Indicator")},
    **{name: getattr(registry, name) for name in ("Contradiction", "Settlement", "Effect")},
    **{name: getattr(tasks, name) for name in ("Task", "TaskTarget")},
    **{name: getattr(units, name) for name in ("County", "City", "Agency")},
}
TRIED = [
    pytest.param(one, id=f"{model}.{key}-{number}")
    for table in (DATA, REGISTRY)
    for model, keys in table.items()
    for key, tries in keys.items()
    if isinstance(tries, list)
    for number, one in enumerate(tries)
]
SIBLINGS = ("round", "averaged", "tolerance", "sample", "years", "than_mean", "from", "over")
ALL_OF_THE_DISTRICT = "全区"


@pytest.mark.parametrize("name", MODELS)
def test_every_key_is_in_the_table(name: str) -> None:
    fields = {field.alias or key for key, field in MODELS[name].model_fields.items()}
    assert set((DATA | REGISTRY)[name]) == fields


def _keys(model: type[RuleKind]) -> set[str]:
    return {field.alias or key for key, field in model.model_fields.items()}


def test_every_rule_is_in_the_table() -> None:
    assert set(REGISTRY["Rules"]) == {*KINDS, *SIBLINGS} == {key for one in KINDS.values() for key in _keys(one)}


def test_every_key_that_is_not_tried_says_why() -> None:
    for keys in (*DATA.values(), *REGISTRY.values()):
        assert all(isinstance(one, list | str) and one for one in keys.values())


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, with what rests on it, with a review of every verdict."""
    root = tmp_path_factory.mktemp("reviewed") / "project"
    shutil.copytree(PROJECT, root)
    with_derived(root)
    agree(root)
    return root


def _expected(said: Any) -> dict[tuple[str, int, str], frozenset[str]]:
    found: dict[tuple[str, int, str], frozenset[str]] = {}
    for written, parts in said.items():
        region, _, key = written.rpartition(" ")
        regions = REGIONS if key.startswith("*") else (region or "演练区",)
        found |= {(one, YEAR, key.removeprefix("*")): frozenset(parts.split()) for one in regions}
    return found


@pytest.mark.parametrize("tried", TRIED)
def test_what_a_change_makes_stale(tried: dict[str, Any], reviewed: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(reviewed, root)
    edited(root, tried["at"], tried.get("to", GONE))
    if "alone" in tried:
        with_derived(root)
        with pytest.raises(BrokenRegistryError):
            judged(root)
        edited(root, tried["at"], tried.get("to", GONE))
    elif tried["at"].startswith("指标"):
        with_derived(root)
    moved = moved_in(root)
    stale = {key: frozenset(one.part.value for one in what) for key, what in moved.items() if what}
    found = {key: parts for key, parts in stale.items() if not is_derived(key[2])}
    derived: set[Key] = set() if "alone" in tried else resting_on(moved)
    if tried["stale"] == ALL_OF_THE_DISTRICT:
        assert set(found) == {key for key in judged(PROJECT).of if key[0] == "演练区"}
        assert all(parts & {"figure", "verdict"} for parts in found.values())
        derived |= {key for key in moved if key[0] == "演练区" and is_derived(key[2])}
    else:
        assert found == _expected(tried["stale"])
    assert stale.keys() - found.keys() == derived


def test_nothing_is_stale_before(reviewed: Path) -> None:
    assert stale(reviewed) == {}
    own = [key for key in judged(reviewed).of if not is_derived(key[2])]
    assert len(own) == len(REGIONS) * 15  # 13 criteria, 2 targets
    assert len(judged(reviewed).of) == len(own) + len(REGIONS) * (3 * 13 + 8)


def test_what_rests_on_nothing_else_has_the_fingerprint_that_it_always_had(reviewed: Path) -> None:
    """Reviews recorded by older programs hold."""
    then = yaml.safe_load((HERE / "prints.yaml").read_text(encoding="utf-8"))
    now = {" ".join(map(str, key)): one for key, one in judged(reviewed).prints.items()}
    assert {key: now[key] for key in then} == then


def test_a_lasting_state_that_is_recorded_again(reviewed: Path, tmp_path: Path) -> None:
    """The verdict rests on the file of the year then, and on no earlier one."""
    root = tmp_path / "project"
    shutil.copytree(reviewed, root)
    edited(root, "区24/measurements/1-2", content(FILES["区23"])["measurements"]["1-2"])
    found = {key: parts for key, parts in stale(root).items() if not is_derived(key[2])}
    assert found == {("演练区", YEAR, "1-2"): frozenset({"figure"})}


def test_figures_of_months_are_no_part_of_a_verdict(reviewed: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(reviewed, root)
    edited(root, "区24/interim/3-2/2024Q1/value", 12)
    assert stale(root) == {}

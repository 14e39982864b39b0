"""Every key of every file that people write has its entry in the manual, and no entry is of a key that is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

import pytest

from ecocheck.model.actions import Actions
from ecocheck.model.base import Model
from ecocheck.model.cases import CaseFile
from ecocheck.model.measurement import RegionYear
from ecocheck.model.registry import Indicators
from ecocheck.model.reviews import Reviews
from ecocheck.model.rule import KINDS
from ecocheck.model.rule_kinds.base import RuleKind
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from tests.manual.pages import tables_of_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = (Indicators, Tasks, Units, RegionYear, Actions, Reviews, CaseFile)
NEEDED = "要写"
BESIDE_A_RULE = "NumberRule"
"""The table of keys that stand beside the key of a rule, whichever kinds take them."""


def _inside(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for one in get_args(annotation):
        yield from _inside(one)


def _models() -> dict[str, type[Model]]:
    found: dict[str, type[Model]] = {}
    waiting: list[type[Model]] = list(FILES)
    while waiting:
        model = waiting.pop()
        if model.__name__ not in found:
            found[model.__name__] = model
            waiting += [inner for one in model.model_fields.values() for inner in _inside(one.annotation)]
    return found


def _keys(model: type[Model]) -> list[str]:
    return [one.alias or name for name, one in model.model_fields.items()]


MODELS = {name: model for name, model in _models().items() if not issubclass(model, RuleKind)}


@pytest.mark.parametrize("name", sorted(MODELS))
def test_every_key_has_an_entry(name: str) -> None:
    table = tables_of_keys().get(name)
    assert table is not None, f"no heading with <!-- {name} --> in docs/manual"
    fields = {one.alias or key: one.is_required() for key, one in MODELS[name].model_fields.items()}
    assert {key: needed == NEEDED for key, needed in table.items()} == fields


def test_keys_beside_a_rule() -> None:
    beside = {key for kind, model in KINDS.items() for key in _keys(model) if key != kind}
    assert sorted(tables_of_keys()[BESIDE_A_RULE]) == sorted(beside)


def test_no_table_of_another_model() -> None:
    assert set(tables_of_keys()) == {*MODELS, BESIDE_A_RULE}

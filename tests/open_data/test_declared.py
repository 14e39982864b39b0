"""The declarations of the tables agree with each other and with the models; nothing is left out without a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args, get_type_hints

import pytest

from ecocheck.model.documents import Evidence, Reporter, Source
from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement
from ecocheck.model.registry import Criterion, Line
from ecocheck.model.standard import Nature
from ecocheck.model.wider import WiderFigure
from ecocheck.render.open_data.package import schema_of
from ecocheck.render.open_data.tables import TABLES
from ecocheck.source.expected.persons import all_models, persons_of

if TYPE_CHECKING:
    from ecocheck.model.base import Model
    from ecocheck.render.open_data.field import AnyTable

BY_NAME = {one.name: one for one in TABLES}
PRIVATE = {"note": "a remark in free words, which may name a person"}
LEFT_OUT: dict[str, dict[str, str]] = {
    "measurements": PRIVATE
    | {
        "source": "in columns of its own",
        "survey": "in columns of its own",
        "compare": "in columns of its own",
        "evidence": "a table of its own",
        "plan": "a text in free words",
        "planned": "what is planned is no result",
        "also": "other readings, never judged",
    },
    "evidence": {},
    "assigned": PRIVATE
    | dict.fromkeys(("at_least", "more_than", "at_most", "less_than", "equals"), "operator and value"),
    "baselines": {"source": "in columns of its own", "adjusted": "a table of its own"},
    "wider": PRIVATE | {"source": "in columns of its own"},
}
"""The keys of the models that a table does not have, and why."""


@pytest.mark.parametrize("table", TABLES, ids=BY_NAME)
def test_a_table_is_sound(table: AnyTable) -> None:
    keys = [one.key for one in table.columns]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", key) for key in (table.name, *keys))
    assert set(table.key) <= set(keys)
    for one in table.columns:
        assert one.title.zh
        assert one.title.en
        assert "|" not in "".join((*one.title, *(one.said or ())))
        if one.refers is not None:
            assert BY_NAME[one.refers[0]].key == (one.refers[1],)
            assert next(each.type for each in BY_NAME[one.refers[0]].fields if each.key == one.refers[1]) == one.type
    assert [one["name"] for one in schema_of(table)["fields"]] == keys


def test_names_are_given_once() -> None:
    assert len(BY_NAME) == len(TABLES)
    titles = [text for one in TABLES for text in one.title]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("table", "model"),
    [
        ("measurements", Measurement),
        ("evidence", Evidence),
        ("assigned", AssignedTarget),
        ("baselines", Baseline),
        ("wider", WiderFigure),
    ],
)
def test_every_key_of_a_data_file_is_published_or_left_out_for_a_reason(table: str, model: type[Model]) -> None:
    """A new key of a model fails here until somebody decides about it."""
    columns = {one.key for one in BY_NAME[table].fields}
    assert model.model_fields.keys() - columns == LEFT_OUT[table].keys()


def test_sources_and_reporters_are_published_but_for_words_and_persons() -> None:
    columns = {one.key for one in BY_NAME["measurements"].fields}
    assert {key for key in Source.model_fields if f"source_{key}" not in columns} == {"quote", "note"}
    assert set(Reporter.model_fields) == {"agency", "person", "reviewer", "date"}
    assert not {key for key in columns if "person" in key or "reviewer" in key}


def test_no_table_names_a_person() -> None:
    persons = {key for model in all_models() for key in persons_of(model)}
    ends = tuple(f"_{key}" for key in persons - {"by"})  # what ends with `_by` is an office, but for checked_by
    keys = [one.key for table in TABLES for one in table.columns]
    assert not [key for key in keys if key in persons or key.endswith(ends)]


def _choices(table: str, key: str) -> set[str]:
    return set(next(one.choices for one in BY_NAME[table].fields if one.key == key))


def test_the_choices_are_those_of_the_models() -> None:
    assert _choices("criteria", "line") == set(get_args(Line)) == _choices("verdicts", "line")
    assert _choices("rules", "nature") == set(get_args(Nature))
    standing, stage = (
        str(get_type_hints(model, include_extras=True)[key])
        for model, key in ((Source, "standing"), (Measurement, "stage"))
    )
    assert _choices("measurements", "source_standing") == set(re.findall(r"'(\w+)'", standing))
    assert _choices("measurements", "stage") == set(re.findall(r"'(\w+)'", stage))
    assert _choices("measurements", "source_kind") == {"result", "target"}
    assert "line" in Criterion.model_fields

"""Whoever follows advice on a key to the letter hears nothing more of that key's shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

import pytest
from pydantic import TypeAdapter, ValidationError

from ecocheck.model.cases import CaseFile
from ecocheck.model.measurement import RegionYear
from ecocheck.model.registry import Indicators
from ecocheck.model.rule import Rule
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.source.expected.annotations import bare, is_model, keys_of, union_members
from ecocheck.source.expected.at_route import NAME_LISTS
from ecocheck.source.shape.lines_to_write import advice
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.base import Model

OF_SHAPE = {
    "model_type",
    "model_attributes_type",
    "dict_type",
    "tuple_type",
    "list_type",
    "missing",
    "extra_forbidden",
} | {
    "eco.rule",
    "eco.no_figure",
    "eco.partner",
    "eco.operator",
    "eco.proof",
}


def models(annotation: Any, seen: set[Any]) -> Iterator[type[Model]]:
    """Every model that can stand below a type; rules are told by kinds, and advice on them has a code of its own."""
    kind = bare(annotation)
    if kind in seen or kind == bare(Rule):
        return
    seen.add(kind)
    if is_model(kind):
        yield kind
        for field in keys_of(kind).values():
            yield from models(field.annotation, seen)
    else:
        for inner in (*union_members(kind), *get_args(kind)):
            if isinstance(inner, type) or get_args(inner):
                yield from models(inner, seen)


KEYS = sorted(
    {
        (model, key)
        for top in (RegionYear, CaseFile, Indicators, Tasks, Units)
        for model in models(top, set())
        for key in keys_of(model)
    },
    key=lambda one: (one[0].__name__, one[1]),
)


@pytest.mark.parametrize("value", [None, 98, "甲"])
@pytest.mark.parametrize(("model", "key"), KEYS, ids=[f"{model.__name__}-{key}" for model, key in KEYS])
def test_advice_to_the_letter(model: type[Model], key: str, value: object) -> None:
    field = keys_of(model)[key]
    said = re.findall("“([^”]*)”", advice(field.annotation, key, value)["lines"])
    if said[-1] == "…":  # the beginning of a long entry
        return
    if ("rule" in key and value != 98) or (
        key == "notices" and value == 98
    ):  # only a number makes a rule, no number a text
        return
    text = "".join(f"{line}\n" for line in said)
    document = read_bytes(text.encode(), "x.yaml")
    assert document.readable, text
    assert document.findings == (), text
    assert isinstance(document.data, dict)
    assert list(document.data) == [key]
    assert not errors(field.annotation, document.data[key]) & OF_SHAPE, text


OTHER_LISTS = {
    *("says", "phrases", "places"),  # sentences
    *("at_odds_with", "findings"),  # ids
    *("confused_with", "reasons", "level"),  # a name that may hold a comma; lists that only the registry or tests have
    *("counts", "classes", "wider"),  # a mapping elsewhere
}


def test_every_list_of_texts_is_known_as_one_of_names_or_not() -> None:
    """Whoever adds such a list to a model decides whether a comma separates its items."""
    lists = {key for model, key in KEYS if _is_list_of_texts(keys_of(model)[key].annotation)}
    assert lists == NAME_LISTS | OTHER_LISTS


def _is_list_of_texts(annotation: Any) -> bool:
    kind = bare(annotation)
    if get_origin(kind) is not tuple:
        return False
    item = bare(get_args(kind)[0])
    return item is str or get_origin(item) is Literal


def errors(annotation: Any, value: object) -> set[str]:
    try:
        TypeAdapter(annotation).validate_python(value)
    except ValidationError as error:
        return {one["type"] for one in error.errors()}
    return set()


def test_there_are_keys_of_every_kind() -> None:
    assert len(KEYS) > 100
    assert {("Measurement", "evidence"), ("Task", "group"), ("Revision", "citation")} <= {
        (model.__name__, key) for model, key in KEYS
    }


@pytest.mark.parametrize(
    ("name", "key", "value", "said"),
    [
        ("Measurement", "evidence", "公报.pdf", "“evidence:” / “  - file: 公报.pdf”"),
        ("Measurement", "source", "某公报", "“source:” / “  title: 某公报”"),
        ("Measurement", "source", '"98"', '“source:” / “  title: "\\"98\\""”'),
        ("Measurement", "reported_by", "某局", "“reported_by:” / “  agency: 某局”"),
        ("Measurement", "reported_by", "张三", "“reported_by:” / “  person: 张三”"),
        ("Measurement", "counts", "国考2个，省考2个", "“counts:” / “  国考: 2” / “  省考: 2”"),
        ("Measurement", "counts", "国考断面：2、省考断面：3", "“counts:” / “  国考断面: 2” / “  省考断面: 3”"),
        ("Measurement", "also", {"value": 97}, "“also:” / “  - value: 97”"),
        ("Task", "responsible", "市住建局、市水务局", "“responsible:” / “  - 市住建局” / “  - 市水务局”"),
        ("RegionYear", "prepared_by", [{"person": "张三"}], "“prepared_by:” / “  person: 张三”"),
    ],
)
def test_own_value(name: str, key: str, value: object, said: str) -> None:
    model = next(model for model, _ in KEYS if model.__name__ == name)
    assert advice(keys_of(model)[key].annotation, key, value)["lines"] == said

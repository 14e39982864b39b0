"""Properties of setting values, over the drill's data files."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.source.setting.edit import REMOVED, edited
from ecocheck.source.setting.writing import flow, scalar
from ecocheck.source.yaml.reader import read_bytes

DATA = Path(__file__).parents[2] / "examples/演练市/data"
FILE = "data/青崖县/2025.yaml"
TEXTS = [path.read_text("utf-8") for path in sorted(DATA.glob("*/202[45].yaml"))]

words = st.text(
    st.one_of(
        st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), st.sampled_from(": #-'\"{}[],&*!|>%@`\n\\")
    ),
    min_size=1,
    max_size=20,
).filter(lambda text: not read_bytes(f"a: {scalar(text)}".encode(), "x").findings)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9)
scalars = st.one_of(words, numbers, st.integers(-(10**9), 10**9), st.booleans())
ids = st.sampled_from(["1-1", "7-1", "7-2", "12-2", "24-1", "36-1", "37-2"])
keys = st.sampled_from(
    [("value",), ("unit",), ("note",), ("plan",), ("source", "title"), ("source", "quote"), ("basis",)]
)
routes = st.tuples(ids, keys).map(lambda found: ("measurements", found[0], *found[1]))
changes = st.dictionaries(routes, st.one_of(scalars, st.just(REMOVED)), min_size=1, max_size=12)


def comments(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.lstrip().startswith("#")]


@given(scalars)
def test_a_scalar_is_read_back(value: Any) -> None:
    """Plain, quoted and inside brackets, a value is read as it was given."""
    for text in (f"a: {scalar(value)}\n", f"a: {{b: {flow(value)}, c: 1}}\n"):
        read = read_bytes(text.encode(), "x").data
        assert isinstance(read, dict)
        found = read["a"]["b"] if isinstance(read["a"], dict) else read["a"]
        assert found == (value if not isinstance(value, Decimal) else Decimal(format(value, "f")))
        assert isinstance(found, bool) == isinstance(value, bool)


@settings(max_examples=40)
@given(st.sampled_from(TEXTS), changes)
def test_only_what_was_set_changes(text: str, wanted: dict[Any, Any]) -> None:
    """Every other value, and every line that is a comment outside of what was removed, stays."""
    result = edited(text, FILE, wanted)
    before, after = read_bytes(text.encode(), FILE), read_bytes(result.encode(), FILE)
    for route, value in wanted.items():
        assert after.value(route) == (None if value is REMOVED else value)
    touched = {route[1] for route in wanted}
    for section in ("region", "year", "assigned", "baselines", "tasks", "waivers"):
        assert before.value((section,)) == after.value((section,))
    old, new = before.value(("measurements",)), after.value(("measurements",))
    assert isinstance(old, dict)
    assert isinstance(new, dict)
    assert {key: one for key, one in old.items() if key not in touched} == {
        key: one for key, one in new.items() if key not in touched
    }
    assert comments(result) == comments(text)


@settings(max_examples=40)
@given(st.sampled_from(TEXTS), changes)
def test_set_twice_is_set_once(text: str, wanted: dict[Any, Any]) -> None:
    once = edited(text, FILE, wanted)
    assert edited(once, FILE, wanted) == once


@settings(max_examples=40)
@given(st.sampled_from(TEXTS), st.dictionaries(routes, scalars, min_size=1, max_size=8))
def test_what_was_added_can_be_removed(text: str, wanted: dict[Any, Any]) -> None:
    """Adding keys and removing them gives the old data."""
    before = read_bytes(text.encode(), FILE)
    new = {route: value for route, value in wanted.items() if not before.holds(route[:2])}
    added = edited(text, FILE, new)
    assert edited(added, FILE, dict.fromkeys(new, REMOVED)) == text

"""How schemas are written: the content stays, no line is longer than it must be, nothing is broken without need."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ecocheck.render.formats.folded_json import COLUMNS, folded
from ecocheck.render.text.width import width

_SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=90)
_NODES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=12) | st.dictionaries(st.text(max_size=9), inner, max_size=9),
    max_leaves=40,
)


@given(st.dictionaries(st.text(max_size=9), _NODES))
def test_the_content_stays(content: dict[str, Any]) -> None:
    assert json.loads(folded(content)) == content


@given(st.dictionaries(st.text(alphabet="ab键", max_size=9), st.lists(st.text("ab字", max_size=30)), max_size=9))
def test_no_line_is_longer_than_it_must_be(content: dict[str, Any]) -> None:
    assert all(width(line) <= COLUMNS for line in folded(content).decode().splitlines())


def test_an_object_that_fits_stands_on_one_line_and_a_list_of_words_fills_lines() -> None:
    fits = {"$ref": "x" * 101}
    broken = {"$ref": "x" * 102}
    made = folded({"a": fits, "b": broken, "c": ["县" * 9] * 13}).decode().splitlines()
    assert made[1] == f' "a": {json.dumps(fits)},'
    assert width(made[1]) == COLUMNS
    assert made[2:5] == [' "b": {', f'  "$ref": "{"x" * 102}"', " },"]
    words = '"' + "县" * 9 + '"'
    assert made[5:] == [
        ' "c": [',
        "  " + ", ".join([words] * 5) + ",",
        "  " + ", ".join([words] * 5) + ",",
        "  " + ", ".join([words] * 3),
        " ]",
        "}",
    ]

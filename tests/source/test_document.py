"""Values, routes and places of sound and of unsound documents."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ecocheck.findings import Related, Route, Spot
from ecocheck.source.written.scalars import REFUSED
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from ecocheck.findings.finding import Part
    from ecocheck.source.yaml.document import Document

TEXT = """\
# 演练
region: 演练区
measurements:
  7-1:   # 优良天数
    value: 98.50
    source: {title: 公报, "quote": '有'}
  4-1:
tasks:
- id: T72
  done: true
- |
  两行
  文字
"""


def read(text: str) -> Document:
    """Read a text."""
    return read_bytes(text.encode(), "data/演练区/2024.yaml")


def test_values() -> None:
    """Every kind of value, in the order of the file."""
    document = read(TEXT)
    assert document.findings == ()
    assert document.data == {
        "region": "演练区",
        "measurements": {"7-1": {"value": Decimal("98.50"), "source": {"title": "公报", "quote": "有"}}, "4-1": None},
        "tasks": [{"id": "T72", "done": True}, "两行\n文字\n"],
    }
    assert isinstance(document.data, dict)
    assert list(document.data) == ["region", "measurements", "tasks"]


@pytest.mark.parametrize(
    ("route", "part", "line", "column"),
    [
        ((), "value", 1, 1),
        ((), "key", 1, 1),
        (("region",), "key", 2, 1),
        (("region",), "value", 2, 9),
        (("measurements",), "value", 4, 3),
        (("measurements", "7-1"), "key", 4, 3),
        (("measurements", "7-1"), "value", 5, 5),
        (("measurements", "7-1", "value"), "value", 5, 12),
        (("measurements", "7-1", "source", "quote"), "key", 6, 25),
        (("measurements", "7-1", "source", "quote"), "value", 6, 34),
        (("measurements", "4-1"), "key", 7, 3),
        (("measurements", "4-1"), "value", 7, 7),
        (("tasks", 0), "value", 9, 3),
        (("tasks", 0), "key", 9, 3),
        (("tasks", 0, "done"), "value", 10, 9),
        (("tasks", 1), "value", 11, 3),
        # what is not there has the place of what holds it
        (("nowhere",), "key", 1, 1),
        (("measurements", "9-9"), "value", 4, 3),
        (("measurements", "9-9"), "key", 3, 1),
        (("measurements", "7-1", "unit"), "key", 4, 3),
        (("measurements", "7-1", "value", "deeper", 3), "value", 5, 12),
        (("measurements", 0), "value", 4, 3),
        (("tasks", 7), "key", 8, 1),
        (("tasks", -1), "key", 8, 1),
        (("tasks", "x"), "key", 8, 1),
    ],
)
def test_spot(route: Route, part: Part, line: int, column: int) -> None:
    """A route has a line and a column; a spot keeps the route that was asked for."""
    assert read(TEXT).spot(route, part) == Spot("data/演练区/2024.yaml", route, part, line, column)


def test_lines() -> None:
    """The lines of source, without their ends, however they end."""
    document = read("a: 1\r\nb: 甲\rc: 3\n")
    assert [document.line(number) for number in range(6)] == ["", "a: 1", "b: 甲", "c: 3", "", ""]
    assert document.spot(("c",), "key").line == 3


def test_columns_are_code_points() -> None:
    """A character outside the basic plane is one column, and a mark at the start is none."""
    document = read("\ufeff𠀀😀: {甲: 1, b: x}\n")
    assert document.spot(("𠀀😀", "b")).column == 15


@pytest.mark.parametrize(
    ("text", "route", "part"),
    [
        ("a:\n  b: [1, 010]\n", ("a", "b", 1), "value"),
        ("a:\n  - b: 1\n    b: 2\n", ("a", 0, "b"), "key"),
        ("a:\n  ７-1: 1\n", ("a", "7-1"), "key"),
        ("a: {quote: 甲,乙}\n", ("a", "quote"), "value"),
        ("a:\n  b: x\u200b\n", ("a", "b"), "value"),
        ("a:\n  b\u200b: x\n", ("a", "b"), "key"),
        ("a:\n  b: *x\n", ("a", "b"), "value"),
        ("a:\n  b: x #1\n", ("a", "b"), "value"),
        ("a: [{b: 1}, {b: [2, 3, {c: 1e3}]}]\n", ("a", 1, "b", 2, "c"), "value"),
        ("# \u202e\na: 1\n", (), "value"),
    ],
)
def test_finding_has_its_route(text: str, route: Route, part: Part) -> None:
    """A finding knows the node that it concerns, so that the datum can be refused."""
    (finding,) = read(text).findings
    assert (finding.at.route, finding.at.part) == (route, part)


def test_both_places_of_a_duplicate() -> None:
    """The second is the place, the first is related; the value is nobody's."""
    document = read("a: 1\nb:\n  c: 1\nb: 2\na: 2\n")
    assert [(one.at.line, one.related) for one in document.findings] == [
        (4, (Related(Spot(document.file, (), "key", 2, 1), "first"),)),
        (5, (Related(Spot(document.file, (), "key", 1, 1), "first"),)),
    ]
    assert document.data == {"a": REFUSED, "b": {"c": 1}}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 010\nb: 1\n", {"a": REFUSED, "b": 1}),
        ("a: &x 1\nb: *x\nc: [*x]\n", {"a": 1, "b": REFUSED, "c": [REFUSED]}),
        ("a: !!str 1\nb: !x {c: 1}\n", {"a": REFUSED, "b": {"c": 1}}),
        ("a: {quote: 甲,乙, b: 1}\n", {"a": {"quote": REFUSED, "b": 1}}),
        ("⽂县: 1\n", {"文县": 1}),
        ("康县\u200b: 1\n", {"康县": 1}),
        ("<<: {a: 1}\nb: 1\n", {"b": 1}),
        ('" a": 1\nb: 1\n', {"b": 1}),
        ("a:\n  value：98\nb: 1\n", {"a": REFUSED, "b": 1}),
    ],
)
def test_what_is_sound_is_kept(text: str, data: object) -> None:
    """A refused value is marked, a refused key is left out or stands in its usual form."""
    document = read(text)
    assert document.readable
    assert document.findings
    assert document.data == data


def test_unreadable() -> None:
    """A document that cannot be used has no data, keeps its text, and answers for every route."""
    document = read("a: [1\n")
    assert (document.readable, document.data) == (False, None)
    assert document.line(1) == "a: [1"
    assert document.spot(("a", 0)) == Spot(document.file, ("a", 0), "value", 1, 1)


def test_refused_is_one_object() -> None:
    """Other processes send it back as the same object."""
    assert pickle.loads(pickle.dumps(REFUSED)) is REFUSED  # noqa: S301  # our own bytes
    assert repr(REFUSED) == "REFUSED"

"""A line that does not line up: where it belongs, or which line is named beside it where nobody can tell."""

from __future__ import annotations

import pytest

from ecocheck.source.yaml.reader import read_bytes

HEAD = "region: 演练区\nmeasurements:\n"


@pytest.mark.parametrize(
    ("text", "at", "written"),
    [
        ("    4-1:\n      value: true\n  5-1:\n    value: 1\n", (3, 5), "  4-1:"),
        ("4-1:\n    value: true\n  5-1:\n    value: 1\n", (3, 1), "  4-1:"),
        ("  4-1:\n    value: true\n   unit: x\n", (5, 4), "    unit: x"),
        ("  4-1:\n    - value: 1\n    unit: x\n", (4, 5), "    value: 1"),
        ("  4-1:\n    value: 1\n    unit: x\n  - 5-1:\n    value: 1\n", (6, 3), "  5-1:"),
        ("  4-1:\n    value: 1\n    5-1:\n    value: 2\n", (5, 5), "  5-1:"),
    ],
    ids=["an entry too far in", "an entry not far enough in", "a line of an entry", "a dash", "an id's dash", "a twin"],
)
def test_where_it_belongs(text: str, at: tuple[int, int], written: str) -> None:
    (found,) = read_bytes((HEAD + text).encode(), "data/演练区/2024.yaml").findings
    assert (found.code, found.at.line, found.at.column) == ("ECO209", *at)
    assert (found.params["write"], found.related) == (written, ())


@pytest.mark.parametrize(
    ("text", "at", "beside"),
    [
        ("    4-1:\n      vaule: true\n  5-1:\n    value: 1\n", (5, 3), (3, 5, "too_far")),
        ("4-1:\n    vaule: true\n  5-1:\n    value: 1\n", (5, 3), (3, 1, "too_little")),
        ("  4-1:\n    vaule: true\n   unit: x\n", (5, 4), (4, 5, "beside")),
    ],
    ids=["an entry too far in", "an entry not far enough in", "a line of an entry"],
)
def test_the_other_line(text: str, at: tuple[int, int], beside: tuple[int, int, str]) -> None:
    (found,) = read_bytes((HEAD + text).encode(), "data/演练区/2024.yaml").findings
    assert (found.code, found.at.line, found.at.column) == ("ECO209", *at)
    assert [(one.at.line, one.at.column, one.label) for one in found.related] == [beside]


def test_tasks_too() -> None:
    text = "tasks:\nT01:\n    statsu: done\n  T02:\n    status: done\n"
    (found,) = read_bytes(text.encode(), "data/演练区/2024.yaml").findings
    assert [(one.at.line, one.label) for one in found.related] == [(2, "too_little")]

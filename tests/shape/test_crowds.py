"""Findings in crowds: a file is looked through so far, says that it was, and none of its figures is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.findings import Finding, Spot
from ecocheck.findings.crowds import MOST, limited
from ecocheck.source.region import RegionFile, region_file
from ecocheck.source.shape import unknown_keys as keys
from ecocheck.source.yaml.document import Lines
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HEAD = "region: 样例县\nyear: 2024\nmeasurements:\n  7-1: {value: 98}\n"


def read(text: str) -> RegionFile:
    return region_file(read_bytes((HEAD + text).encode(), "data/样例县/2024.yaml"), "样例县", 2024)


CROWDS = {
    "unknown keys in one entry": "  4-1:\n    value: 9\n" + "".join(f"    valeu_{n}: 1\n" for n in range(5000)),
    "unknown keys at the top": "".join(f"k{n}: 1\n" for n in range(5000)),
    "unknown keys beside the value": "  4-1:\n    value: 9\n    also:\n" + "      - {valeu: 1}\n" * 250,
    "entries without a figure": "".join(f"  9{n}-1: {{note: 一}}\n" for n in range(5000)),
    "targets handed down without a number": "assigned:\n" + "".join(f"  9{n}-1: {{note: 一}}\n" for n in range(5000)),
}


@pytest.mark.parametrize("name", CROWDS)
def test_a_crowd_ends_in_one_finding_that_says_so(name: str) -> None:
    file = read(CROWDS[name])
    codes = [one.code for one in file.findings]
    assert len(codes) <= 2 * MOST + 2
    assert codes[-1] == "ECO114"
    assert file.findings[-1].params == {"most": "200"}


@pytest.mark.parametrize(
    "name", ["unknown keys beside the value", "entries without a figure", "targets handed down without a number"]
)
def test_of_a_file_that_was_not_read_to_its_end_nothing_is_used(name: str) -> None:
    """Not even the figure that stood before."""
    file = read(CROWDS[name])
    assert file.figures.unreadable
    assert not file.figures.measurements


def test_likeness_is_asked_for_what_is_said_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    found = keys.nearest

    def counted(key: str, known: Mapping[str, str]) -> str | None:
        asked.append(key)
        return found(key, known)

    monkeypatch.setattr(keys, "nearest", counted)
    read(CROWDS["unknown keys in one entry"])
    assert 0 < len(asked) <= 3 * MOST


def test_what_comes_after_is_not_worked_out() -> None:
    made = []

    def findings() -> Iterator[Finding]:
        for line in range(1, 10_000):
            made.append(line)
            yield Finding("ECO301", Spot("a.yaml", (), "key", line, 1))

    found = limited(findings())
    assert (len(found), len(made)) == (MOST + 1, MOST + 1)
    assert (found[-1].code, found[-1].at.line) == ("ECO114", MOST + 1)


def test_lines_are_not_counted_from_the_top_again_and_again() -> None:
    class Counting(str):
        __slots__ = ()
        counted = 0

        def count(self, *args: object) -> int:
            Counting.counted += 1
            return str.count(self, *args)  # type: ignore[arg-type]  # as str has it

    lines = Lines(Counting("一\n二\n三\n" * 1000))
    assert [lines.place(index) for index in range(6)] == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)]
    assert {lines.place(5) for _ in range(500)} == {(3, 2)}
    assert Counting.counted <= 50

"""Moving lines to where they belong, as the reader tells it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ecocheck.source.mending.edits import Change
from ecocheck.source.yaml.diagnosis.moving import moved_near
from ecocheck.source.yaml.line_ends import indent_of
from ecocheck.source.yaml.reader import LOADER, walked
from ecocheck.source.yaml.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Finding
    from ecocheck.source.mending.reading import Reading


def moved_back(reading: Reading, finding: Finding) -> Iterator[Change]:
    """Changes that move the line of a finding to the one place where it belongs; none where there is no such place."""
    at = reading.index(finding.at.line, finding.at.column)
    fault = moved_near(partial(walked, LOADER), scan(reading.text).clean, at)
    if fault is not None and "first" in fault.params and reading.line_of(fault.at) == finding.at.line:
        yield from moves_of(reading, fault.params)


def moves_of(reading: Reading, told: Mapping[str, str]) -> Iterator[Change]:
    """Changes of the lines that a finding names, as it says."""
    first, last = int(told["first"]), int(told["last"])
    if told["phrase"] == "moved_dash":
        line = reading.document.line(first)
        at = reading.starts[first - 1] + indent_of(line)
        yield Change(at, at + len(line.lstrip(" ")) - len(line.lstrip(" ")[1:].lstrip(" ")), "", "dash")
        return
    by = int(told["n"]) * (1 if told["phrase"] == "moved_left" else -1)
    yield from (by_blanks(reading, one, by) for one in range(first, last + 1) if reading.document.line(one).strip())


def by_blanks(reading: Reading, line: int, by: int) -> Change:
    """The change that moves a line by so many blanks."""
    blanks = indent_of(reading.document.line(line))
    start = reading.starts[line - 1]
    return Change(start, start + blanks, " " * (blanks + by), "indent")

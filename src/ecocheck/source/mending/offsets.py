"""Mending lines that are one blank too far left or right, as where `#` was removed or replaced by a blank.

Levels are two blanks apart, so such a line was meant one blank to the left or
to the right. Both moves are tried, and one is right only where the other is not.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from ecocheck.source.mending.edits import Change
from ecocheck.source.yaml.line_ends import indent_of, says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.mending.reading import Reading

_RUNS_MOST: Final = 3


def offset_ways(reading: Reading) -> Iterator[tuple[Change, ...]]:
    """Every way to move the misaligned lines by one blank."""
    if reading.document.readable:
        return
    runs: list[tuple[int, ...]] = []
    for finding in reading.findings:
        if finding.code != "ECO209":
            continue
        for line in (finding.at.line, *(one.at.line for one in finding.related)):
            run = _run(reading, line)
            if run and run not in runs:
                runs.append(run)
    if not runs or len(runs) > _RUNS_MOST:
        return
    for steps in itertools.product((-1, 1), repeat=len(runs)):
        yield tuple(_moved(reading, line, by) for run, by in zip(runs, steps, strict=True) for line in run)


def _run(reading: Reading, line: int) -> tuple[int, ...]:
    """The consecutive lines of odd indentation that include the given line; empty where its indentation is even."""
    if not _is_odd(reading, line):
        return ()
    first = last = line
    while first > 1 and _is_odd(reading, first - 1):
        first -= 1
    while last < len(reading.starts) and _is_odd(reading, last + 1):
        last += 1
    return tuple(range(first, last + 1))


def _is_odd(reading: Reading, line: int) -> bool:
    text = reading.document.line(line)
    return says_something(text) and indent_of(text) % 2 == 1


def _moved(reading: Reading, line: int, by: int) -> Change:
    text = reading.document.line(line)
    blanks = indent_of(text)
    start = reading.starts[line - 1]
    return Change(start, start + blanks, " " * (blanks + by), "indent")

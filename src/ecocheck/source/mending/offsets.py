"""Mending lines that begin in a wrong column.

Where the reader knows where such a line belongs, it goes there. Otherwise a
line that is one blank too far left or right, as where `#` was removed or
replaced by a blank, was meant one blank to the left or to the right, since
levels are two blanks apart: both are tried, and one is right only where the
other is not. Where the reader names several places, nobody but the writer knows.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from ecocheck.source.mending.moves import by_blanks, moves_of
from ecocheck.source.yaml.line_ends import indent_of, says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.mending.edits import Change
    from ecocheck.source.mending.reading import Reading

_RUNS_MOST: Final = 3


def offset_ways(reading: Reading) -> Iterator[tuple[Change, ...]]:
    """The way that the reader's finding tells, or else every way to move the misaligned lines by one blank."""
    if reading.document.readable:
        return
    told = next((one for one in reading.findings if one.params.get("phrase", "").startswith("moved_")), None)
    if told is not None:
        yield tuple(moves_of(reading, told.params))
        return
    if any(one.params.get("phrase_more") == "which_column" for one in reading.findings):
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
        yield tuple(by_blanks(reading, line, by) for run, by in zip(runs, steps, strict=True) for line in run)


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

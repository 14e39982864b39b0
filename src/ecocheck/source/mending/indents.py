"""Mending tabs and wide blanks that were meant as indentation.

The width that a tab was meant to have is not guessed. Every usual width is
tried, and there is one right answer only where the best readable results are
the same tree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.mending.edits import Change, applied
from ecocheck.source.mending.reading import read
from ecocheck.source.mending.structure import settled
from ecocheck.source.written.characters import SPACES

if TYPE_CHECKING:
    from ecocheck.source.mending.reading import Reading

_INDENT: Final = regex(rf"(?:^|(?<=[\r\n])) *[\t{SPACES}][\t{SPACES} ]*")
_TABS: Final = (2, 4, 8)
_BLANKS: Final = (2, 1)
_ROUNDS: Final = 4


class Widths(NamedTuple):
    """The columns that a tab stop and an ideographic blank count as."""

    tab: int
    blank: int


def widths_to_try(reading: Reading) -> tuple[Widths, ...]:
    """Every usual width of the tabs and blanks that indent this text; empty where its indentation is right."""
    if reading.document.readable and not _misindented(reading):
        return ()
    found = "".join(match[0] for match in _INDENT.finditer(reading.text))
    if not found:
        return ()
    tabs = _TABS if "\t" in found else _TABS[:1]
    blanks = _BLANKS if "\u3000" in found else _BLANKS[:1]
    return tuple(Widths(tab, blank) for tab in tabs for blank in blanks)


def _misindented(reading: Reading) -> bool:
    return any(finding.code in {"ECO207", "ECO208"} for finding in reading.findings)


def indent_changes(reading: Reading, widths: Widths) -> tuple[Change, ...]:
    """Changes of all false indentation to blanks, except for lines inside a text.

    These lines are known only where the changed text can be read.
    """
    if not _misindented(reading):
        return ()
    kept: set[int] = set()
    for _ in range(_ROUNDS):
        changes = tuple(
            Change(match.start(), match.end(), _spaces(match[0], widths), "indent")
            for match in _INDENT.finditer(reading.text)
            if reading.line_of(match.start()) not in kept
        )
        trial = settled(read(applied(reading.text, changes), reading.document.file))
        if not trial.document.readable:
            return ()
        inside = {reading.line_of(change.start) for change in changes}.intersection(trial.lines_inside_texts())
        if not inside:
            return changes
        kept |= inside
    return ()


def _spaces(indent: str, widths: Widths) -> str:
    narrow = indent.replace("\u3000", " " * widths.blank)
    return " " * len(re.sub(r"[^\t]", " ", narrow).expandtabs(widths.tab))

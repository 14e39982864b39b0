"""Trying changes: the text is read again with them, and the guard decides which of them stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.source.mending.edits import Edit, applied
from ecocheck.source.mending.guard import EVERYWHERE, objections
from ecocheck.source.mending.indents import indent_changes
from ecocheck.source.mending.reading import read
from ecocheck.source.mending.structure import sign_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.source.mending.edits import Change
    from ecocheck.source.mending.indents import Widths
    from ecocheck.source.mending.reading import Reading

_RETRIES: Final = 12
_ROUNDS: Final = 12
"""Mending one mistake may reveal another; a text that needs more rounds is no file of a project."""

_ROUNDS_LEAST: Final = 2
_ROUNDS_WORK: Final = 1_200_000
_TRIES_LEAST: Final = 4
_TRIES_WORK: Final = 1_500_000
"""Limits of the code points that may be read again, in rounds and for one kind of change; no real file comes near."""


class Step(NamedTuple):
    """A reading, and the edits of the text that led to it."""

    reading: Reading
    edits: tuple[Edit, ...] = ()


def rounds(reading: Reading) -> range:
    """As many rounds as a text of this length is worth."""
    return range(max(_ROUNDS_LEAST, min(_ROUNDS, _ROUNDS_WORK // (len(reading.text) + 1))))


def changed(reading: Reading, changes: Iterable[Change]) -> Step:
    """The text with all the changes, read again; the guard is not asked."""
    changes = sorted(changes, key=lambda one: one.start)
    edits = tuple(_edit(reading, change) for change in changes)
    return Step(read(applied(reading.text, changes), reading.document.file), edits)


def _edit(reading: Reading, change: Change) -> Edit:
    line = reading.line_of(change.start)
    column = change.start - reading.starts[line - 1] + 1
    return Edit(line, column, change.kind, reading.text[change.start : change.end], change.new)


def accepted_structure(reading: Reading, widths: Widths | None) -> Step:
    """The accepted changes of structure at all likely places; where the guard accepts none, only those at findings."""
    step = _tried(reading, widths, boldly=True)
    return step if step.edits else _tried(reading, widths, boldly=False)


def _tried(reading: Reading, widths: Widths | None, *, boldly: bool) -> Step:
    """Make changes of structure until the guard accepts them, each time without the lines that it objected to."""
    dropped: frozenset[int] = frozenset()
    for _ in range(_RETRIES):
        step = _speculated(reading, widths, dropped, boldly=boldly)
        if not step.edits:
            break
        against = objections(reading, step.reading, step.edits, {})
        if not against:
            return step
        if EVERYWHERE in against:
            break
        dropped |= against
    return Step(reading)


def _speculated(reading: Reading, widths: Widths | None, dropped: frozenset[int], *, boldly: bool) -> Step:
    """Make all changes of structure in rounds, until no more appear, before the guard is asked."""
    edits: tuple[Edit, ...] = ()
    for _ in rounds(reading):
        changes = _allowed(reading, sign_changes(reading, boldly=boldly), dropped)
        if not changes and widths is not None:
            changes = _allowed(reading, indent_changes(reading, widths), dropped)
        if not changes:
            break
        reading, more = changed(reading, changes)
        edits += more
    return Step(reading, edits)


def _allowed(reading: Reading, changes: Iterable[Change], dropped: frozenset[int]) -> list[Change]:
    return [change for change in changes if reading.line_of(change.start) not in dropped]


class _Tries:
    """Counts how often one kind of change may still be tried; mistakes beyond that are reported but not mended."""

    def __init__(self, text: str) -> None:
        self._left = max(_TRIES_LEAST, _TRIES_WORK // (len(text) + 1))

    def one(self) -> bool:
        self._left -= 1
        return self._left >= 0


def accepted(reading: Reading, changes: Iterable[Change]) -> Step:
    """The changes that the guard accepts: all at once, else by halves, the later first so that indexes stay valid."""
    return _accepted(reading, list(changes), _Tries(reading.text))


def _accepted(reading: Reading, changes: list[Change], tries: _Tries) -> Step:
    if not changes or not tries.one():
        return Step(reading)
    step = changed(reading, changes)
    wanted = {change.route: change.value for change in changes if change.route is not None}
    if not objections(reading, step.reading, step.edits, wanted):
        return step
    if len(changes) == 1:
        return Step(reading)
    half = len(changes) // 2
    later = _accepted(reading, changes[half:], tries)
    earlier = _accepted(later.reading, changes[:half], tries)
    return Step(earlier.reading, earlier.edits + later.edits)

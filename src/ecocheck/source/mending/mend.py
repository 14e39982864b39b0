"""The order of mending: bytes, then structure until the text can be read, then keys and values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.source.mending.edits import Edit, Mended, applied
from ecocheck.source.mending.encodings import MARK, recoded
from ecocheck.source.mending.guard import EVERYWHERE, objections
from ecocheck.source.mending.indents import indent_changes, widths_to_try
from ecocheck.source.mending.offsets import offset_ways
from ecocheck.source.mending.paths import nothing_meant, path_changes
from ecocheck.source.mending.reading import read
from ecocheck.source.mending.shapes import shape_changes
from ecocheck.source.mending.structure import bracket_changes, sign_changes
from ecocheck.source.mending.unseen import unseen_changes
from ecocheck.source.mending.values import value_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.source.mending.edits import Change
    from ecocheck.source.mending.indents import Widths
    from ecocheck.source.mending.paths import Meant
    from ecocheck.source.mending.reading import Reading

_ROUNDS: Final = 12
"""Mending one thing may bring another to light; beyond so many rounds a text is no file of ours."""

_DOUBTFUL: Final = frozenset({"ECO153", "ECO231", "ECO233", "ECO235"})
"""In a text that was decoded these say that it was meant in another encoding."""

_ROUNDS_LEAST: Final = 2
_ROUNDS_WORK: Final = 1_200_000
_TRIES_LEAST: Final = 4
_TRIES_WORK: Final = 1_500_000
"""How many code points may be read again for one kind of change, and for all of them: no file of ours comes near."""

_NESTING: Final = frozenset({"ECO301", "ECO303", "ECO305", "ECO306", "ECO307", "ECO310", "ECO311", "ECO314", "ECO330"})
_MISNESTED: Final = frozenset({"ECO305", "ECO306", "ECO307"})


class _Step(NamedTuple):
    """A reading, and what was done to the text to come to it."""

    reading: Reading
    edits: tuple[Edit, ...]


def mend_bytes(content: bytes, file: str, meant: Meant = nothing_meant) -> Mended:
    """Mend the content of a file; `file` is its path in the project, which says what kind of file it is.

    `meant` says what to write for a path of evidence that leads to nothing.

    Never raises, and never touches order, line ends or the words of texts and
    comments; of a comment only the sign goes that was forgotten. The
    same bytes come back where nothing is to be mended, or where it is not
    certain how.
    """
    start = recoded(content)
    if start is None:
        return Mended(content, (), "")
    text, first = start
    step = _mended_paths(_mended_text(read(text, file)), meant)
    edits = (*first, *step.edits)
    old = f"{MARK}{text}" if any(edit.kind == "mark" for edit in first) else text
    if not edits or (_recoded(first) and not _certain(step.reading)):
        return Mended(content, (), old)
    return Mended(step.reading.text.encode(), edits, old)


def _recoded(edits: tuple[Edit, ...]) -> bool:
    return any(edit.kind == "encoding" for edit in edits)


def _certain(reading: Reading) -> bool:
    """Whether a text that was decoded can be read, and is of the region whose folder it lies in."""
    return reading.document.readable and not any(finding.code in _DOUBTFUL for finding in reading.findings)


def _rounds(reading: Reading) -> range:
    """As many rounds as a text of this length is worth."""
    return range(max(_ROUNDS_LEAST, min(_ROUNDS, _ROUNDS_WORK // (len(reading.text) + 1))))


def _mended_text(reading: Reading) -> _Step:
    edits: tuple[Edit, ...] = ()
    for _ in _rounds(reading):
        before = reading.text
        for mend in (
            _mended_unseen,
            _mended_structure,
            _mended_offsets,
            _mended_brackets,
            _mended_shapes,
            _mended_values,
        ):
            reading, more = mend(reading)
            edits += more
        if reading.text == before:
            break
    return _Step(reading, edits)


def _mended_paths(step: _Step, meant: Meant) -> _Step:
    """Once everything else is mended, since only what can be read names a path."""
    reading, edits = step
    changes = list(path_changes(reading, meant)) if reading.document.readable else []
    last = _accepted(reading, changes)
    return _Step(last.reading, edits + last.edits)


def _mended_unseen(reading: Reading) -> _Step:
    """First, since nothing can be read around them."""
    return _accepted(reading, list(unseen_changes(reading)))


def _mended_structure(reading: Reading) -> _Step:
    """Colons, percent signs and indentation together: one hides the other from the reader."""
    plain = _without_objections(reading, None)
    ways = widths_to_try(plain.reading)
    steps = [step for step in (_without_objections(reading, widths) for widths in ways) if _is_whole(step)]
    if not steps:
        return plain
    least = min(map(_misfits, steps))
    best = [step for step in steps if _misfits(step) == least]
    same = all(one.reading.document.data == best[0].reading.document.data for one in best)
    return best[0] if same and not _misnested(best[0]) else plain


def _is_whole(step: _Step) -> bool:
    return step.reading.document.readable and any(edit.kind == "indent" for edit in step.edits)


def _misfits(step: _Step) -> int:
    """How many findings speak of nesting that the model does not know."""
    return sum(finding.code in _NESTING for finding in step.reading.findings)


def _misnested(step: _Step) -> bool:
    lines = {edit.line for edit in step.edits}
    return any(finding.code in _MISNESTED and finding.at.line in lines for finding in step.reading.findings)


def _without_objections(reading: Reading, widths: Widths | None) -> _Step:
    """Try all that looks like it, and where that leads nowhere, what the reader has named."""
    step = _tried(reading, widths, boldly=True)
    return step if step.edits else _tried(reading, widths, boldly=False)


def _tried(reading: Reading, widths: Widths | None, *, boldly: bool) -> _Step:
    """Leave out the lines that the guard objects to, and try again."""
    dropped: frozenset[int] = frozenset()
    for _ in range(_ROUNDS):
        step = _speculated(reading, widths, dropped, boldly=boldly)
        if not step.edits:
            break
        against = objections(reading, step.reading, step.edits, {})
        if not against:
            return step
        if EVERYWHERE in against:
            break
        dropped |= against
    return _Step(reading, ())


def _speculated(reading: Reading, widths: Widths | None, dropped: frozenset[int], *, boldly: bool) -> _Step:
    """Make every change of structure that shows, round after round, without asking the guard yet."""
    edits: tuple[Edit, ...] = ()
    for _ in _rounds(reading):
        changes = _allowed(reading, sign_changes(reading, boldly=boldly), dropped)
        if not changes and widths is not None:
            changes = _allowed(reading, indent_changes(reading, widths), dropped)
        if not changes:
            break
        edits += _edits(reading, changes)
        reading = read(applied(reading.text, changes), reading.document.file)
    return _Step(reading, edits)


def _allowed(reading: Reading, changes: Iterable[Change], dropped: frozenset[int]) -> list[Change]:
    return [change for change in changes if reading.line_of(change.start) not in dropped]


def _mended_offsets(reading: Reading) -> _Step:
    """Move lines that are one blank too far left or right, where only one way of moving them gives sound levels."""
    sound = []
    for changes in offset_ways(reading):
        after = read(applied(reading.text, changes), reading.document.file)
        edits = _edits(reading, changes)
        step = _Step(after, edits)
        if after.document.readable and not _ill_placed(step) and not objections(reading, after, edits, {}):
            sound.append(step)
    return sound[0] if len(sound) == 1 else _Step(reading, ())


def _ill_placed(step: _Step) -> bool:
    """Whether a line that was moved stands on a level where it is not known."""
    lines = {edit.line for edit in step.edits}
    return any(one.code in _NESTING | {"ECO214"} and one.at.line in lines for one in step.reading.findings)


def _mended_shapes(reading: Reading) -> _Step:
    return _accepted(reading, list(shape_changes(reading)) if reading.document.readable else [])


def _mended_brackets(reading: Reading) -> _Step:
    return _accepted(reading, list(bracket_changes(reading)))


def _mended_values(reading: Reading) -> _Step:
    return _accepted(reading, list(value_changes(reading)) if reading.document.readable else [])


class _Tries:
    """How often one kind of change may still be tried: what is left then is told and not mended."""

    def __init__(self, text: str) -> None:
        self._left = max(_TRIES_LEAST, _TRIES_WORK // (len(text) + 1))

    def one(self) -> bool:
        self._left -= 1
        return self._left >= 0


def _accepted(reading: Reading, changes: list[Change], tries: _Tries | None = None) -> _Step:
    """Keep the changes that the guard allows: all at once, else by halves, the later first so that places stay true."""
    tries = _Tries(reading.text) if tries is None else tries
    if not changes or not tries.one():
        return _Step(reading, ())
    after = read(applied(reading.text, changes), reading.document.file)
    edits = _edits(reading, changes)
    wanted = {change.route: change.value for change in changes if change.route is not None}
    if not objections(reading, after, edits, wanted):
        return _Step(after, edits)
    if len(changes) == 1:
        return _Step(reading, ())
    half = len(changes) // 2
    later = _accepted(reading, changes[half:], tries)
    earlier = _accepted(later.reading, changes[:half], tries)
    return _Step(earlier.reading, earlier.edits + later.edits)


def _edits(reading: Reading, changes: Iterable[Change]) -> tuple[Edit, ...]:
    return tuple(_edit(reading, change) for change in sorted(changes, key=lambda one: one.start))


def _edit(reading: Reading, change: Change) -> Edit:
    line = reading.line_of(change.start)
    column = change.start - reading.starts[line - 1] + 1
    return Edit(line, column, change.kind, reading.text[change.start : change.end], change.new)

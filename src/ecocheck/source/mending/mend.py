"""The order of mending: bytes, then structure until the text can be read, then keys and values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.source.mending.edits import Edit, Mended, applied
from ecocheck.source.mending.encodings import MARK, recoded
from ecocheck.source.mending.guard import EVERYWHERE, objections
from ecocheck.source.mending.idents import ident_changes
from ecocheck.source.mending.indents import indent_changes, widths_to_try
from ecocheck.source.mending.known import Known
from ecocheck.source.mending.offsets import offset_ways
from ecocheck.source.mending.paths import path_changes
from ecocheck.source.mending.reading import read
from ecocheck.source.mending.shapes import shape_changes
from ecocheck.source.mending.structure import bracket_changes, sign_changes
from ecocheck.source.mending.unseen import unseen_changes
from ecocheck.source.mending.values import value_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecocheck.source.mending.edits import Change
    from ecocheck.source.mending.indents import Widths
    from ecocheck.source.mending.reading import Reading

_ROUNDS: Final = 12
"""Mending one mistake may reveal another; a text that needs more rounds is no file of a project."""

_DOUBTFUL: Final = frozenset({"ECO153", "ECO231", "ECO233", "ECO235"})
"""Codes which, in a decoded text, tell that it was written in another encoding."""

_NOTHING: Final = Known()
_ROUNDS_LEAST: Final = 2
_ROUNDS_WORK: Final = 1_200_000
_TRIES_LEAST: Final = 4
_TRIES_WORK: Final = 1_500_000
"""Limits of the code points that may be read again, in rounds and for one kind of change; no real file comes near."""

_NESTING: Final = frozenset({"ECO301", "ECO303", "ECO305", "ECO306", "ECO307", "ECO310", "ECO311", "ECO314", "ECO330"})
_MISNESTED: Final = frozenset({"ECO305", "ECO306", "ECO307"})


class _Step(NamedTuple):
    """A reading, and the edits of the text that led to it."""

    reading: Reading
    edits: tuple[Edit, ...]


def mend_bytes(content: bytes, file: str, known: Known = _NOTHING) -> Mended:
    """Mend the content of a file; `file` is its path in the project, which says what kind of file it is.

    `known` says what the project knows of paths, ids and what is asked for.

    Never raises, and never changes order, line ends or the words of texts and
    comments; of a comment only a forgotten `#` is removed. Returns the same
    bytes where nothing is to be mended, or where no answer is certain.
    """
    start = recoded(content)
    if start is None:
        return Mended(content, (), "")
    text, first = start
    step = _mended_paths(_mended_text(read(text, file), known), known)
    edits = (*first, *step.edits)
    old = f"{MARK}{text}" if any(edit.kind == "mark" for edit in first) else text
    if not edits or (_recoded(first) and not _certain(step.reading)):
        return Mended(content, (), old)
    return Mended(step.reading.text.encode(), edits, old)


def _recoded(edits: tuple[Edit, ...]) -> bool:
    return any(edit.kind == "encoding" for edit in edits)


def _certain(reading: Reading) -> bool:
    """Whether a decoded text can be read, and no finding (such as another region's name) tells of another encoding."""
    return reading.document.readable and not any(finding.code in _DOUBTFUL for finding in reading.findings)


def _rounds(reading: Reading) -> range:
    """As many rounds as a text of this length is worth."""
    return range(max(_ROUNDS_LEAST, min(_ROUNDS, _ROUNDS_WORK // (len(reading.text) + 1))))


def _mended_text(reading: Reading, known: Known) -> _Step:
    edits: tuple[Edit, ...] = ()
    for _ in _rounds(reading):
        before = reading.text
        for mend in (
            _mended_unseen,
            _mended_structure,
            _mended_offsets,
            _mended_brackets,
            _if_readable(shape_changes),
            _if_readable(lambda one: value_changes(one, known)),
            _if_readable(lambda one: ident_changes(one, known.ident)),
        ):
            reading, more = mend(reading)
            edits += more
        if reading.text == before:
            break
    return _Step(reading, edits)


def _mended_paths(step: _Step, known: Known) -> _Step:
    """Mend paths of evidence, last, since only a readable text has paths."""
    reading, edits = step
    changes = list(path_changes(reading, known.path)) if reading.document.readable else []
    last = _accepted(reading, changes)
    return _Step(last.reading, edits + last.edits)


def _mended_unseen(reading: Reading) -> _Step:
    """Remove invisible characters, first, since nothing around them can be read."""
    return _accepted(reading, list(unseen_changes(reading)))


def _mended_structure(reading: Reading) -> _Step:
    """Mend colons, percent signs and indentation together, since each hides the others from the reader."""
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
    """The number of findings of wrong nesting."""
    return sum(finding.code in _NESTING for finding in step.reading.findings)


def _misnested(step: _Step) -> bool:
    lines = {edit.line for edit in step.edits}
    return any(finding.code in _MISNESTED and finding.at.line in lines for finding in step.reading.findings)


def _without_objections(reading: Reading, widths: Widths | None) -> _Step:
    """Try the changes at all likely places; where the guard accepts none, only those at findings."""
    step = _tried(reading, widths, boldly=True)
    return step if step.edits else _tried(reading, widths, boldly=False)


def _tried(reading: Reading, widths: Widths | None, *, boldly: bool) -> _Step:
    """Make changes of structure until the guard accepts them, each time without the lines that it objected to."""
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
    """Make all changes of structure in rounds, until no more appear, before the guard is asked."""
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
    """Whether a moved line has a finding of wrong nesting or of a repeated key."""
    lines = {edit.line for edit in step.edits}
    return any(one.code in _NESTING | {"ECO214"} and one.at.line in lines for one in step.reading.findings)


def _mended_brackets(reading: Reading) -> _Step:
    return _accepted(reading, list(bracket_changes(reading)))


def _if_readable(changes: Callable[[Reading], Iterable[Change]]) -> Callable[[Reading], _Step]:
    """Mending by changes that show only in what can be read."""
    return lambda reading: _accepted(reading, list(changes(reading)) if reading.document.readable else [])


class _Tries:
    """Counts how often one kind of change may still be tried; mistakes beyond that are reported but not mended."""

    def __init__(self, text: str) -> None:
        self._left = max(_TRIES_LEAST, _TRIES_WORK // (len(text) + 1))

    def one(self) -> bool:
        self._left -= 1
        return self._left >= 0


def _accepted(reading: Reading, changes: list[Change], tries: _Tries | None = None) -> _Step:
    """Keep the changes that the guard accepts: all at once, else by halves, the later first so indexes stay valid."""
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

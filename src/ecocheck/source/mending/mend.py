"""The order of mending: bytes, then structure until the text can be read, then keys and values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.source.mending.edits import Mended, followed
from ecocheck.source.mending.encodings import MARK, recoded
from ecocheck.source.mending.guard import objections
from ecocheck.source.mending.idents import ident_changes
from ecocheck.source.mending.indents import widths_to_try
from ecocheck.source.mending.known import Known
from ecocheck.source.mending.offsets import offset_ways
from ecocheck.source.mending.paths import file_changes, path_changes
from ecocheck.source.mending.reading import read
from ecocheck.source.mending.regrouped import regrouped
from ecocheck.source.mending.remarks import remark_changes
from ecocheck.source.mending.shapes import shape_changes
from ecocheck.source.mending.stray_targets import targets_below_tasks
from ecocheck.source.mending.structure import bracket_changes
from ecocheck.source.mending.trying import Step, accepted, accepted_structure, changed, rounds
from ecocheck.source.mending.unseen import unseen_changes
from ecocheck.source.mending.values import value_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecocheck.source.mending.edits import Change, Edit
    from ecocheck.source.mending.reading import Reading

_DOUBTFUL: Final = frozenset({"ECO153", "ECO231", "ECO233", "ECO235"})
"""Codes which, in a decoded text, tell that it was written in another encoding."""

_NOTHING: Final = Known()

_NESTING: Final = frozenset({"ECO301", "ECO303", "ECO305", "ECO306", "ECO307", "ECO310", "ECO311", "ECO314", "ECO330"})
_MISNESTED: Final = frozenset({"ECO305", "ECO306", "ECO307"})


def mend_bytes(content: bytes, file: str, known: Known = _NOTHING) -> Mended:
    """Mend the content of a file; `file` is its path in the project, which tells the kind of file.

    `known` says what the project knows of paths, ids and what is asked for.

    Never raises, and never changes order, line ends or the words of texts and
    comments; of a comment only a forgotten `#` is removed, and a lost one put back. Returns the same
    bytes where nothing is to be mended, or where no answer is certain.
    """
    start = recoded(content)
    if start is None:
        return Mended(content, (), "")
    text, first = start
    step = _mended_text(read(text, file), known)
    last = accepted(step.reading, path_changes(step.reading, known.path))
    edits = followed(step.edits, last.edits)
    last = accepted(last.reading, file_changes(last.reading, known.files))
    edits = (*first, *followed(edits, last.edits))
    old = f"{MARK}{text}" if any(edit.kind == "mark" for edit in first) else text
    if not edits or (_recoded(first) and not _certain(last.reading)):
        return Mended(content, (), old)
    return Mended(last.reading.text.encode(), edits, old)


def _recoded(edits: tuple[Edit, ...]) -> bool:
    return any(edit.kind in {"encoding", "recoded"} for edit in edits)


def _certain(reading: Reading) -> bool:
    """Whether a decoded text can be read, and no finding (such as another region's name) tells of another encoding."""
    return reading.document.readable and not any(finding.code in _DOUBTFUL for finding in reading.findings)


def _mended_text(reading: Reading, known: Known) -> Step:
    """Mend in rounds all but the paths of evidence, which come last, since only a readable text has any."""
    edits: tuple[Edit, ...] = ()
    for _ in rounds(reading):
        before = reading.text
        for mend in (
            lambda one: accepted(one, unseen_changes(one)),  # first, since nothing around them can be read
            lambda one: accepted(one, remark_changes(one)),
            _mended_structure,
            _mended_offsets,
            lambda one: regrouped(one, known),
            lambda one: targets_below_tasks(one, known),
            lambda one: accepted(one, bracket_changes(one)),
            _if_readable(lambda one: shape_changes(one, known)),
            _if_readable(lambda one: value_changes(one, known)),
            _if_readable(lambda one: ident_changes(one, known.ident)),
        ):
            reading, more = mend(reading)
            edits = followed(edits, more)
        if reading.text == before:
            break
    return Step(reading, edits)


def _mended_structure(reading: Reading) -> Step:
    """Mend colons, percent signs and indentation together, since each hides the others from the reader."""
    plain = accepted_structure(reading, None)
    ways = widths_to_try(plain.reading)
    steps = [step for step in (accepted_structure(reading, widths) for widths in ways) if _is_whole(step)]
    if not steps:
        return plain
    least = min(map(_misfits, steps))
    best = [step for step in steps if _misfits(step) == least]
    same = all(one.reading.document.data == best[0].reading.document.data for one in best)
    return best[0] if same and not _misnested(best[0]) else plain


def _is_whole(step: Step) -> bool:
    return step.reading.document.readable and any(edit.kind == "indent" for edit in step.edits)


def _misfits(step: Step) -> int:
    """The number of findings of wrong nesting."""
    return sum(finding.code in _NESTING for finding in step.reading.findings)


def _misnested(step: Step) -> bool:
    lines = {edit.line for edit in step.edits}
    return any(finding.code in _MISNESTED and finding.at.line in lines for finding in step.reading.findings)


def _mended_offsets(reading: Reading) -> Step:
    """Move lines that are one blank too far left or right, where only one way of moving them gives sound levels."""
    sound = []
    for changes in offset_ways(reading):
        step = changed(reading, changes)
        after = step.reading
        if after.document.readable and not _ill_placed(step) and not objections(reading, after, step.edits, {}):
            sound.append(step)
    return sound[0] if len(sound) == 1 else Step(reading)


def _ill_placed(step: Step) -> bool:
    """Whether a moved line, or the line below it, has a finding of wrong nesting, a repeated key or swallowed items."""
    lines = {edit.line + below for edit in step.edits for below in (0, 1)}
    return any(one.code in _NESTING | {"ECO214", "ECO227"} and one.at.line in lines for one in step.reading.findings)


def _if_readable(changes: Callable[[Reading], Iterable[Change]]) -> Callable[[Reading], Step]:
    """Mending by changes that appear only in a text that can be read."""
    return lambda reading: accepted(reading, changes(reading) if reading.document.readable else ())

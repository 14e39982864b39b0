"""Where a line belongs that was moved: the trials of `moved` with the parser, and the texts that ask for them.

A moved line makes a text unreadable, or readable as something else: the keys
below it stand twice in the entry above, or a section stands inside another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.figures import SECTIONS
from ecocheck.source.yaml.document import BITS
from ecocheck.source.yaml.pending_finding import Note
from ecocheck.source.yaml.scan import scan

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from ecocheck.source.yaml.diagnosis.moved import Made
    from ecocheck.source.yaml.diagnosis.parser_error import Fault
    from ecocheck.source.yaml.scan import Watch
    from ecocheck.source.yaml.walk import Walk

    Walked: TypeAlias = Callable[[str, str, list[Watch]], tuple[Walk, Fault | None]]
    """A function that walks a clean text, given the text itself and its points."""

_TWICE: Final = "ECO214"
_MISREAD: Final = frozenset({"ECO202", "ECO203", "ECO208", _TWICE, "ECO227", "ECO230", "ECO265", "ECO267", "ECO272"})
"""Codes of notes which tell that a line was not read as it was meant."""


def moved_near(walked: Walked, clean: str, at: int) -> Fault | None:
    """The fault of a line near the index that only stands in a wrong column, or has a dash too many; else None."""
    from ecocheck.source.expected.fitting import misfits  # speed: only where there is a mistake
    from ecocheck.source.yaml.diagnosis.moved import Made, moved

    def read(piece: str) -> Made | None:
        made, points, hopeless = scan(piece)
        if hopeless is not None:
            return None
        walk, fault = walked(made, piece, points)
        if fault is not None or not walk.sound or any(note.code in _MISREAD for note in walk.notes):
            return None
        count = misfits(walk.root.data[0])
        return Made(walk.root.data[0], count) if count is not None else None

    return moved(clean, at, read)


def moved_beside(walked: Walked, clean: str, walk: Walk) -> list[Note] | None:
    """The notes of a text that can be read, but with keys in the entry or section above; None for any other text."""
    at = next((note.at for note in walk.notes if note.code == _TWICE), None) if walk.notes else None
    at = _section_inside(walk) if at is None else at
    fault = moved_near(walked, clean, at) if at is not None else None
    if fault is None:
        return None
    return [*(note for note in walk.notes if note.code != _TWICE), Note(fault.code, fault.at, fault.params)]


def _section_inside(walk: Walk) -> int | None:
    """The index of the name of a section of a data file that stands alone inside another; None where there is none."""
    (data,), ((_, marks),) = walk.root.data, walk.root.marks
    for outer in SECTIONS:
        inside = data.get(outer)
        for inner in SECTIONS if isinstance(inside, dict) else ():
            if inside.get(inner, 0) is None:
                at: int = marks[outer][1][inner]
                return at >> BITS
    return None

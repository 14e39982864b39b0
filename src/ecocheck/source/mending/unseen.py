"""Mending invisible characters: they are removed where the visible text stays the same without them.

Characters that join letters of other scripts, choose the form of a character
or show as a blank are kept. Comments are not changed, as the reader accepts
them too.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.mending.edits import Change
from ecocheck.source.mending.encodings import MARK
from ecocheck.source.mending.hiding import hides_text
from ecocheck.source.written.ctrl_z import SIGN, ends_of_files

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.source.mending.edits import Kind
    from ecocheck.source.mending.reading import Reading

_OURS: Final = r"[\x00-\x7f\u3000-\u303f\u3400-\u9fff\uff01-\uff60]"
"""Latin and Chinese characters, which are never joined."""

_UNSEEN: Final = regex(rf"[\u00ad\u200b\u2060-\u2064\ufeff]+|(?<={_OURS})[\u200c\u200d]+(?={_OURS}|\Z)")
"""Soft hyphens, blanks of no width, byte order marks, invisible mathematical operators, and joiners."""


_ENDS: Final = regex(f"{SIGN}+")


def unseen_changes(reading: Reading) -> Iterator[Change]:
    """Changes that remove the invisible characters of findings, and the others in the same value.

    In a text that cannot be read the reader reports only the first mistake of a line, so the whole line is searched.
    """
    found: dict[int, Change] = {}
    spans = sorted(span for finding in reading.findings for span in _spans(finding, reading))
    starts, ends = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
    for match in _UNSEEN.finditer(reading.text) if spans else ():
        before = bisect_right(starts, match.start())
        if before and match.start() < ends[before - 1]:
            found[match.start()] = Change(match.start(), match.end(), "", _kind(reading, match))
    for start, end in ends_of_files(reading.text):
        for run in _ENDS.finditer(reading.text, start, end):
            found[run.start()] = Change(*run.span(), "", "unseen")
    yield from (found[start] for start in sorted(found) if not hides_text(reading.text, found[start]))


def _kind(reading: Reading, match: re.Match[str]) -> Kind:
    """A byte order mark at the start of a line is where a second file began; nobody put it into a name."""
    begins = match.start() == reading.starts[reading.line_of(match.start()) - 1]
    return "mark" if begins and not match[0].strip(MARK) else "unseen"


def _spans(finding: Finding, reading: Reading) -> Iterator[tuple[int, int]]:
    """The spans of the text that are searched for a finding."""
    line = finding.at.line
    if not reading.document.readable:
        start = reading.starts[min(line, len(reading.starts)) - 1]
        text = reading.document.line(line)
        note = text.find(" #")
        yield start, start + (len(text) if note < 0 else note)
    if finding.code == "ECO233":
        at = reading.index(line, finding.at.column)
        yield at, at + 1
        around = reading.scalar_around(at)
        if around is not None:
            yield around.start, around.end

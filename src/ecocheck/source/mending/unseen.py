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
from ecocheck.source.mending.hiding import hides_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.source.mending.reading import Reading

_OURS: Final = r"[\x00-\x7f\u3000-\u303f\u3400-\u9fff\uff01-\uff60]"
"""Latin and Chinese characters, which are never joined."""

_UNSEEN: Final = regex(rf"[\u00ad\u200b\u2060-\u2064\ufeff]+|(?<={_OURS})[\u200c\u200d]+(?={_OURS}|\Z)")
"""Soft hyphens, blanks of no width, byte order marks, invisible mathematical operators, and joiners."""

_END: Final = regex(r"\x1a[\x1a\s]*\Z")
"""Ctrl-Z, with which old programs of Windows end a file."""


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
            found[match.start()] = Change(match.start(), match.end(), "", "unseen")
    if any(finding.code == "ECO231" for finding in reading.findings):
        end = _END.search(reading.text)
        for at, sign in enumerate(end[0] if end is not None else "", end.start() if end is not None else 0):
            if sign == "\x1a":
                found[at] = Change(at, at + 1, "", "unseen")
    yield from (found[start] for start in sorted(found) if not hides_text(reading.text, found[start]))


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

"""Characters that nobody can see, and so nobody can take out: they go where no visible text is another without them.

What joins letters of other scripts, chooses the form of a sign or shows as a
blank is left alone, and so are notes after a `#`, which the reader leaves
alone too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from ecocheck.source.mending.edits import Change
from ecocheck.source.mending.hiding import hides_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.source.mending.reading import Reading

_OURS: Final = r"[\x00-\x7f\u3000-\u303f\u3400-\u9fff\uff01-\uff60]"
"""Latin and Chinese: here nothing is joined."""

_UNSEEN: Final = re.compile(rf"[\u00ad\u200b\u2060-\u2064\ufeff]+|(?<={_OURS})[\u200c\u200d]+(?={_OURS}|\Z)")
"""Soft hyphens, blanks of no width, byte order marks, signs of mathematics that are only thought; and joiners."""

_END: Final = re.compile(r"\x1a[\x1a\s]*\Z")
"""Ctrl-Z, with which old programs of Windows end a file."""


def unseen_changes(reading: Reading) -> Iterator[Change]:
    """What may go of the characters that the reader has named, and of the others in the same value.

    Where nothing could be read, it has named only the first thing of a line.
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
    """Pieces of the text in which a finding says that there is something."""
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

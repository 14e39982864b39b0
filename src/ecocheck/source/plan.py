"""Finding the line of a sentence in the scan of the plan, `docs/plan/*.md` beside the registry.

Other documents that the registry cites lie in the same folder, each in a file
that has its number at the beginning.

Registry and scan differ in blanks, marks and the width of punctuation, and a
page may break inside a sentence. So only letters and digits are compared, and
the position of each line's beginning among them is kept.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from copy import copy
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.disk.reading import read
from ecocheck.disk.walking import names
from ecocheck.findings import Spot
from ecocheck.regex import regex
from ecocheck.source.discover import shown_path
from ecocheck.source.places import PLAN
from ecocheck.source.yaml.text import decode

if TYPE_CHECKING:
    from pathlib import Path

_NOISE = regex(r"^\s*[—-]\s*\d+\s*[—-]\s*$|</?sub>|(?<=[一-鿿]) and (?=[一-鿿])")
"""Page numbers and marks of the scan, and 和 that the scan has as `and`: removed on both sides, like every 和."""
_NOISY = ("<", " and ", "—", "-")
"""All noise has one of these."""
_MARKS = regex(r"[^\w%]|[_和]")
"""Everything but letters, digits and the percent sign."""
_MOST = 1 << 20
"""In bytes, for all files together. The real plan has 100 KB; NFKC turns some characters into eighteen letters."""
_LEAST = 8
"""A shorter beginning may stand anywhere."""
_HEAD = 400
"""Within so many characters of its beginning, a text has the number of the document that it is."""


def _bare(text: str) -> str:
    if any(sign in text for sign in _NOISY):
        text = _NOISE.sub("", text)
    return _MARKS.sub("", unicodedata.normalize("NFKC", text))


class Unread(NamedTuple):
    """A file of the folder that could not be read: its path, and the code for how it is written; empty on refusal."""

    file: str
    code: str


class PlanText:
    """The plan's text for searching. Nothing is found where the text is missing or cannot be read."""

    def __init__(self, registry: Path, root: Path, tasks_in: str | None = None) -> None:
        """`registry` is the folder that the rules come from; paths are shown from the project's `root`.

        `tasks_in` is the heading under which the plan lists its tasks, on a line of its own.
        """
        self._heading = _bare(tasks_in or "")
        self._texts: list[tuple[str, str, list[int], int]] = []
        folder = registry / PLAN
        self.folder = shown_path(folder, root)
        self.others = tuple(name for name in names(folder, "", registry) if not name.endswith(".md"))
        """What lies in the folder and is not read, since it has another ending."""
        self.unread: tuple[Unread, ...] = ()
        room = _MOST
        for path in (folder / name for name in names(folder, ".md", registry)):
            try:
                content = read(path, room, registry)
            except (OSError, ValueError):
                self.unread += (Unread(shown_path(path, root), ""),)
                continue
            try:
                lines = content.decode("utf-8-sig").splitlines()
            except ValueError:
                trouble = decode(content).trouble
                self.unread += (Unread(shown_path(path, root), trouble.code if trouble is not None else ""),)
                continue
            room -= len(content)
            self._add(shown_path(path, root), lines)

    def _add(self, file: str, lines: list[str]) -> None:
        bare, starts, tasks_at, length = [], [], 0, 0
        for line in lines:
            starts.append(length)
            bare.append(_bare(line))
            if bare[-1] and bare[-1] == self._heading:
                tasks_at = length
            length += len(bare[-1])
        self._texts.append((file, "".join(bare), starts, tasks_at))

    @property
    def files(self) -> tuple[str, ...]:
        """The files that were read."""
        return tuple(file for file, *_ in self._texts)

    def of(self, document: str) -> PlanText | None:
        """The files that are the text of a document, not those that only mention it; None where none lies there."""
        wanted = _bare(document)
        found = copy(self)
        found._texts = [one for one in self._texts if wanted and wanted in one[1][:_HEAD]]  # noqa: SLF001 own class
        return found if found._texts else None  # noqa: SLF001 own class

    def find(self, quote: str, *, of_a_task: bool = False) -> Spot | None:
        """The line on which a sentence begins, one `of_a_task` preferably among the tasks; None if nowhere."""
        wanted = _bare(quote)
        for file, text, starts, tasks_at in self._texts if wanted else ():
            place = text.find(wanted, tasks_at) if of_a_task else -1
            place = text.find(wanted) if place < 0 else place
            if place >= 0:
                return Spot(file, (), "value", bisect_right(starts, place), 1)
        return None

    def nearest(self, quote: str) -> tuple[Spot | None, str]:
        """The line that has the longest beginning of a sentence, and that beginning; None where too little agrees."""
        ends = range(_LEAST, len(quote) + 1)
        least = bisect_left(ends, 1, key=lambda end: self.find(quote[:end]) is None)
        same = quote[: ends[least - 1]] if least else ""
        return (self.find(same), same) if same else (None, "")

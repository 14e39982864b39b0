"""Mending lines that belong to something else than they stand in: a level too far left, or to an item of its own.

The values stay as they are and only move in the tree, so the guard, which
compares values by their routes, cannot judge: what may have changed is
compared here.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.source.mending.edits import Change, followed
from ecocheck.source.mending.moves import moved_back
from ecocheck.source.mending.trying import Step, changed
from ecocheck.source.shape.outdented import last_line
from ecocheck.source.written.scalars import REFUSED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.source.mending.edits import Edit
    from ecocheck.source.mending.known import Known
    from ecocheck.source.mending.reading import Reading

_MOST: Final = 20
"""How many such findings of one file are mended."""

_TRIES_LEAST: Final = 20
_TRIES_WORK: Final = 2_000_000
"""Limits of the code points that may be read again for such findings; no real file comes near."""

_LEVEL: Final = "ECO308"
_DASH: Final = "ECO272"
_MISPLACED: Final = frozenset({"ECO305", "ECO306", "ECO307"})
_OF_NESTING: Final = ("ECO2", "ECO301", "ECO303", "ECO305", "ECO306", "ECO307", "ECO310", "ECO311")
"""Codes that show that lines have come to stand where they do not belong."""


def regrouped(reading: Reading, known: Known) -> Step:
    """The reading with each such place mended, as long as the file is the better for it."""
    edits: tuple[Edit, ...] = ()
    tries = iter(range(max(_TRIES_LEAST, _TRIES_WORK // (len(reading.text) + 1))))
    for _ in range(_MOST if reading.document.readable else 0):
        tried = (one for _, one in zip(tries, _steps(reading, known), strict=False))
        step = next((one for one in tried if _is_better(reading, one.reading)), None)
        if step is None:
            break
        reading, edits = step.reading, followed(edits, step.edits)
    return Step(reading, edits)


def _steps(reading: Reading, known: Known) -> Iterator[Step]:
    for finding in reading.findings:
        if finding.params.get("phrase_move", "below") != "below":
            changes = list(_below_targets(reading, finding, known))
        elif finding.code in _MISPLACED:
            changes = list(moved_back(reading, finding))
        else:
            changes = list(_changes(reading, finding)) if finding.code in {_LEVEL, _DASH} else []
        if changes:
            yield changed(reading, changes)


def _changes(reading: Reading, finding: Finding) -> Iterator[Change]:
    if finding.code == _LEVEL:
        yield from _indented(reading, _numbers(finding.params["lines"]))
    elif finding.params["phrase_more"] == "nothing":
        at = reading.index(finding.at.line, finding.at.column)
        if reading.text[at - 2 : at] == "  ":
            yield Change(at - 2, at, "- ", "dash")
    else:
        yield from _listed(reading, finding)


def _below_targets(reading: Reading, finding: Finding, known: Known) -> Iterator[Change]:
    """Changes that put targets of a task below a line `targets:`, which is written where there is none."""
    if not all(map(known.target, finding.params["key"].split("、"))):
        return
    numbers = _numbers(finding.params["lines"])
    if finding.params["phrase_move"] == "line_and_indent":
        at = reading.starts[numbers[0] - 1]
        yield Change(at, at, f"{finding.params['line']}{reading.line_end(numbers[0])}", "line")
    yield from _indented(reading, numbers)


def _numbers(said: str) -> range:
    """The numbers of the lines that a finding names."""
    first, _, last = said.partition("—")
    return range(int(first), int(last or first) + 1)


def _indented(reading: Reading, numbers: range, but: frozenset[int] = frozenset()) -> Iterator[Change]:
    """Changes that indent lines by two blanks, with a dash in them where an item begins."""
    for number in numbers:
        line = reading.document.line(number)
        if line.strip():
            at = reading.starts[number - 1] + (len(line) - len(line.lstrip(" ")))
            yield Change(at, at, "- " if number in but else "  ", "dash" if number in but else "indent")


def _listed(reading: Reading, finding: Finding) -> Iterator[Change]:
    """Changes that make a list of a mapping in which several targets stand one below the other."""
    document, entry = reading.document, finding.at.route[:-1]
    there = document.value(entry)
    if not isinstance(there, dict) or not there:
        return
    first = document.spot((*entry, next(iter(there))), "key").line
    alike = {one.at.line for one in reading.findings if one.code == _DASH and one.at.route[:-1] == entry}
    last = last_line(document, document.spot(entry, "key").line)
    yield from _indented(reading, range(first, last + 1), frozenset({first, *alike}))


def _is_better(before: Reading, after: Reading) -> bool:
    """Whether the mended text can be read, has fewer such places, no new one of wrong nesting, and the same values."""
    codes = _more(before, after)
    return sum(codes[one] for one in {_LEVEL, _DASH, *_MISPLACED}) < 0 and holds_the_same(before, after)


def holds_the_same(before: Reading, after: Reading) -> bool:
    """Whether the mended text can be read, and has no new finding of wrong nesting, and the same values."""
    worse = any(more > 0 and code.startswith(_OF_NESTING) for code, more in _more(before, after).items())
    return after.document.readable and not worse and _held(before.document.data) <= _held(after.document.data)


def _more(before: Reading, after: Reading) -> Counter[str]:
    """How many more findings of each code the mended text has."""
    codes = Counter(one.code for one in after.findings)
    codes.subtract(one.code for one in before.findings)
    return codes


def _held(data: object) -> Counter[str]:
    """The single values of a tree with the keys that they stand behind, in any place."""
    found: Counter[str] = Counter()
    left: list[tuple[str, object]] = [("", data)]
    while left:
        key, one = left.pop()
        if isinstance(one, dict):
            left += one.items()
        elif isinstance(one, list):
            left += [(key, item) for item in one]
        elif one is not None and one is not REFUSED:
            found[f"{key}: {one!r}"] += 1
    return found

"""The check of every mending: it must not cause a finding, nor change the content elsewhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.source.mending.edits import adding, line_before
from ecocheck.source.written.scalars import REFUSED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ecocheck.findings import Finding, Route
    from ecocheck.source.mending.edits import Edit, Kind
    from ecocheck.source.mending.reading import Reading

EVERYWHERE: Final = 0
"""Stands for an objection that belongs to no single line."""

_OF_THE_WHOLE: Final = "ECO33"
"""Codes for an entry as a whole, which is checked only where all its parts are sound."""

_OF_THE_VALUE: Final = ("ECO239", "ECO24", "ECO25", "ECO303", "ECO31", "ECO32", _OF_THE_WHOLE)
"""Codes for a value. They appear only once its key can be read, so a mended colon has not caused them."""

_OF_NESTING: Final = (
    "ECO203", "ECO207", "ECO208", "ECO209", "ECO214", "ECO226", "ECO227", "ECO301", "ECO305", "ECO306", "ECO307",
    "ECO310", "ECO311",
)  # fmt: skip # a table, read by rows
"""Codes for wrong nesting, the only ones that a mended indentation may have caused."""

_STRUCTURE: Final = frozenset(
    {"indent", "colon", "percent", "blank", "dash", "comment", "explanation", "name", "quote"}
)

_TWICE: Final = "ECO214"
"""The code for a key that stands twice, as in two files that were joined; a byte order mark between them hides it."""

_HIDING: Final = frozenset({"indent", "unseen", "explanation", "name", "mark", "quote"})
"""Mistakes that hide all others on their line until they are mended."""


def objections(
    before: Reading, after: Reading, edits: Iterable[Edit], wanted: Mapping[Route, object]
) -> frozenset[int]:
    """The lines whose changes must be dropped; empty where all changes may stay.

    `wanted` holds, by route, what every value that was changed on purpose must be now.
    """
    edits = tuple(edits)
    edited: dict[int, set[Kind]] = {}
    for edit in edits:
        edited.setdefault(edit.line, set()).add(edit.kind)
    lines = _Lines(after, edited, edits)
    found = set(_against_findings(before, after, edited, lines))
    if after.document.readable:
        found |= _inside_texts(after, {line for line, kinds in edited.items() if kinds & _STRUCTURE}, lines)
    compared = before.document.readable and not _only_unseen(edited)
    if compared and not _agree(before.document.data, after.document.data, (), wanted, lines):
        found.add(EVERYWHERE)
    return frozenset(found)


def _only_unseen(edited: Mapping[int, set[Kind]]) -> bool:
    """Whether only invisible characters were removed, so that the content is now what everybody saw."""
    return bool(edited) and all(kinds <= {"unseen", "mark"} for kinds in edited.values())


def _against_findings(
    before: Reading, after: Reading, edited: Mapping[int, set[Kind]], lines: _Lines
) -> Collection[int]:
    was, is_now = _counted(before.findings), Counter((one.code, lines.before(one.at.line)) for one in after.findings)
    if not after.document.readable:
        if _only_unseen(edited) and not before.document.readable:
            return ()
        return _without_comparing(before, was, is_now, edited)
    gone = [one for one in before.findings if is_now[_key(one)] < was[_key(one)]]
    found: set[int] = set()
    for one in after.findings:
        at = one.code, lines.before(one.at.line)
        if is_now[at] <= was[at]:
            continue
        touched = edited.keys() & {at[1], *(lines.before(other.at.line) for other in one.related)}
        if touched:
            found |= {line for line in touched if not _hidden_by(edited[line], one)}
        elif above := _uncommented_above(one, after, edited, lines):
            found |= above if one.code.startswith(_OF_NESTING) else frozenset()
        elif _only_unseen(edited) and not one.code.startswith(_OF_NESTING):
            continue
        elif before.document.readable and not any(_same_entry(one, other) for other in gone):
            found.add(EVERYWHERE)
    return found


def _uncommented_above(
    finding: Finding, after: Reading, edited: Mapping[int, set[Kind]], lines: _Lines
) -> frozenset[int]:
    """The lines of uncommented keys on the route of a finding, which could not appear while they were comments.

    A finding of wrong nesting is different: it means that the lines below do not belong to the key.
    """
    route = finding.at.route
    keys = (lines.before(after.document.spot(route[:end], "key").line) for end in range(1, len(route) + 1))
    return frozenset(line for line in keys if "comment" in edited.get(line, ()))


def _without_comparing(
    before: Reading, was: Counter[tuple[str, int]], is_now: Counter[tuple[str, int]], edited: Collection[int]
) -> Collection[int]:
    """The lines to drop where the text still cannot be read, and only its number of findings can be compared."""
    worse = {line for code, line in is_now if is_now[code, line] > was[code, line]}
    if worse & set(edited):
        return worse & set(edited)
    return {EVERYWHERE} if worse or before.document.readable or is_now.total() >= was.total() else ()


def _key(finding: Finding) -> tuple[str, int]:
    return finding.code, finding.at.line


def _counted(findings: Iterable[Finding]) -> Counter[tuple[str, int]]:
    return Counter(_key(finding) for finding in findings)


def _hidden_by(kinds: set[Kind], finding: Finding) -> bool:
    """Whether the mistake of a finding on a changed line existed before, hidden from the reader."""
    code = finding.code
    if "mark" in kinds and code == _TWICE:
        return True
    if kinds & _STRUCTURE and code.startswith(_OF_THE_VALUE):
        return True
    return not code.startswith(_OF_NESTING) if kinds & _HIDING else code.startswith(_OF_THE_WHOLE)


def _same_entry(one: Finding, other: Finding) -> bool:
    short = min(len(one.at.route), len(other.at.route))
    return one.at.route[:short] == other.at.route[:short]


def _inside_texts(after: Reading, structural: set[int], lines: _Lines) -> set[int]:
    """Lines where the structure was changed, and which turn out to be inside a text."""
    return set(map(lines.before, after.lines_inside_texts())) & structural if structural else set()


class _Lines:
    """Tells from which line a line of the mended text comes, and whether a key of it stands on a changed line."""

    def __init__(self, after: Reading, edited: Mapping[int, set[Kind]], edits: tuple[Edit, ...]) -> None:
        self._document, self._edited, self._adding = after.document, edited, adding(edits)
        self.uncommented = any("comment" in kinds for kinds in edited.values())
        """Whether a key was uncommented, so that lines which were refused under another key may move to it."""

    def changed(self, route: Route) -> bool:
        return self.before(self._document.spot(route, "key").line) in self._edited

    def before(self, line: int) -> int:
        """The line in the text before the edits."""
        return line_before(line, self._adding) if self._adding else line


def _agree(old: object, new: object, route: Route, wanted: Mapping[Route, object], lines: _Lines) -> bool:
    """Whether two trees agree. A refused key may come back, but only on a changed line."""
    if route in wanted:
        return type(new) is type(wanted[route]) and new == wanted[route]
    if old is REFUSED:
        return True
    if isinstance(old, dict) and isinstance(new, dict):
        return all(
            lines.changed((*route, key)) if key not in old else _agree(old[key], value, (*route, key), wanted, lines)
            for key, value in new.items()
        ) and all(key in new or (lines.uncommented and value is REFUSED) for key, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(
            _agree(one, other, (*route, step), wanted, lines)
            for step, (one, other) in enumerate(zip(old, new, strict=True))
        )
    return type(old) is type(new) and old == new

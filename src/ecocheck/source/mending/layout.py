"""Mending layout that only looks right: special blanks after a colon, false dashes of a list, a forgotten `#`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.mending.edits import Change
from ecocheck.source.shape.parents import is_parent, stands_without
from ecocheck.source.yaml.characters import SPACES
from ecocheck.source.yaml.orphans import parent_of
from ecocheck.source.yaml.scan import DASHES, KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.source.mending.reading import Reading

_KEY_AND_BLANK: Final = regex(rf"(?:^|(?<=[\r\n]))[ \t{SPACES}]*(?:- +)*{KEY} *:(?P<blank>[{SPACES}][{SPACES} ]*)")
_ITEM: Final = regex(rf"(?P<indent> *(?:- +)*)(?P<dash>[{DASHES}][{SPACES} ]*|-[{SPACES} ]*)(?=[^\s{DASHES}-])")
_KEY: Final = regex(KEY)
_CHILD: Final = regex(rf"(?:- +)*(?P<key>{KEY})")
_PARENTS_MOST: Final = 200
_FALSE: Final = frozenset({"ECO230", "ECO267"})


def layout_changes(reading: Reading) -> Iterator[Change]:
    """Changes for the findings of layout, and for the same mistakes near them."""
    codes = {finding.code for finding in reading.findings}
    if "ECO266" in codes:
        yield from _blanks(reading)
    found: dict[int, Change] = {}
    for finding in reading.findings:
        if finding.code in _FALSE and reading.index(finding.at.line, finding.at.column) not in found:
            for change in _dashes(reading, finding):
                found.setdefault(change.start, change)
    yield from (found[start] for start in sorted(found))
    parents = [one for one in reading.findings if one.code == "ECO265"]
    yield from (change for one in parents[:_PARENTS_MOST] for change in _parent(reading, one))


def _blanks(reading: Reading) -> Iterator[Change]:
    """A change for every special blank after the colon of a key."""
    for match in _KEY_AND_BLANK.finditer(reading.text):
        start, end = match.span("blank")
        ends = reading.text[end : end + 1] in {"", "\r", "\n"}
        yield Change(start, end, "" if ends else " ", "blank")


def _dashes(reading: Reading, finding: Finding) -> Iterator[Change]:
    """Changes for the false dash of a finding, and for those of the items below it."""
    column = finding.at.column - 1
    for number in range(finding.at.line, len(reading.starts) + 1):
        line = reading.document.line(number)
        blank = len(line) - len(line.lstrip(" "))
        if line.strip() and blank < column and number != finding.at.line:
            return
        item = _ITEM.match(line)
        if item is None or item.start("dash") != column or item["dash"].startswith("- "):
            if blank == column and line.strip():
                return
            continue
        start = reading.starts[number - 1] + column
        listed = finding.params["write"].startswith("- ")
        yield Change(start, start + len(item["dash"]), "- " if listed else "", "dash")


def _parent(reading: Reading, finding: Finding) -> Iterator[Change]:
    """The change that uncomments a key, where it is one level above lines that have no other parent."""
    line = finding.params.get("line", "")
    if not line.isdigit():
        return
    child = reading.document.line(int(line))
    at = reading.starts[int(line) - 1] + len(child) - len(child.lstrip(" "))
    parent = parent_of(reading.text, at)
    start = reading.starts[finding.at.line - 1]
    said = _KEY.match(reading.text, parent.key)
    first = _CHILD.match(reading.text, at)
    if said is None or first is None or not is_parent(said[0]):
        return
    if stands_without(reading.text, parent.sign, first["key"], first.start("key") - reading.starts[int(line) - 1]):
        return
    if parent.indent >= 0 and start <= parent.sign < parent.key:
        yield Change(start, parent.key, " " * parent.indent, "comment")

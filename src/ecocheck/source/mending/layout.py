"""Mending the layout of lines: special blanks, false dashes of a list, a forgotten `#`, a missing `file:`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from ecocheck.model.figures import SECTIONS
from ecocheck.regex import regex
from ecocheck.source.expected.at_route import is_parent
from ecocheck.source.mending.edits import Change, in_order
from ecocheck.source.written.characters import SPACES
from ecocheck.source.written.keys import ID, KEY
from ecocheck.source.yaml.diagnosis.nameless_items import NAME
from ecocheck.source.yaml.diagnosis.orphans import parent_of
from ecocheck.source.yaml.line_ends import indent_of, lines_above, says_something
from ecocheck.source.yaml.scan import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.source.mending.reading import Reading

_KEY_AND_BLANK: Final = regex(rf"(?:^|(?<=[\r\n]))[ \t{SPACES}]*(?:- +)*{KEY} *:(?P<blank>[{SPACES}][{SPACES} ]*)")
_ITEM: Final = regex(rf"(?P<indent> *(?:- +)*)(?P<dash>[{DASHES}][{SPACES} ]*|-[{SPACES} ]*)(?=[^\s{DASHES}-])")
_KEY: Final = regex(KEY)
_CHILD: Final = regex(rf"(?:- +)*(?P<key>{KEY})")
_PARENTS_MOST: Final = 200
_LINES_MOST: Final = 4000
"""How many lines above are searched for a parent: a form that is not yet filled in has as many comments."""
_LINE: Final = regex(rf"(?P<blank> *(?:- +)*)(?:(?P<key>{KEY}) *[:：](?P<rest>.*)|.*)")
_ID: Final = regex(ID)
_FALSE: Final = frozenset({"ECO230", "ECO267"})


def layout_changes(reading: Reading) -> Iterator[Change]:
    """Changes for the findings of layout, and for the same mistakes near them."""
    codes = {finding.code for finding in reading.findings}
    if "ECO266" in codes:
        yield from _blanks(reading)
    yield from in_order(change for one in reading.findings if one.code in _FALSE for change in _dashes(reading, one))
    yield from (
        _no_item(reading, one) for one in reading.findings if one.params.get("phrase_more") == "text_without_dash"
    )
    yield from (_name(reading, one) for one in reading.findings if one.code == "ECO269")
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
        blank = indent_of(line)
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


def _no_item(reading: Reading, finding: Finding) -> Change:
    """The change that takes away the dash before a text that stands alone behind its key."""
    at = reading.index(finding.at.line, finding.at.column)
    rest = reading.document.line(finding.at.line)[finding.at.column :]
    return Change(at, at + 1 + len(rest) - len(rest.lstrip(" ")), "", "dash")


def _name(reading: Reading, finding: Finding) -> Change:
    """The change that writes the missing key before the path of a piece of evidence."""
    at = reading.index(finding.at.line, finding.at.column)
    return Change(at, at, f"{NAME}: ", "name")


def _parent(reading: Reading, finding: Finding) -> Iterator[Change]:
    """The change that uncomments a key, where it is one level above lines that have no other parent."""
    line = finding.params.get("line", "")
    if not line.isdigit():
        return
    child = reading.document.line(int(line))
    at = reading.starts[int(line) - 1] + indent_of(child)
    parent = parent_of(reading.text, at)
    start = reading.starts[finding.at.line - 1]
    said = _KEY.match(reading.text, parent.key)
    first = _CHILD.match(reading.text, at)
    if said is None or first is None or not is_parent(said[0]):
        return
    if _stands_without(reading.text, parent.sign, first["key"], first.start("key") - reading.starts[int(line) - 1]):
        return
    if parent.indent >= 0 and start <= parent.sign < parent.key:
        yield Change(start, parent.key, " " * parent.indent, "comment")


def _stands_without(text: str, sign: int, child: str, indent: int) -> bool:
    """Whether the key `child` has a valid place although the key at `sign`, above it, is a comment.

    It has none where the same key exists already, where it is indented under a
    value and beside no other key, and where ids are expected and it is no id.
    """
    beside = False
    for _, line in islice(lines_above(text, sign), _LINES_MOST):
        found = _LINE.fullmatch(line) if says_something(line) else None
        if found is None:
            continue
        blank = len(found["blank"])
        if blank == indent:
            if found["key"] == child:
                return False
            beside = True
        if indent_of(line) >= indent:
            continue
        rest = (found["rest"] or "").strip()
        if blank == indent:  # the first key of an item
            return True
        if found["key"] is None or (rest and not rest.startswith("#")):
            return beside
        return not (blank == 0 and found["key"] in SECTIONS and _ID.fullmatch(child) is None)
    return True

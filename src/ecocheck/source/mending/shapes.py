"""A bare value where a list or keys are wanted, put into the one form that it can have, on its own line.

Only where nobody could put it elsewhere: a file's name is a piece of
evidence, a name is an item of a list of names, a text that is no number,
address or document's number is the title of a source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.model.measurement import Covered
from ecocheck.source.mending.edits import Change
from ecocheck.source.shape.word_meanings import word_meant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.source.mending.reading import Reading

_FILE: Final = re.compile(
    r"[^\s,，、；;:：]+\.(?:pdf|ofd|docx?|wps|xlsx?|et|csv|jpe?g|png|tiff?|zip|rar|txt|md)", re.IGNORECASE
)
_TITLE: Final = re.compile(r"(?!.*(?:https?:|www\.|[〔\[【]\d|\d号|[{}｛｝]|[a-z]+[:：]))(?=.*[\u3400-\u9fff]).+")
_NAME: Final = re.compile(r"[^\s、，,；;/]+")
_UNSAFE: Final = re.compile(r"[,\[\]{}#:&*!|>%@`\"'\\]|^[-?]")
_NAME_LISTS: Final = frozenset({"lead", "support", "responsible", "areas", "aliases", "covers"})
_NAMED: Final = (("tasks", "group"), ("tasks", "title"), ("city", "city"))
"""The top of the file, and the key that takes a name."""


def shape_changes(reading: Reading) -> Iterator[Change]:
    """Every such value, in order."""
    found: dict[int, Change] = {}
    for finding in reading.findings:
        change = _of(finding, reading) if finding.code in {"ECO303", "ECO310"} else None
        if change is not None:
            found.setdefault(change.start, change)
    yield from (found[start] for start in sorted(found))


def _of(finding: Finding, reading: Reading) -> Change | None:
    scalar = reading.scalars.get(reading.index(finding.at.line, finding.at.column))
    route = finding.at.route
    if scalar is None or scalar.style or not route:
        return None
    raw = reading.text[scalar.start : scalar.end]
    if raw != scalar.value:
        return None
    item = isinstance(route[-1], int)
    key = str(route[-2] if item and len(route) > 1 else route[-1])
    form = _form(key, str(route[0]), raw, item=item, code=finding.code)
    if form is None:
        return None
    name, listed = form
    raw = _word(key, raw)
    said = f'"{raw}"' if _UNSAFE.search(raw) else raw
    value: object = {name: raw} if name else raw
    new = f"{{{name}: {said}}}" if name else said
    if item and _begins_item(reading, scalar.start):
        new = new[1:-1]
    if listed:
        new, value = f"[{new}]", [value]
    return Change(scalar.start, scalar.end, new, "shape", route, value)


def _form(key: str, top: str, raw: str, *, item: bool, code: str) -> tuple[str, bool] | None:
    """The key under which the value belongs, and whether a list goes around it; None where that is not certain."""
    if '"' in raw or "\\" in raw:
        return None
    if key == "evidence" and _FILE.fullmatch(raw):
        return ("file", not item)
    if code == "ECO303" and not item and key == "source" and _TITLE.fullmatch(raw):
        return ("title", False)
    if code == "ECO303" and not item and (top, key) in _NAMED:
        return ("name", False)
    if code == "ECO310" and not item and key in _NAME_LISTS and _NAME.fullmatch(raw):
        return ("", True)
    return None


def _word(key: str, raw: str) -> str:
    """The English word that is meant, where one of a few is wanted."""
    return (word_meant(Covered, key, raw) if key == "covers" else None) or raw


def _begins_item(reading: Reading, at: int) -> bool:
    """Whether the value stands behind the dash of an item, and not in brackets."""
    line = reading.line_of(at)
    return reading.text[reading.starts[line - 1] : at].lstrip(" ").endswith("- ")

"""Mending a bare value where a list or nested keys are expected, without a new line.

Only values with a single possible place are changed: a file name becomes a
piece of evidence, a name becomes an item of a list of names, and a text that
is no number, address or document number becomes the title of a source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.measurement import Covered
from ecocheck.regex import regex
from ecocheck.source.expected.at_route import NAME_LISTS
from ecocheck.source.mending.edits import in_order
from ecocheck.source.shape.word_meanings import word_meant
from ecocheck.source.written.file_names import FILE

if TYPE_CHECKING:
    from ecocheck.findings import Finding
    from ecocheck.source.mending.edits import Change
    from ecocheck.source.mending.reading import Reading

_TITLE: Final = regex(r"(?!.*(?:https?:|www\.|[〔\[【]\d|\d号|[{}｛｝]|[a-z]+[:：]))(?=.*[\u3400-\u9fff]).+")
_NAME: Final = regex(r"[^\s、，,；;/]+")
_UNSAFE: Final = regex(r"[,\[\]{}#:&*!|>%@`\"'\\]|^[-?]")
_NAMED: Final = (("tasks", "group"), ("tasks", "title"), ("city", "city"))
"""Pairs of the top key of a route and the key whose value is a name."""


def shape_changes(reading: Reading) -> list[Change]:
    """The change of every such value, in order."""
    changes = (_of(finding, reading) for finding in reading.findings if finding.code in {"ECO303", "ECO310"})
    return in_order(change for change in changes if change is not None)


def _of(finding: Finding, reading: Reading) -> Change | None:
    scalar = reading.scalar_at(finding.at)
    route = finding.at.route
    if scalar is None or scalar.style or not route or scalar.raw != scalar.value:
        return None
    raw = scalar.raw
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
    return scalar.becomes(new, "shape", route, value)


def _form(key: str, top: str, raw: str, *, item: bool, code: str) -> tuple[str, bool] | None:
    """The key under which the value belongs, and whether a list goes around it; None where that is not certain."""
    if '"' in raw or "\\" in raw:
        return None
    if key == "evidence" and FILE.fullmatch(raw):
        return ("file", not item)
    if code == "ECO303" and not item and key == "source" and _TITLE.fullmatch(raw):
        return ("title", False)
    if code == "ECO303" and not item and (top, key) in _NAMED:
        return ("name", False)
    if code == "ECO310" and not item and key in NAME_LISTS and _NAME.fullmatch(raw):
        return ("", True)
    return None


def _word(key: str, raw: str) -> str:
    """The English word for a Chinese one where only fixed words may stand; the text as written elsewhere."""
    return (word_meant(Covered, key, raw) if key == "covers" else None) or raw


def _begins_item(reading: Reading, at: int) -> bool:
    """Whether the value follows the dash of an item, and is not in brackets."""
    line = reading.line_of(at)
    return reading.text[reading.starts[line - 1] : at].lstrip(" ").endswith("- ")

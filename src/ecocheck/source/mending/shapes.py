"""Mending a bare value where a list or nested keys are expected.

Only values with a single possible place are changed: a file name becomes a
piece of evidence, a name becomes an item of a list of names, and a text that
is no number, address or document number becomes the title of a source. Keys
are written on lines of their own, so that others can be added below; inside
brackets there is no such place. A text that begins with a key is no content:
it gets the colon that it lacks, where that is certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.measurement import Covered
from ecocheck.regex import regex
from ecocheck.source.expected.at_route import NAME_LISTS
from ecocheck.source.mending.edits import Change, in_order
from ecocheck.source.shape.word_meanings import word_meant
from ecocheck.source.written.file_names import FILE
from ecocheck.source.written.keys import KEY
from ecocheck.source.written.scalars import plain
from ecocheck.source.yaml.suspects import begins_like_a_key, next_key

if TYPE_CHECKING:
    from ecocheck.findings import Finding, Route
    from ecocheck.source.mending.known import Known
    from ecocheck.source.mending.reading import Reading, Scalar

_TITLE: Final = regex(r"(?!.*(?:https?:|www\.|[〔\[【]\d|\d号|[{}｛｝]|[a-z]+[:：]))(?=.*[\u3400-\u9fff]).+")
_NAME: Final = regex(r"[^\s、，,；;/]+")
_UNSAFE: Final = regex(r"[,\[\]{}#:&*!|>%@`\"'\\]|^[-?]")
_KEY_ALONE: Final = regex(rf"[ -]*(?P<key>{KEY} *:) +")
_STEP: Final = 2
_WIDEST: Final = 8
"""The usual width of a level, and the widest that is kept."""
_NAMED: Final = (("tasks", "group"), ("tasks", "title"), ("city", "city"))
"""Pairs of the top key of a route and the key whose value is a name."""


def shape_changes(reading: Reading, known: Known) -> list[Change]:
    """The change of every such value, in order."""
    changes = (_of(finding, reading, known) for finding in reading.findings if finding.code in {"ECO303", "ECO310"})
    return in_order(change for change in changes if change is not None)


def _of(finding: Finding, reading: Reading, known: Known) -> Change | None:
    scalar = reading.scalar_at(finding.at)
    route = finding.at.route
    if scalar is None or scalar.style or not route or scalar.raw != scalar.value:
        return None
    raw = scalar.raw
    item = isinstance(route[-1], int)
    if begins_like_a_key(raw):
        return _with_colon(reading, scalar, route)
    key = str(route[-2] if item and len(route) > 1 else route[-1])
    form = _form(key, str(route[0]), raw, item=item, code=finding.code) or _lost_name(finding, raw)
    if form is None:
        return None
    name, listed = form
    raw = known.own_file(raw) or raw if name == "file" else _word(key, raw)
    said = f'"{raw}"' if _UNSAFE.search(raw) else raw
    value: object = {name: raw} if name else raw
    new = f"{{{name}: {said}}}" if name else said
    if item and _begins_item(reading, scalar.start):
        new = new[1:-1]
    if listed:
        value = [value]
    below = _below(reading, scalar, route) if name and not item else None
    if below is not None:
        start, indent = below
        return Change(start, scalar.end, f"{indent}{'- ' * listed}{name}: {said}", "shape", route, value)
    if listed:
        new = f"[{new}]"
    return scalar.becomes(new, "shape", route, value)


def _with_colon(reading: Reading, scalar: Scalar, route: Route) -> Change | None:
    """The change of the sign behind a key to a colon, where the text stands on a line of its own or is an item."""
    found = next_key(scalar.raw)
    line = reading.starts[reading.line_of(scalar.start) - 1]
    if found is None or reading.text[line : scalar.start].strip(" -"):
        return None
    rest = found["rest"].strip()
    if not rest or _UNSAFE.search(rest):
        return None
    return scalar.becomes(f"{found['key']}: {rest}", "colon", route, {found["key"]: plain(rest)})


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


def _lost_name(finding: Finding, raw: str) -> tuple[str, bool] | None:
    """The key of a name that stands alone as an item; None for anything but a single name."""
    lost = finding.params.get("phrase_lost") == "lost_key" and finding.params["lost"] == "name"
    return ("name", False) if lost and _NAME.fullmatch(raw) else None


def _below(reading: Reading, scalar: Scalar, route: Route) -> tuple[int, str] | None:
    """The index right behind the colon of a value's key, and the line end and blanks of a line below that key.

    A level is as wide as that of the key itself; None inside brackets.
    """
    line = reading.line_of(scalar.start)
    start = reading.starts[line - 1]
    key = _KEY_ALONE.fullmatch(reading.text, start, scalar.start)
    if key is None:
        return None
    own = key.start("key") - start
    outer = reading.document.spot(route[:-1], "key").column - 1 if len(route) > 1 else own - _STEP
    step = own - outer if 0 < own - outer <= _WIDEST else _STEP
    return key.end("key"), f"{reading.line_end(line)}{' ' * (own + step)}"


def _word(key: str, raw: str) -> str:
    """The English word for a Chinese one where only fixed words may stand; the text as written elsewhere."""
    return (word_meant(Covered, key, raw) if key == "covers" else None) or raw


def _begins_item(reading: Reading, at: int) -> bool:
    """Whether the value follows the dash of an item, and is not in brackets."""
    line = reading.line_of(at)
    return reading.text[reading.starts[line - 1] : at].lstrip(" ").endswith("- ")

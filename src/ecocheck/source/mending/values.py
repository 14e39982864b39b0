"""Mending keys, numbers, truths, dates, checksums, units and characters that have one right answer.

The model decides what a field expects: a value is changed where a finding says
that nothing else can be meant, and the guard drops the change where the result
is refused for another reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.quantity import is_usual, known_unit, real_unit, unquoted, usual_unit
from ecocheck.regex import regex
from ecocheck.source.mending.edits import Change
from ecocheck.source.shape.number_traps import narrow
from ecocheck.source.yaml.characters import in_usual_characters, usual
from ecocheck.source.yaml.scalars import MAX_DIGITS, NUMBER, plain
from ecocheck.source.yaml.scan import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Finding, Route
    from ecocheck.source.mending.edits import Kind
    from ecocheck.source.mending.reading import Reading, Scalar

_KINDS: Final[Mapping[str, Kind]] = {
    **dict.fromkeys(("ECO249", "ECO316"), "truth"),
    **dict.fromkeys(("ECO318", "ECO319"), "date"),
    "ECO321": "checksum",
}
"""The kind of change by code; every other code is that of a number."""
_KEYS: Final = frozenset({"ECO236", "ECO237"})
_KNOWN_KEY: Final = regex(rf"{KEY}|[0-9A-Za-z\u3400-\u9fff（）]*[\u3400-\u9fff][0-9A-Za-z\u3400-\u9fff（）]*")
"""Keys of the models, ids, and names of counted things; a key with any other character has no certain meaning."""
_BLANKS: Final = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_QUOTED: Final = regex(r"\"([^\"\\]*)\"")


def value_changes(reading: Reading) -> Iterator[Change]:
    """Every change to a key or value that the readable text suggests, in order, none overlapping another."""
    found: dict[int, Change] = {}
    for finding in reading.findings:
        scalar = _scalar_at(finding, reading) if _suspect(finding) else None
        change = _of(finding, scalar, reading) if scalar is not None else None
        if change is not None:
            found.setdefault(change.start, change)
    for change in (*_units(reading), *_characters(reading)):
        found.setdefault(change.start, change)
    yield from (found[start] for start in sorted(found))


def _scalar_at(finding: Finding, reading: Reading) -> Scalar | None:
    """The scalar that begins at a finding; for a blank at either end (ECO239), the scalar that holds it."""
    at = reading.index(finding.at.line, finding.at.column)
    if finding.code != "ECO239":
        return reading.scalars.get(at)
    return next((one for one in reading.scalars.values() if one.start <= at < one.end), None)


def _of(finding: Finding, scalar: Scalar, reading: Reading) -> Change | None:
    raw = reading.text[scalar.start : scalar.end]
    if "\n" in raw or "\r" in raw or scalar.style in {"|", ">"}:
        return None
    route = finding.at.route
    if finding.code in _KEYS:
        key = _usual_key(finding, scalar)
        return _replaced(scalar, raw, key, "key", None, None) if _KNOWN_KEY.fullmatch(key) else None
    if finding.code == "ECO239":  # a wide blank at an end of an otherwise sound value
        bare = narrow(scalar.value)
        sound = NUMBER.fullmatch(bare) and len(bare) <= MAX_DIGITS
        if sound:
            return Change(scalar.start, scalar.end, bare, "number", route, plain(bare))
        return None if scalar.style else _without_blanks(scalar, raw, route)
    new, kind = finding.params["write"], _KINDS.get(finding.code, "number")
    value: object = plain(new)
    if kind == "checksum":
        value = new.strip('"')
        new = f'"{value}"' if scalar.style else new
    return Change(scalar.start, scalar.end, finding.params.get("text", new), kind, route, value)


def _suspect(finding: Finding) -> bool:
    """Whether a finding says what to write, and that nothing else can be meant."""
    return finding.code in _KEYS or finding.code == "ECO239" or finding.params.get("phrase_fix") == "fix"


def _usual_key(finding: Finding, scalar: Scalar) -> str:
    """The key in the characters that a person would type, or without the blanks around it."""
    if finding.code == "ECO236":
        return usual(scalar.value)
    return scalar.value if scalar.style else scalar.value.strip()


def _without_blanks(scalar: Scalar, raw: str, route: Route) -> Change | None:
    """The change that removes the special blanks around a text or around its quotes; None where no text is left."""
    new = raw.strip(_BLANKS)
    quoted = _QUOTED.fullmatch(new)
    value = quoted[1] if quoted else plain(new)
    return Change(scalar.start, scalar.end, new, "blank", route, value) if isinstance(value, str) and value else None


def _replaced(scalar: Scalar, raw: str, new: str, kind: Kind, route: Route | None, value: object) -> Change | None:  # noqa: PLR0913, PLR0917 all that a change says
    """Put a new text in the place of the old one, inside its quotes where it has any."""
    if scalar.style:
        if raw[1:-1] != scalar.value or any(sign in new for sign in "\"'\\"):
            return None
        return Change(scalar.start + 1, scalar.end - 1, new, kind, route, value)
    return Change(scalar.start, scalar.end, new, kind, route, value) if raw == scalar.value else None


def _units(reading: Reading) -> Iterator[Change]:
    """Changes for every unit in an unusual spelling, and for every word that means no unit."""
    for route, written in _texts_below(reading.document.data, ()):
        if route[-1] != "unit":
            continue
        scalar = written_at(route, written, reading)
        if scalar is not None and real_unit(written) is None:
            yield Change(scalar.start, scalar.end, "null", "unit", route, None)
            continue
        bare = unquoted(written)
        if scalar is None or (bare == written and is_usual(written)) or not known_unit(bare):
            continue
        new = usual_unit(bare)
        safe = f'"{new}"' if new.startswith("%") and not scalar.style else new
        change = _replaced(scalar, reading.text[scalar.start : scalar.end], safe, "unit", route, new)
        if change is not None:
            yield change


def _characters(reading: Reading) -> Iterator[Change]:
    """Changes for every text with radicals and the like in the place of the usual characters."""
    if in_usual_characters(reading.text) == reading.text:
        return
    for route, written in _texts_below(reading.document.data, ()):
        new = in_usual_characters(written)
        scalar = written_at(route, written, reading) if new != written else None
        if scalar is not None and scalar.style not in {"|", ">"}:
            raw = reading.text[scalar.start : scalar.end]
            change = _replaced(scalar, raw, new, "character", route, new) if "\n" not in raw else None
            if change is not None:
                yield change


def written_at(route: Route, written: str, reading: Reading) -> Scalar | None:
    """The scalar at a route, where it holds exactly this text; else None."""
    spot = reading.document.spot(route)
    scalar = reading.scalars.get(reading.index(spot.line, spot.column))
    return scalar if scalar is not None and scalar.value == written else None


def _texts_below(data: object, route: Route) -> Iterator[tuple[Route, str]]:
    """Every text with its route. Recursion ends, because the reader limits the depth."""
    steps: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(data, dict):
        steps = iter(data.items())
    elif isinstance(data, list):
        steps = iter(enumerate(data))
    for step, value in steps:
        if isinstance(value, str):
            yield (*route, step), value
        else:
            yield from _texts_below(value, (*route, step))

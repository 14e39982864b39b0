"""Mending keys, numbers, truths, dates, checksums, units and characters that have one right answer.

The model decides what a field expects: a value is changed where a finding says
that nothing else can be meant, and the guard drops the change where the result
is refused for another reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import is_usual, known_unit, real_unit, same_unit, unquoted, usual_unit
from ecocheck.regex import regex
from ecocheck.source.mending.edits import in_order
from ecocheck.source.mending.parts import part_changes
from ecocheck.source.written.characters import SPACES, in_usual_characters, narrow, usual_key
from ecocheck.source.written.keys import KEY
from ecocheck.source.written.scalars import MAX_DIGITS, NUMBER, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Finding, Route
    from ecocheck.source.mending.edits import Change, Kind
    from ecocheck.source.mending.known import Known
    from ecocheck.source.mending.reading import Reading, Scalar

_KINDS: Final[Mapping[str, Kind]] = {
    **dict.fromkeys(("ECO249", "ECO316"), "truth"),
    **dict.fromkeys(("ECO318", "ECO319"), "date"),
    "ECO321": "checksum",
    "ECO320": "id",
    "ECO322": "word",
}
"""The kind of change by code; every other code is that of a number."""
_KEYS: Final = frozenset({"ECO236", "ECO237"})
_KNOWN_KEY: Final = regex(rf"{KEY}|[0-9A-Za-z\u3400-\u9fff（）]*[\u3400-\u9fff][0-9A-Za-z\u3400-\u9fff（）]*")
"""Keys of the models, ids, and names of counted things; a key with any other character has no certain meaning."""
_QUOTED: Final = regex(r"\"([^\"\\]*)\"")


def value_changes(reading: Reading, known: Known) -> list[Change]:
    """Every change to a key or value that the readable text suggests, in order, none overlapping another."""
    found = (*_of_findings(reading, known), *part_changes(reading, known), *_units(reading, known))
    return in_order((*found, *_region(reading, known), *_characters(reading)))


def _region(reading: Reading, known: Known) -> Iterator[Change]:
    """A change where the file gives its region another of its names, such as 演练市青崖县 in the folder 青崖县."""
    for finding in reading.findings:
        scalar = reading.scalar_at(finding.at) if finding.code == "ECO153" else None
        new = known.region(scalar.value) if scalar is not None else None
        change = scalar.rewritten(new, "word", ("region",), new) if scalar is not None and new is not None else None
        if change is not None:
            yield change


def _of_findings(reading: Reading, known: Known) -> Iterator[Change]:
    for finding in reading.findings:
        sure = _suspect(finding) and _asked_for(finding, known)
        scalar = _scalar_at(finding, reading) if sure else None
        change = _of(finding, scalar) if scalar is not None else None
        if change is not None:
            yield change


def _scalar_at(finding: Finding, reading: Reading) -> Scalar | None:
    """The scalar that begins at a finding; for a blank at either end (ECO239), the scalar that holds it."""
    if finding.code != "ECO239":
        return reading.scalar_at(finding.at)
    at = reading.index(finding.at.line, finding.at.column)
    return next((one for one in reading.scalars.values() if one.start <= at < one.end), None)


def _of(finding: Finding, scalar: Scalar) -> Change | None:
    if "\n" in scalar.raw or "\r" in scalar.raw or scalar.is_block:
        return None
    route = finding.at.route
    if finding.code in _KEYS:
        key = _usual_key(finding, scalar)
        return scalar.rewritten(key, "key") if _KNOWN_KEY.fullmatch(key) else None
    if finding.code == "ECO239":  # a wide blank at an end of an otherwise sound value
        bare = narrow(scalar.value)
        sound = NUMBER.fullmatch(bare) and len(bare) <= MAX_DIGITS
        if sound:
            return scalar.becomes(bare, "number", route, plain(bare))
        return None if scalar.style else _without_blanks(scalar, route)
    new, kind = finding.params["write"], _KINDS.get(finding.code, "number")
    value: object = plain(new)
    if kind == "checksum":
        value = new.strip('"')
        new = f'"{value}"' if scalar.style else new
    return scalar.becomes(finding.params.get("text", new), kind, route, value)


def _suspect(finding: Finding) -> bool:
    """Whether a finding says what to write, and that nothing else can be meant."""
    return finding.code in _KEYS or finding.code == "ECO239" or finding.params.get("phrase_fix") == "fix"


def _asked_for(finding: Finding, known: Known) -> bool:
    """Whether what is to be written is what the criterion takes: no truth for a number, and no number for a fact."""
    if finding.at.route[-1:] != ("value",) or finding.code in _KEYS:
        return True
    asked = known.form(finding.at.route)
    if finding.code == "ECO316":
        return asked is Form.FACT
    return asked is None or (asked is Form.FACT) == (_KINDS.get(finding.code) == "truth")


def _usual_key(finding: Finding, scalar: Scalar) -> str:
    """The key in the characters that a person would type, or without the blanks around it."""
    if finding.code == "ECO236":
        return usual_key(scalar.value)
    return scalar.value.strip()


def _without_blanks(scalar: Scalar, route: Route) -> Change | None:
    """The change that removes the special blanks around a text or around its quotes; None where no text is left."""
    new = scalar.raw.strip(f" {SPACES}")
    quoted = _QUOTED.fullmatch(new)
    value = quoted[1] if quoted else plain(new)
    return scalar.becomes(new, "blank", route, value) if isinstance(value, str) and value else None


def _units(reading: Reading, known: Known) -> Iterator[Change]:
    """Changes for every unit in an unusual spelling, and for every word that means no unit."""
    for route, written in reading.document.texts():
        if route[-1] != "unit":
            continue
        scalar = written_at(route, written, reading)
        if scalar is not None and real_unit(written) is None:
            if known.unit(route) is None:  # where a unit is asked for, to have none is no better
                yield scalar.becomes("null", "unit", route)
            continue
        bare = unquoted(written)
        if scalar is None or (bare == written and is_usual(written)) or not known_unit(bare):
            continue
        new = usual_unit(bare)
        wanted = known.unit(route)
        if wanted is not None and not same_unit(new, wanted):
            continue  # another unit than the criterion's, which is refused in any spelling
        safe = f'"{new}"' if new.startswith("%") and not scalar.style else new
        change = scalar.rewritten(safe, "unit", route, new)
        if change is not None:
            yield change


def _characters(reading: Reading) -> Iterator[Change]:
    """Changes for every text with radicals and the like in the place of the usual characters."""
    if in_usual_characters(reading.text) == reading.text:
        return
    for route, written in reading.document.texts():
        new = in_usual_characters(written)
        scalar = written_at(route, written, reading) if new != written else None
        if scalar is not None and not scalar.is_block and "\n" not in scalar.raw:
            change = scalar.rewritten(new, "character", route, new)
            if change is not None:
                yield change


def written_at(route: Route, written: str, reading: Reading) -> Scalar | None:
    """The scalar at a route, where it holds exactly this text; else None."""
    scalar = reading.scalar_at(reading.document.spot(route))
    return scalar if scalar is not None and scalar.value == written else None

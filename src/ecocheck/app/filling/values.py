"""The values of a row in both directions: from the data file to cells, and from cells to what is set in the file."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.filling.fields import CARRIED, FACTS, NUMBERS, SIDES, Kind, Section, field_of
from ecocheck.model.measurement import STATUS_WORDS
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.source.setting.edit import REMOVED
from ecocheck.source.written.scalars import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.filling.form import FormRow, Said
    from ecocheck.findings import Route
    from ecocheck.source.setting.edit import Wanted

_SIDE_WORDS: Final[Mapping[str, str]] = {key: word for word, key in SIDES.items()}
_FACT_WORDS: Final[Mapping[bool, str]] = {value: word for word, value in FACTS.items()}
_STATUS_WORDS: Final[Mapping[str, str]] = {key: word for word, key in reversed(list(STATUS_WORDS.items()))}
_PARTS: Final = frozenset({"value", "numerator", "denominator"})
_NUMBER_FIELDS: Final[Mapping[Section, frozenset[str]]] = dict.fromkeys(Section, frozenset()) | {
    Section.FIGURE: _PARTS,
    Section.TARGET: frozenset({"number"}),
    Section.BASELINE: frozenset({"value"}),
}
"""Fields with which a unit is written."""


def raw_at(data: object, route: Route) -> object:
    """The raw value at a route; None where there is none. The only entry of a section counts as first of a list."""
    for number, step in enumerate(route):
        if isinstance(data, dict) and step == 0 and number:
            continue
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def said_of(value: object) -> Said | None:
    """A value of the data file as a cell holds it; None for nothing and for what no cell can hold."""
    match value:
        case bool():
            return _FACT_WORDS[value]
        case int():
            return str(value)
        case Decimal():
            plain = format(value, "f")
            plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
            return "0" if plain == "-0" else plain
        case str():
            return value.strip() or None
    return None


def base_of(section: Section, keys: frozenset[str], entry: object) -> dict[str, Said]:
    """What an entry of the data file says in each of these fields; `entry` is the raw value at the row's route."""
    if not isinstance(entry, dict):
        return {}
    found = ((key, _base(section, key, entry)) for key in keys)
    return {key: said for key, said in found if said is not None}


def _base(section: Section, key: str, entry: Mapping[str, Any]) -> Said | None:
    if section is Section.TARGET and key in {"side", "number"}:
        name = next((one for one in OPERATORS if one in entry), None)
        return None if name is None else _SIDE_WORDS[name] if key == "side" else said_of(entry[name])
    if key == "fact":
        return said_of(entry.get("value")) if isinstance(entry.get("value"), bool) else None
    if key == "value" and isinstance(entry.get("value"), bool):
        return None
    if key == "evidence":
        return files_said(entry.get("evidence"))
    if key == "status":
        written = entry.get("status")
        return _STATUS_WORDS.get(written, written) if isinstance(written, str) else None
    return said_of(raw_at(entry, tuple(key.split("."))))


def files_of(evidence: object) -> tuple[str, ...]:
    """The paths of the files that a measurement lists; originals kept elsewhere have none."""
    entries = [evidence] if isinstance(evidence, dict) else evidence if isinstance(evidence, list) else []
    return tuple(str(one["file"]) for one in entries if isinstance(one, dict) and isinstance(one.get("file"), str))


def files_said(evidence: object) -> Said | None:
    """The paths as a cell holds them, one a line."""
    return "\n".join(files_of(evidence)) or None


def settings_of(row: FormRow, changed: Mapping[str, Said | None], present: object) -> dict[Route, Wanted]:
    """What the changed fields of a row set in the data file; None takes a value away.

    `present` is the raw entry of the file at the row's route, and `changed` holds
    sound cells. Evidence is not among them, since its files must be copied first.
    """
    entry = present if isinstance(present, dict) else {}
    found: dict[Route, Wanted] = {}
    for key, said in changed.items():
        if key in {CARRIED, "evidence"} or (row.section is Section.TARGET and key in {"side", "number"}):
            continue
        route = ("value",) if key == "fact" else tuple(key.split("."))
        found[row.route + route] = REMOVED if said is None else _value(row, key, said)
    if row.section is Section.TARGET and {"side", "number"} & set(changed):
        line = dict(_line(row, changed, entry))
        found |= line if line or found else {row.route: {}}  # half a line alone: the checks say what the entry lacks
    found |= dict(_unit(row, changed, entry))
    found |= dict(_nothing_to_count(row, changed, entry))
    return found


def _value(row: FormRow, key: str, said: Said) -> Wanted:
    """The value in YAML; a text that is no number, or not 是 or 否, stays, so that the checks say what is wrong."""
    kind = field_of(row.section, key).kind
    if kind in NUMBERS and NUMBER.fullmatch(said):
        return Decimal(said) if "." in said else int(said)
    if kind is Kind.FACT and said in FACTS:
        return FACTS[said]
    return said


def _line(row: FormRow, changed: Mapping[str, Said | None], entry: Mapping[str, Any]) -> Iterator[tuple[Route, Wanted]]:
    """The direction and the number of a target, which are one key in the file."""
    before = base_of(row.section, frozenset({"side", "number"}), entry)
    side, number = changed.get("side", before.get("side")), changed.get("number", before.get("number"))
    for name in OPERATORS:
        if name in entry:
            yield (*row.route, name), REMOVED
    if side is not None and side in SIDES and number is not None:
        yield (*row.route, SIDES[side]), _value(row, "number", number)


def _unit(row: FormRow, changed: Mapping[str, Said | None], entry: Mapping[str, Any]) -> Iterator[tuple[Route, Wanted]]:
    """The unit that the registry knows: set with a new number, and taken away with the last one."""
    if row.unit is None or "unit" in changed:
        return
    numbers = _NUMBER_FIELDS[row.section]
    left = base_of(row.section, numbers, entry) | {key: said for key, said in changed.items() if key in numbers}
    if "unit" not in entry and any(changed.get(key) is not None for key in numbers):
        yield (*row.route, "unit"), row.unit
    elif "unit" in entry and numbers & set(changed) and not any(left.values()):
        yield (*row.route, "unit"), REMOVED


def _nothing_to_count(
    row: FormRow, changed: Mapping[str, Said | None], entry: Mapping[str, Any]
) -> Iterator[tuple[Route, Wanted]]:
    """Both parts as zero, where a row says why there is nothing to count and gives no figure."""
    if changed.get("zero") is None:
        return
    if not any(entry.get(key) is not None or changed.get(key) is not None for key in _PARTS):
        yield (*row.route, "numerator"), 0
        yield (*row.route, "denominator"), 0
        if row.unit is not None and "unit" not in entry:
            yield (*row.route, "unit"), row.unit

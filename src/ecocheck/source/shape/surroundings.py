"""The surroundings of a refused value, so that the advice fits the place and leads to a sound file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from ecocheck.model.figures import SECTIONS
from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement, Planned
from ecocheck.model.rule_kinds.numbers import Between
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR, same_unit
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import keys_of
from ecocheck.source.expected.at_route import FIGURE
from ecocheck.source.expected.bounds import bound_said
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.findings import Route
    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.written.scalars import NumberTrap
    from ecocheck.source.yaml.document import Document

_YEARS: Final = frozenset({"year", "effective", "due"})
NEVER_NOUGHT: Final = _YEARS | {"sample"}
"""Keys of numbers where a word such as 无 cannot mean zero."""
_SET: Final[Mapping[object, str]] = {AssignedTarget: "target", Planned: "planned"}
"""The models whose number is set by a document and not measured, and how the phrases about them begin."""
_MOVES: Final = regex("[升降增减涨跌高低好]|上年|去年|往年")
"""Words for a change, by which a document sets a number without stating it."""
_BASE: Final = regex(r"[较比]\s*(20\d{2})\s*年", re.ASCII)
"""The year with which a change is compared."""
_LOOSE: Final = frozenset({"figures_only", "two_numbers"})
_COUNTED: Final = frozenset({"份", "人", "户", "个", "名", "人次", "位", "家"})


@dataclass(frozen=True, slots=True)
class Around:
    """The year of the file, and the mapping that holds the value."""

    year: int | None
    beside: Mapping[str, object]
    unit: object = None
    """The unit of the nearest mapping around the value that states one, such as that of the rule's criterion."""


def around(document: Document, route: Route) -> Around:
    """The surroundings of the value at a route."""
    said = document.value(("year",))
    stem = PurePosixPath(document.file).stem
    year = said if type(said) is int else int(stem) if stem.isascii() and stem.isdigit() else None
    beside = document.value(route[:-1])
    sound = year is not None and FIRST_YEAR <= year <= LAST_YEAR
    outer = (document.value(route[:end]) for end in range(len(route) - 1, 0, -1))
    unit = next((one["unit"] for one in outer if isinstance(one, dict) and "unit" in one), None)
    return Around(year if sound else None, beside if isinstance(beside, dict) else {}, unit)


def leaving_out(site: Site) -> dict[str, str]:
    """The words for what to delete where the source states no value: a line, an entry, a block, or nothing."""
    needed = site.required
    if site.route[:1] and site.route[0] not in SECTIONS:
        return {"phrase_leave": "leave_none" if needed or site.owner is None else "leave_line"}
    entry = shown(str(site.route[1])) if len(site.route) > 1 else ""
    if site.owner is Measurement and site.key in FIGURE:
        target = len(site.levels) > 1 and site.levels[-2].left_by == "targets"
        return {"phrase_leave": "leave_block" if target else "leave_entry", "entry": entry, "block": _above(site)}
    if site.owner is AssignedTarget and site.key in OPERATORS:
        return {"phrase_leave": "leave_target", "block": _above(site)}
    if needed:
        return {"phrase_leave": "leave_block", "block": _above(site)}
    if site.key in FIGURE:  # of another reading, which is nothing without it
        return {"phrase_leave": "leave_block", "block": _above(site)}
    return {"phrase_leave": "leave_line"}


def _above(site: Site) -> str:
    """The key that the value's mapping stands under."""
    return next((shown(str(step)) for step in reversed(site.route[:-1]) if isinstance(step, str)), "")


def number_set(site: Site, trap: NumberTrap, year: int | None) -> dict[str, str]:
    """The words for a text in the place of a number that a document sets; empty for a number that is measured.

    Nobody counted such a number, so that neither the present figure nor 0 may be written for it.
    """
    about = _SET.get(site.owner)
    if about is None or (site.key not in OPERATORS and site.key != "value"):
        return {}
    phrase = trap.params.get("phrase", "")
    if trap.code == "ECO258":
        return {"phrase": f"{about}_not_stated"}
    if phrase == "rough":
        return {"phrase": f"{about}_rough"}
    by_change = phrase == "which_sign" or (phrase in _LOOSE and _MOVES.search(trap.params["written"]) is not None)
    if trap.code != "ECO259" or not by_change:
        return {}
    base = _BASE.search(trap.params["written"])
    if base is None or year is None or int(base[1]) >= year - 1:
        return {"phrase": f"{about}_by_change"}
    return {"phrase": f"{about}_by_change_since", "base": base[1], "from": f"{int(base[1]) + 1}-01"}


def place_for_words(site: Site) -> dict[str, str]:
    """The words for the key that may hold a remark that was written into a number."""
    owner = site.owner
    if owner is None:
        return {"phrase_note": "nothing"}
    known = keys_of(owner)
    if "note" in known:
        return {"phrase_note": "note_basis" if "basis" in known and site.key in FIGURE else "note_item"}
    above = next((level for level in reversed(site.levels[:-1]) if "note" in keys_of(level.model)), None)
    if above is not None and above.model is Measurement:
        return {"phrase_note": "note_above", "upper": shown(str(site.route[1])) if len(site.route) > 1 else ""}
    return {"phrase_note": "note_source" if "source" in known else "nothing"}


def _without_unit(key: str, unit: str) -> dict[str, str]:
    """The words for a unit behind a number that takes none, such as a year, a sample size or a count."""
    if key in _YEARS and unit == "年":
        return {"phrase_unit": "year", "phrase_fix": "fix"}
    sure = key not in _YEARS and unit in _COUNTED
    return {"phrase_unit": "no_unit_here", "phrase_fix": "fix" if sure else "nothing"}


def place_for_unit(site: Site, unit: str, near: Around) -> dict[str, str]:
    """The words for where to write a unit that stands in a number; certain where `unit` states the same one already."""
    beside = near.beside
    if site.key in {"numerator", "denominator"}:
        return {"phrase_unit": "part"}
    known = keys_of(site.owner) if site.owner is not None else {}
    if "unit" not in known or site.key not in known or site.key in _YEARS:
        without = _without_unit(site.key, unit)
        same = site.key in OPERATORS and isinstance(near.unit, str) and same_unit(near.unit, unit)
        return without | {"phrase_fix": "fix"} if same else without
    stated = beside.get("unit")
    if not isinstance(stated, str):
        return {"phrase_unit": "unit_line"}
    if same_unit(stated, unit):
        return {"phrase_unit": "unit_there", "phrase_fix": "fix"}
    return {"phrase_unit": "unit_other", "stated": shown(stated)}


def line_said(site: Site, found: Mapping[str, str], near: Around) -> dict[str, str]:
    """The words for a comparison sign in a target, a plan or a baseline; empty in a result."""
    if site.key in OPERATORS:
        wanted = {} if site.owner is AssignedTarget else {"phrase_what": "rule_wanted"}
        return bound_said(site.key, found, near.beside) | wanted
    if site.owner is Planned:
        return {"phrase_what": "planned_wanted", "phrase": "without_sign", "phrase_leave": "stop"}
    if site.owner is Baseline:
        return {"phrase_what": "baseline_wanted", "phrase": "without_sign", "phrase_leave": "stop"}
    if site.route[0] not in SECTIONS:  # the other numbers of a rule
        phrase = "range_of_two" if site.key == Between.kind else "without_sign"
        return {"phrase_what": "number_wanted", "phrase": phrase, "phrase_leave": "stop"}
    return {}

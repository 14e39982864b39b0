"""The code for a text in the place of a number, and the words that fit where it stands."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ecocheck.model.measurement import Measurement
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import union_members
from ecocheck.source.shape.ids_and_years import items_said, year_said
from ecocheck.source.shape.surroundings import (
    NEVER_NOUGHT,
    leaving_out,
    line_said,
    number_set,
    place_for_unit,
    place_for_words,
)
from ecocheck.source.shape.unknown_keys import Found
from ecocheck.source.written.number_traps import number_trap
from ecocheck.source.written.number_words import none_applies
from ecocheck.source.written.scalars import NUMBER, NumberTrap
from ecocheck.source.written.truth_words import is_truth, truth_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.shape.surroundings import Around


def text_for_number(value: str, site: Site, named: dict[str, str], near: Around) -> Found:
    """The finding for a text in the place of a number, by the habit of writing behind it."""
    if bool in union_members(site.annotation) and is_truth(value):
        number = {"phrase_fix": "nothing"} if "unit" in near.beside else {}
        return Found("ECO316", named | truth_said(value) | number, site.route)
    items = items_said(site, value)
    if items is not None:
        return Found("ECO262", {**named, **items}, site.route)
    trap = number_trap(value)
    if site.key == "sample":
        trap = _of_a_sample(trap)
    year = year_said(site, value) if trap.code in {"ECO257", "ECO259", "ECO262"} else None
    if year is not None:
        return Found("ECO317", {**named, **year}, site.route)
    fitting = number_set(site, trap, near.year) or _fitting(trap, site, near)
    trap = _of_a_registry_number(trap, site) or trap
    if site.key in {"year", "effective"} and trap.params.get("phrase") in {"figures_only", "two_numbers"}:
        trap = NumberTrap("ECO259", {**trap.params, "phrase": "which_year"})
    params = {**named, **trap.params, **leaving_out(site), **place_for_words(site), **fitting}
    if trap.code == "ECO252":
        params |= line_said(site, trap.params, near)
    return Found(trap.code, params, site.route)


def _of_a_registry_number(trap: NumberTrap, site: Site) -> NumberTrap | None:
    """The trap of a name or an id where the registry has the number of a domain or an indicator; None for any other."""
    if site.key == "domain" and trap.code in {"ECO258", "ECO259"}:
        return NumberTrap("ECO259", {**trap.params, "phrase": "domain_id"})
    found = _CRITERION.fullmatch(trap.params["written"]) if "indicators" in site.route else None
    return found and NumberTrap("ECO259", {**trap.params, "write": found[1], "phrase": "indicator_id"})


_CRITERION = regex(r"([1-9][0-9]?)-[1-9][0-9]?")


def _of_a_sample(trap: NumberTrap) -> NumberTrap:
    """The trap of a sample size, which counts answers and has neither a unit nor a basis."""
    phrase = trap.params.get("phrase")
    if trap.params.get("unit") in {"%", "‰"}:
        return NumberTrap("ECO259", {**trap.params, "phrase": "sample_of_many"})
    if trap.code == "ECO253" and NUMBER.fullmatch(trap.params["write"]):
        return NumberTrap("ECO259", {**trap.params, "phrase": "sample_in_full"})
    counted = _SAMPLE.fullmatch(trap.params["written"])
    if trap.code == "ECO262" and counted is not None:
        return NumberTrap("ECO259", {**trap.params, "write": counted[1], "phrase": "sample_only"})
    of_words = {"figures_only": "sample_returned", "all_of_how_many": "sample_of_all"}
    return NumberTrap("ECO259", {**trap.params, "phrase": of_words[phrase]}) if phrase in of_words else trap


_SAMPLE = regex(rf"({NUMBER.pattern})\s*[个份]?(?:有效)?(?:样本|问卷|答卷|受访者)")
"""A number of answers with a word for them, such as 400样本."""


def _fitting(trap: NumberTrap, site: Site, near: Around) -> dict[str, str]:
    """The words of advice that fit the place."""
    if trap.code == "ECO250":
        return place_for_unit(site, trap.params["unit"], near)
    if trap.code == "ECO253" and site.key in {"numerator", "denominator"}:
        return {"phrase": _part_in_times(trap, site, near)}
    if trap.code == "ECO262":
        return _with_a_remark(trap.params, site, near)
    if site.owner is Measurement and site.key == "value" and none_applies(trap.params["written"]):
        return {"phrase": "none_applies"}
    phrase = trap.params.get("phrase", "")
    if phrase in _OF_PARTS and (site.key != "value" or "numerator" in near.beside):
        return {"phrase": _of_parts(phrase, site.key, near)}
    return {"phrase": "nothing_there"} if phrase == "none_or_missing" and site.key in NEVER_NOUGHT else {}


def _of_parts(phrase: str, key: str, near: Around) -> str:
    """The phrase for two numbers where one stands, by whether it is one of the parts, and the other has its line."""
    if phrase == "formula_of_parts" or key not in {"numerator", "denominator"}:
        return _OF_PARTS[phrase]
    alone = phrase == "two_parts" and key == "numerator" and "denominator" not in near.beside
    return "a_line_each" if alone else f"{key}_alone"


def _part_in_times(trap: NumberTrap, site: Site, near: Around) -> str:
    """The phrase for a part with 万, by whether the other part is written out or counted in 万 as well."""
    other = near.beside.get("denominator" if site.key == "numerator" else "numerator")
    if not isinstance(other, int | Decimal) or isinstance(other, bool) or other <= 0:
        return "part_in_times"
    number, whole = Decimal(trap.params["number"]), Decimal(trap.params["write"])
    apart = [max(one, other) / min(one, other) if one > 0 else _FAR for one in (number, whole)]
    return "part_as_other" if apart[0] < _FAR <= apart[1] else "part_in_times"


_FAR = Decimal(100)
"""Parts of a ratio that are further apart than this are probably not counted in the same unit."""


def _with_a_remark(found: Mapping[str, str], site: Site, near: Around) -> dict[str, str]:
    """The words for a unit before a remark; nothing is sure there, since the remark has to go somewhere else."""
    if found["phrase"] in {"wide_hash", "slashes"}:
        return {"phrase_note": "nothing"}
    if found["phrase"] == "hash":
        return {"phrase_note": "nothing", "phrase_fix": "nothing"}
    unit, counted = found.get("unit"), _COUNTED.fullmatch(found["written"])
    if found["phrase"] == "unknown_tail" and counted is not None and site.key in {"numerator", "denominator"}:
        return {"phrase": "bare_part", "write": counted["number"], "phrase_note": "nothing"}
    return {**(place_for_unit(site, unit, near) if unit else {}), "phrase_fix": "nothing"}


_COUNTED = regex(rf"(?P<number>{NUMBER.pattern})\s*[个家条座处起件项户辆][\u3400-\u9fff]{{0,4}}")
"""A number of things with their measure word, such as 203个村."""

_OF_PARTS: Mapping[str, str] = {
    **dict.fromkeys(("a_ratio", "two_parts"), "a_quotient"),
    "formula_of_parts": "formula",
}
"""Phrases that ask for numerator and denominator, and what is said where these cannot be written."""


def truth_said(value: object) -> dict[str, str]:
    """The words for a text that was meant as true or false."""
    said, sure = truth_of(str(value))
    if said is None:
        return {"phrase": "true_or_false", "phrase_fix": "nothing"}
    if not sure:
        return {"phrase": "asked_or_not", "phrase_fix": "nothing"}
    return {"phrase": f"is_{said}", "write": said, "phrase_fix": "fix"}

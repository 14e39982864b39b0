"""The code for a value that a model refuses, one per kind of mistake, with the words for its message."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from ecocheck.model.measurement import AssignedTargets
from ecocheck.model.rule_kinds.branching import Several
from ecocheck.model.rule_kinds.numbers import Between
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR
from ecocheck.source.expected.annotations import bare, takes_many
from ecocheck.source.shape.ids_and_years import id_said
from ecocheck.source.shape.lines_to_write import advice, item_advice, several_as_meant
from ecocheck.source.shape.number_errors import text_for_number, truth_said
from ecocheck.source.shape.sentences import in_one_text
from ecocheck.source.shape.status_words import is_status, status_said
from ecocheck.source.shape.suggestions import date_said, period_said
from ecocheck.source.shape.template_text import STEP, words
from ecocheck.source.shape.unknown_keys import Found
from ecocheck.source.shape.whole_errors import OF_A_WHOLE
from ecocheck.source.shape.word_meanings import known_words, no_such_words, word_meant, words_of_text
from ecocheck.source.written.characters import id_form, same_figures, shown
from ecocheck.source.written.checksums import checksum_said
from ecocheck.source.written.scalars import as_written
from ecocheck.source.yaml.suspects import next_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic_core import ErrorDetails

    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.shape.surroundings import Around


def mistake(error: ErrorDetails, site: Site, near: Around) -> Found:
    """Code, words and route for a value that its model refuses."""
    value, kind = error["input"], error["type"]
    named = {"key": shown(site.key), "title": site.title}
    if site.key == Between.kind and value is not None and kind in {"tuple_type", "too_short", "too_long"}:
        kind = "eco.between"
    if kind in OF_A_WHOLE:
        return OF_A_WHOLE[kind](value, site, named)
    if kind == "missing":
        return Found("ECO302", named | advice(site.annotation, site.key), site.route[:-1], "key")
    if site.on_key:
        return Found("ECO313", named, site.route, "key")
    if value is None:
        return _empty(site, named)
    if isinstance(value, dict | list) and kind != "too_short" and not takes_many(site.annotation):
        return Found("ECO311", named | in_one_text(site, value), site.route)
    return _of_a_scalar(error, site, named | {"written": as_written(value)}, near)


def _empty(site: Site, named: dict[str, str]) -> Found:
    """The finding for a key without a value; an empty checksum needs the words for how to compute one."""
    if site.key == "sha256":
        return Found("ECO321", {**named, **checksum_said("")}, site.route, "key")
    return Found("ECO314", named | advice(site.annotation, site.key), site.route, "key")


def _of_a_scalar(error: ErrorDetails, site: Site, named: dict[str, str], near: Around) -> Found:
    kind, value = error["type"], error["input"]
    if kind in _NUMBERS and isinstance(value, str):
        return text_for_number(value, site, named, near)
    if site.key == "sha256":
        return Found("ECO321", {**named, **checksum_said(str(value))}, site.route)
    code = "ECO303" if site.annotation == bare(AssignedTargets) else _CODES.get(kind, "ECO399")
    if code in {"ECO303", "ECO310"}:
        return _another_shape(code, site, named, value)
    more: Mapping[str, str] = id_said(site, value) or {"phrase": _in_words(site.key, value)}
    if kind in _BOUNDS:
        code, more = _out_of_bounds(error)
    elif kind == "literal_error":
        code, more = _not_in_list(site, value)
    elif kind in {"eco.date", "eco.period"}:
        more = date_said(value, site, near) if kind == "eco.date" else period_said(value, near)
    elif code == "ECO320":
        more = {"phrase_more": "nothing", "phrase_fix": "nothing", **more} | _id(str(value), _pattern_of(error))
    elif code in _BY_VALUE:
        more = _BY_VALUE[code](value)
    elif kind == "too_short":
        more = {"least": str(error.get("ctx", {}).get("min_length", 1))}
    return Found(code, {**named, **more}, site.route)


def _in_words(key: str, value: object) -> str:
    """The phrase for what to write in the place of a number, or of true and false, where a text is expected."""
    if key in {"zero", "plan"}:
        return "reason_in_words" if key == "zero" else "plan_in_words"
    return "in_words" if isinstance(value, bool) else "if_text"


def _another_shape(code: str, site: Site, named: dict[str, str], value: object) -> Found:
    """The finding for one value where lines are expected, with the lines; first of all its words must be allowed."""
    others = no_such_words(site, value) if code == "ECO310" else None
    if others is not None:
        return Found("ECO322", {**named, **others}, site.route)
    item = bool(site.route) and isinstance(site.route[-1], int)
    pair = next_key(value) if isinstance(value, str) else None
    if pair is not None:
        said = f"{pair['key']}: {shown(pair['rest'].strip(), 80)}"
        return Found(code, {**named, **words([f"- {said}"] if item else [f"{site.key}:", f"{STEP}{said}"])}, site.route)
    if site.annotation == bare(Several) and isinstance(value, list):
        return Found(code, {**named, **words(several_as_meant(site.key, value))}, site.route)
    lines = item_advice(site.annotation, value) if item else advice(site.annotation, site.key, value)
    return Found(code, {**named, **lines}, site.route)


def _whole(value: object) -> dict[str, str]:
    """The words for a decimal where a whole number is expected: 2024.0 means 2024, other decimals are not certain."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return {"phrase": "whole_only", "write": format(value.to_integral_value(), "f"), "phrase_fix": "fix"}
    return {"phrase": "not_whole", "phrase_fix": "nothing"}


_NUMBERS = frozenset({"eco.number", "int_type", "int_from_float"})


_CODES: Mapping[str, str] = {
    "model_type": "ECO303",
    "model_attributes_type": "ECO303",
    "dict_type": "ECO303",
    "tuple_type": "ECO310",
    "list_type": "ECO310",
    "eco.text": "ECO312",
    "eco.blank": "ECO313",
    "eco.number": "ECO315",
    "bool_type": "ECO316",
    "int_type": "ECO317",
    "int_from_float": "ECO317",
    "eco.date": "ECO318",
    "eco.period": "ECO319",
    "string_pattern_mismatch": "ECO320",
    "too_short": "ECO326",
}


_BY_VALUE: Mapping[str, Callable[[object], dict[str, str]]] = {"ECO316": truth_said, "ECO317": _whole}
"""What is said of a value whatever its place."""


def _pattern_of(error: ErrorDetails) -> str:
    return str(error.get("ctx", {}).get("pattern", ""))


def _id(value: str, pattern: str) -> dict[str, str]:
    """The id as it is written, where only signs, case or width are wrong; `T` alone goes before a task's figures."""
    form = id_form(value)
    found = next((one for one in (form, f"T{form}") if re.fullmatch(pattern, one)), None)
    if found is None or not same_figures(value, found) or "a-z" in pattern:
        return {}
    return {"phrase_more": "id_is", "write": found, "phrase_fix": "fix"}


_BOUNDS = {
    "greater_than": ("gt", ">"),
    "greater_than_equal": ("ge", "≥"),
    "less_than": ("lt", "<"),
    "less_than_equal": ("le", "≤"),
}


def _out_of_bounds(error: ErrorDetails) -> tuple[str, dict[str, str]]:
    name, sign = _BOUNDS[error["type"]]
    bound = error.get("ctx", {}).get(name)
    return ("ECO324", {}) if bound in {FIRST_YEAR, LAST_YEAR} else ("ECO325", {"bound": f"{sign} {bound}"})


def _not_in_list(site: Site, value: object) -> tuple[str, dict[str, str]]:
    """Code and words for a word outside a fixed list; the kinds of rule that state a fact take only `true`."""
    if get_args(site.annotation) == (True,):
        return "ECO323", {}
    if is_status(site.annotation):
        return "ECO322", status_said(value)
    several = bool(site.route) and isinstance(site.route[-1], int)
    said = {"known": known_words(site), "phrase": "of_these_words" if several else "one_word"}
    meant = word_meant(site.annotation, site.key, value)
    if meant is None:
        names = words_of_text(site.annotation, site.key, str(value)) if several else None
        more = {"phrase_more": "words_are", "items": "、".join(names)} if names else {"phrase_more": "nothing"}
        return "ECO322", {**said, **more, "phrase_fix": "nothing"}
    return "ECO322", {**said, "phrase_more": "word_is", "write": meant, "phrase_fix": "fix"}

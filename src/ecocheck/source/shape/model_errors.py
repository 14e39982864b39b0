"""The code for a value that a model refuses, one per kind of mistake, with the words for its message."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args, get_origin

from ecocheck.model.rule import RULE_KINDS, Between
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.source.shape.bounds import line_said
from ecocheck.source.shape.checksums import checksum_said
from ecocheck.source.shape.ids_and_years import id_said, items_said, year_said
from ecocheck.source.shape.lines_to_write import advice, item_advice, words
from ecocheck.source.shape.locate_error import is_model, union_members
from ecocheck.source.shape.number_traps import number_trap
from ecocheck.source.shape.suggestions import date_said, period_said
from ecocheck.source.shape.surroundings import NEVER_NOUGHT, leaving_out, place_for_unit, place_for_words
from ecocheck.source.shape.truth_words import is_truth, truth_of
from ecocheck.source.shape.unknown_keys import Found, nearest
from ecocheck.source.shape.word_meanings import known_words
from ecocheck.source.yaml.characters import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic_core import ErrorDetails

    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.shape.surroundings import Around
    from ecocheck.source.yaml.scalars import NumberTrap

_RANGE = Between.kind
_FIRST_YEAR, _LAST_YEAR = 1949, 2100


def written(value: object) -> str:
    """A scalar as it stands in the file, in a form for messages."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return shown(str(value)) if isinstance(value, str | int) else "…"


def mistake(error: ErrorDetails, site: Site, near: Around) -> Found:
    """Code, words and route for a value that its model refuses."""
    value, kind = error["input"], error["type"]
    named = {"key": shown(site.key), "title": site.title}
    if site.key == _RANGE and value is not None and kind in {"tuple_type", "too_short", "too_long"}:
        kind = "eco.between"
    if kind in _OF_A_WHOLE:
        return _OF_A_WHOLE[kind](value, site, named)
    if kind == "missing":
        return Found("ECO302", named | advice(site.annotation, site.key), site.route[:-1], "key")
    if site.on_key:
        return Found("ECO313", named, site.route, "key")
    if value is None:
        return Found("ECO314", named | advice(site.annotation, site.key), site.route, "key")
    if isinstance(value, dict | list) and kind != "too_short" and not _wants_many(site.annotation):
        return Found("ECO311", named, site.route)
    return _of_a_scalar(error, site, named | {"written": written(value)}, near)


def _wants_many(annotation: Any) -> bool:
    """Whether a mapping or a list is expected."""
    return is_model(annotation) or get_origin(annotation) in {tuple, dict}


def _of_a_scalar(error: ErrorDetails, site: Site, named: dict[str, str], near: Around) -> Found:
    kind, value = error["type"], error["input"]
    if kind in _NUMBERS and isinstance(value, str):
        return _text_for_number(value, site, named, near)
    if site.key == "sha256":
        return Found("ECO321", {**named, **checksum_said(str(value))}, site.route)
    code = _CODES.get(kind, "ECO399")
    if code in {"ECO303", "ECO310"}:
        return Found(code, {**named, **_shape(site, value)}, site.route)
    more: Mapping[str, str] = id_said(site, value) or {"phrase": _in_words(site.key, value)}
    if kind in _BOUNDS:
        code, more = _out_of_bounds(error)
    elif kind == "literal_error":
        code, more = _not_in_list(site)
    elif kind in {"eco.date", "eco.period"}:
        more = date_said(value, site, near) if kind == "eco.date" else period_said(value, near)
    elif kind == "bool_type":
        more = _truth(str(value))
    elif code == "ECO317":
        more = _whole(value)
    elif kind == "too_short":
        more = {"least": str(error.get("ctx", {}).get("min_length", 1))}
    return Found(code, {**named, **more}, site.route)


def _in_words(key: str, value: object) -> str:
    """The phrase for what to write in the place of a number, or of true and false, where a text is expected."""
    if key in {"zero", "plan"}:
        return "reason_in_words" if key == "zero" else "plan_in_words"
    return "in_words" if isinstance(value, bool) else "if_text"


def _shape(site: Site, value: object) -> Mapping[str, str]:
    """The lines to write in the place of one value."""
    item = bool(site.route) and isinstance(site.route[-1], int)
    return item_advice(site.annotation, value) if item else advice(site.annotation, site.key, value)


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


def _text_for_number(value: str, site: Site, named: dict[str, str], near: Around) -> Found:
    """The finding for a text in the place of a number, by the habit of writing behind it."""
    if bool in union_members(site.annotation) and is_truth(value):
        number = {"phrase_fix": "nothing"} if "unit" in near.beside else {}
        return Found("ECO316", named | _truth(value) | number, site.route)
    items = items_said(site, value)
    if items is not None:
        return Found("ECO262", {**named, **items}, site.route)
    trap = number_trap(value)
    year = year_said(site, value) if trap.code in {"ECO257", "ECO259", "ECO262"} else None
    if year is not None:
        return Found("ECO317", {**named, **year}, site.route)
    params = {**named, **trap.params, **leaving_out(site), **place_for_words(site), **_fitting(trap, site, near)}
    if trap.code == "ECO252":
        params |= line_said(site, trap.params, near)
    return Found(trap.code, params, site.route)


def _fitting(trap: NumberTrap, site: Site, near: Around) -> dict[str, str]:
    """The words of advice that fit the place."""
    part = site.key in {"numerator", "denominator"}
    if trap.code == "ECO250":
        return place_for_unit(site, trap.params["unit"], near.beside)
    if trap.code == "ECO253" and part:
        return {"phrase": "part_in_times"}
    if trap.code == "ECO262" and trap.params["phrase"] == "hash":
        return {"phrase_note": "nothing", "phrase_fix": "nothing"}
    if trap.params.get("phrase") == "a_ratio" and (site.key != "value" or "numerator" in near.beside):
        return {"phrase": "a_quotient"}
    if trap.params.get("phrase") == "none_or_missing" and site.key in NEVER_NOUGHT:
        return {"phrase": "nothing_there"}
    return {}


def _truth(value: str) -> dict[str, str]:
    """The words for a text that was meant as true or false."""
    said, sure = truth_of(value)
    if said is None:
        return {"phrase": "true_or_false", "phrase_fix": "nothing"}
    if not sure:
        return {"phrase": "asked_or_not", "phrase_fix": "nothing"}
    return {"phrase": f"is_{said}", "write": said, "phrase_fix": "fix"}


_BOUNDS = {
    "greater_than": ("gt", ">"),
    "greater_than_equal": ("ge", "≥"),
    "less_than": ("lt", "<"),
    "less_than_equal": ("le", "≤"),
}


def _out_of_bounds(error: ErrorDetails) -> tuple[str, dict[str, str]]:
    name, sign = _BOUNDS[error["type"]]
    bound = error.get("ctx", {}).get(name)
    return ("ECO324", {}) if bound in {_FIRST_YEAR, _LAST_YEAR} else ("ECO325", {"bound": f"{sign} {bound}"})


def _not_in_list(site: Site) -> tuple[str, dict[str, str]]:
    """Code and words for a word outside a fixed list; the kinds of rule that state a fact take only `true`."""
    if get_args(site.annotation) == (True,):
        return "ECO323", {}
    several = bool(site.route) and isinstance(site.route[-1], int)
    return "ECO322", {"known": known_words(site), "phrase": "of_these_words" if several else "one_word"}


def _no_figure(_: object, site: Site, named: dict[str, str]) -> Found:
    return Found("ECO330", named, site.route, "key")


def _partner(value: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for a ratio with one part only, at that part."""
    there = isinstance(value, dict) and value.get("numerator") is not None
    key, title = ("numerator", "分子") if there else ("denominator", "分母")
    missing, lost = ("denominator", "分母") if there else ("numerator", "分子")
    params = named | {"key": key, "title": title, "missing": missing, "missing_title": lost}
    return Found("ECO331", params, (*site.route, key), "key")


def _operator(value: object, site: Site, named: dict[str, str]) -> Found:
    there = [name for name in OPERATORS if isinstance(value, dict) and value.get(name) is not None]
    params = named | {"count": str(len(there)), "there": "、".join(there) or "—", "known": "、".join(OPERATORS)}
    return Found("ECO332", params, site.route, "key")


def _rule(value: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for a rule with no kind, a misspelled kind, or several kinds."""
    known = named | {"known": "、".join(RULE_KINDS)}
    if not isinstance(value, dict):
        return Found("ECO333", known | {"written": written(value)}, site.route)
    kinds = [key for key in value if key in RULE_KINDS]
    if len(kinds) > 1:
        return Found("ECO334", known | {"there": "、".join(kinds)}, (*site.route, kinds[1]), "key")
    for key in value:
        write = nearest(str(key), dict.fromkeys(RULE_KINDS, ""))
        if write is not None:
            return Found("ECO335", {"key": shown(str(key)), "write": write}, (*site.route, key), "key")
    return Found("ECO333", known | {"written": "、".join(shown(str(key)) for key in value)}, site.route)


def _proof(value: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for evidence with neither a file nor both holder and number of an original."""
    there = value if isinstance(value, dict) else {}
    missing = {"held_by": "archive_no", "archive_no": "held_by"}
    key = next((other for one, other in missing.items() if there.get(one) is not None), "file")
    return Found("ECO302", named | {"key": key, "title": _PROOF_TITLES[key]} | words([f"{key}: …"]), site.route, "key")


_PROOF_TITLES = {"file": "文件路径", "held_by": "存档单位", "archive_no": "档号"}


def _effect(_: object, site: Site, named: dict[str, str]) -> Found:
    return Found("ECO809", named, site.route)


def _rise(_: object, site: Site, named: dict[str, str]) -> Found:
    return Found("ECO336", named, site.route, "key")


def _between(value: object, site: Site, _: dict[str, str]) -> Found:
    """The finding for a range whose ends are not two, in the wrong order, or equal."""
    whole = isinstance(value, dict) and site.key != _RANGE
    ends = value[_RANGE] if isinstance(value, dict) and whole else value
    numbers = [written(one) for one in ends] if isinstance(ends, list | tuple) else [written(ends)]
    phrase = "range_of_two" if not whole else "range_of_one" if len(set(numbers)) == 1 else "range_turned"
    params = {"there": "、".join(numbers), "low": numbers[0], "high": numbers[-1], "phrase": phrase}
    return Found("ECO337", params, (*site.route, _RANGE) if whole else site.route)


_OF_A_WHOLE: Mapping[str, Callable[[object, Site, dict[str, str]], Found]] = {
    "eco.no_figure": _no_figure,
    "eco.partner": _partner,
    "eco.operator": _operator,
    "eco.rule": _rule,
    "eco.rise": _rise,
    "eco.between": _between,
    "eco.proof": _proof,
    "eco.effect": _effect,
}

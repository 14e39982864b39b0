"""The findings for mappings and lists that are refused as a whole although each of their parts is right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.model.measurement import AssignedTarget
from ecocheck.model.rule import KINDS, RULE_KINDS
from ecocheck.model.rule_kinds.numbers import NUMBER_KINDS, Between
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.regex import regex
from ecocheck.source.expected.bounds import side_said
from ecocheck.source.shape.key_words import glossed
from ecocheck.source.shape.template_text import words
from ecocheck.source.shape.unknown_keys import Found, nearest
from ecocheck.source.written.characters import shown
from ecocheck.source.written.number_traps import number_trap
from ecocheck.source.written.scalars import NUMBER, as_written

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ecocheck.source.shape.locate_error import Site


_ID: Final = regex(r"\d+-\d+", re.ASCII)


def _no_figure(_: object, site: Site, named: dict[str, str]) -> Found:
    return Found("ECO330", named, site.route, "key")


def _partner(value: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for a ratio with one part only, at that part."""
    there = isinstance(value, dict) and value.get("numerator") is not None
    key, title = ("numerator", "分子") if there else ("denominator", "分母")
    missing, lost = ("denominator", "分母") if there else ("numerator", "分子")
    params = named | {"key": key, "title": title, "missing": missing, "missing_title": lost}
    return Found("ECO331", params, (*site.route, key), "key")


_OPERATORS = glossed({name: AssignedTarget.model_fields[name].title or "" for name in OPERATORS})


def _operator(value: object, site: Site, named: dict[str, str]) -> Found:
    there = [name for name in OPERATORS if isinstance(value, dict) and value.get(name) is not None]
    params = named | {"count": str(len(there)), "there": "、".join(there) or "—", "known": _OPERATORS}
    return Found("ECO332", params, site.route, "key")


def _rule(value: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for a rule with no kind, a misspelled kind, or several kinds."""
    titles = {key: kind.model_fields[key].title or "" for key, kind in KINDS.items()}
    known = named | {"known": glossed(titles), "phrase_more": "kinds_are"}
    if not isinstance(value, dict):
        return Found("ECO333", known | {"written": as_written(value)} | _rule_said(as_written(value)), site.route)
    kinds = [key for key in value if key in RULE_KINDS]
    if len(kinds) > 1:
        return Found("ECO334", known | {"there": "、".join(kinds)}, (*site.route, kinds[1]), "key")
    for key in value:
        write = nearest(str(key), titles)
        if write is not None:
            return Found("ECO335", {"key": shown(str(key)), "write": write}, (*site.route, key), "key")
    return Found("ECO333", known | {"written": "、".join(shown(str(key)) for key in value)}, site.route)


def _rule_said(written: str) -> dict[str, str]:
    """The params for a rule that was written as an id, a number, or a text with one bound, such as 不低于20%."""
    if _ID.fullmatch(written):
        return {"phrase_more": "rule_of_an_id", "write": written}
    if NUMBER.fullmatch(written):
        return {"phrase_more": "rule_of_a_number", "write": written}
    trap = number_trap(written)
    side = side_said(written) if trap.code == "ECO252" else None
    return {} if side is None else {"phrase_more": "rule_line", "write": f"{side}: {trap.params['number']}"}


def _proof(value: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for evidence with neither a file nor both holder and number of an original."""
    there = value if isinstance(value, dict) else {}
    missing = {"held_by": "archive_no", "archive_no": "held_by"}
    key = next((other for one, other in missing.items() if there.get(one) is not None), "file")
    return Found("ECO302", named | {"key": key, "title": _PROOF_TITLES[key]} | words([f"{key}: …"]), site.route, "key")


_PROOF_TITLES = {"file": "文件路径", "held_by": "存档单位", "archive_no": "档号"}


def _gap(_: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for the gap of an action that names neither a criterion nor a target, or both."""
    return Found("ECO854", named, site.route, "key")


def _reason(_: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for an opinion other than agreement that does not say why."""
    return Found("ECO302", named | {"key": "reason", "title": "理由"} | words(["reason: …"]), site.route, "key")


def _effect(_: object, site: Site, named: dict[str, str]) -> Found:
    return Found("ECO809", named, site.route)


def _rise(_: object, site: Site, named: dict[str, str]) -> Found:
    return Found("ECO336", named, site.route, "key")


def _wider(value: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for a figure of a wider region that is neither a mean nor a total, or both."""
    both = isinstance(value, dict) and value.get("mean") is not None and value.get("total") is not None
    return Found("ECO589", named | {"phrase": "mean_and_total" if both else "mean_or_total"}, site.route, "key")


def _between(value: object, site: Site, _: dict[str, str]) -> Found:
    """The finding for a range whose ends are not two, in the wrong order, or equal."""
    whole = isinstance(value, dict) and site.key != Between.kind
    ends = value[Between.kind] if isinstance(value, dict) and whole else value
    numbers = [as_written(one) for one in ends] if isinstance(ends, list | tuple) else [as_written(ends)]
    phrase = "range_of_two" if not whole else "range_of_one" if len(set(numbers)) == 1 else "range_turned"
    params = {"there": "、".join(numbers), "low": numbers[0], "high": numbers[-1], "phrase": phrase}
    return Found("ECO337", params, (*site.route, Between.kind) if whole else site.route)


_SHAPES = {
    "eco.condition": "condition_of_one",
    "eco.condition_rule": "condition_of_figure",
    "eco.branch": "branch_of_two",
    "eco.several": "several_too_many",
    "eco.counties": "share_or_number",
    "eco.share": "share_written",
}
"""The phrase that says what is wrong with a rule that asks beyond its own figure."""


def _asking(kind: str) -> Callable[[object, Site, dict[str, str]], Found]:
    """The finding for a condition, a branch, or a share of counties that is not written as it has to be."""

    def found(value: object, site: Site, named: dict[str, str]) -> Found:
        written = as_written(value) if not isinstance(value, dict | list) else "、".join(map(str, value))
        params = named | {"written": shown(written), "phrase": _SHAPES[kind]}
        there = value if isinstance(value, dict) else {}
        if kind == "eco.counties" and not there.keys() & {"share", "more_than", "number"}:
            params["phrase"] = "no_share_or_number"
        if kind == "eco.several":
            params |= {"count": str(len(there.get("of", ()))), "number": as_written(there.get("n"))}
        return Found("ECO450", params, site.route)

    return found


def _range(value: object, site: Site, _: dict[str, str]) -> Found:
    """The finding for a range that lacks an end, has two of a kind, or whose ends are turned around."""
    there = value if isinstance(value, dict) else {}
    said = "、".join(f"{key}: {as_written(one)}" for key, one in there.items()) or "—"
    return Found("ECO570", {"there": shown(said)}, site.route, "key")


def _tolerance(value: object, site: Site, _: dict[str, str]) -> Found:
    """The finding for a tolerance with two amounts or none, or beside a number that has no easier side."""
    key = next((one for one in ("tolerance", "averaged") if isinstance(value, dict) and one in value), None)
    params = {"phrase": "one_amount" if key is None else "nothing_easier"}
    return Found("ECO571", params, site.route if key is None else (*site.route, key), "key")


def _span(value: object, site: Site, _: dict[str, str]) -> Found:
    """The finding for a course over years in turn that is also one against a mean."""
    key = next(one for one in ("improves", "not_worse") if isinstance(value, dict) and one in value)
    title = KINDS[key].model_fields[key].title or key
    return Found("ECO572", {"key": key, "title": title}, (*site.route, "than_mean"), "key")


_EITHER = (("averaged", "years"), ("from", "over"), ("percent", "points"))
"""Keys of which one mapping has only one."""


def _either(value: object, site: Site, _: dict[str, str]) -> Found:
    """The finding for two keys that say different things of one comparison, at the second."""
    there = list(value) if isinstance(value, dict) else []
    first, second = next((one for one in _EITHER if set(one) <= set(there)), _EITHER[0])
    first, second = (first, second) if there.index(first) < there.index(second) else (second, first)
    return Found("ECO485", {"key": second, "other": first}, (*site.route, second), "key")


def _change(value: object, site: Site, named: dict[str, str]) -> Found:
    """The finding for a change that is asked something else than to meet numbers."""
    titles = {key: KINDS[key].model_fields[key].title or "" for key in NUMBER_KINDS}
    keys = "、".join(map(str, value)) if isinstance(value, dict) else as_written(value)
    return Found("ECO573", named | {"known": glossed(titles), "written": shown(keys)}, site.route, "key")


OF_A_WHOLE: Mapping[str, Callable[[object, Site, dict[str, str]], Found]] = {
    "eco.no_figure": _no_figure,
    "eco.partner": _partner,
    "eco.operator": _operator,
    "eco.rule": _rule,
    "eco.rise": _rise,
    "eco.between": _between,
    "eco.wider": _wider,
    "eco.range": _range,
    "eco.tolerance": _tolerance,
    "eco.span": _span,
    "eco.either": _either,
    "eco.change": _change,
    "eco.number_rule": _change,
    "eco.proof": _proof,
    "eco.reason": _reason,
    "eco.effect": _effect,
    "eco.gap": _gap,
    **{kind: _asking(kind) for kind in _SHAPES},
}
"""The finding by the type of the error."""

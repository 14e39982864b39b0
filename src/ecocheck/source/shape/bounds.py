"""The words for a comparison sign such as ≥ in a number that is no result: in a target, a plan or a baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.figures import SECTIONS
from ecocheck.model.measurement import AssignedTarget, Baseline, Planned
from ecocheck.model.rule import Between
from ecocheck.quantity import same_unit
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.source.shape.number_traps import number_trap
from ecocheck.source.shape.surroundings import FIGURE, Around

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.shape.locate_error import Site

_SIDES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("≥", "≧", "⩾", ">=", "=>", "不低于", "不少于", "不小于"), "at_least"),
    **dict.fromkeys(("大于等于", "至少", "最少", "以上", "达到"), "at_least"),
    **dict.fromkeys(("≤", "≦", "⩽", "<=", "=<", "不高于", "不超过", "不大于", "不多于"), "at_most"),
    **dict.fromkeys(("小于等于", "至多", "最多", "以下", "以内"), "at_most"),
    **dict.fromkeys((">", "大于", "多于", "超过", "高于", "以外"), "more_than"),
    **dict.fromkeys(("<", "小于", "少于", "低于"), "less_than"),
    "=": "equals",
}


def line_said(site: Site, found: Mapping[str, str], near: Around) -> dict[str, str]:
    """The words for a comparison sign in a target, a plan or a baseline; empty in a result."""
    if site.key in OPERATORS:
        wanted = {} if site.owner is AssignedTarget else {"phrase_what": "rule_wanted"}
        return _line(site.key, found, near) | wanted
    if site.owner is Planned:
        return {"phrase_what": "planned_wanted", "phrase": "without_sign", "phrase_leave": "stop"}
    if site.owner is Baseline:
        return {"phrase_what": "baseline_wanted", "phrase": "without_sign", "phrase_leave": "stop"}
    if site.route[0] not in SECTIONS:  # the other numbers of a rule
        phrase = "range_of_two" if site.key == Between.kind else "without_sign"
        return {"phrase_what": "number_wanted", "phrase": phrase, "phrase_leave": "stop"}
    return {}


def said_unquoted(key: str, written: str) -> dict[str, str] | None:
    """The words for `>60` without quotes, which YAML takes for the head of a text; None where it is no bound.

    What stands beside it has not been read yet, so nothing is sure enough for `--fix`.
    """
    trap = number_trap(written)
    if trap.code != "ECO252" or key not in {*OPERATORS, *FIGURE}:
        return None
    line = _line(key, trap.params, Around(None, {})) if key in OPERATORS else {"phrase_leave": "leave_none"}
    return {**trap.params, "key": key, **line, "phrase_fix": "nothing"}


def _line(key: str, found: Mapping[str, str], near: Around) -> dict[str, str]:
    """The words for a target: where sign and key agree, the number is certain; else the document must decide."""
    said = {"phrase_what": "line_wanted", "phrase_leave": "stop", "write": found["number"]}
    side = _SIDES.get(found["sign"])
    if side is None or side == key:
        stated, behind = near.beside.get("unit"), found.get("behind", "")
        whole = not behind or (isinstance(stated, str) and same_unit(stated, behind))
        sure = side == key and whole
        return said | {"phrase": "line_alone" if whole else "line_and_unit", "phrase_fix": "fix" if sure else "nothing"}
    return said | {"phrase": "line_other_side", "side": side}

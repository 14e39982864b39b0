"""The words for a comparison sign such as ≥ in a number that is no result: in a target, a plan or a baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.measurement import Baseline, Planned
from ecocheck.quantity import same_unit
from ecocheck.quantity.comparing import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.shape.surroundings import Around

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
        return _line(site.key, found, near)
    if site.owner is Planned:
        return {"phrase_what": "planned_wanted", "phrase": "without_sign", "phrase_leave": "stop"}
    if site.owner is Baseline:
        return {"phrase_what": "baseline_wanted", "phrase": "without_sign", "phrase_leave": "stop"}
    return {}


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

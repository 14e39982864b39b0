"""The params for a sign such as ≥ before the number of a target, where the key already says which side is better."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import same_unit
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.regex import regex
from ecocheck.source.expected.at_route import FIGURE
from ecocheck.source.written.number_traps import number_trap
from ecocheck.source.written.number_words import LEVELS_ABOVE, LEVELS_BELOW

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIDES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("≥", "≧", "⩾", ">=", "=>", "不低于", "不少于", "不小于"), "at_least"),
    **dict.fromkeys(("大于等于", "至少", "最少", "以上"), "at_least"),
    **dict.fromkeys(("≤", "≦", "⩽", "<=", "=<", "不高于", "不超过", "不大于", "不多于"), "at_most"),
    **dict.fromkeys(("小于等于", "至多", "最多", "以下", "以内"), "at_most"),
    **dict.fromkeys((">", "大于", "多于", "超过", "高于", "以外"), "more_than"),
    **dict.fromkeys(("<", "小于", "少于", "低于"), "less_than"),
    **dict.fromkeys(LEVELS_BELOW, "at_most"),
    **dict.fromkeys(LEVELS_ABOVE, "at_least"),
    "=": "equals",
}
_SAID: Final = regex("|".join(sorted(map(re.escape, _SIDES), key=len, reverse=True)))


def side_said(text: str) -> str | None:
    """The key for the direction that a text states in words or signs; None where it states none, or several."""
    sides = {_SIDES[found] for found in _SAID.findall(text)}
    return sides.pop() if len(sides) == 1 else None


def said_unquoted(key: str, written: str) -> dict[str, str] | None:
    """The params for `>60` without quotes, which YAML takes for the head of a text; None for any other text.

    The unit beside it has not been read yet, so `--fix` never changes it.
    """
    trap = number_trap(written)
    if trap.code != "ECO252" or key not in {*OPERATORS, *FIGURE}:
        return None
    line = bound_said(key, trap.params, {}) if key in OPERATORS else {"phrase_leave": "leave_none"}
    return {**trap.params, "key": key, **line, "phrase_fix": "nothing"}


def bound_said(key: str, found: Mapping[str, str], beside: Mapping[str, object]) -> dict[str, str]:
    """The params for a target with a sign: the number to write if sign and key agree, else to see the document."""
    said = {"phrase_what": "line_wanted", "phrase_leave": "stop", "write": found["number"]}
    side = _SIDES.get(found["sign"])
    if side is None or side == key:
        stated, behind = beside.get("unit"), found.get("behind", "")
        whole = not behind or (isinstance(stated, str) and same_unit(stated, behind))
        sure = side == key and whole
        return said | {"phrase": "line_alone" if whole else "line_and_unit", "phrase_fix": "fix" if sure else "nothing"}
    return said | {"phrase": "line_other_side", "side": side}

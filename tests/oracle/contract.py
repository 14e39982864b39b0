"""Words of the contract that every part of the oracle needs: units, periods, kinds of rule, and what is left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.oracle.plaintext import Written

if TYPE_CHECKING:
    import datetime

    from tests.oracle.places import Place

UNSTATED_BASIS = "未说明"
NO_UNIT = ("无", "无量纲")

# The spellings that the contract lists, each with its usual one. Nothing is converted.
SPELLINGS = {
    "μg/m3": "微克/立方米",
    "㎍/m³": "微克/立方米",
    "％": "%",
    "m²/人": "平方米/人",
}
NUMBER_KINDS = ("at_least", "more_than", "at_most", "less_than", "equals")


class Open:
    """A field about which the contract says nothing, so that nobody is held to it."""

    def __repr__(self) -> str:
        """Show in a failing comparison why it was passed over."""
        return "open"


OPEN = Open()


@dataclass(frozen=True)
class Scene:
    """Where and when a criterion is asked about."""

    criterion: dict[str, Any]
    rule: dict[str, Any]
    year: int
    place: Place
    as_of: datetime.date


def usual(unit: Any) -> str | None:
    """The usual spelling of a unit; a word for none is none."""
    return None if unit is None or unit in NO_UNIT else SPELLINGS.get(str(unit), str(unit))


def kinds(rule: dict[str, Any]) -> set[str]:
    """Every kind of rule that stands in a rule, at any depth."""
    found: set[str] = set()
    for kind, argument in rule.items():
        if kind in ("readings", "all_of", "any_of"):
            found |= {inner for part in argument for inner in kinds(part)}
        elif kind != "round":
            found.add(kind)
    return found


def span(period: Any, year: int) -> tuple[str, str] | None:
    """First and last month of a period; a period left out is the file's year, `unknown` is none."""
    text = period.text if isinstance(period, Written) else str(period or year)
    if text == "unknown":
        return None
    first, _, last = text.partition("/")
    return (f"{first}-01"[:7], last or f"{first}-12"[:7])


def whole(year: int) -> tuple[str, str]:
    """The span of a year."""
    return f"{year}-01", f"{year}-12"

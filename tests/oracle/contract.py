"""Terms of the contract that all parts of the oracle need: units, periods, kinds of rule, and what is left open."""

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
    """A field that the contract leaves open, so that any value is accepted."""

    def __repr__(self) -> str:
        """Show in a failing comparison that the field is open."""
        return "open"


OPEN = Open()


@dataclass(frozen=True)
class Scene:
    """The criterion and its rule, with the year, region and day of the question."""

    criterion: dict[str, Any]
    rule: dict[str, Any]
    year: int
    place: Place
    as_of: datetime.date


def usual(unit: Any) -> str | None:
    """The usual spelling of a unit; None for a word that means no unit."""
    return None if unit is None or unit in NO_UNIT else SPELLINGS.get(str(unit), str(unit))


def kinds(rule: dict[str, Any]) -> set[str]:
    """Every kind of rule within a rule, at any depth."""
    found: set[str] = set()
    for kind, argument in rule.items():
        if kind in ("readings", "all_of", "any_of"):
            found |= {inner for part in argument for inner in kinds(part)}
        elif kind != "round":
            found.add(kind)
    return found


def span(period: Any, year: int) -> tuple[str, str] | None:
    """First and last month of a period; the file's year if it is left out, None if it is `unknown`."""
    text = period.text if isinstance(period, Written) else str(period or year)
    if text == "unknown":
        return None
    first, _, last = text.partition("/")
    return (f"{first}-01"[:7], last or f"{first}-12"[:7])


def whole(year: int) -> tuple[str, str]:
    """The span of a year."""
    return f"{year}-01", f"{year}-12"

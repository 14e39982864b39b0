"""What a measurement is worth before any rule is asked: refused, doubtful, or sound.

Written from semantics.md and data-format.md alone. Slow and literal on purpose.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.oracle.plaintext import Written

if TYPE_CHECKING:
    from fractions import Fraction

NO_NAME = ("", "未记录")
UNSTATED_BASIS = "未说明"

# The spellings that the contract lists, each with its usual one. Nothing is converted.
SPELLINGS = {
    "μg/m3": "微克/立方米",
    "㎍/m³": "微克/立方米",
    "％": "%",
    "m²/人": "平方米/人",
}


class Open:
    """A field about which the contract says nothing, so that nobody is held to it."""

    def __repr__(self) -> str:
        """Show in a failing comparison why it was passed over."""
        return "open"


OPEN = Open()


@dataclass(frozen=True)
class Datum:
    """One figure: what it says, and what stands against using it."""

    number: Fraction | None = None
    fact: bool | None = None
    zero: bool = False
    titled: bool = False
    unit: str | None = None
    basis: str = UNSTATED_BASIS
    problems: frozenset[str] = frozenset()

    @property
    def stands(self) -> bool:
        """Whether there is a figure whose unit and basis can be held against another's."""
        return self.number is not None or self.zero

    @property
    def shown(self) -> Fraction | str | Open | None:
        """What the result shows as its value."""
        if "no_measurement" in self.problems:
            return None
        if "unusable_value" in self.problems:
            return OPEN
        if self.fact is not None:
            return "true" if self.fact else "false"
        return OPEN if self.number is None else self.number


MISSING = Datum(problems=frozenset({"no_measurement"}))
REFUSED = Datum(problems=frozenset({"unusable_value"}))


def usual(unit: Any) -> str | None:
    """The usual spelling of a unit."""
    return None if unit is None else SPELLINGS.get(str(unit), str(unit))


def kinds(rule: dict[str, Any]) -> set[str]:
    """Every kind of rule that stands in a rule, at any depth."""
    found: set[str] = set()
    for kind, argument in rule.items():
        if kind in ("readings", "all_of", "any_of"):
            found |= {inner for part in argument for inner in kinds(part)}
        elif kind != "round":
            found.add(kind)
    return found


def _ratio(entry: dict[str, Any], unit: str | None) -> Fraction | None:
    part, whole = entry.get("numerator"), entry.get("denominator")
    if not isinstance(part, Written) or not isinstance(whole, Written) or whole.exact == 0:
        return None
    return part.exact / whole.exact * (100 if unit == "%" else 1)


def _zero(entry: dict[str, Any], criterion: dict[str, Any]) -> bool:
    """A denominator of 0 that the criterion allows and the file explains, of nothing at all."""
    part, whole = entry.get("numerator"), entry.get("denominator")
    if not isinstance(part, Written) or not isinstance(whole, Written):
        return False
    reason = entry.get("zero")
    allowed = bool(criterion.get("zero_allowed")) and isinstance(reason, str) and reason.strip() != ""
    return whole.exact == 0 and part.exact == 0 and allowed and entry.get("value") is None


def _number(entry: dict[str, Any], unit: str | None) -> Fraction | None:
    """The number, or None where value and parts are missing, ill-typed, or disagree."""
    value, ratio = entry.get("value"), _ratio(entry, unit)
    parts = [entry[key] for key in ("numerator", "denominator") if entry.get(key) is not None]
    if value is not None and not isinstance(value, Written):
        return None
    if parts and ratio is None:
        return None
    if value is None:
        return ratio
    if ratio is not None and abs(ratio - value.exact) > value.half_unit:
        return None
    return value.exact


def _period_problem(entry: dict[str, Any], year: int, also_whole: tuple[str, ...]) -> str | None:
    period = entry.get("period")
    text = period.text if isinstance(period, Written) else str(period or year)
    if text == "unknown":
        return "period_unknown"
    whole = (str(year), f"{year}-01/{year}-12", *also_whole)
    if text not in whole or str(entry.get("as_of") or f"{year}-12-31") < f"{year}-12-31":
        return "partial_period"
    return None


def _of_another_year(entry: dict[str, Any], year: int, rule: dict[str, Any]) -> bool:
    """A figure of months outside the file's year is in the wrong file; only targets handed down run over years."""
    period = entry.get("period")
    text = period.text if isinstance(period, Written) else str(period or year)
    outside = text != "unknown" and any(not month.startswith(str(year)) for month in text.split("/"))
    return (outside and "assigned" not in kinds(rule)) or str(entry.get("as_of") or year)[:4] < str(year)


def _basis_problem(basis: str, criterion: dict[str, Any]) -> str | None:
    accepted = [one["name"] for one in criterion.get("bases") or [] if one["accepted"]]
    return None if basis == UNSTATED_BASIS or basis in accepted else "basis_mismatch"


def _title(entry: dict[str, Any]) -> bool:
    title = (entry.get("source") or {}).get("title")
    return isinstance(title, str) and title.strip() not in NO_NAME


def read_datum(
    entry: dict[str, Any] | None,
    criterion: dict[str, Any],
    rule: dict[str, Any],
    year: int,
    also_whole: tuple[str, ...] = (),
) -> Datum:
    """Weigh one entry of `measurements`. `also_whole`: further periods that count as whole (of assigned targets)."""
    if entry is None:
        return MISSING
    if (entry.get("source") or {}).get("kind") == "target" or _of_another_year(entry, year, rule):
        return REFUSED
    basis = str(entry.get("basis") or UNSTATED_BASIS)
    doubts = {_period_problem(entry, year, also_whole), _basis_problem(basis, criterion)}
    fact = entry.get("value")
    # A mere word (基本消除) does not say whether a fact or a figure answers it, so either may stand.
    either = kinds(rule) == {"unstated"} and isinstance(fact, bool)
    if "done" not in kinds(rule) and not either:
        return _figure(entry, criterion, rule, basis, doubts)
    if not isinstance(fact, bool):
        return REFUSED
    return Datum(fact=fact, titled=_title(entry), basis=basis, problems=_known(doubts))


def _known(doubts: set[str | None]) -> frozenset[str]:
    return frozenset(one for one in doubts if one)


def _figure(
    entry: dict[str, Any], criterion: dict[str, Any], rule: dict[str, Any], basis: str, doubts: set[str | None]
) -> Datum:
    wanted, unit = usual(criterion.get("unit")), usual(entry.get("unit"))
    if wanted is not None and unit is None:
        return REFUSED
    if wanted is not None and unit != wanted:
        doubts = doubts | {"unit_mismatch"}
    if _zero(entry, criterion):
        return Datum(zero=True, titled=_title(entry), unit=unit, basis=basis, problems=_known(doubts))
    number = _number(entry, wanted or unit)
    if number is None or not _in_range(entry, number, criterion, rule):
        return REFUSED
    return Datum(number=number, titled=_title(entry), unit=unit, basis=basis, problems=_known(doubts))


def _in_range(entry: dict[str, Any], number: Fraction, criterion: dict[str, Any], rule: dict[str, Any]) -> bool:
    parts = [entry[key].exact for key in ("numerator", "denominator") if isinstance(entry.get(key), Written)]
    # A target handed down in percent is often one of change, and change has a sign.
    of_change = "assigned" in kinds(rule) and criterion.get("unit") is None and usual(entry.get("unit")) == "%"
    if min([number, *parts]) < 0 and not criterion.get("may_be_negative") and not of_change:
        return False
    if number > 100 and criterion.get("unit") == "%":
        return False
    return "none" not in kinds(rule) or (number.denominator == 1 and entry.get("value") is not None)

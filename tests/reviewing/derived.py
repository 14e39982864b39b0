"""The invented project with verdicts that rest on each of its criteria, and what must become of their reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import yaml

from ecocheck.app.verdicts.reviewed import Part, ReviewState
from tests.reviewing.trying import REGIONS, YEAR, states

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ecocheck.app.reviewing.grounds import Key
    from ecocheck.app.verdicts.reviewed import Moved

CITY: Final = REGIONS[0]
MEETS, CHAIN, CHOOSES, COUNTS = "9-", "10-", "11-", "12-"
"""What the ids of these criteria begin with; the number of the criterion on which they rest follows."""
_CHOSEN_BY: Final = ("1-1", "2-3", "2-4", "2-5", "3-2", "3-3", "3-4", "3-5")
"""The criteria with numbers in one unit, about which a condition may ask."""
_ITS_OWN: Final = frozenset(
    {
        (Part.RULE, "line"),
        (Part.RULE, "nature"),
        (Part.RULE, "areas"),
        (Part.RULE, "only_cited"),
        (Part.REGION, "areas"),
    }
)
"""Whose line it is, how it counts, and for which areas: another verdict reads only what comes of it."""
_SCALE: Final = frozenset({"amount", "unit", "usable"})
"""What shows of last year's figure that this year's is out of scale."""
_LINES: Final = frozenset({"rule", "branches"})
_QUOTE: Final = {"document": "演政办发〔2023〕1号", "clause": "二、4"}


def _criterion(key: str, line: str, rule: dict[str, Any]) -> dict[str, Any]:
    revision = {"effective": 2022, "rule": rule, "citation": _QUOTE | {"quote": "依据各项判定，看1个县区，0、1"}}
    return {"id": key, "name": f"依据之{key}", "unit": None, "line": line, "revisions": [revision]}


def with_derived(root: Path) -> None:
    """Add to a copy of the project: each criterion is met, in a chain too, chooses the line, and is met in a county."""
    path = root / "indicators.yaml"
    whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    number = {
        key: key.replace("-", "") for each in whole["indicators"] for key in (one["id"] for one in each["criteria"])
    }
    meets = [_criterion(f"{MEETS}{n}", "each", {"meets": key}) for key, n in number.items()]
    chain = [_criterion(f"{CHAIN}{n}", "each", {"meets": f"{MEETS}{n}"}) for n in number.values()]
    counts = [
        _criterion(f"{COUNTS}{n}", "city_only", {"counties": {"meet": f"{CHAIN}{n}", "number": 1}})
        for n in number.values()
    ]
    chooses = [
        _criterion(
            f"{CHOOSES}{number[key]}",
            "each",
            {
                "when": [
                    {"if": {"criterion": key, "is": {"at_least": 0}}, "then": {"at_least": 0}},
                    {"else": {"at_least": 1}},
                ]
            },
        )
        for key in _CHOSEN_BY
    ]
    for place, criteria in enumerate((meets, chain, chooses, counts), start=9):
        one = {
            "id": place,
            "name": f"依据{place}",
            "domain": 1,
            "lead": ["市甲局"],
            "support": [],
            "criteria": criteria,
        }
        whole["indicators"].append(one)
    path.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), encoding="utf-8")


def is_derived(key: str) -> bool:
    """Whether the id is of a criterion that was added."""
    return key.startswith((MEETS, CHAIN, CHOOSES, COUNTS))


def moved_in(root: Path) -> dict[Key, tuple[Moved, ...]]:
    """What moved of each verdict since its review; nothing where the review holds."""
    found = {}
    for key, one in states(root).items():
        assert one.decisive is not None, key
        assert one.state is (ReviewState.STALE if one.decisive.moved else ReviewState.REVIEWED), key
        found[key] = one.decisive.moved
    return found


def expected(moved: Mapping[Key, tuple[Moved, ...]]) -> set[Key]:
    """The derived verdicts whose reviews must be stale, given what moved of those on which they rest."""
    found: set[Key] = set()
    for region, year, key in moved:
        number, what = key.replace("-", ""), moved[region, year, key]
        if is_derived(key) or key.startswith("T"):
            continue
        if any(map(_is_read, what)):
            found |= {(region, YEAR, MEETS + number), (region, YEAR, CHAIN + number)}
            found |= set() if region == CITY else {(CITY, YEAR, COUNTS + number)}
        if key in _CHOSEN_BY and (any(map(_chooses, what)) or _applies_no_more(what)):
            found.add((region, YEAR, CHOOSES + number))
    return found


def _is_read(one: Moved) -> bool:
    return (one.part, one.key) not in _ITS_OWN


def _chooses(one: Moved) -> bool:
    """Whether a condition on the figure reads it: the figure and how it is examined, and not its line."""
    if one.part is Part.RULE:
        return _is_read(one) and one.key.split(".")[0] not in _LINES
    return one.part in {Part.FIGURE, Part.EVIDENCE} or (one.part is Part.PRIOR and one.key in _SCALE)


def _applies_no_more(moved: tuple[Moved, ...]) -> bool:
    """Whether the region's area, or the areas of the criterion, have another say in whether it applies."""
    areas = any(one.key == "areas" for one in moved)
    return areas and any("not_applicable" in {one.before, one.after} for one in moved)

"""Whether a settlement of a contradiction decides anything; written from semantics.md alone."""

from __future__ import annotations

import re
from typing import Any

from tests.oracle.places import Place, plain
from tests.oracle.sayings import NUMBERED

ADVISE = ("公司", "专家组")
"""Whoever may advise the city and decides nothing for it."""


def _above(by: str, units: dict[str, Any]) -> bool | None:
    """Whether an office is one of the city or above; None where these regions do not tell, False for a county's."""
    if any(called in by for one in units["counties"] for called in [one["name"], *(one.get("aliases") or [])]):
        return False
    city = Place("", units, is_city=False)
    return True if units["city"]["name"] in by or city.stands(by) == "above" else None


def decides(settled: dict[str, Any] | None, plan: dict[str, Any], every_units: list[dict[str, Any]]) -> bool:
    """Whether an office of the city or above decided for good, after the plan, in a document of that year."""
    if not settled:
        return False
    by, document, day = plain(settled.get("by")), plain(settled.get("document")), str(settled["date"])
    above = [_above(by, units) for units in every_units]
    if False in above or by.endswith(ADVISE) or not (True in above or by.startswith("领导小组")):
        return False
    numbered = NUMBERED.search(document)
    if document.endswith("请示") or (numbered and int(numbered[1]) < int(day[:4])):
        return False
    return day >= str(plan["dated"]) and not re.search("暂按|待定", plain(settled.get("decision")))

"""Sequences of figures for the targets of tasks, year by year: met, missed, and every way of deciding nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.oracle.cases import TITLED
from tests.oracle.projects import Token

YEARS = (2023, 2024, 2025, 2026)
GONE = "gone"
"""The year has no figure."""

# By target: the criterion of the same quantity, the unit, a value that meets the line and one that misses it.
NUMBERS: dict[str, tuple[str | None, str, Decimal, Decimal]] = {
    "T1-1": ("3-1", "%", Decimal(20), Decimal("19.9")),
    "T9-2": ("5-2", "%", Decimal(100), Decimal("99.5")),
    "T58-1": ("19-1", "%", Decimal("4.5"), Decimal("4.4")),
    "T72-2": (None, "%", Decimal(60), Decimal("58.5")),
}
FACTS = ("T5-1", "T29-1")
WAYS = (
    "met",
    "missed",
    GONE,
    "partial_met",
    "partial_missed",
    "unknown",
    "bare",
    "refused",
    "as_of_met",
    "as_of_missed",
)


def number(target: str, way: str, year: int) -> dict[str, Any] | None:
    """The entry of a target with a number, in one of the WAYS."""
    _, unit, good, bad = NUMBERS[target]
    if way == GONE:
        return None
    if way == "zero":
        return {"numerator": 0, "denominator": 0, "unit": unit, "zero": "当年没有应公开的企业", "source": TITLED}
    entry = {"value": bad if way.endswith("missed") else good, "unit": unit, "source": dict(TITLED)}
    return _in_way(entry, way, year, refused="120")


def fact(way: str, year: int) -> dict[str, Any] | None:
    """The entry of a target that asks for something to be done, in one of the WAYS."""
    if way == GONE:
        return None
    entry = {"value": not way.endswith("missed"), "source": dict(TITLED)}
    return _in_way(entry, way, year, refused="基本完成")


def _in_way(entry: dict[str, Any], way: str, year: int, *, refused: str) -> dict[str, Any]:
    """The entry with what the way says of its period, its source, or its value."""
    match way:
        case "partial_met" | "partial_missed":
            entry["period"] = Token(f"{year}-01/{year}-06")
        case "unknown":
            entry["period"] = Token("unknown")
        case "bare":
            del entry["source"]
        case "refused":
            entry["value"] = Token(refused)
        case "as_of_met" | "as_of_missed":
            entry["as_of"] = Token(f"{year}-06-30")
    return entry


def put(file: dict[str, Any], target: str, year: int, way: str, *, lent: bool = False) -> None:
    """Write one year's figure into its file, under the task or under the criterion that lends it."""
    entry = fact(way, year) if target in FACTS else number(target, way, year)
    if entry is None:
        return
    if lent:
        file["measurements"][NUMBERS[target][0]] = entry
        return
    task = target.partition("-")[0]
    report = file.setdefault("tasks", {}).setdefault(task, {"status": Token("in_progress"), "targets": {}})
    report["targets"][target] = entry

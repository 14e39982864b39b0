"""Assigned targets: which count, and which are for the figure's own span; written from semantics.md alone."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from tests.oracle import sayings
from tests.oracle.contract import NUMBER_KINDS, Scene, span, usual
from tests.oracle.places import ABOVE, OTHER, OWN, Place, plain
from tests.oracle.plaintext import Written

UPWARD, DOWNWARD = ("at_least", "more_than"), ("at_most", "less_than")

# What a target is worth.
COUNTS, UNNAMED, NOBODY_ABOVE, BROKEN, LEFT_TO_SENSE = "counts", "unnamed", "nobody above", "broken", "left to sense"


def kind_of(target: dict[str, Any]) -> str:
    """The operator of a target."""
    return next(one for one in NUMBER_KINDS if target.get(one) is not None)


def asks_soundly(target: dict[str, Any], criterion: dict[str, Any]) -> bool:
    """Whether the target asks for the better side, in a unit that the criterion may have."""
    operators = [one for one in NUMBER_KINDS if target.get(one) is not None]
    if len(operators) != 1 or not isinstance(target[operators[0]], Written):
        return False
    better = {usual(unit): side for unit, side in (criterion.get("better") or {}).items()}
    side = better.get(usual(target.get("unit")))
    return side is not None and operators[0] in (UPWARD if side == "higher" else DOWNWARD)


def worth(target: dict[str, Any], scene: Scene) -> str:
    """Whether a target counts, and if not, why."""
    if not asks_soundly(target, scene.criterion):
        return BROKEN
    stands = scene.place.stands(target.get("issuer"))
    if stands != ABOVE:
        return NOBODY_ABOVE if stands in (OWN, OTHER) or not target.get("issuer") else UNNAMED
    if (
        told_against(target, scene)
        or of_the_city(target, scene)
        or re.search("没有单独下达|没有下达|未下达", target.get("note") or "")
    ):
        return NOBODY_ABOVE
    named = sayings.text_names(target.get("document"), scene.criterion, scene.place)
    document = plain(target.get("document"))
    if named and document in ("会议纪要", "见会议纪要"):
        named = False
    elif named and re.search("会议要求|会议精神|讲话|电话|口头|微信", document):
        named = None if "纪要" in document or "〔" in document else False
    if named is None:
        return LEFT_TO_SENSE
    if named:
        return NOBODY_ABOVE if sayings.dated_ahead({"published": target.get("issued")}, scene.as_of) else COUNTS
    return UNNAMED if target.get("document") else NOBODY_ABOVE


def told_against(target: dict[str, Any], scene: Scene) -> bool:
    """Whether document, note or date say that the target is another year's, another county's, its own, or a draft."""
    document, note, year = plain(target.get("document")), plain(target.get("note")), str(scene.year)
    months = span(target.get("period"), scene.year) or (f"{year}-01", f"{year}-12")
    first, last = int(months[0][:4]), int(months[1][:4])
    titled = [int(one) for one in re.findall(r"(20\d\d)(?:年|—)(?!\d+月)", document)]
    titled = [] if not titled or (max(titled) < first and target.get("period") is None) else titled
    noted = [int(one) for one in re.findall(r"[是为](20\d\d)年的目标", note)]
    late = str(target.get("issued") or "") > f"{last + 1}-06-30"
    return (
        any(min(years) > last or max(years) < first for years in (titled, noted) if years)
        or ("征求意见稿" in note and "采纳" not in note)
        or _withdrawn(note, target)
        or ("自定" in note and "不由" not in note)
        or late
        or _dated_otherwise(target, document, last)
        or any(int(one) > last + 1 for one in re.findall(r"〔(\d{4})〕", document))
        or _of_a_county(document, scene.place)
    )


def _withdrawn(note: str, target: dict[str, Any]) -> bool:
    """Whether a note calls the target void, provisional or spoken, or gives another number; 原 and 不是 deny it."""
    for clause in re.split("[，。；]", note):
        changed = re.search(r"目标已调整为(\d+(?:\.\d+)?)", clause)
        if changed and Fraction(changed[1]) != target[kind_of(target)].exact:
            return True
        told = re.search("已作废|口头|暂定|微信", clause)
        if told and not re.search("原|上年|不是", clause[: told.start()]):
            return True
    return False


def _dated_otherwise(target: dict[str, Any], document: str, last: int) -> bool:
    """Whether number and day of issue are of two years, spring aside; or next year's number has no day."""
    issued = str(target.get("issued") or "")[:7]
    for one in map(int, re.findall(r"〔(\d{4})〕", document)):
        if not issued[:1].isdigit():
            return one == last + 1
        if int(issued[:4]) != one and issued not in {f"{one + 1}-0{month}" for month in (1, 2, 3)} | {f"{one - 1}-12"}:
            return True
    return False


def _of_a_county(document: str, place: Place) -> bool:
    """Whether a document is another county's, or has a number of the region itself."""
    if sayings.others_figure({"source": {"title": document, "document": document}}, place):
        return True
    mine = next((one for one in place.units["counties"] if one["name"] == place.name), None)
    if mine is None:
        return False
    first, last = mine["name"][0], mine["name"][-1]
    begun = [first + last, *([first] if place.initials[first] == 1 else [])]
    return any(re.match(f"{one}(?:政|府|环)[\u4e00-\u9fff]*〔", document) for one in begun)


def of_the_city(target: dict[str, Any], scene: Scene) -> bool:
    """Whether the city's own files have a target with the same document and number."""
    same = (target.get("document"), kind_of(target), target[kind_of(target)].exact)
    for file in () if scene.place.is_city else scene.place.city_files:
        found = (file.get("assigned") or {}).get(scene.criterion["id"]) or []
        for one in found if isinstance(found, list) else [found]:
            if one.get("document") and (one.get("document"), kind_of(one), one[kind_of(one)].exact) == same:
                return True
    return False


def of_span(target: dict[str, Any], own: tuple[str, str], year: int) -> bool:
    """Whether the target is for the figure's own months."""
    return span(target.get("period"), year) == own


def of_an_earlier_year(target: dict[str, Any], year: int) -> bool:
    """Whether a target without a period has a document of an earlier year, and only of such years."""
    document = plain(target.get("document"))
    dates = re.findall(r"〔(\d{4})〕|(20\d\d)年", document) + re.findall(r"^(\d{4})()", str(target.get("issued") or ""))
    found = [int(one or other) for one, other in dates]
    return target.get("period") is None and bool(found) and max(found) < year


def begins_with(target: dict[str, Any], own: tuple[str, str], year: int) -> bool:
    """Whether the target's span starts with the figure's and ends later."""
    months = span(target.get("period"), year)
    return months is not None and months[0] == own[0] and months[1] > own[1]

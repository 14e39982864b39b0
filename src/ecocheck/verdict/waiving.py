"""Whether a waiver holds: somebody else approved it, for a time that can be foreseen, and the time is not over."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ecocheck.model.base import recorded
from ecocheck.regex import regex
from ecocheck.verdict.sources.authority import Authority, authority_of

if TYPE_CHECKING:
    import datetime

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Waiver

LONGEST: Final = 5
"""So many years after the year of its file a waiver may still hold."""
_NOT_YET: Final = regex(
    r"未(?:定|批|报批|经?批准)|不(?:同意|批准|予)|[待申报请]批|[审报]批|申请|同上|^(?:已|拟)?[报呈]"
)
_GROUP: Final = regex(r"领导小组(?:办公室|办)?$")
"""The city's leading group and its office need no name of a region before them."""


class WaiverFlaw(StrEnum):
    """Why a waiver keeps nothing off the open list."""

    UNAPPROVED = "unapproved"
    OWN = "own"
    """The region itself approved it, or a county did."""
    TOO_LONG = "too_long"
    LAPSED = "lapsed"


def standing_flaw(waiver: Waiver, place: Place, year: int) -> WaiverFlaw | None:
    """What is wrong with it on whatever day it is looked at; `year` is that of its file."""
    approved = authority_of(waiver.approved_by, place)
    if approved is Authority.NOBODY or _NOT_YET.search(waiver.approved_by):
        return WaiverFlaw.UNAPPROVED
    if approved in {Authority.OWN, Authority.ELSEWHERE}:
        return WaiverFlaw.OWN
    if not (approved is Authority.ABOVE or _GROUP.search(waiver.approved_by)) or not recorded(waiver.reason):
        return WaiverFlaw.UNAPPROVED
    return WaiverFlaw.TOO_LONG if waiver.expires.year > year + LONGEST else None


def flaw_of(waiver: Waiver, place: Place, year: int, as_of: datetime.date) -> WaiverFlaw | None:
    """Why it does not hold on that day; None where it does."""
    return standing_flaw(waiver, place, year) or (WaiverFlaw.LAPSED if waiver.expires < as_of else None)

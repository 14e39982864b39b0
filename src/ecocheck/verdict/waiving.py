"""Whether a waiver counts: an office above the region approved it, for a limited time that is not over."""

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
"""For how many years after the year of its file a waiver may hold."""
_SPOKEN: Final = regex(
    r"(?:领导|局长|市长|省长|县长|区长|州长|盟长|旗长|专员|书记|主任|厅长|处长|科长|秘书长|主席|同志|负责人|经办人|个人)(?!办公会|专题会|会议|[处办室])|口头|电话|微信|短信|当面|会上|会议(?:要求|精神)"
    r"|(?:默许|知情|知晓|没有?意见|无异议)"
)
"""A person's consent, or one that was only spoken, is no approval by an office."""
_NOT_YET: Final = regex(
    r"未(?:定|批|报批|经?批准)|不(?:同意|批准|予)|[待申报请]批|[审报]批|申请|同上|^(?:已|拟)?[报呈]",
    needs="不同呈批报未申",
)
_GROUP: Final = regex(r"领导小组(?:办公室|办)?$")
"""The city's leading group and its office need no name of a region before them."""


class WaiverFlaw(StrEnum):
    """Why a waiver does not count, so that the gap stays on the open list."""

    UNAPPROVED = "unapproved"
    OWN = "own"
    """The region itself approved it, or a county did."""
    TOO_LONG = "too_long"
    LAPSED = "lapsed"


def _of_a_person(waiver: Waiver) -> bool:
    """Whether a person approved it, or nobody in writing; 领导小组 is an office, and a number or 纪要 is writing."""
    told = waiver.approved_by.replace("领导小组", "")
    return _SPOKEN.search(told) is not None and not any(one in told for one in ("〔", "纪要", "函"))


def standing_flaw(waiver: Waiver, place: Place, year: int) -> WaiverFlaw | None:
    """The flaw of a waiver that is the same on any day; `year` is the year of its file."""
    approved = authority_of(waiver.approved_by, place)
    if approved is Authority.NOBODY or _NOT_YET.search(waiver.approved_by) or _of_a_person(waiver):
        return WaiverFlaw.UNAPPROVED
    if approved in {Authority.OWN, Authority.ELSEWHERE}:
        return WaiverFlaw.OWN
    if not (approved is Authority.ABOVE or _GROUP.search(waiver.approved_by)) or not recorded(waiver.reason):
        return WaiverFlaw.UNAPPROVED
    return WaiverFlaw.TOO_LONG if waiver.expires.year > year + LONGEST else None


def flaw_of(waiver: Waiver, place: Place, year: int, as_of: datetime.date) -> WaiverFlaw | None:
    """Why the waiver does not count on that day; None if it counts."""
    return standing_flaw(waiver, place, year) or (WaiverFlaw.LAPSED if waiver.expires < as_of else None)

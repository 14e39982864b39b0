"""Finds the faults because of which an assigned target is not used; judging and `validate` share them."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.model.base import recorded
from ecocheck.model.same import Same
from ecocheck.quantity import same_unit, usual_unit
from ecocheck.regex import regex
from ecocheck.verdict.evaluating.target_words import (
    not_in_force,
    numbered_after,
    numbered_otherwise,
    of_another_county,
    of_another_year,
    of_its_own,
    only_a_meeting,
    only_drafted,
    own_line,
    set_afterwards,
)
from ecocheck.verdict.reading import PERCENT
from ecocheck.verdict.sources.authority import Authority, authority_of
from ecocheck.verdict.sources.documents import named_in
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.quantity.comparing import Better
    from ecocheck.verdict.subject import Subject


class Fault(StrEnum):
    """Why a target counts as not assigned."""

    NO_ISSUER = "no_issuer"
    OWN_ISSUER = "own_issuer"
    ISSUER_ELSEWHERE = "issuer_elsewhere"
    ISSUER_UNRECOGNISED = "issuer_unrecognised"
    NO_DOCUMENT = "no_document"
    UNNAMED_DOCUMENT = "unnamed_document"
    NOT_YET_ISSUED = "not_yet_issued"
    """Its date lies after the day of the question: it is not in force yet."""
    OF_THE_CITY = "of_the_city"
    """The city's own target, copied into a county's file: the same document and the same number."""
    NOT_HANDED = "not_handed"
    """The note says that nothing was handed down to the region."""
    OTHERS_DOCUMENT = "others_document"
    """The document names another county."""
    OWN_DOCUMENT = "own_document"
    """The document is the region's own, whoever is written as the issuer."""
    OTHER_YEAR = "other_year"
    """Document or note name another year than the target's."""
    OTHER_DATE = "other_date"
    """The year of the document's number is not that of the day on which it was handed down."""
    NEXT_YEARS_NUMBER = "next_years_number"
    """It is numbered after the target's period, and does not tell the day on which it was handed down."""
    SET_AFTERWARDS = "set_afterwards"
    """It was handed down when the year's figures were long known."""
    OWN_LINE = "own_line"
    """The note says that the region set it itself."""
    DRAFT = "draft"
    """The note says that the document is a draft."""
    NOT_IN_FORCE = "not_in_force"
    """The note says that it is void, provisional, only spoken of, or has another number now."""
    EQUALS = "equals"
    OTHER_UNIT = "other_unit"
    CONTRARY = "contrary"
    FALL_AS_NEGATIVE = "fall_as_negative"
    """Contrary, because a fall in percent was written as a negative change."""


_ISSUERS: Final = {
    Authority.NOBODY: Fault.NO_ISSUER,
    Authority.OWN: Fault.OWN_ISSUER,
    Authority.ELSEWHERE: Fault.ISSUER_ELSEWHERE,
    Authority.UNRECOGNISED: Fault.ISSUER_UNRECOGNISED,
}


def faults(
    target: AssignedTarget, subject: Subject, place: Place, year: int, as_of: datetime.date
) -> tuple[Fault, ...]:
    """Every fault of the target: of its issuer, its document and its line."""
    return _faults_at(Same(place))(Same(target), Same(subject), year, as_of)


@lru_cache(maxsize=32)  # by place, since a place keeps its whole project in memory
def _faults_at(
    same: Same[Place],
) -> Callable[[Same[AssignedTarget], Same[Subject], int, datetime.date], tuple[Fault, ...]]:
    """What finds the faults of a place's targets."""
    place = same.one

    @lru_cache(maxsize=512)  # every check of targets asks for them, and so does each verdict
    def found(
        target: Same[AssignedTarget], subject: Same[Subject], year: int, as_of: datetime.date
    ) -> tuple[Fault, ...]:
        return (
            *_of_the_paper(target.one, subject.one, place, as_of),
            *_of_the_words(target.one, place, year),
            *_of_the_line(target.one, subject.one),
        )

    return found


def _of_the_paper(target: AssignedTarget, subject: Subject, place: Place, as_of: datetime.date) -> Iterator[Fault]:
    authority = authority_of(target.issuer, place)
    if authority in _ISSUERS:
        yield _ISSUERS[authority]
    if not recorded(target.document):
        yield Fault.NO_DOCUMENT
    elif not named_in(target.document, subject.name, place) or only_a_meeting(target):
        yield Fault.UNNAMED_DOCUMENT
    elif _of_the_city(target, subject, place):
        yield Fault.OF_THE_CITY
    if target.note is not None and _NOT_HANDED.search(folded(target.note)):
        yield Fault.NOT_HANDED
    if target.in_force_since is not None and target.in_force_since > as_of:
        yield Fault.NOT_YET_ISSUED


def _of_the_words(target: AssignedTarget, place: Place, year: int) -> Iterator[Fault]:
    """Faults that document, note and date of the target tell."""
    told = {
        Fault.OTHERS_DOCUMENT: of_another_county(target, place),
        Fault.OWN_DOCUMENT: of_its_own(target, place),
        Fault.OTHER_YEAR: of_another_year(target, year),
        Fault.OTHER_DATE: numbered_otherwise(target),
        Fault.NEXT_YEARS_NUMBER: numbered_after(target, year),
        Fault.SET_AFTERWARDS: set_afterwards(target, year),
        Fault.OWN_LINE: own_line(target),
        Fault.DRAFT: only_drafted(target),
        Fault.NOT_IN_FORCE: not_in_force(target),
    }
    return (fault for fault, there in told.items() if there)


_NOT_HANDED: Final = regex(
    r"(?<!省级目标)(?<!省里)(?:没有|尚未|暂未|未|没)(?:单独|另行|专门|正式|直接)?(?:下达|分解|下发)"
    r"(?![^，。；,;]{0,4}(?:调整|修订|补充))(?!.*起下达)"
)
"""Words of a note that say that no target was handed down. In 未下达调整文件 only a change was not handed down."""


def _of_the_city(target: AssignedTarget, subject: Subject, place: Place) -> bool:
    """Whether the city's own file records the same target: a target of the city is not one of its county.

    A target that an office of the city set was set for the county, whatever the
    city's file records.
    """
    if place.is_city or any(name in (target.issuer or "") for name in place.realm.city[:1]):
        return False
    return any(
        (one.operator, one.number) == (target.operator, target.number)
        and same_unit(one.unit, target.unit)
        and folded(one.document or "") == folded(target.document or "")
        for one in place.asked_of_city(subject.id)
    )


def _of_the_line(target: AssignedTarget, subject: Subject) -> Iterator[Fault]:
    """Faults of unit and direction, if the registry says for each unit which direction is better."""
    if not subject.better:
        return
    if target.unit is not None and better_in(target.unit, subject) is None:
        yield Fault.OTHER_UNIT
    if target.operator.better is None:
        yield Fault.EQUALS
        return
    better = better_in(target.unit, subject)
    if better is not None and target.operator.better != better:
        percent = target.unit is not None and usual_unit(target.unit) == PERCENT
        yield Fault.FALL_AS_NEGATIVE if percent and target.number < 0 else Fault.CONTRARY


def better_in(unit: str | None, subject: Subject) -> Better | None:
    """The better direction in that unit; without a unit, the direction that all units share, or None."""
    if unit is None:
        sides = set(subject.better.values())
        return sides.pop() if len(sides) == 1 else None
    return next((better for listed, better in subject.better.items() if same_unit(unit, listed)), None)

"""Stored documents that do not prove a figure: another county's, an earlier year's, those of last year's figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    from ecocheck.model.documents import Evidence
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import DocumentOf

_YEAR: Final = regex(r"(20\d\d)(?:年度?)?")
"""The name of the folder of a year."""


def owner_elsewhere(evidence: Evidence, place: Place) -> str | None:
    """The other county in whose folder a document lies; None for the region's own, the city's, and shared folders.

    The city may prove its figures by the documents of its counties.
    """
    if place.is_city:
        return None
    folders = evidence.path.split("/")[:-1]
    counties = place.realm.counties.items()
    return next((name for name, names in counties if name != place.name and any(one in folders for one in names)), None)


def folder_of_earlier(evidence: Evidence, year: int, document_of: DocumentOf, *, lasts: bool) -> int | None:
    """The year before `year` in whose folder a document lies; None for a state or a survey, which may keep it."""
    if lasts or isinstance(document_of, int):
        return None
    years = [int(one[1]) for part in evidence.path.split("/")[:-1] if (one := _YEAR.fullmatch(part))]
    return max(years) if years and max(years) < year else None


def kept_from_last_year(
    one: Measurement, past: Measurement | None, document_of: DocumentOf, *, lasts: bool
) -> tuple[str, ...]:
    """The paths of the stored files that already proved the same figure last year.

    None for a state (`lasts`) and for a criterion whose document may be some years
    old (`document_of` is a number): they may keep their documents.
    """
    if past is None or lasts or isinstance(document_of, int) or figures_of(one) != figures_of(past):
        return ()
    before = {each.path for each in past.stored}
    return tuple(each.path for each in one.stored if each.path in before)


def figures_of(one: Measurement) -> tuple[object, ...]:
    """The numbers of a figure, as they are compared between two years."""
    return one.value, one.numerator, one.denominator


def proving(  # noqa: PLR0913 this figure and last year's, of where and when, and what it asks of documents
    one: Measurement, past: Measurement | None, place: Place, year: int, document_of: DocumentOf, *, lasts: bool
) -> tuple[Evidence, ...]:
    """The stored documents that may prove the figure of that year."""
    kept = kept_from_last_year(one, past, document_of, lasts=lasts)
    return tuple(
        each
        for each in one.stored
        if each.path not in kept
        and owner_elsewhere(each, place) is None
        and folder_of_earlier(each, year, document_of, lasts=lasts) is None
    )

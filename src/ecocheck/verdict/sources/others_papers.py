"""Finds stored documents that prove nothing: those of another county, and those that proved last year's figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.model.documents import Evidence
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import DocumentOf


def owner_elsewhere(evidence: Evidence, place: Place) -> str | None:
    """The other county in whose folder a document lies; None for the region's own, the city's, and shared folders.

    The city may prove its figures by the documents of its counties.
    """
    if place.is_city:
        return None
    folders = evidence.path.split("/")[:-1]
    counties = place.realm.counties.items()
    return next((name for name, names in counties if name != place.name and any(one in folders for one in names)), None)


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


def proving(
    one: Measurement, past: Measurement | None, place: Place, document_of: DocumentOf, *, lasts: bool
) -> tuple[Evidence, ...]:
    """The stored documents that may prove the figure: not kept from last year, and not of another county."""
    kept = kept_from_last_year(one, past, document_of, lasts=lasts)
    return tuple(each for each in one.stored if each.path not in kept and owner_elsewhere(each, place) is None)

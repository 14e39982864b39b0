"""Documents that do not prove a figure, because they are another county's, or proved last year's figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ecocheck.verdict.words.regions import counties_in, figure_of_another, only_another, taken_from_another

if TYPE_CHECKING:
    from ecocheck.model.documents import Evidence, Source
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
    """The stored files that already proved last year's equal figure; a state or a survey may keep its document."""
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
    """The stored documents that may prove the figure."""
    kept = kept_from_last_year(one, past, document_of, lasts=lasts)
    return tuple(each for each in one.stored if each.path not in kept and owner_elsewhere(each, place) is None)


class OthersFigure(NamedTuple):
    """Where the words beside a figure name another county as the one that it is of."""

    route: tuple[str, ...]
    county: str


def figure_elsewhere(source: Source | None, note: str | None, place: Place) -> OthersFigure | None:
    """The words by which a figure, a baseline or last year's value is another county's; None if it is the region's own.

    A paper of the city, and one that names the region too, may hold the region's figure.
    """
    found: dict[tuple[str, ...], str | None] = {("note",): taken_from_another(note, place)}
    if source is not None:
        own = any(place.name in counties_in(text, place.realm) for text in (source.title, source.quote) if text)
        if not own:
            found[("source", "title")] = only_another(source.title, place)
            found[("source", "document")] = only_another(source.document, place)
            found[("source", "quote")] = figure_of_another(source.quote, place)
        found[("source", "note")] = taken_from_another(source.note, place)
    return next((OthersFigure(route, county) for route, county in found.items() if county is not None), None)

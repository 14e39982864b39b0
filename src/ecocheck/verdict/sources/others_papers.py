"""Documents that do not prove a figure: another county's, an earlier year's, those of last year's figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.verdict.words.regions import (
    counties_in,
    figure_of_another,
    numbered_above_counties,
    numbered_by,
    only_another,
    taken_from_another,
)
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from ecocheck.model.documents import Evidence, Source
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import DocumentOf

_WHOLE: Final = regex("[全我本][市州盟]|各[县区旗市]")
"""Words for the whole city: the paper may be about more than the county that it names."""
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


def of_one_county(source: Source | None, place: Place) -> OthersFigure | None:
    """The only county that a title names, or whose number the document has; None if the city is named too.

    A mean that counties are compared with is not in the paper of one of them.
    """
    if source is None:
        return None
    texts = {
        ("source", key): folded(text) for key, text in (("title", source.title), ("document", source.document)) if text
    }
    said = " ".join((*texts.values(), folded(source.quote or "")))
    if _WHOLE.search(said) or any(name in said for name in place.realm.city):
        return None
    if any(numbered_above_counties(text, place.realm) for text in texts.values()):
        return None
    named = {route: counties_in(text, place.realm) or numbered_by(text, place.realm) for route, text in texts.items()}
    if len({county for counties in named.values() for county in counties}) != 1:
        return None
    return next(OthersFigure(route, counties[0]) for route, counties in named.items() if counties)

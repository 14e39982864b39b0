"""ECO820, 821, 824–827: opinions in a file of reviews that name nobody, are altered, or are about nothing.

The region and the year are those of the file's path; what a verdict rests on
and who reported its figure is asked where verdicts are given.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ecocheck.findings import Finding, ordered
from ecocheck.findings.crowds import MOST_DOUBTS, limited
from ecocheck.rules.index import index_of
from ecocheck.rules.names import id_of, same_id
from ecocheck.source.written.characters import shown
from ecocheck.verdict.opining import is_altered, missing_in, names_of_offices, squeezed

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.findings import Spot
    from ecocheck.model.figures import Place
    from ecocheck.model.reviews import Review
    from ecocheck.rules.index import Index
    from ecocheck.source.project import Project
    from ecocheck.source.reviews import ReviewsFile


@dataclass(frozen=True)
class ReviewsContext:
    """One file of reviews, and the day of the question."""

    project: Project
    file: ReviewsFile
    place: Place
    as_of: datetime.date

    @cached_property
    def index(self) -> Index:
        """The registry by id."""
        return index_of(self.project.registry)

    @cached_property
    def opinions(self) -> tuple[tuple[str, int, Review], ...]:
        """Every readable opinion with its id and number."""
        return tuple((key, number, one) for key, found in self.file.reviews.items() for number, one in enumerate(found))

    @cached_property
    def offices(self) -> Mapping[str, str]:
        """The listed offices by all their names."""
        return names_of_offices(self.project.agencies)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of everything that is judged, by id."""
        return {key: self.index.name_of(key) for key in (*self.index.criteria, *self.index.targets)}

    def meant(self, key: str) -> str | None:
        """The id that was written another way; None where the key is an id, or nobody knows which is meant."""
        return None if key in self.names else same_id(key, self.names) or id_of(key, self.names)

    def find(self, code: str, at: Spot, key: str, /, **params: str) -> Finding:
        """A finding about what was said under an id."""
        return Finding(code, at, {"id": shown(key), "region": self.file.region, "year": str(self.file.year), **params})


def eco820_nobody_named(context: ReviewsContext) -> Iterator[Finding]:
    """An opinion of nobody counts for nothing."""
    for key, number, one in context.opinions:
        for name in missing_in(one):
            yield context.find(
                "ECO820", context.file.spot(key, number, name), key, key=name, written=shown(getattr(one, name))
            )


def eco821_of_the_future(context: ReviewsContext) -> Iterator[Finding]:
    """An opinion counts from its date on."""
    for key, number, one in context.opinions:
        if one.date > context.as_of:
            days = {"date": one.date.isoformat(), "today": context.as_of.isoformat()}
            yield context.find("ECO821", context.file.spot(key, number, "date"), key, **days)


def eco824_altered(context: ReviewsContext) -> Iterator[Finding]:
    """A record that was edited, or copied from another verdict, is nobody's opinion on this one."""
    for key, number, one in context.opinions:
        if is_altered(context.file.region, context.file.year, context.meant(key) or key, one):
            said = {"who": f"{shown(one.agency)} {shown(one.person)}", "date": one.date.isoformat()}
            yield context.find("ECO824", context.file.spot(key, number, "fingerprint"), key, **said)


def eco825_unknown_office(context: ReviewsContext) -> Iterator[Finding]:
    """An office that reviews is listed, or its name begins with that of a region."""
    regions = [squeezed(name) for realm in context.project.realms for name in realm.every_name]
    for key, number, one in context.opinions:
        form = squeezed(one.agency)
        known = form in context.offices or any(form.startswith(region) and form != region for region in regions)
        if not known and "agency" not in missing_in(one):
            yield context.find("ECO825", context.file.spot(key, number, "agency"), key, name=shown(one.agency))


def about_nothing(context: ReviewsContext) -> Iterator[Finding]:
    """ECO431, 826, 827: the id does not exist, is written another way, or nothing is judged under it there."""
    for key, at in _ids(context):
        if key in context.names:
            phrase = _not_judged(context, key)
            if phrase is not None:
                yield context.find("ECO827", at, key, phrase=phrase)
            continue
        write = context.meant(key)
        if write is None:
            yield context.find("ECO826", at, key)
        else:
            said = {"write": write, "name": context.names[write]}
            yield context.find("ECO431", at, key, **said, phrase_form="nothing", phrase_fix="nothing")


def _ids(context: ReviewsContext) -> Iterator[tuple[str, Spot]]:
    """The ids of the file, read or not, with their places; without those that reading has found fault with."""
    document = context.file.document
    found = None if document is None else document.value(("reviews",))
    if document is None or not isinstance(found, dict):
        return
    told = {one.at.route for one in context.file.findings if one.at.part == "key"}
    for key in found:
        if ("reviews", key) not in told:
            yield key, document.spot(("reviews", key), "key")


def _not_judged(context: ReviewsContext, key: str) -> str | None:
    """Why nothing is judged under an id there, as the key of a phrase."""
    index, place = context.index, context.place
    criterion = index.criteria.get(key)
    lasts = criterion is None or criterion.lasts
    if criterion is not None and not criterion.in_plan:
        return "not_in_plan"
    if criterion is None:
        task, target = index.targets[key]
        if not task.target_binds(target, place):  # of a criterion that does not apply, the verdict says that
            return "not_for_region"
    data, year = context.project.data, context.file.year
    years = data.years() if lasts else data.paths.get(place.name, {})  # what lasts may rest on an earlier file
    return None if year in years else "no_data_of_year"


REVIEW_CHECKS: tuple[Callable[[ReviewsContext], Iterator[Finding]], ...] = (
    eco820_nobody_named,
    eco821_of_the_future,
    eco824_altered,
    eco825_unknown_office,
    about_nothing,
)


def check_reviews(context: ReviewsContext) -> tuple[Finding, ...]:
    """Everything beyond shape that is wrong or doubtful in one file of reviews, taken by itself."""
    return ordered(limited((one for check in REVIEW_CHECKS for one in check(context)), MOST_DOUBTS))

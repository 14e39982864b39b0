"""What `validate` finds in the files of reviews: every file is read, whether or not a verdict asks for it.

Who reported the figure under an opinion, and whether a return still stands,
only the verdict tells, so the regions and years with reviews are judged here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.findings import Finding, Related, ordered
from ecocheck.rules.reviews import ReviewsContext, check_reviews
from ecocheck.source.review_files import find_reviews
from ecocheck.source.reviews import read_reviews
from ecocheck.source.written.characters import shown
from ecocheck.verdict.opining import OpinionFlaw, flaw_of, names_of_offices, office_of, person_of, same_office

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterator, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.reviewed import Opined
    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.figures import Place
    from ecocheck.source.project import Project
    from ecocheck.source.reviews import ReviewsFile


def files_of_reviews(project: Project) -> tuple[tuple[tuple[str, int], ...], tuple[Finding, ...]]:
    """The regions and years that have a file of reviews, and the findings about what is not read."""
    realm = project.units.realm()
    found = find_reviews(project.root, {one: realm.called(one) for one in project.units.regions()})
    return found.known, found.findings


def years_of_reviews(project: Project) -> tuple[int, ...]:
    """Every year of which reviews are kept, and the newest with data, so that a new year hides no return.

    Empty where there are no data.
    """
    newest = project.data.years()[-1:]
    return tuple(sorted({*newest, *(year for _, year in files_of_reviews(project)[0])})) if newest else ()


def findings_of_reviews(
    opened: Opened,
    places: Sequence[Place],
    years: Collection[int] | None,
    selection: Selection | None,
    as_of: datetime.date,
) -> tuple[Finding, ...]:
    """Every finding about the files of these regions and years (None: all), and about what is not read.

    Without a `selection` there is nothing to judge: no region has a data file.
    """
    project = opened.project
    known, strange = files_of_reviews(project)
    named = {one.name: one for one in places}
    files = [
        read_reviews(project.root, region, year)
        for region, year in known
        if region in named and (years is None or year in years)
    ]
    found = [*strange]
    for file in files:
        found += [*file.findings, *check_reviews(ReviewsContext(project, file, named[file.region], as_of))]
    if selection is not None:
        found += _of_verdicts(opened, files, selection, as_of)
    return ordered(found)


def _of_verdicts(
    opened: Opened, files: Sequence[ReviewsFile], selection: Selection, as_of: datetime.date
) -> Iterator[Finding]:
    """What only verdicts tell: the reporter's own agreement, the same office's, and a return that stands."""
    judged = [one for one in files if one.reviews and one.year in selection.years]
    if not judged:
        return
    regions, years = {one.region for one in judged}, tuple(sorted({one.year for one in judged}))
    asked = replace(selection, places=tuple(one for one in selection.places if one.name in regions), years=years)
    checked = check(opened, asked, as_of, validates=False)
    rows = checked.by_key
    for file in judged:
        for key in file.reviews:
            row = rows.get((file.region, file.year, key))
            if row is not None:
                yield from _of_row(file, row, checked)


def _of_row(file: ReviewsFile, row: Row, checked: Checked) -> Iterator[Finding]:
    place = row.region, row.figure_year
    figures = checked.figures.get(place) or checked.earlier.get(place)
    person, office = person_of(row.measurement, figures), office_of(row.measurement, figures)
    offices = names_of_offices(checked.project.agencies)
    said = {"id": row.id, "region": row.region, "year": str(row.year)}
    for number, one in enumerate(file.reviews[row.id]):
        flaw = flaw_of(file.region, file.year, row.id, one, person)
        if flaw is OpinionFlaw.OWN_FIGURE:
            yield Finding(
                "ECO822", file.spot(row.id, number, "person"), {**said, "person": shown(one.person)}, _beside(row)
            )
        elif flaw is None and same_office(office, one.agency, offices):
            yield Finding(
                "ECO823", file.spot(row.id, number, "agency"), {**said, "agency": shown(one.agency)}, _beside(row)
            )
    review = row.review
    if review is not None and review.state is ReviewState.RETURNED and review.decisive is not None:
        yield _returned(row, review.decisive, said)


def _returned(row: Row, decisive: Opined, said: dict[str, str]) -> Finding:
    """A return that stands, at the datum with the opinion beside it, or at the opinion where there is no datum."""
    review = decisive.review
    params = {
        **said,
        "agency": shown(review.agency),
        "person": shown(review.person),
        "date": review.date.isoformat(),
        "reason": shown(review.reason or "—", 80),
    }
    if row.at is None:
        return Finding("ECO828", decisive.at, params)
    return Finding("ECO828", row.at, params, (Related(decisive.at, "opinion"),))


def _beside(row: Row) -> tuple[Related, ...]:
    return () if row.at is None else (Related(row.at, "other"),)

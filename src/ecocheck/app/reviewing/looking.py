"""Looks up the reviews of verdicts; each file is read once, and a ground is made only where there is an opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.reviewing.ground import ground_of, ground_of_target
from ecocheck.app.reviewing.state import reviewed
from ecocheck.app.verdicts.reviewed import Reviewed, ReviewState
from ecocheck.source.reviews import keeps_reviews, read_reviews
from ecocheck.verdict.judged import gathered
from ecocheck.verdict.opining import OpinionFlaw, flaw_of, names_of_offices, person_of
from ecocheck.verdict.target_records import records_of
from ecocheck.verdict.targets import TargetResult

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.checking.judging import Judging
    from ecocheck.app.reviewing.ground import Ground
    from ecocheck.findings import Finding
    from ecocheck.model.figures import Figures, Place
    from ecocheck.source.project import Project
    from ecocheck.source.reviews import ReviewsFile
    from ecocheck.verdict.judge import Result


class Reviewing:
    """The reviews of one project on one day, by the plan's own rules."""

    def __init__(self, project: Project, judging: Judging) -> None:
        """`judging` has judged the verdicts."""
        self._root, self._judging = project.root, judging
        self._offices = names_of_offices(project.agencies)
        self._files: dict[tuple[str, int], ReviewsFile] = {}
        plain = judging.standard is None and judging.rules_of is None
        self.kept = plain and keeps_reviews(project.root)
        """Whether reviews are kept, and the verdicts are those that they are about."""

    @property
    def as_of(self) -> datetime.date:
        """The day of the question."""
        return self._judging.as_of

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the shape of the files that were read, and so with what is not counted."""
        return tuple(finding for file in self._files.values() for finding in file.findings)

    def of(self, one: Result | TargetResult, place: Place, years: Mapping[int, Figures]) -> Reviewed | None:
        """What reviewers said of a verdict; None where no reviews are kept."""
        if not self.kept:
            return None
        key = one.target.id if isinstance(one, TargetResult) else one.criterion.id
        file = self._file(one.region, one.year)
        opinions = file.reviews.get(key)
        if opinions is None:
            return Reviewed(ReviewState.UNREVIEWED)
        person = person_of(one.measurement, years.get(one.figure_year))
        flaws = [flaw_of(one.region, one.year, key, each, person) for each in opinions]
        return reviewed(
            [(each, file.spot(key, number)) for number, each in enumerate(opinions)],
            self.ground(one, place, years),
            self.as_of,
            ignored=frozenset(number for number, flaw in enumerate(flaws) if flaw is not None),
            spoilt=OpinionFlaw.ALTERED in flaws,
            offices=self._offices,
        )

    def ground(self, one: Result | TargetResult, place: Place, years: Mapping[int, Figures]) -> Ground:
        """What a verdict rests on."""
        judging = self._judging
        if isinstance(one, TargetResult):
            records = records_of(one.task, one.target, years, judging.criteria, place, judging.as_of)
            return ground_of_target(one, records, judging.papers)
        inputs = gathered(one.subject, place, years, one.year, judging.as_of, one.standard, judging.rules_of)
        return ground_of(one, inputs, place, judging.papers)

    def _file(self, region: str, year: int) -> ReviewsFile:
        if (region, year) not in self._files:
            self._files[region, year] = read_reviews(self._root, region, year)
        return self._files[region, year]

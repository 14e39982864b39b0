"""Figures that a file records and nobody can use: a series names them with the codes that say why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.trends.series import subject_at
from ecocheck.app.trends.views import Unused
from ecocheck.model.rule_kinds.base import Form
from ecocheck.rules.context import DataContext
from ecocheck.rules.values import defects_of
from ecocheck.source.region import errors_in
from ecocheck.verdict.inputs.defects import defects, refuses
from ecocheck.verdict.inputs.gathering import recorded_in

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Criterion
    from ecocheck.model.standard import Standard
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile

NUMBERS: Final = frozenset({Form.NUMBER, Form.COUNT})
"""Facts and words have no series, so a wrong one breaks none."""


def unused_in(
    judged: tuple[Criterion, Place, Standard | None], figures: Figures | None, year: int, as_of: datetime.date
) -> Unused | None:
    """Why the number that the file of a year has for the criterion cannot be used by the rule of that year."""
    criterion, place, standard = judged
    subject = subject_at(criterion, place, year, standard)
    if figures is None or subject.form not in NUMBERS:
        return None
    if figures.refuses("measurements", criterion.id):
        return Unused.REFUSED
    one = figures.measurements.get(criterion.id)
    if one is None:
        return None
    if refuses(defects(one, subject, year, as_of)):
        return Unused.REFUSED
    past = recorded_in(subject, figures, year, as_of)
    return None if past is None or past.usable else Unused.SPAN


class Faults:
    """Says which errors `validate` finds in the entry of a criterion, in the files of one region."""

    def __init__(self, project: Project, place: Place, files: Mapping[int, RegionFile], as_of: datetime.date) -> None:
        """Take the files of the region, by year."""
        self._project, self._place, self._files, self._as_of = project, place, files, as_of

    def of(self, criterion: str, year: int) -> tuple[str, ...]:
        """The codes of the errors in the entry, each once; empty where the whole file cannot be read."""
        file = self._files.get(year)
        return () if file is None else tuple(dict.fromkeys(self._codes(file, criterion)))

    def _codes(self, file: RegionFile, criterion: str) -> Iterator[str]:
        for one in errors_in(file.findings):
            if one.at.route[:2] == ("measurements", criterion):
                yield one.code
        context = DataContext(self._project, file, self._place, self._files, self._as_of)
        for item in context.items:
            if item.criterion is not None and item.criterion.id == criterion:
                yield from (one.code for one in defects_of(item))

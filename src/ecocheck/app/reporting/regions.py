"""Builds the report of one region in one year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.gaps import GapKind
from ecocheck.app.reporting.conclusion import covered, is_known
from ecocheck.app.reporting.pages import RegionReport
from ecocheck.app.reporting.requests import by_office
from ecocheck.app.reporting.tasks import task_view
from ecocheck.app.reporting.views import DomainTally, IndicatorView
from ecocheck.app.reviewing.overview import counts_of, in_states
from ecocheck.app.verdicts.counting import by_nature, tally
from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.app.verdicts.standing import Standing
from ecocheck.source.discover import shown_path
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Domain


class RegionBuilder:
    """Builds the report of one region and year from rows already made."""

    def __init__(  # noqa: PLR0913, PLR0917 the parts of one check that concern one region
        self,
        checked: Checked,
        gaps: Sequence[Gap],
        place: Place,
        year: int,
        rows: Sequence[Row],
        targets: Sequence[TargetRow],
    ) -> None:
        """Gaps, rows and targets are those of this region and year: gaps worst first, the others as registered."""
        self._checked, self._place, self._year = checked, place, year
        self._rows, self._targets = rows, targets
        self._by_id: Mapping[str, Row] = {row.id: row for row in rows}
        self._gaps = gaps

    def _of_kind(self, kind: GapKind) -> Iterator[Row]:
        """The rows that have a gap of that kind, worst first."""
        for gap in self._gaps:
            if gap.kind is kind and gap.criterion is not None:
                yield self._by_id[gap.criterion]

    def _asked_for(self, one: TargetRow) -> bool:
        """Whether the criterion that lends its figure is undetermined, and so asks for the figure already."""
        row = self._by_id.get(one.criterion or "")
        return row is not None and row.verdict is Verdict.UNDETERMINED and row.counted

    def _indicators(self) -> tuple[IndicatorView, ...]:
        counted = {
            one.indicator: self._checked.counted(one)
            for one in self._checked.indicators
            if (one.region, one.year) == (self._place.name, self._year)
        }
        return tuple(
            IndicatorView(
                id=one.id,
                name=one.name,
                domain=one.domain,
                standing=counted[one.id].standing,
                backing=counted[one.id].backing,
                review_state=counted[one.id].review_state,
                lead=one.lead,
                support=one.support,
                rows=tuple(row for row in self._rows if row.indicator == one.id),
                notices=one.notices,
            )
            for one in self._checked.selection.indicators
            if one.id in counted
        )

    def _file(self) -> str | None:
        path = self._checked.project.data.paths.get(self._place.name, {}).get(self._year)
        return None if path is None else shown_path(path, self._checked.project.root)

    def build(self, task_spots: Mapping[str, Spot]) -> RegionReport:
        """The report of the region; gaps are ordered worst first."""
        checked, place, year = self._checked, self._place, self._year
        indicators = self._indicators()
        missed = list(self._of_kind(GapKind.LINE_MISSED))
        own = tuple(row for row in missed if row.standing is Standing.NOT_MET)
        below_city = tuple(row for row in missed if row.standing is Standing.CITY_NOT_MET)
        late, unclear = tuple(one for one in self._targets if one.late), by_office(self._rows)
        stale = [gap for gap in self._gaps if gap.kind is GapKind.EVIDENCE_STALE and gap.criterion]
        every = [*self._rows, *(one.row for one in self._targets)]
        return RegionReport(
            region=place.name,
            year=year,
            is_city=place.is_city,
            file=self._file(),
            by_indicator=tally(indicators),
            by_criterion=tally(self._rows),
            natures=by_nature(self._rows),
            coverage=next(covered(self._rows, [(place.name, year)])),
            known=tuple(row for row in self._rows if is_known(row)),
            domains=by_domain(checked.project.registry.indicators.domains, indicators),
            missed=own,
            late=late,
            undated=tuple(one for one in self._targets if one.missed_undated),
            below_city=below_city,
            disagreements=tuple(
                pair for pair in checked.disagreements if (pair[0].region, pair[0].year) == (place.name, year)
            ),
            unclear=unclear,
            waived_unclear=sum(row.verdict is Verdict.UNDETERMINED and row.waived for row in self._rows if row.counted),
            unclear_targets=tuple(
                one
                for one in self._targets
                if one.must
                and one.row.verdict is Verdict.UNDETERMINED
                and not one.row.waived
                and not self._asked_for(one)
            ),
            indicators=indicators,
            data=tuple(row for row in self._rows if row.measurement is not None),
            waived=tuple(row for row in every if row.waiver is not None),
            no_plan=tuple(self._of_kind(GapKind.NO_PLAN)),
            no_evidence=tuple(self._of_kind(GapKind.NO_EVIDENCE)),
            stale=tuple((self._by_id[gap.criterion or ""], gap.detail) for gap in stale),
            tasks=tuple(
                task_view(checked, task, place, year, self._targets, task_spots[task.id])
                for task in checked.selection.tasks
                if task.binds(place)
            ),
            targets=tuple(self._targets),
            reviews=counts_of(every) if any(row.review is not None for row in every) else None,
            returned=in_states(every, ReviewState.RETURNED, ReviewState.STALE),
            vouched=in_states(every, ReviewState.DOUBTED, ReviewState.REVIEWED),
        )


def by_domain(domains: Iterable[Domain], indicators: Sequence[IndicatorView]) -> tuple[DomainTally, ...]:
    """Count the indicators by field of work; fields without a selected indicator are left out."""
    grouped = ((domain, [one for one in indicators if one.domain == domain.id]) for domain in domains)
    return tuple(DomainTally(domain.id, domain.name, tally(found)) for domain, found in grouped if found)

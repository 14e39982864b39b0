"""The matrix of `ecocheck status`: the standing of each indicator in each region. Nothing is added up into a score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.explaining.sources import Sources
from ecocheck.app.readiness import Readiness, readiness_of, together
from ecocheck.app.verdicts.counting import by_nature, tally
from ecocheck.app.verdicts.row import Row
from ecocheck.app.yearly.building import compare_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.counting import Counted, NatureTally, Tally
    from ecocheck.app.verdicts.reviewed import ReviewState
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.app.yearly.views import YearsCompared
    from ecocheck.model.documents import Reporter
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Indicator
    from ecocheck.verdict.outcome import Backing
    from ecocheck.verdict.rollup import IndicatorResult


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One criterion in one region, with its readiness and the reporter of the figure."""

    row: Row
    readiness: Readiness | None
    reporter: Reporter | None
    for_file: bool
    """Whether `reporter` is who filled in the whole file, because nobody is named for this figure."""


@dataclass(frozen=True, slots=True)
class StatusCell:
    """One indicator (or one criterion, if criteria are shown) in one region."""

    region: str
    standing: Standing
    readiness: Readiness | None
    rows: tuple[StatusRow, ...]
    backing: Backing | None = None
    """How well a success is documented."""
    review_state: ReviewState | None = None
    """What the reviews come to; None where none are kept."""
    counted: bool = True
    """Whether it counts for itself."""


@dataclass(frozen=True, slots=True)
class StatusLine:
    """One line of the matrix; `id` is that of an indicator or a criterion."""

    id: str
    name: str
    domain: int
    domain_name: str
    cells: tuple[StatusCell, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One criterion in every region, with the distances to the line; in the order of units.yaml, never ranked."""

    id: str
    name: str
    unit: str | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """One year: the matrix, its counts by region, and the compared criteria if criteria are shown."""

    year: int
    places: tuple[str, ...]
    lines: tuple[StatusLine, ...]
    tallies: tuple[tuple[str, Tally], ...]
    compared: tuple[Compared, ...]
    natures: tuple[tuple[str, tuple[NatureTally, ...]], ...] = ()
    """The counts of each region by the nature of its lines; empty where no line has one."""


@dataclass(frozen=True, slots=True)
class Status:
    """The result of `status`."""

    checked: Checked
    by_criterion: bool
    boards: tuple[Board, ...]
    yearly: tuple[YearsCompared, ...] = ()
    """Each year against the earlier year that was asked for; empty where none was."""


def build_status(checked: Checked, *, by_criterion: bool, against: int | None = None) -> Status:
    """The matrix of a check; with `by_criterion`, its lines are criteria instead of indicators.

    `against` is an earlier year that the check judged too.
    """
    builder, years = _Builder(checked), checked.selection.years
    boards = tuple(builder.board(year, by_criterion=by_criterion) for year in years)
    names = [place.name for place in checked.selection.places]
    yearly = (
        compare_years(checked, year, against, counted=names, listed=names) for year in years if against is not None
    )
    return Status(checked, by_criterion, boards, tuple(yearly))


class _Builder:
    """Makes the boards of one check."""

    def __init__(self, checked: Checked) -> None:
        self._checked = checked
        self._papers, self._sources = EvidenceFiles(checked.project.documents), Sources(checked)
        self._domains = {one.id: one.name for one in checked.project.registry.indicators.domains}

    def board(self, year: int, *, by_criterion: bool) -> Board:
        """Make the board of one year."""
        rows = [row for row in self._checked.rows if row.year == year]
        places = self._checked.selection.places
        make = self._criteria if by_criterion else self._indicators
        lines = tuple(line for one in self._checked.selection.indicators for line in make(one, rows, year))
        return Board(
            year=year,
            places=tuple(place.name for place in places),
            lines=lines,
            tallies=tuple(self._tally(place, lines) for place in places),
            compared=tuple(self._compared(rows)) if by_criterion else (),
            natures=tuple(self._natures(rows)),
        )

    @staticmethod
    def _tally(place: Place, lines: Iterable[StatusLine]) -> tuple[str, Tally]:
        return place.name, tally(cell for line in lines for cell in line.cells if cell.region == place.name)

    def _line(self, id_: str, name: str, indicator: Indicator, cells: Iterable[StatusCell]) -> StatusLine:
        domain = self._domains.get(indicator.domain, "")
        return StatusLine(id_, name, indicator.domain, domain, tuple(cells))

    def _cell(self, region: str, shown: Counted, rows: Sequence[Row]) -> StatusCell:
        made = tuple(StatusRow(row, readiness_of(row, self._papers), *self._sources.reporter(row)) for row in rows)
        ready = together(one.readiness for one in made)
        review = shown.review_told if isinstance(shown, Row) else shown.review_state
        return StatusCell(region, shown.standing, ready, made, shown.backing, review, shown.counted)

    def _indicators(self, indicator: Indicator, rows: Sequence[Row], year: int) -> Iterator[StatusLine]:
        """Give one line: the indicator's verdict in each region, rolled up from its criteria."""
        whole = [one for one in self._checked.indicators if (one.indicator, one.year) == (indicator.id, year)]
        own = [row for row in rows if row.indicator == indicator.id]
        cells = (self._rolled_up(one, own) for one in whole)
        yield self._line(str(indicator.id), indicator.name, indicator, cells)

    def _rolled_up(self, one: IndicatorResult, rows: Sequence[Row]) -> StatusCell:
        return self._cell(one.region, self._checked.counted(one), [row for row in rows if row.region == one.region])

    def _criteria(self, indicator: Indicator, rows: Sequence[Row], _: int) -> Iterator[StatusLine]:
        """Give one line for each criterion of the indicator that was asked for."""
        for criterion in indicator.criteria:
            own = [row for row in rows if row.id == criterion.id]
            if own:
                cells = (self._cell(row.region, row, [row]) for row in own)
                yield self._line(criterion.id, criterion.name, indicator, cells)

    def _natures(self, rows: Sequence[Row]) -> Iterator[tuple[str, tuple[NatureTally, ...]]]:
        for place in self._checked.selection.places:
            found = by_nature(row for row in rows if row.region == place.name)
            if found:
                yield place.name, found

    @staticmethod
    def _compared(rows: Sequence[Row]) -> Iterator[Compared]:
        groups: dict[str, list[Row]] = {}
        for row in rows:
            groups.setdefault(row.id, []).append(row)
        for id_, own in groups.items():
            yield Compared(id_, own[0].name, own[0].unit, tuple(own))

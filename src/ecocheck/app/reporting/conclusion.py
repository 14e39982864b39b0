"""What a reader of a report must know first: where things stand, what is missed, by how much, who acts, since when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.gaps.grouping import answers_for
from ecocheck.app.gaps.views import OF_REVIEWS, GapKind
from ecocheck.app.reporting.matrix import compared
from ecocheck.app.typed_names import resolve_agency
from ecocheck.app.verdicts.counting import tally
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.sources.documents import PUBLIC

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.actions.shown import ShownActions
    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps.views import Gap
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.app.verdicts.row import Row

_LITTLE: Final = 10
"""A state is unknown where fewer than one in ten of the criteria that apply can be judged."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one region and year is known: criteria that apply, that were reported, and that could be judged."""

    region: str
    year: int
    tally: Tally
    """The standings of the criteria."""
    total: int
    """How many criteria there are, also those that do not apply."""
    reported: int
    """For how many of them the region's files record what an office has reported."""
    published: int = 0
    """How many more are known from public reporting alone, which no office has confirmed."""

    @property
    def applicable(self) -> int:
        """How many criteria apply."""
        return self.tally.total - self.tally.not_applicable

    @property
    def judged(self) -> int:
        """How many of these were judged."""
        return self.applicable - self.tally.undetermined

    @property
    def unknown(self) -> bool:
        """Whether so little can be judged that the state is unknown."""
        return self.judged * _LITTLE < self.applicable


@dataclass(frozen=True, slots=True)
class FollowUp:
    """By when what was missed is to be put right, and the own lines missed in the last year that is over."""

    until: datetime.date | None = None
    before: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """What actions say of when the gaps listed are to be put right."""

    first: datetime.date
    """The day that comes first of those on which something is due next."""
    undated: int
    """How many of the open gaps have no action, or one without a day."""


@dataclass(frozen=True, slots=True)
class Owed:
    """The offices that lead criteria together, and how many of these are undetermined for want of what they supply."""

    offices: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The conclusion of a report. Waived gaps are included: what was missed stays missed."""

    coverage: tuple[Coverage, ...]
    """For each region and year shown or compared; for a report of offices, over the criteria they lead."""
    city: str
    missed: tuple[Gap, ...]
    """Own lines missed in the regions of the report, worst first."""
    counties: tuple[Gap, ...]
    """Own lines missed in counties that the report only compares with the city."""
    late: tuple[Gap, ...]
    """Binding targets of tasks that are late, in all these regions."""
    below_city: tuple[Gap, ...]
    """Lines of the whole city that a county does not reach; they are compared and never count as 不达标."""
    until: datetime.date | None
    """The day by which all of it is to be put right; None where the command gave none, and it is left to be filled."""
    undated: tuple[Gap, ...] = ()
    """Binding targets missed for which the plan sets no day, in all these regions."""
    silent: tuple[Gap, ...] = ()
    """Binding targets, due or without a day, that no figure can judge, in all these regions."""
    before: tuple[Gap, ...] = ()
    """The own lines missed in the last year that is over; only where the report's own year is not over."""
    owed: tuple[Owed, ...] = ()
    """Who must supply what is lacking in the regions of the report, most first; for offices, each of them."""
    contradicted: tuple[Row, ...] = ()
    """What counts as met although a line missed in the same region and year contradicts it, in all these regions."""
    reviews: tuple[Gap, ...] = ()
    """What reviewers returned, and what has changed since it was reviewed, in all these regions."""
    planned: Planned | None = None
    """By when actions are to put it right; None where the project keeps none, or none of these has a day."""
    group: bool = False
    """Whether the project has a leading group, which sets the days that are open."""
    shared: tuple[tuple[Gap, Gap], ...] = ()
    """Of what is missed: a figure of the city, and the same figure of the one county that it is about."""

    @property
    def items(self) -> tuple[Gap, ...]:
        """Everything that somebody must put right, in the order in which it is shown."""
        return (*self.missed, *self.counties, *self.late, *self.undated)

    @property
    def unknown(self) -> bool:
        """Whether too little is known of every region to conclude anything, and nothing is known to be missed."""
        known = [one.unknown for one in self.coverage if one.applicable]
        return not self.items and bool(known) and all(known)

    @property
    def several_regions(self) -> bool:
        """Whether its rows are of several regions or years, so that each must name its own."""
        shown = {(gap.region, gap.year) for gap in self.items} | {(one.region, one.year) for one in self.coverage}
        return len(shown) > 1


def conclusion_of(
    checked: Checked,
    shown: Selection,
    gaps: Sequence[Gap],
    follow_up: FollowUp | None = None,
    kept: ShownActions | None = None,
) -> Conclusion:
    """The conclusion on the regions shown, and on those compared with them; for offices, on what they answer for.

    `gaps` say since when they stand; `kept` are the project's actions.
    """
    until, before = (None, ()) if follow_up is None else (follow_up.until, follow_up.before)
    project, own = checked.project, {place.name for place in shown.places}
    rows: Sequence[Row] = checked.rows
    if shown.agencies:
        gaps, before = (
            tuple(gap for gap in several if any(answers_for(project, one, gap) for one in shown.agencies))
            for several in (gaps, before)
        )
        rows = [row for row in rows if any(resolve_agency(project, name) in shown.agencies for name in row.lead)]
    places = compared(checked, shown)
    beside = {place.name for place in places} - own
    own_lines = [gap for gap in gaps if gap.kind is GapKind.LINE_MISSED and not gap.below_city]
    found = Conclusion(
        tuple(covered(rows, [(place.name, year) for place in places for year in shown.years])),
        city=project.units.city.name,
        missed=tuple(gap for gap in own_lines if gap.region in own),
        counties=tuple(gap for gap in own_lines if gap.region in beside),
        late=tuple(gap for gap in gaps if gap.kind is GapKind.TASK_LATE and gap.region in own | beside),
        undated=tuple(gap for gap in gaps if gap.kind is GapKind.TASK_MISSED and gap.region in own | beside),
        below_city=tuple(gap for gap in gaps if gap.below_city and gap.region in own | beside),
        until=until,
        silent=tuple(gap for gap in gaps if gap.kind is GapKind.TASK_UNDETERMINED and gap.region in own | beside),
        before=tuple(gap for gap in before if gap.region in own | beside),
        owed=tuple(_owed(checked, shown, rows)),
        reviews=tuple(gap for gap in gaps if gap.kind in OF_REVIEWS and gap.region in own | beside),
        contradicted=tuple(row for row in rows if row.region in own | beside and _is_contradicted(row)),
        group=project.units.has_leading_group(),
        shared=tuple(_shared(checked, [gap for gap in own_lines if gap.region in own | beside])),
    )
    return found if kept is None else replace(found, planned=_planned(found.items, kept))


def _planned(items: Iterable[Gap], kept: ShownActions) -> Planned | None:
    """What actions say of the open gaps among these; None where none of them has a day."""
    held = [kept.held_for(gap.region, gap.year, gap.criterion or gap.task or "") for gap in items if gap.open]
    steps = [one.next for one in held if one is not None and one.next is not None]
    days = [step.milestone.due for step in steps if step.milestone.due is not None]
    return Planned(min(days), len(held) - len(days)) if days else None


def _owed(checked: Checked, shown: Selection, rows: Iterable[Row]) -> list[Owed]:
    """Who must supply what the undetermined criteria of the regions shown lack; waived criteria are left out."""
    places, found = {place.name for place in shown.places}, dict[tuple[str, ...], int]()
    for row in rows:
        if row.verdict is Verdict.UNDETERMINED and not row.waived and row.counted and row.region in places:
            named = {resolve_agency(checked.project, name) for name in row.lead} if shown.agencies else set()
            asked: list[tuple[str, ...]] = [(one,) for one in shown.agencies if one in named]
            for offices in asked or [row.lead]:
                found[offices] = found.get(offices, 0) + 1
    return sorted((Owed(offices, n) for offices, n in found.items()), key=lambda one: -one.count)


def _is_contradicted(row: Row) -> bool:
    return any(note.code is NoteCode.CONTRADICTED for note in row.remarks)


def _shared(checked: Checked, missed: Sequence[Gap]) -> Iterator[tuple[Gap, Gap]]:
    """The figures that the city and its only county concerned both report, so that one miss is counted twice."""
    city, everywhere = checked.project.units.city.name, len(checked.project.places())
    if len(checked.selection.places) < everywhere:
        return
    for gap in missed:
        if gap.region != city or gap.row is None or gap.row.value is None:
            continue
        held = [row for row in checked.rows if _of_a_county(row, gap.row) and row.verdict is not Verdict.NOT_APPLICABLE]
        for other in missed:
            if len(held) == 1 and other.row is held[0] and held[0].value == gap.row.value:
                yield gap, other


def _of_a_county(row: Row, citys: Row) -> bool:
    """Whether a row is a county's of the same criterion and year."""
    return (row.id, row.year) == (citys.id, citys.year) and row.region != citys.region


def covered(rows: Sequence[Row], keys: Iterable[tuple[str, int]]) -> Iterator[Coverage]:
    """The coverage of each region and year, counted over these rows."""
    by_key: dict[tuple[str, int], list[Row]] = {}
    for row in rows:
        if row.counted:
            by_key.setdefault((row.region, row.year), []).append(row)
    for region, year in keys:
        own = by_key.get((region, year), [])
        recorded = [row.measurement for row in own if row.measurement is not None]
        published = sum(one.source is not None and one.source.standing == PUBLIC for one in recorded)
        yield Coverage(region, year, tally(own), len(own), len(recorded) - published, published)


def is_known(row: Row) -> bool:
    """Whether there is something to show of a row: a figure, or a verdict."""
    return row.measurement is not None or row.verdict not in {Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE}

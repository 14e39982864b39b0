"""The same figures judged by several standards, side by side: counts by standard and region, and what differs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.listing import list_crosswalk
from ecocheck.app.selection import select
from ecocheck.app.standards import find_standard, named, standard_ids
from ecocheck.app.typed_names import UnknownNameError
from ecocheck.app.verdicts.counting import by_nature, tally
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.listing import ListedCrossing
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Wanted
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.counting import NatureTally, Tally
    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.standard import Standard


@dataclass(frozen=True, slots=True)
class ByStandard:
    """One standard, its record (None for the plan), and the verdicts by it; none where it has nothing asked for."""

    named: NamedStandard
    record: Standard | None
    checked: Checked | None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The verdicts on criteria of which the standard says something in years in which it judges."""
        if self.checked is None:
            return ()
        if self.record is None:
            return self.checked.rows
        return tuple(row for row in self.checked.rows if self.judges(row.year) and row.rule is not None)

    def judges(self, year: int) -> bool:
        """Whether it is in force in the year; the plan always is."""
        return self.record is None or self.record.valid_in(year)


@dataclass(frozen=True, slots=True)
class StandardCounts:
    """The counts of one region and year by one standard, in all and by nature."""

    standard: str
    region: str
    year: int
    tally: Tally
    natures: tuple[NatureTally, ...]


@dataclass(frozen=True, slots=True)
class Judgings:
    """One criterion in one region and year by each standard; None where a standard says nothing of it."""

    region: str
    year: int
    id: str
    name: str
    rows: tuple[Row | None, ...]

    @property
    def verdicts(self) -> frozenset[Verdict]:
        """The verdicts that there are; a standard that says nothing of it judges nothing and differs from none."""
        return frozenset(one.verdict for one in self.rows if one is not None)

    @property
    def same(self) -> bool:
        """Whether two standards or more judge it, all of them alike."""
        return len(self.verdicts) == 1 and sum(one is not None for one in self.rows) > 1

    @property
    def opposite(self) -> bool:
        """Whether one standard is met and another missed by the same figure; a city's line is only compared with."""
        missed = any(one is not None and one.verdict is Verdict.NOT_MET and not one.city_line for one in self.rows)
        return missed and Verdict.MET in self.verdicts


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The result of `status --standards`; the plan stands first."""

    standards: tuple[ByStandard, ...]
    counts: tuple[StandardCounts, ...]
    judged: tuple[Judgings, ...]
    """Every criterion that one of them has, region by region; what is met by one and missed by another comes first."""
    crosswalk: tuple[ListedCrossing, ...]

    @property
    def differing(self) -> tuple[Judgings, ...]:
        """What has another verdict by another standard."""
        return tuple(one for one in self.judged if len(one.verdicts) > 1)

    def same_in(self, year: int) -> int:
        """How many criteria of that year have one verdict by all that say something of them, two or more."""
        return sum(one.year == year and one.same for one in self.judged)

    def in_force(self, year: int) -> tuple[ByStandard, ...]:
        """The standards that judge the year; the others have no column."""
        return tuple(one for one in self.standards if one.judges(year))

    @property
    def checked(self) -> Checked:
        """One of the checks, for what they have in common."""
        return next(one.checked for one in self.standards if one.checked is not None)


def judge_side_by_side(opened: Opened, wanted: Wanted, asked: Sequence[str], as_of: datetime.date) -> SideBySide:
    """Judge by the plan and by each standard asked for, or by every standard of the registry.

    Raises UnknownNameError, NothingOfYearError, NothingSelectedError. What one
    standard does not have is left out there; UnknownNameError only where none has it.
    """
    project = opened.project
    every = standard_ids(project)
    unknown = next((one for one in asked if one not in every), None)
    if unknown is not None:
        raise UnknownNameError("standard", unknown, every)
    ids = [one for one in every if not asked or one in asked or one == every[0]]
    found, missing = [], None
    for id_ in ids:
        record, checked = find_standard(project, id_), None
        try:
            checked = check(opened, select(project, replace(wanted, standard=id_)), as_of, validates=False)
        except UnknownNameError as error:
            if error.what != "beside_plan":
                raise
            missing = error
        found.append(ByStandard(named(project, record), record, checked))
    if missing is not None and all(one.checked is None for one in found):
        raise missing
    judged = tuple(sorted(_judgings(found), key=lambda one: not one.opposite))
    counts = tuple(one for each in found for one in _counts(each))
    return SideBySide(tuple(found), counts, judged, list_crosswalk(project))


def _judgings(standards: Sequence[ByStandard]) -> Iterator[Judgings]:
    by_key = [{(row.year, row.region, row.id): row for row in one.rows} for one in standards]
    checked = next((one.checked for one in standards if one.checked is not None), None)
    order = [place.name for place in checked.selection.places] if checked is not None else []
    keys = {key for rows in by_key for key in rows}
    for key in sorted(keys, key=lambda key: (key[0], order.index(key[1]), tuple(map(int, key[2].split("-"))))):
        rows = tuple(rows.get(key) for rows in by_key)
        first = next(row for row in rows if row is not None)
        yield Judgings(first.region, first.year, first.id, first.name, rows)


def _counts(one: ByStandard) -> Iterator[StandardCounts]:
    if one.checked is None:
        return
    for year in one.checked.selection.years:
        for place in one.checked.selection.places:
            rows = [row for row in one.rows if (row.region, row.year) == (place.name, year)]
            if rows:
                yield StandardCounts(one.named.id, place.name, year, tally(rows), by_nature(rows))

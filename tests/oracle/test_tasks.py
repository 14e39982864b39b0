"""Compares engine and oracle on the targets of tasks over the years; no tampering lets a missed target vanish."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from tests.oracle.contract import Open
from tests.oracle.late_files import FACTS, GONE, NUMBERS, WAYS, YEARS, put
from tests.oracle.projects import CITY, County, Project
from tests.oracle.tasks import Told, tell_project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

DAY = datetime.date(2026, 8, 1)
NEWEST = YEARS[-1]


@dataclass(frozen=True)
class Sequence:
    """The ways of one target's figures over the years, in a county of its own or in the city."""

    region: str
    target: str
    ways: tuple[str, ...]
    lent: bool = False
    beside: tuple[str, ...] = ()
    """The ways of the criterion's figures, where the task reports its own too."""

    @property
    def by_year(self) -> Mapping[int, str]:
        """The way of each year."""
        return dict(zip(YEARS, self.ways, strict=True))


def engine(project: Path, sequences: list[Sequence], years: tuple[int, ...]) -> dict[tuple[str, int, str], Told]:
    """What the program says of these targets: the year is that of the figure's file."""
    opened = open_project(project, exactly=True)
    asked, wanted = select(opened.project, Wanted(years=years)), {one.target.partition("-")[0] for one in sequences}
    tasks = tuple(one for one in asked.tasks if one.id in wanted)
    made = check(opened, replace(asked, indicators=(), criteria=frozenset(), tasks=tasks), DAY)
    found = {}
    for one in made.targets:
        row = one.row
        told_in = None if row.at is None else int(row.at.file.rpartition("/")[2].removesuffix(".yaml"))
        assert told_in in {None, one.reported_in}, "the place is in the file of the year that decides"
        found[row.region, row.year, row.id] = Told(row.verdict.value, one.late, told_in)
    return found


def spread(sequences: list[Sequence]) -> Project:
    """A project that holds every sequence, those of counties each in a county of its own."""
    counties = sorted({one.region for one in sequences} - {CITY})
    project = Project(counties=tuple(map(County, counties)))
    for one in sequences:
        for year, way in one.by_year.items():
            put(project.file(one.region, year), one.target, year, way, lent=one.lent)
        for year, way in zip(YEARS, one.beside, strict=False):
            put(project.file(one.region, year), one.target, year, way, lent=True)
    return project


def named(kinds: Iterator[tuple[str, tuple[str, ...], bool]]) -> list[Sequence]:
    """Each sequence with the name of an invented county of its own."""
    return [Sequence(f"演{chr(0x4E00 + n)}县", target, ways, lent) for n, (target, ways, lent) in enumerate(kinds)]


def disagreements(project: Path, sequences: list[Sequence]) -> list[str]:
    """Where engine and oracle differ about these targets, in any of the years."""
    only = {one.target for one in sequences}
    expected, shown = tell_project(project, list(YEARS), DAY, only), engine(project, sequences, YEARS)
    wrong = []
    for one in sequences:
        for year in YEARS:
            key = (one.region, year, one.target)
            if isinstance(expected[key].verdict, Open):
                continue
            if shown[key] != expected[key]:
                wrong.append(f"{key} {one.ways}: expected {expected[key]}, got {shown[key]}")
    return wrong


@pytest.mark.parametrize("lent", [False, True], ids=["own", "lent"])
@pytest.mark.parametrize("target", ["T1-1", "T58-1"])
def test_numbers(target: str, lent: bool, tmp_path: Path) -> None:  # noqa: FBT001 a parameter
    """Met, missed and undecided figures in all orders over three years, with an unfinished fourth."""
    ways = itertools.product(("met", "missed", GONE, "partial_met"), WAYS, ("missed", "bare", GONE), ("partial_met",))
    sequences = named((target, one, lent) for one in ways)
    assert disagreements(spread(sequences).write(tmp_path), sequences) == []


def test_without_a_criterion_and_with_facts(tmp_path: Path) -> None:
    """A number of the task's own, and facts: what was done by some day of the year is done."""
    sure = [one for one in WAYS if one != "refused"]  # the contract does not say what a fact in other words is
    kinds = [("T72-2", ways, False) for ways in itertools.product(("missed", "met"), WAYS, WAYS, (GONE,))]
    kinds += [("T5-1", ways, False) for ways in itertools.product(("missed", GONE), sure, sure, ("as_of_met", GONE))]
    sequences = named(iter(kinds))
    assert disagreements(spread(sequences).write(tmp_path), sequences) == []


def test_nothing_to_count_meets_nothing(tmp_path: Path) -> None:
    """A denominator of zero, explained and documented, before a miss and after one."""
    ways = itertools.product(("missed", "zero", "met"), ("zero", "missed", GONE), ("zero", GONE, "missed"), (GONE,))
    sequences = named(("T9-2", one, False) for one in ways)
    assert disagreements(spread(sequences).write(tmp_path), sequences) == []


@pytest.mark.parametrize("target", ["T1-1", "T58-1"])
def test_a_figure_of_the_tasks_own_beside_the_criterions(target: str, tmp_path: Path) -> None:
    """The task's own figure counts, unless it cannot be judged and the criterion's misses the county's own line."""
    ways = itertools.product(WAYS, WAYS)
    sequences = [
        Sequence(f"演{chr(0x4E00 + n)}县", target, (GONE, own, GONE, GONE), beside=(GONE, lent, GONE, GONE))
        for n, (own, lent) in enumerate(ways)
    ]
    project = spread(sequences).write(tmp_path)
    assert disagreements(project, sequences) == []
    told = engine(project, sequences, (NEWEST,))
    hiding = [one for one in sequences if one.beside[1] == "missed" and one.ways[1] == "partial_met"]
    assert [told[one.region, NEWEST, target].late for one in hiding] == [target == "T1-1"]


def test_the_city(tmp_path: Path) -> None:
    """The city has lines of its own; its figure of 19-1 is one."""
    sequences = [
        Sequence(CITY, "T58-1", ("missed", "met", "missed", "partial_met"), lent=True),
        Sequence(CITY, "T72-2", ("missed", GONE, "bare", "partial_met")),
        Sequence(CITY, "T5-1", ("missed", GONE, GONE, "as_of_met")),
    ]
    project = spread(sequences).write(tmp_path)
    assert disagreements(project, sequences) == []
    told = engine(project, sequences, (NEWEST,))
    assert told[CITY, NEWEST, "T58-1"] == Told("met", late=False, told_in=2024)
    assert told[CITY, NEWEST, "T72-2"] == Told("not_met", late=True, told_in=2023)
    assert told[CITY, NEWEST, "T5-1"] == Told("met", late=False, told_in=2026)


TAMPERED = ("partial_met", "partial_missed", "unknown", "bare", "refused", "as_of_missed", GONE)


def test_no_tampering_makes_a_missed_target_met(tmp_path: Path) -> None:
    """Missed in 2023, 2024 and 2025: whatever is done to one or two of the figures, one that stays keeps it late.

    Where all three are spoiled, nothing is known, which is neither late nor met.
    """
    targets = ("T1-1", "T72-2", *FACTS[:1])
    kinds = [(target, (*ways, way), False) for target in targets for way in TAMPERED for ways in _spoiled(way)]
    kinds = [one for one in kinds if one[0] not in FACTS or not {"refused", "partial_met"} & set(one[1])]
    sequences = named(iter(kinds))
    told = engine(spread(sequences).write(tmp_path), sequences, (NEWEST,))
    wrong = []
    for one in sequences:
        verdict = told[one.region, NEWEST, one.target]
        kept = [year for year, way in one.by_year.items() if way == "missed"]
        expected = Told("not_met", late=True, told_in=max(kept)) if kept else None
        if expected is not None and verdict != expected:
            wrong.append(f"{one}: expected {expected}, got {verdict}")
        if expected is None and verdict.verdict != "undetermined":
            wrong.append(f"{one}: got {verdict}")
    assert wrong == []


def _spoiled(way: str) -> list[tuple[str, ...]]:
    """Three missed years with some of them spoiled in that way."""
    return list(itertools.product(("missed", way), repeat=3))


def test_whoever_met_it_later_is_done(tmp_path: Path) -> None:
    """An honest county: missed in 2023, met with a document later; nothing after that counts against it."""
    afterwards = ("met", "missed", GONE, "partial_missed", "bare", "unknown")
    kinds = [
        (target, ("missed", "met", *more), False)
        for target in NUMBERS
        for more in itertools.product(afterwards, repeat=2)
    ]
    kinds += [("T5-1", ("missed", GONE, way, GONE), False) for way in ("met", "as_of_met", "partial_met")]
    sequences = named(iter(kinds))
    told = engine(spread(sequences).write(tmp_path), sequences, (NEWEST,))
    assert [one for one in sequences if told[one.region, NEWEST, one.target].verdict != "met"] == []
    assert [one for one in sequences if told[one.region, NEWEST, one.target].late] == []

"""Filters that group and count rows, rules and targets for templates, the same in every language."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from ecocheck.app.verdicts.standing import Standing
from ecocheck.render.phrases.backing import look_of
from ecocheck.render.phrases.joins import region_words
from ecocheck.render.phrases.standings import STANDINGS, by_standing
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.matrix import MatrixColumn, MatrixRow
    from ecocheck.app.reporting.pages import RegionReport, Report, RuleView, WorkList
    from ecocheck.app.verdicts.row import Row, TargetRow


def by_citation(rules: Sequence[RuleView]) -> list[list[RuleView]]:
    """Rules in groups that cite the same sentence of the plan."""
    groups = groupby(rules, key=lambda one: (one.citation.clause, one.citation.quote))
    return [list(group) for _, group in groups]


def assumptions(rules: Sequence[RuleView]) -> list[tuple[str, list[str]]]:
    """Each assumption once, with the ids of the criteria that it is for."""
    found: dict[str, list[str]] = {}
    for one in rules:
        if one.assumption is not None:
            found.setdefault(one.assumption, []).append(one.id)
    return list(found.items())


def by_lead(targets: Sequence[TargetRow]) -> list[tuple[tuple[str, ...], list[Row]]]:
    """Targets by the offices that are responsible, the most first."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for one in targets:
        groups.setdefault(one.row.lead, []).append(one.row)
    return sorted(groups.items(), key=lambda item: -len(item[1]))


def by_looks(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Rows by how their verdict is drawn, the worst first: a success without evidence is never drawn as one with it."""
    groups: dict[str, list[Row]] = {}
    for _, found in by_standing(rows):
        for row in found:
            groups.setdefault(look_of(row), []).append(row)
    return list(groups.items())


def by_kind(made: Callable[[Standing], Any]) -> dict[Standing, Any]:
    """The result of a macro for each standing, made once: `m.verdict|by_kind`."""
    return {one: made(one) for one in STANDINGS}


def failing_first(rows: Sequence[MatrixRow]) -> list[MatrixRow]:
    """The rows of a matrix: those that most regions miss first, then in the order of the registry."""
    kinds = (Standing.NOT_MET, Standing.CITY_NOT_MET)
    return sorted(rows, key=lambda row: [-row.standings.count(kind) for kind in kinds])


def unasked(part: RegionReport, verdict: str) -> list[Row]:
    """The rows with that verdict of which a page of an unknown state says nothing else: no figure, nothing to ask."""
    rows = (row for one in part.indicators for row in one.rows if row.verdict == verdict and row.measurement is None)
    return [row for row in rows if row.waived or row.verdict is not Verdict.UNDETERMINED]


def column_names(columns: Sequence[MatrixColumn]) -> list[str]:
    """The region of each column of a matrix, with its year where there are several."""
    several = len({one.counted.year for one in columns}) > 1
    return [region_words(one.counted.region, one.counted.year, with_year=several) for one in columns]


def chapters(report: Report) -> dict[tuple[str, int], str]:
    """The prefix of the anchors of each region and year that the report has a chapter on."""
    return {(one.region, one.year): f"s{place}" for place, one in enumerate(report.regions, 1)}


def without_chapter(report: Report) -> list[tuple[int, Gap]]:
    """What the conclusion lists of regions without a chapter in the report, each with its place in the list, from 1."""
    known = chapters(report)
    return [(n, gap) for n, gap in enumerate(report.conclusion.items, 1) if (gap.region, gap.year) not in known]


def domain_names(part: RegionReport) -> dict[int, str]:
    """The fields of work by number."""
    return {one.id: one.name for one in part.domains}


def missed_count(one: WorkList) -> int:
    """How many lines of an office's criteria are missed, without those of the whole city."""
    return sum(row.standing is Standing.NOT_MET for row in one.open)


def owed_count(one: WorkList) -> int:
    """For how many criteria an office must supply something, counted region by region."""
    return sum(len(request.rows) for _, _, asked in one.unclear for request in asked)


_ALL = (
    by_citation, assumptions, by_lead, by_standing, by_looks, by_kind, failing_first, unasked, domain_names,
    chapters, column_names, without_chapter, missed_count, owed_count,
)  # fmt: skip # a table, read by rows
FILTERS: dict[str, Callable[..., Any]] = {one.__name__: one for one in _ALL}

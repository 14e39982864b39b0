"""Builds the report as data without words; `render.templating.report` writes it as Markdown or HTML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ecocheck.app.actions.shown import kept_actions, within
from ecocheck.app.checking import check
from ecocheck.app.gaps import GapKind, find_gaps
from ecocheck.app.gaps.since import dated
from ecocheck.app.gaps.views import Conflict
from ecocheck.app.reporting.beside import Beside
from ecocheck.app.reporting.conclusion import FollowUp, conclusion_of
from ecocheck.app.reporting.matrix import compared, matrix_of
from ecocheck.app.reporting.other_lines import other_lines
from ecocheck.app.reporting.pages import ContradictionView, FindingView, Report, RuleView
from ecocheck.app.reporting.regions import RegionBuilder
from ecocheck.app.reporting.tasks import task_spots
from ecocheck.app.reporting.worklists import WorkListBuilder
from ecocheck.app.revision import revision_of
from ecocheck.app.verdicts.row import YEARS_SHOWN, Row, TargetRow
from ecocheck.app.yearly.building import compare_years, in_short, year_before
from ecocheck.findings import Severity
from ecocheck.source.discover import shown_path

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ecocheck.app.actions.shown import ShownActions
    from ecocheck.app.checking import Checked, Progress
    from ecocheck.app.gaps import Gap
    from ecocheck.app.opening import Opened
    from ecocheck.app.reporting.pages import RegionReport, WorkList
    from ecocheck.app.revision import ProjectRevision
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.row import OtherLine
    from ecocheck.app.yearly.views import YearsCompared
    from ecocheck.findings import Spot
    from ecocheck.source.project import Project

__all__ = ["Report", "build_report", "report_on"]

_T = TypeVar("_T")


def _findings(checked: Checked, shown: Selection) -> tuple[FindingView, ...]:
    """The findings with their severity, without those in files of regions that were judged only for comparison."""
    if not checked.findings:
        return ()
    from ecocheck.findings.catalogue import severity_of

    hidden = set(_hidden(checked, shown))
    return tuple(FindingView(severity_of(one), one) for one in checked.findings if one.at.file not in hidden)


def _hidden(checked: Checked, shown: Selection) -> Iterator[str]:
    for place in set(checked.selection.places) - set(shown.places):
        for path in checked.project.data.paths.get(place.name, {}).values():
            yield shown_path(path, checked.project.root)


def _contradictions(checked: Checked) -> Iterator[ContradictionView]:
    """The open contradictions of the plan that concern the selected indicators or tasks."""
    selection = checked.selection
    numbers, tasks = {one.id for one in selection.indicators}, {one.id for one in selection.tasks}
    for one, spot in checked.contradictions:
        if selection.everything or numbers & set(one.indicators) or tasks & set(one.tasks):
            yield ContradictionView.of(one, spot)


def _rules(rows: Iterable[Row]) -> tuple[RuleView, ...]:
    """The revisions in force of each criterion, with the years that were judged by them."""
    found: dict[tuple[str, Spot], tuple[Row, list[int]]] = {}
    for row in rows:
        if row.rule_at is None:
            continue
        years = found.setdefault((row.id, row.rule_at), (row, []))[1]
        if row.year not in years:
            years.append(row.year)
    firsts = dict(reversed(found))
    return tuple(_rule(row, tuple(years), first=firsts[name] == at) for (name, at), (row, years) in found.items())


def _rule(row: Row, years: tuple[int, ...], *, first: bool) -> RuleView:
    assert row.rule is not None  # noqa: S101 a row with the place of its rule has one
    assert row.citation is not None  # noqa: S101 where there is a rule, its sentence of the plan is known
    return RuleView(
        row.id,
        row.name,
        first,
        row.subject.unit,
        row.line or "",
        row.rule,
        row.effective or 0,
        years,
        row.citation,
        row.assumption,
        row.rule_at,
    )


def _regions(
    checked: Checked, shown: Selection, gaps: tuple[Gap, ...], rows: list[Row], targets: list[TargetRow]
) -> Iterator[RegionReport]:
    spots = task_spots(checked)
    of_gaps, of_rows = _by_file(gaps, lambda gap: gap), _by_file(rows, lambda row: row)
    of_targets = _by_file(targets, lambda target: target.row)
    for place in shown.places:
        for year in shown.years:
            key = (place.name, year)
            found = of_gaps.get(key, ()), place, year, of_rows.get(key, ()), of_targets.get(key, ())
            yield RegionBuilder(checked, *found).build(spots)


def _by_file(items: Iterable[_T], about: Callable[[_T], Row | Gap]) -> Mapping[tuple[str, int], Sequence[_T]]:
    """The items by region and year, in their order."""
    found: dict[tuple[str, int], list[_T]] = {}
    for one in items:
        head = about(one)
        found.setdefault((head.region, head.year), []).append(one)
    return found


def judged_for(project: Project, selection: Selection) -> Selection:
    """What must be judged for the report: the report of the city alone compares all counties, so it needs them all."""
    city_alone = len(selection.places) == 1 and selection.places[0].is_city and not selection.agencies
    return replace(selection, places=project.places()) if city_alone else selection


def report_on(
    opened: Opened,
    selection: Selection,
    as_of: datetime.date,
    progress: Progress | None = None,
    until: datetime.date | None = None,
) -> Report:
    """Judge what the report needs, with the years before, and build the report of the selection.

    `until` is the day by which what was missed is to be put right. Raises
    OSError where a file that was read before cannot be read again.
    """
    judged = judged_for(opened.project, selection)
    against = year_before(opened.project, judged)
    checked = check(opened, judged, as_of, back=YEARS_SHOWN - 1, against=against, progress=progress)
    follow_up = FollowUp(until, failures_before(opened, checked, selection))
    gaps, kept = dated(checked, find_gaps(checked)), kept_actions(checked)
    return build_report(checked, gaps, shown=selection, follow_up=follow_up, kept=kept)


def failures_before(opened: Opened, checked: Checked, selection: Selection) -> tuple[Gap, ...]:
    """The own lines missed in the year before, where the one year asked for is not over; else nothing.

    A task's target that was missed stays missed in the year asked for, so it is not looked up.
    """
    year = selection.years[-1]
    if len(selection.years) > 1 or year not in checked.unended or year - 1 not in opened.project.data.years():
        return ()
    past = check(opened, replace(checked.selection, years=(year - 1,), tasks=()), checked.as_of, validates=False)
    return tuple(gap for gap in find_gaps(past) if gap.kind is GapKind.LINE_MISSED and not gap.below_city)


def _yearly(checked: Checked, selection: Selection) -> YearsCompared | None:
    """The newest year against the year before; None for offices, and where nothing is known of both years."""
    year, before = selection.years[-1], year_before(checked.project, checked.selection)
    judged = {row.year for row in checked.against} | set(checked.selection.years)
    if before is None or before not in judged or selection.agencies:
        return None
    listed = [place.name for place in selection.places]
    counted = [place.name for place in compared(checked, selection)]
    found = compare_years(checked, year, before, counted=counted, listed=listed)
    if not any(one.decided for one in found.regions):
        return None
    return found if len(listed) == 1 else in_short(found)


def _with(row: Row, others: Mapping[tuple[str, int, str], OtherLine]) -> Row:
    found = others.get((row.region, row.year, row.id))
    return row if found is None else replace(row, other_line=found)


def _with_lines(gap: Gap, others: Mapping[tuple[str, int, str], OtherLine]) -> Gap:
    """The gap whose figure meets another line says so."""
    match gap.about:
        case Row():
            row = _with(gap.about, others)
            return gap if row is gap.about else replace(gap, about=row)  # to copy all gaps for each region is slow
        case TargetRow():
            row = _with(gap.about.row, others)
            return gap if row is gap.about.row else replace(gap, about=replace(gap.about, row=row))
        case Conflict():
            return gap


def actions_in(
    kept: ShownActions | None, selection: Selection, worklists: Iterable[WorkList] = ()
) -> ShownActions | None:
    """The actions that a report of the selection tells; the city's alone tells those of all counties too."""
    city_alone = len(selection.places) == 1 and selection.places[0].is_city and not selection.agencies
    led = frozenset[str]().union(*(one.led for one in worklists))
    return within(kept, selection, led, everywhere=city_alone)


def build_report(  # noqa: PLR0913 what a report is built from
    checked: Checked,
    gaps: tuple[Gap, ...],
    *,
    shown: Selection | None = None,
    revision: ProjectRevision | None = None,
    follow_up: FollowUp | None = None,
    kept: ShownActions | None = None,
) -> Report:
    """Build the report of the selection: regions one by one, or the work lists of offices.

    `gaps` say since when they stand (`dated`). `shown` is the selection to
    report, if more than it was judged. With `revision`, no file is read again
    to compute it. `kept` are the project's actions. Raises OSError.
    """
    selection, plan = shown or checked.selection, checked.project.registry.indicators.plan
    places = {place.name for place in selection.places}
    beside, others = Beside(checked, gaps), other_lines(checked)
    rows = [_with(beside.of(row), others) for row in checked.rows if row.region in places]
    targets = [replace(one, row=_with(one.row, others)) for one in checked.targets if one.row.region in places]
    lists = WorkListBuilder(checked, gaps, rows, targets)
    spots = task_spots(checked)
    worklists = tuple(lists.build(agency, spots) for agency in selection.agencies)
    found = _findings(checked, selection)
    picked = () if selection.everything or selection.agencies else tuple(one.id for one in selection.indicators)
    carried = {row.effective for row in rows if row.carried and row.effective is not None}
    return Report(
        drill=checked.project.drill,
        title=plan.title,
        number=plan.number,
        subject=plan.subject or "",
        lists_tasks=bool(checked.project.registry.tasks.tasks),
        standard=checked.standard,
        dated=plan.dated,
        as_of=checked.as_of,
        unended=checked.unended,
        year_before=checked.year_before,
        city=checked.project.units.city.name,
        years=selection.years,
        places=tuple(place.name for place in selection.places),
        all_places=len(selection.places) == len(checked.project.places()),
        agencies=selection.agencies,
        partial=picked,
        indicator_count=len(selection.indicators),
        criterion_count=len(selection.criteria),
        carried_from=tuple(sorted(carried)),
        regions=() if selection.agencies else tuple(_regions(checked, selection, gaps, rows, targets)),
        worklists=worklists,
        findings=tuple(one for one in found if one.severity is not Severity.NOTICE),
        notices=sum(one.severity is Severity.NOTICE for one in found),
        contradictions=tuple(_contradictions(checked)),
        rules=_rules(rows),
        matrix=matrix_of(checked, selection, others),
        conclusion=conclusion_of(checked, selection, [_with_lines(gap, others) for gap in gaps], follow_up, kept),
        yearly=_yearly(checked, selection),
        revision=revision or revision_of(checked, compared(checked, selection)),
        actions=actions_in(kept, selection, worklists),
    )

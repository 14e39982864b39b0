"""Judges a project with figures that nobody reported, and finds which verdicts they turn. No file is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.collecting.new_file import MARK, new_file, written_text
from ecocheck.app.diff.comparing import compare
from ecocheck.app.diff.sides import Side
from ecocheck.app.diff.state import Direction
from ecocheck.app.trial.asked import VALUE, Bad, BadTrialError
from ecocheck.app.trial.placing import Places, key_of, row_in
from ecocheck.app.trial.settings import tried
from ecocheck.app.trial.views import Basis, Flip, Kind, Trial, TriedItem
from ecocheck.app.trial.weighing import by_figures
from ecocheck.findings import Severity
from ecocheck.model.settled import in_year
from ecocheck.source.discover import own_content
from ecocheck.source.places import DATA
from ecocheck.source.setting.edit import CannotSetError, edited
from ecocheck.source.yaml.reader import read_bytes
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.subject import subject_of, subject_of_target

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.app.checking import Checked
    from ecocheck.app.diff.views import AnyRow, Move
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.app.trial.asked import Asked
    from ecocheck.app.trial.settings import Tried
    from ecocheck.findings import Finding, Route
    from ecocheck.source.project import Project
    from ecocheck.verdict.subject import Subject


def try_settings(opened: Opened, selection: Selection, as_of: datetime.date, asked: tuple[Asked, ...]) -> Trial:
    """The verdicts with what was asked set in the file of the one region and year. Raises BadTrialError."""
    region, year = _where(selection)
    real = check(opened, selection, as_of)
    text, mark = _text(opened.project, region, year)
    subjects = dict(_subjects(selection, year))
    made = tuple(_tried(asked, subjects, real, text, (region, year), opened.project))
    project = _with(opened.project, (region, year), text, mark, made)
    changed = replace(opened, project=project)
    after = real if project is opened.project else check(changed, selection, as_of)
    flips, same = _flips(opened, changed, selection, as_of, real, after)
    places = Places(real, frozenset(one.id for one in made if one.new_figure))
    after = places.of_checked(after)
    return Trial(
        Basis(Kind.SET, None, real.standard),
        real,
        after,
        tuple(_items(made, real, after, project, (region, year))),
        tuple(places.of_flip(one) for one in flips),
        same,
    )


def _where(selection: Selection) -> tuple[str, int]:
    if len(selection.places) != 1:
        raise BadTrialError(Bad.ONE_REGION)
    if len(selection.years) != 1:
        raise BadTrialError(Bad.ONE_YEAR)
    return selection.places[0].name, selection.years[0]


def _text(project: Project, region: str, year: int) -> tuple[str, bytes]:
    """The text of the data file, and the mark that stands before it; of a missing file its head."""
    file = f"{DATA}/{region}/{year}.yaml"
    path = project.data.paths.get(region, {}).get(year, project.root / file)
    content = own_content(path, project.root)
    try:
        text = written_text(path, content)
    except CannotSetError as error:
        raise BadTrialError(Bad.FILE, file) from error
    if text is None:
        return new_file(project, region, year), b""
    return text, MARK if content is not None and content.startswith(MARK) else b""


def _subjects(selection: Selection, year: int) -> Iterator[tuple[str, tuple[Subject, Route]]]:
    """What can be tried: every selected criterion and target, with the route of its entry."""
    for indicator in selection.indicators:
        for criterion in indicator.criteria:
            if selection.includes(criterion):
                yield criterion.id, (subject_of(criterion, year), ("measurements", criterion.id))
    for task in selection.tasks:
        for target in task.targets:
            subject = subject_of_target(in_year(target, year))
            yield target.id, (subject, ("tasks", task.id, "targets", target.id))


def _tried(  # noqa: PLR0913, PLR0917 what was asked, and all that it is set beside
    asked: tuple[Asked, ...],
    subjects: Mapping[str, tuple[Subject, Route]],
    real: Checked,
    text: str,
    where: tuple[str, int],
    project: Project,
) -> Iterator[Tried]:
    past = project.read_region(where[0], {where[1] - 1}).get(where[1] - 1)
    years = (real.figures.get(where), None if past is None else past.figures)
    data = read_bytes(text.encode(), f"{DATA}/{where[0]}/{where[1]}.yaml").data
    for key in dict.fromkeys(one.id for one in asked):
        if key not in subjects:
            raise BadTrialError(Bad.NOT_SELECTED, key)
        subject, route = subjects[key]
        own = [one for one in asked if one.id == key]
        found = tried(subject, route, own, data, years)
        yield replace(found, settings={}) if _is_held(found, real) else found


def _is_held(one: Tried, real: Checked) -> bool:
    """Whether a state that lasts from an earlier file is set to what it is."""
    row = next((row for row in real.rows if row.id == one.id), None)
    if row is None or row.recorded_in is None or [asked.key for asked in one.asked] != [VALUE]:
        return False
    return row.fact is not None and one.settings.get((*one.route, VALUE)) is row.fact


def _with(project: Project, where: tuple[str, int], text: str, mark: bytes, made: Iterable[Tried]) -> Project:
    """The project with the settings in the place of the file; the project itself where nothing differs."""
    settings = {route: value for one in made for route, value in one.settings.items()}
    if not settings:
        return project
    file = f"{DATA}/{where[0]}/{where[1]}.yaml"
    try:
        after = edited(text, file, settings)
    except CannotSetError as error:
        raise BadTrialError(Bad.FILE, file) from error
    return project.with_contents({where: mark + after.encode()})


def _flips(  # noqa: PLR0913, PLR0917 both projects, what is judged of them, and what came out
    opened: Opened, changed: Opened, selection: Selection, as_of: datetime.date, real: Checked, after: Checked
) -> tuple[tuple[Flip, ...], tuple[Flip, ...]]:
    """What is another, found as between any two states of the project; and the criteria of which nothing is."""
    moves: tuple[Move, ...] = ()
    if changed.project is not opened.project:
        sides = (Side(opened, selection, as_of), Side(changed, selection, as_of))
        moves = compare(*sides).moves
    moves = tuple(one for one in moves if not _idle(one))
    flips = tuple(Flip(one.before_row, one.after_row, one.direction, one.of_verdict, one.causes) for one in moves)
    moved = {(one.region, one.year, one.id) for one in moves}
    before = {key_of(row): row for row in real.rows}
    same = (_unmoved(before.get(key_of(row)), row) for row in after.rows if key_of(row) not in moved)
    return flips, tuple(same)


def _idle(one: Move) -> bool:
    """Whether it applies on neither side, so that another figure moves nothing of it."""
    rows = (one.before_row, one.after_row)
    return all(row is not None and row_in(row).verdict is Verdict.NOT_APPLICABLE for row in rows)


def _unmoved(before: AnyRow | None, after: AnyRow) -> Flip:
    return Flip(before, after, Direction.OTHER, of_verdict=False)


def _items(
    made: Iterable[Tried], real: Checked, after: Checked, project: Project, where: tuple[str, int]
) -> Iterator[TriedItem]:
    before, then = _by_id(real), _by_id(after)
    weighed = by_figures(after, project, where)
    for one in made:
        found = then.get(one.id)
        news = tuple(_new_findings(one, real.findings, after.findings, where))
        yield TriedItem(one, before.get(one.id), found, None if found is None else weighed(found), news)


def _by_id(checked: Checked) -> dict[str, AnyRow]:
    rows: tuple[AnyRow, ...] = (*checked.rows, *checked.targets)
    return {row_in(one).id: one for one in rows}


def _new_findings(
    one: Tried, before: Iterable[Finding], after: Iterable[Finding], where: tuple[str, int]
) -> Iterator[Finding]:
    """The errors of the entry that were not there before; that a trial has no source needs no warning."""
    from ecocheck.findings.catalogue import severity_of

    file = f"{DATA}/{where[0]}/{where[1]}.yaml"
    known = Counter(finding.code for finding in before if _about(finding, file, one.route))
    for finding in after:
        if _about(finding, file, one.route):
            known[finding.code] -= 1
            if known[finding.code] < 0 and severity_of(finding) is Severity.ERROR:
                yield finding


def _about(finding: Finding, file: str, route: Route) -> bool:
    return finding.at.file == file and finding.at.route[: len(route)] == route

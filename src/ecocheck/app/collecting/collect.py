"""Collects filled forms into the data files of a project; everything is worked out before anything is written.

The order of the files does not matter. A form is taken as a whole or not at
all: it is not where a cell is in conflict, where two forms disagree, or where
a data file would get an error that it has not now.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.disagreeing import without_agreement
from ecocheck.app.collecting.evidence_files import Beside, EvidenceOf
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.merge import Merged, in_order, merged
from ecocheck.app.collecting.new_file import new_file
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.receipts import known_receipts, was_corrected
from ecocheck.app.collecting.settings import settings_for
from ecocheck.app.collecting.trial import Trial
from ecocheck.app.filling.building import forms
from ecocheck.app.filling.values import files_said, raw_at, said_of
from ecocheck.app.selection import Wanted
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR
from ecocheck.source.discover import own_content
from ecocheck.source.setting.edit import CannotSetError, edited
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from ecocheck.app.collecting.handed_in import CellKey, FormKey, HandedIn, Problem, RegionYear
    from ecocheck.app.collecting.merge import Change
    from ecocheck.app.collecting.settings import Setting
    from ecocheck.app.evidence.adding import Taken
    from ecocheck.app.filling.form import Form, Said
    from ecocheck.app.opening import Opened
    from ecocheck.findings import Route
    from ecocheck.source.project import Project

_MARK: Final = b"\xef\xbb\xbf"
"""The mark that Notepad writes before a text in UTF-8; it stays."""


@dataclass(frozen=True, slots=True)
class CollectedForm:
    """One form, and what becomes of it."""

    form: HandedIn
    taken: bool
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    filled: int
    """How many of its cells say anything."""
    passed_over: bool
    """Whether it was collected before and has been corrected since, so that it is not looked at."""
    said: Mapping[CellKey, Said]
    """What its cells say, as the data file has it: evidence by its path in the project."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file that changes."""

    region: str
    year: int
    path: Path
    file: str
    """Its path from the project's root."""
    before: bytes | None
    """None for a new file."""
    after: bytes


@dataclass(frozen=True, slots=True)
class Collected:
    """What collecting would write, and what becomes of each form, in the order in which they were given."""

    forms: tuple[CollectedForm, ...]
    files: tuple[DataFile, ...]
    evidence: tuple[Taken, ...]
    """The files of evidence that the taken forms name."""


@dataclass(slots=True)
class _Draft:
    """What some forms together would bring. Mutable only while it is made."""

    files: dict[RegionYear, DataFile]
    settings: dict[RegionYear, dict[Route, tuple[FormKey, Setting]]]
    evidence: list[Taken]
    problems: dict[FormKey, list[Problem]]

    def told(self, form: FormKey, *problems: Problem) -> None:
        """Add problems of a form."""
        if problems:
            self.problems.setdefault(form, []).extend(problems)


@dataclass(frozen=True, slots=True)
class HandedFiles:
    """The handed-in files, by their names in messages."""

    paths: Mapping[str, Path]
    digests: Mapping[str, str]
    """The sha256 of each."""


def collect(opened: Opened, handed: Sequence[HandedIn], files: HandedFiles, as_of: datetime.date) -> Collected:
    """Merge forms into the data files of a project. Raises OSError."""
    collector = _Collector(opened, files)
    trial = Trial(opened, as_of)
    merged_forms = collector.merge(handed)
    _, more = _tried(collector, trial, [one.without_faults() for one in merged_forms if _refused(one)])
    found = [one.with_problems(more.get(one.form.key, ())) for one in merged_forms]
    while True:
        draft, failed = _tried(collector, trial, [one for one in found if not _refused(one)])
        errors = {form: problems for form, problems in failed.items() if _errors(problems)}
        told = errors or failed  # a form that falls out may take warnings of others with it, so these come last
        found = [one.with_problems(told.get(one.form.key, ())) for one in found]
        if not errors:
            break
    results = tuple(_result(one, draft) for one in found)
    return Collected(results, tuple(draft.files.values()), tuple(draft.evidence))


def _tried(collector: _Collector, trial: Trial, sound: Sequence[Merged]) -> tuple[_Draft, dict[FormKey, list[Problem]]]:
    """What these forms would bring, and every problem that they would bring with it."""
    draft = collector.draft(sound)
    failed = {form: list(problems) for form, problems in draft.problems.items()}
    contents = {key: one.after for key, one in draft.files.items()}
    for form, problems in trial.problems(contents, draft.settings, draft.evidence).items():
        failed.setdefault(form, []).extend(problems)
    return draft, failed


def _result(one: Merged, draft: _Draft) -> CollectedForm:
    """What becomes of a form; files of evidence that the project has already are no change."""
    taken, changes = not _refused(one), one.changes
    said = {cell: filled.said for cell, filled in one.form.cells.items() if filled.said is not None}
    if taken:
        routes = draft.settings.get(one.form.region_year, {})
        changes = tuple(each for each in changes if each.key.key != "evidence" or _lists(each, routes))
        said |= _evidence_said(one, draft)
    return CollectedForm(one.form, taken, changes, in_order(one), one.filled, one.passed_over, said)


def _lists(change: Change, routes: Iterable[Route]) -> bool:
    """Whether a change of evidence sets anything."""
    listed = (*change.row.route, "evidence")
    return any(route[: len(listed)] == listed for route in routes)


def _evidence_said(one: Merged, draft: _Draft) -> dict[CellKey, Said]:
    """What the changed cells for evidence say as paths in the project; a cell without files is left out."""
    file = draft.files.get(one.form.region_year)
    data = None if file is None else read_bytes(file.after, file.file).data
    found = {each.key: files_said(raw_at(data, (*each.row.route, "evidence"))) for each in one.changes}
    return {key: said for key, said in found.items() if key.key == "evidence" and said is not None}


def _errors(problems: Sequence[Problem]) -> bool:
    return any(severity_of(one.finding) is Severity.ERROR for one in problems)


def _refused(one: Merged) -> bool:
    return _errors(one.problems)


def strange_to(project: Project, form: HandedIn) -> Problem | None:
    """The problem of a form that is none of the project's; None for one that is."""
    place = Place(form.file)
    if form.drill is not project.drill:
        return problem("ECO904" if form.drill else "ECO905", place)
    if not form.ident and (not form.region or not form.year):
        return problem("ECO910", place)
    if form.region not in project.units.regions() or not FIRST_YEAR <= form.year <= LAST_YEAR:
        return problem("ECO906", place, region=form.region, year=str(form.year))
    return None


class _Collector:
    """Merges forms of one project. Mutable only while `collect` runs."""

    def __init__(self, opened: Opened, files: HandedFiles) -> None:
        self.project, self.beside, self.digests = opened.project, Beside(files.paths), files.digests
        self._forms: dict[RegionYear, Form | None] = {}

    def merge(self, handed: Sequence[HandedIn]) -> list[Merged]:
        """Each form beside today's data, with the problems that it has by itself or with another form."""
        return without_agreement([self._merged(one) for one in handed])

    def _merged(self, form: HandedIn) -> Merged:
        strange = strange_to(self.project, form)
        now = None if strange is not None else self.form_now(form.region, form.year)
        if now is None:
            return Merged(form, (), (*form.problems, *([strange] if strange is not None else ())), 0)
        receipts = known_receipts(self.project.root, form.region, form.year)
        if was_corrected(receipts, form.agency, self.digests.get(form.file)):
            return Merged(form, (), (problem("ECO909", Place(form.file)),), 0, passed_over=True)
        found = merged(form, now, receipts)
        stale = [problem("ECO907", Place(form.file))] if form.registry != now.registry else []
        return found.with_problems(stale)

    def form_now(self, region: str, year: int) -> Form | None:
        """The form of everything, as it would be made today."""
        if (region, year) not in self._forms:
            found = forms(self.project, Wanted(counties=(region,)), year)
            self._forms[region, year] = found[0] if found else None
        return self._forms[region, year]

    def draft(self, sound: Sequence[Merged]) -> _Draft:
        """What the forms would bring together. Raises OSError."""
        draft = _Draft({}, {}, [], {})
        for key in dict.fromkeys((one.form.region, one.form.year) for one in sound if one.changes):
            self._draft_file(draft, key, [one for one in sound if (one.form.region, one.form.year) == key])
        return draft

    def _draft_file(self, draft: _Draft, key: RegionYear, sound: Sequence[Merged]) -> None:
        region, year = key
        file = f"data/{region}/{year}.yaml"
        path = self.project.data.paths.get(region, {}).get(year, self.project.root / file)
        before = own_content(path, self.project.root)
        mark = _MARK if before is not None and before.startswith(_MARK) else b""
        try:
            text = _text(path, before) or new_file(self.project, region, year)
            draft.settings[key] = self._settings_of_all(draft, key, read_bytes(text.encode(), file).data, sound)
            after = edited(text, file, {route: one.value for route, (_, one) in draft.settings[key].items()})
        except CannotSetError:
            for one in sound:
                draft.told(one.form.key, problem("ECO908", Place(one.form.file), file=file))
            return
        if before is None or after != text:
            draft.files[key] = DataFile(region, year, path, file, before, mark + after.encode())

    def _settings_of_all(
        self, draft: _Draft, key: RegionYear, data: object, sound: Sequence[Merged]
    ) -> dict[Route, tuple[FormKey, Setting]]:
        """What all forms set in one data file, with a problem at each of two that set something else in one place."""
        evidence = EvidenceOf(self.project.root, *key, self.beside)
        found: dict[Route, tuple[FormKey, Setting]] = {}
        for one in sorted(sound, key=lambda one: one.form.key):  # names of new evidence do not follow the order given
            for route, setting in self._settings(one, data, evidence, draft):
                form, other = found.setdefault(route, (one.form.key, setting))
                if other.value != setting.value:
                    draft.told(form, _clash(other, setting))
                    draft.told(one.form.key, _clash(setting, other))
        draft.evidence += evidence.taken
        return found

    def _settings(
        self, one: Merged, data: object, evidence: EvidenceOf, draft: _Draft
    ) -> Iterator[tuple[Route, Setting]]:
        yield from settings_for(one, data).items()
        for change in one.changes:
            if change.key.key == "evidence":
                found, problems = evidence.settings(one.form.file, change, raw_at(data, change.row.route))
                yield from found.items()
                draft.told(one.form.key, *problems)


def _text(path: Path, content: bytes | None) -> str | None:
    """The text of a data file; None where there is no such file. Raises CannotSetError for one that cannot be read."""
    if content is None:
        if os.path.lexists(path):
            raise CannotSetError(str(path))
        return None
    try:
        return content.removeprefix(_MARK).decode()
    except UnicodeDecodeError as error:
        raise CannotSetError(str(path)) from error


def _clash(own: Setting, other: Setting) -> Problem:
    """The problem at a cell for which another form sets something else, although both may say the same words."""
    place, key = own.change.place, own.change.key
    if key.key == "evidence":
        return problem("ECO942", place, key, written=own.change.new or "")
    said = {"written": said_of(own.value) or "", "other": said_of(other.value) or ""}
    return problem("ECO932", place, key, **said, where=str(other.change.place))

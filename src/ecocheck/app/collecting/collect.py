"""Collects filled forms into the data files of a project; everything is worked out before anything is written.

The order of the files does not matter. A form is taken as a whole or not at
all: it is not where a cell is in conflict, where two forms disagree, or where
a data file would get an error that it has not now.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.collecting.comparing import merged_with
from ecocheck.app.collecting.drafting import Drafter
from ecocheck.app.collecting.evidence_files import Beside
from ecocheck.app.collecting.merge import in_order
from ecocheck.app.collecting.trial import Trial
from ecocheck.app.filling.values import files_said, raw_at
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from ecocheck.app.collecting.drafting import DataFile, Draft
    from ecocheck.app.collecting.handed_in import CellKey, FormKey, HandedIn, Problem
    from ecocheck.app.collecting.merge import Change, Merged
    from ecocheck.app.evidence.adding import Taken
    from ecocheck.app.filling.form import Said
    from ecocheck.app.opening import Opened
    from ecocheck.findings import Route


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
class Collected:
    """What collecting would write, and what becomes of each form, in the order in which they were given."""

    forms: tuple[CollectedForm, ...]
    files: tuple[DataFile, ...]
    evidence: tuple[Taken, ...]
    """The files of evidence that the taken forms name."""


@dataclass(frozen=True, slots=True)
class HandedFiles:
    """The handed-in files, by their names in messages."""

    paths: Mapping[str, Path]
    digests: Mapping[str, str]
    """The sha256 of each."""


def collect(
    opened: Opened, handed: Sequence[HandedIn], files: HandedFiles, as_of: datetime.date, beside: Beside | None = None
) -> Collected:
    """Merge forms into the data files of a project; `beside` finds evidence. Raises OSError."""
    beside = beside or Beside(files.paths, [one.file for one in handed])
    drafter, trial = Drafter(opened.project, beside), Trial(opened, as_of)
    merged_forms = merged_with(opened.project, handed, files.digests)
    _, more = _tried(drafter, trial, [one.without_faults() for one in merged_forms if _refused(one)])
    found = [one.with_problems(more.get(one.form.key, ())) for one in merged_forms]
    while True:
        draft, failed = _tried(drafter, trial, [one for one in found if not _refused(one)])
        errors = {form: problems for form, problems in failed.items() if _errors(problems)}
        told = errors or failed  # a form that falls out may take warnings of others with it, so these come last
        found = [one.with_problems(told.get(one.form.key, ())) for one in found]
        if not errors:
            break
    results = tuple(_result(one, draft) for one in found)
    return Collected(results, tuple(draft.files.values()), tuple(draft.evidence))


def _tried(drafter: Drafter, trial: Trial, sound: Sequence[Merged]) -> tuple[Draft, dict[FormKey, list[Problem]]]:
    """What these forms would bring, and every problem that they would bring with it."""
    draft = drafter.draft(sound)
    failed = {form: list(problems) for form, problems in draft.problems.items()}
    contents = {key: one.after for key, one in draft.files.items()}
    for form, problems in trial.problems(contents, draft.settings, draft.evidence).items():
        failed.setdefault(form, []).extend(problems)
    return draft, failed


def _result(one: Merged, draft: Draft) -> CollectedForm:
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


def _evidence_said(one: Merged, draft: Draft) -> dict[CellKey, Said]:
    """What the changed cells for evidence say as paths in the project; a cell without files is left out."""
    file = draft.files.get(one.form.region_year)
    data = None if file is None else read_bytes(file.after, file.file).data
    found = {each.key: files_said(raw_at(data, (*each.row.route, "evidence"))) for each in one.changes}
    return {key: said for key, said in found.items() if key.key == "evidence" and said is not None}


def _errors(problems: Sequence[Problem]) -> bool:
    return any(severity_of(one.finding) is Severity.ERROR for one in problems)


def _refused(one: Merged) -> bool:
    return _errors(one.problems)

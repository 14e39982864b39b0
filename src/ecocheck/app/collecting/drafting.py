"""Works out what some forms together set in the data files, and which files of evidence they bring; writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.collecting.evidence_files import EvidenceOf
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.new_file import MARK, new_file, written_text
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.settings import is_withdrawn, left_behind, settings_for
from ecocheck.app.filling.values import raw_at, said_of
from ecocheck.source.discover import own_content
from ecocheck.source.setting.edit import CannotSetError, edited
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ecocheck.app.collecting.evidence_files import Beside
    from ecocheck.app.collecting.handed_in import FormKey, Problem, RegionYear
    from ecocheck.app.collecting.merge import Merged
    from ecocheck.app.collecting.settings import Setting
    from ecocheck.app.evidence.adding import Taken
    from ecocheck.findings import Route
    from ecocheck.source.project import Project


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


@dataclass(slots=True)
class Draft:
    """What some forms together would bring. Mutable only while it is made."""

    files: dict[RegionYear, DataFile]
    settings: dict[RegionYear, dict[Route, tuple[FormKey, Setting]]]
    evidence: list[Taken]
    problems: dict[FormKey, list[Problem]]

    def told(self, form: FormKey, *problems: Problem) -> None:
        """Add problems of a form."""
        if problems:
            self.problems.setdefault(form, []).extend(problems)


class Drafter:
    """Makes drafts for one project."""

    def __init__(self, project: Project, beside: Beside) -> None:
        """`beside` finds the files of evidence that lie with the forms."""
        self.project, self.beside = project, beside

    def draft(self, sound: Sequence[Merged]) -> Draft:
        """What the forms would bring together. Raises OSError."""
        draft = Draft({}, {}, [], {})
        for key in dict.fromkeys(one.form.region_year for one in sound if one.changes):
            self._draft_file(draft, key, [one for one in sound if one.form.region_year == key])
        return draft

    def _draft_file(self, draft: Draft, key: RegionYear, sound: Sequence[Merged]) -> None:
        region, year = key
        file = f"data/{region}/{year}.yaml"
        path = self.project.data.paths.get(region, {}).get(year, self.project.root / file)
        before = own_content(path, self.project.root)
        try:
            text = written_text(path, before) or new_file(self.project, region, year)
            draft.settings[key] = self._settings_of_all(draft, key, read_bytes(text.encode(), file).data, sound)
            after = edited(text, file, {route: one.value for route, (_, one) in draft.settings[key].items()})
        except CannotSetError:
            for one in sound:
                draft.told(one.form.key, problem("ECO908", Place(one.form.file), file=file))
            return
        if before is None or after != text:
            mark = MARK if before is not None and before.startswith(MARK) else b""
            draft.files[key] = DataFile(region, year, path, file, before, mark + after.encode())

    def _settings_of_all(
        self, draft: Draft, key: RegionYear, data: object, sound: Sequence[Merged]
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
        self, one: Merged, data: object, evidence: EvidenceOf, draft: Draft
    ) -> Iterator[tuple[Route, Setting]]:
        yield from settings_for(one, data).items()
        draft.told(one.form.key, *_hidden_in_withdrawn(one, data))
        for change in one.changes:
            if change.key.key == "evidence":
                found, problems = evidence.settings(one.form.file, change, raw_at(data, change.row.route))
                yield from found.items()
                draft.told(one.form.key, *problems)


def _hidden_in_withdrawn(one: Merged, data: object) -> Iterator[Problem]:
    """The problem of each emptied row whose entry holds what the form did not show: it would be lost unseen."""
    for changes in one.by_row().values():
        first = changes[0]
        present = raw_at(data, first.row.route)
        left = left_behind(changes, present) if is_withdrawn(one, first.row, present) else ()
        if left:
            yield problem("ECO934", first.place, first.key, ident=first.key.ident, keys="、".join(left))


def _clash(own: Setting, other: Setting) -> Problem:
    """The problem at a cell for which another form sets something else, although both may say the same words."""
    place, key = own.change.place, own.change.key
    if key.key == "evidence":
        return problem("ECO942", place, key, written=own.change.new or "")
    said = {"written": said_of(own.value) or "", "other": said_of(other.value) or ""}
    return problem("ECO932", place, key, **said, where=str(other.change.place))

"""Works out what some forms together set in the files of actions, and which evidence they bring; writes nothing.

Milestones and entries of the log that are not there yet stand in routes under
their words, so that what two forms say alike is written once. They get their
numbers at the end, in the order in which they were asked for.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.collecting.action_forms.action_form import ActionsFile
from ecocheck.app.collecting.evidence_files import EvidenceOf
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.new_file import MARK, written_text
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.settings import Setting
from ecocheck.app.filling.values import raw_at
from ecocheck.source.actions import with_settings
from ecocheck.source.discover import own_content
from ecocheck.source.setting.edit import CannotSetError
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.app.collecting.action_forms.action_form import Weighed, Wish
    from ecocheck.app.collecting.evidence_files import Beside
    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.evidence.adding import Taken
    from ecocheck.app.filling.actions_form import Block
    from ecocheck.findings import Route
    from ecocheck.source.project import Project

Settings: TypeAlias = "dict[Route, tuple[str, Setting]]"
"""What is set at each route of one file, with the name of the form that asks for it."""
FOLDER = "整改"
"""The folder of evidence for milestones, within that of the region and year of the gap."""


@dataclass(slots=True)
class ActionsDraft:
    """What some forms together would bring. Mutable only while it is made."""

    files: dict[str, ActionsFile] = field(default_factory=dict)
    settings: dict[str, Settings] = field(default_factory=dict)
    evidence: list[Taken] = field(default_factory=list)
    problems: dict[str, list[Problem]] = field(default_factory=dict)

    def told(self, form: str, *problems: Problem) -> None:
        """Add problems of a form, by its file."""
        if problems:
            self.problems.setdefault(form, []).extend(problems)


class ActionsDrafter:
    """Makes drafts for one project."""

    def __init__(self, project: Project, blocks: Mapping[str, Block], beside: Beside) -> None:
        """`blocks` are the actions of today; `beside` finds the evidence that lies with the forms."""
        self.project, self.beside = project, beside
        self._gaps = {(one.file, one.row.route): one.action.gap for one in blocks.values()}

    def draft(self, sound: Sequence[Weighed]) -> ActionsDraft:
        """What the forms would bring together. Raises OSError."""
        draft, shelves = ActionsDraft(), dict[tuple[str, int], EvidenceOf]()
        ordered = sorted(sound, key=lambda one: one.form.file)  # no name or number follows the order given
        for file in sorted({wish.file for one in ordered for wish in one.wishes}):
            self._draft_file(draft, file, ordered, shelves)
        draft.evidence += [taken for one in shelves.values() for taken in one.taken]
        return draft

    def _draft_file(
        self, draft: ActionsDraft, file: str, forms: Sequence[Weighed], shelves: dict[tuple[str, int], EvidenceOf]
    ) -> None:
        path = self.project.root / file
        before = own_content(path, self.project.root)
        asking = [one for one in forms if any(wish.file == file for wish in one.wishes)]
        try:
            text = written_text(path, before) or ""
            data = read_bytes(text.encode(), file).data
            asked: Settings = {}
            for form, wish in ((one.form.file, wish) for one in asking for wish in one.wishes if wish.file == file):
                self._add(draft, asked, form, self._settings(draft, form, wish, data, shelves))
            draft.settings[file] = _numbered(asked, data)
            after = with_settings(text, file, {route: one.value for route, (_, one) in draft.settings[file].items()})
        except CannotSetError:
            for one in asking:
                draft.told(one.form.file, problem("ECO908", Place(one.form.file), file=file))
            return
        if before is not None and after != text:
            mark = MARK if before.startswith(MARK) else b""
            draft.files[file] = ActionsFile(path, file, before, mark + after.encode())

    @staticmethod
    def _add(draft: ActionsDraft, asked: Settings, form: str, settings: Iterable[tuple[Route, Setting]]) -> None:
        """Take settings up, with a problem at each of two that set something else in one place."""
        for route, setting in settings:
            other_form, other = asked.setdefault(route, (form, setting))
            if other.value != setting.value:
                draft.told(other_form, _clash(other, setting))
                draft.told(form, _clash(setting, other))

    def _settings(
        self, draft: ActionsDraft, form: str, wish: Wish, data: object, shelves: dict[tuple[str, int], EvidenceOf]
    ) -> Iterator[tuple[Route, Setting]]:
        change = wish.change
        route = change.row.route
        if change.key.key == "evidence":
            gap = self._gaps[wish.file, route[:2]]
            of = (gap.region, gap.year)
            if of not in shelves:
                shelves[of] = EvidenceOf(self.project.root, *of, self.beside, FOLDER)
            found, problems = shelves[of].settings(form, change, raw_at(data, route))
            yield from found.items()
            draft.told(form, *problems)
        elif wish.entry is not None:
            yield route, Setting({"date": wish.entry.date, "by": wish.entry.by, "what": change.new}, change)
        else:
            yield (*route, *change.key.key.split(".")), Setting(change.new, change)


def _numbered(asked: Settings, data: object) -> Settings:
    """The settings with numbers in the place of words, for what comes behind the items that a list has."""
    taken: dict[Route, dict[str | int, int]] = defaultdict(dict)
    found: Settings = {}
    for route, setting in asked.items():
        made: Route = ()
        for step in route:
            if isinstance(step, str) and step.startswith("+"):
                listed = raw_at(data, made)
                first = len(listed) if isinstance(listed, list) else 0
                made = (*made, taken[made].setdefault(step, first + len(taken[made])))
            else:
                made = (*made, step)
        found[made] = setting
    return found


def _clash(own: Setting, other: Setting) -> Problem:
    """The problem at a cell for which another form sets something else."""
    place, key = own.change.place, own.change.key
    said = {"written": own.change.new or "", "other": other.change.new or ""}
    return problem("ECO932", place, key, **said, where=str(other.change.place))

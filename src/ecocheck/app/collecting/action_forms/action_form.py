"""A filled form of actions, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.filling.fields import Section
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ecocheck.app.collecting.handed_in import FilledCell, Problem
    from ecocheck.app.collecting.merge import Change
    from ecocheck.app.evidence.adding import Taken
    from ecocheck.app.filling.form import Said


@dataclass(frozen=True, slots=True)
class ActionForm:
    """A form of actions as it came back."""

    file: str
    ident: str
    agency: str | None
    """The office that it was made for; None for one that any office may fill in."""
    drill: bool
    base: Mapping[CellKey, Said | None]
    """Every cell that may be filled in, with the value that it was made from."""
    locked: Mapping[CellKey, str]
    """The texts of the cells that may not."""
    cells: Mapping[CellKey, FilledCell]
    """What these cells say, as far as their rows are still there."""
    problems: tuple[Problem, ...] = ()

    def said(self, key: str) -> FilledCell | None:
        """A cell of the cover."""
        return self.cells.get(CellKey(Section.RECORD, "", key))

    @property
    def filled(self) -> tuple[CellKey, ...]:
        """The cells that say something else than the form was made with; the cover's are none of them."""
        return tuple(
            key
            for key, cell in self.cells.items()
            if key.section is not Section.RECORD and cell.said is not None and cell.said != self.base[key]
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """Who writes an entry of the log, and on which day."""

    by: str
    date: Said


@dataclass(frozen=True, slots=True)
class Wish:
    """A cell that the actions are to take, and the file of its action."""

    change: Change
    file: str
    entry: Entry | None = None
    """For an entry of the log."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A form beside the actions of today. The log's entry is one of the wishes, in the words in which it is written."""

    form: ActionForm
    office: str | None
    """The registered name of the office that fills it in; None where it is not said."""
    wishes: tuple[Wish, ...] = ()
    problems: tuple[Problem, ...] = ()
    strange: bool = False
    """Whether it is no form of this project, or its hidden sheet was changed, so that nobody knows whose it is."""

    @property
    def refused(self) -> bool:
        """Whether anything is wrong with it."""
        return any(severity_of(one.finding) is Severity.ERROR for one in self.problems)

    def with_problems(self, problems: Iterable[Problem]) -> Weighed:
        """The form with more problems."""
        return replace(self, problems=(*self.problems, *problems))


@dataclass(frozen=True, slots=True)
class CollectedActionForm:
    """One form, and what becomes of it."""

    form: ActionForm
    office: str | None
    taken: bool
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    strange: bool

    @property
    def filled(self) -> int:
        """How many of its cells say anything new."""
        return len(self.form.filled)


@dataclass(frozen=True, slots=True)
class ActionsFile:
    """A file of actions that changes."""

    path: Path
    file: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class CollectedActions:
    """What collecting forms of actions would write, and what becomes of each form."""

    forms: tuple[CollectedActionForm, ...] = ()
    files: tuple[ActionsFile, ...] = ()
    evidence: tuple[Taken, ...] = ()

"""The parts of a page, gathered for a workbook: rows of its tables with what their headings say, and its texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from ecocheck.render.columns.column import shown_in
from ecocheck.render.pages.tree import (
    Break,
    Either,
    Fields,
    Imprint,
    Items,
    Note,
    Section,
    Table,
    Title,
    Verbatim,
    chosen,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Column
    from ecocheck.render.pages.tree import Page, Part

Headed: TypeAlias = "tuple[Mapping[str, str], Any]"
"""A row, and what the headings above it say, by the heads of their columns."""


@dataclass(slots=True)
class Scope:
    """What stands between a title of the page and its first table."""

    title: str
    notes: list[str] = field(default_factory=list)
    tabled: bool = False
    """Whether a table stands below it."""


@dataclass(slots=True)
class Gathered:
    """The tables of one name and the same columns."""

    name: str
    columns: Sequence[Column[Any]]
    rows: list[Headed] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    """The heads of the columns for headings, the highest first."""
    scopes: list[Scope] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told:
    """A text of the page, and the headings above it."""

    where: tuple[str, ...]
    text: str


@dataclass(slots=True)
class Gatherer:
    """Takes the parts of a page one by one."""

    lang: Lang
    tables: dict[tuple[str, ...], Gathered] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    common: list[str] = field(default_factory=list)
    """Texts above the first title; they hold for the whole page."""
    drill: bool = False
    trial: bool = False
    imprint: Imprint | None = None
    _titles: dict[int, Title] = field(default_factory=dict)
    _scope: Scope = field(default_factory=lambda: Scope(""))

    def take(self, page: Page) -> None:
        """Take all parts; call it once."""
        for part in chosen(page, screen=False):
            self._part(part)
        self._leave()

    def _part(self, part: Part) -> None:
        match part:
            case Imprint():
                self.imprint = part
            case Title():
                self._title(part)
            case Note():
                self._note(part)
            case Table():
                self._table(part)
            case Verbatim() | Fields() | Items():
                for below, text in _texts(part):
                    self._say(text, *below)
            case Break() | Either():
                pass

    def _title(self, title: Title) -> None:
        if title.level == 1:
            self._leave()
            self._scope = Scope(title.text)
        self._titles = {level: one for level, one in self._titles.items() if level < title.level}
        self._titles[title.level] = title

    def _leave(self) -> None:
        """Leave what stands below a title of the page; its notes become texts where no table shows them."""
        if not self._scope.tabled:
            self.told += (Told((self._scope.title,), text) for text in self._scope.notes)

    def _note(self, note: Note) -> None:
        if note.tone == "drill":
            self.drill = True
        elif note.tone == "trial":
            self.trial = True
            self.common += [note.text] if note.text not in self.common else []
        elif not self._titles:
            self.common.append(note.text)
        elif max(self._titles) == 1 and not self._scope.tabled:
            self._scope.notes.append(note.text)
        else:
            self._say(note.text)

    def _say(self, text: str, *below: str) -> None:
        above = (self._titles[level].text for level in sorted(self._titles))
        self.told.append(Told((*above, *below), text))

    def _table(self, part: Table[Any]) -> None:
        for section in part.sections:
            if section.about and part.instead is None:
                self._say(section.about, section.heading)
        table = part.instead or part
        name = table.sheet or next((self._titles[level].text for level in sorted(self._titles, reverse=True)), "")
        columns = shown_in(table.columns, "excel")
        found = self.tables.setdefault((name, *(one.key for one in columns)), Gathered(name, columns))
        if self._scope not in found.scopes:
            found.scopes.append(self._scope)
        self._scope.tabled = True
        known = {one.head.of(self.lang) for one in columns}
        for said, rows in self._headed(table.sections):
            kept = {head: text for head, text in said.items() if head not in known}
            found.heads += (head for head in kept if head not in found.heads)
            found.rows += ((kept, row) for row in rows)

    def _headed(self, sections: Sequence[Section[Any]]) -> Iterator[tuple[dict[str, str], Sequence[Any]]]:
        """The rows of each section, with what the headings above them say by what they are names of."""
        titled = {one.names.of(self.lang): one.text for one in self._titles.values() if one.names is not None}
        path: dict[int, Section[Any]] = {}
        for section in sections:
            path = {level: one for level, one in path.items() if level < section.level}
            if section.heading:
                path[section.level] = section
            said = dict(titled)
            for _, one in sorted(path.items()):
                head = one.names.of(self.lang)
                said[head] = f"{said[head]} · {one.heading}" if head in said else one.heading
            yield said, section.rows


def _texts(part: Verbatim | Fields | Items) -> Iterator[tuple[tuple[str, ...], str]]:
    """The texts of a part, each with the label that it stands under, if any."""
    match part:
        case Verbatim():
            yield (), part.text
        case Fields():
            yield from (((one.label,), text) for one in part.fields for text in one.texts if text)
        case Items():
            yield from (((), text) for item in part.items for text in (item.text, *item.under) if text)

"""The output of `list` for people: one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.findings.entry import Text
from ecocheck.render.columns.listing import HEADS, MAYBE, entries_of
from ecocheck.render.pages.drill_mark import drill_line
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.table import Head, Heading, TablePart, cells, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Lang
    from ecocheck.render.text.width import Line
    from ecocheck.source.project import Project

_BESIDE = Text("方案以外：{standards}", "Beside the plan: {standards}")
"""Over what further standards alone have."""


def _cell(value: Any, lang: Lang) -> str:
    if isinstance(value, list):
        if any(" " in str(one) for one in value):
            return "\n".join(map(str, value))
        return joined(value, lang)
    return "-" if value is None else str(value)


def listing_lines(project: Project, kind: str, year: int, lang: Lang, room: int | None) -> Iterator[Line]:
    """The table of one kind."""
    entries = tuple(entries_of(kind, project, lang, year))
    maybe = MAYBE if kind == "tasks" or project.registry.tasks.tasks else MAYBE | {"tasks"}
    heads = [head for head in HEADS[kind] if head[0] not in maybe or any(one[head[0]] for one in entries)]
    names = {one.id: f"{one.id} {one.name}" for one in project.registry.indicators.standards}
    rows: list[TablePart] = []
    apart: list[str] = []
    for entry in entries:
        if entry.get("of_plan") is False and entry["standards"] != apart:
            apart = entry["standards"]
            rows.append(Heading(_BESIDE.of(lang).format(standards=joined((names[one] for one in apart), lang))))
        rows.append(cells(*(_cell(entry[key], lang) for key, _, _ in heads)))
    if project.drill:
        yield from (drill_line(lang), ())
    yield from lay_out([Head(head.of(lang), least) for _, head, least in heads], rows, room)

"""The output of `list` for people: one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.render.columns.listing import ENTRIES, HEADS
from ecocheck.render.pages.drill_mark import drill_line
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.table import Head, TablePart, cells, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Lang
    from ecocheck.render.text.width import Line
    from ecocheck.source.project import Project


def _cell(value: Any, lang: Lang) -> str:
    if isinstance(value, list):
        if any(" " in str(one) for one in value):
            return "\n".join(map(str, value))
        return joined(value, lang)
    return "-" if value is None else str(value)


def listing_lines(project: Project, kind: str, lang: Lang, room: int | None) -> Iterator[Line]:
    """The table of one kind."""
    listed = kind == "tasks" or project.registry.tasks.tasks
    heads = [head for head in HEADS[kind] if listed or head[0] != "tasks"]
    rows: list[TablePart] = [
        cells(*(_cell(entry[key], lang) for key, _, _ in heads)) for entry in ENTRIES[kind](project, lang)
    ]
    if project.drill:
        yield from (drill_line(lang), ())
    yield from lay_out([Head(head.of(lang), least) for _, head, least in heads], rows, room)

"""A page as Markdown: titles, paragraphs, a table for each section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.render.columns.column import shown_in
from ecocheck.render.pages.tree import (
    Break,
    Either,
    Fields,
    Imprint,
    Items,
    Note,
    Page,
    Part,
    Table,
    Title,
    Verbatim,
    chosen,
)
from ecocheck.render.text.aligned import aligned
from ecocheck.render.text.escape import markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.findings.entry import Lang

_BOLD = frozenset({"strong", "warn", "drill", "trial"})


def markdown_page(page: Page, lang: Lang) -> str:
    """The whole page, with aligned columns in its tables."""
    lines: list[str] = []
    parts = list(chosen(page, screen=False))
    for part, after in zip(parts, (*parts[1:], None), strict=True):
        lines += _part(part, lang)
        lines += [] if _is_item(part) and _is_item(after) else [""]
    return aligned("\n".join(lines))


def _is_item(part: Part | None) -> bool:
    return isinstance(part, Note) and part.item


def _part(part: Part, lang: Lang) -> Iterator[str]:
    match part:
        case Break() | Imprint() | Either():
            yield ""
        case Title():
            yield from ("", f"{'#' * part.level} {markdown(part.text)}")
        case Note():
            said = f"**{markdown(part.text)}**" if part.tone in _BOLD else markdown(part.text)
            yield f"- {said}" if part.item else said
        case Verbatim():
            yield from ("```yaml", *part.text.split("\n"), "```")
        case Fields():
            yield from _fields(part)
        case Items():
            yield from _items(part)
        case Table(one_in_markdown=True):
            yield from _rows(part, part.rows, lang)
        case Table():
            yield from _sections(part, lang)


def _fields(part: Fields) -> Iterator[str]:
    """A list: the label in bold letters, several texts in lines of their own under it."""
    for one in part.fields:
        texts = [markdown(text) for text in one.texts if text]
        label = f"- **{markdown(one.label)}**"
        if len(texts) == 1:
            yield f"{label} {texts[0]}"
        elif texts:
            yield from (label, *(f"  - {text}" for text in texts))


def _items(part: Items) -> Iterator[str]:
    for number, item in enumerate(part.items, start=1):
        mark = f"{number}." if part.numbered else "-"
        yield f"{mark} {markdown(item.text)}"
        yield from (f"{' ' * len(mark)} - {markdown(one)}" for one in item.under if one)


def _sections(table: Table[Any], lang: Lang) -> Iterator[str]:
    for section in table.sections:
        if section.heading:
            yield from (f"{'#' * section.level} {markdown(section.heading)}", "")
        if section.about:
            yield from (markdown(section.about), "")
        if section.rows:
            yield from _rows(table, section.rows, lang)


def _rows(table: Table[Any], rows: Sequence[Any], lang: Lang) -> Iterator[str]:
    columns = shown_in(table.columns, "markdown")
    heads = [(one.head.of(lang), one.right) for one in columns]
    yield from _table(heads, [[one.of(row, lang) for one in columns] for row in rows])


def _cell(text: str) -> str:
    """A cell; line ends become breaks."""
    return "<br>".join(markdown(line) for line in text.split("\n"))


def _table(heads: Sequence[tuple[str, bool]], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table with an empty one after it; columns that are empty throughout are left out."""
    kept = [place for place in range(len(heads)) if any(row[place] for row in rows)]
    yield _line([markdown(heads[place][0]) for place in kept])
    yield _line(["---:" if heads[place][1] else "---" for place in kept])
    for row in rows:
        yield _line([_cell(row[place]) for place in kept])
    yield ""


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"

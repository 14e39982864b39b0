"""A page as Markdown: titles, paragraphs, a table for each section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.render.formats.aligned import aligned
from ecocheck.render.formats.escape import markdown
from ecocheck.render.formats.markdown import md_table
from ecocheck.render.pages.tree import Break, Fields, Items, Note, Page, Part, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings.entry import Lang


def markdown_page(page: Page, lang: Lang) -> str:
    """The whole page, its tables with straight columns."""
    return aligned("\n".join(line for part in page for line in _part(part, lang)))


def _part(part: Part, lang: Lang) -> Iterator[str]:
    match part:
        case Break():
            yield ""
        case Title():
            yield from ("", f"{'#' * part.level} {markdown(part.text)}", "")
        case Note():
            said = markdown(part.text)
            yield f"- {said}" if part.item else f"**{said}**" if part.tone == "drill" else said
            yield ""
        case Fields():
            yield from _fields(part)
            yield ""
        case Items():
            yield from _items(part)
            yield ""
        case Table():
            yield from _table(part, lang)


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


def _table(part: Table[Any], lang: Lang) -> Iterator[str]:
    for section in part.sections:
        if section.heading:
            yield from (f"{'#' * section.level} {markdown(section.heading)}", "")
        if section.about:
            yield from (markdown(section.about), "")
        heads = [one.head.of(lang) for one in part.columns]
        yield from md_table(heads, [[one.of(row, lang) for one in part.columns] for row in section.rows])

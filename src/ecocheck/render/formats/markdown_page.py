"""A page as Markdown: titles, paragraphs, a table for each section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.render.formats.aligned import aligned
from ecocheck.render.formats.escape import markdown
from ecocheck.render.formats.markdown import md_table
from ecocheck.render.pages.tree import Note, Page, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings.entry import Lang


def markdown_page(page: Page, lang: Lang) -> str:
    """The whole page, its tables with straight columns."""
    return aligned("\n".join(line for part in page for line in _part(part, lang)))


def _part(part: Title | Note | Table[Any], lang: Lang) -> Iterator[str]:
    match part:
        case Title():
            yield from (f"{'#' * part.level} {markdown(part.text)}", "")
        case Note():
            said = markdown(part.text)
            yield f"- {said}" if part.item else f"**{said}**" if part.tone == "drill" else said
            yield ""
        case Table():
            for section in part.sections:
                if section.heading:
                    yield from (f"{'#' * section.level} {markdown(section.heading)}", "")
                if section.about:
                    yield from (markdown(section.about), "")
                heads = [one.head.of(lang) for one in part.columns]
                yield from md_table(heads, [[one.of(row, lang) for one in part.columns] for row in section.rows])

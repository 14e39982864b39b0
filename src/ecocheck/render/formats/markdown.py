"""Tables of Markdown, with every text in them escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.text.escape import markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def cell(text: str) -> str:
    """A cell; line ends become breaks."""
    return "<br>".join(markdown(line) for line in text.split("\n"))


def md_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table with an empty one after it; columns that are empty throughout are left out."""
    kept = [place for place in range(len(heads)) if any(row[place] for row in rows)]
    yield _line([markdown(heads[place]) for place in kept])
    yield _line(["---"] * len(kept))
    for row in rows:
        yield _line([cell(row[place]) for place in kept])
    yield ""


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"

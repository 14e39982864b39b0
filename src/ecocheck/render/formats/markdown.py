"""Tables and lines of Markdown, every text in them harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.escape import markdown
from ecocheck.render.phrases.labels import DRILL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.findings import Lang

_DRILL = Text(
    "**【{word}】以下地区和数字都是虚构的，只供演练，不得引用。**", "**【{word}】Invented regions and figures.**"
)


def drill_text(lang: Lang) -> str:
    """That everything rests on a drill."""
    return _DRILL.of(lang).format(word=DRILL.of(lang))


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

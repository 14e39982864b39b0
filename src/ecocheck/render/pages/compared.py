"""One criterion region by region: how far each is from its line, in no order but that of units.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.text_table import Cell, Cells, Column, lay_out
from ecocheck.render.formats.text_width import Line, Span, shown, wrap
from ecocheck.render.pages.check_rows import spot_words
from ecocheck.render.phrases.numbers import margin_words, value_words
from ecocheck.render.phrases.report import Words
from ecocheck.render.phrases.standings import STANDINGS
from ecocheck.render.phrases.status import STYLES, TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.status import Compared
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

_LEAST = {"value": 8, "line": 10, "margin": 8, "at": 16}
_HEADS = ("region", "value", "line", "margin", "verdict", "at")


def compared_lines(one: Compared, year: int, lang: Lang, room: int | None) -> Iterator[Line]:
    """The regions in the order of units.yaml: how far each is from its line is said, and nobody gets a place."""
    words = Words(lang)
    title = TEXTS["compared"].of(lang).format(id=one.id, name=one.name, year=year)
    yield from ((Span(line, "bold"),) for line in wrap(shown(title), room))
    yield ()
    columns = [Column(TEXTS[head].of(lang), _LEAST.get(head, 0)) for head in _HEADS]
    yield from lay_out(columns, [_row(row, words, lang) for row in one.rows], room)


def _row(row: Row, words: Words, lang: Lang) -> Cells:
    where = spot_words(row.at) if row.at else ""
    stands = row.standing
    return (
        Cell(row.region),
        Cell(value_words(row, lang) or "-"),
        Cell(words.line(row) if stands != "not_applicable" else "-"),
        Cell(margin_words(row, lang) or "-"),
        Cell("\n".join(said for said in (STANDINGS[stands].of(lang), words.backing(row)) if said), STYLES[stands]),
        Cell(" ".join(part for part in (where, words.grounds(row)) if part)),
    )

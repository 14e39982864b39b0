"""Counties in order within one criterion: by how far each is from its line, never across criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.check_rows import spot_words
from ecocheck.render.lines import Line, Span, plain, shown, wrap
from ecocheck.render.numbers_in_words import margin_words, value_words
from ecocheck.render.report_labels import STANDINGS
from ecocheck.render.report_words import Words
from ecocheck.render.status_words import STYLES, TEXTS
from ecocheck.render.table import Cell, Cells, Column, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.status import Ranked
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

_LEAST = {"value": 8, "line": 10, "margin": 8, "at": 16}
_HEADS = ("place", "region", "value", "line", "margin", "verdict", "at")


def ranked_lines(one: Ranked, year: int, lang: Lang, room: int | None) -> Iterator[Line]:
    """The city first and unnumbered, counties by margin, then those that have none."""
    words = Words(lang)
    title = TEXTS["ranked"].of(lang).format(id=one.id, name=one.name, year=year)
    yield from ((Span(line, "bold"),) for line in wrap(shown(title), room))
    if not one.counties:
        yield plain(TEXTS["unordered"].of(lang))
    yield ()
    columns = [Column(TEXTS[head].of(lang), _LEAST.get(head, 0)) for head in _HEADS]
    rows = [] if one.city is None else [_row(TEXTS["whole"].of(lang), one.city, words, lang)]
    rows += [_row(str(place), row, words, lang) for place, row in one.counties]
    rows += [_row("-", row, words, lang) for row in one.unranked]
    yield from lay_out(columns, rows, room)


def _row(place: str, row: Row, words: Words, lang: Lang) -> Cells:
    where = spot_words(row.at) if row.at else ""
    stands = row.standing
    return (
        Cell(place),
        Cell(row.region),
        Cell(value_words(row, lang) or "-"),
        Cell(words.line(row) if stands != "not_applicable" else "-"),
        Cell(margin_words(row, lang) or "-"),
        Cell("\n".join(said for said in (STANDINGS[stands].of(lang), words.backing(row)) if said), STYLES[stands]),
        Cell(" ".join(part for part in (where, words.grounds(row)) if part)),
    )

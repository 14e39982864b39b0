"""One verdict as one row of the table: value, line, margin, verdict, reason, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.model.rule import Against
from ecocheck.render.formats.text_table import Cell, Cells, Column
from ecocheck.render.phrases.backing import backing_words
from ecocheck.render.phrases.codes import handed_words, note_words, reason_word
from ecocheck.render.phrases.labels import STANDINGS
from ecocheck.render.phrases.numbers import distance, part_of_year, short
from ecocheck.render.phrases.rules import rule_words, with_unit
from ecocheck.render.phrases.so_far import so_far_words
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang, Spot
    from ecocheck.verdict.outcome import Note

ROOM_FOR_PLACES = 150
"""From this width on, places stand in the table with their files; below it, as line numbers alone."""

_HEADS = {
    "id": Text("编号", "id"),
    "name": Text("判定项", "criterion"),
    "value": Text("数值", "value"),
    "line": Text("标准", "line"),
    "margin": Text("差距", "margin"),
    "verdict": Text("判定", "verdict"),
    "at": Text("位置（数据 规则）", "places (datum, rule)"),
    "lines": Text("行号", "lines"),
    "why": Text("原因和说明", "reasons, notes"),
}
_LEAST = {"name": 14, "value": 8, "line": 10, "margin": 5, "why": 14}
_FACTS = {True: Text("是", "yes"), False: Text("否", "no")}
_ON_THE_LINE = Text("在线上", "on it")
"""Of what must be passed: a missed line never shows a distance of 0."""
_NOTED = Text("注{numbers}", "notes {numbers}")
_STYLES = {
    Verdict.MET: "green",
    Verdict.NOT_MET: "red",
    Verdict.UNDETERMINED: "yellow",
    Verdict.NOT_APPLICABLE: "dim",
}
_NOTHING = "-"


class Notes:
    """Remarks that many rows share: said once for all of them, or numbered and said below the table."""

    def __init__(self, rows: Sequence[Sequence[Note]], lang: Lang) -> None:
        """Look at every row of the table first."""
        self.lang = lang
        worded = [[note_words(note, lang) for note in notes] for notes in rows]
        self.shared = [text for text in worded[0] if all(text in notes for notes in worded)] if len(rows) > 1 else []
        self.texts = list(dict.fromkeys(text for notes in worded for text in notes if text not in self.shared))

    def numbers(self, notes: Sequence[Note]) -> list[int]:
        """The numbers under which a row's remarks stand below the table."""
        worded = {note_words(note, self.lang) for note in notes}
        return [number for number, text in enumerate(self.texts, start=1) if text in worded]


def columns(lang: Lang, room: int | None) -> list[Column]:
    """The columns that there is room for."""
    left_out = "lines" if has_room(room) else "at"
    return [Column(head.of(lang), _LEAST.get(key, 0)) for key, head in _HEADS.items() if key != left_out]


def has_room(room: int | None) -> bool:
    """Whether places stand in the table with the names of their files."""
    return room is None or room >= ROOM_FOR_PLACES


def _value(row: Row, lang: Lang) -> str:
    if row.fact is not None:
        return _FACTS[row.fact].of(lang)
    if row.value is None:
        return _NOTHING
    # A figure in another unit is shown in its own: 300公顷 are not 300平方公里.
    said = with_unit(short(row.value, row.bound), row.value_unit or row.unit, lang)
    return said + part_of_year(row.measurement, row.figure_year, lang)


def _line(row: Row, lang: Lang) -> str:
    """The rule in words; where it depends on something recorded, with the number that came of it."""
    if row.rule is None:
        return _NOTHING
    words = rule_words(row.rule, row.subject.unit, lang)
    if row.rule.against is Against.TARGET:
        return words + handed_words(row.remarks, lang)
    return words if row.bound is None or row.rule.against is None else f"{words} {short(row.bound, row.value)}"


def _margin(row: Row, lang: Lang) -> str:
    margin = row.margin
    if margin is None:
        return _NOTHING
    if margin == 0 and row.verdict is Verdict.NOT_MET:
        return _ON_THE_LINE.of(lang)
    sign = "+" if margin > 0 else "-" if margin < 0 else ""
    return sign + distance(margin)


def _why(row: Row, notes: Notes, lang: Lang) -> str:
    comma = "、" if lang == "zh" else ", "
    parts = [comma.join(reason_word(reason, lang) for reason in row.reasons)]
    if row.so_far is not None:
        parts.append(so_far_words(row.so_far, row.unit, lang))
    numbers = notes.numbers(row.remarks)
    if numbers:
        parts.append(_NOTED.of(lang).format(numbers=comma.join(map(str, numbers))))
    return ("；" if lang == "zh" else "; ").join(part for part in parts if part)


def _place(row: Row, room: int | None) -> str:
    """Where datum and rule stand; with line numbers alone, the files' names stand above the table."""
    spots = (row.at, row.rule_at)
    if has_room(room):
        return " ".join(spot_words(spot) for spot in spots if spot)
    return "/".join(str(spot.line) if spot else _NOTHING for spot in spots)


def spot_words(spot: Spot) -> str:
    """A place as editors and terminals understand it."""
    return f"{spot.file}:{spot.line}"


def row_of(row: Row, notes: Notes, lang: Lang, room: int | None) -> Cells:
    """The row of one verdict."""
    backing = backing_words(row.backing, row.measurement, lang)
    verdict = STANDINGS[row.standing].of(lang) + (f"\n{backing}" if backing else "")
    style = "magenta" if row.city_line and row.verdict is Verdict.NOT_MET else _STYLES[row.verdict]
    return (
        Cell(row.id),
        Cell(row.name),
        Cell(_value(row, lang)),
        Cell(_line(row, lang)),
        Cell(_margin(row, lang)),
        Cell(verdict, style),
        Cell(_place(row, room)),
        Cell(_why(row, notes, lang)),
    )

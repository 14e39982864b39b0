"""The remarks on a table of verdicts: numbered below it, or said once for all rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import clauses, joined
from ecocheck.render.phrases.notes.words import note_words
from ecocheck.render.phrases.verdicts import reasons_words, standing_so_far

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

_NOTED = Text("注{numbers}", "notes {numbers}")


class Notes:
    """The remarks on a table's rows: those that all rows share are shown once, others are numbered below the table."""

    def __init__(self, rows: Sequence[Row], lang: Lang) -> None:
        """Collect the remarks of all rows of the table."""
        self.lang = lang
        worded = [[note_words(note, lang) for note in row.remarks] for row in rows]
        self.shared = [text for text in worded[0] if all(text in notes for notes in worded)] if len(rows) > 1 else []
        self.texts = list(dict.fromkeys(text for notes in worded for text in notes if text not in self.shared))

    def why(self, row: Row, lang: Lang) -> str:
        """Reasons, 阶段情况, and the numbers under which the row's remarks stand below the table."""
        worded = {note_words(note, lang) for note in row.remarks}
        numbers = [str(number) for number, text in enumerate(self.texts, start=1) if text in worded]
        noted = _NOTED.of(lang).format(numbers=joined(numbers, lang)) if numbers else ""
        return clauses((reasons_words(row, lang), standing_so_far(row, lang), noted), lang)

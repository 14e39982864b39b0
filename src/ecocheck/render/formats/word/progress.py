"""整改进展 in a report: how many actions are in each state; which are late, wait to be closed, or are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.word.blocks import Run
from ecocheck.render.phrases.actions import reports as said
from ecocheck.render.phrases.actions import words

if TYPE_CHECKING:
    from ecocheck.app.reporting import Report
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces


class Progress:
    """Writes the section; nothing where the project keeps no actions."""

    def __init__(self, report: Report, pieces: Pieces) -> None:
        """Take the report and its words."""
        self._shown, self._lang = report.actions, pieces.lang

    def add(self, out: Outline) -> None:
        """Write it into the outline."""
        if self._shown is None:
            return
        for text in words.unread_words(self._shown.unread, self._lang):
            out.body(Run(text, strong=True))
        out.body(said.here_words(self._shown.all, self._lang))
        for head, lines in said.told_apart(self._shown, self._lang):
            out.heading(1, head)
            for line in lines:
                out.item(said.ended(line, self._lang))

"""整改进展 in a report: how many actions are in each state; which are late, wait to be closed, or are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.actions.states import ActionState
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
        self._several = len({one.region for one in report.regions}) > 1

    def add(self, out: Outline) -> None:
        """Write it into the outline; of several regions only the late ones, since each region's report has its own."""
        if self._shown is None:
            return
        for text in words.unread_words(self._shown.unread, self._lang):
            out.body(Run(text, strong=True))
        out.body(said.here_words(self._shown.all, self._lang))
        told = said.told_apart(self._shown, self._lang)
        late = len(self._shown.of_state(ActionState.OVERDUE)) > 0
        for head, lines in told[: int(late)] if self._several else told:
            out.heading(1, head)
            for line in lines:
                out.item(said.ended(line, self._lang))

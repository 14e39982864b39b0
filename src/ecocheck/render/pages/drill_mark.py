"""The mark of a drill as a line, for output that is no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.phrases.banner import drill_words
from ecocheck.render.text.width import Line, Span

if TYPE_CHECKING:
    from ecocheck.findings import Lang


def drill_line(lang: Lang) -> Line:
    """`drill_words` as a coloured line."""
    return (Span(drill_words(lang), "bold magenta"),)

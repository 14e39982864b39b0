"""What stands at the top and the bottom of everything that rests on a drill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.lines import Line, Span
from ecocheck.render.words import DRILL

if TYPE_CHECKING:
    from ecocheck.findings import Lang

_DRILL = Text("{word}：出自演练项目，不是真实情况", "{word}: this rests on an invented project, not on real figures")


def drill_line(lang: Lang) -> Line:
    """演练数据, and what that means."""
    return (Span(_DRILL.of(lang).format(word=DRILL.of(lang)), "bold magenta"),)

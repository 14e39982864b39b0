"""Terminal screens as SVG: the same text for the same output, with columns that stand exactly, whatever the font."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unittest import mock

from ecocheck.cli import run as running
from ecocheck.cli.console import Console
from ecocheck.render.text.width import Span, char_width, shown, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.render.text.width import Line

ROOT: Final = Path(__file__).resolve().parents[2]
AS_OF: Final = "2026-06-30"
DRILL: Final = ("--root", "examples/演练市")
SCREENS: Final = {
    "terminal-report.svg": ("report", *DRILL, "--county", "青崖县"),
    "terminal-validate.svg": ("validate", *DRILL, "--county", "青崖县", "--year", "2023"),
}
"""The command of each picture, to which the day is added."""

_COLUMNS, _ROWS = 96, 28
_CELL, _LINE, _MARGIN = 8, 22, 16
_BACK, _FORE = "#1e1e1e", "#d4d4d4"
_COLOURS: Final = {
    "red": "#f48771",
    "green": "#8fd18f",
    "yellow": "#e5c07b",
    "blue": "#7cb7ff",
    "magenta": "#d9a5ff",
    "cyan": "#6fd3d3",
    "dim": "#9d9d9d",
}
_FONTS: Final = "Consolas, Menlo, 'Noto Sans Mono CJK SC', NSimSun, monospace"
_DRILL_TITLE: Final = "演练数据（虚构）"


@dataclass(frozen=True, slots=True)
class _Recording(Console):
    """A terminal that keeps what it is told to show."""

    told: list[Line] = field(default_factory=list)

    def say(self, lines: Iterable[Line]) -> None:
        self.told.extend(lines)


@contextlib.contextmanager
def _at_the_root() -> Iterator[None]:
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(before)


def screen(name: str) -> str:
    """The last lines that the command of that picture shows, as SVG; its first line is the command."""
    terminal = _Recording(_COLUMNS, coloured=True, height=_ROWS)
    with _at_the_root(), mock.patch.object(running, "find_console", return_value=terminal):
        running.run((*SCREENS[name], "--as-of", AS_OF))
    typed = (Span("> ", "dim"), Span(f"ecocheck {' '.join(SCREENS[name])}", "bold"))
    return _svg([typed, *terminal.told[-_ROWS:]])


def _svg(lines: list[Line]) -> str:
    across = _COLUMNS * _CELL + 2 * _MARGIN
    down = (len(lines) + 2) * _LINE + _MARGIN
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}" width="{across}" height="{down}">',
            f"<style>text {{ font-family: {_FONTS}; font-size: {2 * _CELL}px; white-space: pre }}</style>",
            f'<rect width="{across}" height="{down}" rx="8" fill="{_BACK}"/>',
            f'<text x="{across // 2}" y="{_LINE}" text-anchor="middle" fill="{_FORE}">{_DRILL_TITLE}</text>',
            *(piece for row, line in enumerate(lines) for piece in _row(line, (row + 2) * _LINE + 4)),
            "</svg>",
            "",
        ]
    )


def _row(line: Line, down: int) -> Iterator[str]:
    """Narrow and wide letters apart, each piece exactly as wide as its columns."""
    at = 0
    for span in line:
        words = span.style.split()
        colour = next((_COLOURS[word] for word in words if word in _COLOURS), _FORE)
        weight = ' font-weight="bold"' if "bold" in words else ""
        for _, letters in groupby(shown(span.text), char_width):
            text = "".join(letters)
            columns = width(text)
            if text.strip():
                place = f'x="{_MARGIN + at * _CELL}" y="{down}" textLength="{columns * _CELL}"'
                yield f'<text {place} fill="{colour}"{weight}>{escape(text, quote=False)}</text>'
            at += columns

"""Shows the progress of long work on the error stream, only on a terminal, and removes it at the end."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Final, Self

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress, TaskID

    from ecocheck.cli.session import Session

JUDGING: Final = Text("判定各地区", "judging regions")
READING: Final = Text("检查各地区的文件", "reading the files of regions")
LOOKING_BACK: Final = Text("按各次提交判定", "judging commit by commit")
WRITING: Final = Text("生成网页", "writing pages")

_PATIENCE: Final = 0.5
"""Seconds before a bar appears; shorter work needs none."""


class Progressed:
    """Called with the number of parts done and of all parts; shows a bar if the work takes long.

    Used as a context manager, which removes the bar at its end. Nothing is
    shown in a pipe, or on a terminal that cannot move its cursor.
    """

    def __init__(self, session: Session, what: Text) -> None:
        """`what` names the work."""
        self._what = what.of(session.lang)
        self._shown = not session.quiet and _can_move()
        self._colourless = session.console.colourless
        self._started = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` parts are done."""
        if not self._shown or (self._bar is None and time.monotonic() - self._started < _PATIENCE):
            return
        if self._bar is None:
            self._bar = _bar(colourless=self._colourless)
            self._task = self._bar.add_task(self._what, total=total)
            self._bar.start()
        if self._task is not None:
            self._bar.update(self._task, completed=done, total=total)

    def __enter__(self) -> Self:
        """Give the object itself; the bar appears later."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the bar."""
        if self._bar is not None:
            self._bar.stop()


def _can_move() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM", "") not in {"dumb", "unknown"}


def _bar(*, colourless: bool) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    no_color = colourless or bool(os.environ.get("NO_COLOR"))
    console = Console(stderr=True, no_color=no_color, highlight=False, emoji=False)
    # markup=False: the description is plain text, and rich must not interpret it
    columns = (TextColumn("{task.description}", markup=False), BarColumn(bar_width=30), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True)

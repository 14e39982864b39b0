"""How far long work has come: on the error stream, on a terminal alone, and gone when the work is done."""

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
WRITING: Final = Text("生成网页", "writing pages")

_PATIENCE: Final = 0.5
"""Seconds after which one wonders whether anything happens; what is done before needs no bar."""


class Progressed:
    """Told how much of how much is done; shows it once the work takes long.

    Used as a context, whose end takes the bar away. Nothing is shown in a pipe
    or on a terminal that cannot move its cursor.
    """

    def __init__(self, session: Session, what: Text) -> None:
        """`what` names the work."""
        self._what = what.of(session.lang)
        self._shown = _can_move()
        self._started = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __call__(self, done: int, total: int) -> None:
        """So much is done."""
        if not self._shown or (self._bar is None and time.monotonic() - self._started < _PATIENCE):
            return
        if self._bar is None:
            self._bar = _bar()
            self._task = self._bar.add_task(self._what, total=total)
            self._bar.start()
        if self._task is not None:
            self._bar.update(self._task, completed=done, total=total)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


def _can_move() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM", "") not in {"dumb", "unknown"}


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True, no_color=bool(os.environ.get("NO_COLOR")), highlight=False, emoji=False)
    # what rich knows of the words is what `_what` says, so that no markup is read from it
    columns = (TextColumn("{task.description}", markup=False), BarColumn(bar_width=30), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True)

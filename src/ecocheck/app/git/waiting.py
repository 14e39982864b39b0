"""Counts how long a program lets us wait, and ends it when that is too long."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Callable

_LEAST: Final = 0.05
"""Seconds between two looks."""


class Waiting:
    """Ends a program once all waits for it together took so long.

    What we do between two waits is our own time: a long history is read in one
    run of git, and judging its commits must not use up the time of git. A wait
    is a `with` block; waits do not overlap.
    """

    def __init__(self, seconds: float, end: Callable[[], None]) -> None:
        """`end` is called in a thread of its own, at most once."""
        self._left, self._end = seconds, end
        self._since: float | None = None
        self._lock, self._closed = threading.Lock(), threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def __enter__(self) -> Self:
        """Begin to wait."""
        with self._lock:
            self._since = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop waiting."""
        with self._lock:
            self._left, self._since = self._rest(), None

    def close(self) -> None:
        """Watch no longer."""
        self._closed.set()

    def _rest(self) -> float:
        return self._left if self._since is None else self._left - (time.monotonic() - self._since)

    def _watch(self) -> None:
        rest = self._left
        while not self._closed.wait(max(rest, _LEAST)):
            with self._lock:
                rest = self._rest()
            if rest <= 0:
                self._end()
                return

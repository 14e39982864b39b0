"""Writes to the standard output and the error stream; knows their encoding, width and colours."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import stat
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TextIO

from ecocheck.disk.streams import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.render.text.width import Line

_NARROWEST, _WIDEST_HELP = 60, 100


def prepare_streams() -> None:
    """Make both streams safe to write: unknown characters become question marks, and closed streams discard all.

    If a stream is closed (`>&-`, or a program without a console on Windows),
    Python has None in its place, and the next file that is opened would get
    the stream's file descriptor.
    """
    if sys.stdout is None:
        sys.stdout = nowhere()
    if sys.stderr is None:
        sys.stderr = nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@dataclass(frozen=True, slots=True)
class Console:
    """What is known of the standard output. `width` is None where nothing needs wrapping (a pipe, a file)."""

    width: int | None
    coloured: bool
    height: int | None = None
    """How many lines the terminal shows at once; None where nobody knows."""

    forced: bool = False
    """Whether colours were asked for, whatever the output is."""

    colourless: bool = False
    """Whether nobody wants colours, on the error stream either."""

    @property
    def interactive(self) -> bool:
        """Whether the standard output is a terminal, so that a person reads it."""
        return self.width is not None

    @property
    def help_width(self) -> int:
        """The width of help pages, which are wrapped also in pipes and files; very long lines are hard to read."""
        return 80 if self.width is None else min(self.width, _WIDEST_HELP)

    def say(self, lines: Iterable[Line]) -> None:
        """Write lines to the standard output, in colour where that is possible."""
        if not self.coloured:
            from ecocheck.render.text.width import text_of

            sys.stdout.writelines(text_of(line) + "\n" for line in lines)
            return
        from rich.console import Console as Rich
        from rich.text import Text

        from ecocheck.render.text.width import shown

        rich = Rich(highlight=False, markup=False, emoji=False, soft_wrap=True, **_FORCED if self.forced else {})
        for line in lines:
            rich.print(Text.assemble(*((shown(span.text), span.style) for span in line)))


_FORCED: Final[dict[str, Any]] = {
    "force_terminal": True,
    "color_system": "standard",
    "no_color": False,
    "legacy_windows": False,
}
"""For rich: colours as codes, whatever the environment says."""


def find_console(color: str = "auto") -> Console:
    """Examine the standard output. `always` puts colours into a pipe too, but never into a file.

    With `auto`, NO_COLOR and a dumb terminal switch colours off.
    """
    colourless = color == "never" or (color == "auto" and bool(os.environ.get("NO_COLOR")))
    if not sys.stdout.isatty():
        forced = color == "always" and not _is_a_file(sys.stdout)
        return Console(None, coloured=forced, forced=forced, colourless=colourless)
    size = shutil.get_terminal_size()
    width = max(size.columns - (os.name == "nt"), _NARROWEST)
    dumb = os.environ.get("TERM", "") in {"dumb", "unknown"}
    forced = color == "always" and (dumb or bool(os.environ.get("NO_COLOR")))
    coloured = color == "always" or not (dumb or colourless)
    return Console(width, coloured=coloured, height=size.lines, forced=forced, colourless=colourless)


def _is_a_file(stream: TextIO) -> bool:
    """Whether the shell has sent a stream into a file."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


def say_bytes(content: bytes, *, commands: bool = False) -> None:
    """Write bytes to the standard output, whatever the console's encoding.

    With `commands`, the content may hold commands to a CI server; otherwise such text is changed so that it is none.
    """
    sys.stdout.flush()
    sys.stdout.buffer.write(content if commands else _no_command(content))
    sys.stdout.buffer.flush()


_SAME: Final = {"{": (":", "\\u0023"), "[": (":", "\\u0023"), "<": ("&#58;", "&#35;")}
"""Other spellings of a colon and a number sign in JSON, HTML and XML, by the first character of the content."""


def _no_command(content: bytes) -> bytes:
    if b"##" not in content and b"::" not in content:
        return content
    from ecocheck.render.text.width import no_command

    return no_command(content.decode(), *_SAME.get(content[:1].decode("ascii", "replace"), ("：", "＃"))).encode()


def complain(message: str) -> None:
    """Write a message to the error stream; control characters in its lines and commands to a CI server are replaced.

    If nothing can be written (a full disk, a pipe without a reader), only the exit code reports the failure.
    """
    from ecocheck.render.text.width import no_command, shown

    try:
        sys.stderr.write("\n".join(no_command(shown(line)) for line in message.split("\n")) + "\n")
        sys.stderr.flush()
    except OSError:
        give_up(sys.stderr)


def give_up(stream: TextIO) -> None:
    """Discard what is still buffered for a stream: Python would try to write it at the end, and exit with 120."""
    with contextlib.suppress(OSError), nowhere() as other:
        os.dup2(other.fileno(), stream.fileno())

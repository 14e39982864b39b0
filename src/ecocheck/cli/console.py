"""The two streams: what they can show, how wide they are, whether they have colours."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TextIO

from ecocheck.disk.streams import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.render.formats.text_width import Line

_NARROWEST, _WIDEST_HELP = 60, 100


def prepare_streams() -> None:
    """A character that the console lacks becomes a question mark, and what is closed takes everything.

    Without its two streams (`>&-`, or a program without a console on Windows)
    Python has None in their place, and the next file that is opened would get
    their number.
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
    """What the standard output is. `width` is None where nothing needs wrapping (a pipe, a file)."""

    width: int | None
    coloured: bool

    @property
    def interactive(self) -> bool:
        """Whether a person is looking."""
        return self.width is not None

    @property
    def help_width(self) -> int:
        """Help pages are wrapped everywhere; very long lines are hard to read."""
        return 80 if self.width is None else min(self.width, _WIDEST_HELP)

    def say(self, lines: Iterable[Line]) -> None:
        """Write lines to the standard output, coloured where that is possible."""
        if not self.coloured:
            from ecocheck.render.formats.text_width import text_of

            sys.stdout.writelines(text_of(line) + "\n" for line in lines)
            return
        from rich.console import Console as Rich
        from rich.text import Text

        from ecocheck.render.formats.text_width import shown

        rich = Rich(highlight=False, markup=False, emoji=False, soft_wrap=True)
        for line in lines:
            rich.print(Text.assemble(*((shown(span.text), span.style) for span in line)))


def find_console() -> Console:
    """What is known of the standard output. NO_COLOR and a dumb terminal switch colours off."""
    if not sys.stdout.isatty():
        return Console(None, coloured=False)
    width = max(shutil.get_terminal_size().columns - (os.name == "nt"), _NARROWEST)
    dumb = os.environ.get("TERM", "") in {"dumb", "unknown"}
    return Console(width, coloured=not dumb and not os.environ.get("NO_COLOR"))


def say_bytes(content: bytes, *, commands: bool = False) -> None:
    """Write machine output, whatever the console's encoding. Only what is made of `commands` may order a CI server."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content if commands else _no_command(content))
    sys.stdout.buffer.flush()


_SAME: Final = {"{": (":", "\\u0023"), "[": (":", "\\u0023"), "<": ("&#58;", "&#35;")}
"""A colon and a number sign as JSON, HTML and XML also write them."""


def _no_command(content: bytes) -> bytes:
    if b"##" not in content and b"::" not in content:
        return content
    from ecocheck.render.formats.text_width import no_command

    return no_command(content.decode(), *_SAME.get(content[:1].decode("ascii", "replace"), ("：", "＃"))).encode()


def complain(message: str) -> None:
    """Write to the error stream; the lines of the message are its own, all else that could steer a terminal is not.

    Where nothing can be written (a full disk, a pipe that nobody reads) the exit code has to say it alone.
    """
    from ecocheck.render.formats.text_width import no_command, shown

    try:
        sys.stderr.write("\n".join(no_command(shown(line)) for line in message.split("\n")) + "\n")
        sys.stderr.flush()
    except OSError:
        give_up(sys.stderr)


def give_up(stream: TextIO) -> None:
    """Let what is still to be written to a stream go nowhere: Python would try again at its end and exit with 120."""
    with contextlib.suppress(OSError), nowhere() as other:
        os.dup2(other.fileno(), stream.fileno())

r"""`ecocheck __complete SHELL WORDS…`: answers the scripts of shells. It never fails and never says anything else.

The last word is the one to complete, with a dot before it, since some shells
lose an empty word. Each line is a value, a tab, and what is said of it; an
empty value asks the shell for names of files or folders. PowerShell gets ASCII
alone, with `\uXXXX` for all else, because it decodes by the console's code page.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.cli.completion.candidates import Answer

COMMAND: Final = "__complete"
_POWERSHELL: Final = "powershell"
_LONGEST: Final = 72
"""Columns that are shown of what is said of a value."""


def answer(args: Sequence[str]) -> int:
    """Write the answer; the arguments are the shell and the words. The result is the exit code."""
    with suppress(Exception):  # whatever it is, a line that somebody is typing is no place to tell it
        shell, *words, current = args
        from ecocheck.cli.completion.candidates import answer_to

        content = _lines(answer_to([*words, current.removeprefix(".")], os.environ), ascii_only=shell == _POWERSHELL)
        if sys.stdout is not None:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
    return 0


def _lines(made: Answer, *, ascii_only: bool) -> bytes:
    from ecocheck.render.text.width import cut, shown

    lines = [f"{one.value}\t{cut(shown(one.about), _LONGEST)}" for one in made.words]
    if made.paths:
        lines.append(f"\t{made.paths}")
    text = "".join(f"{line}\n" for line in lines)
    return _escaped(text).encode("ascii") if ascii_only else text.encode("utf-8", "replace")


def _escaped(text: str) -> str:
    """The text with everything beyond ASCII, and the backslash, as .NET's regular expressions escape it."""
    units = text.encode("utf-16-be", "replace")
    codes = (int.from_bytes(units[place : place + 2]) for place in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x7F and code != 0x5C else f"\\u{code:04x}" for code in codes)  # noqa: PLR2004 ASCII

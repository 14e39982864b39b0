"""File names are read as UTF-8 under every locale: where needed, Python starts once more in its UTF-8 mode.

Git and nearly every system write file names as UTF-8. Under a locale such as
zh_CN.GBK Python would decode them as GBK: 演练区 would become other characters,
and would be no region. Only a Python that starts in UTF-8 mode reads and writes
all names alike. Output stays in the encoding of the terminal. A module of its
own, because every run imports it.
"""

from __future__ import annotations

import os
import sys
from codecs import lookup
from contextlib import suppress


def names_are_utf8() -> bool:
    """Whether Python decodes file names as UTF-8; on Windows and macOS it always does."""
    return lookup(sys.getfilesystemencoding()).name == "utf-8"


def start_in_utf8() -> None:
    """Replace this process by the same command in UTF-8 mode. Returns only where that is not possible."""
    if os.name == "nt" or not sys.executable:
        return
    given = len(sys.argv) - 1
    before = sys.orig_argv[1 : len(sys.orig_argv) - given]
    typed = [_in_utf8(one) for one in sys.argv[1:]]
    command = [os.fsencode(sys.executable), b"-X", b"utf8", *map(os.fsencode, before), *typed]
    with suppress(OSError):
        os.execve(command[0], command, os.environ | _for_the_terminal())  # noqa: S606 the same program, and no shell


def _in_utf8(typed: str) -> bytes:
    """A typed argument as UTF-8 bytes; a terminal may send UTF-8 under any locale."""
    raw = os.fsencode(typed)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return typed.encode("utf-8", "surrogateescape")
    return raw


def _for_the_terminal() -> dict[str, str]:
    """The variable that keeps the output's encoding; empty where the user has set it, or the encoding is ASCII."""
    stream = sys.stdout or sys.stderr
    if stream is None or "PYTHONIOENCODING" in os.environ or lookup(stream.encoding).name == "ascii":
        return {}
    return {"PYTHONIOENCODING": stream.encoding}

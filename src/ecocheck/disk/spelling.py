"""Names of files are UTF-8, as git and nearly every system write them, whatever the locale of this machine says.

Under a locale such as zh_CN.GBK Python would take the names on the disk for
GBK: 演练区 would be other characters, and no region. Only a Python that starts
in its UTF-8 mode reads and writes all names alike, so we start once more in
it; what is said goes on in the encoding of the terminal. On its own because
every run imports it.
"""

from __future__ import annotations

import os
import sys
from codecs import lookup
from contextlib import suppress


def names_are_utf8() -> bool:
    """Whether Python takes names of files for UTF-8; on Windows and macOS it always does."""
    return lookup(sys.getfilesystemencoding()).name == "utf-8"


def start_in_utf8() -> None:
    """Take the place of this process by the same command in UTF-8 mode. Comes back only where that cannot be had."""
    if os.name == "nt" or not sys.executable:
        return
    given = len(sys.argv) - 1
    before = sys.orig_argv[1 : len(sys.orig_argv) - given]
    typed = [_in_utf8(one) for one in sys.argv[1:]]
    command = [os.fsencode(sys.executable), b"-X", b"utf8", *map(os.fsencode, before), *typed]
    with suppress(OSError):
        os.execve(command[0], command, os.environ | _for_the_terminal())  # noqa: S606 the same program, and no shell


def _in_utf8(typed: str) -> bytes:
    """What was typed, as UTF-8; a terminal may send that under any locale."""
    raw = os.fsencode(typed)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return typed.encode("utf-8", "surrogateescape")
    return raw


def _for_the_terminal() -> dict[str, str]:
    """The encoding of what is said: that of before, unless it is one without any Chinese that nobody asked for."""
    stream = sys.stdout or sys.stderr
    if stream is None or "PYTHONIOENCODING" in os.environ or lookup(stream.encoding).name == "ascii":
        return {}
    return {"PYTHONIOENCODING": stream.encoding}

"""Runs git in a folder of our own, without the user's git variables, with limited time, memory and output."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits
from ecocheck.app.git.trouble import GitError
from ecocheck.app.git.waiting import Waiting
from ecocheck.disk.reading import open_unlinked
from ecocheck.disk.scratch import open_error_log

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PERSONAL: Final = frozenset({"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"})
_FIXED: Final = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_ATTR_NOSYSTEM": "1",
}
_SAID: Final = 2_000
"""Bytes of git's error output that are kept."""


def find_program() -> str | None:
    """The path of git on the search path, or None; relative folders of the search path are skipped.

    `shutil.which` would look in the working folder first on Windows, and a
    stranger's repository may hold a `git.exe` there.
    """
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        path = Path(folder.strip('"')) / name
        if path.is_absolute() and path.is_file() and os.access(path, os.X_OK):
            return str(path)
    return None


class Running:
    """A run of git, which is killed when we have waited for it too long in all."""

    def __init__(self, process: subprocess.Popen[bytes], said: Path) -> None:
        """`said` is the file with git's error output."""
        self._process = process
        self._said = said
        self._given = process.stdin or BytesIO()
        self._answers = process.stdout or BytesIO()
        self._is_late = False
        _hold_memory(process.pid)
        self._waiting = Waiting(limits.SECONDS, self._end)

    def _end(self) -> None:
        self._is_late = True
        self._process.kill()

    def send(self, line: str) -> None:
        """Send git a line to answer. Raises GitError."""
        try:
            with self._waiting:
                self._given.write(line.encode() + b"\n")
                self._given.flush()
        except OSError as error:
            raise self.failure() from error

    def line(self) -> bytes:
        """Read the next line of git's answer, without its line end. Raises GitError."""
        with self._waiting:
            found = self._answers.readline(limits.ANSWER)
        if not found.endswith(b"\n"):
            raise self.failure()
        return found[:-1]

    def read(self, size: int) -> bytes:
        """Read `size` bytes of git's answer. Raises GitError."""
        with self._waiting:
            found = self._answers.read(size)
        if len(found) < size:
            raise self.failure()
        return found

    def all(self) -> bytes | None:
        """Read the whole of a short answer; None where git ends with an error. Raises GitError."""
        with self._waiting:
            found = self._answers.read(limits.ANSWER + 1)
            failed = len(found) <= limits.ANSWER and self._process.wait()
        if len(found) > limits.ANSWER:
            raise GitError("too_much")
        if self._is_late:
            raise self.failure()
        return None if failed else found

    def failure(self) -> GitError:
        """End git, and give the error that says why it stopped answering."""
        self._process.kill()
        self._process.wait()
        if self._is_late:
            return GitError("too_long")
        said = open_unlinked(self._said)
        if said is None:
            return GitError("failed")
        with said:
            return GitError("failed", said.read(_SAID).decode("utf-8", "replace").strip())

    def close(self) -> None:
        """End git and close its streams."""
        self._waiting.close()
        self._process.kill()
        for stream in (self._given, self._answers):
            with suppress(OSError):  # closing flushes unsent bytes to a program that has already ended
                stream.close()
        self._process.wait()


class Program:
    """Runs git with a git folder of our own and the objects of a stranger's repository."""

    def __init__(self, command: str, folder: Path, objects: Path) -> None:
        """`folder` is our git folder, `objects` the repository's folder of objects."""
        self._command = command
        self._folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
        self._environment = kept | _FIXED | {"GIT_DIR": str(folder), "GIT_OBJECT_DIRECTORY": str(objects.absolute())}

    def ask(self, *args: str) -> str | None:
        """The short answer of a git command, or None where git ends with an error. Raises GitError."""
        return self._answer(args, self._without_home())

    def personal(self, setting: str) -> list[str]:
        """The values of a setting in the user's and the machine's configuration, never the repository's.

        Raises GitError.
        """
        asked = {name: value for name, value in os.environ.items() if name.upper() in _PERSONAL}
        found = self._answer(("config", "--null", "--type=path", "--get-all", setting), self._environment | asked)
        return (found or "").split("\0")[:-1]

    @contextmanager
    def objects(self) -> Iterator[Running]:
        """A run of `git cat-file --batch`, which answers each name of an object with its content. Raises GitError."""
        running = self._start(("cat-file", "--batch"), self._without_home(), subprocess.PIPE)
        try:
            yield running
        finally:
            running.close()

    def _without_home(self) -> dict[str, str]:
        nowhere = dict.fromkeys(("HOME", "XDG_CONFIG_HOME"), str(self._folder))
        return self._environment | nowhere | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}

    def _answer(self, args: tuple[str, ...], environment: Mapping[str, str]) -> str | None:
        running = self._start(args, environment, subprocess.DEVNULL)
        try:
            found = running.all()
        finally:
            running.close()
        return None if found is None else found.decode("utf-8", "surrogateescape").removesuffix("\n")

    def _start(self, args: tuple[str, ...], environment: Mapping[str, str], given: int) -> Running:
        said = self._folder / "said"
        with open_error_log(said) as errors:
            process = subprocess.Popen(  # noqa: S603 a program with an absolute path; no shell reads the arguments
                [self._command, *args],
                cwd=self._folder,
                env=environment,
                stdin=given,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        return Running(process, said)


def _hold_memory(process: int) -> None:
    """Limit git's memory, so that git fails before the machine runs out. Only Linux can do it for another process."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError):  # git has already ended, or the machine forbids the limit
            resource.prlimit(process, resource.RLIMIT_DATA, (limits.MEMORY, limits.MEMORY))

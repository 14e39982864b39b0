"""Small git repositories around the invented project."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.cli.running import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

FILE = "data/演练区/2024.yaml"
CITY = "data/演练市/2024.yaml"


@dataclass(frozen=True, slots=True)
class Repository:
    """A working folder, and where the project lies in it."""

    top: Path
    project: Path

    def git(self, *args: str) -> str:
        """Run git, with a name and no settings of this machine."""
        hidden = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        person = {f"GIT_{who}_{what}": "x@example.cn" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        done = subprocess.run(  # noqa: S603 a fixed program
            [shutil.which("git") or "git", *args],
            cwd=self.top,
            env=hidden | person | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull},
            capture_output=True,
            check=True,
        )
        return done.stdout.decode()

    def commit(self) -> None:
        """Commit everything."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "x")

    def change(self, file: str, old: str, new: str) -> None:
        """Replace a piece of a file that must be there."""
        path = self.project / file
        text = path.read_bytes().decode()
        assert old in text
        path.write_bytes(text.replace(old, new).encode())


def made(folder: Path, inside: str = "", project: Path = PROJECT) -> Repository:
    """A repository whose branch `main` has the project, and whose branch `work` is checked out."""
    top = folder / "代码 库"
    repository = Repository(top, shutil.copytree(project, top / inside if inside else top))
    repository.git("init", "-q", "-b", "main", ".")
    repository.commit()
    repository.git("checkout", "-q", "-b", "work")
    return repository

"""Repositories in which a datum of the invented project is changed, step by step, on days of our choice."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from ecocheck.app.history.building import Asked, history_of
from ecocheck.app.history.items import items_of
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select_topic
from tests.cli.running import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.history.views import History, Version

FILE = "data/演练区/2024.yaml"
TODAY = datetime.date(2026, 1, 1)
OLD = "  3-1:\n    value: 98.4\n"
"""The first lines of the datum that the stories are about."""


class Story:
    """A repository around the invented project."""

    def __init__(self, folder: Path, inside: str = "") -> None:
        """The project lies in the folder `inside` of the repository; nothing is committed yet."""
        self.top = folder / "代码 库"
        self.project = shutil.copytree(PROJECT, self.top / inside if inside else self.top)
        self.git("init", "-q", "-b", "main", ".")

    def git(self, *args: str, day: str = "2025-03-01", author: str = "甲", hour: str = "12:00:00+0800") -> str:
        """Run git, as somebody and on a day."""
        hidden = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        person = {f"GIT_{who}_{what}": author for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        days = {f"GIT_{who}_DATE": f"{day}T{hour}" for who in ("AUTHOR", "COMMITTER")}
        done = subprocess.run(  # noqa: S603 a fixed program
            [shutil.which("git") or "git", *args],
            cwd=self.top,
            env=hidden | person | days | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull},
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def commit(self, day: str = "2025-03-01", author: str = "甲", hour: str = "12:00:00+0800") -> str:
        """Commit everything; the hash of the commit."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "x", day=day, author=author, hour=hour)
        return self.git("rev-parse", "HEAD")

    def change(self, old: str, new: str, file: str = FILE) -> None:
        """Replace a piece of a file that must be there once."""
        path = self.project / file
        text = path.read_bytes().decode()
        assert text.count(old) == 1, old
        path.write_bytes(text.replace(old, new).encode())

    def says(self, value: str, day: str, author: str = "甲") -> str:
        """Commit another value of the datum."""
        text = (self.project / FILE).read_text(encoding="utf-8")
        head, _, rest = text.partition("  3-1:\n    value: ")
        (self.project / FILE).write_text(
            f"{head}  3-1:\n    value: {value}{rest[rest.index(chr(10)) :]}", encoding="utf-8"
        )
        return self.commit(day, author)

    def history(self, topic: str = "3-1", region: str = "演练区", year: int = 2024) -> History:
        """The history of a topic."""
        opened = open_project(self.project, exactly=True, as_of=TODAY)
        selection = select_topic(opened.project, topic, Wanted(counties=(region,), years=(year,)), (year,))
        (place,) = selection.places
        return history_of(Asked(opened, place, year, items_of(opened.project, selection, place), None), TODAY)

    def versions(self, topic: str = "3-1") -> tuple[Version, ...]:
        """The versions of a topic that is one datum, the newest first."""
        (datum,) = self.history(topic).data
        return datum.versions


def told(versions: tuple[Version, ...]) -> list[tuple[str, str, str]]:
    """Of each version its day, how it came, and its value; a dash where there is none."""
    return [
        (
            "" if one.commit is None else one.commit.day.isoformat(),
            one.how.value,
            "—" if one.measurement is None else str(one.measurement.value),
        )
        for one in versions
    ]

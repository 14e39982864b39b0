"""What outputs show with findings: source lines on a terminal, and the project's folder in its repository for CI."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ecocheck.cli.session import Session


class FileLines:
    """Gives lines of the project's files; a file that cannot be read or is not UTF-8 has no lines."""

    def __init__(self, root: Path, unwritten: Mapping[str, bytes] | None = None) -> None:
        """`root` is the project's root, where the paths of findings start; `unwritten` stands in place of files."""
        self._root = root
        self._unwritten = unwritten or {}
        self._read = lru_cache(maxsize=8)(self._lines)

    def _lines(self, file: str) -> tuple[str, ...]:
        from ecocheck.disk.reading import read
        from ecocheck.source.discover import home_of
        from ecocheck.source.yaml.text import MAX_BYTES, decode

        try:
            content = self._unwritten.get(file)
            content = read(self._root / file, MAX_BYTES, home_of(file, self._root)) if content is None else content
            text = decode(content).text
        except (OSError, ValueError):
            return ()
        return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))

    def line(self, file: str, number: int) -> str | None:
        """The line with that number, counted from 1; None where there is no such line."""
        lines = self._read(file)
        return lines[number - 1] if 1 <= number <= len(lines) else None


def source_lines(session: Session) -> FileLines | None:
    """The source lines of the run's project; None where there is no project."""
    from ecocheck.source.discover import NoProjectError, find_root

    try:
        return FileLines(find_root(session.start, upward=not session.exactly))
    except NoProjectError:
        return None


def folder_in_repository(form: str, root: Path) -> str | None:
    """The project's folder relative to its repository, as the output format `form` needs it; None outside of one."""
    from ecocheck.app.git.repository import folder_inside
    from ecocheck.render.formats.ci import choose

    return choose.folder_in_repository(form, root, os.environ, folder_inside(root))

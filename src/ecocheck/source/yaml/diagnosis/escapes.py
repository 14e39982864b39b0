"""Paths with backslashes in double quotes, where YAML takes each backslash for the start of a character's code."""

from __future__ import annotations

from typing import Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.file_names import HOME, SUFFIXES
from ecocheck.source.yaml.line_ends import line_start, rest_of_line

_PATH: Final = regex(rf'"(?P<path>[^"\r\n]*\\[^"\r\n]*\.(?i:{SUFFIXES}))"')
_FROM_HOME: Final = regex(rf"(?:.*[\\/])?(?P<path>{HOME}\\.*)")
_OF_THE_DISK: Final = regex(r"[A-Za-z]:|\\")
_MOST: Final = 400


class Path(NamedTuple):
    """A path between double quotes: indexes in the text, and the path to write; `surely` of no other computer."""

    start: int
    end: int
    write: str
    surely: bool


def path_around(text: str, at: int) -> Path | None:
    """The path in double quotes that holds an index, with slashes; None where none does, or it leaves the project."""
    start = line_start(text, at)
    line = rest_of_line(text, start)
    if len(line) > _MOST:
        return None
    for found in _PATH.finditer(line):
        if found.start() <= at - start < found.end():
            path = found["path"].replace("\\\\", "\\")
            home, of_disk = _FROM_HOME.fullmatch(path), _OF_THE_DISK.match(path) is not None
            if of_disk and home is None:
                return None
            write = (home["path"] if of_disk and home is not None else path).replace("\\", "/")
            return Path(start + found.start(), start + found.end(), write, surely=not of_disk and ".." not in path)
    return None


def words_of_escape(text: str, at: int) -> dict[str, str]:
    """The params of what to write in place of the backslash at an index."""
    path = path_around(text, at)
    if path is None:
        return {"phrase_path": "slashes_in_paths"}
    said = {"phrase_path": "path_with_slashes", "write": f'"{shown(path.write, 80)}"'}
    return said | ({"phrase_fix": "fix"} if path.surely else {})

"""Files that a user names to be checked: of which project they are, and what of its findings is theirs."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.opening import has_error
from ecocheck.source.discover import NoProjectError, find_root, shown_path
from ecocheck.source.places import CASES, DATA, holding
from ecocheck.source.strays import YEAR_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.validating import Validated
    from ecocheck.findings import Finding

_DATA_PARTS = 3


class Bad(StrEnum):
    """Why a named file cannot be checked."""

    MISSING = "missing"
    FOLDER = "folder"
    NO_PROJECT = "no_project"
    OUTSIDE = "outside"
    """In another project, or in none, while the project is settled by `--root` or by the first file."""
    CASES = "cases"
    NO_FILE = "no_file"
    """Nothing that a project reads."""


class BadFileError(Exception):
    """A named file cannot be checked."""

    def __init__(self, why: Bad, path: str, root: Path | None = None) -> None:
        """`path` is as it was typed; `root` is the project that it is not in."""
        super().__init__(why.value)
        self.why, self.path, self.root = why, path, root


@dataclass(frozen=True, slots=True)
class Named:
    """Named files, as findings show their paths, and the project in which they lie."""

    root: Path
    files: tuple[str, ...]


def name_files(typed: Sequence[str], root: Path | None) -> Named:
    """Find the project of these files; with `root`, it must be the project in this folder.

    Raises BadFileError, and NoProjectError where `root` is no project.
    """
    home = None if root is None else find_root(root, upward=False)
    files: list[str] = []
    for one in typed:
        path = _there(one)
        if home is None:
            try:
                home = find_root(path.parent)
            except NoProjectError as error:
                raise BadFileError(Bad.NO_PROJECT, one) from error
        files.append(_read_there(one, path, home))
    if home is None:
        raise ValueError(typed)
    return Named(home, tuple(dict.fromkeys(files)))


def _there(typed: str) -> Path:
    """The file, by the real path of its folder. Raises BadFileError."""
    path = Path(typed)
    try:
        if path.is_dir():
            raise BadFileError(Bad.FOLDER, typed)
        if not os.path.lexists(path):
            raise BadFileError(Bad.MISSING, typed)
        return path.parent.resolve() / path.name
    except (OSError, RuntimeError, ValueError) as error:
        raise BadFileError(Bad.MISSING, typed) from error


def _read_there(typed: str, path: Path, root: Path) -> str:
    """The path as findings show it. Raises BadFileError where the project reads nothing there."""
    if not path.is_relative_to(root):
        raise BadFileError(Bad.OUTSIDE, typed, root)
    file = path.relative_to(root).as_posix()
    place = holding(file)
    if place is not None and place.path in CASES:
        raise BadFileError(Bad.CASES, typed)
    if place is None or not place.validated or not (place.reads is None or place.reads(path.name)):
        raise BadFileError(Bad.NO_FILE, typed)
    return file


def place_of(file: str) -> tuple[str, int] | None:
    """Region and year of a data file's path in its project; None where no data file has such a path."""
    parts = file.split("/")
    year = YEAR_FILE.fullmatch(parts[-1])
    if len(parts) != _DATA_PARTS or parts[0] != DATA or not parts[1].strip(". ") or year is None:
        return None
    return parts[1], int(year[1])


def narrowed(validated: Validated, files: Sequence[str]) -> Validated:
    """Only what was found in these files. What was found elsewhere is kept apart, so that it can be counted.

    With a broken registry no data file was checked, so every error then belongs to every file. A finding on a folder
    belongs to the files in it. A file that was not read, and of which no error says why, is named as such.
    """
    mine = tuple(one for one in validated.findings if _is_of(one, files) or (validated.broken and has_error((one,))))
    known = {id(one) for one in mine}
    registry = {shown_path(path, validated.root) for path in validated.registry}
    read = {shown_path(path, validated.root) for path in validated.read}
    read |= {*registry, *validated.reviews, *validated.unwritten}
    return replace(
        validated,
        findings=mine,
        named=tuple(files),
        others=tuple(one for one in validated.findings if id(one) not in known),
        unread=() if validated.broken else tuple(_unread(files, read, mine)),
        cut_short=tuple(one for one in validated.cut_short if one in files),
        no_data=False,
    )


def _is_of(finding: Finding, files: Sequence[str]) -> bool:
    return any(file == finding.at.file or file.startswith(f"{finding.at.file}/") for file in files)


def _unread(files: Sequence[str], read: set[str], findings: Iterable[Finding]) -> Iterable[str]:
    for file in files:
        if file not in read and not has_error(one for one in findings if _is_of(one, (file,))):
            yield file

"""Finds the handed-in files and reads them: single files, and all tables in folders and the folders below."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.action_forms.action_form import ActionForm
from ecocheck.app.collecting.action_forms.reading import action_form, is_action_form
from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.mapped import Known, mapped_table, titles_of
from ecocheck.app.collecting.problems import problem, refused
from ecocheck.app.collecting.reading import NotAFormError, handed_in, head_of
from ecocheck.app.filling import layout
from ecocheck.app.filling.actions_form import VERSION
from ecocheck.disk.litter import is_litter
from ecocheck.disk.naming import free_name
from ecocheck.disk.reading import read
from ecocheck.disk.walking import below
from ecocheck.findings.entry import visible
from ecocheck.source.workbook.cells import Workbook
from ecocheck.source.workbook.reading import read_table
from ecocheck.source.workbook.refused import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from ecocheck.app.collecting.handed_in import HandedIn, Problem
    from ecocheck.model.mappings import Mapping as ColumnMapping

LARGEST: Final = 30 << 20
"""In bytes. A filled form has some hundred thousand."""
TABLES: Final = frozenset({".xlsx", ".csv", ".docx", ".xls", ".xlsm", ".et"})
"""The endings of files that are looked at in a folder; a file that is named is looked at whatever its ending."""
_MOST: Final = 100_000
"""How many files and folders below a given folder are looked at; most of them are evidence."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found and read."""

    forms: tuple[HandedIn, ...]
    actions: tuple[ActionForm, ...]
    """Forms of actions."""
    problems: tuple[Problem, ...]
    """Of files that are no form; a form has its own."""
    paths: Mapping[str, Path]
    """The path of each file by its name in messages."""
    digests: Mapping[str, str]
    others: int
    """How many tables in folders are no forms; they may be evidence."""
    unknown: Mapping[str, tuple[str, ...]]
    """The titles of columns of each named file that no mapping knows."""


def gather(given: Sequence[Path], mappings: Sequence[ColumnMapping], known: Known) -> Gathered:
    """Read every form among the files and in the folders. Never raises for what it finds there."""
    problems: list[Problem] = []
    named = list(_named(given, problems))
    shown = _shown([path for path, _ in named])
    forms: list[HandedIn] = []
    actions: list[ActionForm] = []
    digests: dict[str, str] = {}
    others = 0
    unread: list[tuple[Path, Problem]] = []
    unknown: dict[str, tuple[str, ...]] = {}
    for path, asked in named:
        file = shown[path]
        found: tuple[HandedIn, ...] | ActionForm | Workbook | Problem = _read(file, path, digests)
        if isinstance(found, ActionForm):
            actions.append(found)
            continue
        if isinstance(found, Workbook):
            titles = titles_of(found)
            found = mapped_table(file, found, mappings, known)
            if not isinstance(found, tuple) and asked and titles:
                unknown[file] = titles[0]
        if isinstance(found, tuple):
            forms += found
        elif asked or found.finding.code not in {"ECO901", "ECO902"}:
            problems.append(found)
        elif found.finding.code == "ECO901":
            unread.append((path, found))
        else:
            others += 1
    named_as_evidence = _evidence((*forms, *actions))
    lost = [each for path, each in unread if path.name not in named_as_evidence]  # a form may be among them
    problems += lost
    others += len(unread) - len(lost)
    return Gathered(
        tuple(forms),
        tuple(actions),
        tuple(problems),
        {name: path for path, name in shown.items()},
        digests,
        others,
        unknown,
    )


def _evidence(forms: Iterable[HandedIn | ActionForm]) -> set[str]:
    """The names of all files that forms name as evidence."""
    said = (cell.said or "" for form in forms for key, cell in form.cells.items() if key.key == "evidence")
    return {line.replace("\\", "/").rpartition("/")[2] for one in said for line in one.splitlines()}


def _named(given: Iterable[Path], problems: list[Problem]) -> Iterable[tuple[Path, bool]]:
    """The files, each once, and whether it was named itself."""
    seen: set[Path] = set()
    for path in given:
        for one, asked in ((path, True),) if not path.is_dir() else ((each, False) for each in _tables(path, problems)):
            if one not in seen:
                seen.add(one)
                yield one, asked


def _tables(folder: Path, problems: list[Problem]) -> list[Path]:
    """The tables below a folder; with too many files there is a problem, since forms may be among those left out."""
    found = []
    for number, (path, entry) in enumerate(below(folder, is_litter)):
        if number >= _MOST:
            problems.append(refused(visible(str(folder)), "crowded", {"limit": str(_MOST)}))
            break
        if path.suffix.lower() in TABLES and entry.is_file(follow_symlinks=False):
            found.append(path)
    return sorted(found)


def _shown(paths: list[Path]) -> dict[Path, str]:
    """A name for each file: its own, with the folders that are needed where two files have one name.

    Signs that nobody sees, or that no file can hold, are shown by their code.
    """
    times, taken = Counter(path.name for path in paths), set[str]()
    found = {}
    for path in paths:
        name = visible(path.name if times[path.name] == 1 else path.as_posix()).strip() or "_"
        found[path] = free_name(name, taken)
    return found


def _read(file: str, path: Path, digests: dict[str, str]) -> tuple[HandedIn, ...] | ActionForm | Workbook | Problem:
    try:
        content = read(path, LARGEST, None)
    except (OSError, ValueError):
        return refused(file, "unreadable", {})
    digests[file] = hashlib.sha256(content).hexdigest()
    try:
        book = read_table(path.name, content)
    except RefusedFileError as error:
        return refused(file, error.reason, error.params)
    head = head_of(book)
    if head.get("form") == VERSION:
        return action_form(file, book, head)
    try:
        return (handed_in(file, book),)
    except NotAFormError as error:
        if error.version is not None:
            known = VERSION if is_action_form(error.version) else str(layout.VERSION)
            return problem("ECO903", Place(file), None, version=error.version, known=known)
    return book

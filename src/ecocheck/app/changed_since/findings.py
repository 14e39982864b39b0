"""The findings that are new since a branch began.

Two findings are the same if they say the same of the same value, on whatever
line. So a mistake in a line that was only moved is old, and a changed rule
brings new findings in files that nobody has changed.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.app.changed_since.opinions import gone_since
from ecocheck.app.changed_since.promises import broken_promises
from ecocheck.app.git.history import rebuild, where_left
from ecocheck.app.opening import has_error
from ecocheck.app.validating import Validated, validate
from ecocheck.disk.scratch import scratch_folder
from ecocheck.findings import ordered
from ecocheck.source.discover import NoProjectError, home_of
from ecocheck.source.yaml.reader import read_file

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from ecocheck.findings import Finding, Route
    from ecocheck.source.yaml.document import Document

_Print: TypeAlias = tuple[str, str, tuple[str, ...], str, tuple[tuple[str, str], ...]]

_BESIDE_THE_POINT: Final = frozenset({"byte", "known", "folder"})
"""Parameters that change with other lines of the file, the registry's lists, or the place of the project."""

_PLACES: Final = frozenset({"ECO109", "ECO110", "ECO111", "ECO116", "ECO209", "ECO265"})
"""Codes whose parameters in `_NUMBERS` are line numbers; in other codes `line` is the text of the line."""

_NUMBERS: Final = frozenset({"line", "first", "last", "lines"})

_NAMES: Final = ("id", "name", "file", "title", "effective", "year", "date")
"""Keys that identify an item of a list; its index changes when an item is inserted before it."""


@dataclass(frozen=True, slots=True)
class Since:
    """The project with its new findings only, and how many older findings were left out."""

    validated: Validated
    older: int


def brought_since(now: Validated, as_of: datetime.date, rev: str) -> Since:
    """Leave out the findings that existed when this branch left `rev`; add opinions that are gone, promises changed.

    The errors of a broken registry stay, however old: because of them nothing new was looked for.
    Raises GitError, OSError.
    """
    with scratch_folder("ecocheck-") as folder:
        then = rebuild(now.root, where_left(rev), folder)
        try:
            findings = validate(then.root, as_of, exactly=True).findings
        except NoProjectError:  # the project itself is new
            findings = ()
        gone = gone_since(then.root, now.root, findings)
        old = _Known(findings, _Files(then.root, folder), then.renamed)
        broken = broken_promises(now.root, then.root, then.renamed)
    files = _Files(now.root, then.top)
    likely = [finding for finding in now.findings if not old.takes(finding, files, exactly=True)]
    fresh = {id(finding) for finding in likely if not old.takes(finding, files, exactly=False)}
    stays = {id(finding) for finding in now.findings if now.broken and has_error((finding,))}
    new = tuple(finding for finding in now.findings if id(finding) in fresh | stays)
    brought = (*new, *gone, *broken)
    return Since(replace(now, findings=ordered(brought)), len(now.findings) - len(new))


class _Files:
    """The files of a project by the paths in findings; each is read once."""

    def __init__(self, root: Path, top: Path) -> None:
        self._root = root
        self._top = Path(os.path.normpath(top))
        self._read: dict[str, Document] = {}

    def _document(self, file: str) -> Document:
        if file not in self._read:
            self._read[file] = read_file(self._root / file, file, home_of(file, self._root))
        return self._read[file]

    def name(self, file: str) -> str:
        """The same name for a file in both projects: its path, or the absolute path outside of the repository."""
        path = os.path.normpath(self._root / file)
        return file if Path(path).is_relative_to(self._top) else path

    def line(self, finding: Finding) -> str:
        """The source line of the finding, without blanks at its ends."""
        return self._document(finding.at.file).line(finding.at.line).strip()

    def named(self, finding: Finding) -> tuple[str, ...]:
        """The finding's route, with the items of lists identified by name instead of index."""
        route = finding.at.route
        if not any(isinstance(step, int) for step in route):
            return tuple(map(str, route))
        return tuple(_named(self._document(finding.at.file).data, route))


def _named(data: object, route: Route) -> Iterable[str]:
    for step in route:
        if isinstance(step, str):
            data = data.get(step) if isinstance(data, dict) else None
            yield step
            continue
        data = data[step] if isinstance(data, list) and step < len(data) else None
        names = (str(data[key]) for key in _NAMES if key in data) if isinstance(data, dict) else iter((str(data),))
        yield next(names, "*")


class _Known:
    """The old findings; each of them accounts for one finding of today."""

    def __init__(self, findings: Iterable[Finding], files: _Files, renamed: Mapping[str, str]) -> None:
        self._lines: Counter[tuple[_Print, str]] = Counter()
        self._prints: Counter[_Print] = Counter()
        for finding in findings:
            file = renamed.get(finding.at.file, files.name(finding.at.file))
            print_ = _print(finding, file, files)
            self._lines[print_, files.line(finding)] += 1
            self._prints[print_] += 1

    def takes(self, finding: Finding, files: _Files, *, exactly: bool) -> bool:
        """Whether an old finding accounts for this one. `exactly`: on a line with the same text."""
        print_ = _print(finding, files.name(finding.at.file), files)
        line = (print_, files.line(finding))
        if exactly:
            if not self._lines[line]:
                return False
            self._lines[line] -= 1
        elif not self._prints[print_] or _of_a_line(finding):
            return False
        self._prints[print_] -= 1
        return True


def _of_a_line(finding: Finding) -> bool:
    """Whether only its line distinguishes the finding: it is about the text of a file, not about a value."""
    return not finding.at.route and not finding.code.startswith("ECO1")


def _print(finding: Finding, file: str, files: _Files) -> _Print:
    params = (
        (name, value)
        for name, value in finding.params.items()
        if name not in _BESIDE_THE_POINT and not (name in _NUMBERS and finding.code in _PLACES)
    )
    return finding.code, file, files.named(finding), finding.at.part, tuple(sorted(params))

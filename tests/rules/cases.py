"""Case files: a small wrong file, what is found in it and where, and the corrected file.

A case is a YAML file that a clerk can read::

    about: what the case shows
    file: data/演练区/2024.yaml     # the file that is written anew
    wrong: |                        # its text
    expect:                         # what is found, counted by hand
      - {code: ECO501, line: 5, column: 12}
    right: |                        # the corrected text, in which nothing is found
    still: [ECO606]                 # … except these notices, which belong to it

Instead of `wrong` and `right`, `instead_of` and `write` change one piece of
the base's own file. A case with `text` and nothing to expect shows that
nothing is found. `files`, `links` and `as_of` describe the rest of the project;
`at` says that a finding is in another file, `right_file` where the text belongs;
`says` lists words that the messages and the advice must hold, and `never` such
as they must not hold. `mends: true` says that `--fix` makes `right` of `wrong`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ecocheck.findings.catalogue import hint_of, message_of
from tests.rules.project import BASE, TODAY, Setting, found_in, make

RULES = Path(__file__).parent / "cases"
SHAPE = Path(__file__).parents[1] / "shape" / "cases"


@dataclass(frozen=True)
class Case:
    """One case file. `expect` holds file, code, line and column (from 1, in characters)."""

    name: str
    file: str
    wrong: str
    right: str | None
    right_file: str
    expect: tuple[tuple[str, str, int, int], ...]
    still: tuple[str, ...]
    setting: Setting
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    mends: bool = False

    @property
    def codes(self) -> frozenset[str]:
        """The codes that the case is about."""
        return frozenset(code for _, code, _, _ in self.expect)


def read_case(path: Path) -> Case:
    """The case that a file describes."""
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    file = data["file"]
    if "instead_of" in data:
        base = (BASE / file).read_text(encoding="utf-8")
        assert base.count(data["instead_of"]) == 1, f"{path.name}: not once in the base: {data['instead_of']!r}"
        wrong, right = base.replace(data["instead_of"], data["write"]), base
    else:
        wrong, right = data.get("wrong", data.get("text")), data.get("right")
    setting = Setting(data.get("files", {}), data.get("links", {}), data.get("as_of", TODAY))
    expect = tuple((one.get("at", file), one["code"], one["line"], one["column"]) for one in data.get("expect", ()))
    right_file = data.get("right_file", file)
    still, says, never = (tuple(data.get(key, ())) for key in ("still", "says", "never"))
    mends = bool(data.get("mends"))
    return Case(path.stem, file, wrong, right, right_file, expect, still, setting, says, never, mends)


def all_cases(folder: Path) -> list[Case]:
    """The cases of a folder, in the order of their names."""
    return [read_case(path) for path in sorted(folder.glob("*.yaml"))]


def found_wrong(case: Case, root: Path) -> list[tuple[str, str, int, int]]:
    """The findings of the wrong text, sorted: file, code, line and column."""
    return sorted(_found(case, {case.file: case.wrong}, root))


def said_of_wrong(case: Case, root: Path) -> str:
    """The messages and the advice on the wrong text, in Chinese."""
    make(root, {case.file: case.wrong}, case.setting)
    return "\n".join(message_of(one, "zh") + hint_of(one, "zh") for one in found_in(root, case.setting.as_of))


def found_right(case: Case, root: Path) -> list[tuple[str, str, int, int]]:
    """The findings of the corrected text."""
    assert case.right is not None
    return _found(case, {case.right_file: case.right}, root)


def _found(case: Case, files: dict[str, str], root: Path) -> list[tuple[str, str, int, int]]:
    make(root, files, case.setting)
    as_of = case.setting.as_of
    assert isinstance(as_of, datetime.date)
    return [(one.at.file, one.code, one.at.line, one.at.column) for one in found_in(root, as_of)]

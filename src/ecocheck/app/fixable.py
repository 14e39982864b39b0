"""Tells which findings `validate --fix` would remove: the same mending is tried, and nothing is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.source.discover import own_content
from ecocheck.source.places import DATA, REGISTRY
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ecocheck.findings import Finding
    from ecocheck.source.project import Project

Mark: TypeAlias = tuple[str, str, int, int]
"""File, code, line and column of a finding."""

_CODES: Final = frozenset(
    {"ECO107", "ECO108", "ECO109", "ECO202", "ECO203", "ECO204", "ECO205", "ECO206", "ECO207", "ECO208", "ECO209"}
    | {
        "ECO110",
        "ECO153",
        "ECO210",
        "ECO212",
        "ECO213",
        "ECO230",
        "ECO236",
        "ECO237",
        "ECO238",
        "ECO239",
        "ECO249",
        "ECO251",
        "ECO255",
        "ECO256",
        "ECO259",
    }
    | {"ECO250", "ECO252", "ECO254", "ECO262", "ECO316", "ECO317", "ECO320", "ECO321", "ECO322"}
    | {
        "ECO265",
        "ECO266",
        "ECO267",
        "ECO268",
        "ECO269",
        "ECO272",
        "ECO303",
        "ECO305",
        "ECO306",
        "ECO307",
        "ECO308",
        "ECO310",
        "ECO318",
        "ECO319",
    }
)
"""Codes of the reader that mending can remove."""

_BEYOND: Final = {
    "ECO511": "unit",
    "ECO512": "unit",
    "ECO415": "unit",
    "ECO563": "unit",
    "ECO567": "character",
    "ECO431": "id",
    "ECO439": "indent",
}
"""Codes that only rules find, each with the kind of edit that removes it."""

_WORK: Final = 2_000_000
"""How many bytes are tried at most; findings in files beyond this limit are not marked."""


def mark_of(finding: Finding) -> Mark:
    """The mark of a finding."""
    at = finding.at
    return at.file, finding.code, at.line, at.column


def fixable(root: Path, findings: Iterable[Finding], project: Project | None = None) -> frozenset[Mark]:
    """The marks of the findings that mending would remove."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        if (finding.code in _CODES or finding.code in _BEYOND) and not _is_another_unit(finding):
            by_file.setdefault(finding.at.file, []).append(finding)
    marks: set[Mark] = set()
    left = _WORK
    for file, found in by_file.items():
        content = _content(root, file)
        left -= len(content)
        if left < 0:
            break
        marks |= _of_file(content, file, found, project)
    return frozenset(marks)


def _is_another_unit(finding: Finding) -> bool:
    """Whether a unit is wrong in another way than by its quotes; a mending of its spelling leaves it wrong."""
    return finding.code == "ECO511" and finding.params.get("phrase") != "quotes"


def _content(root: Path, file: str) -> bytes:
    """The content of a registry or data file; empty for any other file, or where it cannot be read."""
    if file not in REGISTRY and not file.startswith(f"{DATA}/"):
        return b""
    return own_content(root / file, root) or b""


def _of_file(content: bytes, file: str, found: list[Finding], project: Project | None) -> set[Mark]:
    from ecocheck.app.known import known_of  # speed: most projects have nothing to mend
    from ecocheck.source.mending import adding, line_before, mend_bytes
    from ecocheck.source.mending.reading import read

    if not content:
        return set()
    as_text = _read_as_text(content, file)  # first, since mending begins with the same reading, and takes it over
    mended = mend_bytes(content, file, known_of(project)(file))
    if mended.content == content:
        return set()
    recoded = any(edit.kind == "encoding" for edit in mended.edits)
    found_before = as_text if as_text is not None and not recoded else read_bytes(content, file).findings
    added = adding(mended.edits)
    now = read(mended.content.decode(), file).findings
    after = Counter((one.code, line_before(one.at.line, added)) for one in now)
    left = Counter(_said(one, line_before(one.at.line, added)) for one in now)
    edited = {(edit.line, edit.kind) for edit in mended.edits}
    before = Counter((one.code, one.at.line) for one in found_before)
    told = Counter(_said(one, one.at.line) for one in found_before)
    return {
        mark_of(one)
        for one in found
        if ((one.at.line, _BEYOND.get(one.code)) in edited)
        or (
            one.code in _CODES
            and after[one.code, one.at.line] < before[one.code, one.at.line]
            and left[_said(one, one.at.line)] < told[_said(one, one.at.line)]
        )
    }


def _said(finding: Finding, line: int) -> tuple[str, int, frozenset[tuple[str, str]]]:
    """What a finding says on a line; of two on one line, it tells the one that stays from the one that goes.

    The lines to write are left out, since the rules may have put the path of a file into them.
    """
    return finding.code, line, frozenset(one for one in finding.params.items() if one[0] != "lines")


def _read_as_text(content: bytes, file: str) -> tuple[Finding, ...] | None:
    """The findings of the content as UTF-8; None where it is in another encoding."""
    from ecocheck.source.mending.reading import read  # speed: most projects have nothing to mend

    try:
        return read(content.decode("utf-8-sig"), file).findings
    except UnicodeDecodeError:
        return None

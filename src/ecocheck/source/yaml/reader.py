"""The strict reader: bytes in, a `Document` out, never an exception.

PyYAML's loaders accept too much and fail too easily for figures that decide a
verdict, so only its parser is used: its events are walked here, with our own
scalars and positions. Where a text cannot be parsed, the cause becomes a
finding, that line is made harmless, and the rest is read for more mistakes.
"""

from __future__ import annotations

import errno
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import yaml

from ecocheck.disk.reading import NotRegularError, OutsideError, TooLargeError, read
from ecocheck.findings import ordered
from ecocheck.findings.crowds import MOST
from ecocheck.regex import regex
from ecocheck.source.yaml.diagnosis.explanations import explanations, likely, note_of, silenced
from ecocheck.source.yaml.diagnosis.line_as_meant import without_colon
from ecocheck.source.yaml.diagnosis.moving import moved_beside, moved_near
from ecocheck.source.yaml.diagnosis.parser_error import Fault
from ecocheck.source.yaml.diagnosis.syntax import diagnose
from ecocheck.source.yaml.document import BITS, Document, Lines
from ecocheck.source.yaml.open_nodes import Stop
from ecocheck.source.yaml.pending_finding import Note
from ecocheck.source.yaml.scan import Watch, scan
from ecocheck.source.yaml.skip_fault import line_of, repaired
from ecocheck.source.yaml.suspects import colon_in
from ecocheck.source.yaml.text import MAX_BYTES, decode
from ecocheck.source.yaml.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOADER: Final[Callable[[str], Any]] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Where libyaml is missing, PyYAML's own parser does the same work, slower."""

_FAULTS: Final[tuple[tuple[type[OSError], str], ...]] = (
    (NotRegularError, "ECO102"),
    (TooLargeError, "ECO105"),
    (OutsideError, "ECO115"),
    (FileNotFoundError, "ECO101"),
    (NotADirectoryError, "ECO101"),
    (IsADirectoryError, "ECO102"),
    (PermissionError, "ECO103"),
)
_MAX_REPAIRS: Final = 100
_REPAIR_WORK: Final = 400_000
"""How many code points may be parsed again to find more mistakes than the first."""

_TOO_DEEP: Final = "maximum nesting depth"
"""libyaml 0.2.6 has a limit of depth itself, and meets it while it reads ahead of the events that the walk gets.

The text before that position is far too deep for the walk, so the walk meets its own limit there.
"""

_FAR_CHARACTER: Final = regex(r"\\U(?!0000|000[1-9A-Fa-f]|0010)[0-9A-Fa-f]{8}")


def read_file(path: Path, file: str, within: Path | None) -> Document:
    """Read a file; `file` is its path as findings show it. A fault of the disk is a finding too.

    `within` is the folder out of which no link may lead; None where the user named the file.
    """
    try:
        content = read(path, MAX_BYTES, within)
    except OSError as error:
        code = next((code for kind, code in _FAULTS if isinstance(error, kind)), "ECO104")
        if error.errno == errno.ELOOP:  # links that lead in a circle lead to no file
            code = "ECO101"
        return _refused(file, "", [Note(code, 0, {"fault": str(error.errno), "most": str(MAX_BYTES // 1024 // 1024)})])
    except ValueError:  # a path that no system can have
        return _refused(file, "", [Note("ECO101", 0)])
    return read_bytes(content, file)


def read_bytes(content: bytes, file: str) -> Document:
    """Read the content of a file."""
    return read_with(LOADER, content, file)


def read_with(loader: Callable[[str], Any], content: bytes, file: str) -> Document:
    """Read the content of a file with the given parser."""
    text, trouble = decode(content)
    if trouble is not None:
        return _refused(file, text, [trouble])
    clean, points, hopeless = scan(text)
    if hopeless is not None:
        return _refused(file, text, [hopeless])
    walk, fault = _pass(loader, clean, text, points)
    told = explanations(clean) if likely(clean, faulty=fault is not None) else []
    if told:
        clean, points = silenced(clean, points, told)
        walk, fault = _pass(loader, clean, text, points)
    first = [note_of(text, told)] if told else []
    if fault is not None:
        return _refused(file, text, first + _all_notes(loader, text, points, _Failed(clean, walk, fault)))
    if told or not walk.sound:
        return _refused(file, text, first + walk.notes)
    moved = moved_beside(partial(walked, loader), clean, walk)
    if moved is not None:
        return _refused(file, text, moved)
    root = walk.root
    lines = Lines(text)
    findings = ordered(note.located(file, lines) for note in walk.notes) if walk.notes else ()
    return Document(file, text, root.data[0], findings, True, root.marks[0][1], lines)  # noqa: FBT003 readable or not


class _Failed(NamedTuple):
    clean: str
    walk: Walk
    fault: Fault


def _pass(loader: Callable[[str], Any], clean: str, text: str, points: list[Watch]) -> tuple[Walk, Fault | None]:
    """Walk the text once, as `walked` does.

    PyYAML's own parser refuses tabs between words, which libyaml reads as
    blanks; they are replaced by blanks here, a limited number of times.
    """
    for _ in range(_rounds(text)):
        walk, fault = walked(loader, clean, text, points)
        if fault is None or not fault.tolerable:
            break
        clean = f"{clean[: fault.at]} {clean[fault.at + 1 :]}"
    return walk, fault


def _rounds(text: str) -> int:
    return max(1, min(_MAX_REPAIRS, _REPAIR_WORK // (len(text) + 1)))


def walked(loader: Callable[[str], Any], clean: str, text: str, points: list[Watch]) -> tuple[Walk, Fault | None]:
    """Walk a text as far as the parser goes; the fault is what stopped it, None where nothing did."""
    walk = Walk(clean, text, points)
    try:
        walk.run(loader(clean))
    except Stop:
        walk.sound = False
        return walk, None
    except yaml.MarkedYAMLError as error:
        if error.problem_mark is not None and _TOO_DEEP in (error.problem or ""):
            return walked(loader, clean[: error.problem_mark.index], text, points)
        return walk, diagnose(clean, error, walk)
    except yaml.YAMLError:
        return walk, Fault("ECO201", 0, {"line": ""})
    except (ValueError, OverflowError):  # PyYAML's own scanner, given "\UFFFFFFFF"
        far = _FAR_CHARACTER.search(clean)
        said = {"sequence": far[0] if far else "\\U", "phrase_path": "slashes_in_paths"}
        return walk, Fault("ECO212", far.start() if far else 0, said)
    return walk, _top(walk, clean)


def _top(walk: Walk, clean: str) -> Fault | None:
    """Check that the top node is a mapping; otherwise add a note, or return a fault."""
    if not walk.root.data:
        walk.notes.append(Note("ECO106", 0))
        walk.sound = False
        return None
    if isinstance(walk.root.data[0], dict):
        return None
    walk.sound = False
    at = walk.root.marks[0] >> BITS
    if any(note.code.startswith("ECO23") for note in walk.notes):
        return None
    walk.notes.clear()
    piece = clean[at:].strip()
    if not piece:
        walk.notes.append(Note("ECO106", 0))
    elif piece[0] in "\"'|>":
        walk.notes.append(Note("ECO225", at))
    else:
        return _one_string(clean, at)
    return None


def _one_string(clean: str, at: int) -> Fault:
    """The fault of a file that YAML read as one text, because it has no valid colon."""
    code, index, params = colon_in(clean, at)
    if index > at or "：" in params["sign"]:
        return Fault(code, index, params)
    return Fault("ECO203", at, {"line": params["write"], **without_colon(params["write"])})


def _all_notes(loader: Callable[[str], Any], text: str, points: list[Watch], failed: _Failed) -> list[Note]:
    """The notes of the fault, those from before it, and those that appear once the fault is out of the way."""
    clean, walk, fault = failed
    if fault.code == "ECO209":
        fault = moved_near(partial(walked, loader), clean, fault.at) or fault
    found: list[Note] = []
    mended: list[tuple[int, int]] = []
    for _ in range(_rounds(text)):
        instead = _instead(clean, walk, points, fault)
        mended.append(line_of(text, fault.at))
        if instead or not _follows(clean, walk, fault):
            found += instead or [Note(fault.code, fault.at, fault.params, walk.route(), related=fault.related)]
        next_text = None if instead else repaired(clean, fault, flow=walk.stack[-1].flow)
        if next_text is None:
            break
        clean = next_text
        points = _without_orphans(points, fault)
        walk, next_fault = _pass(loader, clean, text, points)
        if next_fault is None or _within(next_fault.at, mended):
            break
        fault = next_fault
    said = {(note.code, note.at) for note in found}
    return found + [note for note in walk.notes if not _within(note.at, mended) and (note.code, note.at) not in said]


def _without_orphans(points: list[Watch], fault: Fault) -> list[Watch]:
    """The points without those of orphans whose parent has just been repaired, so that it is no comment."""
    if fault.code != "ECO265":
        return points
    first = next((point.at for point in points if point.kind == "orphan" and point.at > fault.at), fault.at)
    end = next((point.at for point in points if point.kind == "orphan" and point.at > first), MAX_BYTES)
    return [point for point in points if not (point.kind in {"orphan", "sibling"} and first <= point.at < end)]


def _follows(clean: str, walk: Walk, fault: Fault) -> bool:
    """Whether a misaligned line only differs from a line whose blanks or dash already have a finding."""
    wide = [note.at for note in walk.notes if note.code in {"ECO208", "ECO267"}]
    return fault.code == "ECO209" and any(str(clean.count("\n", 0, at) + 1) == fault.params.get("line") for at in wide)


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at <= end for start, end in spans)


def _instead(clean: str, walk: Walk, points: list[Watch], fault: Fault) -> list[Note]:
    """Notes in place of the fault, where its real cause is invisible characters or blanks that are no indentation."""
    start, end = line_of(clean, fault.at)
    if fault.code in {"ECO207", "ECO208"}:
        tab = fault.code == "ECO207"
        alike = [point.at for point in points if point.kind == "indent" and point.at >= fault.at]
        places = sorted({fault.at, *(at for at in alike if (clean[at] == "\t") == tab)})
        return [Note(fault.code, at, {} if tab else walk.named(at)) for at in places[:MOST]]
    start = line_of(clean, max(start - 2, 0))[0]
    hidden = [point for point in points if point.kind.startswith("ECO") and start <= point.at <= end]
    return [Note(point.kind, point.at, walk.named(point.at)) for point in hidden[:MOST]]


def _refused(file: str, text: str, notes: list[Note]) -> Document:
    """A document that cannot be used. The advice for an empty file depends on the kind of file."""
    phrase = "empty_data" if file.rpartition("/")[2].partition(".")[0].isdigit() else "empty_registry"
    notes = [note._replace(params={"phrase_more": phrase}) if note.code == "ECO106" else note for note in notes]
    lines = Lines(text)
    findings = ordered(note.located(file, lines) for note in notes[: MOST + 1])
    return Document(file, text, None, findings, False, {}, lines)  # noqa: FBT003 readable or not

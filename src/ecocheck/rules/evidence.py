"""ECO701–719: the documents behind a figure, on disk. They never change a verdict."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Final

from ecocheck.disk.reading import pieces_of
from ecocheck.findings import Related
from ecocheck.model.base import UNRECORDED, recorded
from ecocheck.regex import regex
from ecocheck.rules.meant_file import evidence_index, meant_file
from ecocheck.source.evidence import EvidenceState, digest_of, evidence_state
from ecocheck.source.written.characters import shown
from ecocheck.verdict.sources.documents import addressed, has_number
from ecocheck.verdict.sources.others_papers import folder_of_earlier, kept_from_last_year, owner_elsewhere
from ecocheck.verdict.sources.papers import untold_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.findings import Finding, Route
    from ecocheck.model.documents import Evidence, Source
    from ecocheck.model.measurement import Measurement
    from ecocheck.rules.context import DataContext, Item
    from ecocheck.source.documents import Documents

_ADDRESS: Final = regex(r"[A-Za-z][A-Za-z0-9+.-]+://|www\.[^/]+\.")
_LARGEST_TEXT: Final = 64 << 20


def fault_of(documents: Documents, evidence: Evidence) -> str | None:
    """The code for what is wrong with one piece of evidence; a file that disappears meanwhile is unreadable."""
    try:
        return _looked_at(documents, evidence)
    except (OSError, ValueError):
        return "ECO710"


def _looked_at(documents: Documents, evidence: Evidence) -> str | None:
    file = evidence.path
    if _ADDRESS.match(file):
        return "ECO702" if file.lower().startswith("file:") else "ECO705"
    state = evidence_state(documents, evidence)
    if state is EvidenceState.PRESENT:
        return None
    path = documents.root / file
    if state is EvidenceState.OUTSIDE:
        return _outside(file)
    if state is EvidenceState.MISSING and path.is_dir():
        return "ECO709"
    if state is EvidenceState.ALTERED and path.exists() and _other_line_ends(path, evidence.sha256 or ""):
        return "ECO708"
    return _BY_STATE[state]


_BY_STATE: Final = {
    EvidenceState.MISSING: "ECO701",
    EvidenceState.LINK: "ECO706",
    EvidenceState.ALTERED: "ECO707",
    EvidenceState.UNREADABLE: "ECO710",
    EvidenceState.EMPTY: "ECO712",
    EvidenceState.OWN: "ECO713",
    EvidenceState.TOO_LARGE: "ECO714",
    EvidenceState.PROJECT_PAGE: "ECO716",
    EvidenceState.PRODUCED: "ECO720",
}


def _outside(file: str) -> str:
    """The code for a path that leads out of the project."""
    windows = PureWindowsPath(file)
    if windows.drive or windows.root:
        return "ECO702"
    return "ECO703" if "\\" in file and ".." not in windows.parts else "ECO704"


def _other_line_ends(path: Path, wanted: str) -> bool:
    """Whether only the ends of lines differ, as git's `autocrlf` leaves them on Windows."""
    found = path.stat()
    if found.st_size > _LARGEST_TEXT:
        return False
    return wanted in _with_either_end(path, (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns))


@lru_cache(maxsize=4096)
def _with_either_end(path: Path, _: tuple[int, int, int, int]) -> tuple[str, str]:
    """The sha256 of a file with LF and with CRLF; cached for a file as long as it does not change."""
    unix, windows = hashlib.sha256(), hashlib.sha256()
    for line in _lines(pieces_of(path, _LARGEST_TEXT, None)):
        unix.update(line)
        windows.update(line.replace(b"\n", b"\r\n"))
    return unix.hexdigest(), windows.hexdigest()


def _lines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The bytes with LF at the ends of lines, in pieces; a CR at the end of a piece is joined to the next piece."""
    rest = b""
    for chunk in chunks:
        whole = rest + chunk
        rest = b"\r" if whole.endswith(b"\r") else b""
        yield (whole[: len(whole) - len(rest)]).replace(b"\r\n", b"\n")
    yield rest


def stored(item: Item) -> Iterator[tuple[Route, Evidence]]:
    """The pieces of evidence that are files, each with its route; a single piece may stand without a list."""
    for place, one in enumerate(item.measurement.evidence):
        if one.file is not None:
            alone = item.context.document.holds((*item.route, "evidence", "file"))
            yield ("evidence",) if alone else ("evidence", place), one


def evidence_on_disk(item: Item) -> Iterator[Finding]:
    """ECO701–710, 712–714, 716 and 720: each piece of evidence is where the file says, and unchanged."""
    documents, index = item.context.project.documents, evidence_index(item.context.project)
    for route, evidence in stored(item):
        code = fault_of(documents, evidence)
        if code is not None:
            key = "sha256" if code in {"ECO707", "ECO708"} else "file"
            write = PurePosixPath(*PureWindowsPath(evidence.path).parts).as_posix() if code == "ECO703" else ""
            params = {"file": shown(evidence.path, 80), "write": shown(write, 80)}
            params |= {"phrase_what": "not_there", "phrase_place": "put_it_there"} if code == "ECO701" else {}
            if code == "ECO712":
                params["folder"] = shown(PurePosixPath(evidence.path).parent.as_posix(), 80)
            if key == "sha256":
                params["digest"] = digest_of(documents, evidence) or "—"
            more = meant_file(documents.root, index, evidence.path, item.context.figures) if code in _MISPLACED else {}
            if more.get("phrase_more") == "surely_meant_page" and not _ends_its_line(
                item, (*route, key), evidence.path
            ):
                more["phrase_more"] = "page_aside"
            yield item.find(code, (*route, key), **(params | more))


def _ends_its_line(item: Item, route: Route, written: str) -> bool:
    """Whether nothing follows a text on its line, so that `--fix` can leave a remark there."""
    document = item.context.document
    line = document.line(document.spot((*item.route, *route)).line)
    return line.rstrip(" \t\r\n\"'").endswith(written.rstrip(" \"'"))


_MISPLACED: Final = frozenset({"ECO701", "ECO702", "ECO704"})
"""Codes for paths that lead to no file of the project."""


def eco711_same_file_twice(item: Item) -> Iterator[Finding]:
    """A document that is listed twice is still one document."""
    first: dict[str, Route] = {}
    for route, evidence in stored(item):
        if evidence.path in first:
            spot = item.context.document.spot((*item.route, *first[evidence.path], "file"))
            below = (*route, "file")
            yield item.find("ECO711", below, "value", (Related(spot, "first"),), file=shown(evidence.path, 80))
        else:
            first[evidence.path] = route


def eco719_of_another(item: Item) -> Iterator[Finding]:
    """A document in the folder of another county, or of an earlier year, does not prove this figure."""
    region, year, before = item.context.place.name, item.context.figures.year, item.context.before
    lasts, document_of = item.subject.lasts, item.subject.document_of
    past = before.figures.measurements.get(item.subject.id) if before is not None else None
    kept = kept_from_last_year(item.measurement, past, document_of, lasts=lasts)  # ECO718 speaks of these
    documents = item.context.project.documents
    for route, evidence in stored(item):
        owner = owner_elsewhere(evidence, item.context.place)
        earlier = None if evidence.path in kept else folder_of_earlier(evidence, year, document_of, lasts=lasts)
        if owner is not None:
            said = {"owner": owner, "region": region, "phrase": "of_county", "phrase_fix": "own_evidence"}
        elif earlier is not None:
            said = {"earlier": str(earlier), "year": str(year), "phrase": "of_earlier", "phrase_fix": "this_years"}
        else:
            continue
        if evidence_state(documents, evidence) is EvidenceState.MISSING:  # that it is not there is all to be said of it
            continue
        yield item.find("ECO719", (*route, "file"), file=shown(evidence.path, 80), **said)


def eco718_left_from_last_year(context: DataContext) -> Iterator[Finding]:
    """Figures that equal last year's and cite the same files: last year's data were probably copied."""
    before = context.before
    past = before.figures.measurements if before is not None else {}
    kept: dict[str, tuple[Route, str]] = {}
    for item in context.items:
        one, criterion = item.measurement, item.criterion
        if criterion is None or not one.stored:
            continue
        files = kept_from_last_year(one, past.get(criterion.id), criterion.document_of, lasts=criterion.lasts)
        for route, evidence in stored(item):
            if evidence.path in files:
                kept.setdefault(criterion.id, ((*item.route, *route, "file"), evidence.path))
    if kept and before is not None:
        first, file = next(iter(kept.values()))
        related = (Related(before.document.spot(("measurements", next(iter(kept))), "key"), "prior"),)
        said = {"count": str(len(kept)), "ids": "、".join(list(kept)[:_NAMED]), "file": shown(file, 80)}
        more = {"phrase_more": "and_more_ids" if len(kept) > _NAMED else "nothing"}
        yield context.find("ECO718", first, "value", related, year=str(before.figures.year), **said, **more)


_NAMED: Final = 5
"""How many ids a message lists."""

_SEVERAL: Final = 3
"""A title that so many offices cite is that of a summary, and no evidence for each of their criteria."""


def eco715_one_title_for_many(context: DataContext) -> Iterator[Finding]:
    """One title without a number stands behind criteria that three or more offices lead."""
    titles: dict[str, list[str]] = {}
    for key, one in context.figures.measurements.items():
        source = one.source
        if source is not None and source.title is not None and not _numbered(source):
            titles.setdefault(source.title, []).append(key)
    for title, keys in titles.items():
        offices: dict[str, str] = {}
        for key in keys:
            offices.setdefault(context.index.lead_of(key) or "", key)
        offices.pop("", None)
        if len(offices) >= _SEVERAL and recorded(title):
            first, *others = [("measurements", key, "source", "title") for key in offices.values()]
            related = tuple(Related(context.document.spot(place), "other") for place in others)
            said = {"source": shown(title, 40), "count": str(len(offices)), "offices": "、".join(offices)}
            yield context.find("ECO715", first, "value", related, **said)


def _numbered(source: Source) -> bool:
    return any(text is not None and has_number(text) for text in (source.document, source.title))


def eco717_nowhere_to_look(context: DataContext) -> Iterator[Finding]:
    """A source whose address is none, or an original without a holder or number, cannot be looked up."""
    for route, one in _measured(context):
        source = one.source
        if source is not None and source.url not in {None, UNRECORDED} and not addressed(source):
            said = {"written": shown(source.url or ""), "phrase_where": "of_url", "phrase": "no_address"}
            yield context.find("ECO717", (*route, "source", "url"), id=route[-1], **said)
        for place, proof in enumerate(one.evidence):
            key = untold_of(proof) if proof.file is None else None
            if key is not None:
                alone = context.document.holds((*route, "evidence", key))
                at = (*route, "evidence", *(() if alone else (place,)), key)
                said = {"written": shown(getattr(proof, key)), "phrase_where": f"of_{key}", "phrase": "no_archive"}
                yield context.find("ECO717", at, id=route[-1], **said)


def _measured(context: DataContext) -> Iterator[tuple[tuple[str, ...], Measurement]]:
    """The measurements of a file with their routes, those of tasks' targets too."""
    for key, one in context.figures.measurements.items():
        yield ("measurements", key), one
    for task, report in context.figures.tasks.items():
        for target, one in report.targets.items():
            yield ("tasks", task, "targets", target), one


def evidence_checks(context: DataContext) -> Iterator[Finding]:
    """Every check of evidence, for every measurement that has any."""
    for item in context.items:
        if item.measurement.evidence:
            yield from evidence_on_disk(item)
            yield from eco711_same_file_twice(item)
            yield from eco719_of_another(item)
    yield from eco718_left_from_last_year(context)


EVIDENCE_CHECKS = (evidence_checks,)

TITLE_CHECKS = (eco715_one_title_for_many, eco717_nowhere_to_look)

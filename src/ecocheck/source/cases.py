"""Reading a file of worked examples, case by case, so that one bad case never hides the others."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ecocheck.findings import Finding
from ecocheck.model.cases import Case, CaseFile, CaseHead
from ecocheck.model.measurement import Fragment
from ecocheck.source.region import RegionFile, errors_in, region_fragment
from ecocheck.source.shape.lines_to_write import advice
from ecocheck.source.shape.template_text import words
from ecocheck.source.shape.validation import validated
from ecocheck.source.yaml.reader import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ecocheck.findings import Route
    from ecocheck.source.yaml.document import Document

FRAGMENTS: Mapping[str, int] = {"given": 0, "before": 0, "earlier": 1, "elsewhere": 2}
"""Keys of a case that hold pieces of data files, and how many keys (region, year) stand above each piece.

The pieces are read like data files, entry by entry.
"""


class Piece(NamedTuple):
    """A piece of a data file, and where it stands below the case."""

    route: Route
    read: RegionFile


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A sound case; region, year and standard come from the head of the file where the case omits them."""

    case: Case
    route: Route
    region: str
    year: int
    as_of: datetime.date
    """The day of judging; where the case omits it, the last day of the following year."""
    standard: str | None
    classes: Mapping[str, tuple[str, ...]] | None
    """The region's classes, where case or file states them."""
    pieces: tuple[Piece, ...]

    def years_of(self, region: str) -> dict[int, RegionFile]:
        """The pieces of a region by year."""
        return {one.read.figures.year: one.read for one in self.pieces if one.read.figures.region == region}

    def findings(self) -> tuple[Finding, ...]:
        """The findings of the case's figures, with routes from the top of the file."""
        return tuple(self.placed(one.route, found) for one in self.pieces for found in one.read.findings)

    def placed(self, below: Route, finding: Finding) -> Finding:
        """A finding of the piece at the route `below` the case, with its route from the top of the file."""
        return replace(finding, at=replace(finding.at, route=(*self.route, *below, *finding.at.route)))


@dataclass(frozen=True, slots=True)
class ReadCases:
    """One file: its sound cases, and the findings of its bytes, YAML and shape, without those of figures."""

    document: Document
    cases: tuple[ReadCase, ...]
    findings: tuple[Finding, ...]


def read_cases(path: Path, file: str, within: Path | None) -> ReadCases:
    """Read a file of worked examples; `file` is its path as findings show it, `within` as for `read_file`."""
    return cases_in(read_file(path, file, within))


def cases_in(document: Document) -> ReadCases:
    """The cases of a document that has been read already."""
    if not document.readable or not isinstance(document.data, dict):
        return ReadCases(document, (), document.findings)
    data: dict[str, Any] = document.data
    findings = [one for one in document.findings if not _in_figures(one.at.route)]
    cases = data.get("cases")
    skeletons = [_skeleton(one) for one in cases] if isinstance(cases, list) else cases
    shape = validated(CaseFile, {**data, "cases": skeletons} if "cases" in data else data, document)
    findings += shape if isinstance(shape, tuple) else ()
    head = validated(CaseHead, {key: data[key] for key in data if key != "cases"}, document)
    if isinstance(head, tuple) or not isinstance(skeletons, list):
        return ReadCases(document, (), tuple(findings))
    spoilt = {one.at.route[:2] for one in errors_in(findings)}
    read = [
        _case(document, head, skeleton, ("cases", place), findings)
        for place, skeleton in enumerate(skeletons)
        if ("cases", place) not in spoilt
    ]
    return ReadCases(document, tuple(one for one in read if one is not None), tuple(findings))


def _skeleton(case: object) -> object:
    """The case with empty pieces, which are read apart; a key that does not lead to pieces stays, to be told."""
    if not isinstance(case, dict):
        return case
    return {key: _emptied(one, FRAGMENTS[key]) if key in FRAGMENTS else one for key, one in case.items()}


def _emptied(below: object, keys_above: int) -> object:
    if keys_above == 0:
        return None
    return {key: _emptied(one, keys_above - 1) for key, one in below.items()} if isinstance(below, dict) else below


def _in_figures(route: Route) -> bool:
    """Whether it lies in a piece, whose findings are told with the piece."""
    if len(route) < 3 or route[0] != "cases" or route[2] not in FRAGMENTS:  # noqa: PLR2004 cases, place, key
        return False
    return len(route) - 3 >= FRAGMENTS[str(route[2])]


def _case(
    document: Document, head: CaseHead, skeleton: object, route: Route, findings: list[Finding]
) -> ReadCase | None:
    """The case with its figures; None where it is unsound, or neither case nor file states region and year."""
    case = validated(Case, skeleton, document, route)
    if isinstance(case, tuple):
        return None
    region, year = case.region or head.region, case.year or head.year
    for key, title, found in (("region", "地区", region), ("year", "年份", year)):
        if found is None:
            findings.append(
                Finding(
                    "ECO302",
                    document.spot(route, "key"),
                    {"key": key, "title": title, "phrase_more_below": "nothing", **words([f"{key}: …"])},
                )
            )
    if region is None or year is None:
        return None
    as_of = case.as_of or datetime.date(year + 1, 12, 31)
    classes = head.classes if case.classes is None else case.classes
    pieces = tuple(_pieces(document, route, case, region, year))
    return ReadCase(case, route, region, year, as_of, case.standard or head.standard, classes, pieces)


def _pieces(document: Document, route: Route, case: Case, region: str, year: int) -> Iterator[Piece]:
    """The pieces of data files that a case holds."""
    written = document.value(route)
    for key, of in (("given", year), ("before", year - 1)):
        if isinstance(written, dict) and key in written:
            yield _piece(document, route, (key,), region, of)
    for when in case.earlier:
        yield _piece(document, route, ("earlier", when), region, int(when))
    for other, years in case.elsewhere.items():
        for when in years:
            yield _piece(document, route, ("elsewhere", other, when), other, int(when))


def _piece(document: Document, case: Route, below: Route, region: str, year: int) -> Piece:
    route = (*case, *below)
    piece, written = document.below(route), document.value(route)
    if not piece.readable and written is not None:
        key = str(below[-1])
        wrong = Finding("ECO303", document.spot(route), {"key": key, **advice(Fragment, key)})
        piece = replace(piece, findings=(*piece.findings, replace(wrong, at=replace(wrong.at, route=()))))
    elif not piece.readable:
        piece = replace(piece, data={}, readable=True)
    return Piece(below, region_fragment(piece, region, year))

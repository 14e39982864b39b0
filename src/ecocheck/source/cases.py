"""Reading a file of worked examples, case by case, so that one bad case never hides the others."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from ecocheck.findings import Finding
from ecocheck.model.cases import Case, CaseFile, CaseHead
from ecocheck.model.measurement import Fragment
from ecocheck.regex import regex
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

_REGION_AND_YEAR: Final = 2
"""How many keys stand above each piece of a data file under `elsewhere`."""
_YEAR: Final = regex(r"\d{4}")
FRAGMENTS = ("given", "before")
"""Keys of a case that hold pieces of data files; they are read like data files, entry by entry."""


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
    files: tuple[tuple[Route, RegionFile], ...]
    """The figures of each region and year, with their place in the case, such as `before` or a year of `before`."""

    def years_of(self, region: str) -> dict[int, RegionFile]:
        """The figures of a region by year."""
        return {read.figures.year: read for _, read in self.files if read.figures.region == region}

    def findings(self) -> tuple[Finding, ...]:
        """The findings of the case's figures, with routes from the top of the file."""
        return tuple(self.placed(route, one) for route, read in self.files for one in read.findings)

    def placed(self, below: Route, finding: Finding) -> Finding:
        """A finding of figures of the case, with its route from the top of the file."""
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
    """The case without its figures, which are read apart; the keys above those of other regions stay."""
    if not isinstance(case, dict):
        return case
    return {
        key: _emptied(one, _REGION_AND_YEAR) if key == "elsewhere" else one
        for key, one in case.items()
        if key not in FRAGMENTS
    }


def _emptied(below: object, keys_above: int) -> object:
    if keys_above == 0:
        return None
    return {key: _emptied(one, keys_above - 1) for key, one in below.items()} if isinstance(below, dict) else below


def _in_figures(route: Route) -> bool:
    """Whether it lies in a piece of a data file, whose findings are told with the piece."""
    if len(route) < 3 or route[0] != "cases":  # noqa: PLR2004 cases, place, key
        return False
    return route[2] in FRAGMENTS or (route[2] == "elsewhere" and len(route) - 3 >= _REGION_AND_YEAR)


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
    files = tuple(
        (below, read)
        for below, whose, when in _pieces(document, route, case, region, year)
        if (read := _figures(document, (*route, *below), whose, when)) is not None
    )
    return ReadCase(case, route, region, year, as_of, case.standard or head.standard, classes, files)


def _pieces(document: Document, route: Route, case: Case, region: str, year: int) -> Iterator[tuple[Route, str, int]]:
    """The places of all figures of the case, with their regions and years."""
    yield ("given",), region, year
    for below, earlier in _earlier(document, route, year):
        yield below, region, earlier
    for other, years in case.elsewhere.items():
        for when in years:
            yield ("elsewhere", other, when), other, int(when)


def _earlier(document: Document, route: Route, year: int) -> tuple[tuple[Route, int], ...]:
    """The places of the figures under `before`, with their years: last year's, or those that the keys name."""
    written = document.value((*route, "before"))
    keys = [*written] if isinstance(written, dict) else []
    if keys and all(_YEAR.fullmatch(str(key)) and int(key) < year for key in keys):
        return tuple((("before", key), int(key)) for key in keys)
    return ((("before",), year - 1),)


def _figures(document: Document, route: Route, region: str, year: int) -> RegionFile | None:
    """The figures of one region and year; None where the case omits the key: there is no file of that year."""
    case = document.below(route[:-1])
    if not isinstance(case.data, dict) or route[-1] not in case.data:
        return None
    piece = document.below(route)
    if not piece.readable and case.data[str(route[-1])] is not None:
        wrong = Finding("ECO303", document.spot(route), {"key": str(route[-1]), **advice(Fragment, str(route[-1]))})
        piece = replace(piece, findings=(*piece.findings, replace(wrong, at=replace(wrong.at, route=()))))
    elif not piece.readable:
        piece = replace(piece, data={}, readable=True)
    return region_fragment(piece, region, year)

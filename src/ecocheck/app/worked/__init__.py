"""Runs worked examples: judges cases that a person wrote, and compares the verdicts with the expected ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.standards import find_standard, named
from ecocheck.app.worked.checks import (
    eco160_expects_the_unknown,
    eco161_not_a_sample,
    eco162_name_twice,
    eco163_contradicts_itself,
    eco164_no_such_standard,
    eco169_in_two_places,
)
from ecocheck.app.worked.comparing import differences
from ecocheck.app.worked.judging import Bench
from ecocheck.app.worked.places import NoCasesError, around_case, case_files, playgrounds
from ecocheck.app.worked.views import Compared, Difference, Got, Tried, Worked
from ecocheck.findings import Severity, ordered
from ecocheck.rules import DataContext, check_file
from ecocheck.source.cases import read_cases
from ecocheck.source.discover import shown_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from ecocheck.app.opening import Opened
    from ecocheck.findings import Finding
    from ecocheck.model.figures import Place
    from ecocheck.source.cases import ReadCase, ReadCases
    from ecocheck.source.project import Project
    from ecocheck.source.yaml.document import Document

__all__ = ["Compared", "Difference", "Got", "NoCasesError", "Tried", "Worked", "case_files", "run_cases"]

_MALFORMED = ("ECO1", "ECO2", "ECO3", "ECO4")
"""Families of codes whose errors make a case unsound; errors in values are left to judging, which refuses the value."""

_OF_ITS_OWN = "ECO435"
"""A figure for a criterion that does not apply in the region; in a case, this is the way to show 不适用."""


def run_cases(opened: Opened, files: Iterable[Path]) -> Worked:
    """Read, judge and compare every case of the files."""
    run = _Run(opened.project)
    shown = []
    for path in files:
        here = path.parent.resolve() / path.name
        file = shown_path(here, opened.project.root)
        shown.append(file)
        run.file(read_cases(here, file, _home(here, opened.project.root)))
    findings = ordered(run.findings)
    errors = len(_errors(findings))
    return Worked(opened.project, tuple(shown), tuple(run.tried), findings, run.unsound, errors)


def _home(path: Path, root: Path) -> Path | None:
    """The project's root for a file of the project; None for a file elsewhere, which the user named."""
    return root if path.is_relative_to(root) else None


def _errors(findings: Iterable[Finding]) -> list[Finding]:
    from ecocheck.findings.catalogue import severity_of

    return [one for one in findings if severity_of(one) is Severity.ERROR]


class _Run:
    """One run over the files. Mutable only while `run_cases` runs."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.bench = Bench(project)
        self.places = playgrounds(project)
        self.around = project.places()[0].around
        self.tried: list[Tried] = []
        self.findings: list[Finding] = []
        self.unsound = 0

    def file(self, read: ReadCases) -> None:
        """Try every case of one file; a case with errors of its own is counted as unsound and not judged."""
        listed = read.document.value(("cases",))
        count = len(listed) if isinstance(listed, list) else 0
        self.unsound += max(count - len(read.cases), 0 if count else 1)
        self.findings += [*read.findings, *eco162_name_twice(read)]
        for one in read.cases:
            wrong = list(self._wrong(one, read.document))
            found = [*one.findings(), *self._found(one)] if one.region in self.places else list(one.findings())
            meant = set(one.case.findings)
            wrong += [each for each in _errors(found) if each.code.startswith(_MALFORMED) and each.code not in meant]
            self.findings += wrong
            if wrong:
                self.unsound += 1
            else:
                self.tried.append(self._tried(one, read.document, {each.code for each in found}))

    def _wrong(self, one: ReadCase, document: Document) -> Iterator[Finding]:
        yield from eco160_expects_the_unknown(one, document, self.bench.index)
        yield from eco161_not_a_sample(one, document, self.places)
        yield from eco163_contradicts_itself(one, document)
        yield from eco164_no_such_standard(one, document, self.project)
        yield from eco169_in_two_places(one, document)

    def _found(self, one: ReadCase) -> Iterator[Finding]:
        """The findings of the rules of `validate` about the figures of the case."""
        places = self._places(one)
        for below, read in one.files:
            region = read.figures.region
            if region in places:
                context = DataContext(self.project, read, places[region], one.years_of(region), one.as_of)
                found = (each for each in check_file(context) if each.code != _OF_ITS_OWN)
                yield from (one.placed(below, each) for each in found)

    def _places(self, one: ReadCase) -> Mapping[str, Place]:
        return around_case(one, self.places, self.around)

    def _tried(self, one: ReadCase, document: Document, found: set[str]) -> Tried:
        place, standard = self._places(one)[one.region], find_standard(self.project, one.standard)
        compared = []
        for key, expected in one.case.expect.items():
            route = (*one.route, "expect", key)
            name, got = self.bench.judge(key, one, place, standard)
            unlike = differences(expected, got, document, route)
            compared.append(Compared(key, name, document.spot(route, "key"), got, unlike))
        return Tried(
            file=document.file,
            name=one.case.name,
            why=one.case.why,
            region=one.region,
            year=one.year,
            standard=named(self.project, standard),
            at=document.spot((*one.route, "name")),
            compared=tuple(compared),
            undiscovered=tuple(
                Difference("findings", (code,), (), document.spot((*one.route, "findings")))
                for code in one.case.findings
                if code not in found
            ),
        )

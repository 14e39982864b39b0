"""Which forms are asked for, and the files that hold them: one for each region, office, or both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from ecocheck.app.filling.building import forms, reporting_offices
from ecocheck.app.forms import UnreadableFileError
from ecocheck.app.selection import asked_regions
from ecocheck.disk.naming import free_name, misfit
from ecocheck.findings.entry import visible
from ecocheck.source.discover import shown_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import PurePath

    from ecocheck.app.filling.form import Form
    from ecocheck.app.selection import Wanted
    from ecocheck.source.project import Project

Each: TypeAlias = Literal["county", "agency", "both"]
"""A file for each region; or for each region and office, in folders by office (`agency`) or by region (`both`)."""
_NEVER: Final = str.maketrans(dict.fromkeys('<>:"/\\|?*', "_"))


class NoYearError(Exception):
    """No year was given, and there are no data of which it could be the newest."""


def asked_year(project: Project, wanted: Wanted) -> int:
    """The year asked for, or the newest year with data. Raises NoYearError."""
    years = wanted.years or project.data.years()[-1:]
    if not years:
        raise NoYearError
    return years[0]


def asked_forms(project: Project, wanted: Wanted, year: int, *, offices: bool = False) -> tuple[Form, ...]:
    """The forms; with `offices`, one for every office that reports, where none was asked for.

    Raises UnknownNameError, UnreadableFileError, OSError.
    """
    for region in asked_regions(project, wanted):
        file = project.read_region(region, {year}).get(year)
        if file is not None and not file.document.readable:
            raise UnreadableFileError(shown_path(project.data.paths[region][year], project.root))
    if offices and not wanted.agencies:
        wanted = replace(wanted, agencies=reporting_offices(project))
    return forms(project, wanted, year)


def files_of(found: Sequence[Form], folder: PurePath, each: Each) -> Iterator[tuple[PurePath, Form]]:
    """The path of each form in the folder; no two are the same on any system."""
    taken: dict[str, set[str]] = {}
    for form in found:
        within = folder
        if form.agency is not None and each != "county":
            within /= _fit(form.agency if each == "agency" else form.region)
        there = taken.setdefault(str(within).casefold(), set())
        yield within / f"{free_name(_fit(form.name), there)}.xlsx", form


def _fit(name: str) -> str:
    """The name as every system takes it for a file."""
    plain = visible(name).translate(_NEVER).strip(" .\u3000")
    return plain if misfit(plain) is None else f"_{plain[:60]}"

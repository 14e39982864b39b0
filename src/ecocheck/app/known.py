"""Gives mending what the project knows: its registry and its evidence files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ecocheck.rules.index import index_of
from ecocheck.rules.meant import names_at, subject_at
from ecocheck.rules.names import sure_id
from ecocheck.source.mending import Known

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.findings import Route
    from ecocheck.model.rule_kinds.base import Form
    from ecocheck.source.nearest_evidence import EvidenceIndex
    from ecocheck.source.project import Project


def known_of(project: Project | None, evidence: EvidenceIndex | None = None) -> Callable[[str], Known]:
    """A function from a file to what the project knows about it.

    Without a project, as with a broken registry, nothing is known of ids. Without an index, nothing is known of paths.
    """
    bare = Known() if evidence is None else Known(path=evidence.replacement, files=evidence.apart)
    if project is None:
        return lambda _: bare
    index, realm = index_of(project.registry), project.units.realm()

    def ident(route: Route) -> str | None:
        names = names_at(index, route)
        return None if not names or route[-1] in names else sure_id(str(route[-1]), names)

    def unit(route: Route) -> str | None:
        criterion = index.criteria.get(str(route[1])) if len(route) > 1 else None
        return None if criterion is None else criterion.unit

    def of_file(file: str) -> Known:
        stem, folder = PurePosixPath(file).stem, PurePosixPath(file).parent.name
        called = realm.called(folder)
        year = int(stem) if stem.isascii() and stem.isdigit() else 0

        def form(route: Route) -> Form | None:
            found = subject_at(index, year, route)
            return None if found is None else found[0].form

        def region(name: str) -> str | None:
            return folder if name in called else None

        def own_file(name: str) -> str | None:
            return None if evidence is None else evidence.of_region(name, folder, year)

        return replace(
            bare, own_file=own_file, ident=ident, form=form, unit=unit, target=index.targets.__contains__, region=region
        )

    return of_file

"""Where worked examples lie, and the invented regions in which they play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.disk.links import leads_out
from ecocheck.disk.litter import is_litter
from ecocheck.disk.walking import below
from ecocheck.model.figures import Place
from ecocheck.model.realm import Realm

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ecocheck.source.project import Project

FOLDERS = ("cases", "tests/cases")
"""Where cases are looked for when no path is given: of the project, and of its tests."""

SAMPLE_CITY, SAMPLE_DISTRICT, SAMPLE_COUNTY = "样例市", "样例区", "样例县"
SAMPLES = (SAMPLE_CITY, SAMPLE_DISTRICT, SAMPLE_COUNTY)
_SAMPLE_REALM = Realm(
    city=(SAMPLE_CITY,),
    counties={SAMPLE_DISTRICT: (SAMPLE_DISTRICT,), SAMPLE_COUNTY: (SAMPLE_COUNTY,)},
    under=("样例省",),
)


class NoCasesError(Exception):
    """There is no file of cases where one was looked for."""

    def __init__(self, path: str | None) -> None:
        """`path` is what was named; None where nothing was."""
        super().__init__(path or "")
        self.path = path


def case_files(root: Path, named: Iterable[Path]) -> tuple[Path, ...]:
    """The files named, those below the folders named, or those of the project's own folders.

    Raises NoCasesError where a name leads to nothing.
    """
    paths = tuple(named)
    found = [file for path in paths for file in _below(path)]
    if not paths:
        found = [file for name in FOLDERS if (root / name).is_dir() for file in _own(root / name, root)]
    if not found:
        raise NoCasesError(None)
    return tuple(dict.fromkeys(found))


def _below(path: Path) -> list[Path]:
    found = list(_yaml(path)) if path.is_dir() else [path]
    if not path.exists() or not found:
        raise NoCasesError(str(path))
    return found


def _own(folder: Path, root: Path) -> Iterator[Path]:
    """The cases of the project; a folder that is a link out of it stands for itself, and reading it says so."""
    return iter((folder,)) if leads_out(folder, root) else _yaml(folder)


def _yaml(folder: Path) -> Iterator[Path]:
    return iter(sorted(path for path, _ in below(folder, is_litter) if path.suffix == ".yaml" and not path.is_dir()))


def playgrounds(project: Project) -> dict[str, Place]:
    """The regions that a case may name.

    Invented figures never stand under a real county's name, so cases play in
    sample regions of the project's kinds; a drill's own regions are invented
    and may be named too.
    """
    units = project.units
    areas: dict[str, tuple[str, ...]] = dict.fromkeys(("区", "县"), ())
    for county in units.counties:
        kind = "区" if county.kind == "区" else "县"
        if county.area is not None and county.area not in areas[kind]:
            areas[kind] = (*areas[kind], county.area)
    samples = (
        Place(SAMPLE_CITY, is_city=True, areas=units.city.areas, realm=_SAMPLE_REALM),
        Place(SAMPLE_DISTRICT, is_city=False, areas=areas["区"], realm=_SAMPLE_REALM),
        Place(SAMPLE_COUNTY, is_city=False, areas=areas["县"], realm=_SAMPLE_REALM),
    )
    own = project.places() if project.drill else ()
    return {place.name: place for place in (*samples, *own)}

"""Finds the files of worked examples, and makes the invented regions for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from ecocheck.disk.links import leads_out
from ecocheck.disk.litter import is_litter
from ecocheck.disk.walking import below
from ecocheck.model.figures import Place
from ecocheck.model.realm import Realm
from ecocheck.regex import regex
from ecocheck.source.discover import NoProjectError, find_root
from ecocheck.source.places import CASES, DATA, REGISTRY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from ecocheck.model.figures import Around, Figures
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.source.cases import ReadCase
    from ecocheck.source.project import Project

SAMPLE_CITY, SAMPLE_DISTRICT, SAMPLE_COUNTY = "样例市", "样例区", "样例县"
_SAMPLE: Final = regex(r"样例\w*[区县旗市]")
_SAMPLE_REALM = Realm(
    city=(SAMPLE_CITY,),
    counties={SAMPLE_DISTRICT: (SAMPLE_DISTRICT,), SAMPLE_COUNTY: (SAMPLE_COUNTY,)},
    under=("样例省",),
)


Why: TypeAlias = Literal["none", "missing", "empty", "other"]
"""Why there are no cases: nothing named and none in the project, no such path, a folder without YAML files, a file
that the project reads as something else."""


class NoCasesError(Exception):
    """No file of cases was found."""

    def __init__(self, why: Why, path: str = "") -> None:
        """`path` is the path that the user named; empty if none was named."""
        super().__init__(path)
        self.why: Why = why
        self.path = path


def case_files(root: Path, named: Iterable[Path]) -> tuple[Path, ...]:
    """The named files and those below named folders; if nothing is named, those in the project's folders of cases.

    Raises NoCasesError where a named path has no cases, or there are none at all.
    """
    paths = tuple(named)
    found = [file for path in paths for file in _below(path)]
    if not paths:
        found = [file for name in CASES if (root / name).is_dir() for file in _own(root / name, root)]
    if not found:
        raise NoCasesError("none")
    return tuple(dict.fromkeys(found))


def _below(path: Path) -> list[Path]:
    if not path.exists():
        raise NoCasesError("missing", str(path))
    if not path.is_dir():
        if _is_read_as_other(path):
            raise NoCasesError("other", str(path))
        return [path]
    found = [one for one in _yaml(path) if not _is_read_as_other(one)]
    if not found:
        raise NoCasesError("empty", str(path))
    return found


def _is_read_as_other(path: Path) -> bool:
    """Whether the project around the file reads it as a registry or as figures."""
    real = path.resolve()
    try:
        root = find_root(real.parent)
    except NoProjectError:
        return False
    return real in [root / name for name in REGISTRY] or real.is_relative_to(root / DATA)


def _own(folder: Path, root: Path) -> Iterator[Path]:
    """The case files in a project's folder; if it is a link out of the project, the folder itself.

    Reading that folder then gives a finding.
    """
    return iter((folder,)) if leads_out(folder, root) else _yaml(folder)


def _yaml(folder: Path) -> Iterator[Path]:
    return iter(sorted(path for path, _ in below(folder, is_litter) if path.suffix == ".yaml" and not path.is_dir()))


def playgrounds(project: Project) -> dict[str, Place]:
    """The regions that a case may name.

    Invented figures must not stand under a real county's name, so cases use
    sample regions with the project's kinds of area. A drill's own regions are
    invented and may be named too.
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


def is_sample(name: str) -> bool:
    """Whether it is the name of an invented county that stands beside the sample regions: 样例甲县."""
    return _SAMPLE.fullmatch(name) is not None


def around_case(one: ReadCase, known: Mapping[str, Place], project: Around) -> dict[str, Place]:
    """The case's region and those beside it, which see the figures of the case alone and never the project's files.

    Criteria and classes are those of the `project`. Beside a sample region stand the sample city and the samples that
    the case names; beside a drill's region stand all regions of the drill.
    """
    home = known[one.region]
    beside = tuple(place for place in known.values() if place.realm is home.realm)
    if home.realm is _SAMPLE_REALM:
        named = {one.region, SAMPLE_CITY, *one.case.elsewhere}
        more = (Place(name, is_city=False, areas=known[SAMPLE_COUNTY].areas, realm=home.realm) for name in named)
        beside = tuple({each.name: each for each in (*more, *beside) if each.name in named}.values())

    def figures(region: str, years: Collection[int]) -> Mapping[int, Figures]:
        return {year: read.figures for year, read in one.years_of(region).items() if year in years}

    def asked_of_city(criterion: str) -> tuple[AssignedTarget, ...]:
        city = next(place.name for place in beside if place.is_city)
        return tuple(
            target for read in one.years_of(city).values() for target in read.figures.assigned.get(criterion, ())
        )

    def places() -> tuple[Place, ...]:
        return tuple(map(surrounded, beside))

    def surrounded(place: Place) -> Place:
        own = place.classes if place.name != one.region or one.classes is None else one.classes
        return replace(place, around=around, classes=own)

    around = replace(project, asked_of_city=asked_of_city, figures=figures, places=places)
    return {place.name: place for place in places()}

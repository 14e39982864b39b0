"""Judges a datum as it was in a commit: by the registry of that commit, and as of its day."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.checking import check
from ecocheck.app.history.places import place_of
from ecocheck.app.history.views import Judged, Unjudged
from ecocheck.app.opening import BrokenRegistryError, open_project
from ecocheck.app.selection import Wanted, select_topic
from ecocheck.app.typed_names import UnknownNameError
from ecocheck.disk.scratch import make_folder, scratch_folder
from ecocheck.source.discover import NoProjectError, find_data
from ecocheck.source.places import REGISTRY

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from ecocheck.app.diff.views import AnyRow
    from ecocheck.app.git.commits import Commit
    from ecocheck.app.git.history import Past
    from ecocheck.app.git.tree import Entry
    from ecocheck.app.history.items import Item
    from ecocheck.app.history.places import DataPlace
    from ecocheck.app.opening import Opened
    from ecocheck.model.documents import Evidence
    from ecocheck.model.figures import Figures

_UNKNOWN: Final = {"county": Unjudged.NO_REGION, "standard": Unjudged.NO_STANDARD}


def judged_here(opened: Opened, item: str, wanted: Wanted, day: datetime.date) -> Judged:
    """The verdict on a criterion or target in an opened project, in the one region and year that are wanted."""
    try:
        checked = check(opened, select_topic(opened.project, item, wanted, wanted.years), day)
    except UnknownNameError as unknown:
        return Judged(day, None, _UNKNOWN.get(unknown.what, Unjudged.NO_ITEM))
    found: tuple[AnyRow, ...] = (*checked.rows, *checked.targets)
    return Judged(day, found[0]) if found else Judged(day, None, Unjudged.NOT_BOUND)


def judged_then(
    past: Past, commit: Commit, path: str, items: Sequence[Item], standard: str | None
) -> Mapping[str, Judged]:
    """The verdicts on items in a commit, by id; `path` is that of the data file. Raises GitError, OSError."""
    place = place_of(path)
    why = Unjudged.MISPLACED
    if place is not None:
        try:
            with _opened_then(past, commit, place, items) as opened:
                wanted = Wanted(counties=(place.region,), years=(place.year,), standard=standard)
                return {one.id: judged_here(opened, one.id, wanted, commit.day) for one in items}
        except NoProjectError:
            why = Unjudged.NO_PROJECT
        except BrokenRegistryError:
            why = Unjudged.BROKEN_REGISTRY
    return {one.id: Judged(commit.day, None, why) for one in items}


@contextmanager
def _opened_then(past: Past, commit: Commit, place: DataPlace, items: Sequence[Item]) -> Iterator[Opened]:
    """The project as it was, with as many of its files as these verdicts rest on; it is there until the end.

    Raises GitError, OSError, NoProjectError, BrokenRegistryError.
    """
    entries = past.files(commit.name, place.prefix)
    with scratch_folder("ecocheck-") as folder:
        root = folder.joinpath(*place.prefix.split("/"))
        make_folder(root)
        past.write((one for one in entries if one.path.rpartition("/")[2] in REGISTRY), folder, whole=True)
        opened = open_project(root, exactly=True, as_of=commit.day)
        units = opened.project.units
        past.write(_data_files(entries, place, units.city.name), folder, whole=True)
        opened = replace(opened, project=replace(opened.project, data=find_data(root, units.regions())))
        past.write(_documents(entries, place, opened, items), folder, whole=True)
        yield opened


def _data_files(entries: Iterable[Entry], place: DataPlace, city: str) -> Iterator[Entry]:
    """The data files of the region and of the city, whose files hold targets; for the city those of all regions."""
    for one in entries:
        found = place_of(one.path)
        if found is None or found.prefix != place.prefix:
            continue
        if place.region == city or found.region in {place.region, city}:
            yield one


def _documents(entries: Iterable[Entry], place: DataPlace, opened: Opened, items: Sequence[Item]) -> Iterator[Entry]:
    """The documents behind these figures whose checksum is recorded; of others only the name counts."""
    keys = {route[-1] for one in items for route in one.routes}
    files = opened.project.read_region(place.region).values()
    named = {place.prefix + one.path for file in files for one in _named(file.figures, keys) if one.sha256 is not None}
    return (one for one in entries if one.path in named)


def _named(figures: Figures, keys: Collection[str | int]) -> Iterator[Evidence]:
    targets = (each for one in figures.tasks.values() for each in one.targets.items())
    for key, one in (*figures.measurements.items(), *targets):
        if key in keys:
            yield from one.stored

"""Finding a project and its files on disk."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.disk.links import link_within
from ecocheck.disk.listing import is_file_so, is_listed_so
from ecocheck.disk.litter import is_worthless
from ecocheck.disk.reading import OutsideError, read
from ecocheck.disk.shortcuts import is_shortcut
from ecocheck.disk.walking import entries
from ecocheck.findings import Finding, Spot
from ecocheck.source import strays
from ecocheck.source.places import DATA, REGISTRY, UNITS
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MEANT = frozenset({"数据", "datas", "date"})
"""Other names that people give the data folder; they count only in a project without a folder `data`."""

_MANY, _SHOWN = 20, 3
"""More than `_MANY` findings of one code in one folder become one finding, which names the first `_SHOWN`."""


def own_content(path: Path, root: Path) -> bytes | None:
    """The content of a file of the project; None where it cannot be read, or a link leads out of the project."""
    try:
        return read(path, MAX_BYTES, root) if link_within(path, (root,)) is None else None
    except (OSError, ValueError):
        return None


class NoProjectError(Exception):
    """There is no units.yaml in the folder or in any folder above it."""

    def __init__(self, start: Path) -> None:
        """Remember where the search began."""
        super().__init__(str(start))
        self.start = start


def find_root(start: Path, *, upward: bool = True) -> Path:
    """The nearest folder from `start` upward that holds units.yaml; without `upward` only `start` itself.

    Raises NoProjectError.
    """
    start = start.resolve()
    for folder in (start, *start.parents) if upward else (start,):
        if is_file_so(folder / UNITS):
            return folder
    raise NoProjectError(start)


@dataclass(frozen=True, slots=True)
class DataFiles:
    """The data files of a project by region folder and year, and what else was found among them."""

    paths: Mapping[str, Mapping[int, Path]]
    findings: tuple[Finding, ...]

    def years(self) -> tuple[int, ...]:
        """Every year that any region has, ascending."""
        return tuple(sorted({year for files in self.paths.values() for year in files}))


def shown_path(path: Path, root: Path) -> str:
    """The path as findings show it: posix, from the project's root, with `..` where it lies outside."""
    for steps, base in enumerate((root, *root.parents)):
        if path.is_relative_to(base):
            return "/".join([".."] * steps + list(path.relative_to(base).parts))
    return path.as_posix()


def home_of(file: str, root: Path) -> Path:
    """The folder that no link on the way to a file may leave; `file` is its path as findings show it.

    Only a file of the registry may be outside of the project; the limit is then its own folder.
    """
    return root if not file.startswith("..") else Path(os.path.normpath(root / file)).parent


def find_data(root: Path, regions: tuple[str, ...]) -> DataFiles:
    """The data files of the known regions, in the order of units.yaml; anything else becomes a finding."""
    base = root / DATA
    misplaced = _Misplaced(root, regions)
    renamed = tuple(_beside_data(root, misplaced))
    if not base.is_dir() or not is_listed_so(base):
        if os.path.lexists(base) and is_listed_so(base):
            misplaced.add("ECO157", base)
        return DataFiles({}, (*renamed, *misplaced.findings()))
    known = frozenset(regions)
    found: dict[str, dict[int, Path]] = {}
    for entry in _inside(base, misplaced):
        if strays.is_of_no_concern(entry.name):
            continue
        path, is_folder = base / entry.name, strays.is_folder(entry)
        if is_folder is None:
            misplaced.add("ECO156", path)
        elif is_folder and entry.name in known:
            found[entry.name] = dict(_years(path, misplaced))
        elif is_folder:
            misplaced.unknown_folder(path)
        else:
            misplaced.out_of_place(path)
    ordered = {region: found[region] for region in regions if region in found}
    return DataFiles(ordered, (*renamed, *misplaced.findings()))


class _Misplaced:
    """Collects files and folders in the wrong place. Mutable only while `find_data` runs."""

    def __init__(self, root: Path, regions: tuple[str, ...]) -> None:
        self.root = root
        self.regions = regions
        self._noted: dict[tuple[str, Path], list[tuple[str, dict[str, str]]]] = {}

    def add(self, code: str, path: Path, **params: str) -> None:
        """Add a file or folder, grouped by code and by the folder that holds it."""
        self._noted.setdefault((code, path.parent), []).append((path.name, params))

    def out_of_place(self, path: Path, region: str | None = None, *, outside: bool = False) -> None:
        """Add a file or folder that is not read; where its own place is taken it is a copy, which must replace nothing.

        `region` is the folder that holds it; else the name or the content tells. What lies `outside` may be a copy.
        """
        whole = path.name in self.regions and path.is_dir()
        if region is not None and path.is_dir() and self._says_folder(path, f"{DATA}/{region}", whole=whole):
            return
        content = None if path.is_dir() else own_content(path, self.root)
        if content == b"":
            self.add("ECO167", path)
            return
        content = content or b""
        named = path.name if whole else region or self._named_in(path.name) or strays.said_in(content, "region")
        write = strays.place_for(path.name, DATA, named, strays.said_in(content, "year"))
        home = f"{DATA}/{named}" if whole else write
        there = self.root / home
        if is_shortcut(path.name, content):
            whose = "shortcut_needless" if "…" not in home and os.path.lexists(there) else "shortcut"
            self.add("ECO151", path, write=write, phrase_whole=whose, phrase_move="nothing")
        elif "…" in home or there in (path, *path.parents) or not (os.path.lexists(there) and is_listed_so(there)):
            ending = strays.hidden_ending(path.name) if "…" not in write else ""
            whose = "whole_folder" if whole else "hidden_ending" if ending else "nothing"
            move = strays.way_to(self.root / write, path)
            self.add("ECO151", path, write=write, phrase_whole=whose, phrase_move=move, home=home, ending=ending)
        elif not outside:
            self.add("ECO165", path, write=home)

    def _says_folder(self, path: Path, home: str, *, whole: bool) -> bool:
        """Add a folder in a region's folder, unless it is a whole region's with something in it."""
        held = _opened(path, self)
        if held is None:
            return True
        if all(is_worthless(entry.name) for entry in held):
            self.add("ECO168", path)
        elif not whole:
            self.add("ECO166", path, **strays.words_of_folder(path, home))
        else:
            return False
        return True

    def unknown_folder(self, path: Path) -> None:
        """Add a folder that is no region's; beside the folder of the region that its name contains it is a copy.

        An empty folder, such as a new one of the file manager, loses nobody's figures.
        """
        named = self._named_in(path.name)
        if named is not None and (path.parent / named).is_dir():
            self.add("ECO165", path, write=f"{DATA}/{named}")
        elif not all(strays.is_of_no_concern(entry.name) for entry in _inside(path, self)):
            self.add("ECO150", path, known="、".join(self.regions))

    def _named_in(self, name: str) -> str | None:
        """The only region that a name contains; None where there are none or several."""
        named = [region for region in self.regions if region in name]
        return named[0] if len(named) == 1 else None

    def findings(self) -> Iterator[Finding]:
        """One finding each; many with one code in one folder become one finding, at the folder."""
        for (code, folder), noted in self._noted.items():
            if len(noted) > _MANY:
                names = "、".join(name for name, _ in noted[:_SHOWN])
                more = {"name": names, "phrase_more": "and_more", "count": str(len(noted)), **noted[0][1]}
                more |= strays.OF_MANY.get(code, {})
                yield Finding(code, _spot(folder, self.root), more)
                continue
            for name, params in noted:
                yield Finding(code, _spot(folder / name, self.root), {"name": name, "phrase_more": "nothing", **params})


def _spot(path: Path, root: Path) -> Spot:
    return Spot(shown_path(path, root), (), "value", 1, 1)


def _beside_data(root: Path, misplaced: _Misplaced) -> Iterator[Finding]:
    """Findings for folders that were meant to be `data`, which some systems accept under such names; and stray data."""
    try:
        names = {entry.name: entry for entry in entries(root, None)}
    except OSError:
        return
    for name, entry in names.items():
        meant = name != DATA and unicodedata.normalize("NFKC", name).strip().casefold() == DATA
        if (meant or (name in _MEANT and DATA not in names)) and strays.is_folder(entry):
            yield Finding("ECO158", _spot(root / name, root), {"name": name})
        elif _is_data(root / name, entry, misplaced):
            misplaced.out_of_place(root / name, outside=True)


def _is_data(path: Path, entry: os.DirEntry[str], misplaced: _Misplaced) -> bool:
    """Whether something in the project's own folder is a file that states its region, or the folder of a region."""
    if path.name in misplaced.regions and strays.is_folder(entry):
        return any(strays.YEAR_FILE.fullmatch(one.name) for one in _inside(path, misplaced))
    stray = strays.YAML_NAME.search(path.name) is not None and path.name not in REGISTRY
    return stray and strays.said_in(own_content(path, misplaced.root) or b"", "region") is not None


def _inside(folder: Path, misplaced: _Misplaced) -> list[os.DirEntry[str]]:
    """The entries of a folder; a folder that cannot be opened gives a finding and no entries."""
    return _opened(folder, misplaced) or []


def _opened(folder: Path, misplaced: _Misplaced) -> list[os.DirEntry[str]] | None:
    """The entries of a folder; None, and a finding, where it cannot be opened."""
    try:
        return entries(folder, misplaced.root)
    except OutsideError:
        misplaced.add("ECO115", folder)
    except OSError:
        misplaced.add("ECO156", folder)
    return None


def _years(folder: Path, misplaced: _Misplaced) -> Iterator[tuple[int, Path]]:
    """The data files by year. A file that cannot be opened is among them, because the reader reports the reason."""
    for entry in _inside(folder, misplaced):
        matched = strays.YEAR_FILE.fullmatch(entry.name)
        if matched and not strays.is_folder(entry):
            yield int(matched.group(1)), folder / entry.name
        elif not strays.is_of_no_concern(entry.name):
            misplaced.out_of_place(folder / entry.name, folder.name)

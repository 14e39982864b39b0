"""Finds the files of reviews, and everything beside them that was meant as one and is not read."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.disk.listing import is_listed_so
from ecocheck.disk.litter import is_worthless
from ecocheck.disk.reading import OutsideError
from ecocheck.disk.walking import below, entries
from ecocheck.findings import Finding, Spot
from ecocheck.findings.crowds import limited
from ecocheck.source import strays
from ecocheck.source.discover import own_content, shown_path
from ecocheck.source.places import REVIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_MEANT: Final = frozenset({"review", "复核", "复核意见"})
"""Other names that people give the folder; they count only where there is YAML in it, and no folder of the true name.
"""


@dataclass(frozen=True, slots=True)
class ReviewFiles:
    """The regions and years that have a file of reviews, and what else was found among them."""

    known: tuple[tuple[str, int], ...]
    findings: tuple[Finding, ...]


def find_reviews(root: Path, called: Mapping[str, frozenset[str]]) -> ReviewFiles:
    """The files of the known regions, which `called` gives with their other names; anything else becomes a finding."""
    search = _Search(root, called)
    strange = list(limited(search.beside()))
    base = root / REVIEWS
    if not (os.path.lexists(base) and is_listed_so(base)):
        return ReviewFiles((), tuple(strange))
    if not base.is_dir():
        return ReviewFiles((), (*strange, search.stray(base, f"{REVIEWS}/…/….yaml")))
    known: list[tuple[str, int]] = []
    strange += limited(search.within(base, known))
    return ReviewFiles(tuple(known), tuple(strange))


class _Search:
    """Looks through the folder of reviews of one project."""

    def __init__(self, root: Path, called: Mapping[str, frozenset[str]]) -> None:
        self._root, self._called = root, called

    def beside(self) -> Iterator[Finding]:
        """Folders that were meant as the folder of reviews."""
        try:
            names = {entry.name: entry for entry in entries(self._root, None)}
        except OSError:
            return
        for name, entry in names.items():
            meant = name != REVIEWS and unicodedata.normalize("NFKC", name).strip().casefold() == REVIEWS
            likely = name in _MEANT and REVIEWS not in names and self._has_yaml(self._root / name)
            if (meant or likely) and strays.is_folder(entry):
                yield self.stray(self._root / name, REVIEWS)

    def within(self, base: Path, known: list[tuple[str, int]]) -> Iterator[Finding]:
        """What lies in the folder of reviews and is not read; the regions and years that are go into `known`."""
        try:
            found = entries(base, self._root)
        except OSError as error:
            yield self._shut(base, error)
            return
        for entry in found:
            path, folder = base / entry.name, strays.is_folder(entry)
            if strays.is_of_no_concern(entry.name):
                continue
            if folder and entry.name in self._called:
                yield from self._of_region(path, known)
            elif folder:
                if any(not is_worthless(one) for one in self._names(path)):
                    yield self.stray(path, f"{REVIEWS}/{self._region(entry.name) or '…'}")
            else:
                said = own_content(path, self._root) or b""
                named = self._region(entry.name) or self._region(strays.said_in(said, "region") or "")
                yield self.stray(path, strays.place_for(entry.name, REVIEWS, named, strays.said_in(said, "year")))

    def _of_region(self, folder: Path, known: list[tuple[str, int]]) -> Iterator[Finding]:
        try:
            found = entries(folder, self._root)
        except OSError as error:
            yield self._shut(folder, error)
            return
        for entry in found:
            path, matched = folder / entry.name, strays.YEAR_FILE.fullmatch(entry.name)
            inside = strays.is_folder(entry)
            if matched and not inside:
                known.append((folder.name, int(matched[1])))
            elif inside and all(is_worthless(one) for one in self._names(path)):
                continue
            elif not strays.is_of_no_concern(entry.name):
                said = None if inside else strays.said_in(own_content(path, self._root) or b"", "year")
                yield self.stray(path, strays.place_for(entry.name, REVIEWS, folder.name, said))

    @staticmethod
    def _has_yaml(folder: Path) -> bool:
        return any(strays.YAML_NAME.search(path.name) for path, _ in below(folder, strays.is_of_no_concern))

    @staticmethod
    def _names(folder: Path) -> list[str]:
        try:
            return [entry.name for entry in entries(folder, None)]
        except OSError:
            return [folder.name]

    def _region(self, name: str) -> str | None:
        """The only region that a name contains or is another name of."""
        form = unicodedata.normalize("NFKC", name).strip()
        named = [one for one, others in self._called.items() if one in form or form in others]
        return named[0] if len(named) == 1 else None

    def stray(self, path: Path, write: str) -> Finding:
        """A file or folder that is not read, with the place where it belongs."""
        taken = "…" not in write and os.path.lexists(self._root / write)
        params = {"name": path.name, "write": write, "phrase": "opinions_taken" if taken else "opinions_free"}
        return Finding("ECO830", self._spot(path), params)

    def _shut(self, folder: Path, error: OSError) -> Finding:
        code = "ECO115" if isinstance(error, OutsideError) else "ECO156"
        return Finding(code, self._spot(folder), {"name": folder.name, "phrase_more": "nothing"})

    def _spot(self, path: Path) -> Spot:
        return Spot(shown_path(path, self._root), (), "value", 1, 1)

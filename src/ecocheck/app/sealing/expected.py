"""What `seal` would have taken from a project: the files, which of them travel and why not, and where names stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from ecocheck.app.sealing.gathering import gather
from ecocheck.app.sealing.persons import StandIns, without_names
from ecocheck.app.sealing.refusal import SealRefusedError
from ecocheck.app.sealing.volumes import Part, divided
from ecocheck.model.manifest import PROJECT
from ecocheck.source.manifest import manifest_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ecocheck.app.opening import Opened
    from ecocheck.model.manifest import Manifest, SealedFile
    from ecocheck.model.units import Agency

Withheld: TypeAlias = Literal["hashes", "restricted"] | None
"""Why evidence does not travel; None where it does."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The files that are sealed of a project."""

    project: str
    """The project's folder below the common folder of project and registry; `.` where they are one."""
    files: frozenset[str]
    """Paths in the seal, without those of evidence."""
    evidence: Mapping[str, str | None]
    """Why each file of evidence may not be seen, by its path in the seal; None where it may."""

    def withheld(self, listed: Mapping[str, SealedFile], *, hashes: bool) -> dict[str, Withheld]:
        """Why each listed file of evidence does not travel; with `hashes`, none does.

        Nothing records whether restricted evidence was to travel. It is all one:
        where one restricted file stayed behind as that, all must have.
        """
        usual: Withheld = "hashes" if hashes else None
        known = {path: listed[path] for path in self.evidence if path in listed}
        shut = {one.sha256 for path, one in known.items() if self.evidence[path] and one.withheld == "restricted"}

        def of(path: str) -> Withheld:
            same_content = usual is None and known[path].sha256 in shut
            return "restricted" if shut and (self.evidence[path] or same_content) else usual

        return {path: of(path) for path in known}


def expected(opened: Opened, manifest: Manifest) -> Expected:
    """The files that `seal` takes of the project of a seal. Raises SealRefusedError where it would refuse, OSError."""
    found = gather(opened, manifest.years, manifest.as_of)
    evidence = {f"{PROJECT}/{path}": why for path, why in found.evidence.items()}
    return Expected(found.project, frozenset(f"{PROJECT}/{path}" for path in found.files), evidence)


def named(files: Iterable[str], agencies: Iterable[Agency], content: Callable[[str], bytes]) -> Iterator[str]:
    """The YAML files in which names still stand: taking them out once more changes the file, or cannot be done.

    Stand-ins are numbered in the order of the files, so those of an honest seal come out as they are.
    """
    known = StandIns.beside(agencies)
    for path in sorted(files):
        before = content(path)
        try:
            same = without_names(before, path, known) == before
        except SealRefusedError:
            same = False
        if not same:
            yield path


def names_somebody(content: bytes, file: str, agencies: Iterable[Agency]) -> bool:
    """Whether a YAML file holds persons or their stand-ins."""
    known = StandIns.beside(agencies)
    try:
        without_names(content, file, known)
    except SealRefusedError:
        return False
    return bool(known.names)


def is_divided_so(manifest: Manifest, evidence: Mapping[str, str | None]) -> bool:
    """Whether the volumes in a manifest are those into which `seal` divides files of these sizes."""
    travelling = [one for one in manifest.files if one.volume is not None]

    def size(volumes: Mapping[str, int], count: int) -> int:
        files = tuple(one.model_copy(update={"volume": volumes.get(one.path)}) for one in manifest.files)
        return len(manifest_bytes(manifest.model_copy(update={"files": files, "volumes": count})))

    try:
        found = divided(
            [Part(one.path, one.size, one.path in evidence) for one in travelling], manifest.options.volume_size, size
        )
    except SealRefusedError:
        return False
    as_said = found == {one.path: one.volume for one in travelling}
    return as_said and manifest.volumes == max(found.values(), default=1)

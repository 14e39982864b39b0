"""The whole of collecting: from the paths that were given to what would be written, and writing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.collecting.collect import Collected, HandedFiles, collect
from ecocheck.app.collecting.comparing import strange_to
from ecocheck.app.collecting.gathering import gather
from ecocheck.app.collecting.handed_in import Place, Problem
from ecocheck.app.collecting.mapped import Known
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.receipts import known_receipts, with_received
from ecocheck.app.revision import stamp_of_registry
from ecocheck.app.typed_names import region_names
from ecocheck.disk.writing import write_all
from ecocheck.findings import ordered
from ecocheck.model.mappings import Mappings
from ecocheck.source.discover import own_content
from ecocheck.source.evidence import must_be_as_read, pieces_with
from ecocheck.source.mappings import FILE, read_mappings, with_mapping
from ecocheck.source.receipts import receipts_file, receipts_text
from ecocheck.source.setting.edit import CannotSetError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ecocheck.app.opening import Opened
    from ecocheck.disk.writing import Content
    from ecocheck.model.mappings import Mapping as ColumnMapping
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class Collection:
    """The result of `ecocheck collect`."""

    project: Project
    as_of: datetime.date
    collected: Collected
    problems: tuple[Problem, ...]
    """Of mappings.yaml, and of files that are no forms."""
    others: int
    """How many tables in folders were passed over, since they are no forms."""
    receipts: Mapping[str, bytes]
    """The files of received/ as they will be, by their paths from the root."""
    registry: str
    """The hash of the registry."""
    unknown: Mapping[str, tuple[str, ...]]
    """The titles of columns of each named file that no mapping knows."""
    mappings: bytes | None
    """The new content of mappings.yaml; None where no mapping is new."""

    @property
    def returned(self) -> int:
        """How many forms are not taken."""
        return sum(not one.taken for one in self.collected.forms)


def collect_files(
    opened: Opened, given: Sequence[Path], as_of: datetime.date, whole: WholeTable, new: ColumnMapping | None = None
) -> Collection:
    """Read the files and work out what they bring; nothing is written. Raises OSError.

    `new` is a mapping that the project does not have yet.
    """
    project = opened.project
    mappings = read_mappings(project.root)
    sound = mappings if isinstance(mappings, Mappings) else Mappings()
    known = _known(project, whole)
    gathered = gather(given, (*([new] if new is not None else ()), *sound.mappings), known)
    collected = collect(opened, gathered.forms, HandedFiles(gathered.paths, gathered.digests), as_of)
    broken = [Problem(Place(FILE), one) for one in ordered(mappings)] if isinstance(mappings, tuple) else []
    extended = None
    if new is not None and not broken and new not in sound.mappings:
        try:
            extended = _extended(project, sound, new)
        except CannotSetError:
            broken.append(problem("ECO908", Place(FILE), file=FILE))
    return Collection(
        project,
        as_of,
        collected,
        (*broken, *gathered.problems),
        gathered.others,
        _receipts(project, collected, gathered.digests, as_of),
        known.registry,
        gathered.unknown,
        extended,
    )


def _receipts(
    project: Project, collected: Collected, digests: Mapping[str, str], as_of: datetime.date
) -> dict[str, bytes]:
    """The files of received/ with all forms that are the project's own."""
    found: dict[str, bytes] = {}
    forms = [one for one in collected.forms if strange_to(project, one.form) is None]
    for region, year in dict.fromkeys(one.form.region_year for one in forms):
        own = [one for one in forms if one.form.region_year == (region, year)]
        now = with_received(known_receipts(project.root, region, year), own, digests, as_of)
        found[receipts_file(region, year)] = receipts_text(now).encode()
    return found


class WholeTable(NamedTuple):
    """What the command says of an office's own table that does not say it row by row."""

    region: str | None = None
    year: int | None = None
    agency: str | None = None


def _extended(project: Project, known: Mappings, new: ColumnMapping) -> bytes:
    content = own_content(project.root / FILE, project.root)
    return with_mapping(None if content is None else content.decode("utf-8"), known, new).encode()


def _known(project: Project, whole: WholeTable) -> Known:
    criteria = [one for each in project.registry.indicators.indicators for one in each.criteria]
    targets = [one for task in project.registry.tasks.tasks for one in task.targets]
    pairs = [*((one.name, one.id) for one in criteria), *((one.name, one.id) for one in targets)]
    names = ["".join(name.split()) for name, _ in pairs]
    idents = {name: ident for name, (_, ident) in zip(names, pairs, strict=True) if names.count(name) == 1}
    idents |= {ident: ident for _, ident in pairs}
    registry = stamp_of_registry(project).rules or ""
    return Known(region_names(project), idents, project.drill, registry, whole.region, whole.year, whole.agency)


def write_collection(collection: Collection) -> tuple[str, ...]:
    """Write evidence, data files and receipts, all or none; the paths from the root. Raises OSError.

    A data file that somebody has changed since it was read is not overwritten:
    AlteredMeanwhileError.
    """
    root = collection.project.root
    copies = {one.file: one for one in collection.collected.evidence if one.copied}
    contents: list[tuple[Path, Content]] = [
        (root / one.file, pieces_with(one.source, one.digest)) for one in copies.values()
    ]
    for one in collection.collected.files:
        must_be_as_read(one.path, root, one.before)
        contents.append((one.path, one.after))
    if collection.mappings is not None:
        contents.append((root / FILE, collection.mappings))
    contents += [(root / file, content) for file, content in collection.receipts.items()]
    write_all(contents, root)
    return tuple(path.relative_to(root).as_posix() for path, _ in contents)

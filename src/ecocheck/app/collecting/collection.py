"""The whole of collecting: from the paths that were given to what would be written, and writing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.collecting.action_forms.collecting import collect_actions
from ecocheck.app.collecting.action_forms.receipts import with_action_forms
from ecocheck.app.collecting.collect import Collected, HandedFiles, collect
from ecocheck.app.collecting.comparing import strange_to
from ecocheck.app.collecting.evidence_files import Beside
from ecocheck.app.collecting.gathering import gather
from ecocheck.app.collecting.handed_in import Place, Problem
from ecocheck.app.collecting.mapped import Known
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.receipts import known_receipts, with_received
from ecocheck.app.revision import stamp_of_registry
from ecocheck.app.typed_names import region_names, resolve_agency
from ecocheck.disk.writing import write_all
from ecocheck.findings import ordered
from ecocheck.model.mappings import Mappings
from ecocheck.source.discover import own_content
from ecocheck.source.evidence import must_be_as_read, once_as_read, pieces_with
from ecocheck.source.mappings import FILE, read_mappings, with_mapping
from ecocheck.source.receipts import OF_ACTIONS, receipts_file, receipts_text
from ecocheck.source.setting.edit import CannotSetError
from ecocheck.source.written.characters import BAD

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from ecocheck.app.collecting.action_forms.action_form import ActionsFile, CollectedActionForm, CollectedActions
    from ecocheck.app.collecting.collect import CollectedForm
    from ecocheck.app.collecting.drafting import DataFile
    from ecocheck.app.collecting.handed_in import HandedIn
    from ecocheck.app.evidence.adding import Taken
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
    actions: CollectedActions
    """What forms of actions bring."""
    problems: tuple[Problem, ...]
    """Of mappings.yaml, and of files that are no forms."""
    others: int
    """How many tables in folders were passed over, since they are no forms."""
    receipts: Mapping[str, bytes]
    """The files of received/ as they will be, by their paths from the root."""
    before: Mapping[str, bytes | None]
    """What these files and mappings.yaml held before anything was worked out; None where there was none."""
    registry: str
    """The hash of the registry."""
    unknown: Mapping[str, tuple[str, ...]]
    """The titles of columns of each named file that no mapping knows."""
    mappings: bytes | None
    """The new content of mappings.yaml; None where no mapping is new."""

    @property
    def returned(self) -> int:
        """How many forms are not taken."""
        return sum(not one.taken for one in self.forms)

    @property
    def forms(self) -> tuple[CollectedForm | CollectedActionForm, ...]:
        """All forms, those of figures first."""
        return (*self.collected.forms, *self.actions.forms)

    @property
    def files(self) -> tuple[DataFile | ActionsFile, ...]:
        """The files of data and of actions that change."""
        return (*self.collected.files, *self.actions.files)

    @property
    def evidence(self) -> tuple[Taken, ...]:
        """The files of evidence that the taken forms name."""
        return (*self.collected.evidence, *self.actions.evidence)


def collect_files(
    opened: Opened, given: Sequence[Path], as_of: datetime.date, whole: WholeTable, new: ColumnMapping | None = None
) -> Collection:
    """Read the files and work out what they bring; nothing is written. Raises OSError.

    `new` is a mapping that the project does not have yet.
    """
    project = opened.project
    before: dict[str, bytes | None] = {FILE: own_content(project.root / FILE, project.root)}
    mappings = read_mappings(project.root)
    sound = mappings if isinstance(mappings, Mappings) else Mappings()
    known = _known(project, whole)
    gathered = gather(given, (*([new] if new is not None else ()), *sound.mappings), known)
    before |= _receipts_now(project, gathered.forms)
    beside = Beside(gathered.paths, [*(one.file for one in gathered.forms), *(one.file for one in gathered.actions)])
    collected = collect(opened, gathered.forms, HandedFiles(gathered.paths, gathered.digests), as_of, beside)
    before[OF_ACTIONS] = own_content(project.root / OF_ACTIONS, project.root)
    actions = collect_actions(opened, gathered.actions, beside, as_of)
    of_actions = with_action_forms(project.root, actions.forms, gathered.digests, as_of)
    broken = [Problem(Place(FILE), one) for one in ordered(mappings)] if isinstance(mappings, tuple) else []
    extended = None
    fits = any(one.taken and not one.form.ident for one in collected.forms)  # else it would be kept, and be wrong
    if new is not None and fits and not broken and new not in sound.mappings:
        try:
            extended = _extended(project, sound, new)
        except CannotSetError:
            broken.append(problem("ECO908", Place(FILE), file=FILE))
    return Collection(
        project,
        as_of,
        collected,
        actions,
        (*broken, *gathered.problems),
        gathered.others,
        _receipts(project, collected, gathered.digests, as_of)
        | ({} if of_actions is None else {OF_ACTIONS: of_actions}),
        before,
        known.registry,
        gathered.unknown,
        extended,
    )


def _receipts_now(project: Project, forms: Iterable[HandedIn]) -> dict[str, bytes | None]:
    """What the files of received/ hold of which the forms are."""
    known = project.units.regions()
    files = {receipts_file(one.region, one.year) for one in forms if one.region in known}
    return {file: own_content(project.root / file, project.root) for file in sorted(files)}


def _receipts(
    project: Project, collected: Collected, digests: Mapping[str, str], as_of: datetime.date
) -> dict[str, bytes]:
    """The files of received/ with all forms that are the project's own, and of which is known whose they are."""
    found: dict[str, bytes] = {}
    forms = [one for one in collected.forms if strange_to(project, one.form) is None and not _altered(one)]
    for region, year in dict.fromkeys(one.form.region_year for one in forms):
        own = [one for one in forms if one.form.region_year == (region, year)]
        now = with_received(known_receipts(project.root, region, year), own, digests, as_of)
        found[receipts_file(region, year)] = receipts_text(now).encode()
    return found


def _altered(one: CollectedForm) -> bool:
    """Whether the hidden sheet was changed, so that it may name another office or region."""
    return any(each.finding.code == "ECO918" for each in one.problems)


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
    agency = resolve_agency(project, BAD.sub("", whole.agency or "").strip()) or None
    return Known(region_names(project), idents, project.drill, registry, whole.region, whole.year, agency)


def write_collection(collection: Collection) -> tuple[str, ...]:
    """Write evidence, data files and receipts, all or none; the paths from the root. Raises OSError.

    A file that somebody has changed since it was read is not overwritten, even
    where that happens while large evidence is copied: AlteredMeanwhileError.
    """
    root = collection.project.root
    copies = {one.file: one for one in collection.evidence if one.copied}
    contents: list[tuple[Path, Content]] = [
        (root / one.file, pieces_with(one.source, one.digest)) for one in copies.values()
    ]
    texts: list[tuple[Path, bytes | None, bytes]] = [(one.path, one.before, one.after) for one in collection.files]
    if collection.mappings is not None:
        texts.append((root / FILE, collection.before.get(FILE), collection.mappings))
    texts += [(root / file, collection.before.get(file), content) for file, content in collection.receipts.items()]
    for path, before, _ in texts:
        must_be_as_read(path, root, before)
    contents += [(path, once_as_read(path, root, before, after)) for path, before, after in texts]
    write_all(contents, root)
    return tuple(path.relative_to(root).as_posix() for path, _ in contents)

"""The entries of a data file to which evidence is linked, as they are written there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ecocheck.app.evidence.refusal import RefusedEvidenceError
from ecocheck.app.selection import is_task
from ecocheck.app.typed_names import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.findings import Route
    from ecocheck.source.project import Project
    from ecocheck.source.yaml.document import Document


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A figure of a criterion or of a task's target, with the evidence that it lists."""

    id: str
    route: Route
    items: tuple[dict[str, Any], ...]
    listed: bool
    """Whether the items stand in a list; one item may stand without."""

    @property
    def alone(self) -> bool:
        """Whether the one item stands without a list."""
        return bool(self.items) and not self.listed

    @property
    def hashes(self) -> tuple[str | None, ...]:
        """The recorded sha256 of each item."""
        return tuple(one.get("sha256") for one in self.items)

    def named(self, file: str) -> int | None:
        """The index of the item with that path; None where there is none."""
        return next((at for at, one in enumerate(self.items) if one.get("file") == file), None)

    def holds(self, file: str, digest: str) -> bool:
        """Whether an item records these bytes, under that path or under another."""
        at = self.named(file)
        return digest in self.hashes if at is None else self.hashes[at] == digest

    def item(self, at: int) -> Route:
        """The route of an item."""
        return (*self.route, "evidence") if self.alone else (*self.route, "evidence", at)

    def settings(self, hashed: Mapping[int, str], new: list[dict[str, str]]) -> Iterator[tuple[Route, Any]]:
        """What to set so that items, by their indexes, have these hashes, and the entry lists the new items too."""
        if new and not self.listed:
            kept = [{**one, **({"sha256": hashed[at]} if at in hashed else {})} for at, one in enumerate(self.items)]
            yield (*self.route, "evidence"), [*kept, *new]
            return
        yield from (((*self.item(at), "sha256"), digest) for at, digest in hashed.items())
        yield from (((*self.route, "evidence", len(self.items) + at), one) for at, one in enumerate(new))


def entries_for(project: Project, document: Document, ids: Iterable[str], region: str, year: int) -> tuple[Entry, ...]:
    """The entry of each id. Raises UnknownNameError, and RefusedEvidenceError where the file has no such entry."""
    routes = [(one, _route(project, one)) for one in dict.fromkeys(ids)]
    return tuple(_entry(project, document, one, route, region, year) for one, route in routes)


def _route(project: Project, id_: str) -> Route:
    registry = project.registry
    criteria = {one.id for each in registry.indicators.indicators for one in each.criteria}
    targets = {one.id: task.id for task in registry.tasks.tasks for one in task.targets}
    if id_ in criteria:
        return ("measurements", id_)
    if id_ in targets:
        return ("tasks", targets[id_], "targets", id_)
    below = [one for one in (*criteria, *targets) if one.rpartition("-")[0] == id_]
    if below:
        write = " 或 ".join(sorted(below, key=lambda one: int(one.rpartition("-")[2])))
        raise RefusedEvidenceError("of_indicator", id=id_, below=write)
    if is_task(id_):
        raise UnknownNameError("target", id_, tuple(targets))
    raise UnknownNameError("indicator", id_, tuple(str(one.id) for one in registry.indicators.indicators))


def _entry(  # noqa: PLR0913, PLR0917 what is looked for, and what the words need
    project: Project, document: Document, id_: str, route: Route, region: str, year: int
) -> Entry:
    data = document.value(route)
    said = {"file": document.file, "id": id_, "region": region, "year": str(year)}
    if not isinstance(data, dict):
        raise RefusedEvidenceError(
            "no_entry", **said, section=".".join(map(str, route[:-1])), indicator=_form_id(project, id_)
        )
    listed = data.get("evidence")
    items = listed if isinstance(listed, list) else [] if listed is None else [listed]
    if not all(isinstance(one, dict) and all(isinstance(text, str) for text in one.values()) for one in items):
        raise RefusedEvidenceError("shape", **said)
    return Entry(id_, route, tuple(items), listed=isinstance(listed, list))


def _form_id(project: Project, id_: str) -> str:
    """What `ecocheck form --indicator` takes to show the entry; blank for a target that serves no indicator."""
    task = next((one for one in project.registry.tasks.tasks if id_ in {each.id for each in one.targets}), None)
    if task is None:
        return id_
    return str(task.serves.indicators[0]) if task.serves.indicators else ""

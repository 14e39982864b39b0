"""The files that forms name as evidence: found beside the form, taken into the project, and linked to the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.settings import Setting
from ecocheck.app.evidence.adding import taken_file
from ecocheck.app.evidence.names import Shelf, folder_of
from ecocheck.app.evidence.refusal import RefusedEvidenceError
from ecocheck.app.filling.values import files_of
from ecocheck.disk.litter import is_litter
from ecocheck.disk.walking import below
from ecocheck.model.documents import Evidence
from ecocheck.source.documents import Documents
from ecocheck.source.evidence import EvidenceState, digest_of, evidence_state
from ecocheck.source.setting.edit import REMOVED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.collecting.merge import Change
    from ecocheck.app.evidence.adding import Taken
    from ecocheck.findings import Route
    from ecocheck.source.setting.edit import Wanted

_HOME: Final = "evidence/"
"""Where evidence of a project lies; the folder of handed-in files may be in the project, but will be emptied."""
_MOST: Final = 100_000
"""How many files beside forms are listed at most."""


class Beside:
    """The files that lie in the folder of a form and below. A folder is listed when it is first needed."""

    def __init__(self, paths: Mapping[str, Path], forms: Iterable[str] = ()) -> None:
        """`paths` are those of all handed-in files, by their names in messages; `forms` are the names of forms."""
        self._paths = paths
        self._homes = frozenset(paths[one].parent for one in forms if one in paths)
        self._known: dict[Path, dict[str, list[Path]]] = {}

    def find(self, form: str, name: str) -> list[Path]:
        """The files of that name; those in the nearest folder, where several folders have one.

        What lies with a form in a folder below was handed in with that form.
        """
        folder = self._paths[form].parent
        if folder not in self._known:
            self._known[folder] = self._listed(folder)
        found = self._known[folder].get(name.replace("\\", "/").rpartition("/")[2], [])
        found = [one for one in found if not (self._homes & {*one.parents}) - {folder, *folder.parents}]
        within = [one for one in found if one.as_posix().endswith("/" + name.replace("\\", "/").removeprefix("./"))]
        nearest = min((len(one.parts) for one in within), default=0)
        return [one for one in within if len(one.parts) == nearest]

    @staticmethod
    def _listed(folder: Path) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for number, (path, entry) in enumerate(below(folder, is_litter)):
            if number >= _MOST:
                break
            if entry.is_file(follow_symlinks=False):
                found.setdefault(path.name, []).append(path)
        return found


class EvidenceOf:
    """Takes the evidence of one region and year, so that new names do not meet."""

    def __init__(self, root: Path, region: str, year: int, beside: Beside, within: str = "") -> None:
        """`within` is a folder in that of the region and year. Raises OSError where the folder cannot be listed."""
        self._root, self._beside = root, beside
        self._shelf = Shelf(root, "/".join(filter(None, (folder_of(region, year), within))))
        self.taken: list[Taken] = []

    def settings(self, form: str, change: Change, entry: object) -> tuple[dict[Route, Setting], tuple[Problem, ...]]:
        """What a changed list of files sets; `entry` is the raw entry of the figure. Raises OSError."""
        listed = entry.get("evidence") if isinstance(entry, dict) else None
        items = listed if isinstance(listed, list) else [] if listed is None else [listed]
        had, named = files_of(listed), (change.new or "").splitlines()
        route = (*change.row.route, "evidence")
        found = [_known(name) if name in had else self._item(form, name, change) for name in named]
        problems = [one for one in found if not isinstance(one, dict)]
        wanted = [one for one in found if isinstance(one, dict)]
        kept_files = {one["file"] for one in wanted}
        gone = [at for at, one in enumerate(items) if _file(one) is not None and _file(one) not in kept_files]
        new = [one for at, one in enumerate(wanted) if one["file"] not in had and one not in wanted[:at]]
        if not gone and not new:
            return {}, tuple(problems)
        if isinstance(listed, dict) and gone:
            value: Wanted = [*new] or REMOVED
            return {route: Setting(value, change)}, tuple(problems)
        found_settings = {(*route, at): Setting(REMOVED, change) for at in gone}
        for number, one in enumerate(new):
            found_settings[(*route, len(items) + number)] = Setting(one, change)
        return found_settings, tuple(problems)

    def _item(self, form: str, name: str, change: Change) -> dict[str, Any] | Problem:
        """The item for one file; the problem where it is not there, several times there, or no document."""
        stored = Evidence(file=name)
        if name.startswith(_HOME) and evidence_state(Documents(self._root), stored) is EvidenceState.PRESENT:
            return {"file": name, "sha256": digest_of(Documents(self._root), stored) or ""}
        found = self._beside.find(form, name)
        if len(found) != 1:
            code = "ECO942" if found else "ECO941"
            return problem(code, change.place, change.key, written=name)
        try:
            taken = taken_file(self._root, self._shelf, found[0], None, _HOME)
        except RefusedEvidenceError as refused:
            return problem("ECO943", change.place, change.key, written=name, phrase_why=f"evidence_{refused.reason}")
        self.taken.append(taken)
        titled = {"title": taken.title} if taken.title is not None else {}
        return {"file": taken.file, "sha256": taken.digest, **titled}


def _known(name: str) -> dict[str, Any]:
    """An item that is listed already."""
    return {"file": name}


def _file(item: object) -> str | None:
    found = item.get("file") if isinstance(item, dict) else None
    return found if isinstance(found, str) else None

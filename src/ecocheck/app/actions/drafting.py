"""`ecocheck actions new --from-gaps`: drafts of actions for what is to be put right and has none yet.

What is to be put right is what `worklist --rectify` lists. Owner and days stay
blank: nobody but the office itself can promise anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.work.rectify import list_rectify
from ecocheck.disk.writing import write_all
from ecocheck.source.actions import Draft, file_name, read_actions, with_drafts
from ecocheck.source.evidence import AlteredMeanwhileError, must_be_as_read, once_as_read
from ecocheck.source.places import ACTIONS
from ecocheck.source.setting.edit import CannotSetError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from ecocheck.app.gaps import Gap
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.model.actions import Action
    from ecocheck.source.actions import ReadActions
    from ecocheck.source.setting.writing import Value

UNREAD: Final = "unread"
CANNOT_SET: Final = "cannot_set"


class RefusedDraftsError(Exception):
    """Nothing was written: a file has actions that cannot be read, or leaves no place for new ones."""

    def __init__(self, reason: str, file: str) -> None:
        """`reason` is UNREAD or CANNOT_SET."""
        super().__init__(reason, file)
        self.reason, self.file = reason, file


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file with its new actions; `before` is None where there was none."""

    path: Path
    file: str
    before: bytes | None
    after: bytes
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is to be written, and how many gaps have an action already."""

    files: tuple[DraftFile, ...]
    already: int


def plan_drafts(  # noqa: PLR0913, PLR0917 what is drafted, and the words for it
    opened: Opened,
    selection: Selection,
    as_of: datetime.date,
    remarks: Callable[[Gap], tuple[str, ...]],
    samples: Callable[[Gap, datetime.date], Mapping[str, tuple[str, ...]]],
    into: str | None = None,
) -> Drafted:
    """The drafts for every open gap without an action; nothing is written.

    An action for the same line of the same region and an earlier year goes on
    holding: it opens again by itself. `remarks` gives the comment above a
    draft, `samples` the comments that show what to write below its keys, and
    `into` the name of one file for all; else each region has its own.
    Raises RefusedDraftsError, and AlteredMeanwhileError where actions were added meanwhile.
    """
    root = opened.project.root
    known = read_actions(root)
    if known.unread:
        raise RefusedDraftsError(UNREAD, known.unread[0])
    taken = {one.action.id for one in known.actions}
    held = [one.action.gap for one in known.actions]
    found: dict[str, list[Draft]] = {}
    already = 0
    for one in list_rectify(opened, selection, as_of).overdue:
        gap, key = one.gap, one.gap.criterion or one.gap.task or ""
        if not gap.open:
            continue
        if any((each.region, each.key) == (gap.region, key) and each.year <= gap.year for each in held):
            already += 1
            continue
        id_ = _free(f"{gap.region}-{gap.year}-{key}", taken)
        taken.add(id_)
        found.setdefault(into or gap.region, []).append(Draft(_draft(id_, gap, key), remarks(gap), samples(gap, as_of)))
    files = tuple(_file(root, name, drafts) for name, drafts in found.items())
    if files and _held(read_actions(root)) != _held(known):
        raise AlteredMeanwhileError.of(root / ACTIONS)  # another run may have drafted the same
    return Drafted(files, already)


def _held(known: ReadActions) -> list[Action]:
    return [one.action for one in known.actions]


def write_drafts(drafted: Drafted, root: Path) -> None:
    """Write the files, all or none. Raises AlteredMeanwhileError where one has changed since, and OSError."""
    for one in drafted.files:
        must_be_as_read(one.path, root, one.before)
    write_all([(one.path, once_as_read(one.path, root, one.before, one.after)) for one in drafted.files], root)


def _free(wanted: str, taken: Iterable[str]) -> str:
    """The id, with a number behind it where an action of another gap has it."""
    known = set(taken)
    number, id_ = 1, wanted
    while id_ in known:
        number += 1
        id_ = f"{wanted}-{number}"
    return id_


def _draft(id_: str, gap: Gap, key: str) -> dict[str, Value]:
    kind = "criterion" if gap.criterion is not None else "target"
    return {
        "id": id_,
        "gap": {"region": gap.region, "year": gap.year, kind: key},
        "owner": {"agency": None, "person": None},
        "measure": None,
        "milestones": None,
        "log": None,
    }


def _file(root: Path, name: str, drafts: list[Draft]) -> DraftFile:
    file = file_name(name)
    try:
        before, after = with_drafts(root, file, drafts)
    except (CannotSetError, UnicodeDecodeError) as error:
        raise RefusedDraftsError(CANNOT_SET, file) from error
    return DraftFile(root / file, file, before, after, tuple(str(one.value["id"]) for one in drafts))

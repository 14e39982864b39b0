"""Finds, reads and extends actions/*.yaml: what is done to close gaps, by whom and until when."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from ecocheck.disk.listing import is_listed_so, otherwise_written
from ecocheck.disk.reading import OutsideError
from ecocheck.disk.walking import entries
from ecocheck.findings import Finding, Spot
from ecocheck.model.actions import Action, Actions
from ecocheck.source.discover import own_content, shown_path
from ecocheck.source.places import ACTIONS
from ecocheck.source.region import errors_in
from ecocheck.source.setting.edit import CannotSetError, edited
from ecocheck.source.setting.nodes import tree
from ecocheck.source.setting.text import Page
from ecocheck.source.setting.writing import STEP
from ecocheck.source.shape.validation import validated
from ecocheck.source.strays import YAML_NAME, is_folder, is_of_no_concern
from ecocheck.source.yaml.reader import read_bytes, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from ecocheck.findings import Part, Route
    from ecocheck.source.setting.edit import Wanted
    from ecocheck.source.setting.nodes import Node
    from ecocheck.source.setting.text import Change
    from ecocheck.source.setting.writing import Value
    from ecocheck.source.yaml.document import Document

_ENDING: Final = ".yaml"
KEY: Final = "actions"
"""The key of the list in each file."""
_ITEM: Final = 2
"""The length of the route to an action."""
_NO_ACTIONS: Final = "actions_elsewhere"
"""What is said of a file that is no YAML: no action is missed with it."""
_EMPTY: Final = f"""\
# yaml-language-server: $schema=../schemas/actions.schema.json
{KEY}:
"""


@dataclass(frozen=True, slots=True)
class ReadAction:
    """One action with its place. Its state is in no file."""

    action: Action
    document: Document
    route: Route

    def spot(self, below: Route = (), part: Part = "value") -> Spot:
        """The place of a key or value of the action."""
        return self.document.spot((*self.route, *below), part)

    @property
    def at(self) -> Spot:
        """The place of its id."""
        return self.spot(("id",))


@dataclass(frozen=True, slots=True)
class ReadActions:
    """All sound actions of a project in the order of its files, and the findings of reading."""

    paths: tuple[Path, ...] = ()
    """The files, whether or not they could be read."""
    actions: tuple[ReadAction, ...] = ()
    findings: tuple[Finding, ...] = ()
    documents: tuple[Document, ...] = ()
    """Every file that was opened, also one of which nothing could be used."""
    unread: tuple[str, ...] = ()
    """The files of which at least one action could not be read, and whatever else may hold actions."""


def read_actions(root: Path, contents: Mapping[str, bytes] | None = None) -> ReadActions:
    """Read every file in actions/. A file or an action that is unsound gives findings and spoils no other.

    `contents` are those that files would have, by their paths from the root.
    """
    contents = contents or {}
    paths, findings = _listed(root)
    actions: list[ReadAction] = []
    documents: list[Document] = []
    unread = [one.at.file for one in findings if one.params.get("phrase") != _NO_ACTIONS]
    for path in paths:
        file = shown_path(path, root)
        documents.append(read_bytes(contents[file], file) if file in contents else read_file(path, file, root))
        found, wrong, whole = actions_in(documents[-1])
        actions += found
        findings += wrong
        if not whole:
            unread.append(file)
    return ReadActions(tuple(paths), tuple(actions), tuple(findings), tuple(documents), tuple(unread))


def actions_in(document: Document) -> tuple[list[ReadAction], list[Finding], bool]:
    """The sound actions of a file, its findings, and whether every action in it was read.

    Of a key that is there twice nobody knows which one holds, and one may be
    late: such an action, or with such a section all of the file, is not read.
    """
    findings = list(document.findings)
    errors = [one.at.route for one in errors_in(document.findings)]
    if not document.readable or not isinstance(document.data, dict) or any(len(route) < _ITEM for route in errors):
        return [], findings, False
    data: dict[str, object] = document.data
    listed = data.get(KEY)
    items = listed if isinstance(listed, list) else []
    shape = validated(Actions, {**data, KEY: []} if listed is None or items else data, document)
    if isinstance(shape, tuple):
        findings += shape
    actions = []
    for place, item in enumerate(items):
        read = validated(Action, item, document, (KEY, place))
        if isinstance(read, tuple):
            findings += read
        elif all(route[:_ITEM] != (KEY, place) for route in errors):
            actions.append(ReadAction(read, document, (KEY, place)))
    whole = not isinstance(shape, tuple) and len(actions) == len(items)
    return actions, findings, whole


def _listed(root: Path) -> tuple[list[Path], list[Finding]]:
    """The files of the folder in the order of their names, and a finding for whatever else lies there."""
    base = root / ACTIONS
    near = None if is_listed_so(base) else otherwise_written(root, ACTIONS)
    if near is not None:
        return [], [_stray(root / near, root, phrase="actions_folder", write=ACTIONS)]
    if not os.path.lexists(base):
        return [], []
    if not base.is_dir():
        return [], [_stray(base, root, phrase="actions_no_folder", write=ACTIONS)]
    try:
        inside = sorted(entries(base, root), key=lambda one: one.name)
    except OutsideError:
        return [], [Finding("ECO115", _top(base, root), {"name": ACTIONS})]
    except OSError:
        return [], [Finding("ECO156", _top(base, root), {"name": ACTIONS, "phrase_more": "nothing"})]
    paths, findings = [], []
    for entry in inside:
        if is_of_no_concern(entry.name):
            continue
        if entry.name.endswith(_ENDING) and not is_folder(entry):
            paths.append(base / entry.name)
        else:
            findings.append(_out_of_place(base / entry.name, root, folder=bool(is_folder(entry))))
    return paths, findings


def _out_of_place(path: Path, root: Path, *, folder: bool) -> Finding:
    if folder:
        return _stray(path, root, phrase="actions_deeper", write=ACTIONS)
    meant = YAML_NAME.search(path.name)
    if meant is not None:
        write = f"{ACTIONS}/{path.name[: meant.start()]}{_ENDING}"
        return _stray(path, root, phrase="actions_rename", write=write)
    return _stray(path, root, phrase=_NO_ACTIONS, write=ACTIONS)


def _stray(path: Path, root: Path, *, phrase: str, write: str) -> Finding:
    return Finding("ECO850", _top(path, root), {"name": path.name, "phrase": phrase, "write": write})


def _top(path: Path, root: Path) -> Spot:
    return Spot(shown_path(path, root), (), "value", 1, 1)


@dataclass(frozen=True, slots=True)
class Draft:
    """A new action as it is written, and its comments."""

    value: dict[str, Value]
    remarks: tuple[str, ...] = ()
    """The lines above it."""
    samples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The lines below each of its keys that show what to write there."""


def file_name(name: str) -> str:
    """The path of a file of that name, from the project's root."""
    return f"{ACTIONS}/{name}{_ENDING}"


def with_drafts(root: Path, file: str, drafts: Sequence[Draft]) -> tuple[bytes | None, bytes]:
    """The content of a file before and with these actions behind its own; all other text stays as it was written.

    Raises CannotSetError where the file cannot be read, or is written in a way that leaves no place for them.
    """
    path = root.joinpath(*PurePosixPath(file).parts)
    before = own_content(path, root) if os.path.lexists(path) else None
    if before is None and os.path.lexists(path):
        raise CannotSetError(file)
    text = _EMPTY if before is None else _opened(before.decode(), file)
    listed = read_bytes(text.encode(), file).data
    there = listed.get(KEY) if isinstance(listed, dict) else None
    first = len(there) if isinstance(there, list) else 0
    made = edited(text, file, {(KEY, first + number): one.value for number, one in enumerate(drafts)})
    return before, _remarked(made, first, drafts).encode()


def with_settings(text: str, file: str, settings: Mapping[Route, Wanted]) -> str:
    """The text of a file with values set in its actions; all other text stays. Raises CannotSetError."""
    lists = {route[:number] for route in settings for number, step in enumerate(route) if isinstance(step, int)}
    for route in sorted(lists, key=len, reverse=True):
        text = _opened(text, file, route)
    return edited(text, file, settings)


def _opened(text: str, file: str, route: Route = (KEY,)) -> str:
    """The text without the empty brackets of a list that has no item yet, unless it stands within others."""
    document = read_bytes(text.encode(), file)
    if not document.readable or document.value(route) != []:
        return text
    node = tree(text)
    for step in route:
        if node.flow:
            return text
        node = node.items[step] if isinstance(step, int) else node.keys[step].value
    return text[: node.start].rstrip(" ") + text[node.end :]


def _remarked(text: str, first: int, drafts: Sequence[Draft]) -> str:
    """The text with the comments of the new items, where these are lines of their own."""
    page = Page(text)
    items = tree(text).keys[KEY].value.items[first:]
    return page.changed(_remarks(page, items, drafts))


def _remarks(page: Page, items: Sequence[Node], drafts: Sequence[Draft]) -> Iterator[Change]:
    for item, draft in zip(items, drafts, strict=True):
        start = page.line_start(item.start)
        line = page.text[start : item.start]
        if not line.strip(" -"):
            yield page.inserted(start, _comments(draft.remarks), len(line) - len(line.lstrip()), 1)
            for name, said in draft.samples.items():
                key = item.keys[name]
                column = key.start - page.line_start(key.start)
                yield page.inserted(page.next_line(key.start), _comments(said), column + STEP, 2)


def _comments(said: Iterable[str]) -> list[str]:
    return [f"# {one}" for one in said]

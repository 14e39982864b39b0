"""Follows one file through the commits of a repository, under the names that it had before it was renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.git import limits
from ecocheck.app.git.renames import renamed
from ecocheck.app.git.trouble import GitError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.app.git.commits import Graph
    from ecocheck.app.git.tree import Entry, Objects

_TEXT: Final = ".yaml"


class Trace(NamedTuple):
    """A file in one commit: under which name it is looked for, and its blob; None where it is not there."""

    path: str
    blob: str | None


def traced(objects: Objects, graph: Graph, path: str, may_be: Callable[[str], bool]) -> Mapping[str, Trace]:
    """By commit, where the file was that the first commit has under `path`.

    `may_be` says whether a file that disappeared may be the one that appeared. Raises GitError.
    """
    known = {one.name: one for one in graph.commits}
    paths = {graph.commits[0].name: path}
    found: dict[str, Trace] = {}
    for one in graph.commits:
        now = paths[one.name]
        entry = objects.file(one.tree, now)
        found[one.name] = Trace(now, None if entry is None else entry.blob)
        for parent in one.parents:
            if parent in known and parent not in paths:
                before = known[parent].tree
                moved = None
                if entry is not None and objects.file(before, now) is None:
                    moved = former_name(objects, (before, one.tree), now, may_be)
                paths[parent] = moved or now
    return found


def former_name(objects: Objects, trees: tuple[str, str], path: str, may_be: Callable[[str], bool]) -> str | None:
    """The name that the file at `path` of the later tree had in the earlier; None where it is a new file.

    Files are renamed as `renamed` has it. Where too many files came and went,
    only those count whose bytes are the same. Raises GitError.
    """
    gone, come = dict[str, str](), dict[str, str]()
    for place, before, after in _differing(objects, *trees):
        if place.endswith(_TEXT):
            if after is None and before is not None and may_be(place):
                gone[place] = before
            elif before is None and after is not None:
                come[place] = after
    if not gone or path not in come:
        return None
    if len(gone) + len(come) > limits.PAIRS:
        same = sorted(name for name, blob in gone.items() if blob == come[path])
        return next(iter(same), None)
    pairs = renamed(*({name: objects.blob(blob) for name, blob in each.items()} for each in (gone, come)))
    return next((old for old, new in pairs.items() if new == path), None)


def _differing(objects: Objects, before: str, after: str) -> Iterator[tuple[str, str | None, str | None]]:
    """The paths of files that differ between two trees, with both blobs; None where there is no file."""
    waiting: list[tuple[str, str | None, str | None]] = [("", before, after)]
    seen = 0
    while waiting:
        prefix, *trees = waiting.pop()
        was, now = ({} if tree is None else _by_name(objects, tree) for tree in trees)
        seen += len(was) + len(now)
        if seen > limits.ENTRIES or prefix.count("/") > limits.DEPTH:
            raise GitError("too_much")
        for name in {**was, **now}:
            pair = was.get(name), now.get(name)
            if pair[0] == pair[1]:
                continue
            old, new = (one.blob if one is not None and one.is_folder else None for one in pair)
            if (old, new) != (None, None):
                waiting.append((f"{prefix}{name}/", old, new))
            old, new = (one.blob if one is not None and one.is_file else None for one in pair)
            if (old, new) != (None, None):
                yield prefix + name, old, new


def _by_name(objects: Objects, tree: str) -> dict[str, Entry]:
    return {one.path: one for one in objects.tree(tree)}

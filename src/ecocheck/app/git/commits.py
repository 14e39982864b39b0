"""Reads commits and their order: children before their parents, otherwise the newest first."""

from __future__ import annotations

import datetime
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.git import limits
from ecocheck.app.git.trouble import GitError
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from ecocheck.app.git.tree import Objects

_HEAD: Final = regex(rb"tree ([0-9a-f]{40,64})\n((?:parent [0-9a-f]{40,64}\n)*)author ([^\n]*)\ncommitter ([^\n]*)\n")
_PERSON: Final = regex(rb"([^<]*)<.*> (-?\d{1,18}) ([+-]\d{1,4})(\d{2})")
_ENCODING: Final = regex(rb"\nencoding ([\w-]{1,20})\n")
_ENCODINGS: Final = frozenset({"gbk", "gb2312", "gb18030", "big5", "latin-1", "iso-8859-1"})
"""The encodings, besides UTF-8, in which a commit may state its names."""
_LONGEST_NAME: Final = 100
_START: Final = datetime.datetime(1970, 1, 1)  # noqa: DTZ001 the zone of each commit is added


class Commit(NamedTuple):
    """A commit: its files, its parents, who made it and when."""

    name: str
    """Its hash."""
    tree: str
    parents: tuple[str, ...]
    author: str
    written: datetime.date
    """The day on which its author wrote it, in the author's time zone."""
    day: datetime.date
    """The day on which it was committed, in the committer's time zone."""
    moment: int
    """The second in which it was committed."""


class Graph(NamedTuple):
    """The commits that lead to one commit."""

    commits: tuple[Commit, ...]
    """Children before their parents, otherwise the newest first."""
    cut: bool
    """Whether there are more commits than are read."""
    fetched_to: tuple[Commit, ...]
    """The commits whose parents were not fetched."""


def graph_of(objects: Objects, head: str, shallow: Collection[str]) -> Graph:
    """The commits that lead to `head`; `shallow` are those whose parents are not here. Raises GitError."""
    first = read_commit(objects, head)
    waiting, seen, found = [(-first.moment, first.name, first)], {head}, dict[str, Commit]()
    while waiting and len(found) < limits.COMMITS:
        _, name, one = heappop(waiting)
        found[name] = one
        for parent in one.parents if name not in shallow else ():
            if parent not in seen:
                seen.add(parent)
                each = read_commit(objects, parent)
                heappush(waiting, (-each.moment, parent, each))
    ends = tuple(one for one in found.values() if one.name in shallow and one.parents)
    return Graph(tuple(_ordered(found)), bool(waiting), ends)


def _ordered(found: Mapping[str, Commit]) -> Iterator[Commit]:
    """Children before their parents. The times of commits are not trusted for that."""
    children = dict.fromkeys(found, 0)
    for one in found.values():
        for parent in set(one.parents) & found.keys():
            children[parent] += 1
    ready: list[tuple[int, str]] = []
    for name, count in children.items():
        if not count:
            heappush(ready, (-found[name].moment, name))
    while ready:
        _, name = heappop(ready)
        yield found[name]
        for parent in set(found[name].parents) & found.keys():
            children[parent] -= 1
            if not children[parent]:
                heappush(ready, (-found[parent].moment, parent))


def read_commit(objects: Objects, name: str) -> Commit:
    """A commit by its hash. Raises GitError."""
    content = objects.commit(name)
    head = _HEAD.match(content)
    author, committer = (_PERSON.fullmatch(head[at]) if head else None for at in (3, 4))
    if head is None or author is None or committer is None:
        raise GitError("failed", f"bad commit {name}")
    encoding = _ENCODING.search(content.partition(b"\n\n")[0] + b"\n")
    try:
        written, day = (_day(one[2], one[3], one[4]) for one in (author, committer))
    except OverflowError as error:
        raise GitError("failed", f"bad commit {name}") from error
    parents = tuple(line.removeprefix(b"parent ").decode() for line in head[2].splitlines())
    shown = _decoded(author[1], encoding[1].decode().lower() if encoding else "")
    return Commit(name, head[1].decode(), parents, shown, written, day, int(committer[2]))


def _day(seconds: bytes, hours: bytes, minutes: bytes) -> datetime.date:
    """The day in the zone that is so many hours and minutes away. Raises OverflowError."""
    away = datetime.timedelta(hours=int(hours), minutes=int(hours[:1] + minutes))
    return (_START + datetime.timedelta(seconds=int(seconds)) + away).date()


def _decoded(name: bytes, encoding: str) -> str:
    text = name.decode(encoding if encoding in _ENCODINGS else "utf-8", "replace").strip()
    return text[:_LONGEST_NAME]

"""Puts the history of data together: the commits that changed them, what changed, and the verdict of each day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.git.commits import Graph, graph_of
from ecocheck.app.git.following import Trace, traced
from ecocheck.app.git.history import past_of
from ecocheck.app.history.files import Files
from ecocheck.app.history.held import held_in, same
from ecocheck.app.history.judging import judged_here, judged_then
from ecocheck.app.history.places import may_be_the_same
from ecocheck.app.history.turns import turns_of
from ecocheck.app.history.versions import Seen, version_of
from ecocheck.app.history.views import DatumHistory, History, How, Judged, Unjudged
from ecocheck.app.history.working import path_at_head
from ecocheck.app.selection import Wanted

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.app.checking import Progress
    from ecocheck.app.git.history import Past
    from ecocheck.app.history.held import Held
    from ecocheck.app.history.items import Item
    from ecocheck.app.history.turns import Turn
    from ecocheck.app.history.views import Version
    from ecocheck.app.opening import Opened
    from ecocheck.model.figures import Place

MOST_JUDGED: Final = 60
"""Commits in which a verdict is given; for each a project is opened, which takes a tenth of a second and more."""
_NO_COMMITS: Final = Graph((), cut=False, fetched_to=())


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: some data of one region and year."""

    opened: Opened
    place: Place
    year: int
    items: Sequence[Item]
    standard: str | None
    """The further standard to judge by; None for the plan."""


def history_of(asked: Asked, as_of: datetime.date, progress: Progress | None = None) -> History:
    """The history of what is asked for. `as_of` is the day for the working folder. Raises GitError, OSError."""
    with past_of(asked.opened.project.root) as past:
        return _Building(asked, past, as_of).history(progress or (lambda _done, _total: None))


class _Building:
    def __init__(self, asked: Asked, past: Past, as_of: datetime.date, graph: Graph | None = None) -> None:
        """`graph` is that of the commits, where it is known already."""
        self._asked, self._past, self._as_of = asked, past, as_of
        head, prefix = past.git.head, past.git.repository.prefix
        self._path = f"{prefix}data/{asked.place.name}/{asked.year}.yaml"
        self._graph = graph or (_NO_COMMITS if head is None else graph_of(past.objects, head, past.git.shallow))
        self._files = Files(past.objects, asked.place.name, asked.year, asked.items)
        self._traces = self._traced()
        self._held = self._files.held(self._traces)

    def _traced(self) -> Mapping[str, Trace]:
        """Where the data file was in each commit."""
        if not self._graph.commits:
            return {}

        def may_be(path: str) -> bool:
            return may_be_the_same(path, self._asked.year)

        path = path_at_head(self._past, self._graph.commits[0], self._path, may_be)
        return traced(self._past.objects, self._graph, path, may_be)

    def history(self, progress: Progress) -> History:
        """The whole history. What was asked for as part of something larger and never recorded is left out."""
        asked, graph = self._asked, self._graph
        turns = {one.id: turns_of(graph.commits, self._of(one)) for one in asked.items}
        verdicts = self._verdicts(turns, progress)
        others = {year: self._changed_in(year) for year in self._other_years()}
        data = [
            DatumHistory(
                one,
                tuple(self._versions(one, turns[one.id], verdicts)),
                tuple(year for year, changed in others.items() if one.id in changed),
            )
            for one in asked.items
        ]
        return History(
            project=asked.opened.project,
            place=asked.place,
            year=asked.year,
            as_of=self._as_of,
            data=tuple(one for one in data if one.versions) or tuple(data),
            head=self._past.git.head,
            commits=len(self._held),
            cut=graph.cut or len(self._held) < len(graph.commits),
            linked=self._linked(turns.values()),
            fetched_to=graph.fetched_to,
        )

    def _other_years(self) -> list[int]:
        """The other years of which the region has a data file."""
        paths = self._asked.opened.project.data.paths.get(self._asked.place.name, {})
        return sorted(year for year in paths if year != self._asked.year)

    def _changed_in(self, year: int) -> frozenset[str]:
        """The ids of what was changed in another year after it was recorded; nothing of that is judged."""
        other = _Building(replace(self._asked, year=year), self._past, self._as_of, self._graph)
        return frozenset(one.id for one in self._asked.items if other.is_changed(one))

    def is_changed(self, item: Item) -> bool:
        """Whether a commit or the working folder changed the datum after it was recorded."""
        found = turns_of(self._graph.commits, self._of(item))
        if any(one.how not in {How.RECORDED, How.ALREADY} for one in found):
            return True
        before, now = self._seen(self._past.git.head, item), self._here(item)
        return before.held.present and not same(before.held, now.held)

    def _linked(self, turns: Iterable[Sequence[Turn]]) -> bool:
        """Whether the file was removed in a commit for a link to it, or to its folder."""
        gone = {turn.commit.tree for each in turns for turn in each if turn.how is How.REMOVED}
        head = self._graph.commits[:1]
        return any(self._past.objects.is_behind_link(tree, self._path) for tree in (*(one.tree for one in head), *gone))

    def _of(self, item: Item) -> Mapping[str, Held]:
        return {commit: held[item.id] for commit, held in self._held.items()}

    def _verdicts(self, turns: Mapping[str, Sequence[Turn]], progress: Progress) -> Mapping[tuple[str, str], Judged]:
        """The verdicts by commit and item; only of the newest commits where there are many."""
        changed: dict[str, list[Item]] = {}
        for item in self._asked.items:
            for turn in turns[item.id]:
                changed.setdefault(turn.commit.name, []).append(item)
        newest = [one for one in self._graph.commits if one.name in changed]
        found: dict[tuple[str, str], Judged] = {}
        for done, commit in enumerate(newest):
            items = changed[commit.name]
            if done < MOST_JUDGED:
                path = self._traces[commit.name].path
                judged = judged_then(self._past, commit, path, items, self._asked.standard)
                progress(done + 1, min(len(newest), MOST_JUDGED))
            else:
                judged = {one.id: Judged(commit.day, None, Unjudged.TOO_MANY) for one in items}
            found |= {(commit.name, key): one for key, one in judged.items()}
        return found

    def _versions(
        self, item: Item, turns: Sequence[Turn], verdicts: Mapping[tuple[str, str], Judged]
    ) -> Iterator[Version]:
        yield from self._uncommitted(item, turns)
        left_out = {name: turn.commit for turn in turns for name in turn.left_out}
        for turn in turns:
            commit = turn.commit
            yield version_of(
                turn.how,
                self._seen(turn.before, item),
                self._seen(commit.name, item),
                verdicts[commit.name, item.id],
                commit=commit,
                left_out_in=left_out.get(commit.name),
            )

    def _seen(self, commit: str | None, item: Item) -> Seen:
        """The datum in a commit; with None, nothing."""
        if commit is None:
            return Seen(self._path)
        trace = self._traces[commit]
        return Seen(trace.path, self._held[commit][item.id], self._files.file(trace))

    def _here(self, item: Item) -> Seen:
        """The datum in the working folder."""
        asked = self._asked
        file = asked.opened.project.read_region(asked.place.name, {asked.year}).get(asked.year)
        return Seen(self._path) if file is None else Seen(self._path, held_in(file, item), file)

    def _uncommitted(self, item: Item, turns: Sequence[Turn]) -> Iterator[Version]:
        """The version in the working folder, where it differs from that of the last commit."""
        asked, now = self._asked, self._here(item)
        before = self._seen(self._past.git.head, item)
        if same(before.held, now.held):
            return
        how = How.REMOVED if not now.held.present else How.CHANGED if before.held.present else How.RECORDED
        if how is How.RECORDED and turns and turns[0].how is How.REMOVED:
            how, before = How.RESTORED, self._seen(turns[0].before, item)
        wanted = Wanted(counties=(asked.place.name,), years=(asked.year,), standard=asked.standard)
        yield version_of(how, before, now, judged_here(asked.opened, item.id, wanted, self._as_of))

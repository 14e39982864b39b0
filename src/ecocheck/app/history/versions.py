"""Makes one version of a datum, with what differs from the version before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.diff.places import Stand, changes_between
from ecocheck.app.history.held import NOTHING, listed
from ecocheck.app.history.views import How, Version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.diff.views import Change
    from ecocheck.app.git.commits import Commit
    from ecocheck.app.history.held import Held
    from ecocheck.app.history.views import Judged
    from ecocheck.model.documents import Reporter
    from ecocheck.source.region import RegionFile

_LISTS: Final = frozenset({("evidence",), ("also",)})
"""Keys of lists, whose entries are compared as entries and not by their places."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A datum in one state of its file."""

    path: str
    held: Held = NOTHING
    file: RegionFile | None = None

    @property
    def stand(self) -> Stand | None:
        """Where the entry stands; None where there is no entry."""
        if self.file is None or self.held.route is None:
            return None
        return Stand(self.file.document, self.held.route)


def version_of(  # noqa: PLR0913 a version is made of all of these
    how: How,
    before: Seen,
    now: Seen,
    judged: Judged,
    *,
    commit: Commit | None = None,
    left_out_in: Commit | None = None,
) -> Version:
    """The version `now`, after the version `before`."""
    reporter, of_file = _reporter(now)
    both = before.held.present and now.held.present
    return Version(
        commit=commit,
        file=now.path,
        how=how,
        measurement=now.held.measurement,
        refused=now.held.refused,
        changes=tuple(_changes(before, now)) if both else (),
        listed=tuple(listed(before.held.measurement, now.held.measurement)) if both else (),
        reporter=reporter,
        reporter_of_file=of_file,
        at=None if now.stand is None else now.stand.spot,
        judged=judged,
        left_out_in=left_out_in,
    )


def _changes(before: Seen, now: Seen) -> Iterator[Change]:
    """What differs key by key, without lists."""
    if before.stand is not None and now.stand is not None:
        yield from (one for one in changes_between(before.stand, now.stand) if one.keys[:1] not in _LISTS)


def _reporter(now: Seen) -> tuple[Reporter | None, bool]:
    """Who reported the figure, and False; where nobody is named, who prepared the whole file, and True."""
    measurement, file = now.held.measurement, now.file
    if measurement is None or file is None:
        return None, False
    if measurement.reported_by is not None:
        return measurement.reported_by, False
    prepared = None if file.head is None else file.head.prepared_by
    return prepared, prepared is not None

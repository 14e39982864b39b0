"""Records opinions: those that may be recorded are written, all files or none, and every refusal is told."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.app.reviewing.ground import as_recorded, fingerprint
from ecocheck.disk.writing import write_all
from ecocheck.model.base import recorded
from ecocheck.model.reviews import Review
from ecocheck.source.evidence import must_be_as_read
from ecocheck.source.region import errors_in
from ecocheck.source.reviews import read_reviews, reviews_file, with_opinions
from ecocheck.source.setting.edit import CannotSetError
from ecocheck.verdict.opining import mark_of, person_of, same_person

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from ecocheck.app.reviewing.given import Given
    from ecocheck.app.reviewing.ground import Ground
    from ecocheck.app.reviewing.grounds import Grounds
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Finding


class NoPlaceError(Exception):
    """Nothing was written: a file of reviews cannot be added to."""

    def __init__(self, file: str) -> None:
        """`file` is its path in the project."""
        super().__init__(file)
        self.file = file


class Refusal(StrEnum):
    """Why an opinion is not recorded."""

    NO_VERDICT = "no_verdict"
    """Nothing is judged under that id there."""
    FUTURE = "future"
    NAMELESS = "nameless"
    """No office or no person is named."""
    NO_REASON = "no_reason"
    """A return or a doubt without saying why."""
    OWN_FIGURE = "own_figure"
    """The reviewer reported the figure."""
    CHANGED = "changed"
    """What the verdict rests on is not what the reviewer was shown."""
    KNOWN = "known"
    """The same opinion of the same reviewer on the same ground is recorded already."""
    UNREADABLE = "unreadable"
    """The file of reviews has errors, so nothing is added to it."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An opinion that is not recorded."""

    given: Given
    why: Refusal


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was, or would be, recorded."""

    taken: tuple[tuple[Given, Row], ...]
    refused: tuple[Refused, ...]
    files: tuple[str, ...]
    """The files that were written, as paths in the project."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with files to which nothing was added."""


def record(grounds: Grounds, given: Sequence[Given], as_of: datetime.date, *, writes: bool = True) -> Recorded:
    """Record the opinions. Raises NoPlaceError, AlteredMeanwhileError, OSError."""
    root = grounds.checked.project.root
    rows, figures = grounds.checked.by_key, ChainMap(dict(grounds.checked.figures), dict(grounds.checked.earlier))
    refused: list[Refused] = []
    taken: list[tuple[Given, Row]] = []
    findings: list[Finding] = []
    new: dict[tuple[str, int], list[tuple[str, Review]]] = {}
    for (region, year), group in groupby(sorted(given, key=_place), key=_place):
        file = read_reviews(root, region, year)
        findings += file.findings
        for one in group:
            key = region, year, one.key
            ground = grounds.of.get(key)
            row = rows.get(key)
            reporter = None if row is None else person_of(row.measurement, figures.get((region, row.figure_year)))
            why = Refusal.UNREADABLE if errors_in(file.findings) else _refusal(one, row, ground, reporter, as_of)
            review = None if why is not None or ground is None else _review(one, ground)
            if review is not None and review in (*file.reviews.get(one.key, ()), *_of(new, region, year, one.key)):
                why = Refusal.KNOWN
            if why is not None or review is None:
                refused.append(Refused(one, why or Refusal.NO_VERDICT))
                continue
            new.setdefault((region, year), []).append((one.key, review))
            taken.append((one, rows[key]))
    files = tuple(reviews_file(*place) for place in new)
    if writes and new:
        _write(root, new)
    return Recorded(tuple(taken), tuple(refused), files, tuple(findings))


def returned_by_others(given: Given, row: Row) -> tuple[str, ...]:
    """The other offices that returned the verdict and have not looked at it again."""
    return () if row.review is None else tuple(one for one in row.review.returned_by if one != given.agency)


def _place(one: Given) -> tuple[str, int]:
    return one.region, one.year


def _of(new: Mapping[tuple[str, int], list[tuple[str, Review]]], region: str, year: int, key: str) -> list[Review]:
    return [review for name, review in new.get((region, year), ()) if name == key]


def _refusal(
    one: Given, row: Row | None, ground: Ground | None, reporter: str | None, as_of: datetime.date
) -> Refusal | None:
    if row is None or ground is None:
        return Refusal.NO_VERDICT
    if one.date > as_of:
        return Refusal.FUTURE
    if not (recorded(one.agency) and recorded(one.person)):
        return Refusal.NAMELESS
    if one.opinion != "agreed" and not recorded(one.reason):
        return Refusal.NO_REASON
    if one.seen is not None and one.seen != fingerprint(ground):
        return Refusal.CHANGED
    return Refusal.OWN_FIGURE if same_person(reporter, one.person) else None


def _review(one: Given, ground: Ground) -> Review:
    said = {"agency": one.agency, "person": one.person, "date": one.date.isoformat(), "opinion": one.opinion}
    said |= {} if one.reason is None else {"reason": one.reason}
    unmarked = Review.model_validate({**said, "fingerprint": "0" * 64, "rested_on": as_recorded(ground)})
    mark = mark_of(one.region, one.year, one.key, unmarked)
    return unmarked.model_copy(update={"fingerprint": mark})


def _write(root: Path, new: Mapping[tuple[str, int], Iterable[tuple[str, Review]]]) -> None:
    contents: list[tuple[Path, bytes]] = []
    read: list[tuple[Path, bytes | None]] = []
    for (region, year), opinions in new.items():
        path = root / reviews_file(region, year)
        try:
            before, after = with_opinions(root, region, year, opinions)
        except CannotSetError as error:
            raise NoPlaceError(reviews_file(region, year)) from error
        read.append((path, before))
        contents.append((path, after))
    for path, before in read:
        must_be_as_read(path, root, before)
    write_all(contents, root)

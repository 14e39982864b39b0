"""Reads reviews/REGION/YEAR.yaml, verdict by verdict, and adds opinions to it; all other text stays."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ecocheck.disk.listing import is_listed_so
from ecocheck.disk.reading import read
from ecocheck.disk.walking import below, entries
from ecocheck.findings import Finding
from ecocheck.findings.crowds import limited
from ecocheck.model.base import Model
from ecocheck.model.reviews import OPINION_WORDS, Opinions, Review, Reviews
from ecocheck.source.places import REVIEWS
from ecocheck.source.region import errors_in
from ecocheck.source.setting.edit import edited
from ecocheck.source.shape.validation import validated
from ecocheck.source.strays import is_folder, is_of_no_concern
from ecocheck.source.yaml.reader import read_bytes, read_file
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from ecocheck.findings import Route, Spot
    from ecocheck.source.setting.writing import Value
    from ecocheck.source.yaml.document import Document

_HEAD: Final = "# 复核意见：由 ecocheck review 记，先后各次都保留\n"
_SECTION: Final = "reviews"
_ENTRY: Final = 2
"""The length of the route to an entry."""


class _Entry(Model):
    opinions: Opinions


@dataclass(frozen=True, slots=True)
class ReviewsFile:
    """One file: its readable opinions by the id of the verdict, the oldest first, and every finding of shape."""

    file: str
    region: str
    year: int
    reviews: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    document: Document | None = None
    """None where there is no file."""

    def spot(self, key: str, number: int, *below: str) -> Spot:
        """Where the opinion of that number on a verdict stands, or a key of it."""
        assert self.document is not None  # noqa: S101 the opinion was read from it
        return self.document.spot((*self.route(key, number), *below))

    def route(self, key: str, number: int) -> Route:
        """The route to an opinion; a single one may be written without the dash of a list."""
        data: Any = {} if self.document is None else self.document.data
        listed = isinstance(data[_SECTION][key], list)
        return (_SECTION, key, number) if listed else (_SECTION, key)


def reviews_file(region: str, year: int) -> str:
    """The path of the file, from the project's root."""
    return f"{REVIEWS}/{region}/{year}.yaml"


def keeps_reviews(root: Path) -> bool:
    """Whether the project keeps reviews at all: there is any file in the folder, even one that is not read.

    What cannot be looked into may hide a return, so it counts as kept.
    """
    base = root / REVIEWS
    if not os.path.lexists(base):
        return False
    return _is_shut(base) or any(
        not is_folder(entry) or _is_shut(path) for path, entry in below(base, is_of_no_concern)
    )


def _is_shut(folder: Path) -> bool:
    """Whether nobody can list it: it is no folder, a link to nothing, or forbidden."""
    try:
        entries(folder, None)
    except (OSError, ValueError):
        return True
    return False


def stands(root: Path, file: str) -> bool:
    """Whether there is something under exactly this path, on any system."""
    path = root / file
    return os.path.lexists(path) and all(is_listed_so(one) for one in (path, path.parent, path.parent.parent))


def read_reviews(root: Path, region: str, year: int) -> ReviewsFile:
    """What was said of the verdicts of a region and year; nothing, where there is no file."""
    file = reviews_file(region, year)
    if not stands(root, file):
        return ReviewsFile(file, region, year)
    return _made(read_file(root / file, file, root), file, region, year)


def _made(document: Document, file: str, region: str, year: int) -> ReviewsFile:
    if not document.readable or not isinstance(document.data, dict):
        return ReviewsFile(file, region, year, findings=document.findings, document=document)
    data: dict[str, Any] = document.data
    findings: list[Finding] = []
    entries = data.get(_SECTION, {})
    entries = {} if entries is None else entries
    whole = validated(Reviews, {**data, _SECTION: {}} if isinstance(entries, dict) else data, document)
    findings += whole if isinstance(whole, tuple) else ()
    found: dict[str, tuple[Review, ...]] = {}
    errors = [one.at.route for one in errors_in(document.findings)]
    spoilt = {route[:2] for route in errors}
    for key, entry in (entries if isinstance(entries, dict) else {}).items():
        if (_SECTION, key) in spoilt:
            continue
        one = validated(_Entry, {"opinions": entry}, document, (_SECTION, key))
        if isinstance(one, tuple):
            findings += one
        else:
            found[key] = one.opinions
    wrong = () if isinstance(whole, tuple) else tuple(_of_another(whole, region, year, document))
    if isinstance(whole, tuple) or wrong or any(len(route) < _ENTRY for route in errors):
        found = {}  # of two sections nobody knows which one holds, and one may hide a return
    return ReviewsFile(file, region, year, found, (*document.findings, *limited((*findings, *wrong))), document)


def _of_another(said: Reviews, region: str, year: int, document: Document) -> Iterator[Finding]:
    """A file of another region or year than its path says: nobody knows what was reviewed."""
    for key, code, written, path in (("region", "ECO153", said.region, region), ("year", "ECO154", said.year, year)):
        if written != path:
            params = {"written": str(written), "path": str(path)}
            yield Finding(code, document.spot((key,)), params | ({"phrase": "whose_region"} if key == "region" else {}))


def with_opinions(root: Path, region: str, year: int, new: Iterable[tuple[str, Review]]) -> tuple[bytes | None, bytes]:
    """The content of the file before, None without one, and with these opinions added.

    Raises CannotSetError, OSError.
    """
    path, file = root / reviews_file(region, year), reviews_file(region, year)
    before = read(path, MAX_BYTES, root) if os.path.lexists(path) else None
    text = f"{_HEAD}region: {region}\nyear: {year}\nreviews:\n" if before is None else before.decode()
    data: Any = read_bytes(text.encode(), file).data
    known = data.get(_SECTION) if isinstance(data, dict) else None
    settings: dict[Route, Value] = {}
    counts: dict[str, int] = {}
    for key, review in new:
        old = known.get(key) if isinstance(known, dict) else None
        counts.setdefault(key, len(old) if isinstance(old, list) else int(old is not None))
        settings[_SECTION, key, counts[key]] = _value(review)
        counts[key] += 1
    return before, edited(text, file, settings).encode()


def _value(review: Review) -> Value:
    made: dict[str, Value] = {
        "agency": review.agency,
        "person": review.person,
        "date": review.date.isoformat(),
        "opinion": next(chinese for chinese, word in OPINION_WORDS.items() if word == review.opinion),
    }
    if review.reason is not None:
        made["reason"] = review.reason
    made["fingerprint"] = review.fingerprint
    made["rested_on"] = {part: dict(leaves) for part, leaves in review.rested_on.items()}
    return made

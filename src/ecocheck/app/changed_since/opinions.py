"""The opinions of reviewers that were there before a branch and are gone: former ones stay, or a return is hidden."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.disk.walking import folders, names
from ecocheck.findings import Finding, Spot
from ecocheck.findings.crowds import limited
from ecocheck.source.places import REVIEWS
from ecocheck.source.reviews import read_reviews
from ecocheck.source.strays import YEAR_FILE
from ecocheck.source.written.characters import shown
from ecocheck.verdict.opining import is_altered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ecocheck.model.reviews import Review
    from ecocheck.source.reviews import ReviewsFile

_OF_NOTHING: Final = frozenset({"ECO431", "ECO826", "ECO827"})
"""Codes about ids under which nothing is judged: what stands there may be taken away."""


def gone_since(then: Path, now: Path, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """A finding for each opinion of the project `then` that the project `now` lacks; `findings` are those of `then`."""
    idle = {(one.at.file, one.at.route[1]) for one in findings if one.code in _OF_NOTHING and len(one.at.route) > 1}
    found: list[Finding] = []
    for region in folders(then / REVIEWS):
        for name in names(then / REVIEWS / region, ".yaml", then):
            matched = YEAR_FILE.fullmatch(name)
            if matched is not None:
                year = int(matched[1])
                before, after = read_reviews(then, region, year), read_reviews(now, region, year)
                found += limited(_gone(before, after, {key for file, key in idle if file == before.file}))
    return tuple(found)


def _gone(before: ReviewsFile, after: ReviewsFile, idle: set[str | int]) -> Iterator[Finding]:
    """An opinion whose record was altered, or cannot be read any more, has a finding of its own."""
    whole = after.document is not None and not after.document.readable
    for key, opinions in before.reviews.items():
        unread = key not in after.reviews and after.document is not None and after.document.holds((REVIEWS, key))
        if whole or unread or key in idle:
            continue
        left = Counter(one.fingerprint for one in after.reviews.get(key, ()))
        for one in opinions:
            if left[one.fingerprint]:
                left[one.fingerprint] -= 1
            elif not is_altered(before.region, before.year, key, one):
                yield Finding("ECO829", _spot(after, key), _said(before, key, one))


def _spot(file: ReviewsFile, key: str) -> Spot:
    return Spot(file.file, (), "value", 1, 1) if file.document is None else file.document.spot((REVIEWS, key), "key")


def _said(file: ReviewsFile, key: str, one: Review) -> dict[str, str]:
    return {
        "id": shown(key),
        "region": file.region,
        "year": str(file.year),
        "who": f"{shown(one.agency)} {shown(one.person)}",
        "date": one.date.isoformat(),
        "phrase": f"opinion_{one.opinion}",
    }

"""抽验: a stratified random sample of verdicts, which anybody can draw again with the same seed.

The algorithm, in enough detail for another program:

1. The verdicts of the selected regions and years, except the not applicable
   ones, are put into a table by region and field of work.
2. The wanted number is divided over the table in proportion
   (`quantity.apportion`): every cell, every region and every field gets its
   share, rounded down or up. If a share is not whole, chance decides how it is
   rounded, so that all verdicts are equally likely to be drawn.
3. In each cell the verdicts are sorted by the SHA-256 of
   `seed|region|year|criterion`, and the first ones are taken.

All chance comes from the SHA-256 of the seed: nothing depends on Python's own
random numbers, on the day, on the order of files, or on the verdicts.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import count
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.explaining import Explainer, with_years
from ecocheck.quantity.apportion import apportion
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.explaining import Explanation
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.row import Row

Key = tuple[str, int, str]
"""Region, year, criterion."""


@dataclass(frozen=True, slots=True)
class Stratum:
    """A region and a field of work: how many verdicts there are, and how many were drawn."""

    region: str
    domain: int
    domain_name: str
    size: int
    drawn: int


@dataclass(frozen=True, slots=True)
class Sample:
    """The drawn verdicts, with everything that is needed to draw them again."""

    checked: Checked
    years: tuple[int, ...]
    seed: str
    wanted: int
    population: int
    strata: tuple[Stratum, ...]
    drawn: tuple[Explanation, ...]

    def regions(self) -> tuple[tuple[str, int, int], ...]:
        """Each region, with the number of its drawn verdicts and the number of all its verdicts."""
        names = dict.fromkeys(one.region for one in self.strata)
        own = {name: [one for one in self.strata if one.region == name] for name in names}
        return tuple((name, sum(s.drawn for s in found), sum(s.size for s in found)) for name, found in own.items())


def digest(*parts: object) -> str:
    """The SHA-256, in hexadecimal, of the parts joined by `|` and encoded as UTF-8."""
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()


def chances(seed: str) -> Callable[[], Fraction]:
    """A function that gives numbers in [0, 1) from the digests of `seed|chance|0`, `seed|chance|1` and so on."""
    numbers = count()
    return lambda: Fraction(int(digest(seed, "chance", next(numbers)), 16), 16**64)


def draw(keys: Iterable[tuple[Key, int]], number: int, seed: str) -> tuple[frozenset[Key], dict[tuple[str, int], int]]:
    """Draw `number` of the verdicts, each given with its field of work; also give how many come from each stratum.

    If there are not more than `number`, all are drawn. The order of `keys` does not matter.
    """
    strata: dict[tuple[str, int], list[Key]] = {}
    for key, domain in keys:
        strata.setdefault((key[0], domain), []).append(key)
    regions = sorted({region for region, _ in strata}, key=lambda one: digest(seed, "region", one))
    domains = sorted({domain for _, domain in strata}, key=lambda one: digest(seed, "domain", one))
    counts = [[len(strata.get((region, domain), ())) for domain in domains] for region in regions]
    shares = apportion(counts, min(number, sum(map(sum, counts))), chances(seed))
    found: set[Key] = set()
    taken: dict[tuple[str, int], int] = {}
    for region, row in zip(regions, shares, strict=True):
        for domain, share in zip(domains, row, strict=True):
            inside = sorted(strata.get((region, domain), ()), key=lambda key: digest(seed, *key))
            found.update(inside[:share])
            taken[region, domain] = share
    return frozenset(found), taken


def draw_sample(opened: Opened, selection: Selection, as_of: datetime.date, *, number: int, seed: str | None) -> Sample:
    """Draw verdicts and explain each of them. Without a seed, the selected years are the seed."""
    checked = check(opened, replace(with_years(selection), tasks=()), as_of)
    sown = seed if seed is not None else "-".join(map(str, selection.years))
    rows = [row for row in checked.rows if _counts(row, selection.years)]
    domain_of = {one.id: one.domain for one in selection.indicators}
    drawn, taken = draw([(key_of(row), domain_of[row.indicator or 0]) for row in rows], number, sown)
    explainer = Explainer(checked)
    return Sample(
        checked=checked,
        years=selection.years,
        seed=sown,
        wanted=number,
        population=len(rows),
        strata=tuple(_strata(checked, rows, taken)),
        drawn=tuple(explainer.of(row) for row in rows if key_of(row) in drawn),
    )


def key_of(row: Row) -> Key:
    """The key of a verdict: region, year, criterion."""
    return (row.region, row.year, row.id)


def _counts(row: Row, years: Sequence[int]) -> bool:
    return row.year in years and row.verdict is not Verdict.NOT_APPLICABLE


def _strata(checked: Checked, rows: Sequence[Row], taken: dict[tuple[str, int], int]) -> Iterable[Stratum]:
    registry = checked.project.registry.indicators
    domain_of = {one.id: one.domain for one in registry.indicators}
    sizes: dict[tuple[str, int], int] = {}
    for row in rows:
        key = (row.region, domain_of[row.indicator or 0])
        sizes[key] = sizes.get(key, 0) + 1
    for place in checked.selection.places:
        for domain in registry.domains:
            key = (place.name, domain.id)
            if key in sizes:
                yield Stratum(place.name, domain.id, domain.name, sizes[key], taken[key])

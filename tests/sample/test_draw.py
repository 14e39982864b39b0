"""The draw itself: in proportion, the same for everybody, and for whatever order things come in."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from ecocheck.app.sampling import Key, chances, digest, draw

if TYPE_CHECKING:
    from random import Random

Population = list[tuple[Key, int]]


@st.composite
def populations(draw_: st.DrawFn) -> Population:
    """Verdicts of some regions and fields of work, each cell of another size."""
    found: Population = []
    for region in range(draw_(st.integers(1, 5))):
        for domain in range(1, draw_(st.integers(1, 4)) + 1):
            size = draw_(st.integers(0, 6))
            found += [((f"县{region}", 2024, f"{domain}-{number}"), domain) for number in range(size)]
    return found


SEEDS = st.text(max_size=5)


def near(got: int, due: Fraction) -> bool:
    """The due, rounded down or up."""
    return got in {math.floor(due), math.ceil(due)}


@given(populations(), st.integers(1, 40), SEEDS)
def test_each_stratum_region_and_field_gets_its_share(population: Population, number: int, seed: str) -> None:
    drawn, taken = draw(population, number, seed)
    whole, wanted = len(population), min(number, len(population))
    domain_of = dict(population)
    assert len(drawn) == wanted
    assert drawn <= set(domain_of)
    kinds = (
        (lambda key: (key[0], domain_of[key])),
        (lambda key: key[0]),
        (lambda key: domain_of[key]),
    )
    for kind in kinds:
        sizes, got = Counter(map(kind, domain_of)), Counter(map(kind, drawn))
        assert all(near(got[one], Fraction(wanted * sizes[one], whole)) for one in sizes)
    assert {one: count for one, count in taken.items() if count} == Counter((key[0], domain_of[key]) for key in drawn)


@given(populations(), st.integers(1, 20), SEEDS, st.randoms(use_true_random=False))
def test_the_same_whatever_the_order(population: Population, number: int, seed: str, random: Random) -> None:
    shuffled = list(population)
    random.shuffle(shuffled)
    assert draw(shuffled, number, seed) == draw(population, number, seed)


@given(populations(), SEEDS)
def test_where_there_are_no_more_all_are_drawn(population: Population, seed: str) -> None:
    drawn, _ = draw(population, len(population) + 3, seed)
    assert drawn == {key for key, _ in population}


def test_inside_a_stratum_the_smallest_digests_are_taken() -> None:
    """One cell of eight, three of them: as anybody can work out with sha256sum."""
    keys = [("武都区", 2024, f"7-{number}") for number in range(8)]
    by_hand = sorted(keys, key=lambda key: hashlib.sha256(f"2024|{key[0]}|{key[1]}|{key[2]}".encode()).hexdigest())
    assert draw([(key, 2) for key in keys], 3, "2024")[0] == set(by_hand[:3])


def test_a_digest_is_plain_sha256() -> None:
    """`printf '2024|武都区|2024|7-1' | sha256sum`."""
    assert digest("2024", "武都区", 2024, "7-1") == hashlib.sha256("2024|武都区|2024|7-1".encode()).hexdigest()
    first = int(hashlib.sha256(b"2024|chance|0").hexdigest(), 16)
    assert chances("2024")() == Fraction(first, 2**256)


def test_every_verdict_is_about_as_likely() -> None:
    """One of 3 + 1: over 400 seeds each is drawn about 100 times."""
    population: Population = [(("甲县", 2024, f"1-{n}"), 1) for n in range(3)] + [(("乙县", 2024, "2-1"), 2)]
    counts = Counter(key for seed in range(400) for key in draw(population, 1, str(seed))[0])
    assert set(counts) == {key for key, _ in population}
    assert all(70 < count < 130 for count in counts.values())


def test_a_fixed_draw() -> None:
    """Held as it is: a change of the algorithm is a change of every record that names a seed."""
    population: Population = [
        ((region, 2024, f"{domain}-{n}"), domain) for region in ("甲", "乙", "丙") for domain in (1, 2) for n in (1, 2)
    ]
    assert sorted(draw(population, 4, "2024")[0]) == [
        ("丙", 2024, "1-1"),
        ("丙", 2024, "2-1"),
        ("乙", 2024, "1-2"),
        ("甲", 2024, "2-2"),
    ]

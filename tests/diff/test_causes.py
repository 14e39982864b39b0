"""The fewest differences that account for an outcome, on plain functions of sets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.app.diff.causes import How, causes_of

LETTERS = "abcdefghij"
Taken = frozenset[str]


def found(letters: str, judge: object) -> tuple[str, How]:
    """The causes as one word, and how they act."""
    causes = causes_of(tuple(letters), judge)  # type: ignore[arg-type]  # a function of a set
    return "".join(causes.found), causes.how


@pytest.mark.parametrize("letters", ["abc", LETTERS])
@pytest.mark.parametrize(
    ("judge", "expected"),
    [
        (lambda taken: "b" in taken, ("b", How.ALONE)),
        (lambda taken: {"a", "c"} <= taken, ("ac", How.TOGETHER)),
        (lambda taken: bool({"a", "c"} & taken), ("ac", How.EACH)),
        (lambda taken: {"a", "b", "c"} <= taken, ("abc", How.TOGETHER)),
        (lambda taken: bool({"a", "b", "c"} & taken), ("abc", How.EACH)),
        (lambda taken: "a" in taken or {"b", "c"} <= taken, ("ab", How.SOME)),  # without a and b, c does nothing
        (lambda taken: "a" in taken and bool({"b", "c"} & taken), ("ab", How.TOGETHER)),  # a and b do it
        (lambda taken: sum(one in taken for one in "abc"), ("abc", How.TOGETHER)),
    ],
    ids=["one", "both", "either", "all three", "any of three", "one, or two", "one and either", "each adds"],
)
def test_causes(letters: str, judge: object, expected: tuple[str, How]) -> None:
    """Up to seven differences every set is tried; of more they are left out one by one. Both say the same."""
    assert found(letters, judge) == expected


def test_what_cancels_out_is_no_cause() -> None:
    """Each of two brings it to another outcome, both together back again; the third moves it."""
    outcome = {"a": 1, "b": -1, "c": 10}
    assert found("abc", lambda taken: sum(outcome[one] for one in taken)) == ("c", How.ALONE)


@pytest.mark.parametrize("letters", ["", "a", "ab"])
def test_what_does_not_move_it(letters: str) -> None:
    """All that differs is told, and that nobody knows which of it acts; not that all of it does."""
    told = causes_of(tuple(letters), len if letters == "" else lambda _: 0)
    assert ("".join(told.found), told.how) == (letters, How.UNKNOWN)


@given(st.integers(1, 9), st.randoms(use_true_random=False))
def test_they_suffice_and_undoing_them_is_enough(number: int, chance: object) -> None:
    """Whatever comes of the sets: the causes lead there and back, and none of them can be left out."""
    letters = LETTERS[:number]
    outcomes: dict[Taken, int] = {}

    def judge(taken: Taken) -> int:
        if taken not in outcomes:
            outcomes[taken] = chance.randint(0, 2)  # type: ignore[attr-defined]  # a random.Random
        return outcomes[taken]

    whole = frozenset(letters)
    outcomes[frozenset()], outcomes[whole] = 0, 1
    causes = frozenset(causes_of(tuple(letters), judge).found)
    assert causes
    assert judge(causes) == 1
    assert judge(whole - causes) == 0
    for one in causes if number <= 7 else ():
        less = causes - {one}
        assert not (less and judge(less) == 1 and judge(whole - less) == 0)

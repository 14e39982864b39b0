"""Tests three-valued combination exhaustively, by tables written by hand from semantics.md.

M met · N not met · U undetermined · - not applicable. Rows are the first member, columns the second.
"""

from __future__ import annotations

from itertools import permutations, product
from typing import TYPE_CHECKING

import pytest

from ecocheck.verdict.evaluating.combine import all_of, any_of, combine_all, combine_any, combine_readings
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, by_precedence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LETTERS = {
    "M": Verdict.MET,
    "N": Verdict.NOT_MET,
    "U": Verdict.UNDETERMINED,
    "-": Verdict.NOT_APPLICABLE,
}

ALL_OF = """
    M N U -
M   M N U M
N   N N N N
U   U N U U
-   M N U -
"""

ANY_OF = """
    M N U -
M   M M M M
N   M N U N
U   M U U U
-   M N U -
"""

# Decided only if both are met or both are not met; everything else is undetermined.
READINGS = """
    M N U
M   M U U
N   U N U
U   U U U
"""

# Three members in one order, then the result.
ALL_OF_THREE = """
MMM M   MMN N   MMU U   MNN N   MNU N   MUU U   NNN N   NNU N   NUU N   UUU U
MM- M   MN- N   MU- U   NN- N   NU- N   UU- U   M-- M   N-- N   U-- U   --- -
"""

ANY_OF_THREE = """
MMM M   MMN M   MMU M   MNN M   MNU M   MUU M   NNN N   NNU U   NUU U   UUU U
MM- M   MN- M   MU- M   NN- N   NU- U   UU- U   M-- M   N-- N   U-- U   --- -
"""


def cells(table: str) -> list[tuple[Verdict, Verdict, Verdict]]:
    """First member, second member, result."""
    head, *rows = [line.split() for line in table.strip().splitlines()]
    return [
        (LETTERS[row[0]], LETTERS[column], LETTERS[cell])
        for row in rows
        for column, cell in zip(head, row[1:], strict=True)
    ]


def triples(table: str) -> list[tuple[str, Verdict]]:
    """Three members in one order, result."""
    words = table.split()
    return [(members, LETTERS[result]) for members, result in zip(words[::2], words[1::2], strict=True)]


def outcome(verdict: Verdict, *reasons: Reason) -> Outcome:
    """A member with its reasons; an undetermined member always has some."""
    return Outcome(verdict, reasons or ((Reason.NO_PRIOR_YEAR,) if verdict is Verdict.UNDETERMINED else ()))


def test_the_tables_are_whole() -> None:
    """16 pairs, 9 for readings, and every multiset of three out of four."""
    assert [len(cells(table)) for table in (ALL_OF, ANY_OF, READINGS)] == [16, 16, 9]
    wanted = {"".join(sorted(letters)) for letters in product(LETTERS, repeat=3)}
    for table in (ALL_OF_THREE, ANY_OF_THREE):
        assert {"".join(sorted(members)) for members, _ in triples(table)} == wanted


@pytest.mark.parametrize(("one", "other", "expected"), cells(ALL_OF))
def test_all_of(one: Verdict, other: Verdict, expected: Verdict) -> None:
    """Any not met, else any undetermined, else any met, else not applicable."""
    assert all_of([one, other]) is expected
    assert combine_all([outcome(one), outcome(other)]).verdict is expected


@pytest.mark.parametrize(("one", "other", "expected"), cells(ANY_OF))
def test_any_of(one: Verdict, other: Verdict, expected: Verdict) -> None:
    """Any met, else any undetermined, else any not met, else not applicable."""
    assert any_of([one, other]) is expected
    assert combine_any([outcome(one), outcome(other)]).verdict is expected


@pytest.mark.parametrize(("one", "other", "expected"), cells(READINGS))
def test_readings(one: Verdict, other: Verdict, expected: Verdict) -> None:
    """All met, all not met, else undetermined."""
    assert combine_readings([outcome(one), outcome(other)]).verdict is expected


@pytest.mark.parametrize(
    ("combined", "table"), [(all_of, ALL_OF_THREE), (any_of, ANY_OF_THREE)], ids=["all_of", "any_of"]
)
def test_three_members_in_any_order(combined: Callable[[Sequence[Verdict]], Verdict], table: str) -> None:
    """The result does not depend on the order of members, or on combining two of them first."""
    for members, expected in triples(table):
        for order in permutations([LETTERS[letter] for letter in members]):
            assert combined(order) is expected
            assert combined([combined(order[:2]), order[2]]) is expected


def test_one_member_speaks_for_itself() -> None:
    """A single member gives its own verdict; no member at all gives not applicable."""
    for verdict in Verdict:
        assert all_of([verdict]) is any_of([verdict]) is verdict
    assert all_of([]) is any_of([]) is Verdict.NOT_APPLICABLE


PRECEDENCE = (
    "no_rule", "no_measurement", "unusable_value", "no_document", "period_unknown", "partial_period", "unit_mismatch",
    "basis_mismatch", "no_assigned_target", "target_not_due", "no_prior_year", "no_baseline", "no_wider_figure",
    "condition_unknown", "other_undecided", "ambiguous_rule",
)  # fmt: skip # a table, read by rows


def test_reasons_stand_in_the_order_of_precedence() -> None:
    """Every reason stands in the order of semantics.md, once."""
    assert set(PRECEDENCE) == {reason.value for reason in Reason}
    backwards = [Reason(name) for name in reversed(PRECEDENCE)]
    assert tuple(by_precedence([*backwards, *backwards])) == PRECEDENCE


def test_all_of_names_every_open_member() -> None:
    """The reasons name what is missing in one member and what is ambiguous in the other."""
    missing = outcome(Verdict.UNDETERMINED, Reason.NO_PRIOR_YEAR)
    word = outcome(Verdict.UNDETERMINED, Reason.AMBIGUOUS_RULE)
    assert combine_all([word, missing]).reasons == (Reason.NO_PRIOR_YEAR, Reason.AMBIGUOUS_RULE)
    assert combine_all([word, outcome(Verdict.MET)]).reasons == (Reason.AMBIGUOUS_RULE,)
    assert combine_all([word, outcome(Verdict.NOT_MET)]).reasons == ()


def test_any_of_keeps_a_word_back_until_the_rest_is_decided() -> None:
    """The contract's example: 7-1 without a year before has only the reason no_prior_year."""
    missing = outcome(Verdict.UNDETERMINED, Reason.NO_PRIOR_YEAR)
    word = outcome(Verdict.UNDETERMINED, Reason.AMBIGUOUS_RULE)
    assert combine_any([missing, word]).reasons == (Reason.NO_PRIOR_YEAR,)
    assert combine_any([outcome(Verdict.NOT_MET), word]).reasons == (Reason.AMBIGUOUS_RULE,)
    assert combine_any([outcome(Verdict.MET), word]).reasons == ()


def test_readings_are_ambiguous_only_when_decided_and_different() -> None:
    """If a reading is undetermined, the reasons are those of that reading."""
    missing = outcome(Verdict.UNDETERMINED, Reason.NO_PRIOR_YEAR)
    met, not_met = outcome(Verdict.MET), outcome(Verdict.NOT_MET)
    assert combine_readings([met, not_met]).reasons == (Reason.AMBIGUOUS_RULE,)
    assert combine_readings([met, missing]).reasons == (Reason.NO_PRIOR_YEAR,)
    assert combine_readings([met, not_met, missing]).reasons == (Reason.NO_PRIOR_YEAR,)
    assert combine_readings([met, met]).reasons == ()

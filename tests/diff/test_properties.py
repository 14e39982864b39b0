"""What must hold of a comparison whatever was changed: several edits at once, on both sides, in a small project."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.app.checking import check
from ecocheck.app.diff.causes import How
from ecocheck.app.diff.comparing import compare
from ecocheck.app.diff.factors import Kind
from ecocheck.app.diff.state import Direction
from ecocheck.app.verdicts.standing import Standing
from ecocheck.verdict.outcome import Verdict
from tests.diff.edited import Chosen, made, options
from tests.diff.running import sides
from tests.diff.slots import SLOTS, THEMES, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.views import Comparison, Move

few = settings(max_examples=40)
KeyOf = tuple[str, int, str]


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Chosen, Chosen, tuple[int, ...]]:
    """Two states of the project, which may share some edits, and the years that are compared."""
    themes = draw(st.lists(st.sampled_from(THEMES), unique=True, min_size=1, max_size=2))
    before: Chosen = {}
    after: Chosen = {}
    for theme in themes:
        for slot in draw(st.lists(st.sampled_from(theme), unique=True, min_size=1, max_size=4)):
            choices = st.integers(0, len(slot.choices) - 1)
            edited = draw(st.sampled_from([(after,), (after,), (before,), (before, after)]))
            for chosen in edited:
                chosen[slot] = draw(choices)
    return _together(before), _together(after), draw(st.sampled_from([(2024,), (2024,), (2023, 2024)]))


def _together(chosen: Chosen) -> Chosen:
    """Of two edits of one entry only the first."""
    found: Chosen = {}
    for slot, number in chosen.items():
        if all((one.file, one.route) != (slot.file, slot.route) for one in found):
            found[slot] = number
    return found


class _Bench:
    """Writes states of the project into a folder and compares them, each once."""

    def __init__(self, folder: Path, years: tuple[int, ...]) -> None:
        self._folder, self._years = folder, years
        self._made: dict[frozenset[tuple[Slot, int]], Path] = {}

    def _at(self, chosen: Mapping[Slot, int]) -> Path:
        key = frozenset((slot, number) for slot, number in chosen.items() if slot.file)
        if key not in self._made:
            self._made[key] = made(self._folder / str(len(self._made)), chosen)
        return self._made[key]

    def sides(self, before: Mapping[Slot, int], after: Mapping[Slot, int]) -> tuple[Side, Side]:
        """Both states, opened."""
        return sides(self._at(before), self._at(after), options(before, after, self._years))

    def compared(self, before: Mapping[Slot, int], after: Mapping[Slot, int]) -> Comparison:
        """What moved."""
        return compare(*self.sides(before, after))

    def headlines(self, chosen: Mapping[Slot, int]) -> dict[KeyOf, object]:
        """The verdicts as `check` gives them: the class in which it is counted, late, waived."""
        side = self.sides(chosen, chosen)[1]
        checked = check(side.opened, side.selection, side.as_of)
        found: dict[KeyOf, object] = {
            (row.region, row.year, row.id): (row.standing, row.counted, False, row.waived) for row in checked.rows
        }
        targets = ((one.row, one.late) for one in checked.targets)
        return found | {
            (row.region, row.year, row.id): (row.standing, row.counted, late, row.waived) for row, late in targets
        }


@contextmanager
def bench(years: tuple[int, ...]) -> Iterator[_Bench]:
    """A folder for one example."""
    with tempfile.TemporaryDirectory() as folder:
        yield _Bench(Path(folder), years)


def _key(one: Move) -> KeyOf:
    return one.region, one.year, one.id


@few
@given(pairs())
def test_each_side_is_what_check_says_and_the_rest_did_not_move(drawn: tuple[Chosen, Chosen, tuple[int, ...]]) -> None:
    before, after, years = drawn
    with bench(years) as one:
        found = one.compared(before, after)
        was, now = one.headlines(before), one.headlines(after)
    moved = {_key(move): move for move in found.moves if move.of_verdict}
    for key in {**was, **now}:
        if was.get(key) == now.get(key):
            assert key not in moved
        else:
            states = moved[key].before, moved[key].after
            assert [None if each is None else each.headline for each in states] == [was.get(key), now.get(key)]
    assert found.judged == len({**was, **now})


@few
@given(pairs())
def test_nothing_moves_between_a_state_and_itself(drawn: tuple[Chosen, Chosen, tuple[int, ...]]) -> None:
    chosen, _, years = drawn
    with bench(years) as one:
        assert not one.compared(chosen, chosen).moved


_MIRRORED = {Direction.WORSE: Direction.BETTER, Direction.BETTER: Direction.WORSE, Direction.OTHER: Direction.OTHER}


@few
@given(pairs())
def test_the_other_way_round_is_the_mirror(drawn: tuple[Chosen, Chosen, tuple[int, ...]]) -> None:
    before, after, years = drawn
    with bench(years) as one:
        there, back = one.compared(before, after), one.compared(after, before)
    returned = {_key(move): move for move in back.moves}
    assert {_key(move) for move in there.moves} == returned.keys()
    for move in there.moves:
        other = returned[_key(move)]
        assert (move.before, move.after) == (other.after, other.before)
        assert move.aspects == other.aspects
        assert [(each.kind, each.year) for each in move.causes] == [(each.kind, each.year) for each in other.causes]
        assert [(each.before_at, each.after_at) for each in move.causes] == [
            (each.after_at, each.before_at) for each in other.causes
        ]
        assert (
            (move.direction, other.direction) in _MIRRORED.items()
            or any(map(_unclear, (move, other)))
            or any(map(_no_longer, (move, other)))
        )
    assert [(one.id, one.before, one.after) for one in there.sums] == [
        (one.id, one.after, one.before) for one in back.sums
    ]
    assert len(there.decided) == len(back.decided)


def _no_longer(move: Move) -> bool:
    """Whether a missed line is no longer counted as one, though nobody reached it."""
    missed = move.before is not None and move.before.verdict is Verdict.NOT_MET
    kept = move.after is not None and move.after.verdict in {Verdict.MET, Verdict.UNDETERMINED}
    recounted = move.before is None or move.after is None or move.before.standing is not move.after.standing
    rid = missed and not kept and recounted and not (move.after and move.after.standing is Standing.NOT_MET)
    assert rid == (move.direction is Direction.NO_LONGER_COUNTED)
    return rid


def _unclear(move: Move) -> bool:
    """Whether the verdict became unclear from one that was given: the way back is to that verdict."""
    assert move.before is not None
    assert move.after is not None
    given = move.before.verdict in {Verdict.MET, Verdict.NOT_MET}
    expected = given and move.after.verdict is Verdict.UNDETERMINED
    assert expected == (move.direction is Direction.NEWLY_UNCLEAR)
    return expected


@few
@given(pairs())
def test_undoing_the_cause_restores_the_verdict_and_the_cause_alone_brings_it(
    drawn: tuple[Chosen, Chosen, tuple[int, ...]],
) -> None:
    before, after, years = drawn
    with bench(years) as one:
        for move in one.compared(before, after).moves:
            assert move.causes, move
            mine = frozenset(slot for slot in SLOTS if _is_cause(slot, move))
            undone, alone = _with(after, before, mine), _with(before, after, mine)
            if move.of_verdict:
                assert one.headlines(undone).get(_key(move)) == one.headlines(before).get(_key(move))
                assert one.headlines(alone).get(_key(move)) == one.headlines(after).get(_key(move))
            else:
                assert _key(move) not in {_key(each) for each in one.compared(undone, before).moves}
                assert _key(move) not in {_key(each) for each in one.compared(alone, after).moves}


@few
@given(pairs())
def test_no_cause_can_be_left_out_unless_another_is_enough(drawn: tuple[Chosen, Chosen, tuple[int, ...]]) -> None:
    """Of several causes that act together none is enough; of causes each of which acts, each is."""
    before, after, years = drawn
    with bench(years) as one:
        for move in one.compared(before, after).moves:
            if len(move.causes) == 1:
                assert move.how is How.ALONE
                continue
            for cause in move.causes:
                mine = frozenset(slot for slot in SLOTS if slot.is_cause(cause, move.region))
                reached = _key(move) not in {
                    _key(each)
                    for each in one.compared(_with(before, after, mine), after).moves
                    if each.of_verdict or not move.of_verdict
                }
                assert reached == {How.EACH: True, How.TOGETHER: False}.get(move.how, reached)


def _is_cause(slot: Slot, move: Move) -> bool:
    return any(slot.is_cause(cause, move.region) for cause in move.causes)


def _with(these: Chosen, others: Chosen, slots: frozenset[Slot]) -> Chosen:
    """A state with some slots as they are in the other."""
    kept = {slot: number for slot, number in these.items() if slot not in slots}
    return kept | {slot: number for slot, number in others.items() if slot in slots}


def test_every_kind_is_drawn() -> None:
    """So that no kind of cause is left out of the properties."""
    assert {kind for slot in SLOTS for kind in slot.kinds} == set(Kind)

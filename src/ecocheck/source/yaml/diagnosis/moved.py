"""Which line was moved, by blanks too few or too many or by a dash, and where it belongs.

The parser stops at the line after it, or reads it as a part of something else.
So every line near that place is moved back by way of trial. Where only one
move makes all keys stand where the models expect them, it is the answer.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import ID
from ecocheck.source.yaml.diagnosis.levels import KEYED, odd_steps
from ecocheck.source.yaml.diagnosis.parser_error import Fault
from ecocheck.source.yaml.line_ends import indent_of, line_number, line_starts, rest_of_line, says_something

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ABOVE: Final = 40
"""How many lines that say something, above the place where the parser stops, may have been moved."""

_WINDOW: Final = 200
"""How many lines are looked at; an entry with more is left to the reader."""

_TRIALS: Final = 40
"""How many moves are read as YAML."""

_SHOWN: Final = 60
"""How much of the line the advice shows; what is cut off stays as it is."""

_COLUMNS: Final = range(0, 13, 2)
_DASH: Final = regex(r"( *)- +(?=\S)")
_ENTRY: Final = regex(rf"  (?:- +\S|{ID} *:)")
_SECTION: Final = regex(r"[a-z_]+ *: *(?:#.*)?")


class Move(NamedTuple):
    """The lines from `first` up to and without `end`, moved by so many blanks; or only the dash of the first gone."""

    first: int
    end: int
    by: int
    dash: bool = False

    def of(self, lines: list[str]) -> list[str]:
        """The lines after the move."""
        if self.dash:
            return [*lines[: self.first], _DASH.sub(r"\1", lines[self.first], count=1), *lines[self.end :]]
        block = (" " * (indent_of(one) + self.by) + one.lstrip(" ") if one.strip() else one for one in self._own(lines))
        return [*lines[: self.first], *block, *lines[self.end :]]

    def _own(self, lines: list[str]) -> list[str]:
        return lines[self.first : self.end]


class Made(NamedTuple):
    """The content of a text, in which every key stands where it may, and how many other errors it has."""

    data: object
    misfits: int


class _Trial(NamedTuple):
    """A move, how regular the levels are after it, and what the text holds then."""

    misfits: int
    odd: int
    move: Move
    data: object


def moved(text: str, at: int, read: Callable[[str], Made | None]) -> Fault | None:
    """The fault of the line that was moved, near the index where it shows; None where no single one is found.

    `read` gives what a text holds; None where it cannot be read, or a key stands in a wrong place.
    """
    lines = [rest_of_line(text, start) for start in line_starts(text)]
    place = min(line_number(text, at), len(lines)) - 1
    window = _window(lines, place)
    if window is None:
        return None
    top, numbers = window
    near = [lines[number] for number in numbers]
    head = [lines[top]] if top < numbers.start else []
    found: list[_Trial] = []
    for odd, move in islice(_fitting(near, place - numbers.start, head), _TRIALS):
        made = read("\n".join((*head, *move.of(near), "")))
        if made is not None:
            found.append(_Trial(made.misfits, odd, move, without_single_lists(made.data)))
    best = [one for one in found if one.misfits == min(other.misfits for other in found)]
    if any(one.data != best[0].data for one in best):
        return _which(text, lines, numbers.start, [one.move for one in best])
    return _fault(text, lines, numbers.start, min(best, key=_rank).move) if best else None


def _rank(trial: _Trial) -> tuple[int, bool, int]:
    """Of moves to the same effect the one that leaves regular levels, keeps dashes and moves few lines."""
    return trial.odd, trial.move.dash, trial.move.end - trial.move.first


def without_single_lists(data: object) -> object:
    """The tree with the item itself in the place of a list of one, since a single piece of evidence is either."""
    if isinstance(data, dict):
        return {key: without_single_lists(value) for key, value in data.items()}
    if isinstance(data, list):
        items = [without_single_lists(one) for one in data]
        return items[0] if len(items) == 1 else items
    return data


def _window(lines: list[str], place: int) -> tuple[int, range] | None:
    """The line that opens the section, and the lines of the entries around a line; None where they are too many."""
    start = _first(lines, place)
    top = next((one for one in range(start, -1, -1) if _SECTION.fullmatch(lines[one])), None)
    if top is None:
        return None
    ends = (one for one in range(place + 1, len(lines)) if _ENTRY.match(lines[one]) or _SECTION.fullmatch(lines[one]))
    end = next(islice(ends, 1, None), len(lines))
    while end < len(lines) and _SECTION.fullmatch(_last_said(lines, end)):  # a section without any entry is none
        end = next(ends, len(lines))
    return (top, range(start, end)) if end - start <= _WINDOW else None


def _last_said(lines: list[str], end: int) -> str:
    return next((lines[one] for one in range(end - 1, -1, -1) if says_something(lines[one])), "")


def _first(lines: list[str], place: int) -> int:
    """The line where the entry begins that holds the lines that may have been moved, or the section."""
    from ecocheck.source.expected.at_route import is_top_key  # speed: only where there is a mistake

    entries, said = 0, 0
    for one in range(place - 1, -1, -1):
        if _SECTION.fullmatch(lines[one]) and is_top_key(lines[one].partition(":")[0].strip()):
            return one
        said += says_something(lines[one])
        entries += _ENTRY.match(lines[one]) is not None
        if _ENTRY.match(lines[one]) and (entries > 1 or said > _ABOVE):
            return one
    return place


def _fitting(lines: list[str], place: int, head: list[str]) -> Iterator[tuple[int, Move]]:
    """The moves after which the levels of all lines fit, the nearest first, each with the number of odd steps left."""
    if odd_steps((*head, *lines)) is not None:
        return
    said = [one for one in range(min(place, len(lines) - 1), -1, -1) if KEYED.fullmatch(lines[one])]
    for first in said[:_ABOVE]:
        for move in _moves(lines, first):
            odd = odd_steps((*head, *move.of(lines)))
            if odd is not None:
                yield odd, move


def _moves(lines: list[str], first: int) -> Iterator[Move]:
    if _DASH.match(lines[first]):
        yield Move(first, first + 1, 0, dash=True)
    indent = indent_of(lines[first])
    for end in dict.fromkeys((first + 1, _end(lines, first, indent + 1), _end(lines, first, indent))):
        yield from (Move(first, end, column - indent) for column in _COLUMNS if column != indent)


def _end(lines: list[str], first: int, least: int) -> int:
    """The end of the lines below that are indented by so much at least."""
    end = first + 1
    for number in range(first + 1, len(lines)):
        if says_something(lines[number]):
            if indent_of(lines[number]) < least:
                break
            end = number + 1
    return end


def _fault(text: str, lines: list[str], start: int, move: Move) -> Fault:
    after = move.of(lines[start:])[move.first]
    first, last = start + move.first, start + move.end - 1
    at = line_starts(text)[first] + indent_of(lines[first])
    side = "moved_dash" if move.dash else "moved_left" if move.by > 0 else "moved_right"
    more = "moved_one" if first == last else "moved_in" if move.by > 0 else "moved_out"
    params = {"phrase": side, "phrase_more": more, "n": str(abs(move.by)), "write": shown(after, _SHOWN)}
    return Fault("ECO209", at, params | {"first": str(first + 1), "last": str(last + 1), "lines": _said(first, last)})


def _which(text: str, lines: list[str], start: int, moves: list[Move]) -> Fault | None:
    """The fault of one line that may belong in several places; None where several lines may have been moved."""
    if any(one.dash or one.first != moves[0].first for one in moves):
        return None
    first = start + moves[0].first
    ways = dict.fromkeys(shown(one.of(lines[start:])[one.first], _SHOWN) for one in moves)
    params = {"phrase": "nothing", "phrase_more": "which_column", "lines": " / ".join(f"“{one}”" for one in ways)}
    return Fault("ECO209", line_starts(text)[first] + indent_of(lines[first]), params)


def _said(first: int, last: int) -> str:
    """The lines below the first that move with it."""
    return f"{first + 2}—{last + 1}" if last > first + 1 else str(last + 1)

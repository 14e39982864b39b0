"""Random damage to a sound file never causes a traceback, and never silently changes the meaning.

A file may stay without findings in two cases only: it says the same as before,
or it says something else that a person may have meant and the file alone cannot
show to be wrong. The second case is as narrow as possible for each kind of damage:

- one character: one text or number differs by one character, or one line has become a remark;
- one line gone: exactly what that line said is gone;
- two lines swapped: the same entries, in other places;
- the end cut off: the rest is the beginning of the file.

Never: a value of another type, a text that contains its neighbours, a key
under another parent, a value lost beside another.
"""

from __future__ import annotations

import datetime
from collections import Counter
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.rules import check_file
from ecocheck.rules.context import DataContext
from ecocheck.source.project import Project, load_project
from ecocheck.source.region import RegionFile, region_file
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Finding
    from ecocheck.model.figures import Place

ROOT = Path(__file__).parents[2] / "examples" / "演练市"
AS_OF = datetime.date(2026, 6, 1)
SIGNS = [*"：，。、:,-#%@`*&!|>'\"[]{}?~\\\t\n 　\u00a0\u200b0.e+xT9７县a"]
FULL_WIDTH = str.maketrans({sign: chr(ord(sign) + 0xFEE0) for sign in ":,-.%0123456789[]{}'\"#"})


class Target(NamedTuple):
    """A file to be damaged, with everything that it is checked against."""

    project: Project
    place: Place
    year: int
    years: Mapping[int, RegionFile]
    text: str

    @property
    def file(self) -> str:
        """Its path."""
        return f"data/{self.place.name}/{self.year}.yaml"

    def look(self, text: str) -> tuple[Any, Counter[object]]:
        """What is read from the text at this path (None if it cannot be read), and everything that is found."""
        document = read_bytes(text.encode("utf-8", "surrogatepass"), self.file)
        file = region_file(document, self.place.name, self.year)
        context = DataContext(self.project, file, self.place, {**self.years, self.year: file}, AS_OF)
        return _one_form(document.data), Counter(map(_known_by, (*file.findings, *check_file(context))))

    def is_silent(self, text: str) -> tuple[bool, Any]:
        """Whether there are no new findings compared with the sound file, and what is read."""
        data, found = self.look(text)
        assert data is not None or found, "nothing is read, and nothing said"
        return not found - sound(self)[1], data


def _one_form(data: Any) -> Any:
    """The data with a single assigned target as a list of one, because both forms mean the same."""
    assigned = data.get("assigned") if isinstance(data, dict) else None
    if not isinstance(assigned, dict):
        return data
    return data | {"assigned": {key: [one] if isinstance(one, dict) else one for key, one in assigned.items()}}


def _known_by(finding: Finding) -> object:
    return finding.code, finding.at.route, tuple(sorted(finding.params.items()))


@lru_cache(maxsize=4)
def target(region: str, year: int) -> Target:
    """A file of the drill."""
    project = load_project(ROOT).project
    assert project is not None
    place = next(one for one in project.places() if one.name == region)
    text = (ROOT / "data" / region / f"{year}.yaml").read_text("utf-8")
    return Target(project, place, year, project.read_region(region), text)


def sound(one: Target) -> tuple[Any, Counter[object]]:
    """What is read and found in the undamaged file."""
    return _sound(one.place.name, one.year)


@lru_cache(maxsize=4)
def _sound(region: str, year: int) -> tuple[Any, Counter[object]]:
    one = target(region, year)
    return one.look(one.text)


class Difference(NamedTuple):
    """A place where two readings differ; None on the side that has nothing there."""

    route: tuple[object, ...]
    old: Any
    new: Any


def differences(old: Any, new: Any, route: tuple[object, ...] = ()) -> Iterator[Difference]:
    """Every place at which two readings differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from differences(old.get(key), new.get(key), (*route, key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for step, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from differences(one, other, (*route, step))
    elif route[-1:] == ("evidence",) and isinstance(old, list) and len(old) == 1 and isinstance(new, dict):
        yield from differences(old[0], new, route)  # a single piece may be written without a list
    elif type(old) is not type(new) or old != new:
        yield Difference(route, old, new)


def leaves(data: Any, key: object = None) -> Iterator[tuple[object, object]]:
    """Every value with its nearest key."""
    if isinstance(data, dict):
        for inner, value in data.items():
            yield from leaves(value, inner)
    elif isinstance(data, list):
        for value in data:
            yield from leaves(value, key)
    else:
        yield key, data


def one_character_apart(one: str, other: str) -> bool:
    """Whether two texts differ by one character inserted, left out or replaced."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return max(len(one), len(other)) - start - end <= 1


def is_number(value: object) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def may_be_meant(one: Difference) -> bool:
    """Whether a value differs from the old one by a single character and is of the same type."""
    if isinstance(one.old, str) and isinstance(one.new, str):
        return one_character_apart(one.old, one.new)
    return is_number(one.old) and is_number(one.new) and one_character_apart(str(one.old), str(one.new))


def one_line(value: object) -> bool:
    """Whether a value takes one line: a single scalar, perhaps the only one below its key."""
    return value is not None and len(list(leaves(value))) == 1


files = st.sampled_from([("柳溪县", 2024)] * 5 + [("演练区", 2025)])
places = st.integers(0, 10**6)


@given(files, places, st.sampled_from(["put in", "left out", "replaced"]), st.sampled_from(SIGNS))
@settings(max_examples=240)
def test_one_character(file: tuple[str, int], place: int, how: str, sign: str) -> None:
    one = target(*file)
    at = place % len(one.text)
    put, gone = "" if how == "left out" else sign, "" if how == "put in" else one.text[at]
    text = one.text[:at] + put + one.text[at + len(gone) :]
    silent, data = one.is_silent(text)
    if not silent:
        return
    found = list(differences(sound(one)[0], data))
    assert len(found) <= 1, found
    remark = put == "#" or gone == "\n"
    assert all(may_be_meant(two) or (remark and two.new is None and one_line(two.old)) for two in found), found


@given(files, places)
@settings(max_examples=70)
def test_one_line_left_out(file: tuple[str, int], place: int) -> None:
    one = target(*file)
    lines = one.text.split("\n")
    gone = lines.pop(place % len(lines))
    silent, data = one.is_silent("\n".join(lines))
    if silent:
        found = list(differences(sound(one)[0], data))
        assert len(found) <= 1, found
        assert all(two.new is None and one_line(two.old) for two in found), found
        assert all(str(value) in gone for two in found for _, value in leaves(two.old)), found


@given(files, places, st.one_of(st.just(1), places))
@settings(max_examples=70)
def test_two_lines_changed_places(file: tuple[str, int], place: int, further: int) -> None:
    one = target(*file)
    lines = one.text.split("\n")
    at = place % len(lines)
    other = (at + further) % len(lines)
    lines[at], lines[other] = lines[other], lines[at]
    silent, data = one.is_silent("\n".join(lines))
    if silent:
        assert Counter(leaves(data)) == Counter(leaves(sound(one)[0]))


@given(files, places)
@settings(max_examples=70)
def test_cut_off(file: tuple[str, int], place: int) -> None:
    """Everything after one place is gone; only the last value may be cut, and only if it is a text or a number."""
    one = target(*file)
    silent, data = one.is_silent(one.text[: place % len(one.text)])
    if silent:
        old, new = list(leaves(sound(one)[0])), [leaf for leaf in leaves(data) if leaf[1] is not None]
        assert old[: len(new) - 1] == new[:-1]
        assert new[-1][0] == old[len(new) - 1][0]
        assert str(old[len(new) - 1][1]).startswith(str(new[-1][1]))
        assert type(new[-1][1]) is type(old[len(new) - 1][1]) or is_number(new[-1][1])


@given(files, places, st.integers(1, 12), st.booleans())
@settings(max_examples=70)
def test_lines_in_full_width_or_without_quotes(file: tuple[str, int], place: int, count: int, quotes: bool) -> None:  # noqa: FBT001 drawn
    """No finding is right only if the file says the same: in remarks, and for texts that need no quotes."""
    one = target(*file)
    lines = one.text.split("\n")
    at = place % len(lines)
    for number in range(at, min(at + count, len(lines))):
        line = lines[number]
        lines[number] = line.replace('"', "").replace("'", "") if quotes else line.translate(FULL_WIDTH)
    silent, data = one.is_silent("\n".join(lines))
    assert not silent or not list(differences(sound(one)[0], data))


@given(files, st.lists(st.tuples(places, st.integers(0, 8), st.lists(st.sampled_from(SIGNS), max_size=5)), min_size=2))
@settings(max_examples=60)
def test_any_damage_is_survived(file: tuple[str, int], cuts: list[tuple[int, int, list[str]]]) -> None:
    one = target(*file)
    text = one.text
    for place, length, signs in cuts:
        at = place % (len(text) + 1)
        text = text[:at] + "".join(signs) + text[at + length :]
    one.look(text)

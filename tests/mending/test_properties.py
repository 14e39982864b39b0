"""Properties of repair: known slips are undone to the byte, and no input makes repair fail."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.source.mending import mend_bytes
from ecocheck.source.mending.reading import read
from ecocheck.source.yaml.diagnosis.moved import without_single_lists
from tests.source.test_properties import nasty

if TYPE_CHECKING:
    from collections.abc import Callable

REPOSITORY = Path(__file__).parents[2]
FILES = ("演练区/2025", "柳溪县/2024", "演练市/2023")
SOUND = {
    f"data/{name}.yaml": REPOSITORY.joinpath("examples/演练市/data", f"{name}.yaml").read_text("utf-8")
    for name in FILES
}

WIDE = str.maketrans("0123456789.-", "０１２３４５６７８９．－")
NUMBER = re.compile(r"(?<=(?:value|rator|nator): )-?[0-9]+(?:\.[0-9]+)?(?=$|,|\})", re.MULTILINE)
YEAR = re.compile(r"(?<=^year: )[0-9]{4}$", re.MULTILINE)
KEY = re.compile(r"^( *(?:- )?[a-z_0-9-]+):(?: (?=\S))?", re.MULTILINE)
ID = re.compile(r"^  [0-9]+(?=-[0-9]+:)", re.MULTILINE)
PERCENT = re.compile(r'(?<=unit: )"%"')
CONCENTRATION = re.compile("(?<=unit: )微克/立方米")
TRUTH = re.compile(r"(?<=value: )(?:true|false)\b")

Slip: TypeAlias = "tuple[re.Pattern[str], Callable[[re.Match[str]], str]]"

SLIPS: dict[str, Slip] = {
    "wide-number": (NUMBER, lambda match: match[0].translate(WIDE)),
    "wide-year": (YEAR, lambda match: match[0].translate(WIDE)),
    "quoted-number": (NUMBER, lambda match: f'"{match[0]}"'),
    "sign-after-number": (NUMBER, lambda match: f"{match[0]}，"),
    "wide-colon": (KEY, lambda match: f"{match[1]}："),
    "glued-colon": (re.compile(rf"{KEY.pattern}(?=[0-9])", re.MULTILINE), lambda match: f"{match[1]}:"),
    "wide-id": (ID, lambda match: match[0].translate(WIDE)),
    "bare-percent": (PERCENT, lambda _: "%"),
    "wide-percent": (PERCENT, lambda _: "％"),
    "other-spelling": (CONCENTRATION, lambda _: "μg/m3"),
    "capital-truth": (TRUTH, lambda match: match[0].upper()),
}
WHOLE: dict[str, Callable[[str], bytes]] = {
    "mark": lambda text: ("\ufeff" + text).encode(),
    "gbk": lambda text: text.encode("gb18030"),
    "utf-16": lambda text: text.encode("utf-16"),
    "as-it-is": lambda text: text.encode(),
}
INDENTS: dict[str, Callable[[re.Match[str]], str]] = {
    "tabs": lambda match: "\t" * (len(match[0]) // 2),
    "wide": lambda match: "　" * (len(match[0]) // 2),
    "tab-and-blanks": lambda match: "\t" * (len(match[0]) // 4) + " " * (len(match[0]) % 4),
    "blanks": lambda match: match[0],
}


def slipped(text: str, name: str, odds: float, chance: random.Random) -> str:
    """The text with slips at some of the places where they are possible."""
    pattern, slip = SLIPS[name]
    return pattern.sub(lambda match: slip(match) if chance.random() < odds else match[0], text)


@given(
    st.sampled_from(sorted(SOUND)),
    st.sets(st.sampled_from(sorted(SLIPS)), max_size=3),
    st.sampled_from(sorted(INDENTS)),
    st.sampled_from(sorted(WHOLE)),
    st.booleans(),
    st.integers(0, 2**32),
)
@settings(max_examples=60)
def test_slips_are_undone(file: str, names: set[str], indent: str, whole: str, crlf: bool, seed: int) -> None:  # noqa: FBT001, PLR0913, PLR0917 all drawn
    chance = random.Random(seed)  # noqa: S311 no secret
    sound = SOUND[file].replace("\n", "\r\n") if crlf else SOUND[file]
    text = SOUND[file]
    for name in sorted(names):
        text = slipped(text, name, chance.choice((0.05, 0.5, 1)), chance)
    text = re.sub("^ +", INDENTS[indent], text, flags=re.MULTILINE)
    text = text.replace("\n", "\r\n") if crlf else text
    mended = mend_bytes(WHOLE[whole](text), file)
    assert mended.content.decode() == sound


@given(st.integers(0, 10**6), st.integers(-4, 4), st.sampled_from(("", "", "- ")))
@settings(max_examples=120)
def test_a_moved_line_is_moved_back_or_left_alone(number: int, by: int, dash: str) -> None:
    file = f"data/{FILES[1]}.yaml"
    lines = SOUND[file].splitlines(keepends=True)
    line = lines[number % len(lines)]
    blanks = len(line) - len(line.lstrip(" "))
    lines[number % len(lines)] = f"{' ' * (blanks + by)}{dash}{line[blanks:]}"
    typed = "".join(lines)
    mended = mend_bytes(typed.encode(), file).content.decode()
    assert mended == typed or alike(mended, file) == alike(SOUND[file], file)


def alike(text: str, file: str) -> object:
    """The content of a text, in which a list of one is the item itself."""
    return without_single_lists(read(text, file).document.data)


@given(nasty)
@settings(max_examples=150)
def test_any_text(text: str) -> None:
    holds(text.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=200))
@settings(max_examples=50)
def test_any_bytes(content: bytes) -> None:
    holds(content)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 6), nasty), min_size=1, max_size=3))
@settings(max_examples=80)
def test_any_damage(cuts: list[tuple[int, int, str]]) -> None:
    text = SOUND[f"data/{FILES[1]}.yaml"][:2000]
    for place, length, piece in cuts:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    holds(text.encode("utf-8", "surrogatepass"))


def holds(content: bytes) -> None:
    """Repair keeps line ends, changes nothing the second time, and keeps readable text readable."""
    file = f"data/{FILES[1]}.yaml"
    mended = mend_bytes(content, file)
    again = mend_bytes(mended.content, file)
    assert (again.content, again.edits) == (mended.content, ())
    assert bool(mended.edits) == (mended.content != content)
    if not mended.edits:
        return
    after = mended.content.decode()
    added = [ends for edit in mended.edits if (ends := re.findall("\r\n|\r|\n", edit.after))]
    ends = re.findall("\r\n|\r|\n", after)
    assert len(ends) == len(re.findall("\r\n|\r|\n", mended.text)) + sum(map(len, added))
    assert added or ends == re.findall("\r\n|\r|\n", mended.text)
    assert read(after, file).document.readable or not read(mended.text, file).document.readable


REMARK = "# 发生偷埋1起"
SEPARATORS = ("：", "： ", ":", ":\u3000", ":\u00a0 ", "：\u3000", ": \u200b", "\u200b： ", ":\u200d", "：\t")
SCALAR = re.compile(
    r"^( *(?:- )?(?:value|unit|quote|title|note|as_of|period|counts|valid_until)):(?: .*)?$", re.MULTILINE
)


@given(st.sampled_from(sorted(SOUND)), st.integers(0, 10**6), st.sampled_from(SEPARATORS), st.integers(0, 2**32))
@settings(max_examples=15)
def test_no_text_becomes_a_remark(file: str, place: int, separator: str, seed: int) -> None:
    """A value after a broken colon never becomes a remark; it stays for a person to see."""
    sound = "".join(SOUND[file].splitlines(keepends=True)[:50])
    lines = list(SCALAR.finditer(sound))
    found = lines[place % len(lines)]
    text = f"{sound[: found.start()]}{found[1]}{separator}{REMARK}{sound[found.end() :]}"
    text = slipped(text, "wide-number", 0.2, random.Random(seed))  # noqa: S311 no secret
    mended = mend_bytes(text.encode(), file).content.decode()
    line = next(one for one in mended.splitlines() if REMARK in one)
    assert not line.startswith(f"{found[1]}: {REMARK}")

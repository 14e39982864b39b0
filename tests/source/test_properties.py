"""Properties: sound documents come back whole, and nothing at all brings the reader down."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.findings.catalogue import CATALOGUE, hint_of, message_of
from ecocheck.source.written.scalars import REFUSED
from ecocheck.source.yaml.reader import read_bytes, read_with
from tests.source.table import CASES

if TYPE_CHECKING:
    from ecocheck.source.yaml.document import Document

NASTY = [
    *"：，:,-#%@`*&!|>'\"[]{}?\t\n\r 　\u00a0\u200b\u202e\u2028\u0085\ufeff\x00\x1b0.e+_xT9７⽂县a\U0001f600\ufffd\\",
    *(
        "\n  ",
        "\n- ",
        ", ",
        "<<: ",
        "---\n",
        "...\n",
        "010",
        "1e3",
        ".nan",
        "\n　　",
        "&a ",
        "*a ",
        "!!str ",
        "%YAML 1.1\n",
    ),
    *("? ", "[[", "{a: ", "\\U99999999", "\\ud800", "\r\n", "value：98", "\n=======\n", "<<<<<<< HEAD\n", "a: "),
]
SOUND = """\
region: 演练区
year: 2024
measurements:
  7-1:  # 优良天数比例
    numerator: 350
    denominator: 357
    unit: "%"
    source:
      title: 2024年演练区环境质量报告
      quote: 有效监测357天，优良350天
    evidence:
      - {file: evidence/2024/7-1.pdf, title: '报告'}
  4-1: {value: true, source: {title: 演练区河湖长制实施方案}}
text: |
  第一段
  第二段
"""
nasty = st.lists(st.sampled_from(NASTY), max_size=40).map("".join)


def holds(content: bytes) -> Document:
    """Read with both parsers; whatever comes, the promises of a document hold."""
    document = read_bytes(content, "f")
    for one in (document, read_with(yaml.SafeLoader, content, "f")):
        assert one.readable == isinstance(one.data, dict)
        assert one.readable or one.findings
        assert len(one.findings) <= 201
        for finding in one.findings:
            assert finding.code in CATALOGUE
            for spot in (finding.at, *(near.at for near in finding.related)):
                assert spot.line >= 1
                assert 1 <= spot.column <= len(one.line(spot.line)) + 1
            for lang in ("zh", "en"):
                assert message_of(finding, lang).isprintable()
                assert hint_of(finding, lang).isprintable()
    return document


@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    """Bytes at random."""
    holds(content)


@given(nasty)
@settings(max_examples=400)
def test_any_nasty_text(text: str) -> None:
    """Text made of what goes wrong."""
    holds(text.encode("utf-8"))


@given(st.lists(st.tuples(st.integers(0, len(SOUND)), st.integers(0, 12), nasty), min_size=1, max_size=4))
@settings(max_examples=400)
def test_any_damage(cuts: list[tuple[int, int, str]]) -> None:
    """A sound file with pieces torn out and put in."""
    text = SOUND
    for at, length, piece in cuts:
        text = text[:at] + piece + text[at + length :]
    holds(text.encode("utf-8"))


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 255)), min_size=1, max_size=4))
def test_any_flipped_bytes(flips: list[tuple[int, int]]) -> None:
    """A sound file with bytes changed."""
    content = bytearray(SOUND.encode())
    for at, value in flips:
        content[at % len(content)] = value
    holds(bytes(content))


def test_table_holds() -> None:
    """The cases of the table keep the promises too."""
    for case in CASES:
        holds(case.raw)


keys = st.from_regex(r"[a-z][a-z_]{0,8}|[0-9]{1,2}-[0-9]|T[0-9]{1,2}|[\u4e00-\u4fff]{1,4}", fullmatch=True)
numbers = st.integers(-(10**9), 10**9) | st.decimals(-1000, 1000, allow_nan=False, allow_infinity=False, places=2)
words = st.from_regex(r"[\u4e00-\u4fffa-z，。（）％#:，\U00020000-\U00020010 \"'\\-]{0,12}", fullmatch=True)
values = st.recursive(
    numbers | st.booleans() | st.none() | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=20,
)


def written(value: Any, indent: int, *, flow: bool) -> str:
    """Write a value as a careful person would: text in quotes, containers in blocks or in brackets."""
    if not isinstance(value, (dict, list)):
        return word(value)
    if flow or not value:
        return brackets(value)
    pad = "\n" + "  " * indent
    if isinstance(value, dict):
        return "".join(f"{pad}{key}: {written(one, indent + 1, flow=indent > 2)}" for key, one in value.items())
    return "".join(f"{pad}- {written(one, indent + 1, flow=True)}" for one in value)


def brackets(value: Any) -> str:
    """Write a container on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(one, 0, flow=True)}" for key, one in value.items()) + "}"
    return "[" + ", ".join(written(one, 0, flow=True) for one in value) + "]"


def word(value: Any) -> str:
    """Write a text, a number, a truth or nothing."""
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else f"{value}"


@given(st.dictionaries(keys, values, min_size=1, max_size=5))
@settings(max_examples=300)
def test_sound_documents_come_back(value: dict[str, Any]) -> None:
    """Values are equal, and every place points at what it names."""
    document = read_bytes(written(value, 0, flow=False).lstrip("\n").encode(), "f")
    assert document.findings == ()
    assert document.data == value
    check_places(document, document.data, ())


def check_places(document: Document, value: Any, route: tuple[str | int, ...]) -> None:
    """Walk the value; the text at the place of each node begins with it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inner:
        below = (*route, step)
        spot = document.spot(below)
        rest = document.line(spot.line)[spot.column - 1 :]
        assert rest.startswith(start_of(one, rest)), (below, rest)
        if isinstance(step, str):
            place = document.spot(below, "key")
            assert document.line(place.line)[place.column - 1 :].startswith(f"{step}:")
        check_places(document, one, below)


def start_of(value: Any, rest: str) -> str:
    """What the text of a value begins with."""
    if isinstance(value, str):
        return '"'
    if isinstance(value, dict) and value:
        return "{" if rest.startswith("{") else f"{next(iter(value))}:"
    if isinstance(value, (dict, list)):
        return rest[:1] if rest[:1] in {"{", "[", "-"} else "["
    return "null" if value is None else str(value).lower()


@given(nasty)
def test_refused_only_with_a_reason(text: str) -> None:
    """Nothing is marked as refused in silence."""
    document = read_bytes(text.encode("utf-8"), "f")
    if "REFUSED" in repr(document.data):
        assert document.findings
    assert document.data is not REFUSED


def test_decimals_are_exact() -> None:
    """The classic: 0.57 is fifty-seven hundredths."""
    document = read_bytes(b"a: 0.57\n", "f")
    assert document.data == {"a": Decimal("0.57")}

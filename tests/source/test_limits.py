"""Bombs and giants are refused early, and one root cause gives one finding."""

from __future__ import annotations

import pytest
import yaml

from ecocheck.source.yaml.reader import read_bytes, read_with
from ecocheck.source.yaml.text import MAX_BYTES


class CountingLoader(yaml.SafeLoader):
    """Stops at 1,000 levels by itself, in the words and at the place of libyaml 0.2.6, whichever is installed."""

    def fetch_flow_collection_start(self, TokenClass: type) -> None:  # noqa: N803  # the name that PyYAML calls it by
        """Refuse the level that is one too many."""
        if self.flow_level >= 1_000:
            place = self.get_mark()
            words = ("while increasing flow level", place, "exceeded maximum nesting depth", place)
            raise yaml.scanner.ScannerError(*words)
        super().fetch_flow_collection_start(TokenClass)


LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader), CountingLoader]
BOMB = "a: &a [x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a: " + b"[" * 30_000, "ECO222"),
        (b"a: " + b"{a: " * 30_000, "ECO222"),
        (b"a:\n" + b"".join(b" " * n + b"a:\n" for n in range(1, 300)), "ECO222"),
        (b"a:\n  " + b"- " * 30_000 + b"a\n", "ECO222"),
        (b"[" * 30_000, "ECO225"),
        (b"a: '" + b"x" * 10_000_000 + b"'\n", "ECO105"),
        (b"a: '" + b"x" * 500_000 + b"'\n", "ECO224"),
        (b"a: " + b"x" * 500_000 + b"\n", "ECO224"),
        (b"a: " + b"9" * 20_001 + b"\n", "ECO224"),
        (b"a: |\n" + b"  xxxxxxxx\n" * 50_000, "ECO224"),
        (b"a: 1\n" * 20_000, "ECO114"),
        (b"".join(b"k%d: 010\n" % number for number in range(20_000)), "ECO114"),
        (b"a: 1\n\x01\n" * 5_000, "ECO231"),
        (b"a: 1\n\x01\n" * 20_000, "ECO114"),
        (b"- a\n" * 100_000, "ECO225"),
    ],
    ids=lambda value: value if isinstance(value, str) else str(value[:12]),
)
def test_refused(loader: type, content: bytes, code: str) -> None:
    """The file gives that finding and no data."""
    document = read_with(loader, content, "f")
    assert not document.readable
    assert document.data is None
    assert code in {one.code for one in document.findings}
    assert len(document.findings) <= 201


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        (b"a: " + b"[" * 30_000, "ECO222", 1, 35),  # the mapping and 31 lists are 32 levels; the 33rd is one too many
        (b"a: " + b"[" * 1_001, "ECO222", 1, 35),
        (b"a: " + b"[" * 40, "ECO222", 1, 35),
        (b"a: 1\nb: " + b"[" * 30_000, "ECO222", 2, 35),
        (b"a: " + b"[{a: " * 15_000, "ECO222", 1, 80),  # 16 lists and 15 mappings in the first one
        (b"[" * 30_000, "ECO225", 1, 1),
        (b"{" * 30_000, "ECO221", 1, 2),
        (b"a: 1\n? " + b"[" * 30_000, "ECO221", 2, 3),
    ],
    ids=lambda value: str(value[:12]) if isinstance(value, bytes) else str(value),
)
def test_too_deep_is_one_finding_at_one_place(loader: type, content: bytes, code: str, line: int, column: int) -> None:
    """Whichever parser counts the levels first."""
    (finding,) = read_with(loader, content, "f").findings
    assert (finding.code, finding.at.line, finding.at.column) == (code, line, column)


def test_too_many_items() -> None:
    """Beyond the limit of events nothing is read."""
    document = read_bytes(b"a: [" + b"1," * 250_000 + b"]\n", "f")
    assert [one.code for one in document.findings] == ["ECO223"]


def test_alias_bomb() -> None:
    """Each reference is refused where it stands; nothing is multiplied."""
    document = read_bytes(BOMB.encode(), "f")
    assert [one.code for one in document.findings] == ["ECO215"] * 72 + ["ECO216"] + ["ECO215"] * 9
    assert isinstance(document.data, dict)
    assert all(len(row) <= 9 for row in document.data.values())


def test_size_to_the_byte() -> None:
    """As large as may be, and one byte more."""
    line = b"# " + b"x" * 61 + b"\n"
    content = b"a: 1\n" + line * (MAX_BYTES // len(line) - 1)
    content += b"#" * (MAX_BYTES - len(content))
    assert read_bytes(content, "f").readable
    assert [one.code for one in read_bytes(content + b"#", "f").findings] == ["ECO105"]


def test_ordinary_sizes_are_far_from_the_limits() -> None:
    """Three thousand counties in one file are no giant."""
    content = "counties:\n" + "".join(f"  - {{name: 演练县{n}, kind: 县, aliases: [县{n}]}}\n" for n in range(3_000))
    assert read_bytes(content.encode(), "units.yaml").findings == ()


@pytest.mark.parametrize(
    "content",
    [
        b"a: {" + b"a: ," * 150_000 + b"}\n",
        b"a: [" + b"-a," * 100_000 + b"]\n",
        b"a: " + b"a: " * 300_000,
        "a: {v：".encode() + "a：".encode() * 200_000 + b"}\n",
        b"a: {" + "value：5，".encode() * 80_000 + b"}\n",
        "a: {value：5".encode() + b" " * 300_000 + b"}\n",
        b"# " + b"a:b" * 300_000 + b"\na: 1\n",
        b"a: 1\n" + b" " * 900_000 + b"#1\n",
        b"a: 1" + b" #" * 500_000 + b"\n",
        b"\t" * 1_000_000,
        b"a: 1\n" + b"\ta" * 500_000,
        "　".encode() * 340_000,
        b"\x01" * 1_000_000,
        b"{" * 20 + b"a," * 90_000,
        b"a: {x: 1" + b",a" * 90_000 + b"}\n",
        b"a: " + b"&a " * 300_000,
        b"a: |\n" + b"  - x\n" * 3_000,
        b"a: x" + b"\n  - y" * 3_000,
        "a：1\n".encode() * 100_000,
        b"a: 'it's'\n" * 50_000,
        b"a: %\n" * 100_000,
        b"x" * 1_000_000 + b": 1\n",
        b"a: " + b"1_" * 9_000 + b"x\n",
        b"a: " + b"1:1" * 6_000 + b"x\n",
    ],
    ids=lambda content: str(content[:14]),
)
def test_nothing_takes_for_ever(content: bytes) -> None:
    """Inputs that a careless search would look at again and again; the test ends, which is its point."""
    assert len(read_bytes(content, "f").findings) <= 201

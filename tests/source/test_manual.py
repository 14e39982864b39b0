"""The manual page of every code of the reader: its wrong example is found, its right one is sound."""

from __future__ import annotations

import pytest

from ecocheck.findings.catalogue import CATALOGUE
from ecocheck.findings.catalogue import yaml as scalars
from ecocheck.findings.catalogue.disk import files
from ecocheck.findings.entry import Entry, Text
from ecocheck.source.written.number_traps import number_trap
from ecocheck.source.yaml.reader import read_bytes

MINE = [entry for entry in (*files.ENTRIES, *scalars.ENTRIES) if not "ECO150" <= entry.code < "ECO200"]
BY_IDENTITY = [pytest.param(entry, id=entry.code) for entry in MINE]


def told_in_words(entry: Entry) -> bool:
    """Whether the example only tells of a file that text cannot show (an encoding, a size, a disk)."""
    return entry.wrong.startswith("# ") and entry.code != "ECO106"


@pytest.mark.parametrize("entry", BY_IDENTITY)
def test_wrong_example(entry: Entry) -> None:
    """The wrong example gives this code and no other."""
    if told_in_words(entry):
        assert entry.wrong.count("\n") == 1
        return
    document = read_bytes(entry.wrong.encode(), "wrong.yaml")
    if "ECO250" <= entry.code <= "ECO259" or entry.code in {"ECO262", "ECO263"}:
        assert isinstance(document.data, dict)
        assert document.findings == ()
        assert number_trap(document.data["value"]).code == entry.code
    else:
        assert {one.code for one in document.findings} == {entry.code}


@pytest.mark.parametrize("entry", BY_IDENTITY)
def test_right_example(entry: Entry) -> None:
    """The right example is sound."""
    document = read_bytes(entry.right.encode(), "right.yaml")
    assert document.findings == ()
    assert document.readable


@pytest.mark.parametrize("entry", BY_IDENTITY)
def test_page_is_whole(entry: Entry) -> None:
    """Title, message, hint and reason are there in both languages."""
    for text in (entry.title, entry.message, entry.hint, entry.why):
        assert isinstance(text, Text)
        assert text.zh.strip()
        assert text.en.strip()
        assert text.en.isascii() or any(word in text.en for word in ("万", "亿", "井", "号", "≥"))


def test_codes_are_in_the_catalogue_once() -> None:
    """No code is claimed twice."""
    codes = [entry.code for entry in MINE]
    assert len(codes) == len(set(codes))
    assert set(codes) <= set(CATALOGUE)

"""A piece of a message is written once: of two under one name, one would silently replace the other."""

from __future__ import annotations

from collections import Counter

from ecocheck.findings.catalogue.phrases import TABLES


def test_no_two_pieces_have_one_name() -> None:
    found = Counter(name for table in TABLES for name in table)
    assert [name for name, times in found.items() if times > 1] == []

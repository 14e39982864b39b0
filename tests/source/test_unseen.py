"""No sign that nobody sees gets into a value, whichever of them it is."""

from __future__ import annotations

import sys
import unicodedata
from itertools import chain

from ecocheck.source.yaml.reader import read_bytes

IGNORABLE = (
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)
"""Default_Ignorable_Code_Point of the Unicode Character Database."""


def refused(signs: list[str]) -> set[str]:
    """The signs whose values the reader does not hand on."""
    text = "".join(f"v{ord(sign)}: 未{sign}印发\n" for sign in signs)
    document = read_bytes(text.encode(), "x.yaml")
    assert isinstance(document.data, dict)
    named = {str(finding.at.route[-1]) for finding in document.findings if finding.code.startswith("ECO23")}
    kept = {key for key, value in document.data.items() if isinstance(value, str)}
    return {sign for sign in signs if f"v{ord(sign)}" in named - kept}


def test_what_programs_may_ignore() -> None:
    """Whatever Unicode lets a program draw as nothing is a finding, and its value is not used."""
    signs = list(map(chr, chain.from_iterable(range(first, last + 1) for first, last in IGNORABLE)))
    parts = [signs[at : at + 40] for at in range(0, len(signs), 40)]
    assert [f"U+{ord(sign):04X}" for part in parts for sign in sorted(set(part) - refused(part))] == []


def test_signs_of_format() -> None:
    """So is every sign of format that this Python knows."""
    signs = [sign for sign in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(sign) == "Cf"]
    parts = [signs[at : at + 40] for at in range(0, len(signs), 40)]
    assert [f"U+{ord(sign):04X}" for part in parts for sign in sorted(set(part) - refused(part))] == []

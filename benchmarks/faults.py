"""Mistakes that people make, as changes of a sound data file's text. Each is an error of `validate`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_VALUE = re.compile(r"^(    value: )(\d+\.\d+)$", re.MULTILINE)


def _first(pattern: str, replacement: str, text: str) -> str:
    return re.sub(pattern, replacement, text, count=1, flags=re.MULTILINE)


def percent_sign(text: str) -> str:
    """A value with a percent sign."""
    return _VALUE.sub(r'\1"\2%"', text, count=1)


def full_width(text: str) -> str:
    """Full-width digits, as typed on a Chinese keyboard."""
    return _VALUE.sub(lambda m: m.group(1) + m.group(2).translate(_WIDE), text, count=1)


def unknown_criterion(text: str) -> str:
    """A criterion that the registry does not have."""
    return _first(r"^  3-1:$", "  99-9:", text)


def duplicate(text: str) -> str:
    """A key that occurs twice."""
    return _first(r"^(    value: .*)$", r"\1\n\1", text)


def wrong_unit(text: str) -> str:
    """A unit of another quantity."""
    return _first(r'^    unit: "%"$', "    unit: 吨", text)


def too_much(text: str) -> str:
    """A percentage above 100."""
    return _first(r"^(  5-1:\n    value: ).*$", r"\g<1>104.5", text)


def no_such_day(text: str) -> str:
    """A date that does not exist."""
    return _first(r"^(      published: \d{4})-\d{2}-\d{2}$", r"\1-02-30", text)


def lone_part(text: str) -> str:
    """A numerator without its denominator."""
    return _first(r"^    denominator: .*\n", "", text)


def elsewhere(text: str) -> str:
    """A file copied from another county."""
    return _first(r"^region: .*$", "region: 别处县", text)


def unknown_key(text: str) -> str:
    """A key that is not known."""
    return _first(r"^    value: ", "    valeu: ", text)


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

FAULTS: tuple[Callable[[str], str], ...] = (
    percent_sign, full_width, unknown_criterion, duplicate, wrong_unit,
    too_much, no_such_day, lone_part, elsewhere, unknown_key,
)  # fmt: skip
"""Every kind of mistake; the generator picks one for each file that is to be bad."""

"""A cheap look by which most texts are seen to have no explanations that stand as content.

`source.yaml.explanations` reads every line as a person would, which takes as
long as YAML takes to read the file. It finds none in a text that `has_none`
lets by; `tests/source/test_no_explanations.py` compares the two.
"""

from __future__ import annotations

from typing import Final

from ecocheck.regex import regex
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.line_ends import rest_of_line
from ecocheck.source.yaml.scan import COLONS

FAR: Final = 3
"""The deepest indentation of a heading of the form among entries."""

_TOP: Final = regex(rf"(?:- +)*{KEY} *[:{COLONS}]")
_PLACED: Final = regex(rf"\n {{0,{FAR}}}[^\x20-\x7e\r\n]")
"""Prose that is an explanation by its place begins so far left."""
_BEHIND_AN_ID: Final = regex(r":  +(?![ #\r\n])")
_SCHEMA: Final = "yaml-language-server:"
_SIGNS: Final = ("ml）", "──", "─—", "—─", "——", *(f"{colon}  " for colon in COLONS))
"""A line of references, a rule, or what stands two blanks behind an id has one of these."""


def has_none(text: str) -> bool:
    """Whether a text surely has none: no sign of one, and only comments above the first key at the left edge."""
    return (
        text.count(_SCHEMA) == text.count(f"# {_SCHEMA}")
        and text.count("\r") == text.count("\r\n")
        and not any(sign in text for sign in _SIGNS)
        and not _PLACED.search(text)
        and not _BEHIND_AN_ID.search(text)
        and _begins_with_a_key(text)
    )


def _begins_with_a_key(text: str) -> bool:
    """Whether the first line that is no comment has a key; every line ends with a line feed here."""
    at = 0
    while at < len(text):
        line = rest_of_line(text, at)
        if line.strip() and line.lstrip()[0] != "#":
            return _TOP.match(line) is not None
        at = text.find("\n", at) + 1 or len(text)
    return False

"""A cheap look by which most texts are seen to have no explanations that stand as content.

`source.yaml.explanations` reads every line as a person would, which takes as
long as YAML takes to read the file. It finds none in a text that `has_none`
lets by; `tests/source/test_no_explanations.py` compares the two.
"""

from __future__ import annotations

from typing import Final

from ecocheck.regex import regex
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.line_ends import line_starts, rest_of_line
from ecocheck.source.yaml.scan import COLONS

FAR: Final = 3
"""The deepest indentation of a heading of the form among entries."""

_TOP: Final = regex(rf"(?:- +)*{KEY} *[:{COLONS}]")
_SIGNS: Final = regex(
    rf"(?<!# )yaml-language-server:|ml）|[:{COLONS}]  |[─—]{{2}}|(?:^|[\r\n]) {{0,{FAR}}}[^\x20-\x7e\r\n]"
)
"""What is sure by its shape has one of the first three, a rule the fourth; prose that is placed begins so far left."""


def has_none(text: str) -> bool:
    """Whether a text surely has none: no sign of one, and only comments above the first key at the left edge."""
    return _SIGNS.search(text) is None and _begins_with_a_key(text)


def _begins_with_a_key(text: str) -> bool:
    for start in line_starts(text):
        line = rest_of_line(text, start)
        if line.strip() and line.lstrip()[0] != "#":
            return _TOP.match(line) is not None
    return False
